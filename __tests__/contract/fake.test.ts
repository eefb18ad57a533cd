import { type IncomingHttpHeaders, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Chatwoot, faults, type RecordedVersion, startChatwoot } from '../support/chatwoot';
import { optionsFor, prepare } from './preparation';
import { bytesOf, comparable, type Recorded, recordsOf, withTokens } from './record';

/** Fake servers by their options. Records that need the same options share a server, which is reset. */
const running = new Map<string, Promise<Chatwoot>>();

afterAll(async () => {
  for (const chatwoot of running.values()) await (await chatwoot).close();
});

describe.each<RecordedVersion>(['4.16.2', '4.0.4'])('the fake Chatwoot %s', version => {
  const records = recordsOf(version);

  test.each(records.map(record => [record.id, record] as const))('responds to the request %s like the real server', async (_, record) => {
    const chatwoot = await fakeFor(record, version);
    chatwoot.reset();
    await prepare(chatwoot, record, faults, () => exchange(chatwoot, requestOf(record, 'GET', '/api')));
    const request = await withOwnTag(chatwoot, record);
    const before = rows(chatwoot);

    const response = await exchange(chatwoot, request);

    expect(factsOf(response, record)).toEqual(factsOf(record.response, record));
    if (record.changed !== undefined) expect(changes(before, rows(chatwoot))).toEqual(changesOf(record));
  });

  afterAll(() => {
    // The number shows whether records were left out.
    process.stdout.write(`Chatwoot ${version}: all ${records.length} records replayed\n`);
  });
});

function fakeFor(record: Recorded, version: RecordedVersion): Promise<Chatwoot> {
  const options = optionsFor(record, version);
  const key = JSON.stringify(options);
  const chatwoot = running.get(key) ?? startChatwoot(options);
  running.set(key, chatwoot);
  return chatwoot;
}

interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends the recorded request with exactly the recorded headers, and reads the response. */
async function exchange(chatwoot: Chatwoot, record: Recorded): Promise<Received> {
  const headers = record.request.headers.map(([name, value]): [string, string] => [name, withTokens(value, chatwoot.tokens)]);
  const body = bytesOf(record);
  const host = record.request.headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [['Host', 'chatwoot.test']];
  const path = withTokens(record.request.path, chatwoot.tokens);
  return new Promise((resolve, reject) => {
    const sent = send(
      {
        host: '127.0.0.1',
        port: chatwoot.port,
        method: record.request.method,
        path,
        headers: [...host, ...headers, ['Content-Length', String(body.length)]].flat(),
        agent: false,
      },
      async response => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Another request with the same headers. */
function requestOf(record: Recorded, method: string, path: string): Recorded {
  return { ...record, request: { ...record.request, method, path, body: null } };
}

/** The record with the entity tag of the fake server instead of the recorded one, because their bodies differ. */
async function withOwnTag(chatwoot: Chatwoot, record: Recorded): Promise<Recorded> {
  const isTag = ([name]: [string, string]) => name.toLowerCase() === 'if-none-match';
  const { headers } = record.request;
  if (!headers.some(isTag)) return record;
  const request = { ...record.request, headers: headers.filter(header => !isTag(header)) };
  const { etag = '' } = (await exchange(chatwoot, { ...record, request })).headers;
  return { ...record, request: { ...record.request, headers: headers.map(header => (isTag(header) ? [header[0], etag] : header)) } };
}

/** The parts of a response that are compared. */
function factsOf({ status, headers, body }: Received | Recorded['response'], record: Recorded): unknown {
  const contentType = headers['content-type'];
  return {
    status,
    contentType,
    location: headers.location,
    server: headers.server,
    hasRequestId: headers['x-request-id'] !== undefined,
    body: comparable(body, contentType, record.response.body),
  };
}

type Rows = { [id: number]: { [column: string]: string } };

/** Every stored hook, its columns as strings. */
function rows(chatwoot: Chatwoot): Rows {
  return Object.fromEntries(
    chatwoot
      .hooks()
      .map(hook => [hook.id, Object.fromEntries(Object.entries(hook).map(([column, held]) => [column, JSON.stringify(held)]))]),
  );
}

/** The columns that differ, by hook: a change in another hook's row is a difference too. */
function changes(before: Rows, after: Rows): { [id: string]: string[] } {
  const changed = Object.entries(after).map(([id, row]): [string, string[]] => [
    id,
    Object.keys(row).filter(column => row[column] !== before[Number(id)]?.[column]),
  ]);
  return Object.fromEntries(changed.filter(([, columns]) => columns.length > 0));
}

function changesOf({ changed = [], request }: Recorded): { [id: string]: string[] } {
  const id = /hooks\/(\d+)/.exec(request.path)?.[1] ?? '';
  return changed.length === 0 ? {} : { [id]: changed };
}
