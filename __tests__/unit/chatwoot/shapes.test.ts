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
  test('is read from any object with an ID, regardless of its other fields', () => {
    const known = fc.constantFrom('app_id', 'inbox_id', 'inbox', 'account_id', 'status', 'hook_type', 'settings', '__proto__', 'extra');
    const fields = fc.array(fc.tuple(known, storableJson)).map(entries => Object.fromEntries(entries));
    holds(
      fc.property(fields, fc.oneof(fc.integer(), fc.string()), (other, id) => {
        const response: Record<string, unknown> = { ...other, id };
        const hook = read(response);
        expect(hook?.id).toBe(String(id));
        expect(hook?.raw).toBe(response);
        for (const text of [hook?.appId, hook?.inboxId, hook?.accountId, hook?.hookType]) expect(typeof text).toBe('string');
        expect(hook?.status).toBe(typeof response.status === 'boolean' ? response.status : undefined);
      }),
      300,
    );
  });

  test.each([[null], [[real]], ['hook'], [{}], [{ id: null }], [{ id: {} }], [{ id: true }], [{ hook: real }], [undefined]])(
    "isn't read from %j",
    value => expect(read(value)).toBeUndefined(),
  );

  test('is never read from a number that JavaScript would change', () => {
    expect(read(parseFaithfully('{"id": 12345678901234567890}'))).toBeUndefined();
    expect(read(parseFaithfully('12345678901234567890'))).toBeUndefined();
    expect(read(parseFaithfully('{"id": 1, "settings": 12345678901234567890}'))?.settings).toBeUndefined();
  });

  test.each([
    [{ inbox: null }, ''],
    [{ inbox: {} }, ''],
    [{ inbox: { id: 5 } }, '5'],
    [{ inbox_id: '4', inbox: { id: 5 } }, '4'],
    [{ inbox_id: null, inbox: { id: 5 } }, '5'],
  ])('with %j has the inbox %j', (fields, inboxId) => expect(read({ id: 3, ...fields })?.inboxId).toBe(inboxId));
});

test.each([
  [{ payload: {} }],
  [{ payload: [{ id: 'x' }] }],
  [{ payload: [{ hooks: [] }] }],
  [
    {
      payload: [
        { id: 'x', hooks: [real] },
        { id: 'y', hooks: [{ id: null }] },
      ],
    },
  ],
  [[]],
])('a list of apps with an invalid part is rejected: %j', value => expect(z.safeParse(shapes.apps, value).success).toBe(false));

test('a list of apps may have fields of unknown shapes', () => {
  const unusual = { id: 'x', settings_json_schema: [], visible_properties: 'all', hook_type: 5, allow_multiple_hooks: 'no', hooks: [] };
  expect(z.parse(shapes.apps, { payload: [unusual] })).toEqual([
    { id: 'x', settingsSchema: undefined, visibleProperties: [], hookType: '', allowsSeveral: undefined, hooks: [] },
  ]);
});

test.each([
  [8192, true],
  [8193, false],
])('an app whose rules have %d characters is read: %j', (length, isRead) => {
  const app = { id: 'x', settings_json_schema: { title: '' }, visible_properties: [], hooks: [] };
  app.settings_json_schema.title = 't'.repeat(length - JSON.stringify([app.settings_json_schema, []]).length);
  expect(z.safeParse(shapes.apps, { payload: [app] }).success).toBe(isRead);
});

test.each([
  [
    { id: 7, role: 'administrator', status: 'active' },
    { id: '7', isAdministrator: true, isActive: true },
  ],
  [
    { id: '7', role: 'agent' },
    { id: '7', isAdministrator: false, isActive: true },
  ],
  [
    { id: 7, role: 5, status: 'suspended' },
    { id: '7', isAdministrator: false, isActive: false },
  ],
])('an account is read from %j', (account, expected) => {
  expect(z.parse(shapes.accounts, { accounts: [account] })).toEqual([expected]);
});
