import type { Selection } from '../../../src/hooks/job';
import { findHookById, findMatchingHooks, hooksIn } from '../../../src/hooks/targets';
import * as fc from '../../support/fast-check';
import { holds } from '../arbitraries';
import { appsWith, resultOf } from '../samples';

const hooks = fc.record({
  inbox: fc.option(fc.record({ id: fc.integer({ min: 1, max: 3 }) })),
  settings: fc.constant({}),
});
const lists = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), hooks: fc.array(hooks, { maxLength: 3 }) }), {
    selector: app => app.id,
  })
  .map(apps => apps.map((app, index) => ({ ...app, hooks: app.hooks.map((hook, at) => ({ ...hook, id: index * 3 + at + 1 })) })));
const selections: fc.Arbitrary<Extract<Selection, { by: 'app' }>> = fc.record({
  by: fc.constant('app' as const),
  appId: fc.constantFrom('a', 'b', 'c'),
  inbox: fc.constantFrom('1', '2', '3', 'all', undefined),
});

test('hooks are selected by app and inbox: the only match, or all matches if inbox-id is all', () => {
  holds(
    fc.property(lists, selections, (list, selection) => {
      const { appId, inbox } = selection;
      const hooksOfApp = list.filter(({ id }) => id === appId).flatMap(app => app.hooks);
      const matching = hooksOfApp.filter(hook => inbox === undefined || inbox === 'all' || String(hook.inbox?.id) === inbox);
      const selected = resultOf(() => findMatchingHooks(hooksIn(appsWith(...list), '1'), selection).map(({ hook }) => hook.raw));
      const isSelected = matching.length === 1 || (matching.length > 1 && inbox === 'all');
      if (isSelected) expect(selected).toEqual(matching);
      else if (!list.some(app => app.id === appId)) expect(selected).toEqual({ kind: 'app-not-listed', apps: list.map(app => app.id) });
      else expect(selected).toMatchObject({ kind: matching.length === 0 ? 'no-hook-found' : 'several-hooks-found' });
    }),
    100,
  );
});

test('a hook is selected by ID, and fails if it is not listed', () => {
  holds(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (list, id) => {
      const matching = list.flatMap(app => app.hooks).find(hook => hook.id === id);
      const selected = resultOf(() => findHookById(hooksIn(appsWith(...list), '1'), String(id)).hook.raw);
      if (matching) expect(selected).toEqual(matching);
      else expect(selected).toMatchObject({ kind: 'hook-not-listed' });
    }),
  );
});

test.each([
  ['entry-unreadable', { id: '2/../3', settings: {} }],
  ['not-administrator', { id: 2 }],
])('no hook is selected if one of them is invalid: %s', (kind, invalid) => {
  const list = hooksIn(appsWith({ id: 'a', hooks: [{ id: 1, settings: {} }, invalid] }), '1');
  expect(resultOf(() => findMatchingHooks(list, { by: 'account' }))).toMatchObject({ kind });
});

test('an app whose ID can be no ID is not named', () => {
  const apps = ['openai', 'mine', 'x y'].map(id => ({ id, hooks: [] }));
  const list = hooksIn(appsWith({ id: 'slack', hooks: [] }, ...apps), '1');
  expect(resultOf(() => findMatchingHooks(list, { by: 'app', appId: 'open_ai', inbox: undefined }))).toEqual({
    kind: 'app-not-listed',
    apps: ['slack', 'openai', 'mine'],
  });
});
