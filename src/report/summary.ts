import { APP_ID } from '../hooks/apps';
import { isLookUp } from '../hooks/update';
import { LARGEST_SUMMARY, LONGEST_SHOWN_BASE_URL, MOST_NAMED_HOOKS, MOST_TOLD_CAUSES } from '../limits';
import type { MessageContext } from './advice';
import { causesOf } from './annotation';
import { capitalized, limited, placeOf, statusName } from './describe';
import type { Explanation } from './explanation';
import { headingOf, signOf, singleHeadingOf } from './headings';
import { escapeHtml } from './html';
import { linkFor, pageFor } from './link';
import { failedAccountIds } from './outputs';
import { isFailed, type ReportedOutcome } from './reported-outcome';

// Each page is one line of HTML without a blank line, so that nothing in it is read as Markdown.

/** What a page needs besides outcomes. */
export interface PageContext extends MessageContext {
  /** Names of accounts by ID, as far as they're known. */
  accountNames: ReadonlyMap<string, string>;
  /** Notes about the run, in sentences. */
  notes: readonly string[];
}

/** Page of a single hook, or of an account without it. @param headline what happened, if it failed or is missing */
export function hookPage(outcome: ReportedOutcome, headline: string, context: PageContext): string {
  const { explanation, result } = outcome;
  const settings = result === 'found' ? settingsCell(outcome) : keyLines(outcome).join('<br>');
  const rows: Row[] = [
    ...rowOf('Response', codeOrNothing(explanation?.serverMessage ?? '')),
    ...HOOK_COLUMNS.flatMap(({ name, cell }) => rowOf(name, cell(outcome, context))),
    ...rowOf('Status', escapeHtml(outcome.statusChange)),
    ...rowOf('Settings', settings),
    ...rowOf('x-request-id', codeOrNothing(explanation?.requestId ?? '')),
  ];
  const start = heading(signOf([outcome]), singleHeadingOf(outcome, context.job));
  const what = explanation
    ? problem(explanation, headline, outcome.result !== 'missing' || outcome.isWarning)
    : paragraph(introOf(outcome));
  return `${start}${what}${table(rows)}${[...outcome.notes, ...context.notes].map(paragraph).join('')}`;
}

/** Page of a failure before the first hook. @param headline what happened */
export function failurePage(explanation: Explanation, title: string, headline: string): string {
  const { serverMessage, requestId } = explanation;
  const rows = [...rowOf('Response', codeOrNothing(serverMessage ?? '')), ...rowOf('x-request-id', codeOrNothing(requestId ?? ''))];
  return `${heading('❌ ', title)}${problem(explanation, headline, true)}${table(rows)}`;
}

/** Page of several hooks: what failed and what to do, then a row for each hook, cut to what GitHub accepts. */
export function runPage(outcomes: readonly ReportedOutcome[], context: PageContext): string {
  const sorted = [...outcomes].sort(
    (a, b) => rankOf(a) - rankOf(b) || Number(a.accountId) - Number(b.accountId) || Number(a.hookId) - Number(b.hookId),
  );
  const columns = isLookUp(context.job) ? LOOK_UP_COLUMNS : RUN_COLUMNS;
  const head = columns.map(({ name }) => `<th align="left">${name}</th>`).join('');
  const start = `${heading(signOf(outcomes), headingOf(outcomes, context.job))}${retryHint(outcomes, context)}${causes(outcomes)}<table><tr>${head}</tr>`;
  const end = context.notes.map(paragraph).join('');
  const rows: string[] = [];
  let size = Buffer.byteLength(start) + Buffer.byteLength(end);
  for (const outcome of sorted) {
    const row = `<tr>${columns.map(({ cell }) => `<td>${cell(outcome, context)}</td>`).join('')}</tr>`;
    size += Buffer.byteLength(row);
    if (size > LARGEST_SUMMARY) break;
    rows.push(row);
  }
  const rest = sorted.length - rows.length;
  return `${start}${rows.join('')}</table>${rest > 0 ? paragraph(`and ${rest} more`) : ''}${end}`;
}

/** The account IDs to copy for a retry of the accounts that failed. */
function retryHint(outcomes: readonly ReportedOutcome[], { job }: PageContext): string {
  const accountIds = failedAccountIds(outcomes);
  if (accountIds.length === 0 || job.selection.by === 'id') return '';
  return `<p>To retry what failed or was not started, set account-id to ${code(accountIds.join(','))}</p>`;
}

/** Each cause of failures with its advice once. */
function causes(outcomes: readonly ReportedOutcome[]): string {
  const all = causesOf(outcomes.filter(isFailed)).filter(({ isSkipped }) => !isSkipped);
  const items = all.slice(0, MOST_TOLD_CAUSES).map(({ explanation, failures }) => {
    const { happened, serverMessage, reasons, advice, kind } = explanation;
    const words = serverMessage ? `: ${code(serverMessage)}` : '';
    const places = limited(failures.map(placeOf), MOST_NAMED_HOOKS).join(', ');
    return `<li>${escapeHtml(capitalized(happened))}${words}. ${list(reasons)}<b>What to do:</b> ${escapeHtml(advice)}. ${more(kind)}<br>Concerns: ${escapeHtml(places)}</li>`;
  });
  // The table needs some space, too.
  let size = 0;
  const shown = items.filter(item => {
    size += Buffer.byteLength(item);
    return size < LARGEST_SUMMARY / 2;
  });
  return items.length > 0 ? `<ul>${shown.join('')}</ul>` : '';
}

/** What happened, details, and what to do, unless that's as requested. */
function problem({ reasons, details, advice, kind }: Explanation, headline: string, isAdviceShown: boolean): string {
  const advised = isAdviceShown ? `<p><b>What to do:</b> ${escapeHtml(advice)}. ${more(kind)}</p>` : '';
  return `${paragraph(`${headline}.`)}${list([...reasons, ...details])}${advised}`;
}

/** Failures first, what isn't an error last. */
function rankOf({ result, isWarning }: ReportedOutcome): number {
  return result === 'missing' && !isWarning ? ORDER.length : ORDER.indexOf(result);
}

const ORDER: readonly ReportedOutcome['result'][] = ['failed', 'skipped', 'missing', 'found', 'updated', 'planned', 'unchanged'];

interface Column {
  name: string;
  cell(outcome: ReportedOutcome, context: PageContext): string;
}

const HOOK_COLUMNS: readonly Column[] = [
  { name: 'Account', cell: ({ accountId }, { accountNames }) => withName(accountId, accountNames.get(accountId)) },
  { name: 'Hook', cell: ({ hookId }) => codeOrNothing(hookId) },
  { name: 'App', cell: (outcome, context) => appCell(outcome, context) },
  { name: 'Inbox', cell: ({ inboxId, inboxName }) => withName(inboxId, inboxName) },
];

const RUN_COLUMNS: readonly Column[] = [
  { name: 'Result', cell: outcome => `${RESULT_SIGNS[outcome.result](outcome)}${outcome.result}` },
  ...HOOK_COLUMNS,
  { name: 'Details', cell: detailsCell },
];

const LOOK_UP_COLUMNS: readonly Column[] = [
  ...HOOK_COLUMNS,
  { name: 'Status', cell: ({ result, status }) => (result === 'found' ? statusName(status) : '') },
  { name: 'Settings shown', cell: outcome => (outcome.result === 'found' ? settingsCell(outcome) : detailsCell(outcome)) },
];

const RESULT_SIGNS: Record<ReportedOutcome['result'], (outcome: ReportedOutcome) => string> = {
  updated: () => '✅ ',
  unchanged: () => '✅ ',
  planned: () => '📋 ',
  found: () => '🔎 ',
  missing: ({ isWarning }) => (isWarning ? '⚠️ ' : ''),
  failed: () => '❌ ',
  skipped: () => '⏭️ ',
};

function introOf({ result, confirmation }: ReportedOutcome): string {
  switch (result) {
    case 'updated':
      return CONFIRMATIONS[confirmation];
    case 'unchanged':
      return 'The hook is already as requested.';
    case 'planned':
      return 'This is what the update would do.';
    default:
      return 'Nothing was changed.';
  }
}

const CONFIRMATIONS: Record<ReportedOutcome['confirmation'], string> = {
  all: 'Chatwoot confirmed the update.',
  some: "Chatwoot accepted the update, and confirmed a part of it. It doesn't show the rest.",
  nothing: "Chatwoot accepted the update, but doesn't show anything that confirms it.",
};

function settingsCell({ settingsText }: ReportedOutcome): string {
  return settingsText === '' ? 'not shown' : code(settingsText);
}

function detailsCell({ explanation, keys, moreKeys, statusChange, result }: ReportedOutcome): string {
  if (explanation) {
    const { happened, serverMessage } = explanation;
    if (result === 'skipped') return `Not started, because ${escapeHtml(happened)}`;
    return `${escapeHtml(capitalized(happened))}${serverMessage ? `: ${code(serverMessage)}` : ''}`;
  }
  if (result === 'unchanged') return '';
  return [escapeHtml(statusChange), ...keyLines({ keys, moreKeys })].join('<br>');
}

function keyLines({ keys, moreKeys }: Pick<ReportedOutcome, 'keys' | 'moreKeys'>): string[] {
  return [...keys.map(({ key, change }) => `${code(key)}: ${escapeHtml(change)}`), ...(moreKeys > 0 ? [`and ${moreKeys} more`] : [])];
}

/** The app's name, linked to its page in the dashboard if it can be part of a URL. */
function appCell({ appId, accountId }: ReportedOutcome, { baseUrl }: PageContext): string {
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

function heading(sign: string, text: string): string {
  return `<h3>${sign}${escapeHtml(text)}</h3>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function list(items: readonly string[]): string {
  return items.length > 0 ? `<ul>${items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ul>` : '';
}

function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join('')}</table>`;
}

/** An ID, and the name of what it stands for. */
function withName(id: string, name = ''): string {
  return `${codeOrNothing(id)}${id === '' || name === '' ? '' : ` ${code(name)}`}`;
}

/** Untrusted text is shown as code, in which GitHub ignores mentions, references, and emoji. */
function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function codeOrNothing(text: string): string {
  return text === '' ? '' : code(text);
}
