import { isLookUp } from '../hooks/update';
import { type Asked, type Explanation, headlineOf } from './advice';
import { capitalized, limited, statusName } from './describe';
import { type Entry, isFailed } from './entry';
import { escapeHtml } from './html';
import { linkFor } from './link';
import { failedAccountIds } from './outputs';

// Each page is one line of HTML without a blank line, so that nothing in it is read as Markdown.

/** GitHub drops a job summary larger than 1 MiB; other steps of the job write to the same page. */
const LARGEST_PAGE = 900 * 1024;

/** Page of a single hook that was updated, planned, or found up to date, or of an account without the hook. */
export function hookPage(entry: Entry, asked: Asked): string {
  const { explanation } = entry;
  if (explanation) return failurePage(explanation, entry, asked);
  const settings = entry.result === 'found' ? settingsCell(entry) : limited(keyLines(entry)).join('<br>');
  const rows: Row[] = [...hookRows(entry, asked), ['Status', escapeHtml(entry.statusChange)], ...rowOf('Settings', settings)];
  const notes = entry.notes.map(note => `<p>${escapeHtml(note)}</p>`).join('');
  const { sign, heading, intro } = HEADINGS[entry.result];
  return `${headingOf(sign, heading)}<p>${intro}</p>${table(rows)}${notes}`;
}

/** Page of a failure. @param entry what it's about, if that is known */
export function failurePage(explanation: Explanation, entry?: Entry, asked?: Asked): string {
  const { words, details, advice, requestId, kind } = explanation;
  const { sign, heading } = HEADINGS[entry?.result ?? 'failed'];
  const list = details.length > 0 ? `<ul>${details.map(detail => `<li>${escapeHtml(detail)}</li>`).join('')}</ul>` : '';
  const rows: Row[] = [
    ...rowOf('Response', codeOrNothing(words ?? '')),
    ...(entry && asked ? hookRows(entry, asked) : []),
    ...rowOf('x-request-id', codeOrNothing(requestId ?? '')),
  ];
  return `${headingOf(sign, heading)}<p>${escapeHtml(headlineOf(explanation, entry, asked?.job))}.</p>${list}<p><b>What to do:</b> ${escapeHtml(advice)}. ${more(kind)}</p>${table(rows)}`;
}

/** Page of several hooks: a row each, failures first, cut to what GitHub accepts. */
export function runPage(entries: readonly Entry[], heading: string, asked: Asked): string {
  const sorted = [...entries].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  const columns = isLookUp(asked.job) ? LOOK_UP_COLUMNS : RUN_COLUMNS;
  const start = `${headingOf(entries.some(isFailed) ? '❌' : '✅', heading)}<table><tr>${columns.map(({ name }) => `<th align="left">${name}</th>`).join('')}</tr>`;
  const rows: string[] = [];
  let size = Buffer.byteLength(start);
  for (const entry of sorted) {
    const row = `<tr>${columns.map(({ cell }) => `<td>${cell(entry, asked)}</td>`).join('')}</tr>`;
    size += Buffer.byteLength(row);
    if (size > LARGEST_PAGE) break;
    rows.push(row);
  }
  const rest = sorted.length - rows.length;
  return `${start}${rows.join('')}</table>${rest > 0 ? `<p>and ${rest} more</p>` : ''}${retryHint(entries, asked)}`;
}

/** The account IDs to copy for a retry of the accounts that failed. */
function retryHint(entries: readonly Entry[], { job }: Asked): string {
  const accountIds = failedAccountIds(entries);
  if (accountIds.length === 0 || job.selection.by === 'id') return '';
  return `<p>To retry the accounts that failed, set account-id to ${code(accountIds.join(','))}</p>`;
}

const ORDER: readonly Entry['result'][] = ['failed', 'skipped', 'found', 'missing', 'updated', 'planned', 'unchanged'];

interface Column {
  name: string;
  cell(entry: Entry, asked: Asked): string;
}

const HOOK_COLUMNS: readonly Column[] = [
  { name: 'Account', cell: ({ accountId }) => code(accountId) },
  { name: 'Hook', cell: ({ hookId }) => codeOrNothing(hookId) },
  { name: 'App', cell: (entry, asked) => appCell(entry, asked) },
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
  { name: 'Settings shown', cell: entry => (entry.result === 'found' ? settingsCell(entry) : detailsCell(entry)) },
];

const HEADINGS: Record<Entry['result'], { sign: string; heading: string; intro: string }> = {
  updated: { sign: '✅', heading: 'Chatwoot hook updated', intro: 'Chatwoot confirmed the update.' },
  unchanged: { sign: '✅', heading: 'Chatwoot hook unchanged', intro: 'The hook already is as requested. Nothing was sent.' },
  planned: { sign: '📋', heading: 'Plan for a Chatwoot hook', intro: 'This is what the update would do. Nothing was sent.' },
  found: { sign: '🔎', heading: 'Chatwoot hook', intro: 'Nothing was changed.' },
  missing: { sign: '⚠️', heading: 'No Chatwoot hook found', intro: '' },
  failed: { sign: '❌', heading: 'Chatwoot hook not updated', intro: '' },
  skipped: { sign: '⏭️', heading: 'Chatwoot hook skipped', intro: '' },
};

function settingsCell({ settingsText }: Entry): string {
  return settingsText === '' ? 'not shown' : code(settingsText);
}

function detailsCell({ explanation, keys, statusChange, result }: Entry): string {
  if (explanation) {
    const { happened, words, kind } = explanation;
    if (result === 'skipped') return `Not started, because ${escapeHtml(happened)}`;
    return `${escapeHtml(capitalized(happened))}${words ? `: ${code(words)}` : ''}. ${more(kind)}`;
  }
  if (result === 'unchanged') return '';
  return [escapeHtml(statusChange), ...limited(keyLines({ keys }), 20)].join('<br>');
}

function keyLines({ keys }: Pick<Entry, 'keys'>): string[] {
  return keys.map(({ key, change }) => `${code(key)}: ${escapeHtml(change)}`);
}

function hookRows(entry: Entry, asked: Asked): Row[] {
  return HOOK_COLUMNS.flatMap(({ name, cell }) => rowOf(name, cell(entry, asked)));
}

/** The app's name, linked to its page in the dashboard if it can be part of a URL. */
function appCell({ appId, accountId }: Entry, { baseUrl }: Asked): string {
  if (!/^[\w-]+$/.test(appId)) return codeOrNothing(appId);
  return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations/${appId}`)}">${code(appId)}</a>`;
}

function more(kind: Explanation['kind']): string {
  return `<a href="${escapeHtml(linkFor(kind))}">More</a>`;
}

type Row = [name: string, html: string];

/** A row, or none if it would be empty. */
function rowOf(name: string, html: string): Row[] {
  return html === '' ? [] : [[name, html]];
}

function headingOf(sign: string, text: string): string {
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
