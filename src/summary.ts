import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Explanation } from './advice';
import type { Hook } from './chatwoot/schema';
import type { Confirmation } from './confirm';
import { statusName } from './find';
import type { Inputs } from './inputs';
import type { Plan } from './plan';
import { FATES, lossesOf, NOT_CONFIRMED, proofOf, statusChange } from './report';
import type { SecretKeeper } from './secrets';

/** Job summary of an update that was confirmed. */
export function updateSummary(inputs: Inputs, hook: Hook, { unconfirmed, unexpected }: Confirmation, secrets: SecretKeeper): string {
  const cell = (text: string) => code(secrets.show(text));
  const keys = Object.keys(inputs.change.settings ?? {});
  const settings = keys.map(key => `${cell(key)} (${proofOf(key, unconfirmed)})`);
  const rows: Row[] = [
    ...hookRows(inputs, hook, secrets),
    ['Status', statusName(hook.status) + (inputs.change.status === undefined ? '' : ' (confirmed)')],
    ...rowOf('Settings replaced', inputs.change.settings && (settings.length > 0 ? settings : ['by none'])),
    ...rowOf('Not sent, but there', unexpected.map(cell)),
  ];
  const hidden = unconfirmed.length > 0 ? `<p>${NOT_CONFIRMED}.</p>` : '';
  return `${heading('✅', 'Chatwoot hook updated')}${table(rows)}${hidden}`;
}

/** Job summary of a dry run. */
export function planSummary(inputs: Inputs, hook: Hook, plan: Plan, secrets: SecretKeeper): string {
  const rows: Row[] = [
    ...hookRows(inputs, hook, secrets),
    ['Status', plan.status ? statusChange(plan.status) : statusName(hook.status)],
    ...rowOf(
      'Settings',
      plan.settings.map(({ key, fate }) => `${code(secrets.show(key))}: ${FATES[fate]}`),
    ),
    ...rowOf(
      'Hidden',
      lossesOf(plan).map(loss => escapeHtml(secrets.show(loss))),
    ),
    ...rowOf('Not checked', plan.unchecked ? [plan.unchecked] : []),
  ];
  const what =
    plan.changes.length > 0 || plan.blind
      ? 'This is what the update would do. Nothing was sent.'
      : 'The update would change nothing. Nothing was sent.';
  return `${heading('📋', 'Plan for a Chatwoot hook')}<p>${what}</p>${table(rows)}`;
}

/**
 * Job summary of a step that failed.
 * @param inputs undefined where they could not be read
 */
export function failureSummary(
  { what, words, details = [], advice, requestId }: Explanation,
  inputs: Inputs | undefined,
  secrets: SecretKeeper,
): string {
  const show = (text: string, limit?: number) => escapeHtml(secrets.show(text, limit));
  const list = details.length > 0 ? `<ul>${details.map(detail => `<li>${show(detail)}</li>`).join('')}</ul>` : '';
  const rows: Row[] = [
    ...rowOf('The server says', words ? [code(secrets.show(words))] : []),
    ...(inputs ? askedRows(inputs, secrets) : []),
    ...rowOf('x-request-id', requestId ? [code(secrets.show(requestId, 100))] : []),
  ];
  return `${heading('❌', 'Chatwoot hook not updated')}<p>${show(what, 1000)}</p>${list}<p><b>What to do:</b> ${show(advice, 2000)}</p>${table(rows)}`;
}

/** Adds to the job's summary page. A summary that cannot be written changes nothing about the hook, so the step goes on. */
export function writeSummary(html: string): void {
  // Servers before GitHub Enterprise Server 3.6 have no summaries.
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    // core.summary would write asynchronously, which costs more than everything else the summary does.
    appendFileSync(file, `${html}\n`);
  } catch {
    core.warning('The job summary could not be written');
  }
}

type Row = [name: string, html: string];

/** What was asked for, where no hook was answered. */
function askedRows(inputs: Inputs, secrets: SecretKeeper): Row[] {
  const { accountId, hookId, appId, inboxId, change } = inputs;
  const shown = (text: string | undefined) => (text === undefined ? [] : [code(secrets.show(text))]);
  return [
    ['Account', code(accountId)],
    ...rowOf(
      'Hook',
      shown(hookId).map(html => dashboardLink(inputs, '', html)),
    ),
    ...rowOf('App', appId === undefined ? [] : [appCell(inputs, { appId }, secrets)]),
    ...rowOf('Inbox', shown(inboxId)),
    ...rowOf('New status', change.status === undefined ? [] : [statusName(change.status)]),
    ...rowOf('New settings', Object.keys(change.settings ?? {}).flatMap(shown)),
  ];
}

function hookRows(inputs: Inputs, hook: Hook, secrets: SecretKeeper): Row[] {
  return [
    ['Account', code(inputs.accountId)],
    ['Hook', code(secrets.show(hook.id))],
    ['App', appCell(inputs, hook, secrets)],
    ['Inbox', hook.inboxId ? code(secrets.show(hook.inboxId)) : 'none'],
  ];
}

/** A row of lines, or none where there are no lines. */
function rowOf(name: string, lines: readonly string[] = []): Row[] {
  return lines.length > 0 ? [[name, lines.join('<br>')]] : [];
}

/** The app's name, linked to its page in the dashboard where it can stand in an address. */
function appCell(inputs: Inputs, { appId }: Pick<Hook, 'appId'>, secrets: SecretKeeper): string {
  const name = code(secrets.show(appId));
  if (!/^[\w-]+$/.test(appId) || secrets.redact(appId) !== appId) return name;
  return dashboardLink(inputs, `/${appId}`, name);
}

/** @param page the path below the dashboard's page of all integrations */
function dashboardLink({ baseUrl, accountId }: Inputs, page: string, html: string): string {
  return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations${page}`)}">${html}</a>`;
}

// One line of HTML without a blank line, so that nothing in it is read as Markdown.

function heading(sign: string, text: string): string {
  return `<h3>${sign} ${text}</h3>`;
}

function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join('')}</table>`;
}

/** Text of others stands in `code`, where GitHub makes no mentions, references or emoji of it. */
function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
