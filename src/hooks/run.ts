import type { ChatwootClient } from '../chatwoot/client';
import { ChatwootError, isTransient } from '../chatwoot/failures';
import type { Failure, FailureKind } from './failure';
import type { Job } from './job';
import type { Outcome, Target } from './outcome';
import type { ListedHook } from './plan';
import { hooksIn, MOST_TARGETS, selectHook, selectHooks } from './targets';
import { isLookUp, processListedHook, updateHook } from './update';

/** How many accounts, or hooks of a single account, are processed at a time. */
const LANES = 4;

/** After this many consecutive hooks that exhaust their retries, the server is considered down. */
const MOST_TRANSIENT_IN_A_ROW = 4;

/** Failures that every other hook would have, too. */
const CONCERNS_ALL: ReadonlySet<FailureKind> = new Set([
  'not-signed-in',
  'invalid-token',
  'bot-token',
  'wrong-address',
  'redirect',
  'unknown-host',
  'certificate',
  'tls',
  'not-http',
  'proxy-invalid',
  'proxy-rejected',
  'proxy-failed',
  'canceled',
]);

/** Processes the hooks of a job, several at a time. `Entry` is what the caller keeps for each outcome. */
export class Run<Entry> {
  readonly #job: Job;
  readonly #chatwoot: ChatwootClient;
  readonly #stopping: AbortSignal;
  readonly #onOutcome: (outcome: Outcome) => Entry;
  /** The list of each account, read once for all hooks that are selected by ID. */
  readonly #hooks = new Map<string, Promise<ListedHook[]>>();
  #found = 0;
  #transientInARow = 0;
  /** Why no more hooks are started. */
  #stop: Failure | undefined;

  /**
   * @param stopping when aborted, no more hooks are started
   * @param onOutcome called with each outcome; returns what to keep
   */
  constructor(job: Job, chatwoot: ChatwootClient, stopping: AbortSignal, onOutcome: (outcome: Outcome) => Entry) {
    this.#job = job;
    this.#chatwoot = chatwoot;
    this.#stopping = stopping;
    this.#onOutcome = onOutcome;
  }

  /** @returns an entry for each hook, or for each account without one, in the order of the accounts and hooks */
  async process(accounts: readonly string[]): Promise<Entry[]> {
    const entries = await inLanes(accounts, LANES, accountId => this.#account(accountId, accounts.length === 1 ? LANES : 1));
    return entries.flat();
  }

  async #account(accountId: string, lanes: number): Promise<Entry[]> {
    const { selection } = this.#job;
    if (selection.by === 'id') return inLanes(selection.hookIds, lanes, hookId => this.#hook({ accountId, hookId }));
    const target = { accountId, appId: selection.by === 'app' ? selection.appId : undefined };
    const selected = await this.#unlessStopped(target, async () =>
      selectHooks(hooksIn(await this.#chatwoot.listApps(accountId)), selection),
    );
    if ('result' in selected) return [this.#finished(selected)];
    if ('kind' in selected) return [this.#finished(this.#notSelected(target, selected))];
    this.#found += selected.length;
    if (this.#found > MOST_TARGETS) return [this.#finished({ target, result: 'failed', failure: { kind: 'too-many-hooks' } })];
    return inLanes(selected, lanes, async listed => {
      const found = { accountId, hookId: listed.hook.id, appId: listed.app.id };
      return this.#finished(await this.#unlessStopped(found, () => processListedHook(this.#job, accountId, listed, this.#chatwoot)));
    });
  }

  async #hook(target: Target & { hookId: string }): Promise<Entry> {
    return this.#finished(
      await this.#unlessStopped(target, async () => {
        const { change, merge, dryRun } = this.#job;
        if (!merge && !dryRun) return this.#withHooks(await updateHook(target, change, this.#chatwoot));
        const listed = selectHook(await this.#hooksOf(target.accountId), target.hookId);
        if ('kind' in listed) return this.#notSelected(target, listed);
        return processListedHook(this.#job, target.accountId, listed, this.#chatwoot);
      }),
    );
  }

  /** Does the work for a target unless the run has stopped. A failed request is the outcome of the target. */
  async #unlessStopped<T>(target: Target, work: () => Promise<T>): Promise<T | Outcome> {
    if (this.#stopping.aborted) this.#stop ??= { kind: 'canceled' };
    if (this.#stop) return { target, result: 'skipped', failure: this.#stop };
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      return { target, result: 'failed', failure: error.failure };
    }
  }

  #notSelected(target: Target, failure: Failure): Outcome {
    const isMissing = failure.kind === 'no-hook-found' || failure.kind === 'hook-not-listed';
    if (isMissing && isLookUp(this.#job)) return { target, result: 'missing', failure, isWarning: false };
    const { ifNoHookFound } = this.#job;
    if (failure.kind !== 'no-hook-found' || ifNoHookFound === 'error') return { target, result: 'failed', failure };
    return { target, result: 'missing', failure, isWarning: ifNoHookFound === 'warn' };
  }

  #finished(outcome: Outcome): Entry {
    if (outcome.result === 'failed') {
      const { failure } = outcome;
      this.#transientInARow = isTransient(failure) ? this.#transientInARow + 1 : 0;
      if (CONCERNS_ALL.has(failure.kind) || this.#transientInARow >= MOST_TRANSIENT_IN_A_ROW) this.#stop ??= failure;
    } else this.#transientInARow = 0;
    return this.#onOutcome(outcome);
  }

  #hooksOf(accountId: string, retries?: number): Promise<ListedHook[]> {
    const hooks = this.#hooks.get(accountId) ?? this.#chatwoot.listApps(accountId, retries).then(hooksIn);
    this.#hooks.set(accountId, hooks);
    return hooks;
  }

  /** If the hook doesn't exist, adds the existing hooks to the failure, if the token can read them. */
  async #withHooks(outcome: Outcome): Promise<Outcome> {
    if (outcome.result !== 'failed' || outcome.failure.kind !== 'not-found') return outcome;
    const listed = await this.#hooksOf(outcome.target.accountId, 0).catch(error => {
      if (error instanceof ChatwootError) return undefined;
      throw error;
    });
    return { ...outcome, failure: { ...outcome.failure, hooks: listed?.map(({ hook }) => hook) } };
  }
}

/** Does the work for each item, a limited number at a time. Returns the results in the order of the items. */
async function inLanes<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
