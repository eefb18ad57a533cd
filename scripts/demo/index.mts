/** Runs the bundled action against a fake Chatwoot with three accounts as GitHub's runner does, and prints what a user sees. */
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
  print('Job summary', textOf(summary));
  return outputs;
}

/** A string as the runner shows it in the log. */
function mask(text: string, masks: readonly string[]): string {
  return masks.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

/** An output. `results` has one line per entry. */
function linesOf(name: string, value: string): string[] {
  if (name !== 'results') return `${name}: ${value}`.split('\n');
  const results: unknown[] = JSON.parse(value);
  return [`${name}:`, ...results.map(result => `  ${JSON.stringify(result)}`)];
}

/** HTML as plain text with a line for each heading, paragraph, list item, and row. */
function textOf(html: string): string[] {
  const marks: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  const text = html
    .replace(/<\/(h3|p|li|tr)>/g, '\n')
    .replace(/<\/t[hd]>(?=<t[hd])/g, ' | ')
    .replaceAll('<li>', '- ')
    .replaceAll('<br>', '; ')
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z0-9#]+;/g, mark => marks[mark] ?? mark);
  return text.trim().split('\n');
}

function print(heading: string, lines: readonly string[]): void {
  const indent = lines[0]?.startsWith('===') ? '' : '  ';
  console.log([heading, ...lines.map(line => `${indent}${line}`), ''].join('\n'));
}
