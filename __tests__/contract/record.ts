import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tokens, Version } from '../support/chatwoot';

/** One request to a real server, and its response. */
export interface Recorded {
  id: string;
  via: 'direct' | 'nginx';
  request: { method: string; path: string; headers: [string, string][]; body: string | null };
  response: { status: number; headers: { [name: string]: string }; body: string };
  /** Columns of the hook's row that the request changed; missing if the row wasn't read. */
  changed?: string[];
  note?: string;
}

/** The records of a version. */
export function recordsOf(version: Version): Recorded[] {
  return JSON.parse(readFileSync(join(__dirname, 'records', `chatwoot-${version}.json`), 'utf8'));
}

/** The text with the tokens of a running fake Chatwoot instead of the placeholders in the record. */
export function withTokens(text: string, tokens: Tokens): string {
  const swapped = tokens.administrator.replace(/[a-z]/gi, letter =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  return text
    .replaceAll('<admin-token>', tokens.administrator)
    .replaceAll('<admin-token with letter case swapped>', swapped)
    .replaceAll('<agent-token>', tokens.agent)
    .replaceAll('<bot-token>', tokens.bot)
    .replaceAll('<global-bot-token>', tokens.globalBot)
    .replaceAll('<platform-app-token>', tokens.platformApp)
    .replaceAll('<other-account-admin-token>', tokens.otherAdministrator);
}

/** The bytes of a recorded body: long runs of `x` were cut out of the records, bytes that aren't UTF-8 are kept as Latin-1. */
export function bytesOf({ id, request }: Recorded): Buffer {
  const body = request.body ?? '';
  const [, head, total] = /^(.*)…<(\d+) bytes in all>$/s.exec(body) ?? [];
  if (head === undefined) return Buffer.from(body, id.endsWith('invalid-utf8') ? 'latin1' : 'utf8');
  const tail = '"}}';
  return Buffer.from(head + 'x'.repeat(Number(total) - head.length - tail.length) + tail);
}

/** The part of a response body that the fake Chatwoot must match. For a body that the record truncates, its start and its length. */
export function comparable(body: string, contentType: string | undefined, recorded: string): unknown {
  const [, head, total] = /^(.*)…<(\d+) bytes in all>$/s.exec(recorded) ?? [];
  if (head !== undefined) return [body.slice(0, head.length), body === recorded ? Number(total) : Buffer.byteLength(body)];
  if (contentType?.startsWith('text/html')) return { title: /<title>(.*)<\/title>/.exec(body)?.[1] };
  if (!contentType?.startsWith('application/json') || body === '') return body;
  // As text, so that the order of keys is compared, too.
  return JSON.stringify(JSON.parse(body), (key, value) => (isCutOut(key) && typeof value === 'string' ? '(text)' : value));
}

/** Replaces what differs between any two responses, and what the records leave out. */
function isCutOut(key: string): boolean {
  return ['description', 'short_description', 'logo', 'i18n_key', 'action', 'button', 'timestamp'].includes(key);
}
