import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Chatwoot, type Fault, startChatwoot } from '../../__tests__/support/chatwoot';
import { certificates, nodeBinary, projectRoot } from '../../__tests__/support/runner';
import { inputDefaults } from '../../__tests__/support/runner/action-metadata';

/** Number of rounds, from the command line: `npm run bench -- 40`. Each candidate runs once per round, so that load on the machine affects all of them. */
const rounds = Number(process.argv[2] ?? 30);
const roundsOfSeveral = Math.ceil(rounds / 6);

/** How gateways limit requests. */
const LIMITS: Record<string, (rate: number) => Fault> = {
  // As nginx's limit_req without burst.
  'leaky bucket': rate => {
    let free = 0;
    return limit(() => {
      const now = performance.now();
      if (now < free) return false;
      free = now + 1000 / rate;
      return true;
    });
  },
  'so many in each second': rate => {
    let [second, count] = [0, 0];
    return limit(() => {
      const now = Math.floor(performance.now() / 1000);
      count = now === second ? count + 1 : 1;
      second = now;
      return count <= rate;
    });
  },
  // As HAProxy's http_req_rate(1s).
  'sliding second': rate => {
    const arrived = slidingRate();
    return limit(() => arrived() <= rate);
  },
};

/** How many requests arrived in the second before now, as HAProxy estimates it from this second and the one before. */
function slidingRate(): () => number {
  let [second, count, before] = [0, 0, 0];
  return () => {
    const now = performance.now() / 1000;
    const passed = Math.floor(now) - second;
    if (passed > 0) [second, before, count] = [Math.floor(now), passed === 1 ? count : 0, 0];
    count++;
    return count + before * (1 - (now % 1));
  };
}

function limit(accepts: () => boolean): Fault {
  return { around: handle => (accepts() ? handle() : { status: 429, headers: {}, body: 'Too Many Requests' }) };
}

interface Contestant {
  name: string;
  command: string;
  args: string[];
  env: Record<string, string>;
}

const { caFile, trusted } = await certificates();
const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'));
const outputs = path.join(scratch, 'outputs');
const summary = path.join(scratch, 'summary');
const action = path.join(projectRoot, 'dist', 'index.js');
const defaults = inputDefaults(path.join(projectRoot, 'action.yml'));
try {
  await benchOne();
  await benchSeveral();
  await measureMemory();
  await benchGateways();
  console.log(`\nSize of dist/index.js: ${(statSync(action).size / 1024).toFixed(0)} KiB (at most 400)`);
} finally {
  rmSync(scratch, { recursive: true });
}

async function benchOne(): Promise<void> {
  await withServer({}, async server => {
    const url = `${server.url}/api/v1/accounts/1/integrations/hooks/1`;
    const body = '{"status":1}';
    const token = server.tokens.administrator;
    const headers = [`api_access_token: ${token}`, 'accept: application/json', 'content-type: application/json'];
    const curl: Contestant = {
      name: 'curl',
      command: 'curl',
      args: ['-fs', '--cacert', caFile, '-X', 'PATCH', ...headers.flatMap(header => ['-H', header]), '-d', body, url],
      env: {},
    };
    const bare = script('bare.cjs', { BENCH_URL: url, BENCH_BODY: body, BENCH_TOKEN: token });
    console.log(`One hook: one PATCH over TLS on loopback, whole process, median of ${rounds} rounds by turns (at most 1.45)`);
    const step = stepOf(server, { 'account-id': '1', 'hook-id': '1', status: '1' });
    await compare([bare, step, ...((await works(curl)) ? [curl] : [])], rounds);
  });
}

async function benchSeveral(): Promise<void> {
  await withServer({ accounts: 100, latency: 20 }, async server => {
    console.log(
      `\n100 accounts by app-id, 20 ms for each request, four at a time, median of ${roundsOfSeveral} rounds by turns (at most 1.2)`,
    );
    await compare(contestantsFor(server, 100), roundsOfSeveral);
    console.log('  One step is one job. A matrix would be 100 jobs, each billed as at least one minute, and at most 256 accounts.');
  });
}

async function measureMemory(): Promise<void> {
  console.log(`\nPeak memory for 1000 accounts, median of ${roundsOfSeveral} rounds by turns (at most 1.5)`);
  await withServer({ accounts: 1000 }, async server => {
    const contestants = contestantsFor(server, 1000);
    const peaks = contestants.map((): number[] => []);
    for (let round = 0; round < roundsOfSeveral; round++)
      for (const [index, contestant] of contestants.entries()) peaks[index]?.push((await peakMemory(contestant)) / 1024);
    print(contestants, peaks, 'MiB');
  });
}

/** Gateways that limit requests per second. Each run takes seconds, so each is measured once. */
async function benchGateways(): Promise<void> {
  console.log('\n12 accounts by app-id behind a gateway that accepts so many requests a second (at most 3)');
  for (const [name, limitFor] of Object.entries(LIMITS)) {
    for (const rate of [2, 5, 10, 30]) {
      await withServer({ accounts: 12, latency: 20 }, async server => {
        server.fault(limitFor(rate), { times: Number.POSITIVE_INFINITY });
        const needed = (2 * 12 * 1000) / rate;
        const taken = await run(stepOf(server, { 'account-id': idsTo(12), 'app-id': 'openai', status: '0' }));
        const seconds = `${(taken / 1000).toFixed(1)} s for the ${(needed / 1000).toFixed(1)} s that it needs`;
        console.log(`  ${name.padEnd(24)} ${String(rate).padStart(2)}/s  ${seconds.padEnd(34)} ${(taken / needed).toFixed(2)} x`);
      });
    }
  }
}

/** A bare script and the action, for the OpenAI hooks of these many accounts. */
function contestantsFor(server: Chatwoot, accounts: number): Contestant[] {
  const settings = '{"api_key":"sk-bench-0001","label_suggestion":true}';
  const bare = script('bare-several.cjs', {
    BENCH_URL: server.url,
    BENCH_BODY: JSON.stringify({ settings: JSON.parse(settings) }),
    BENCH_TOKEN: server.tokens.administrator,
    BENCH_ACCOUNTS: String(accounts),
  });
  return [bare, stepOf(server, { 'account-id': idsTo(accounts), 'app-id': 'openai', settings })];
}

async function withServer(options: Parameters<typeof startChatwoot>[0], use: (server: Chatwoot) => Promise<void>): Promise<void> {
  const server = await startChatwoot({ ...options, tls: trusted });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

/** IDs from 1 to `count`, separated by commas. */
function idsTo(last: number): string {
  return Array.from({ length: last }, (_, index) => index + 1).join(',');
}

function script(file: string, env: Record<string, string>): Contestant {
  const args = [path.join(projectRoot, 'scripts', 'bench', file)];
  return { name: 'bare node:https script', command: nodeBinary(), args, env: { NODE_EXTRA_CA_CERTS: caFile, ...env } };
}

function stepOf(server: Chatwoot, inputs: Record<string, string>): Contestant {
  const all = { ...defaults, 'api-access-token': server.tokens.administrator, 'base-url': server.url, ...inputs };
  const env = Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  return {
    name: 'this action',
    command: nodeBinary(),
    args: [action],
    env: { NODE_EXTRA_CA_CERTS: caFile, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, ...env },
  };
}

async function compare(contestants: Contestant[], times: number): Promise<void> {
  const measured = contestants.map((): number[] => []);
  for (let round = -1; round < times; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const milliseconds = await run(contestant);
      // The first round warms the file cache.
      if (round >= 0) measured[index]?.push(milliseconds);
    }
  }
  print(contestants, measured, 'ms');
}

/** Prints the median of each contestant, and its ratio to that of the first. */
function print(contestants: Contestant[], measured: number[][], unit: string): void {
  const medians = measured.map(median);
  for (const [index, { name }] of contestants.entries()) {
    const [own = 0, first = 1] = [medians[index], medians[0]];
    console.log(`  ${name.padEnd(24)} ${own.toFixed(1).padStart(7)} ${unit.padEnd(3)}  ${(own / first).toFixed(2)} x bare`);
  }
}

/** Milliseconds from start to end of a process that must succeed. */
function run({ name, command, args, env }: Contestant): Promise<number> {
  for (const file of [outputs, summary]) writeFileSync(file, '');
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve(performance.now() - start) : reject(new Error(`${name} ended with exit code ${code}`)),
    );
  });
}

async function works(contestant: Contestant): Promise<boolean> {
  try {
    await run(contestant);
    return true;
  } catch {
    console.log(`  ${contestant.name} is left out: it isn't on this machine`);
    return false;
  }
}

/** KiB. */
async function peakMemory({ args, env, ...contestant }: Contestant): Promise<number> {
  const file = path.join(scratch, 'memory');
  const preload = ['--require', path.join(projectRoot, 'scripts', 'bench', 'peak-memory.cjs')];
  await run({ ...contestant, args: [...preload, ...args], env: { ...env, BENCH_MEMORY_FILE: file } });
  return Number(readFileSync(file, 'utf8'));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
