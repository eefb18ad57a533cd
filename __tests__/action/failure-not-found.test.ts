import type { Fault } from '../support/chatwoot';
import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const unknownHook = { ...disable, 'hook-id': '9999' };

describe("a hook that the account doesn't have", () => {
  const chatwoot = useChatwoot();

  test('fails with a list of the hooks that the account has', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, unknownHook));

    const message = failureOf(result);
    expect(message).toContain("this hook doesn't exist in the account (404)");
    expect(message).toContain('- hook 2: openai, enabled');
    expect(message).toContain('- hook 3: dialogflow, inbox 1 (API inbox), enabled');
    expect(message).toMatch(/What to do: .*Set hook-id to one of the hooks listed/);
    expect(message).toContain("doesn't list hooks of apps that aren't configured on the installation");
    // Hooks of other accounts aren't listed.
    expect(message).not.toMatch(/hook 1[34]:/);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PATCH /api/v1/accounts/1/integrations/hooks/9999',
      'GET /api/v1/accounts/1/integrations/apps',
    ]);
  });

  test('fails with a list that says which hooks are disabled', async () => {
    const server = chatwoot();
    server.editHook(2, { status: 0 });
    expect(failureOf(await runAction(inputsFor(server, unknownHook)))).toContain('- hook 2: openai, disabled');
  });

  test("isn't found in another account, and isn't changed there", async () => {
    const server = chatwoot();
    expect(failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '13' })))).toContain(
      "this hook doesn't exist in the account (404)",
    );
    expect(server.hook(13).status).toBe(1);
  });

  test("fails with a list for an agent's token, too", async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { ...unknownHook, 'api-access-token': server.tokens.agent }));
    const message = failureOf(result);
    expect(message).toContain("this hook doesn't exist in the account (404)");
    expect(message).toContain('- hook 2: openai, enabled');
    expectNoSecret(result, [server.tokens.agent]);
  });

  const lists: [string, Fault][] = [
    ['is rejected', faults.respond(401, { error: 'You are not authorized to do this action' })],
    ['fails', faults.internalError()],
    ["isn't JSON", faults.captivePortal()],
    ["isn't a list", faults.respond(200, { payload: 'soon' })],
    ["has an entry that isn't a hook", faults.respond(200, { payload: [{ id: 'openai', hooks: [{}] }] })],
    ['is cut off', faults.cutOff()],
    ['redirects', faults.redirect('https://elsewhere.test/')],
    ['is larger than 8 MiB', faults.huge(9 * 1024 * 1024)],
  ];

  test.each(lists)('fails without a list if the list %s', async (_, fault) => {
    const server = chatwoot();
    server.fault(fault, { method: 'GET', times: Number.POSITIVE_INFINITY });
    const result = await runAction(inputsFor(server, unknownHook));

    const message = failureOf(result);
    expect(message).toMatch(/^Could not disable hook 9999 of account 1: the account doesn't exist, or has no such hook \(404\)/);
    expect(message).toMatch(/What to do: Check account-id.*hook-id/);
    expect(message).not.toContain('- hook');
    // One attempt, because the list only explains.
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
    expect(result.waits).toEqual([]);
  });

  test('fails without a list if the list never arrives', async () => {
    const server = chatwoot();
    server.fault(faults.silence(), { method: 'GET' });
    const result = await runAction(inputsFor(server, unknownHook), { deadlineMs: 400 });
    expect(failureOf(result)).toContain("the account doesn't exist, or has no such hook (404)");
    expect(result.waits).toEqual([]);
    expect(result.durationMs).toBeLessThan(8000);
  });

  test('in an account without hooks fails with a message that says so', async () => {
    const server = chatwoot();
    server.fault(faults.respond(200, { payload: [{ id: 'openai', hooks: [] }] }), { method: 'GET' });
    expect(failureOf(await runAction(inputsFor(server, unknownHook)))).toContain('- Chatwoot lists no hooks in this account');
  });

  test('among a hundred hooks fails with a list of fifty', async () => {
    const server = chatwoot();
    const hooks = Array.from({ length: 100 }, (_, index) => ({ id: index + 100, app_id: 'webhook', status: true }));
    server.fault(faults.respond(200, { payload: [{ id: 'webhook', hooks }] }), { method: 'GET' });
    const message = failureOf(await runAction(inputsFor(server, unknownHook)));
    expect(message.match(/^- hook \d+: webhook, enabled$/gm)).toHaveLength(50);
    expect(message).toContain('- and 50 more');
  });

  test('fails with a list if the server returns the shapes in the API reference, too', async () => {
    const server = chatwoot();
    const hooks = [{ id: '7', app_id: 'dialogflow', inbox_id: '12', hook_type: false }];
    server.fault(faults.respond(200, { payload: [{ id: 'dialogflow', hooks }] }), { method: 'GET' });
    expect(failureOf(await runAction(inputsFor(server, unknownHook)))).toContain('- hook 7: dialogflow, inbox 12, status unknown');
  });
});

describe('a list of hooks with secrets', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('returned by an older server is shown without the secrets', async () => {
    const server = chatwoot();
    server.editHook(2, { settings: { api_key: 'sk-live-of-somebody-else' } });
    const result = await runAction(inputsFor(server, unknownHook));
    expect(failureOf(result)).toContain('- hook 2: openai, enabled');
    expectNoSecret(result, ['sk-live-of-somebody-else', server.tokens.administrator]);
  });
});

describe("an account that doesn't exist", () => {
  const chatwoot = useChatwoot();

  test('fails with advice about account-id and hook-id', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'account-id': '777' })));
    expect(message).toContain('the account doesn\'t exist, or has no such hook (404). The server says: "Resource could not be found"');
    expect(message).toMatch(/What to do: Check account-id/);
  });
});

describe('a server in another language', () => {
  const chatwoot = useChatwoot();

  test('returns a 404 that is recognized by its shape, not by its words', async () => {
    const server = chatwoot();
    server.fault(faults.respond(404, { error: 'Ressource introuvable' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('The server says: "Ressource introuvable"');
    expect(message).toContain('- hook 2: openai, enabled');
  });
});
