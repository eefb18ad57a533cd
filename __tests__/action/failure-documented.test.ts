import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** The API reference shows errors as `{description, errors: [{field, message, code}]}`. No known server responds like this. */
describe('a server that returns errors as in the API reference', () => {
  const chatwoot = useChatwoot({ documentedShapes: true });

  test('rejects an update, and the message names the problem of each field', async () => {
    const server = chatwoot();
    const errors = [
      { field: 'api_key', message: 'is missing', code: 'missing' },
      { field: 'status', message: 'is odd' },
    ];
    server.fault(faults.respond(422, { description: 'Invalid input', errors }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('The server says: "Invalid input; api_key: is missing (missing); status: is odd"');
    expect(server.requests).toHaveLength(1);
  });

  test('rejects settings, and the advice is about settings', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { settings: '{"label_suggestion":true}' })));
    expect(message).toContain("the settings don't match what the app expects (422)");
    expect(message).toContain('Settings : Invalid settings data');
  });

  test("doesn't find a hook, and the advice is about hook-id", async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '9999' })));
    expect(message).toContain("this hook doesn't exist in the account (404)");
    expect(message).toContain('- hook 2: openai, enabled');
  });

  test("rejects an agent's token, and the annotation quotes the response", async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'api-access-token': server.tokens.agent })));
    expect(message).toContain('You are not authorized to do this action');
    expect(message).toMatch(/What to do: .*api-access-token/);
    // Errors that aren't strings don't mean that the header was dropped.
    expect(server.requests).toHaveLength(1);
  });
});
