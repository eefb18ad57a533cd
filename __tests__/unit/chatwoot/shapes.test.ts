import * as z from 'zod/mini';
import { parseFaithfully } from '../../../src/chatwoot/json';
import { shapes } from '../../../src/chatwoot/shapes';
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
const read = (value: unknown) => z.safeParse(shapes.hook, value).data;

describe('a hook', () => {
  test('is read from any object with an ID, regardless of fields that prove nothing', () => {
    const known = fc.constantFrom('app_id', 'inbox_id', 'inbox', 'status', 'hook_type', '__proto__', 'extra');
    const fields = fc.array(fc.tuple(known, storableJson)).map(entries => Object.fromEntries(entries));
    holds(
      fc.property(fields, fc.oneof(fc.integer(), fc.string()), (other, id) => {
        const response: Record<string, unknown> = { ...other, id };
        const hook = read(response);
        expect(hook?.id).toBe(String(id));
        expect(hook?.raw).toBe(response);
        for (const text of [hook?.appId, hook?.inboxName, hook?.hookType]) expect(typeof text).toBe('string');
        expect(['string', 'undefined']).toContain(typeof hook?.inboxId);
        expect(hook?.status).toBe(typeof response.status === 'boolean' ? response.status : undefined);
      }),
      100,
    );
  });

  test.each([[null], [[real]], ['hook'], [{}], [{ id: null }], [{ id: {} }], [{ id: true }], [{ hook: real }], [undefined]])(
    "isn't read from %j",
    value => expect(read(value)).toBeUndefined(),
  );

  test.each([
    [{ account_id: null }, false],
    [{ account_id: {} }, false],
    [{ account_id: true }, false],
    [{ account_id: '1' }, true],
    [{ settings: '{}' }, false],
    [{ settings: [] }, false],
    [{ settings: 0 }, false],
    [{ settings: null }, true],
    [{}, true],
  ])('with %j is read: %j', (fields, isRead) => expect(read({ id: 3, ...fields }) !== undefined).toBe(isRead));

  test('is never read from a number that JavaScript would change', () => {
    expect(read(parseFaithfully('{"id": 12345678901234567890}'))).toBeUndefined();
    expect(read(parseFaithfully('12345678901234567890'))).toBeUndefined();
  });

  test.each([
    [{ inbox: null }, ''],
    [{ inbox: {} }, undefined],
    [{ inbox: { id: 5 } }, '5'],
    [{ inbox_id: '4', inbox: { id: 5 } }, '4'],
    [{ inbox_id: null, inbox: { id: 5 } }, '5'],
  ])('with %j has the inbox %j', (fields, inboxId) => expect(read({ id: 3, ...fields })?.inboxId).toBe(inboxId));
});

test.each([[{ payload: {} }], [{ payload: null }], [{}], [[]]])('a list of apps is not read from %j', value =>
  expect(z.safeParse(shapes.apps, value).success).toBe(false),
);

const fields = { hookType: '', allowsSeveral: undefined, settingsSchema: undefined, visibleProperties: [], hasUnreadableSchema: false };

test.each([
  ['an app without hooks', [{ id: 'x' }, { id: 'y', hooks: [] }], [{ id: 'y', hooks: [], isComplete: true }], false],
  ['an app without an ID', [{ hooks: [] }], [], false],
  ['null', [null], [], false],
  ['a hook without an ID', [{ id: 'x', hooks: [{ id: null }] }], [{ id: 'x', hooks: [], isComplete: false }], true],
  ['nothing odd', [{ id: 'x', hooks: [] }], [{ id: 'x', hooks: [], isComplete: true }], true],
])('a list of apps with %s is read without it', (_, payload, apps, isComplete) => {
  expect(z.parse(shapes.apps, { payload })).toMatchObject({ apps: apps.map(app => ({ ...fields, ...app })), isComplete });
});

test('an app may have fields of unknown shapes', () => {
  const unusual = { id: 'x', settings_json_schema: [], visible_properties: 'all', hook_type: 5, allow_multiple_hooks: 'no', hooks: [] };
  expect(z.parse(shapes.apps, { payload: [unusual] }).apps).toEqual([
    { ...fields, id: 'x', visibleProperties: undefined, hasUnreadableSchema: true, hooks: [], isComplete: true },
  ]);
});

test.each([
  [8192, true],
  [8193, false],
])('rules of an app that have %d characters are read: %j', (length, areRead) => {
  const filled = (rules: (filling: string) => unknown) => rules('x'.repeat(length - JSON.stringify(rules('')).length));
  const settings_json_schema = filled(title => ({ title }));
  const visible_properties = filled(key => [key]);
  const [app] = z.parse(shapes.apps, { payload: [{ id: 'x', settings_json_schema, visible_properties, hooks: [] }] }).apps;
  expect(app).toMatchObject({ hasUnreadableSchema: !areRead });
  expect(app?.visibleProperties !== undefined).toBe(areRead);
});

test.each([
  [
    { id: 7, role: 'administrator', status: 'active' },
    { id: '7', name: '', isAdministrator: true, isActive: true },
  ],
  [
    { id: '7', role: 'agent', name: 'Acme' },
    { id: '7', name: 'Acme', isAdministrator: false, isActive: true },
  ],
  [
    { id: 7, role: 5, status: 'suspended', name: 5 },
    { id: '7', name: '', isAdministrator: false, isActive: false },
  ],
])('an account is read from %j', (account, expected) => {
  expect(z.parse(shapes.accounts, { accounts: [account] })).toEqual([expected]);
});
