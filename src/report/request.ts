import { type Job, selectedInbox } from '../hooks/job';
import type { Target } from '../hooks/outcome';
import { changesSettings, isLookUp } from '../hooks/update';
import { counted } from './describe';

/** What the inputs request, as a phrase: `enable hook 2 of account 1 and replace its settings`. @param target one hook or account of the run */
export function describeRequest(job: Job, target?: Target): string {
  const subject = target ? describeTarget(job, target) : describeSelection(job);
  if (isLookUp(job)) return `look up ${subject}`;
  const { status } = job.change;
  const [of, its] = settingsVerbs(job);
  if (status === undefined) return `${of} ${subject}`;
  return `${status ? 'enable' : 'disable'} ${subject}${changesSettings(job) ? ` and ${its} settings` : ''}`;
}

/** What a job does with settings, before the name of a hook, and before `settings`. */
function settingsVerbs({ change, merge }: Job): [string, string] {
  if (!merge) return ['replace the settings of', 'replace its'];
  return change.settings ? ['merge settings into', 'merge its'] : ['remove settings from', 'remove some of its'];
}

/** `hook 2 of account 1`, `the openai hook of account 1`. */
function describeTarget({ selection }: Job, { accountId, hookId, appId }: Target): string {
  const inboxId = selectedInbox(selection);
  const inbox = inboxId === undefined ? '' : ` of inbox ${inboxId}`;
  return `${hookId ? `hook ${hookId}` : appId ? `the ${appId} hook${inbox}` : 'the hooks'} of account ${accountId}`;
}

/** `openai`, `3 hooks of account 1`. */
function describeSelection({ selection, accounts }: Job): string {
  if (selection.by === 'app') return selection.appId;
  const account = accounts !== 'all' && accounts.length === 1 ? ` of account ${accounts[0]}` : '';
  return selection.by === 'id' ? `${counted(selection.hookIds.length, 'hook')}${account}` : `the hooks${account}`;
}
