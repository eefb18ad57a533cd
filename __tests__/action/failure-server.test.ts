import { type Fault, faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled', retries: '0' };
const page = (title: string) =>
  `<html>\n<head><title>${title}</title></head>\n<body><center><h1>Inside the page</h1></center></body>\n</html>`;

interface ServerFailure {
  name: string;
  fault: Fault;
  happened: string;
  quoted?: string;
  advice: RegExp;
}

/** A proxy drops the body of the request. */
const loseBody: Fault = {
  around(handle, { request }) {
    request.body = '';
    return handle();
  },
};

const serverFailures: ServerFailure[] = [
  {
    name: 'a 400: the advice is about the port and the proxy',
    fault: faults.respond(400, { status: 400, error: 'Bad Request' }),
    happened: "couldn't read the request (400)",
    quoted: 'Bad Request',
    advice: /^Check base-url .*a port that expects https.*proxy/,
  },
  {
    name: 'a 500: the advice is to look in the log of the server',
    fault: faults.internalError(),
    happened: 'Chatwoot returned an internal server error (500)',
    quoted: 'Internal Server Error',
    advice: /log of the Chatwoot server for this x-request-id.*database or Redis/,
  },
  {
    name: 'a 500 without a request ID: the advice mentions no request ID',
    fault: faults.respond(500, page('We are sorry'), { 'content-type': 'text/html' }),
    happened: 'Chatwoot returned an internal server error (500)',
    quoted: 'We are sorry',
    advice: /log of the Chatwoot server: its database/,
  },
  {
    name: 'a 502 from nginx: the advice is to check whether Chatwoot is running',
    fault: faults.badGateway(),
    happened: 'got no response from it (502)',
    quoted: '502 Bad Gateway',
    advice: /Chatwoot itself is running.*may have been made/,
  },
  {
    name: 'a 504: the change may have been made',
    fault: faults.gatewayTimeout(),
    happened: 'got no response from it (504)',
    quoted: '504 Gateway Time-out',
    advice: /may have been made/,
  },
  {
    name: 'a 408: the advice is to run the step again',
    fault: faults.respond(408, 'Request timed out'),
    happened: 'stopped waiting for the request (408)',
    quoted: 'Request timed out',
    advice: /Run this step again/,
  },
  {
    name: 'a slow database: nothing was changed',
    fault: faults.slowDatabase(),
    happened: 'too slow (422)',
    quoted: 'The request took too long to complete. Please try again.',
    advice: /again later, or raise retries\. Nothing was changed/,
  },
  {
    name: 'a slow database, reported in another language',
    fault: faults.respond(422, { error: 'La requête a pris trop de temps.' }),
    happened: 'too slow (422)',
    quoted: 'La requête a pris trop de temps.',
    advice: /raise retries/,
  },
  {
    name: 'a request whose body is lost: the advice is about the proxy',
    fault: loseBody,
    happened: 'reached Chatwoot without its body (422)',
    quoted: 'param is missing or the value is empty: hook',
    advice: /proxy.*application\/json/,
  },
  {
    name: 'too many requests: the advice names the rate limit',
    fault: faults.rateLimited(),
    happened: 'too many requests from this IP address (429)',
    quoted: 'Retry later',
    advice: /3000 requests per minute.*raise retries/,
  },
];

describe('a failure of the server', () => {
  const chatwoot = useChatwoot();

  test.each(serverFailures)('$name', async ({ fault, happened, quoted, advice }) => {
    const server = chatwoot();
    server.fault(fault);

    const message = failureOf(await runAction(inputsFor(server, disable)));

    expect(message).toContain('Could not disable hook 2 of account 1: ');
    expect(message).toContain(happened);
    expect(/The server says: "(.*)"/.exec(message)?.[1]).toBe(quoted);
    expect(/\nWhat to do: (.*)/.exec(message)?.[1]).toMatch(advice);
    expect(message).not.toMatch(/<|Inside the page/);
    expect(server.requests).toHaveLength(1);
  });

  test.each(['database', 'redis'] as const)('%s that is down: the message is that of a 500', async service => {
    const server = chatwoot();
    server.outage(service);
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('Chatwoot returned an internal server error (500)');
    expect(message).toContain('its database or Redis may be down');
  });

  test.each([201, 202, 203, 204, 205, 206, 207, 226])('a %i with the hook: the step fails, because Chatwoot returns 200', async status => {
    const server = chatwoot();
    const hook = { id: 2, app_id: 'openai', status: false, account_id: 1, hook_type: 'account', settings: {} };
    server.fault(faults.respond(status, [204, 205].includes(status) ? '' : hook));
    const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '3' })));
    expect(message).toContain(`the response (${status}) isn't one of Chatwoot's`);
    expect(message).toContain(`What to do: Check that base-url (${server.url})`);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [511, 'The network of the runner requires a login'],
    [525, 'Cloudflare in front of Chatwoot has no TLS connection to it'],
    [526, "Cloudflare in front of Chatwoot doesn't trust the certificate"],
  ])('a %i, whose cause is known: the change cannot have been made', async (status, advice) => {
    const server = chatwoot();
    server.fault(faults.respond(status, page('Odd'), { 'content-type': 'text/html' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain(`What to do: ${advice}`);
    expect(message).not.toContain('may have been made');
  });

  test.each([402, 407, 409, 410, 418, 431, 451, 499, 505, 599, 600, 999])(
    "a %i, which Chatwoot doesn't use: the step fails without retries",
    async status => {
      const server = chatwoot();
      server.fault(faults.respond(status, page('Odd'), { 'content-type': 'text/html' }));
      const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '3' })));
      expect(message).toContain(`the response (${status}) isn't one of Chatwoot's. The server says: "Odd"`);
      expect(message).toContain(`base-url (${server.url})`);
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('a Chatwoot on Rails 8', () => {
  const chatwoot = useChatwoot({ rails: 8 });

  test('reports a lost body in other words, and the advice is the same', async () => {
    const server = chatwoot();
    server.fault(loseBody);
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('(422). The server says: "param is missing or the value is empty or invalid: hook"');
    expect(message).toMatch(/What to do: A proxy drops.*application\/json/);
  });
});

describe('nginx in front of Chatwoot', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx', maxBodyBytes: 2000 });

  test('rejects large settings, and the advice names the limit', async () => {
    const server = chatwoot();
    const settings = JSON.stringify({ api_key: 'sk-test-0001', note: 'x'.repeat(4000) });
    const message = failureOf(await runAction(inputsFor(server, { settings })));
    expect(message).toContain('too large for the server (413). The server says: "413 Request Entity Too Large"');
    expect(message).toMatch(/What to do: Make settings smaller.*client_max_body_size/);
    expect(message).not.toContain('x-request-id');
    expect(server.requests).toEqual([]);
  });
});
