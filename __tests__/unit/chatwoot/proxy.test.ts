import { proxyFor } from '../../../src/chatwoot/proxy';
import { resultOf } from '../samples';

const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY'];
const before = { ...process.env };
beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterAll(() => {
  for (const name of variables) delete process.env[name];
  Object.assign(process.env, before);
});

function proxyWith(env: Record<string, string>, url = 'https://chatwoot.test') {
  Object.assign(process.env, env);
  return proxyFor({ url: new URL(url), method: 'PATCH' });
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

// The lowercase name comes last, because on Windows both are one variable.
test.each([
  [{ HTTPS_PROXY: 'http://b:1', https_proxy: 'http://a:1', http_proxy: 'http://c:1' }, 'https://chatwoot.test', 'http://a:1/'],
  [{ https_proxy: '', HTTPS_PROXY: 'https://b:1' }, 'https://chatwoot.test', 'https://b:1/'],
  [{ https_proxy: ' c:1/\n' }, 'https://chatwoot.test', 'http://c:1/'],
  [{ http_proxy: 'http://a:1' }, 'https://chatwoot.test', undefined],
  [{ HTTP_PROXY: 'http://b:1', http_proxy: 'http://a:1', https_proxy: 'http://c:1' }, 'http://chatwoot.test', 'http://a:1/'],
  [{ HTTP_PROXY: 'http://b:1' }, 'http://chatwoot.test', 'http://b:1/'],
  [{ https_proxy: 'http://a:1', no_proxy: 'chatwoot.test' }, 'https://chatwoot.test', undefined],
  [{}, 'https://chatwoot.test', undefined],
])('with %j, the proxy for %s is %s', (env, url, expected) => expect(proxyWith(env, url)?.url.href).toBe(expected));

test.each([
  ['http://a:1', undefined],
  ['http://user@a:1', basic('user:')],
  ['http://:word@a:1', basic(':word')],
  ['http://us%40er:w%3A%2F1@a:1', basic('us@er:w:/1')],
])('a proxy in %s gets the credentials %s', (https_proxy, expected) => expect(proxyWith({ https_proxy })?.authorization).toBe(expected));

test.each(['http://', 'socks5://a:1', 'http://a:1/path', 'http://us:er#1@a:1', 'http://us:er?1@a:1', 'http://us:1%@a:1'])(
  "a proxy can't be %s",
  https_proxy => expect(resultOf(() => proxyWith({ https_proxy }))).toMatchObject({ kind: 'proxy-invalid', variable: 'https_proxy' }),
);
