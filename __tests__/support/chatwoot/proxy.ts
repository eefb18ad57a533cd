import type { HttpResponse } from './response';

/** A reverse proxy in front of Chatwoot. */
export type ProxyName = 'nginx' | 'envoy' | 'traefik';

interface Proxy {
  /** The request that reaches Chatwoot, or the response of the proxy if it rejects the request. */
  receive(rawHeaders: string[]): { rawHeaders: string[] } | { response: HttpResponse };
  /** The response as the proxy forwards it. */
  forward(response: HttpResponse): HttpResponse;
}

/**
 * How each treats header names with underscores: nginx drops them by default, the others reject the request when configured to
 * (Envoy: `headers_with_underscores_action: REJECT_REQUEST`, Traefik: `underscoreHeadersStrategy: reject`).
 */
export const proxies: { [name in ProxyName]: Proxy } = {
  nginx: {
    receive: rawHeaders => ({ rawHeaders: rawHeaders.filter((_, i) => !(rawHeaders[i - (i % 2)] ?? '').includes('_')) }),
    forward: response => ({ ...response, headers: { server: nginx, ...response.headers } }),
  },
  envoy: {
    receive: rawHeaders =>
      hasUnderscore(rawHeaders) ? { response: { status: 400, headers: { connection: 'close' }, body: '' } } : { rawHeaders },
    forward: response => ({ ...response, headers: { server: 'envoy', 'x-envoy-upstream-service-time': '12', ...response.headers } }),
  },
  traefik: {
    receive: rawHeaders =>
      hasUnderscore(rawHeaders)
        ? { response: { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Bad Request\n' } }
        : { rawHeaders },
    forward: response => response,
  },
};

function hasUnderscore(rawHeaders: string[]): boolean {
  return rawHeaders.some((name, i) => i % 2 === 0 && name.includes('_'));
}

const nginx = 'nginx/1.26.3';

const nginxReasons = {
  404: 'Not Found',
  413: 'Request Entity Too Large',
  502: 'Bad Gateway',
  504: 'Gateway Time-out',
};

/** One of nginx's error pages. */
export function nginxPage(status: keyof typeof nginxReasons): HttpResponse {
  const title = `${status} ${nginxReasons[status]}`;
  return {
    status,
    headers: { server: nginx, 'content-type': 'text/html' },
    body: `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${nginx}</center>\r\n</body>\r\n</html>\r\n`,
  };
}

const cloudflareReasons = {
  520: 'Web server is returning an unknown error',
  521: 'Web server is down',
  522: 'Connection timed out',
  523: 'Origin is unreachable',
  524: 'A timeout occurred',
  530: 'Origin DNS error',
};

/** A Cloudflare status about the server behind it. */
export type CloudflareStatus = keyof typeof cloudflareReasons;

/** Cloudflare's page. A 530 has another error number, here 1016. */
export function cloudflarePage(status: CloudflareStatus): HttpResponse {
  const code = status === 530 ? 1016 : status;
  return {
    status,
    headers: {
      server: 'cloudflare',
      'cf-ray': '8c0f3e2d1b4a5968-FRA',
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'no-store',
    },
    body: `<!DOCTYPE html>\n<html lang="en-US">\n<head>\n<title>chatwoot.test | ${code}: ${cloudflareReasons[status]}</title>\n</head>\n<body>\n<h1>${cloudflareReasons[status]} <span>Error code ${code}</span></h1>\n<p>Cloudflare Ray ID: <strong>8c0f3e2d1b4a5968</strong></p>\n</body>\n</html>\n`,
  };
}
