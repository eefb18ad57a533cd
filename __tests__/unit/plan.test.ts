import { parseFaithfully } from '../../src/chatwoot/json';
import type { App, HookChange, Settings } from '../../src/chatwoot/schema';
import { type Plan, planUpdate } from '../../src/plan';
import * as fc from '../support/fast-check';
import { canonical, holds, storableJson, storableSettings } from './arbitraries';
import { appsWith } from './hooks';

describe('a plan for a server that shows all settings', () => {
  test('tells the fate of every key that is sent or stored', () => {
    const settings = storableSettings.chain(stored => {
      const variant = Object.entries(stored).map(([key, value]) =>
        fc.tuple(fc.constant(key), fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, storableJson)),
      );
      return fc.tuple(
        fc.constant(stored),
        fc.tuple(...variant).chain(entries => fc.subarray(entries)),
        storableSettings,
      );
    });
    holds(
      fc.property(settings, ([stored, kept, more]) => {
        const sent: Settings = Object.fromEntries([...kept, ...Object.entries(more)]);
        const planned = plan({ settings: sent }, { id: 'slack', hooks: [{ id: 2, settings: stored }] }, SHOWS_ALL);
        const fates = new Map(planned.settings.map(({ key, fate }) => [key, fate]));
        expect([...fates.keys()].sort()).toEqual([...new Set([...Object.keys(sent), ...Object.keys(stored)])].sort());
        for (const [key, fate] of fates) {
          const isSent = Object.keys(sent).includes(key);
          const isStored = Object.keys(stored).includes(key);
          const isSame = isSent && isStored && canonical(sent[key]) === canonical(stored[key]);
          expect([key, fate]).toEqual([key, isSame ? 'unchanged' : isSent && isStored ? 'changed' : isSent ? 'added' : 'removed']);
        }
        expect(planned.changes).toEqual(planned.settings.filter(({ fate }) => fate !== 'unchanged').map(({ key }) => `settings.${key}`));
        expect(planned.mayBeLost).toEqual([]);
      }),
    );
  });

  test('finds a number unchanged that the server writes out in digits', () => {
    const [stored] = [parseFaithfully('{"limit": 100000000000000000000, "list": [1.0]}')];
    const planned = plan({ settings: { limit: 1e20, list: [1] } }, { id: 'slack', hooks: [{ id: 2, settings: stored }] }, SHOWS_ALL);
    expect(planned.changes).toEqual([]);
  });
});

describe('a plan for a server that hides settings', () => {
  const openai = {
    id: 'openai',
    visible_properties: ['label'],
    settings_json_schema: { type: 'object', properties: { api_key: { type: 'string' }, label: { type: 'boolean' } } },
    hooks: [{ id: 2, settings: { label: true } }],
  };

  test('cannot compare a hidden key, and counts it as a change', () => {
    const planned = plan({ settings: { api_key: 'sk', label: true } }, openai);
    expect(planned.settings).toEqual([
      { key: 'api_key', fate: 'unknown' },
      { key: 'label', fate: 'unchanged' },
    ]);
    expect(planned.changes).toEqual(['settings.api_key']);
    expect(planned.mayBeLost).toEqual([]);
  });

  test('names hidden keys that are not sent', () => {
    expect(plan({ settings: { label: false } }, openai).mayBeLost).toEqual(['api_key']);
    expect(plan({ status: false }, openai).mayBeLost).toEqual([]);
  });
});

describe('a plan of a status', () => {
  test.each([
    [true, true, []],
    [false, true, ['status']],
    [true, false, ['status']],
    [undefined, false, ['status']],
  ])('from %s to %s changes %j', (now, next, changes) => {
    const planned = plan({ status: next }, { id: 'slack', hooks: [{ id: 2, status: now, settings: {} }] });
    expect(planned).toMatchObject({ changes, status: { now, next }, settings: [], refusals: [] });
  });
});

describe('a plan foretells a refusal', () => {
  const schema = {
    type: 'object',
    required: ['api_key'],
    additionalProperties: false,
    properties: {
      api_key: { type: 'string', minLength: 3 },
      'a/b~c': { enum: ['x'] },
      deep: { type: 'object', properties: { 'ü %': { type: 'number' } } },
    },
  };
  const app = { id: 'openai', settings_json_schema: schema, hooks: [{ id: 2, settings: { api_key: 'stored' } }] };

  test.each([
    [{}, /^settings: .*api_key/],
    [{ api_key: 'VALUE', other: 'VALUE' }, /^settings\.other: the app doesn't know this key$/],
    [{ api_key: 5 }, /^settings\.api_key: .*number.*string/],
    [{ api_key: 'V' }, /^settings\.api_key: does not fit the app's rule minLength$/],
    [{ api_key: 'VALUE', 'a/b~c': 'VALUE' }, /^settings\.a\/b~c: /],
    [{ api_key: 'VALUE', deep: { 'ü %': 'VALUE' } }, /^settings\.deep\.ü %: /],
  ])('of %j, by path and never by value', (settings, refusal) => {
    const { refusals } = plan({ settings }, app);
    expect(refusals).toEqual([expect.stringMatching(refusal)]);
    expect(refusals.join()).not.toContain('VALUE');
  });

  test('where stored settings that can be seen do not fit', () => {
    const stale = { ...app, hooks: [{ id: 2, settings: { project: 'x' } }] };
    expect(plan({ status: true }, stale).refusals).not.toEqual([]);
    expect(plan({ status: true }, app).refusals).toEqual([]);
  });

  test('where the account has too many hooks of the app, or the hook lost its inbox', () => {
    const settings = {};
    expect(
      plan(
        { status: true },
        {
          id: 'x',
          allow_multiple_hooks: false,
          hooks: [
            { id: 2, settings },
            { id: 3, settings },
          ],
        },
      ).refusals,
    ).toEqual([expect.stringContaining('2 hooks of this app')]);
    expect(plan({ status: true }, { id: 'x', hook_type: 'inbox', hooks: [{ id: 2, inbox: null, settings }] }).refusals).toEqual([
      expect.stringContaining('no inbox any more'),
    ]);
    expect(plan({ status: true }, { id: 'x', hook_type: 'inbox', hooks: [{ id: 2, inbox: { id: 1 }, settings }] }).refusals).toEqual([]);
  });
});

describe('settings are not checked', () => {
  test.each([
    ['no schema', undefined],
    ['rules that are not checked', { $ref: '#/properties/a' }],
    ['rules that are not checked', { properties: { a: { pattern: '(x+x+)+y' } } }],
    ['rules that are not checked', { properties: { a: { type: 'string', $id: 'http://[' } } }],
    ['rules that are not checked', { title: 'x'.repeat(20_000) }],
    ['cannot be read', { required: 5 }],
  ])('where there is or are %s', (why, settings_json_schema) => {
    const { unchecked, refusals } = plan({ settings: { a: 'x' } }, { id: 'x', settings_json_schema, hooks: [{ id: 2, settings: {} }] });
    expect(unchecked).toContain(why);
    expect(refusals).toEqual([]);
  });

  test('whatever the schema is, no plan fails', () => {
    holds(
      fc.property(storableSettings, storableSettings, (schema, settings) => {
        const planned = plan({ settings }, { id: 'x', settings_json_schema: schema, hooks: [{ id: 2, settings: {} }] });
        expect(planned.settings).toHaveLength(Object.keys(settings).length);
      }),
    );
  });
});

/** An app beside, whose stored key a server since 4.15 would hide. */
const SHOWS_ALL = { id: 'other', visible_properties: [], hooks: [{ id: 9, settings: { api_key: 'x' } }] };

/** The plan for the first hook of the first app. */
function plan(change: HookChange, ...list: Parameters<typeof appsWith>): Plan {
  const apps: App[] = appsWith(...list);
  const [app] = apps;
  const [hook] = app?.hooks ?? [];
  if (!app || !hook) throw new Error('no hook to plan for');
  return planUpdate(change, hook, app, apps);
}
