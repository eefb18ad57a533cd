import { type Fault, faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled', retries: '0' };
const page = (title: string) =>
  `<html>\n<head><title>${title}</title></head>\n<body><center><h1>Inside the page</h1></center></body>\n</html>`;

interface Trouble {
  name: string;
  fault: Fault;
  happened: string;
  said?: string;
  advice: RegExp;
}

const troubles: Trouble[] = [
  {
    name: 'a 400 is about the request, not about the inputs alone',
    fault: faults.respond(400, { status: 400, error: 'Bad Request' }),
    happened: 'could not read the request (400)',
    said: 'Bad Request',
    advice: /^Check base-url .*http:\/\/ for a port that speaks https.*proxy/,
  },
  {
    name: 'an internal error is to be looked up in the log of the server',
    fault: faults.internalError(),
    happened: 'Chatwoot failed (500)',
    said: 'Internal Server Error',
    advice: /log of the Chatwoot server for this x-request-id.*database or Redis/,
  },
  {
    name: 'an internal error without a request id does not send the reader to look for it',
    fault: faults.respond(500, page('We are sorry'), { 'content-type': 'text/html' }),
    happened: 'Chatwoot failed (500)',
    said: 'We are sorry',
    advice: /log of the Chatwoot server: often/,
  },
  {
    name: "a 502 is nginx's: Chatwoot is down",
    fault: faults.badGateway(),
    happened: 'got no answer from it (502)',
    said: '502 Bad Gateway',
    advice: /whether Chatwoot itself runs.*may have been made/,
  },
  {
    name: 'a 503 is the same trouble',
    fault: faults.respond(503, page('Service Unavailable'), { 'content-type': 'text/html' }),
    happened: 'got no answer from it (503)',
    said: 'Service Unavailable',
    advice: /may have been made/,
  },
  {
    name: 'a 504 is the same trouble, and Chatwoot may be at it yet',
    fault: faults.gatewayTimeout(),
    happened: 'got no answer from it (504)',
    said: '504 Gateway Time-out',
    advice: /may have been made/,
  },
  {
    name: 'a 408 is worth another run',
    fault: faults.respond(408, 'Request timed out'),
    happened: 'stopped waiting for the request (408)',
    said: 'Request timed out',
    advice: /Run this step again/,
  },
  {
    name: 'a slow database has changed nothing',
    fault: faults.slowDatabase(),
    happened: 'too slow (422), nothing was changed',
    said: 'The request took too long to complete. Please try again.',
    advice: /again later, or raise retries/,
  },
  {
    name: 'a slow database is told by its shape in any language',
    fault: faults.respond(422, { error: 'La requête a pris trop de temps.' }),
    happened: 'too slow (422), nothing was changed',
    said: 'La requête a pris trop de temps.',
    advice: /raise retries/,
  },
  {
    name: 'a body that was lost on the way points to a proxy',
    fault: faults.respond(422, { error: 'param is missing or the value is empty: hook' }),
    happened: 'reached the server without its content (422)',
    said: 'param is missing or the value is empty: hook',
    advice: /proxy.*application\/json/,
  },
  {
    name: 'too many requests are to be spread',
    fault: faults.rateLimited(),
    happened: 'too many requests from this address (429)',
    said: 'Retry later',
    advice: /3000 requests a minute.*max-parallel.*raise retries/,
  },
];

describe('trouble at the server', () => {
  const chatwoot = useChatwoot();

  test.each(troubles)('$name', async ({ fault, happened, said, advice }) => {
    const server = chatwoot();
    server.fault(fault);

    const message = failureOf(await runAction(inputsFor(server, disable)));

    expect(message).toContain('Could not disable hook 2 of account 1: ');
    expect(message).toContain(happened);
    expect(/The server says: "(.*)"/.exec(message)?.[1]).toBe(said);
    expect(/\nWhat to do: (.*)/.exec(message)?.[1]).toMatch(advice);
    expect(message).not.toMatch(/<|Inside the page/);
    expect(server.requests).toHaveLength(1);
  });

  test.each(['database', 'redis'] as const)('the %s being down is a 500', async service => {
    const server = chatwoot();
    server.outage(service);
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('Chatwoot failed (500)');
    expect(message).toContain('often its database or Redis is down');
  });

  test.each([201, 202, 203, 204, 205, 206, 207, 226])('a %i with the hook is not the 200 that Chatwoot gives', async status => {
    const server = chatwoot();
    const hook = { id: 2, app_id: 'openai', status: false, account_id: 1, hook_type: 'account', settings: {} };
    server.fault(faults.respond(status, [204, 205].includes(status) ? '' : hook));
    const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '3' })));
    expect(message).toContain(`the server gave an answer that Chatwoot does not give (${status})`);
    expect(message).toContain(`What to do: Check that base-url (${server.url})`);
    expect(server.requests).toHaveLength(1);
  });

  test.each([402, 405, 407, 409, 410, 418, 431, 451, 499, 501, 505, 511, 520, 599, 600, 999])(
    'a %i is nothing Chatwoot answers, and is not tried again',
    async status => {
      const server = chatwoot();
      server.fault(faults.respond(status, page('Odd'), { 'content-type': 'text/html' }));
      const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '3' })));
      expect(message).toContain(`(${status}). The server says: "Odd"`);
      expect(message).toContain(`base-url (${server.url})`);
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('nginx in front of Chatwoot', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx', maxBodyBytes: 2000 });

  test('refuses large settings, and the advice names its limit', async () => {
    const server = chatwoot();
    const settings = JSON.stringify({ api_key: 'sk-test-0001', note: 'x'.repeat(4000) });
    const message = failureOf(await runAction(inputsFor(server, { settings })));
    expect(message).toContain('too large for the server (413). The server says: "413 Request Entity Too Large"');
    expect(message).toMatch(/What to do: Make settings smaller.*client_max_body_size/);
    expect(message).not.toContain('x-request-id');
    expect(server.requests).toEqual([]);
  });
});
