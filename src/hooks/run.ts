import type { ChatwootClient } from '../chatwoot/client';
import { type Failure, FailureError, failureIn } from '../failures';
import { MOST_TARGETS } from '../limits';
import { LEFT_OUT_APPS } from './apps';
import type { Job } from './job';
import type { Outcome, Target } from './outcome';
import type { Pace } from './pace';
import { entryUnreadable, findMatchingHooks, hooksIn } from './targets';
import { outcomeOfFailure, processHook, type ReadHooks, type Task } from './update';

/** The place of an outcome in the order of the accounts and their hooks. */
export type Position = readonly [account: number, hook: number];

export interface RunOptions {
  chatwoot: ChatwootClient;
  pace: Pace;
  /** Called with all hooks of an account as JSON values, as soon as they are read: any text of the server may contain their secrets. */
  onRead(hooks: readonly unknown[]): void;
  /** Called for each hook, or account without one, as soon as its outcome is known. */
  onOutcome(outcome: Outcome, position: Position): void;
}

/** Processes the hooks of these accounts, several at a time. */
export async function processHooks(job: Job, accounts: readonly string[], options: RunOptions): Promise<void> {
  const { chatwoot, pace, onOutcome } = options;
  // Made one by one: tasks that exist for long keep the list of their account in memory.
  const remaining = tasksOf(job, accounts, options);
  /** Hooks that were found. They come before the next account, so that few lists are in memory. */
  const queue: Positioned[] = [];
  const running = new Set<Promise<void>>();
  /** Accounts that don't list the app. That's a mistake in app-id, unless another account lists it. */
  const unlisted: { target: Target; position: Position; failure: Failure }[] = [];
  let isAppListed = false;
  let found = 0;

  const finish = (outcome: Outcome, position: Position) => {
    pace.observe(outcome);
    onOutcome(outcome, position);
  };
  const perform = async (task: Positioned) => {
    const { target, list, position } = task;
    const { hookId } = target;
    if (hookId !== undefined) return finish(await processHook(job, { ...task, target: { ...target, hookId } }, chatwoot), position);
    try {
      const listed = await list();
      pace.foundChatwoot();
      isAppListed ||= listed.apps.some(({ id }) => id === target.appId);
      const hooks = findMatchingHooks(listed, job.selection);
      if (job.selection.by === 'account' && !listed.isComplete)
        finish(outcomeOfFailure(entryUnreadable(listed).failure, job, { target }), [position[0], hooks.length]);
      found += hooks.length;
      if (found > MOST_TARGETS) throw new FailureError({ kind: 'too-many-hooks' });
      queue.push(
        ...hooks.map((hook, index): Positioned => {
          const known = { ...target, hookId: hook.hook.id, appId: hook.app.id };
          return { target: known, list, listed: hook, position: [position[0], index] };
        }),
      );
    } catch (error) {
      const failure = failureIn(error);
      if (failure.kind === 'app-not-listed' && !isLeftOut(job)) unlisted.push({ target, position, failure });
      else finish(outcomeOfFailure(failure, job, { target }), position);
    }
  };

  for (;;) {
    const task = pace.allows(running.size) ? (queue.shift() ?? remaining.next().value) : undefined;
    if (task && pace.stop) finish({ target: task.target, result: 'skipped', failure: pace.stop }, task.position);
    else if (task) {
      const performed = perform(task).finally(() => running.delete(performed));
      running.add(performed);
    } else if (running.size > 0) await Promise.race(running);
    else break;
  }
  for (const { target, position, failure } of unlisted)
    finish(isAppListed ? outcomeOfFailure(failure, job, { target }) : { target, result: 'failed', failure }, position);
}

type Positioned = Task & { position: Position };

/** The first tasks of each account: its hooks, if their IDs are known. */
function* tasksOf({ selection }: Job, accounts: readonly string[], options: RunOptions): Generator<Positioned, undefined> {
  for (const [index, accountId] of accounts.entries()) {
    const list = listOnce(accountId, options);
    if (selection.by === 'id')
      for (const [hook, hookId] of selection.hookIds.entries()) yield { target: { accountId, hookId }, list, position: [index, hook] };
    else yield { target: { accountId, appId: selection.by === 'app' ? selection.appId : undefined }, list, position: [index, 0] };
  }
}

/** Lists the hooks of an account at the first call. */
function listOnce(accountId: string, { chatwoot, onRead }: RunOptions): ReadHooks {
  let reading: ReturnType<ReadHooks> | undefined;
  const read = async (retries?: number) => {
    const list = await chatwoot.listApps(accountId, retries);
    onRead(list.rawHooks);
    return hooksIn(list, accountId);
  };
  return retries => (reading ??= read(retries));
}

/** Whether accounts may lack the app, and Chatwoot is known to leave it out of its list where it isn't configured. */
function isLeftOut({ selection, ifNoHookFound }: Job): boolean {
  return ifNoHookFound !== 'error' && selection.by === 'app' && LEFT_OUT_APPS.has(selection.appId);
}
