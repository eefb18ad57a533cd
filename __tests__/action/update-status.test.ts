import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, sentBody, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test.each(['1', 'true', 'TRUE', 'True', 'active', 'Active', 'enabled', 'ENABLED', ' 1 ', 'true\n'])(
  'status %j switches the hook on',
  async status => {
    chatwoot().editHook(2, { status: 0 });
    const result = await runAction(inputsFor(chatwoot(), { status }));
    expectSuccess(result);
    expect(chatwoot().requests[0]?.body).toBe('{"status":1}');
    expect(chatwoot().requests).toHaveLength(1);
    expect(chatwoot().hook(2).status).toBe(1);
    expect(result.outputs.status).toBe('true');
    expect(result.log).toContain('  status: enabled (confirmed)\n');
  },
);

test.each(['0', 'false', 'FALSE', 'False', 'inactive', 'InActive', 'disabled', 'Disabled', '\t0'])(
  'status %j switches the hook off',
  async status => {
    const result = await runAction(inputsFor(chatwoot(), { status }));
    expectSuccess(result);
    expect(chatwoot().requests[0]?.body).toBe('{"status":0}');
    expect(chatwoot().requests).toHaveLength(1);
    expect(chatwoot().hook(2).status).toBe(0);
    expect(result.outputs.status).toBe('false');
    expect(result.log).toContain('  status: disabled (confirmed)\n');
  },
);

test('a status leaves the settings as they are', async () => {
  const before = chatwoot().hook(2);
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: '0' })));
  expect(chatwoot().hook(2)).toEqual({ ...before, status: 0 });
});

test.each(['', '  ', '\n'])('a status of %j is not sent and leaves the hook switched off', async status => {
  chatwoot().editHook(2, { status: 0 });
  const result = await runAction(inputsFor(chatwoot(), { status, settings: '{"api_key":"sk-test-0002"}' }));
  expectSuccess(result);
  expect(sentBody(chatwoot())).toEqual({ settings: { api_key: 'sk-test-0002' } });
  expect(chatwoot().hook(2).status).toBe(0);
  expect(result.outputs.status).toBe('false');
  expect(result.log).toContain('status: disabled\n');
});

test('a status the hook already has is sent all the same, and succeeds', async () => {
  const before = chatwoot().hooks();
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: 'enabled' })));
  expect(sentBody(chatwoot())).toEqual({ status: 1 });
  expect(chatwoot().hooks()).toEqual(before);
});

test('only the hook asked for is changed', async () => {
  const before = chatwoot().hooks();
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '7', status: '0' })));
  expect(chatwoot().hooks()).toEqual(before.map(hook => (hook.id === 7 ? { ...hook, status: 0 } : hook)));
});
