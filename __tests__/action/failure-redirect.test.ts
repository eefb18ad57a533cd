import { type Chatwoot, faults, startChatwoot } from '../support/chatwoot';
import { certificates, expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const hookPath = '/api/v1/accounts/1/integrations/hooks/2';

describe('a redirect', () => {
  const chatwoot = useChatwoot();
  let other: Chatwoot;

  beforeEach(async () => {
    other = await startChatwoot();
  });
  afterEach(() => other.close());

  test.each([301, 302, 303, 307, 308])("of status %i to another server isn't followed, and the message names the target", async status => {
    const server = chatwoot();
    server.fault(faults.redirect(`${other.url}${hookPath}`, status));

    const result = await runAction(inputsFor(server, disable));

    const message = failureOf(result);
    expect(message).toContain(`the server redirects (${status}) to ${other.url}${hookPath}`);
    expect(message).toContain('never sends the token to another address');
    expect(message).toContain(`What to do: If you trust that address, set base-url to ${other.url}`);
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
    expectNoSecret(result, [server.tokens.administrator]);
  });

  test("to the same server isn't followed either", async () => {
    const server = chatwoot();
    server.fault(faults.redirect(`${server.url}${hookPath}`, 307));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('redirects (307)');
    expect(server.requests).toHaveLength(1);
    expect(server.hook(2).status).toBe(1);
  });

  test('to a path on the same server suggests the base-url with that path', async () => {
    const server = chatwoot();
    server.fault(faults.redirect(`/chat${hookPath}`, 308));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain(`redirects (308) to /chat${hookPath}`);
    expect(message).toContain(`set base-url to ${server.url}/chat`);
  });

  test('from https:// to http:// suggests no base-url, because the token would be sent unencrypted', async () => {
    const secure = await startChatwoot({ tls: (await certificates()).trusted });
    secure.fault(faults.redirect(`http://chat.example.com${hookPath}`, 301));
    const { caFile } = await certificates();
    const message = failureOf(await runAction(inputsFor(secure, disable), { env: { NODE_EXTRA_CA_CERTS: caFile } }));
    await secure.close();
    expect(message).toContain('the redirect would send the token unencrypted');
    expect(message).not.toContain('set base-url');
  });

  test('to another host without a scheme suggests the base-url of that host', async () => {
    const server = chatwoot();
    server.fault(faults.redirect(`//chat.example.com/chat${hookPath}`));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('set base-url to http://chat.example.com/chat');
  });

  test.each(['https://sso.example.com/login', '/users/sign_in', 'https://chatwoot.example.com/'])(
    'to the login page %s suggests no base-url',
    async location => {
      const server = chatwoot();
      server.fault(faults.redirect(`${location}?return_to=${encodeURIComponent(hookPath)}#top`));
      const message = failureOf(await runAction(inputsFor(server, disable)));
      expect(message).toContain(`redirects (302) to ${location}`);
      expect(message).toContain('What to do: If that is a login in front of Chatwoot, set extra-headers');
      expect(message).toContain(`Otherwise, check base-url (${server.url})`);
      // A query may contain anything, such as a session.
      expect(message).not.toMatch(/return_to|#top/);
      expect(message).not.toContain('set base-url');
    },
  );

  test.each([
    ['https://user:pass-1234@elsewhere.test/x', 'https://elsewhere.test/x'],
    ['//user:pass-1234@elsewhere.test/x', 'elsewhere.test/x'],
  ])('to %s is reported without credentials', async (location, shown) => {
    const server = chatwoot();
    server.fault(faults.redirect(location));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toContain(shown);
    expectNoSecret(result, ['pass-1234']);
  });

  test('with the token in its target is reported without the token', async () => {
    const server = chatwoot();
    server.fault(faults.redirect(`https://elsewhere.test/${server.tokens.administrator}/x`));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toContain('https://elsewhere.test/***/x');
    expectNoSecret(result, [server.tokens.administrator]);
  });

  test.each(['javascript:alert(1)', 'mailto:admin@example.com', 'http://', 'http://[', 'ssh://host/x'])(
    'to %s fails the step like any other redirect',
    async location => {
      const server = chatwoot();
      server.fault(faults.redirect(location));
      const message = failureOf(await runAction(inputsFor(server, disable)));
      expect(message).toContain('redirects (302)');
      expect(message).toContain('Otherwise, check base-url');
    },
  );

  test('without a target fails the step, which says so', async () => {
    const server = chatwoot();
    server.fault(faults.respond(302));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain("the server redirects (302), which isn't the API; the action never sends the token to another address");
  });

  test.each([300, 399])("of status %i isn't a success", async status => {
    const server = chatwoot();
    server.fault(faults.respond(status));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain(`(${status})`);
    expect(server.requests).toHaveLength(1);
  });

  test('whose body never ends fails immediately', async () => {
    const server = chatwoot();
    server.fault([faults.redirect('https://elsewhere.test/'), faults.endless({ every: 50 })]);
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toContain('redirects (302) to https://elsewhere.test/');
    expect(result.durationMs).toBeLessThan(8000);
  });
});

describe('a server that forces TLS', () => {
  const chatwoot = useChatwoot({ forceSsl: true });

  test('fails with advice to set base-url to its https:// URL', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, disable)));
    const https = server.url.replace('http:', 'https:');
    expect(message).toContain(`redirects (308) to ${https}${hookPath}`);
    expect(message).toContain(`What to do: If you trust that address, set base-url to ${https}`);
    expect(server.requests).toHaveLength(1);
    expect(server.hook(2).status).toBe(1);
  });
});

describe('a server below a path that forces TLS', () => {
  const chatwoot = useChatwoot({ forceSsl: true, basePath: '/chat' });

  test('fails with advice that keeps the path', async () => {
    const server = chatwoot();
    const https = server.url.replace('http:', 'https:');
    expect(https).toMatch(/\/chat$/);
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain(`set base-url to ${https}`);
  });
});
