/** Runs the bundled action against a fake Chatwoot with three accounts, as GitHub's runner does, and shows what a person sees. */
import { type HTMLElement, parse } from 'node-html-parser';
import { startChatwoot } from '../../__tests__/support/chatwoot';
import { runAction } from '../../__tests__/support/runner';

const server = await startChatwoot({ accounts: 3 });
const { roles } = server.owner(server.tokens.administrator);
const openai = { 'account-id': '1, 2, 3', 'app-id': 'openai' };
const rotation = { ...openai, 'merge-settings': 'true', settings: '{ "api_key": "sk-demo-5f2c9e71" }' };
try {
  await show('1. Look up the OpenAI hooks of three accounts', { ...openai, 'dry-run': 'true' });
  await show('2. Preview a new API key for them; the other settings are kept', { ...rotation, 'dry-run': 'true' });
  delete roles[2];
  const { 'failed-account-ids': failed = '' } = await show('3. Rotate the key. Account 2 fails; the others are updated', rotation);
  roles[2] = 'administrator';
  await show('4. Retry only the account that failed, by the output failed-account-ids', { ...rotation, 'account-id': failed });
  await show('5. A mistake: hook-id does not work with several accounts', { 'account-id': '1, 2, 3', 'hook-id': '10001', status: 'on' });
} finally {
  await server.close();
}

async function show(title: string, inputs: Record<string, string>): Promise<Record<string, string>> {
  const before = server.requests.length;
  const { log, exitCode, masks, outputs, summary } = await runAction({
    'base-url': server.url,
    'api-access-token': server.tokens.administrator,
    ...inputs,
  });
  const requests = server.requests.slice(before).map(({ method, path, body }) => `${method} ${path} ${body}`);
  print(title, ['='.repeat(title.length)]);
  print(
    'with:',
    Object.entries(inputs).map(([name, value]) => mask(`${name}: ${value}`, masks)),
  );
  print(`Log (exit code ${exitCode})`, log.trimEnd().split('\n'));
  print('Requests', requests.length === 0 ? ['(none)'] : requests.map(request => mask(request, masks)));
  print(
    'Outputs',
    Object.entries(outputs).flatMap(([name, value]) => linesOf(name, value)),
  );
  print('Job summary', parse(summary.trim()).children.flatMap(textOf));
  return outputs;
}

/** As the runner shows a string in the log. */
function mask(text: string, masks: readonly string[]): string {
  return masks.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

/** An output; the entries of `results` a line each. */
function linesOf(name: string, value: string): string[] {
  if (name !== 'results') return [`${name}: ${value}`];
  const results: unknown[] = JSON.parse(value);
  return [`${name}:`, ...results.map(result => `  ${JSON.stringify(result)}`)];
}

/** An element of the summary as plain text. */
function textOf(element: HTMLElement): string[] {
  if (element.tagName === 'UL') return element.querySelectorAll('li').map(({ text }) => `- ${text}`);
  if (element.tagName !== 'TABLE') return [element.text];
  const rows = element.querySelectorAll('tr').map(row =>
    row.querySelectorAll('th, td').map(cell =>
      cell.innerHTML
        .split('<br>')
        .map(line => parse(line).text)
        .join('; '),
    ),
  );
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function print(heading: string, lines: readonly string[]): void {
  const indent = lines[0]?.startsWith('===') ? '' : '  ';
  console.log([heading, ...lines.map(line => `${indent}${line}`), ''].join('\n'));
}
