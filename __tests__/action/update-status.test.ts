import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, sentBody, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

// All accepted values of status are tested in unit/inputs.
test.each([
  ['enabled', 1],
  ['Off', 0],
  [' 0\n', 0],
])('status: %j is sent as the integer %i', async (status, number) => {
  chatwoot().editHook(2, { status: number === 1 ? 0 : 1 });
  const result = await runAction(inputsFor(chatwoot(), { status }));
  expectSuccess(result);
  expect(chatwoot().requests.map(({ body }) => body)).toEqual([`{"status":${number}}`]);
  expect(chatwoot().hook(2).status).toBe(number);
  expect(result.outputs.status).toBe(number === 1 ? 'true' : 'false');
  expect(result.log).toContain(`  status: ${number === 1 ? 'enabled' : 'disabled'} (confirmed)\n`);
});

test('a status does not change the settings', async () => {
  const before = chatwoot().hook(2);
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: '0' })));
  expect(chatwoot().hook(2)).toEqual({ ...before, status: 0 });
});

test.each([{}, { status: 'unchanged' }])('with %j, no status is sent, and a disabled hook stays disabled', async given => {
  chatwoot().editHook(2, { status: 0 });
  const result = await runAction(inputsFor(chatwoot(), { ...given, settings: '{"api_key":"sk-test-0002"}' }));
  expectSuccess(result);
  expect(sentBody(chatwoot())).toEqual({ settings: { api_key: 'sk-test-0002' } });
  expect(chatwoot().hook(2).status).toBe(0);
  expect(result.outputs.status).toBe('false');
  expect(result.log).toContain('status: disabled\n');
});

test('a status that the hook already has is sent anyway', async () => {
  const before = chatwoot().hooks();
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: 'enabled' })));
  expect(sentBody(chatwoot())).toEqual({ status: 1 });
  expect(chatwoot().hooks()).toEqual(before);
});

test('only the requested hook is changed', async () => {
  const before = chatwoot().hooks();
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '7', status: '0' })));
  expect(chatwoot().hooks()).toEqual(before.map(hook => (hook.id === 7 ? { ...hook, status: 0 } : hook)));
});
