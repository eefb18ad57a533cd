import { factsOf, failureOf, failureOfConnection, isPassing, titleOf } from '../../../src/chatwoot/errors';
import type { Answer } from '../../../src/chatwoot/transport';
import * as fc from '../../support/fast-check';
import { holds, storableJson, wildText } from '../arbitraries';

describe('the failure behind an answer', () => {
  test.each([
    [401, '{"errors":["Sie müssen sich anmelden."]}', 'not-signed-in'],
    [401, '{"errors":[]}', 'unauthorized'],
    [401, '{"errors":[{"message":"no"}]}', 'unauthorized'],
    [401, '{"error":"toString"}', 'unauthorized'],
    [401, '{"error":"Account is suspended."}', 'unauthorized'],
    [401, '', 'unauthorized'],
    [401, '{"error":"Invalid Access Token"}', 'invalid-token'],
    [401, '{"error":"You are not authorized to do this action"}', 'not-administrator'],
    [401, '{"error":"You are not authorized to access this account"}', 'not-in-account'],
    [401, '{"error":"Access to this endpoint is not authorized for bots"}', 'bot-token'],
    [401, '{"error":"Account is suspended"}', 'account-suspended'],
    [403, '{"error":"API access is not enabled for this account"}', 'no-api-access'],
    [403, '<html><title>403 Forbidden</title></html>', 'forbidden'],
    [404, '{"error":"Not here"}', 'not-found'],
    [404, '{"status":404,"error":"Not Found"}', 'wrong-address'],
    [404, '[]', 'wrong-address'],
    [404, 'null', 'wrong-address'],
    [422, '{"attributes":["settings","base"]}', 'settings-invalid'],
    [422, '{"attributes":["base"],"message":"COULD NOT VERIFY x"}', 'vendor-unavailable'],
    [422, '{"attributes":["base"],"message":"x"}', 'vendor-refused'],
    [422, '{"attributes":["base"],"message":"The vendor could not verify the key"}', 'vendor-refused'],
    [422, '{"attributes":["feature_flag"]}', 'feature-off'],
    [422, '{"attributes":["app_id"]}', 'app-taken'],
    [422, '{"attributes":["inbox_id"]}', 'inbox-missing'],
    [422, '{"errors":[{"field":"app_id","message":"x"}]}', 'app-taken'],
    [422, '{"error":"param is missing or the value is empty: hook"}', 'body-lost'],
    [422, '{"attributes":[]}', 'hook-invalid'],
    [422, '{"attributes":["access_token"]}', 'hook-invalid'],
    [422, '{"attributes":"settings"}', 'hook-invalid'],
    [422, '{"error":"Slow"}', 'database-slow'],
    [422, '<html></html>', 'hook-invalid'],
    [503, '', 'gateway'],
    [408, '', 'request-timeout'],
    [300, '', 'redirect'],
    [399, '', 'redirect'],
    [400, '', 'bad-request'],
    [204, '', 'unexpected-status'],
    [418, '', 'unexpected-status'],
    [501, '', 'unexpected-status'],
  ])('%d %s is %s', (status, body, kind) => {
    expect(failureOf(answerWith(status, body)).kind).toBe(kind);
  });

  test('can be told for any status and any body', () => {
    const bodies = fc.oneof(
      wildText,
      storableJson.map(value => JSON.stringify(value)),
      storableJson.map(value => JSON.stringify({ error: value, errors: value, attributes: value, message: value, status: value })),
    );
    holds(
      fc.property(fc.integer({ min: 201, max: 999 }), bodies, (status, body) => {
        const { kind, facts } = failureOf(answerWith(status, body));
        expect(kind).not.toBe('');
        expect(facts.status).toBe(status);
        expect(['string', 'undefined']).toContain(typeof facts.words);
        expect(facts.words).not.toBe('');
      }),
      500,
    );
  });
});

describe('the server’s own words', () => {
  test.each([
    ['{"error":"a","message":"b","description":"c","errors":["d"]}', 'a; b; c; d'],
    ['{"errors":[{"field":"f","message":"m","code":"c"},{"message":"m"},{"field":"","message":"n","code":""}]}', 'f: m (c); m; n'],
    ['{"errors":["a",5,null,["b"],""]}', 'a'],
    ['{"error":{"a":1},"message":5}', undefined],
    ['Retry later\n', 'Retry later'],
    ['  <!DOCTYPE html>\n<html><head><TITLE lang="de">\n 502 Bad Gateway </TITLE>', '502 Bad Gateway'],
    ['<html><body>nothing</body></html>', undefined],
    ['{"api_key":"sk-1"', undefined],
    ['[{"api_key":"sk-1"}]x', undefined],
    ['"sk-1', undefined],
    ['', undefined],
  ])('in %j are %j', (body, words) => {
    expect(failureOf(answerWith(500, body)).facts.words).toBe(words);
  });

  test('are found at once in a page that is all beginnings of titles', () => {
    const start = performance.now();
    for (const part of ['<title', '<title>', '<', ' ']) titleOf(`<${part.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('the facts of an answer', () => {
  test.each([
    ['0', 0],
    ['7', 7000],
    ['007', 7000],
    ['soon', undefined],
    ['7x', undefined],
    ['86400', 86_400_000],
    ['31536000', 31_536_000_000],
    ['31536001', 31_536_000_000],
    ['', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('Retry-After: %j', (value, expected) => {
    expect(factsOf(answerWith(429, '', { 'retry-after': value })).retryAfterMs).toBe(expected);
  });

  test('Retry-After as a date is the time until then', () => {
    const { retryAfterMs = 0 } = factsOf(answerWith(503, '', { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }));
    expect(retryAfterMs).toBeGreaterThan(25_000);
    expect(retryAfterMs).toBeLessThanOrEqual(30_000);
  });

  test('the date tells how far the server’s minute is', () => {
    expect(factsOf(answerWith(429, '', { date: 'Sun, 22 Nov 2026 10:00:42 GMT' })).intoMinuteMs).toBe(42_000);
    expect(factsOf(answerWith(429, '', { date: 'today' })).intoMinuteMs).toBeUndefined();
  });

  test('where it redirects to is among them', () => {
    expect(factsOf({ ...answerWith(308, ''), location: '/login' }).location).toBe('/login');
  });

  test('what was not answered is not among them', () => {
    expect(Object.values(factsOf(answerWith(500, '')))).not.toContain(undefined);
  });
});

describe('the failure behind an error of the network', () => {
  test.each([
    ['ECONNREFUSED', 'network', true],
    ['ECONNRESET', 'network', true],
    ['EAI_AGAIN', 'network', true],
    ['ETIMEDOUT', 'network', true],
    ['ENOTFOUND', 'unknown-host', false],
    ['CERT_HAS_EXPIRED', 'certificate', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate', false],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', false],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate', false],
    ['HOSTNAME_MISMATCH', 'certificate', false],
    ['EPROTO', 'tls', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', false],
    ['HPE_INVALID_CONSTANT', 'not-http', false],
  ])('%s', (code, kind, passes) => {
    const failure = failureOfConnection(Object.assign(new Error('x'), { code }), 'PATCH');
    expect(failure).toMatchObject({ kind, facts: { code } });
    expect(isPassing(failure)).toBe(passes);
  });

  test.each([
    ['407', 'proxy-refused'],
    ['403', 'proxy-refused'],
    ['502', 'network'],
    ['503', 'network'],
  ])('a proxy’s %s is %s', (status, kind) => {
    const error = Object.assign(new Error(`tunneling socket could not be established, statusCode=${status}`), { code: 'ECONNRESET' });
    expect(failureOfConnection(error, 'PATCH').kind).toBe(kind);
  });

  test('without a code is told by its message, and what is no error by its text', () => {
    expect(failureOfConnection(new Error('socket hang up'), 'PATCH')).toMatchObject({ kind: 'network', facts: { code: 'socket hang up' } });
    expect(failureOfConnection('odd', 'PATCH')).toMatchObject({ kind: 'network', facts: { code: 'odd' } });
    expect(failureOfConnection(new AggregateError([], ''), 'PATCH')).toMatchObject({ kind: 'network' });
  });
});

function answerWith(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { method: 'PATCH', status, headers, body };
}
