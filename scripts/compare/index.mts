/** What becomes of the same update by curl, by a script, and by this action, where something is not as it should be. */
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
  /** A step that is green although nothing, or something else, was done. */
  isWrong(server: Chatwoot): boolean;
  prepare?(server: Chatwoot): void;
  options?: ChatwootOptions;
  /** Inputs of the action, and the body that people write by hand for the same. */
  inputs: Record<string, string>;
  body: string;
}

/** Hook 1 is Slack's, and on. */
const isStillOn = (server: Chatwoot) => server.hook(1).status === 1;
const off = { inputs: { 'hook-id': '1', status: '0' }, body: '{"status":0}' };

const cases: Case[] = [
  { title: 'all is well', isWrong: isStillOn, ...off },
  {
    title: 'a wrong token',
    isWrong: isStillOn,
    prepare: server => server.fault(faults.respond(401, { error: 'Invalid Access Token' })),
    ...off,
  },
  { title: 'a 200 that changed nothing', isWrong: isStillOn, prepare: server => server.fault(faults.nothingChanged()), ...off },
  { title: 'a login page answers with 200', isWrong: isStillOn, prepare: server => server.fault(faults.captivePortal()), ...off },
  { title: 'the server restarts: 502 once', isWrong: isStillOn, prepare: server => server.fault(faults.badGateway()), ...off },
  { title: 'nginx drops the header', isWrong: isStillOn, options: { proxy: 'nginx' }, ...off },
  {
    title: 'the status comes from a variable that is not set',
    isWrong: server => server.hook(1).status !== 1,
    inputs: { 'hook-id': '1', status: '' },
    body: '{"status":""}',
  },
  {
    title: 'settings as a text in the JSON',
    isWrong: server => JSON.stringify(server.hook(1).settings) !== '{"channel_name":"support"}',
    inputs: { 'hook-id': '1', settings: '{"channel_name":"support"}' },
    body: '{"settings":"{\\"channel_name\\":\\"support\\"}"}',
  },
];

const contestants: Record<string, (update: Update, one: Case, server: Chatwoot) => Promise<number>> = {
  curl: update => curl(update),
  'curl --fail': update => curl(update, '--fail'),
  'a script with fetch': update => script(update),
  'this action': (update, { inputs }, server) => action(update, inputs, server),
};

console.log('A step is green when it ends with exit code 0, and wrong when it is green without having done what it should.\n');
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
    const colour = exitCode === 0 ? 'green' : 'red';
    return exitCode === 0 && isWrong ? `**${colour}, wrong**` : colour;
  } finally {
    await server.close();
  }
}

function curl({ url, token, body }: Update, ...more: string[]): Promise<number> {
  const headers = [`api_access_token: ${token}`, 'content-type: application/json'].flatMap(header => ['--header', header]);
  return exitCodeOf('curl', ['--silent', ...more, '--request', 'PATCH', ...headers, '--data', body, url]);
}

/** What a generic HTTP action does too: it looks at the status. */
function script({ url, token, body }: Update): Promise<number> {
  const request = { method: 'PATCH', headers: { api_access_token: token, 'content-type': 'application/json' }, body };
  const source = `fetch(${JSON.stringify(url)}, ${JSON.stringify(request)}).then(answer => process.exit(answer.ok ? 0 : 1))`;
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
