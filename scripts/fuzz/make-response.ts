import { fill, fillText, type Secrets } from './marks';
import type { DrawnResponse, Edit } from './responses';
import type { Delivery, Request } from './server';

/** What the inputs select, as far as a response depends on it. */
export interface Requested {
  hookId: string | undefined;
  appId: string | undefined;
  inboxId: string | undefined;
}

/** A response as a client can have understood it. */
export interface ReceivedResponse {
  status: number;
  /** The body as HTTP frames it; undefined if it can't be complete. */
  body: string | undefined;
  /** Whether it says that it's a cache's copy. */
  isCached: boolean;
}

export interface MadeResponse extends ReceivedResponse {
  delivery: Delivery;
}

/** A size that exceeds the limit of the action. */
const TOO_LARGE = 8.1 * 1024 * 1024;

/** Creates the bytes of a response to a request. */
export function makeResponse(
  drawn: DrawnResponse,
  request: Request,
  requested: Requested,
  secrets: Partial<Secrets>,
  elsewhere: number,
): MadeResponse {
  const body = bodyOf(drawn, request, requested, secrets);
  const { head, payload, seen } = frame(drawn, body, secrets, elsewhere);
  const all = Buffer.concat([head, payload]);
  const sent = all.subarray(0, Math.round(all.length * drawn.cut));
  const isCut = sent.length < all.length;
  // Without a length, the response ends with the connection.
  const byEnd = drawn.framing === 'close' && drawn.ending !== 'keep' && drawn.ending !== 'stall' && sent.length >= head.length;
  const understood = isCut || drawn.framing === 'close' ? (byEnd ? sent.subarray(head.length).toString('utf8') : undefined) : seen;
  // Node keeps the first of several.
  const [, age] = drawn.headers.find(([name]) => name === 'age') ?? [];
  return {
    status: drawn.status,
    body: understood,
    isCached: Number(age) > 0,
    delivery: { pieces: cutInto(sent, drawn.pieces), ending: drawn.ending },
  };
}

function bodyOf({ body, damage, heavy }: DrawnResponse, request: Request, requested: Requested, secrets: Partial<Secrets>): Buffer {
  if (body.kind === 'bytes') return Buffer.from(body.bytes);
  if (body.kind === 'text') return damaged(fillText(body.text, secrets), damage, heavy);
  const value = body.kind === 'json' ? body.value : body.kind === 'hook' ? hookFor(request, body) : listFor(request, body, requested);
  return damaged(JSON.stringify(fill(value, secrets)) ?? '', damage, heavy);
}

function hookFor(request: Request, { shown, edits }: Extract<DrawnResponse['body'], { kind: 'hook' }>): unknown {
  const [, account, hook] = /accounts\/(\d+)\/integrations\/hooks\/(\d+)/.exec(request.path) ?? [];
  const sent = readJson(request.body);
  const settings = Object.entries(isRecord(sent.settings) ? sent.settings : { label_suggestion: true });
  const count = { all: settings.length, half: Math.floor(settings.length / 2), none: 0 }[shown];
  return edited(storedHook(Number(account ?? 1), Number(hook ?? 2), 'openai', undefined), [
    ['status', sent.status !== 0],
    ['settings', Object.fromEntries(settings.slice(0, count))],
    ...edits,
  ]);
}

function listFor(
  request: Request,
  { matching, edits, appEdits }: Extract<DrawnResponse['body'], { kind: 'list' }>,
  requested: Requested,
): unknown {
  const account = Number(/accounts\/(\d+)\//.exec(request.path)?.[1] ?? 1);
  const appId = requested.appId ?? 'openai';
  const hooks = Array.from({ length: matching }, (_, index) =>
    edited(storedHook(account, index === 0 ? Number(requested.hookId ?? 2) : 1000 + index, appId, requested.inboxId), edits),
  );
  const other = { id: 'linear', name: 'Linear', hooks: [storedHook(account, 77, 'linear', undefined)] };
  return {
    payload: [
      other,
      edited(
        {
          id: appId,
          name: 'App',
          hook_type: 'account',
          allow_multiple_hooks: matching > 1,
          visible_properties: ['label_suggestion', 'region'],
          hooks,
        },
        appEdits,
      ),
    ],
  };
}

/** A hook with the stored secret under a key that no edit changes. */
function storedHook(accountId: number, id: number, appId: string, inboxId: string | undefined): Record<string, unknown> {
  return {
    id,
    app_id: appId,
    status: true,
    inbox: inboxId === undefined ? null : { id: Number(inboxId), name: 'Inbox' },
    account_id: accountId,
    hook_type: 'account',
    settings: { label_suggestion: false },
    reference_id: null,
    access_token: '\uE004',
  };
}

function edited(object: Record<string, unknown>, edits: readonly Edit[]): Record<string, unknown> {
  // fromEntries keeps a key named `__proto__` as a plain key.
  return Object.fromEntries([...Object.entries(object), ...edits]);
}

function damaged(text: string, damage: DrawnResponse['damage'], heavy: string): Buffer {
  switch (damage) {
    case 'none':
      return Buffer.from(text);
    case 'mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'padded':
      return Buffer.from(`${' '.repeat(100_000)}${text}\r\n`);
    case 'half':
      return Buffer.from(text).subarray(0, Buffer.byteLength(text) / 2);
    case 'last':
      return Buffer.from(text).subarray(0, -1);
    case 'tail':
      return Buffer.from(`${text}${text}`);
    case 'twice':
      return Buffer.from(text.replace(/^\{/, '{"id":99,"status":null,'));
    case 'nested':
      return Buffer.from(`[${text}]`);
    case 'heavy':
      return Buffer.from(text.replace(/^\{/, () => `{"heavy":${heavy},`));
    case 'too-large':
      return Buffer.concat([Buffer.alloc(TOO_LARGE, ' '), Buffer.from(text)]);
  }
}

function frame(
  drawn: DrawnResponse,
  body: Buffer,
  secrets: Partial<Secrets>,
  elsewhere: number,
): { head: Buffer; payload: Buffer; seen: string | undefined } {
  const { length } = body;
  const short = Math.floor(length / 2);
  const framing = {
    length: `content-length: ${length}`,
    chunked: 'transfer-encoding: chunked',
    close: 'connection: close',
    short: `content-length: ${short}`,
    long: `content-length: ${length + 10}`,
  }[drawn.framing];
  // Without other framing, `connection` determines how the body is framed.
  const headers = drawn.headers
    .filter(([name]) => name !== 'connection' || drawn.framing !== 'close')
    .map(
      ([name, value]) =>
        `${name}: ${fillText(value, secrets)
          .replace(/[\r\n]/g, ' ')
          .replaceAll('ELSEWHERE', String(elsewhere))}`,
    );
  const hints = drawn.hints ? 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n' : '';
  const head = Buffer.from(
    `${hints}HTTP/1.1 ${String(drawn.status).padStart(3, '0')} Reason\r\n${[...headers, framing].join('\r\n')}\r\n\r\n`,
  );
  switch (drawn.framing) {
    case 'chunked':
      return { head, payload: chunked(body), seen: body.toString('utf8') };
    case 'short':
      return { head, payload: body, seen: body.subarray(0, short).toString('utf8') };
    case 'long':
      return { head, payload: body, seen: undefined };
    default:
      return { head, payload: body, seen: body.toString('utf8') };
  }
}

function chunked(body: Buffer): Buffer {
  const size = Math.max(1, Math.ceil(body.length / 3));
  const chunks = cutInto(body, Math.ceil(body.length / size)).map(part =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
  );
  return Buffer.concat([...(body.length > 0 ? chunks : []), Buffer.from('0\r\n\r\n')]);
}

function cutInto(bytes: Buffer, count: number): Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / Math.max(1, count)));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

export function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
