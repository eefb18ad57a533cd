import { isDeepStrictEqual } from 'node:util';
import { ChatwootError, type Facts } from './chatwoot/errors';
import { isExact, parseFaithfully } from './chatwoot/json';
import type { Hook, HookChange, Settings } from './chatwoot/schema';

export interface Confirmation {
  /** Keys of settings that were sent and are not in the answer: hidden by servers since 4.15, so nobody can tell what is stored. */
  unconfirmed: string[];
  /** Keys of settings in the answer that were not sent, although settings are replaced as a whole. */
  unexpected: string[];
}

/**
 * Compares the hook in an answer of 200 with what was asked for, as servers answer 200 to updates that change nothing.
 * @param asked the ids and the change as sent
 * @param facts of the answer, handed on to the error
 * @throws ChatwootError other-hook, status-missing, status-differs or settings-differ
 */
export function confirmUpdate(asked: { accountId: string; hookId: string; change: HookChange }, hook: Hook, facts: Facts): Confirmation {
  const { status, settings } = asked.change;
  const isOtherAccount = hook.accountId !== '' && hook.accountId !== asked.accountId;
  if (hook.id !== asked.hookId || isOtherAccount) throw new ChatwootError('other-hook', facts);
  if (status !== undefined && hook.status === undefined) throw new ChatwootError('status-missing', facts);
  if (status !== undefined && hook.status !== status) throw new ChatwootError('status-differs', facts);
  return settings ? compareSettings(settings, hook.settings ?? {}, facts) : { unconfirmed: [], unexpected: [] };
}

function compareSettings(sent: Settings, answered: Settings, facts: Facts): Confirmation {
  const sentKeys = Object.keys(sent);
  const differing = sentKeys.filter(key => Object.hasOwn(answered, key) && !isSame(sent[key], answered[key]));
  if (differing.length > 0) throw new ChatwootError('settings-differ', { ...facts, keys: differing });
  return {
    unconfirmed: sentKeys.filter(key => !Object.hasOwn(answered, key)),
    unexpected: Object.keys(answered).filter(key => !Object.hasOwn(sent, key)),
  };
}

/** Whether an answered value is the one sent. Servers write `1e20` out in digits, so numbers count by their value. */
export function isSame(sent: unknown, answered: unknown): boolean {
  return isDeepStrictEqual(sent, parseFaithfully(JSON.stringify(answered), isExact));
}
