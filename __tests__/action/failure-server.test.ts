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
  said?: string;
  advice: RegExp;
}

/** Something on the way drops the body of the request. */
const loseBody: Fault = {
  around(handle, { request }) {
    request.body = '';
    return handle();
  },
};

const serverFailures: ServerFailure[] = [
  {
    name: 'a 400 may be about the port or a proxy',
    fault: faults.respond(400, { status: 400, error: 'Bad Request' }),
    happened: "couldn't read the request (400)",
    said: 'Bad Request',
    advice: /^Check base-url .*a port that expects https.*proxy/,
  },
  {
    name: 'a 500 can be found in the log of the server',
    fault: faults.internalError(),
    happened: 'Chatwoot returned an internal server error (500)',
    said: 'Internal Server Error',
    advice: /log of the Chatwoot server for this x-request-id.*database or Redis/,
  },
  {
    name: "a 500 without a request ID doesn't tell to look for one",
    fault: faults.respond(500, page('We are sorry'), { 'content-type': 'text/html' }),
    happened: 'Chatwoot returned an internal server error (500)',
    said: 'We are sorry',
    advice: /log of the Chatwoot server: its database/,
  },
  {
    name: "a 502 is nginx's, because Chatwoot is down",
    fault: faults.badGateway(),
    happened: 'got no response from it (502)',
    said: '502 Bad Gateway',
    advice: /Chatwoot itself is running.*may have been made/,
  },
  {
    name: 'a 503 may be about an update that was made',
    fault: faults.respond(503, page('Service Unavailable'), { 'content-type': 'text/html' }),
    happened: 'got no response from it (503)',
    said: 'Service Unavailable',
    advice: /may have been made/,
  },
  {
    name: 'a 504 may be about an update that is still under way',
    fault: faults.gatewayTimeout(),
    happened: 'got no response from it (504)',
    said: '504 Gateway Time-out',
    advice: /may have been made/,
  },
  {
    name: 'a 408 may succeed in another run',
    fault: faults.respond(408, 'Request timed out'),
    happened: 'stopped waiting for the request (408)',
    said: 'Request timed out',
    advice: /Run this step again/,
  },
  {
    name: 'a slow database changes nothing',
    fault: faults.slowDatabase(),
    happened: 'too slow (422); nothing was changed',
    said: 'The request took too long to complete. Please try again.',
    advice: /again later, or raise retries/,
  },
  {
    name: 'a slow database is recognized in any language',
    fault: faults.respond(422, { error: 'La requête a pris trop de temps.' }),
    happened: 'too slow (422); nothing was changed',
    said: 'La requête a pris trop de temps.',
    advice: /raise retries/,
  },
  {
    name: 'a body that got lost points to a proxy',
    fault: loseBody,
    happened: 'reached Chatwoot without its body (422)',
    said: 'param is missing or the value is empty: hook',
    advice: /proxy.*application\/json/,
  },
  {
    name: 'too many requests should be spread',
    fault: faults.rateLimited(),
    happened: 'too many requests from this IP address (429)',
    said: 'Retry later',
    advice: /3000 requests per minute.*raise retries/,
  },
];

describe('a failure of the server', () => {
  const chatwoot = useChatwoot();

  test.each(serverFailures)('$name', async ({ fault, happened, said, advice }) => {
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

  test.each(['database', 'redis'] as const)('a %s that is down is a 500', async service => {
    const server = chatwoot();
    server.outage(service);
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('Chatwoot returned an internal server error (500)');
    expect(message).toContain('its database or Redis may be down');
  });

  test.each([201, 202, 203, 204, 205, 206, 207, 226])("a %i with the hook isn't the 200 that Chatwoot returns", async status => {
    const server = chatwoot();
    const hook = { id: 2, app_id: 'openai', status: false, account_id: 1, hook_type: 'account', settings: {} };
    server.fault(faults.respond(status, [204, 205].includes(status) ? '' : hook));
    const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '3' })));
    expect(message).toContain(`the server returned a status that Chatwoot doesn't use (${status})`);
    expect(message).toContain(`What to do: Check that base-url (${server.url})`);
    expect(server.requests).toHaveLength(1);
  });

  test.each([402, 405, 407, 409, 410, 418, 431, 451, 499, 501, 505, 511, 525, 599, 600, 999])(
    "a %i isn't a status of Chatwoot, and isn't retried",
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

describe('a Chatwoot on Rails 8', () => {
  const chatwoot = useChatwoot({ rails: 8 });

  test('says in other words that the body got lost, with the same advice', async () => {
    const server = chatwoot();
    server.fault(loseBody);
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('(422). The server says: "param is missing or the value is empty or invalid: hook"');
    expect(message).toMatch(/What to do: A proxy drops.*application\/json/);
  });
});

describe('nginx in front of Chatwoot', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx', maxBodyBytes: 2000 });

  test('rejects large settings, and the advice names its limit', async () => {
    const server = chatwoot();
    const settings = JSON.stringify({ api_key: 'sk-test-0001', note: 'x'.repeat(4000) });
    const message = failureOf(await runAction(inputsFor(server, { settings })));
    expect(message).toContain('too large for the server (413). The server says: "413 Request Entity Too Large"');
    expect(message).toMatch(/What to do: Make settings smaller.*client_max_body_size/);
    expect(message).not.toContain('x-request-id');
    expect(server.requests).toEqual([]);
  });
});
