import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Explanation } from './advice';
import type { Hook, HookChange } from './chatwoot/schema';
import type { Confirmation } from './confirm';
import type { Inputs } from './inputs';
import type { SecretKeeper } from './secrets';

/** Job summary of an update that was confirmed. */
export function updateSummary(inputs: Inputs, hook: Hook, { unconfirmed, unexpected }: Confirmation, secrets: SecretKeeper): string {
  const cell = (text: string) => code(secrets.show(text));
  const rows: [string, string][] = [
    ['Account', cell(inputs.accountId)],
    ['Hook', cell(hook.id)],
    ['App', appCell(inputs, hook, secrets)],
    ['Inbox', hook.inboxId ? cell(hook.inboxId) : 'none'],
    ['Status', statusText(hook.status) + (inputs.change.status === undefined ? '' : ' (confirmed)')],
    ...(inputs.change.settings ? [settingsRow(inputs.change, unconfirmed, cell)] : []),
    ...(unexpected.length > 0 ? [['Not sent, but there', unexpected.map(cell).join(', ')] as [string, string]] : []),
  ];
  const hidden =
    unconfirmed.length > 0
      ? '<p>Not confirmed: Chatwoot hides these settings in its answers, so whether they were stored cannot be seen.</p>'
      : '';
  return `${heading('✅', 'Chatwoot hook updated')}${table(rows)}${hidden}`;
}

/** Job summary of a step that failed. */
export function failureSummary({ what, words, details = [], advice, requestId }: Explanation, secrets: SecretKeeper): string {
  const show = (text: string, limit?: number) => escapeHtml(secrets.show(text, limit));
  const list = details.length > 0 ? `<ul>${details.map(detail => `<li>${show(detail)}</li>`).join('')}</ul>` : '';
  const rows: [string, string][] = [
    ...(words ? [['The server says', code(secrets.show(words))] as [string, string]] : []),
    ['What to do', show(advice, 2000)],
    ...(requestId ? [['x-request-id', code(secrets.show(requestId, 100))] as [string, string]] : []),
  ];
  return `${heading('❌', 'Chatwoot hook not updated')}<p>${show(what, 1000)}</p>${list}${table(rows)}`;
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

function settingsRow({ settings = {} }: HookChange, unconfirmed: string[], cell: (text: string) => string): [string, string] {
  const keys = Object.keys(settings).map(key => `${cell(key)} (${unconfirmed.includes(key) ? 'not confirmed' : 'confirmed'})`);
  return ['Settings replaced', keys.join('<br>') || 'by none'];
}

/** The app's name, linked to its page in the dashboard where it can stand in an address. */
function appCell({ baseUrl, accountId }: Inputs, { appId }: Hook, secrets: SecretKeeper): string {
  const name = code(secrets.show(appId));
  if (!/^[\w-]+$/.test(appId)) return name;
  return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations/${appId}`)}">${name}</a>`;
}

function statusText(status: boolean | undefined): string {
  if (status === undefined) return 'unknown';
  return status ? 'enabled' : 'disabled';
}

// One line of HTML without a blank line, so that nothing in it is read as Markdown.

function heading(sign: string, text: string): string {
  return `<h3>${sign} ${text}</h3>`;
}

function table(rows: [string, string][]): string {
  return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join('')}</table>`;
}

/** Text of others stands in `code`, where GitHub makes no mentions, references or emoji of it. */
function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
