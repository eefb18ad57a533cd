import type { OutgoingHttpHeaders } from 'node:http';
import type { Json } from './json';

/** A response before it is sent. */
export interface HttpResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

/** A response that a Chatwoot controller renders. */
export function rendered(status: number, body: Json): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** The response of Rails to an exception that no controller handles; its charset is in capital letters. */
export function exception(status: number): HttpResponse {
  const error = { 400: 'Bad Request', 404: 'Not Found', 500: 'Internal Server Error' }[status] ?? 'Error';
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify({ status, error }) };
}

/** Rails' static page for an exception; empty if the installation has none for the status (400). */
export function exceptionPage(status: number, title?: string): HttpResponse {
  const body =
    title === undefined ? '' : `<!DOCTYPE html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body></body>\n</html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

/** rack-attack's response to a client that exceeds the limit. */
export function retryLater(): HttpResponse {
  return { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Retry later\n' };
}

/** The response to a request that exceeded PostgreSQL's statement timeout. */
export function tookTooLong(): HttpResponse {
  return rendered(422, { error: 'The request took too long to complete. Please try again.' });
}
