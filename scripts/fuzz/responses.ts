import * as fc from 'fast-check';
import { storableJson, wildText } from '../../__tests__/unit/arbitraries';
import { heavy } from './heavy';
import { formsOf, MARK } from './marks';

/** The body of a response. Marks are replaced by secrets. */
type Body =
  /** The requested hook with the change in the request, and with these fields added or (undefined) removed. */
  | { kind: 'hook'; shown: 'all' | 'half' | 'none'; edits: Edit[] }
  /** The list of apps with this many hooks that match the inputs. */
  | { kind: 'list'; matching: number; edits: Edit[]; appEdits: Edit[] }
  | { kind: 'json'; value: unknown }
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; bytes: Uint8Array };

export type Edit = [field: string, value: unknown];

/** What is changed in the text of a body. */
type Damage = 'none' | 'mark' | 'padded' | 'half' | 'last' | 'tail' | 'twice' | 'nested' | 'heavy' | 'too-large';

export interface DrawnResponse {
  status: number;
  headers: [name: string, value: string][];
  body: Body;
  damage: Damage;
  /** A large JSON text that `heavy` adds. */
  heavy: string;
  framing: 'length' | 'chunked' | 'close' | 'short' | 'long';
  /** Whether a 103 comes first. */
  hints: boolean;
  /** The part of the response after which the connection ends; 1 for the complete response. */
  cut: number;
  ending: 'keep' | 'fin' | 'reset' | 'stall';
  /** The number of pieces in which the response is sent. */
  pieces: number;
}

const commands = [
  '::error::injected',
  '\n::error::injected',
  '\r::stop-commands::injected',
  '\u0085::add-mask::e',
  '\u2028::warning::injected',
  '##[error]injected',
  '#\u200b#[add-mask]e',
  '\n##[set-output name=status;]true',
  '::set-output name=hook-id::9\n',
  '%0A::error::injected',
];

function textWith(marks: readonly string[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    wildText,
    fc.constantFrom(...marks.flatMap(formsOf)),
    fc.constantFrom(...commands),
    fc.constant('words of the server '),
  );
  const short = fc.array(part, { maxLength: 5 }).map(parts => parts.join(''));
  return fc.oneof(
    { weight: 9, arbitrary: short },
    {
      weight: 1,
      arbitrary: fc.tuple(short, fc.integer({ min: 1, max: 3000 })).map(([text, times]) => text.repeat(times).slice(0, 20_000)),
    },
  );
}

/** Strings with the secrets that a server can know from the request. */
const text = textWith([MARK.token, MARK.key, MARK.pem, MARK.file]);
/** Strings in a hook may also contain the stored secret. The hook has it under a secret key, too, so that the action knows it. */
const hookText = textWith([MARK.token, MARK.key, MARK.pem, MARK.file, MARK.stored]);

const garbage = fc.oneof(
  { weight: 3, arbitrary: hookText },
  { weight: 2, arbitrary: storableJson },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(undefined, null, true, false, 0, 1, 2, 99, '2', '1', -1, 1.5, 1e300, [], {}, '') },
);

const hookEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom(
        'id',
        'app_id',
        'status',
        'inbox',
        'inbox_id',
        'account_id',
        'hook_type',
        'settings',
        'reference_id',
        'more',
        '__proto__',
      ),
      garbage,
    ),
    hookText.map((value): Edit => ['app_id', value]),
    hookText.map((value): Edit => ['inbox', { id: value, name: value }]),
    fc.tuple(hookText, hookText).map(([key, value]): Edit => ['settings', { [key]: value, label_suggestion: value }]),
    fc.constantFrom<unknown>(true, false, null, undefined, 'active').map((value): Edit => ['status', value]),
    // Keys that inputs often contain, with other values.
    fc.constantFrom<unknown>({ api_key: 'oThEr' }, { region: 'us' }, { label_suggestion: 0 }).map((value): Edit => ['settings', value]),
    fc.constantFrom<unknown>(undefined, 99, '', {}).map((value): Edit => ['id', value]),
    fc.constantFrom<unknown>(undefined, null, 99, '99', {}, [1]).map((value): Edit => ['account_id', value]),
    fc.constantFrom<unknown>(undefined, null, {}, '{}', 'ok', [], 0).map((value): Edit => ['settings', value]),
  ),
  { maxLength: 3 },
);

const schema = fc.oneof(
  fc.constant({ type: 'object', properties: { api_key: { type: 'string' }, region: { type: 'string' } } }),
  fc.constant({
    type: 'object',
    required: ['api_key', 'region'],
    properties: { api_key: { type: 'string' } },
    additionalProperties: false,
  }),
  hookText.map(key => ({ type: 'object', required: [key], properties: { [key]: { type: 'integer', const: key } } })),
  fc.constant({ pattern: '(a+)+$', $ref: '#' }),
  storableJson,
);

const appEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    schema.map((value): Edit => ['settings_json_schema', value]),
    fc.subarray(['api_key', 'region', 'label_suggestion', '\uE002']).map((value): Edit => ['visible_properties', value]),
    fc.tuple(fc.constantFrom('visible_properties', 'hook_type', 'allow_multiple_hooks', 'hooks', 'id'), garbage),
  ),
  { maxLength: 3 },
);

const hook: fc.Arbitrary<Body> = fc.record({
  kind: fc.constant('hook' as const),
  shown: fc.constantFrom('all' as const, 'half' as const, 'none' as const),
  edits: fc.oneof({ weight: 1, arbitrary: fc.constant<Edit[]>([]) }, { weight: 2, arbitrary: hookEdits }),
});

const list: fc.Arbitrary<Body> = fc.record({
  kind: fc.constant('list' as const),
  matching: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 0, 2, 60),
  edits: fc.oneof({ weight: 3, arbitrary: fc.constant<Edit[]>([]) }, { weight: 1, arbitrary: hookEdits }),
  appEdits: fc.oneof({ weight: 2, arbitrary: fc.constant<Edit[]>([]) }, { weight: 2, arbitrary: appEdits }),
});

const knownWords = fc.constantFrom(
  'Invalid Access Token',
  'You are not authorized to do this action',
  'You are not authorized to access this account',
  'Access to this endpoint is not authorized for bots',
  'Account is suspended',
  'API access is not enabled for this account',
  'param is missing or the value is empty: hook',
  'Could not verify the credentials',
);
const words = fc.oneof(knownWords, text);

const failure: fc.Arbitrary<Body> = fc
  .oneof<fc.Arbitrary<unknown>[]>(
    words.map(error => ({ error })),
    fc.tuple(words, fc.constantFrom('settings', 'base', 'feature_flag', 'app_id', 'inbox_id', 'other')).map(([message, attribute]) => ({
      message,
      attributes: [attribute],
    })),
    fc.array(words, { maxLength: 3 }).map(errors => ({ errors })),
    fc
      .tuple(words, words, words)
      .map(([field, message, code]) => ({ description: message, errors: [{ field, message, code }, message, 7] })),
    text.map(error => ({ status: 404, error })),
    storableJson.map(error => ({ error, message: error, errors: error, attributes: error })),
  )
  .map(value => ({ kind: 'json', value }));

const otherBody: fc.Arbitrary<Body> = fc.oneof(
  fc.oneof(storableJson, text).map((value): Body => ({ kind: 'json', value })),
  text.map((value): Body => ({ kind: 'text', text: value })),
  text.map(
    (value): Body => ({ kind: 'text', text: `<!DOCTYPE html>\n<html><head><title>${value}</title></head><body>${value}</body></html>` }),
  ),
  fc
    .constantFrom(
      '',
      '{',
      '[',
      'null',
      '[]',
      '{}',
      '{"id":2',
      '{"payload":[]}',
      '<title',
      '"\\ud800"',
      '{"id":2}}',
      `${'['.repeat(20_000)}`,
      '{"id":2,"id":12345678901234567890}',
    )
    .map((value): Body => ({ kind: 'text', text: value })),
  fc.uint8Array({ maxLength: 200 }).map((bytes): Body => ({ kind: 'bytes', bytes })),
);

const usualHeader: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(
    fc.constant('retry-after'),
    fc.oneof(
      fc.constantFrom(
        '0',
        '1',
        '17',
        '59',
        '61',
        '3600',
        '-1',
        '1e3',
        '9'.repeat(30),
        '9'.repeat(400),

        'Wed, 21 Oct 2099 07:28:00 GMT',
        'Thu, 01 Jan 1970 00:00:00 GMT',
        'soon',
      ),
      text,
    ),
  ),
  fc.tuple(
    fc.constant('location'),
    fc.oneof(
      fc.constantFrom(
        'http://127.0.0.1:ELSEWHERE/',
        'http://127.0.0.1:ELSEWHERE/api/v1/accounts/1/integrations/hooks/2',
        `http://${MARK.token}@127.0.0.1:ELSEWHERE/?t=${MARK.token}#${MARK.key}`,
        `http://127.0.0.1:ELSEWHERE/${MARK.token}/${MARK.key}`,
        `http://127.0.0.1:ELSEWHERE/a?${MARK.pem}#${MARK.file}`,
        '//127.0.0.1:ELSEWHERE/x',
        '/login?next=1',
        'javascript:alert(1)',
        'http://[',
      ),
      text,
    ),
  ),
  fc.tuple(fc.constant('x-request-id'), fc.oneof(fc.uuid(), text)),
  fc.tuple(fc.constant('age'), fc.constantFrom('0', '1', '48')),
  fc.tuple(fc.constant('date'), fc.oneof(fc.constantFrom('Wed, 21 Oct 2026 07:28:42 GMT', '99999999999999999999', 'now'), text)),
  fc.tuple(
    fc.constantFrom('content-type', 'set-cookie', 'content-encoding', 'connection', 'x-a', 'www-authenticate'),
    fc.oneof(fc.constantFrom('application/json; charset=utf-8', 'gzip', 'close', 'keep-alive', 'text/html'), text),
  ),
);

/** Few headers have control characters or more than 16 KiB, because Node's parser rejects them. */
const header: fc.Arbitrary<[string, string]> = fc.oneof(
  {
    weight: 40,
    arbitrary: usualHeader.map(([name, value]): [string, string] => [name, value.replace(/\p{Cc}/gu, ' ').slice(0, 1000)]),
  },
  { weight: 1, arbitrary: usualHeader },
  { weight: 1, arbitrary: fc.constant<[string, string]>(['x-long', 'x'.repeat(20_000)]) },
);

const status = fc.oneof(
  { weight: 2, arbitrary: fc.constant(200) },
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      201,
      202,
      204,
      206,
      301,
      302,
      304,
      307,
      308,
      400,
      401,
      401,
      401,
      403,
      404,
      404,
      408,
      413,
      422,
      422,
      422,
      422,
      429,
      500,
      502,
      503,
      504,
    ),
  },
  { weight: 1, arbitrary: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(100, 101, 102, 199, 299, 499, 599)) },
);

const complete = { damage: 'none', heavy: '', framing: 'length', hints: false, cut: 1, ending: 'keep', pieces: 1 } as const;

/** A response of a real Chatwoot. */
function realResponse(body: fc.Arbitrary<Body>): fc.Arbitrary<DrawnResponse> {
  return fc.record({ body, headers: fc.array(header, { maxLength: 2 }) }).map(drawn => ({ ...complete, status: 200, ...drawn }));
}

/** An error status, with a body that may match it. */
const errorResponse: fc.Arbitrary<DrawnResponse> = fc
  .record({
    status,
    body: fc.oneof({ weight: 2, arbitrary: failure }, { weight: 1, arbitrary: otherBody }),
    headers: fc.array(header, { maxLength: 3 }),
  })
  .map(drawn => ({ ...complete, ...drawn }));

/** Errors that are recognized by their messages, which random strings would never contain. */
const knownError: fc.Arbitrary<DrawnResponse> = fc
  .tuple(
    fc.oneof(
      fc.tuple(
        fc.constant(401),
        words.map((error): unknown => ({ error })),
      ),
      fc.tuple(
        fc.constant(401),
        text.map((error): unknown => ({ errors: [error] })),
      ),
      fc.tuple(
        fc.constant(403),
        words.map((error): unknown => ({ error })),
      ),
      fc.tuple(
        fc.constant(404),
        text.map((error): unknown => ({ error })),
      ),
      fc.tuple(
        fc.constant(422),
        words.map((error): unknown => ({ error })),
      ),
      fc.tuple(
        fc.constant(422),
        fc
          .tuple(words, fc.constantFrom('settings', 'base', 'feature_flag', 'app_id', 'inbox_id', 'other'))
          .map(([message, attribute]): unknown => ({ message, attributes: [attribute] })),
      ),
    ),
    fc.array(header, { maxLength: 2 }),
  )
  .map(([[code, value], headers]) => ({ ...complete, status: code, headers, body: { kind: 'json', value } }));

/** Any response, sent in any way. */
function anyResponse(expected: fc.Arbitrary<Body>): fc.Arbitrary<DrawnResponse> {
  return fc.record({
    status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, { weight: 1, arbitrary: status }),
    headers: fc.array(header, { maxLength: 3 }),
    body: fc.oneof({ weight: 4, arbitrary: expected }, { weight: 1, arbitrary: failure }, { weight: 2, arbitrary: otherBody }),
    damage: fc.oneof(
      { weight: 12, arbitrary: fc.constant<Damage>('none') },
      { weight: 8, arbitrary: fc.constantFrom<Damage>('mark', 'padded', 'half', 'last', 'tail', 'twice', 'nested', 'heavy', 'heavy') },
      { weight: 1, arbitrary: fc.constant<Damage>('too-large') },
    ),
    heavy,
    framing: fc.constantFrom<DrawnResponse['framing']>('length', 'length', 'chunked', 'chunked', 'close', 'short', 'long'),
    hints: fc.integer({ min: 0, max: 9 }).map(number => number === 9),
    cut: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ending: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<DrawnResponse['ending']>('fin', 'keep', 'reset') },
      { weight: 1, arbitrary: fc.constant<DrawnResponse['ending']>('stall') },
    ),
    pieces: fc.constantFrom(1, 1, 2, 5),
  });
}

function responses(expected: fc.Arbitrary<Body>, weight: number): fc.Arbitrary<DrawnResponse[]> {
  const response = fc.oneof(
    { weight, arbitrary: realResponse(expected) },
    { weight: 2, arbitrary: errorResponse },
    { weight: 2, arbitrary: knownError },
    { weight: 3, arbitrary: anyResponse(expected) },
  );
  return fc.array(response, { minLength: 1, maxLength: 3 });
}

/** The responses to each method, in order. The last one is repeated. */
export interface Script {
  GET: DrawnResponse[];
  PATCH: DrawnResponse[];
}

export const script: fc.Arbitrary<Script> = fc.record({ GET: responses(list, 12), PATCH: responses(hook, 4) });
