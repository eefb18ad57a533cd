import type { ChatwootClient } from '../chatwoot/client';
import { ChatwootError, type RequestFailure } from '../chatwoot/failures';
import type { Change } from '../chatwoot/shapes';
import { confirmUpdate } from './confirm';
import type { Failure } from './failure';
import type { Job } from './job';
import type { Outcome, Target } from './outcome';
import { isUpToDate, type ListedHook, type Plan, planUpdate, validatePlan } from './plan';
import { hasTooManySecrets } from './secrets';

/** Whether a job only lists hooks. */
export function isLookUp({ change }: Pick<Job, 'change'>): boolean {
  return change.status === undefined && change.settings === undefined;
}

/** Updates a hook that was read first, or plans the update, or shows the hook, as the job requests. */
export async function processListedHook(job: Job, accountId: string, listed: ListedHook, chatwoot: ChatwootClient): Promise<Outcome> {
  const { hook } = listed;
  const target = { accountId, hookId: hook.id, appId: hook.appId || listed.app.id, inboxId: hook.inboxId };
  if (hasTooManySecrets(hook.raw)) return { target, result: 'failed', failure: { kind: 'too-many-secrets' } };
  if (isLookUp(job)) return { target, result: 'found', hook };
  const plan = planUpdate(job, listed);
  if ('kind' in plan) return { target, result: 'failed', failure: plan, hook };
  if (isUpToDate(plan)) return { target, result: 'unchanged', hook, plan };
  if (!job.dryRun) return updateHook({ ...target, hookId: hook.id }, plan.change, chatwoot, { listed, plan });
  const { violations, unchecked } = validatePlan(plan, listed);
  if (violations.length === 0) return { target, result: 'planned', hook, plan, unchecked };
  return { target, result: 'failed', failure: { kind: 'change-rejected', violations }, hook, plan };
}

/** A hook as it was read, and the plan of its update. */
interface Planned {
  listed: ListedHook;
  plan: Plan;
}

/**
 * Updates a hook by one PATCH, and checks that the response confirms it.
 * @param planned `undefined` if the hook wasn't read first
 */
export async function updateHook(
  target: Target & { hookId: string },
  change: Change,
  chatwoot: ChatwootClient,
  planned?: Planned,
): Promise<Outcome> {
  const plan = planned?.plan;
  try {
    const hook = await chatwoot.updateHook(target.accountId, target.hookId, change);
    if (hasTooManySecrets(hook.raw)) return { target, result: 'failed', failure: { kind: 'too-many-secrets' }, plan };
    const confirmed = confirmUpdate({ ...target, change }, hook);
    if ('kind' in confirmed) return { target, result: 'failed', failure: { ...confirmed, requestId: hook.requestId }, hook, plan };
    const removed = plan?.hiddenRemoved.map(key => `settings.${key}`) ?? [];
    return { target, result: 'updated', hook, change, plan, unverified: [...confirmed.unverified, ...removed] };
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    return { target, result: 'failed', failure: explained(error.failure, planned), hook: planned?.listed.hook, plan };
  }
}

/** A failed update, with details from the list of apps. */
function explained(failure: RequestFailure, planned: Planned | undefined): Failure {
  if (!planned) return failure;
  if (failure.kind === 'not-found') return { ...failure, kind: 'hook-disappeared' };
  return failure.kind === 'settings-invalid' ? { ...failure, violations: validatePlan(planned.plan, planned.listed).violations } : failure;
}
