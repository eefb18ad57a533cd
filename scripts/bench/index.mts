import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChatwoot } from '../../__tests__/support/chatwoot';
import { certificates, nodeBinary, projectRoot } from '../../__tests__/support/runner';

/** Rounds, from the command line: `npm run bench -- 40`. Each contestant runs once a round, so that a busy machine is busy for all. */
const rounds = Number(process.argv[2] ?? 30);

interface Contestant {
  name: string;
  command: string;
  args: string[];
  env: Record<string, string>;
}

const { caFile, trusted } = await certificates();
const server = await startChatwoot({ tls: trusted });
const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  await main();
} finally {
  rmSync(scratch, { recursive: true });
  await server.close();
}

async function main(): Promise<void> {
  const url = `${server.url}/api/v1/accounts/1/integrations/hooks/1`;
  const body = '{"status":1}';
  const token = server.tokens.administrator;
  const outputs = path.join(scratch, 'outputs');
  const summary = path.join(scratch, 'summary');
  const bare: Contestant = {
    name: 'bare node:https script',
    command: nodeBinary(),
    args: [path.join(projectRoot, 'scripts', 'bench', 'bare.cjs')],
    env: { NODE_EXTRA_CA_CERTS: caFile, BENCH_URL: url, BENCH_BODY: body, BENCH_TOKEN: token },
  };
  const action: Contestant = {
    name: 'this action',
    command: nodeBinary(),
    args: [path.join(projectRoot, 'dist', 'index.js')],
    env: {
      NODE_EXTRA_CA_CERTS: caFile,
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      'INPUT_ACCOUNT-ID': '1',
      'INPUT_HOOK-ID': '1',
      INPUT_STATUS: '1',
      'INPUT_API-ACCESS-TOKEN': token,
      'INPUT_BASE-URL': server.url,
    },
  };
  const headers = [`api_access_token: ${token}`, 'accept: application/json', 'content-type: application/json'];
  const curl: Contestant = {
    name: 'curl',
    command: 'curl',
    args: [
      '--fail',
      '--silent',
      '--cacert',
      caFile,
      '--request',
      'PATCH',
      ...headers.flatMap(header => ['--header', header]),
      '--data',
      body,
      url,
    ],
    env: {},
  };

  const contestants = [bare, action, ...((await works(curl)) ? [curl] : [])];
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const contestant of contestants) {
      for (const file of [outputs, summary]) writeFileSync(file, '');
      const milliseconds = await run(contestant);
      // The first two rounds warm the file cache.
      if (round >= 0) times.get(contestant.name)?.push(milliseconds);
    }
  }

  const floor = median(times.get(bare.name) ?? []);
  console.log(`One PATCH over TLS on loopback, whole process, median of ${rounds} rounds by turns:`);
  for (const [name, measured] of times) {
    console.log(`  ${name.padEnd(24)} ${median(measured).toFixed(1).padStart(7)} ms   ${(median(measured) / floor).toFixed(2)} x bare`);
  }
  console.log('Peak memory:');
  for (const contestant of [bare, action]) {
    console.log(`  ${contestant.name.padEnd(24)} ${((await peakMemory(contestant)) / 1024).toFixed(1).padStart(7)} MiB`);
  }
  console.log(`Size of dist/index.js: ${(statSync(path.join(projectRoot, 'dist', 'index.js')).size / 1024).toFixed(0)} KiB`);
}

/** Milliseconds from start to end of a process that must succeed. */
function run({ name, command, args, env }: Contestant): Promise<number> {
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
    console.log(`${contestant.name} is left out: it is not on this machine`);
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
