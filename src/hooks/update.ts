import type { ChatwootClient } from '../chatwoot/client';
import { ChatwootError } from '../chatwoot/failures';
import type { Change } from '../chatwoot/shapes';
import { confirmUpdate } from './confirm';
import type { Failure, Job, Outcome, Target } from './outcome';
import { isUpToDate, type ListedHook, type Plan, planUpdate } from './plan';
import { hasTooManySecrets } from './secrets';

/** Whether a job only lists hooks. */
export function isLookUp({ change }: Pick<Job, 'change'>): boolean {
  return change.status === undefined && change.settings === undefined;
}

/** Updates a hook that was read first, or plans the update, or shows the hook, as the job asks. */
export async function processListedHook(job: Job, accountId: string, listed: ListedHook, chatwoot: ChatwootClient): Promise<Outcome> {
  const { hook } = listed;
  const target = { accountId, hookId: hook.id, appId: hook.appId || listed.app.id, inboxId: hook.inboxId };
  // Agents may read the list, without settings; Chatwoot would reject their update.
  if (!Object.hasOwn(hook.raw, 'settings')) return { target, result: 'failed', failure: { kind: 'not-administrator' } };
  if (hasTooManySecrets(hook.raw)) return { target, result: 'failed', failure: { kind: 'too-many-secrets' } };
  if (isLookUp(job)) return { target, result: 'found', hook };
  const plan = planUpdate(job, listed);
  if ('kind' in plan) return { target, result: 'failed', failure: plan, hook };
  if (job.dryRun) {
    if (plan.violations.length === 0) return { target, result: 'planned', hook, plan };
    return { target, result: 'failed', failure: { kind: 'change-rejected', violations: plan.violations }, hook, plan };
  }
  if (isUpToDate(plan)) return { target, result: 'unchanged', hook, plan };
  return updateHook({ ...target, hookId: hook.id }, plan.change, chatwoot, plan);
}

/**
 * Updates a hook by one PATCH, and checks that the response proves it.
 * @param plan what the change was planned from; `undefined` if the hook wasn't read first
 */
export async function updateHook(
  target: Target & { hookId: string },
  change: Change,
  chatwoot: ChatwootClient,
  plan?: Plan,
): Promise<Outcome> {
  try {
    const hook = await chatwoot.updateHook(target.accountId, target.hookId, change);
    if (hasTooManySecrets(hook.raw)) return { target, result: 'failed', failure: { kind: 'too-many-secrets' }, plan };
    const confirmed = confirmUpdate({ ...target, change }, hook);
    if ('kind' in confirmed) return { target, result: 'failed', failure: { ...confirmed, requestId: hook.requestId }, hook, plan };
    const removed = plan?.hiddenRemoved.map(key => `settings.${key}`) ?? [];
    return { target, result: 'updated', hook, change, plan, unverified: [...confirmed.unverified, ...removed] };
  } catch (error) {
    return { target, result: 'failed', failure: failureOf(error, plan), plan };
  }
}

function failureOf(error: unknown, plan: Plan | undefined): Failure {
  if (!(error instanceof ChatwootError)) throw error;
  const { failure } = error;
  return plan && failure.kind === 'not-found' ? { ...failure, kind: 'hook-disappeared' } : failure;
}
