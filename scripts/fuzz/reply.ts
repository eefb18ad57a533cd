import type { Edit, Reply } from './answers';
import { fill, fillText, type Secrets } from './marks';
import type { Delivery, Request } from './server';

/** What the inputs ask for, as far as an answer has to know it. */
export interface Asked {
  hookId: string | undefined;
  appId: string | undefined;
  inboxId: string | undefined;
}

/** What a client can have understood of an answer. */
export interface Seen {
  status: number;
  /** The body as HTTP frames it; undefined where its end cannot have come. */
  body: string | undefined;
}

export interface Made extends Seen {
  delivery: Delivery;
}

/** More than the action reads. */
const TOO_LARGE = 2.1 * 1024 * 1024;

/** Makes the bytes of a reply to a request. */
export function makeReply(reply: Reply, request: Request, asked: Asked, secrets: Partial<Secrets>, elsewhere: number): Made {
  const body = bodyOf(reply, request, asked, secrets);
  const { head, payload, seen } = frame(reply, body, secrets, elsewhere);
  const all = Buffer.concat([head, payload]);
  const sent = all.subarray(0, Math.round(all.length * reply.cut));
  const isCut = sent.length < all.length;
  // Without a length, the connection's end is the answer's.
  const byEnd = reply.framing === 'close' && reply.ending !== 'keep' && reply.ending !== 'stall' && sent.length >= head.length;
  const understood = isCut || reply.framing === 'close' ? (byEnd ? sent.subarray(head.length).toString('utf8') : undefined) : seen;
  return { status: reply.status, body: understood, delivery: { pieces: cutInto(sent, reply.pieces), ending: reply.ending } };
}

function bodyOf({ body, damage, heavy }: Reply, request: Request, asked: Asked, secrets: Partial<Secrets>): Buffer {
  if (body.kind === 'bytes') return Buffer.from(body.bytes);
  if (body.kind === 'text') return damaged(fillText(body.text, secrets), damage, heavy);
  const value = body.kind === 'json' ? body.value : body.kind === 'hook' ? hookFor(request, body) : listFor(body, asked);
  return damaged(JSON.stringify(fill(value, secrets)) ?? '', damage, heavy);
}

function hookFor(request: Request, { shown, edits }: Extract<Reply['body'], { kind: 'hook' }>): unknown {
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

function listFor({ fitting, edits, appEdits }: Extract<Reply['body'], { kind: 'list' }>, asked: Asked): unknown {
  const appId = asked.appId ?? 'openai';
  const hooks = Array.from({ length: fitting }, (_, index) =>
    edited(storedHook(1, index === 0 ? Number(asked.hookId ?? 2) : 1000 + index, appId, asked.inboxId), edits),
  );
  const other = { id: 'linear', name: 'Linear', hooks: [storedHook(1, 77, 'linear', undefined)] };
  return {
    payload: [
      other,
      edited(
        {
          id: appId,
          name: 'App',
          hook_type: 'account',
          allow_multiple_hooks: fitting > 1,
          visible_properties: ['label_suggestion', 'region'],
          hooks,
        },
        appEdits,
      ),
    ],
  };
}

/** Its secret is there under a name that no edit touches. */
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
  // From entries, so that `__proto__` is a plain key.
  return Object.fromEntries([...Object.entries(object), ...edits]);
}

function damaged(text: string, damage: Reply['damage'], heavy: string): Buffer {
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
  reply: Reply,
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
  }[reply.framing];
  // `connection` decides how the body is framed where nothing else does.
  const headers = reply.headers
    .filter(([name]) => name !== 'connection' || reply.framing !== 'close')
    .map(
      ([name, value]) =>
        `${name}: ${fillText(value, secrets)
          .replace(/[\r\n]/g, ' ')
          .replaceAll('ELSEWHERE', String(elsewhere))}`,
    );
  const hints = reply.hints ? 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n' : '';
  const head = Buffer.from(
    `${hints}HTTP/1.1 ${String(reply.status).padStart(3, '0')} Reason\r\n${[...headers, framing].join('\r\n')}\r\n\r\n`,
  );
  switch (reply.framing) {
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
