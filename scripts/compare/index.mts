/** Compares the same update with curl, with a script, and with this action if something goes wrong. */
import { spawn } from 'node:child_process';
import { type Chatwoot, type ChatwootOptions, faults, startChatwoot } from '../../__tests__/support/chatwoot';
import { nodeBinary, runAction } from '../../__tests__/support/runner';

interface Update {
  url: string;
  token: string;
  body: string;
}

interface Case {
  title: string;
  /** Whether the hook differs from the requested state. */
  isWrong(server: Chatwoot): boolean;
  prepare?(server: Chatwoot): void;
  options?: ChatwootOptions;
  /** Inputs of the action, and the request body for the same update. */
  inputs: Record<string, string>;
  body: string;
}

/** Hook 1 is an enabled Slack hook. */
const isStillEnabled = (server: Chatwoot) => server.hook(1).status === 1;
const disable = { inputs: { 'hook-id': '1', status: '0' }, body: '{"status":0}' };

const cases: Case[] = [
  {
    title: 'the token is wrong',
    isWrong: isStillEnabled,
    prepare: server => server.fault(faults.respond(401, { error: 'Invalid Access Token' })),
    ...disable,
  },
  {
    title: 'Chatwoot returns 200, but changes nothing',
    isWrong: isStillEnabled,
    prepare: server => server.fault(faults.nothingChanged()),
    ...disable,
  },
  { title: 'a login page responds with 200', isWrong: isStillEnabled, prepare: server => server.fault(faults.captivePortal()), ...disable },
  {
    title: 'the server restarts and returns 502 once',
    isWrong: isStillEnabled,
    prepare: server => server.fault(faults.badGateway()),
    ...disable,
  },
  { title: 'nginx drops the token header', isWrong: isStillEnabled, options: { proxy: 'nginx' }, ...disable },
  {
    title: 'the status comes from an unset variable',
    isWrong: server => server.hook(1).status !== 1,
    inputs: { 'hook-id': '1', status: '' },
    body: '{"status":""}',
  },
];

const contestants: Record<string, (update: Update, one: Case, server: Chatwoot) => Promise<number>> = {
  curl: update => curl(update),
  'curl --fail': update => curl(update, '--fail'),
  'a script with fetch': update => script(update),
  'this action': (update, { inputs }, server) => action(update, inputs, server),
};

console.log('Success is exit code 0. It is a false success if the hook was not updated as requested.\n');
console.log(
  `| | ${Object.keys(contestants).join(' | ')} |\n| --- | ${Object.keys(contestants)
    .map(() => '---')
    .join(' | ')} |`,
);
for (const one of cases) {
  const cells: string[] = [];
  for (const run of Object.values(contestants)) cells.push(await outcome(run, one));
  console.log(`| ${one.title} | ${cells.join(' | ')} |`);
}

async function outcome(run: (typeof contestants)[string], one: Case): Promise<string> {
  const server = await startChatwoot(one.options);
  try {
    one.prepare?.(server);
    const exitCode = await run(
      { url: `${server.url}/api/v1/accounts/1/integrations/hooks/1`, token: server.tokens.administrator, body: one.body },
      one,
      server,
    );
    const isWrong = one.isWrong(server);
    if (exitCode !== 0) return 'failure';
    return isWrong ? '**false success**' : 'success';
  } finally {
    await server.close();
  }
}

function curl({ url, token, body }: Update, ...more: string[]): Promise<number> {
  const headers = [`api_access_token: ${token}`, 'content-type: application/json'].flatMap(header => ['--header', header]);
  return exitCodeOf('curl', ['--silent', ...more, '--request', 'PATCH', ...headers, '--data', body, url]);
}

/** A script that checks the HTTP status, as generic HTTP actions do. */
function script({ url, token, body }: Update): Promise<number> {
  const request = { method: 'PATCH', headers: { api_access_token: token, 'content-type': 'application/json' }, body };
  const source = `fetch(${JSON.stringify(url)}, ${JSON.stringify(request)}).then(response => process.exit(response.ok ? 0 : 1))`;
  return exitCodeOf(nodeBinary(), ['--eval', source]);
}

async function action({ token }: Update, inputs: Record<string, string>, server: Chatwoot): Promise<number> {
  const step = await runAction({ 'account-id': '1', 'api-access-token': token, 'base-url': server.url, retries: '1', ...inputs });
  return step.exitCode ?? 1;
}

function exitCodeOf(command: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}
