import type { Account, Hook } from '../chatwoot/shapes';
import type { Target } from '../hooks/outcome';
import { LONGEST_LIST, LONGEST_SHOWN_NAME } from '../limits';
import type { Redactor } from './redact';

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first of a list, and how many more there are. */
export function limited(lines: readonly string[], most = LONGEST_LIST): string[] {
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : [...lines];
}

/** `1 hook`, `2 hooks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function describeSeconds(seconds: number): string {
  return counted(seconds, 'second');
}

/**
 * Hooks, a line each: `hook 3: dialogflow, inbox 1 (Website), enabled`.
 * @param areForeign whether they may be of other accounts, which are then named
 */
export function describeHooks(hooks: readonly Hook[], areForeign: boolean): string[] {
  if (hooks.length === 0) return ['Chatwoot lists no hooks in this account'];
  const accountOf = ({ accountId }: Hook) => (areForeign && accountId ? ` of account ${accountId}` : '');
  const sorted = hooks.toSorted((a, b) => Number(a.id) - Number(b.id));
  return limited(
    sorted.map(hook => {
      const { id, appId, inboxId, inboxName, status } = hook;
      return `hook ${id}${accountOf(hook)}: ${[appId, ...inboxOf(inboxId, inboxName), statusName(status)].join(', ')}`;
    }),
  );
}

/** An account that `all` leaves out: `account 3 (Shop): suspended`. @param redactor hides secrets before the name is cut */
export function describeLeftOut({ id, isActive, ...account }: Account, redactor: Redactor): string {
  const name = redactor.show(account.name, LONGEST_SHOWN_NAME);
  return `account ${id}${name === '' ? '' : ` (${name})`}: ${isActive ? 'the user is not an administrator' : 'suspended'}`;
}

/** `hook 2 (openai, inbox 1) of account 1`, as far as it's known. */
export function nameOf({ accountId, hookId, appId, inboxId }: Target): string {
  const app = appId ? ` (${[appId, ...inboxOf(inboxId)].join(', ')})` : '';
  return hookId ? `hook ${hookId}${app} of account ${accountId}` : `account ${accountId}`;
}

/** `account 7`, or `hook 5 of account 1`. */
export function placeOf({ accountId, hookId }: Target): string {
  return hookId ? `hook ${hookId} of account ${accountId}` : `account ${accountId}`;
}

function inboxOf(inboxId: string | undefined, name = ''): string[] {
  return inboxId ? [`inbox ${inboxId}${name === '' ? '' : ` (${name})`}`] : [];
}

/** The dashboard's name of a status. */
export function statusName(status: boolean | undefined): string {
  if (status === undefined) return 'status unknown';
  return status ? 'enabled' : 'disabled';
}
