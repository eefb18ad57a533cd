import type { ChatwootClient } from '../chatwoot/client';
import type { Hook } from '../chatwoot/shapes';
import { type Failure, FailureError, failureIn } from '../failures';
import { confirmUpdate } from './confirm';
import type { Job } from './job';
import type { Known, Outcome, Target } from './outcome';
import { isUpToDate, planUpdate, validatePlan } from './plan';
import { hasTooManySecrets } from './secrets';
import { findHookById, type HookList, type ListedHook } from './targets';

/** Whether a job only lists hooks. */
export function isLookUp(job: Pick<Job, 'change' | 'remove'>): boolean {
  return job.change.status === undefined && !changesSettings(job);
}

export function changesSettings({ change, remove }: Pick<Job, 'change' | 'remove'>): boolean {
  return change.settings !== undefined || remove.length > 0;
}

/** Whether a hook is read before it's updated. */
function isReadFirst({ selection, merge, dryRun }: Job): boolean {
  return selection.by !== 'id' || merge || dryRun;
}

/** Reads the hooks of an account, at most once. @param retries if not as many as for an update */
export type ReadHooks = (retries?: number) => Promise<HookList>;

/** A hook to process, or an account whose hooks aren't known yet. */
export interface Task {
  target: Target;
  list: ReadHooks;
  /** The hook in that list, if it has been looked up. */
  listed?: ListedHook;
}

/**
 * Updates a hook by one PATCH, plans the update, or shows the hook, as the job requests.
 * @returns for a failure, the outcome has what is known by then
 */
export async function processHook(job: Job, task: Task & { target: { hookId: string } }, chatwoot: ChatwootClient): Promise<Outcome> {
  const { target, list } = task;
  let known: Known = { target };
  let { change } = job;
  try {
    if (isReadFirst(job)) {
      const listed = task.listed ?? findHookById(await list(), target.hookId);
      const { hook, app } = listed;
      known = { listed, target: { ...target, appId: hook.appId || app.id, inboxId: hook.inboxId } };
      requireFewSecrets(hook);
      known = { ...known, hook };
      if (isLookUp(job)) return { ...known, result: 'found', hook };
      const plan = planUpdate(job, listed);
      known = { ...known, plan };
      if (isUpToDate(plan)) return { ...known, result: 'unchanged', hook, plan };
      if (job.dryRun) {
        const { violations, unchecked } = validatePlan(plan);
        if (violations.length > 0) throw new FailureError({ kind: 'change-rejected', violations });
        return { ...known, result: 'planned', hook, plan, unchecked };
      }
      change = plan.change;
    }
    const { hook, requestId } = await chatwoot.updateHook(target.accountId, target.hookId, change);
    known = { ...known, isAccepted: true, requestId };
    requireFewSecrets(hook);
    known = { ...known, hook };
    const unverified = confirmUpdate({ ...target, change }, hook, known.plan).map(key => `settings.${key}`);
    return { ...known, result: 'updated', hook, change, unverified };
  } catch (error) {
    return outcomeOfFailure(await explained(failureIn(error), known, list, chatwoot), job, known);
  }
}

/** The outcome of a failure. Whether it's one if there is no such hook depends on the job. */
export function outcomeOfFailure(failure: Failure, job: Job, known: Known): Outcome {
  const { ifNoHookFound } = job;
  const hasNoHook = failure.kind === 'no-hook-found' || failure.kind === 'app-not-listed';
  if (isLookUp(job) && (hasNoHook || failure.kind === 'hook-not-listed')) return { ...known, result: 'missing', failure, isWarning: false };
  if (!hasNoHook || ifNoHookFound === 'error') return { ...known, result: 'failed', failure };
  return { ...known, result: 'missing', failure, isWarning: ifNoHookFound === 'warn' };
}

/** A failure, with details from the list of apps. If the response to the update doesn't confirm it, it may have been made. */
async function explained(
  failure: Failure,
  { plan, isAccepted, requestId }: Known,
  list: ReadHooks,
  chatwoot: ChatwootClient,
): Promise<Failure> {
  if (isAccepted) return { method: 'PATCH', mayBeApplied: true, requestId, ...failure };
  if (failure.method !== 'PATCH') return failure;
  const { kind } = failure;
  if (kind === 'settings-invalid' && plan) return { ...failure, violations: validatePlan(plan).violations };
  if (kind === 'not-found' && plan) return { ...failure, kind: 'hook-disappeared' };
  const isMethodRejected = !chatwoot.acceptsUpdates && isBlocked(failure);
  if (kind !== 'not-found' && !isMethodRejected) return failure;
  const existing = await list(0).catch(error => void failureIn(error));
  // A firewall that lets the list through rejects the method.
  if (isMethodRejected) return existing ? { ...failure, kind: 'method-blocked' } : failure;
  return existing?.isComplete ? { ...failure, hooks: existing.hooks.map(({ hook }) => hook) } : failure;
}

/** Whether a rejection may come from a firewall, which may allow only some methods. */
function isBlocked({ kind, status }: Failure): boolean {
  return kind === 'access-blocked' || (kind !== 'no-api-access' && (status === 403 || status === 405 || status === 501));
}

function requireFewSecrets({ raw }: Hook): void {
  if (hasTooManySecrets(raw)) throw new FailureError({ kind: 'too-many-secrets' });
}
