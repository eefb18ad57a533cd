import { type Agent, type OutgoingHttpHeaders, request as sendPlain } from 'node:http';
import { request as sendTls } from 'node:https';
import type { Chatwoot } from '../support/chatwoot';

/** A response as the test client received it, or how it failed. */
export interface Received {
  status?: number;
  headers?: NodeJS.Dict<string | string[]>;
  body: string;
  /** The body before decoding. */
  raw: Buffer;
  bytes: number;
  complete: boolean;
  error?: string;
  milliseconds: number;
}

export interface RequestOptions {
  /** A string is sent unchanged. */
  body?: object | string;
  /** The administrator's token by default. */
  token?: string | undefined;
  /** Instead of the headers for the token and JSON. */
  headers?: OutgoingHttpHeaders;
  /** Milliseconds until the client closes the connection. */
  patience?: number;
  /** By default, each request uses a new connection. */
  agent?: Agent;
  /** The number of bytes of the body that are kept. */
  keep?: number;
}

/** The client closes the connection after more bytes than this. */
const longest = 16 * 1024 * 1024;

export const openai = '/api/v1/accounts/1/integrations/hooks/2';

export function disable(chatwoot: Chatwoot, options: RequestOptions = {}): Promise<Received> {
  return patch(chatwoot, openai, { status: 0 }, options);
}

export function patch(chatwoot: Chatwoot, path: string, body: object | string, options: RequestOptions = {}): Promise<Received> {
  return exchange(chatwoot, 'PATCH', path, { ...options, body });
}

export function get(chatwoot: Chatwoot, path: string, options: RequestOptions = {}): Promise<Received> {
  return exchange(chatwoot, 'GET', path, options);
}

/** The apps of an account, by ID. */
export async function appsOf(chatwoot: Chatwoot, accountId = 1, options: RequestOptions = {}): Promise<{ [id: string]: App | undefined }> {
  const { body } = await get(chatwoot, `/api/v1/accounts/${accountId}/integrations/apps`, { keep: longest, ...options });
  const { payload } = JSON.parse(body);
  return Object.fromEntries(payload.map((app: App) => [app.id, app]));
}

interface App {
  id: string;
  visible_properties?: string[];
  settings_json_schema?: { properties: object; additionalProperties?: boolean };
  hooks: { id: number; settings?: object; inbox: { id: number; name: string } | null }[];
}

/** Sends a request and reads the response. */
function exchange(chatwoot: Chatwoot, method: string, path: string, options: RequestOptions): Promise<Received> {
  const { token = chatwoot.tokens.administrator, patience = 5000, keep = 10_000, agent = false } = options;
  const { headers = { api_access_token: token, 'content-type': 'application/json', accept: 'application/json' } } = options;
  const target = { host: '127.0.0.1', port: chatwoot.port, path, method, headers, agent };
  const begun = performance.now();
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    const received = { bytes: 0 };
    const end = (more: Partial<Received>) => {
      clearTimeout(timer);
      const raw = Buffer.concat(chunks);
      resolve({ body: raw.toString(), raw, complete: false, ...received, ...more, milliseconds: performance.now() - begun });
      // After a complete response, the agent keeps the connection.
      if (more.complete !== true) sent.destroy();
    };
    const failed = (error: NodeJS.ErrnoException) => end({ error: error.code ?? error.message });
    const sent = chatwoot.url.startsWith('https') ? sendTls({ ...target, rejectUnauthorized: false }) : sendPlain(target);
    const timer = setTimeout(() => end({ error: 'given up' }), patience);
    sent.on('error', failed).on('response', response => {
      Object.assign(received, { status: response.statusCode, headers: response.headers });
      response.on('data', (chunk: Buffer) => {
        received.bytes += chunk.length;
        if (received.bytes <= keep) chunks.push(chunk);
        if (received.bytes > longest) end({ error: 'given up' });
      });
      response.on('error', failed).on('end', () => end({ complete: response.complete }));
    });
    sent.end(typeof options.body === 'object' ? JSON.stringify(options.body) : (options.body ?? ''));
  });
}
