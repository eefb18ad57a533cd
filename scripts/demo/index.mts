/** Runs the bundled action against a fake Chatwoot, as GitHub's runner does, and shows what a person sees. */
import { startChatwoot } from '../../__tests__/support/chatwoot';
import { runAction } from '../../__tests__/support/runner';

const scenes: { title: string; inputs: Record<string, string> }[] = [
  {
    title: 'Preview an update',
    inputs: { 'app-id': 'openai', status: 'disabled', 'dry-run': 'true' },
  },
  {
    title: 'Disable a hook',
    inputs: { 'app-id': 'openai', status: 'disabled' },
  },
  {
    title: 'Rotate a key, and enable the hook again',
    inputs: { 'hook-id': '2', status: 'enabled', settings: '{"api_key": "sk-demo-5f2c9e71", "label_suggestion": true}' },
  },
  {
    title: 'A mistake: settings that the app rejects',
    inputs: { 'hook-id': '2', settings: '{"label_suggestion": true}' },
  },
];

const server = await startChatwoot();
try {
  for (const [index, { title, inputs }] of scenes.entries()) await show(`${index + 1}. ${title}`, inputs);
} finally {
  await server.close();
}

async function show(title: string, inputs: Record<string, string>): Promise<void> {
  const before = server.requests.length;
  const step = await runAction({ 'account-id': '1', 'api-access-token': server.tokens.administrator, 'base-url': server.url, ...inputs });
  print(title, '='.repeat(title.length), '');
  print('with:', ...Object.entries(inputs).map(([name, value]) => `  ${name}: ${mask(value, step.masks)}`), '');
  print('Log', ...step.log.split('\n').map(indent), `  (exit code ${step.exitCode})`, '');
  print(
    'Requests that were sent',
    ...server.requests.slice(before).map(({ method, path, body }) => indent(mask(`${method} ${path} ${body}`, step.masks))),
    '',
  );
  print('Outputs', ...Object.entries(step.outputs).map(([name, value]) => `  ${name}: ${value}`), '');
  print('Job summary', indent(step.summary.trim()), '');
}

/** As the runner shows text in the log. */
function mask(text: string, masks: readonly string[]): string {
  return masks.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

function indent(line: string): string {
  return `  ${line}`;
}

function print(...lines: string[]): void {
  console.log(lines.join('\n'));
}
