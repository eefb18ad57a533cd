import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { checkBypass } from '@actions/http-client/lib/proxy';
import { FailureError, type Method } from '../failures';
import { codeOf, ProxyError } from './response';

export interface ProxyServer {
  /** The environment variable that names it. */
  variable: string;
  url: URL;
  /** The value of `proxy-authorization`; `undefined` without credentials. */
  authorization: string | undefined;
}

/**
 * The proxy for a request, from `https_proxy`, `http_proxy`, and `no_proxy`; `undefined` to connect directly.
 * `@actions/http-client` reads the same variables, but silently bypasses a proxy whose URL it can't parse.
 * @throws FailureError if the proxy can't be used
 */
export function proxyFor({ url, method }: { url: URL; method: Method }): ProxyServer | undefined {
  if (checkBypass(url)) return undefined;
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  const variable = names.find(name => process.env[name]);
  if (variable === undefined) return undefined;
  const proxy = parseProxy(String(process.env[variable]).trim());
  if (!proxy) throw new FailureError({ kind: 'proxy-invalid', method, mayBeApplied: false, attempts: 1, variable });
  return { variable, ...proxy };
}

function parseProxy(text: string): Omit<ProxyServer, 'variable'> | undefined {
  // curl accepts a proxy without a scheme.
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  // An unescaped # or / in a password ends the host early and leaves the rest here.
  if (`${url.pathname}${url.search}${url.hash}` !== '/') return undefined;
  if (url.username === '' && url.password === '') return { url, authorization: undefined };
  try {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return { url, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  } catch (error) {
    // An unescaped % in a password.
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
}

/**
 * Opens a connection to a host through a proxy, by CONNECT (RFC 9110, 9.3.6).
 * @throws ProxyError
 */
export function openTunnel(proxy: ProxyServer, target: http.ClientRequestArgs, signal: AbortSignal): Promise<net.Socket> {
  const authority = `${net.isIPv6(String(target.host)) ? `[${target.host}]` : target.host}:${target.port}`;
  const hasCredentials = proxy.authorization !== undefined;
  const host = proxy.url.hostname.replace(/^\[|\]$/g, '');
  const { promise, resolve, reject } = Promise.withResolvers<net.Socket>();
  const connect = (proxy.url.protocol === 'https:' ? https : http).request({
    agent: false,
    signal,
    method: 'CONNECT',
    host,
    // By default, the name in the header `host`, which is the target's.
    servername: net.isIP(host) ? '' : host,
    port: proxy.url.port,
    path: authority,
    headers: { host: authority, ...(proxy.authorization && { 'proxy-authorization': proxy.authorization }) },
  });
  connect.once('connect', (response, socket: net.Socket, head) => {
    const status = Number(response.statusCode);
    if (status >= 200 && status < 300) {
      socket.unshift(head);
      resolve(socket);
    } else {
      socket.destroy();
      reject(new ProxyError(hasCredentials, '', status, response.headers['proxy-authenticate']));
    }
  });
  connect.once('error', error => reject(new ProxyError(hasCredentials, codeOf(error))));
  connect.end();
  return promise;
}
