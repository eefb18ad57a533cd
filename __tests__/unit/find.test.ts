import { ChatwootError } from '../../src/chatwoot/errors';
import type { App } from '../../src/chatwoot/schema';
import { describeHooks, findHook, type Target } from '../../src/find';
import * as fc from '../support/fast-check';
import { holds } from './arbitraries';
import { appsWith, hookWith } from './hooks';

const apps = appsWith(
  { id: 'openai', hooks: [{ id: 2, app_id: 'openai', status: true }] },
  { id: 'dialogflow', hooks: [inboxHook(3, 1), inboxHook(4, 2)] },
  { id: 'webhook', hooks: [] },
);

describe('a hook is found', () => {
  test.each([
    [{ hookId: '4' }, '4'],
    [{ appId: 'openai' }, '2'],
    [{ appId: 'dialogflow', inboxId: '1' }, '3'],
    [{ appId: 'dialogflow', inboxId: '2' }, '4'],
  ])('by %j', (target, id) => expect(findHook(apps, target).hook.id).toBe(id));

  test.each([
    [{ hookId: '9' }, 'hook-not-listed', ['2', '3', '4']],
    [{ appId: 'slack' }, 'app-without-hook', ['2', '3', '4']],
    [{ appId: 'webhook' }, 'app-without-hook', ['2', '3', '4']],
    [{ appId: 'OpenAI' }, 'app-without-hook', ['2', '3', '4']],
    [{ appId: 'dialogflow', inboxId: '3' }, 'app-without-hook', ['2', '3', '4']],
    [{ appId: 'openai', inboxId: '1' }, 'app-without-hook', ['2', '3', '4']],
    [{ appId: 'dialogflow' }, 'several-hooks', ['3', '4']],
  ])('or not: %j is %s', (target, kind, listed) => {
    const failure = failureOf(apps, target);
    expect(failure?.kind).toBe(kind);
    expect(failure?.facts.hooks?.map(({ id }) => id)).toEqual(listed);
  });

  test('exactly where one fits, and it is that one', () => {
    const hook = fc.record({ id: fc.integer({ min: 1, max: 6 }), inbox: fc.option(fc.record({ id: fc.integer({ min: 1, max: 3 }) })) });
    const lists = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), hooks: fc.array(hook, { maxLength: 3 }) }), {
      selector: app => app.id,
    });
    const targets = fc.oneof(
      fc.record({ hookId: fc.constantFrom('1', '2', '3') }),
      fc.record({ appId: fc.constantFrom('a', 'b', 'c'), inboxId: fc.constantFrom('1', '2', '3') }, { requiredKeys: ['appId'] }),
    );
    holds(
      fc.property(lists, targets, (list, target: Target) => {
        const fitting = list.flatMap(({ id, hooks }) =>
          hooks.filter(each =>
            target.hookId
              ? String(each.id) === target.hookId
              : id === target.appId && (!target.inboxId || String(each.inbox?.id) === target.inboxId),
          ),
        );
        const read = appsWith(...list);
        if (fitting.length === 1) expect(findHook(read, target).hook.raw).toBe(fitting[0]);
        else expect(failureOf(read, target)).toBeInstanceOf(ChatwootError);
      }),
    );
  });
});

describe('hooks are listed', () => {
  test('with number, app, inbox and status', () => {
    const hooks = [
      hookWith(),
      hookWith({ id: 3, app_id: 'dialogflow', inbox: { id: 7 }, status: false }),
      hookWith({ id: 4, status: null }),
    ];
    const lines = describeHooks(hooks);
    expect(lines.slice(0, 2)).toEqual(['hook 2: openai, enabled', 'hook 3: dialogflow, inbox 7, disabled']);
    expect(lines[2]).toMatch(/^hook 4: openai, .*unknown$/);
  });

  test('fifty at most, with the number of the others', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => hookWith({ id: index + 1 }));
    expect(describeHooks(many(50))).toHaveLength(50);
    expect(describeHooks(many(53)).slice(49)).toEqual(['hook 50: openai, enabled', 'and 3 more']);
  });

  test('or told to be none', () => expect(describeHooks([])).toEqual([expect.stringContaining('no hook')]));
});

function inboxHook(id: number, inbox: number): object {
  return { id, app_id: 'dialogflow', inbox: { id: inbox }, status: true };
}

function failureOf(list: App[], target: Target): ChatwootError | undefined {
  try {
    findHook(list, target);
    return undefined;
  } catch (error) {
    if (error instanceof ChatwootError) return error;
    throw error;
  }
}
