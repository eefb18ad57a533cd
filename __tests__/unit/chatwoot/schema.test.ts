import { parseFaithfully } from '../../../src/chatwoot/json';
import { readApps, readHook } from '../../../src/chatwoot/schema';
import * as fc from '../../support/fast-check';
import { holds, storableJson } from '../arbitraries';

const real = {
  id: 3,
  app_id: 'dialogflow',
  status: true,
  inbox: { id: 1, name: 'API inbox' },
  account_id: 1,
  hook_type: 'inbox',
  settings: { project_id: 'p' },
  reference_id: null,
};
const documented = {
  id: '3',
  app_id: 'dialogflow',
  inbox_id: '1',
  account_id: '1',
  status: true,
  hook_type: false,
  settings: { project_id: 'p' },
};

describe('a hook', () => {
  test('is read in the shape of servers and in that of the reference', () => {
    const common = { id: '3', appId: 'dialogflow', inboxId: '1', accountId: '1', status: true, settings: { project_id: 'p' } };
    expect(readHook(real)).toEqual({ ...common, hookType: 'inbox', raw: real });
    expect(readHook(documented)).toEqual({ ...common, hookType: 'false', raw: documented });
  });

  test('is read from any object with an id, whatever its other fields hold', () => {
    const known = fc.constantFrom('app_id', 'inbox_id', 'inbox', 'account_id', 'status', 'hook_type', 'settings', '__proto__', 'extra');
    const fields = fc.array(fc.tuple(known, storableJson)).map(entries => Object.fromEntries(entries));
    holds(
      fc.property(fields, fc.oneof(fc.integer(), fc.string()), (other, id) => {
        const answer: Record<string, unknown> = { ...other, id };
        const hook = readHook(answer);
        expect(hook?.id).toBe(String(id));
        expect(hook?.raw).toBe(answer);
        for (const text of [hook?.appId, hook?.inboxId, hook?.accountId, hook?.hookType]) expect(typeof text).toBe('string');
        expect(hook?.status).toBe(typeof answer.status === 'boolean' ? answer.status : undefined);
      }),
      500,
    );
  });

  test.each([
    [null],
    [[]],
    [[real]],
    ['hook'],
    [5],
    [true],
    [{}],
    [{ id: null }],
    [{ id: {} }],
    [{ id: true }],
    [{ hook: real }],
    [undefined],
  ])('is not read from %j', value => {
    expect(readHook(value)).toBeUndefined();
  });

  test('is never read with a number that JavaScript would change', () => {
    expect(readHook(parseFaithfully('{"id": 12345678901234567890}'))).toBeUndefined();
    expect(readHook(parseFaithfully('12345678901234567890'))).toBeUndefined();
    expect(readHook(parseFaithfully('{"id": 1, "settings": 12345678901234567890}'))?.settings).toBeUndefined();
  });

  test('without an inbox has none', () => {
    for (const inbox of [{ inbox: null }, { inbox: {} }, { inbox: [] }, { inbox_id: null }, {}])
      expect(readHook({ id: 1, ...inbox })?.inboxId).toBe('');
    expect(readHook({ id: 1, inbox_id: 4, inbox: { id: 5 } })?.inboxId).toBe('4');
  });
});

describe('the list of apps', () => {
  test('is read with what administrators and others see', () => {
    const openai = {
      id: 'openai',
      name: 'OpenAI',
      hook_type: 'account',
      allow_multiple_hooks: false,
      settings_json_schema: { type: 'object' },
      visible_properties: ['a'],
      hooks: [],
    };
    expect(readApps({ payload: [openai, { id: 'dialogflow', hooks: [real] }] })).toMatchObject([
      { id: 'openai', settingsSchema: { type: 'object' }, hooks: [] },
      { id: 'dialogflow', settingsSchema: undefined, hooks: [{ id: '3' }] },
    ]);
  });

  test.each([
    [null],
    [{}],
    [{ payload: {} }],
    [{ payload: [{ id: 'x' }] }],
    [{ payload: [{ hooks: [] }] }],
    [{ payload: [{ id: 'x', hooks: [{}] }] }],
    [[]],
    ['x'],
  ])('is not read from %j', value => {
    expect(readApps(value)).toBeUndefined();
  });

  test('only as a whole: one hook that cannot be read leaves none', () => {
    expect(
      readApps({
        payload: [
          { id: 'openai', hooks: [{ id: 2 }] },
          { id: 'dialogflow', hooks: [{ id: null }] },
        ],
      }),
    ).toBeUndefined();
  });

  test('may hold fields of shapes unknown here', () => {
    const odd = { id: 'x', settings_json_schema: [], visible_properties: 'all', hook_type: 5, allow_multiple_hooks: 'no', hooks: [] };
    expect(readApps({ payload: [odd] })).toMatchObject([{ id: 'x', settingsSchema: undefined, hooks: [] }]);
  });
});
