import { failureOf, failureOfConnection, isTokenHeaderLost, ProxyError, type Response } from '../../../src/chatwoot/response';
import { FAILURES } from '../../../src/failures';
import * as fc from '../../support/fast-check';
import { holds, storableJson, wildText } from '../arbitraries';

describe('the failure that a response stands for', () => {
  test.each([
    [401, '{"errors":[]}', 'login-required'],
    [401, '{"errors":[{"message":"no"}]}', 'login-required'],
    [401, '{"errors":[{"field":"x"}]}', 'unauthorized'],
    [401, '{"error":"Account is suspended."}', 'unauthorized'],
    [422, '{"attributes":["settings","base"]}', 'settings-invalid'],
    [422, '{"errors":[{"field":"app_id","message":"x"},5]}', 'app-taken'],
    [422, '{"attributes":[]}', 'hook-invalid'],
    [422, '{"message":"x","attributes":"settings"}', 'hook-invalid'],
    [422, '[]', 'unexpected-status'],
    [300, '', 'login-redirect'],
    [399, '', 'login-redirect'],
  ])('%d with the body %s is %s', (status, body, kind) => expect(failureOf(responseWith(status, body)).kind).toBe(kind));

  const bodies = fc.oneof(
    wildText,
    storableJson.map(value => JSON.stringify(value)),
    storableJson.map(value => JSON.stringify({ error: value, errors: value, attributes: value, message: value, status: value })),
  );

  test('is known for any status and any body, including whether the change may have been made', () => {
    holds(
      fc.property(fc.integer({ min: 201, max: 999 }), bodies, fc.constantFrom('GET', 'PATCH'), (status, body, method) => {
        const response: Response = { ...responseWith(status, body), method };
        const { kind, serverMessage, mayBeApplied } = failureOf(response);
        expect(kind).toMatch(/^[a-z-]+$/);
        expect(serverMessage).not.toBe('');
        expect(['string', 'undefined']).toContain(typeof serverMessage);
        const isRejected = (status >= 300 && status < 500 && status !== 408) || [501, 511, 521, 523, 525, 526].includes(status);
        expect(mayBeApplied).toBe(method === 'PATCH' && !isRejected);
        if (isTokenHeaderLost(response)) expect([400, 401, 403]).toContain(status);
      }),
      150,
    );
  });
});

test.each([
  ['{"error":"a","message":"b","description":"c","errors":["d"]}', 'a; b; c; d'],
  ['{"errors":[{"field":"f","message":"m","code":"c"},{"message":"m"},{"field":"","message":"n","code":""}]}', 'f: m (c); m; n'],
  ['{"errors":["a",5,null,["b"],""]}', 'a'],
  ['{"error":{"a":1},"message":5}', undefined],
  [' overloaded {503}\n', 'overloaded {503}'],
  ['{"error":"[x] is bad"}', '[x] is bad'],
  ['{"settings":{"api_key":"sk-', undefined],
  ['["sk-', undefined],
  ['"sk-', undefined],
  [' ', undefined],
])('the message of the server in %j is %j', (body, serverMessage) =>
  expect(failureOf(responseWith(500, body)).serverMessage).toBe(serverMessage),
);

test.each(['  <!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title>', '<html><body>nothing</body></html>'])(
  'a page has no message: %j',
  body => expect(failureOf(responseWith(500, body))).toMatchObject({ page: body }),
);

describe('the times in the headers of a response', () => {
  const waitOf = (value: string) => failureOf({ ...responseWith(429, ''), headers: { 'retry-after': value } }).retryAfterMs;

  test('Retry-After is read as seconds, up to a year', () => {
    holds(
      fc.property(fc.nat(40_000_000), fc.nat(3), (seconds, zeros) => {
        expect(waitOf(`${'0'.repeat(zeros)}${seconds}`)).toBe(Math.min(seconds, 31_536_000) * 1000);
      }),
    );
  });

  test('Retry-After is read as a date, and is zero if the date is in the past', () => {
    holds(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), seconds => {
        const wait = waitOf(new Date(Date.now() + seconds * 1000).toUTCString());
        expect(wait).toBeLessThanOrEqual(Math.max(0, seconds * 1000));
        expect(wait).toBeGreaterThanOrEqual(Math.max(0, (seconds - 60) * 1000));
      }),
    );
  });

  test.each(['', 'soon', '7x', '-', '1e', '١'])('a Retry-After of %j is ignored', value => expect(waitOf(value)).toBeUndefined());

  test.each([
    ['Sun, 22 Nov 2026 10:00:42 GMT', 42_000],
    ['today', undefined],
  ])('a Date of %j shows how far the server clock is into the minute: %j ms', (date, intoMinuteMs) => {
    expect(failureOf({ ...responseWith(429, ''), headers: { date } }).intoMinuteMs).toBe(intoMinuteMs);
  });
});

describe('a network error before the connection is ready', () => {
  test.each([
    ['ECONNREFUSED', 'network'],
    ['EAI_AGAIN', 'network'],
    ['ETIMEDOUT', 'network'],
    ['ENOTFOUND', 'unknown-host'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['HOSTNAME_MISMATCH', 'certificate'],
    ['EPROTO', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['HPE_INVALID_CONSTANT', 'not-http'],
  ])('with the code %s is %s, and transient only if its kind is network', (code, kind) => {
    const failure = failureOfConnection(errorWith(code), 'PATCH', false);
    expect(failure).toMatchObject({ kind, errorCode: code, mayBeApplied: false });
    expect(FAILURES[failure.kind].isTransient).toBe(kind === 'network');
  });

  test.each([
    [407, 'proxy-rejected'],
    [403, 'proxy-rejected'],
    [499, 'proxy-rejected'],
    [429, 'proxy-failed'],
    [500, 'proxy-failed'],
  ])('of a proxy that responds with %d is %s', (status, kind) => {
    expect(failureOfConnection(new ProxyError(true, '', status), 'PATCH', false)).toMatchObject({ kind, proxyStatus: status });
  });

  test.each([
    ['ECONNREFUSED', 'proxy-failed'],
    ['CERT_HAS_EXPIRED', 'proxy-certificate'],
    ['ENOTFOUND', 'unknown-proxy'],
    ['EPROTO', 'proxy-protocol'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'proxy-protocol'],
    ['HPE_INVALID_CONSTANT', 'proxy-protocol'],
    ['UNSPECIFIED: EE certificate key too weak', 'proxy-certificate'],
  ])('to a proxy with the code %s is %s', (errorCode, kind) => {
    expect(failureOfConnection(new ProxyError(false, errorCode), 'PATCH', false)).toMatchObject({ kind, errorCode });
  });

  test('has the words of OpenSSL if Node has no code for a certificate', () => {
    const error = Object.assign(new Error('permitted subtree violation'), { code: 'UNSPECIFIED' });
    expect(failureOfConnection(error, 'PATCH', false)).toMatchObject({
      kind: 'certificate',
      errorCode: 'UNSPECIFIED: permitted subtree violation',
    });
  });

  test('without a code has its message instead', () => {
    expect(failureOfConnection(new Error('socket hang up'), 'GET', false)).toMatchObject({ kind: 'network', errorCode: 'socket hang up' });
    expect(failureOfConnection(Object.assign(new Error('abnormal'), { code: 5 }), 'GET', false)).toMatchObject({ errorCode: 'abnormal' });
    expect(failureOfConnection('odd', 'GET', false)).toMatchObject({ kind: 'network', errorCode: 'odd' });
  });
});

test.each([
  ['ECONNRESET', 'network'],
  ['ERR_SSL_BAD_RECORD_TYPE', 'network'],
  ['EPROTO', 'network'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
])('a network error after the connection is ready, %s, is %s, and the change may have been made', (code, kind) => {
  expect(failureOfConnection(errorWith(code), 'PATCH', true)).toMatchObject({ kind, mayBeApplied: true });
  expect(failureOfConnection(errorWith(code), 'GET', true)).toMatchObject({ kind, mayBeApplied: false });
});

function errorWith(code: string): Error {
  return Object.assign(new Error('x'), { code });
}

function responseWith(status: number, body: string): Response {
  return { method: 'PATCH', status, headers: {}, body, isText: true };
}
