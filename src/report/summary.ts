import { APP_ID } from '../hooks/apps';
import { isLookUp } from '../hooks/update';
import { LARGEST_SUMMARY, LONGEST_SHOWN_BASE_URL, MOST_KEYS_IN_ROW } from '../limits';
import type { MessageContext } from './advice';
import { capitalized, limited, statusName } from './describe';
import { type Explanation, headlineOf } from './explanation';
import { escapeHtml } from './html';
import { linkFor, pageFor } from './link';
import { failedAccountIds } from './outputs';
import { isFailed, type ReportedOutcome } from './reported-outcome';

// Each page is one line of HTML without a blank line, so that nothing in it is read as Markdown.

/** Page of a single hook that was updated, planned, or found up to date, or of an account without the hook. */
export function hookPage(outcome: ReportedOutcome, context: MessageContext): string {
  const { explanation } = outcome;
  if (explanation) return failurePage(explanation, outcome, context);
  const settings = outcome.result === 'found' ? settingsCell(outcome) : limited(keyLines(outcome)).join('<br>');
  const rows: Row[] = [...hookRows(outcome, context), ['Status', escapeHtml(outcome.statusChange)], ...rowOf('Settings', settings)];
  const notes = outcome.notes.map(note => `<p>${escapeHtml(note)}</p>`).join('');
  const { sign, heading, intro } = HEADINGS[outcome.result];
  return `${h3(sign, heading)}<p>${intro}</p>${table(rows)}${notes}`;
}

/** Page of a failure. @param outcome what it's about, if that is known */
export function failurePage(explanation: Explanation, outcome?: ReportedOutcome, context?: MessageContext): string {
  const { serverMessage, reasons, details, advice, requestId, kind } = explanation;
  const { sign, heading } = HEADINGS[outcome?.result ?? 'failed'];
  const items = [...reasons, ...details].map(detail => `<li>${escapeHtml(detail)}</li>`);
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  const rows: Row[] = [
    ...rowOf('Response', codeOrNothing(serverMessage ?? '')),
    ...(outcome && context ? hookRows(outcome, context) : []),
    ...rowOf('x-request-id', codeOrNothing(requestId ?? '')),
  ];
  return `${h3(sign, heading)}<p>${escapeHtml(headlineOf(explanation, outcome, context?.job))}.</p>${list}<p><b>What to do:</b> ${escapeHtml(advice)}. ${more(kind)}</p>${table(rows)}`;
}

/** Page of several hooks: a row each, failures first, cut to what GitHub accepts. */
export function runPage(
  outcomes: readonly ReportedOutcome[],
  { heading, notes }: { heading: string; notes: readonly string[] },
  context: MessageContext,
): string {
  const sorted = [...outcomes].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  const columns = isLookUp(context.job) ? LOOK_UP_COLUMNS : RUN_COLUMNS;
  const start = `${h3(outcomes.some(isFailed) ? '❌' : '✅', heading)}<table><tr>${columns.map(({ name }) => `<th align="left">${name}</th>`).join('')}</tr>`;
  const end = `${retryHint(outcomes, context)}${notes.map(note => `<p>${escapeHtml(note)}</p>`).join('')}`;
  const rows: string[] = [];
  let size = Buffer.byteLength(start) + Buffer.byteLength(end);
  for (const outcome of sorted) {
    const row = `<tr>${columns.map(({ cell }) => `<td>${cell(outcome, context)}</td>`).join('')}</tr>`;
    size += Buffer.byteLength(row);
    if (size > LARGEST_SUMMARY) break;
    rows.push(row);
  }
  const rest = sorted.length - rows.length;
  return `${start}${rows.join('')}</table>${rest > 0 ? `<p>and ${rest} more</p>` : ''}${end}`;
}

/** The account IDs to copy for a retry of the accounts that failed. */
function retryHint(outcomes: readonly ReportedOutcome[], { job }: MessageContext): string {
  const accountIds = failedAccountIds(outcomes);
  if (accountIds.length === 0 || job.selection.by === 'id') return '';
  return `<p>To retry the accounts that failed, set account-id to ${code(accountIds.join(','))}</p>`;
}

const ORDER: readonly ReportedOutcome['result'][] = ['failed', 'skipped', 'found', 'missing', 'updated', 'planned', 'unchanged'];

interface Column {
  name: string;
  cell(outcome: ReportedOutcome, context: MessageContext): string;
}

const HOOK_COLUMNS: readonly Column[] = [
  { name: 'Account', cell: ({ accountId }) => code(accountId) },
  { name: 'Hook', cell: ({ hookId }) => codeOrNothing(hookId) },
  { name: 'App', cell: (outcome, context) => appCell(outcome, context) },
  { name: 'Inbox', cell: ({ inboxId }) => codeOrNothing(inboxId) },
];

const RUN_COLUMNS: readonly Column[] = [
  { name: 'Result', cell: ({ result }) => `${HEADINGS[result].sign} ${result}` },
  ...HOOK_COLUMNS,
  { name: 'Details', cell: detailsCell },
];

const LOOK_UP_COLUMNS: readonly Column[] = [
  ...HOOK_COLUMNS,
  { name: 'Status', cell: ({ result, status }) => (result === 'found' ? statusName(status) : '') },
  { name: 'Settings shown', cell: outcome => (outcome.result === 'found' ? settingsCell(outcome) : detailsCell(outcome)) },
];

const HEADINGS: Record<ReportedOutcome['result'], { sign: string; heading: string; intro: string }> = {
  updated: { sign: '✅', heading: 'Chatwoot hook updated', intro: 'Chatwoot confirmed the update.' },
  unchanged: { sign: '✅', heading: 'Chatwoot hook unchanged', intro: 'The hook already is as requested. Nothing was sent.' },
  planned: { sign: '📋', heading: 'Plan for a Chatwoot hook', intro: 'This is what the update would do. Nothing was sent.' },
  found: { sign: '🔎', heading: 'Chatwoot hook', intro: 'Nothing was changed.' },
  missing: { sign: '⚠️', heading: 'No Chatwoot hook found', intro: '' },
  failed: { sign: '❌', heading: 'Chatwoot hook not updated', intro: '' },
  skipped: { sign: '⏭️', heading: 'Chatwoot hook skipped', intro: '' },
};

function settingsCell({ settingsText }: ReportedOutcome): string {
  return settingsText === '' ? 'not shown' : code(settingsText);
}

function detailsCell({ explanation, keys, statusChange, result }: ReportedOutcome): string {
  if (explanation) {
    const { happened, serverMessage, kind } = explanation;
    if (result === 'skipped') return `Not started, because ${escapeHtml(happened)}`;
    return `${escapeHtml(capitalized(happened))}${serverMessage ? `: ${code(serverMessage)}` : ''}. ${more(kind)}`;
  }
  if (result === 'unchanged') return '';
  return [escapeHtml(statusChange), ...limited(keyLines({ keys }), MOST_KEYS_IN_ROW)].join('<br>');
}

function keyLines({ keys }: Pick<ReportedOutcome, 'keys'>): string[] {
  return keys.map(({ key, change }) => `${code(key)}: ${escapeHtml(change)}`);
}

function hookRows(outcome: ReportedOutcome, context: MessageContext): Row[] {
  return HOOK_COLUMNS.flatMap(({ name, cell }) => rowOf(name, cell(outcome, context)));
}

/** The app's name, linked to its page in the dashboard if it can be part of a URL. */
function appCell({ appId, accountId }: ReportedOutcome, { baseUrl }: MessageContext): string {
  // A longer base URL may be a misplaced secret.
  if (!APP_ID.test(appId) || baseUrl.length > LONGEST_SHOWN_BASE_URL) return codeOrNothing(appId);
  return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations/${appId}`)}">${code(appId)}</a>`;
}

function more(kind: Explanation['kind']): string {
  const link = linkFor(kind);
  return link === undefined ? `More: ${code(pageFor(kind))}` : `<a href="${escapeHtml(link)}">More</a>`;
}

type Row = [name: string, html: string];

/** A row, or none if it would be empty. */
function rowOf(name: string, html: string): Row[] {
  return html === '' ? [] : [[name, html]];
}

function h3(sign: string, text: string): string {
  return `<h3>${sign} ${escapeHtml(text)}</h3>`;
}

function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join('')}</table>`;
}

/** Untrusted text is shown as code, in which GitHub ignores mentions, references, and emoji. */
function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function codeOrNothing(text: string): string {
  return text === '' ? '' : code(text);
}
