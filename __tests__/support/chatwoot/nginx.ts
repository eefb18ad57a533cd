import type { Answer } from './answer';

const server = 'nginx/1.26.3';

const reasons = {
  404: 'Not Found',
  413: 'Request Entity Too Large',
  502: 'Bad Gateway',
  504: 'Gateway Time-out',
};

/** One of nginx's own pages. */
export function nginxPage(status: keyof typeof reasons): Answer {
  const title = `${status} ${reasons[status]}`;
  return {
    status,
    headers: { server, 'content-type': 'text/html' },
    body: `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${server}</center>\r\n</body>\r\n</html>\r\n`,
  };
}

/** The headers nginx hands on by default: names with an underscore are dropped. */
export function passedOn(rawHeaders: string[]): string[] {
  return rawHeaders.filter((_, i) => !(rawHeaders[i - (i % 2)] ?? '').includes('_'));
}

/** The application's answer as nginx hands it on. */
export function throughNginx(answer: Answer): Answer {
  return { ...answer, headers: { server, ...answer.headers } };
}
