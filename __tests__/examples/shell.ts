import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkOut, createJobDirectories, type JobDirectories } from '../support/runner';
import { parseKeyValues } from '../support/runner/file-command';
import { temporaryDirectory } from '../support/runner/temporary-directory';

/** A call of a fake program. */
export interface Call {
  program: string;
  args: string[];
}

interface Script {
  run: string;
  env: Readonly<Record<string, string>>;
  /** Files to write to the workspace, by relative path. */
  files: Readonly<Record<string, string>>;
  /** Fake programs: a bash script by name. */
  programs: Readonly<Record<string, string>>;
  /** The directories of the step's job, instead of new ones. */
  directories?: JobDirectories;
}

/** Runs the script of a `run` step as the runner does, with `bash -e`. */
export async function runScript(
  script: Script,
): Promise<{ succeeded: boolean; log: string; outputs: Record<string, string>; calls: Call[] }> {
  const directory = temporaryDirectory('script');
  const put = (name: string, text: string, mode = 0o644) => {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    return file;
  };
  const [calls, output] = [put('calls', ''), put('output', '')];
  const { workspace, temp } = script.directories ?? createJobDirectories();
  checkOut(script.files, workspace);
  for (const [name, text] of Object.entries(script.programs)) {
    put(`bin/${name}`, `#!/bin/bash\nprintf '%s\\0' ${name} "$@" $'\\n' >> "$CALLS"\n${text}\n`, 0o755);
  }
  const file = put('script.sh', script.run);
  // The examples run on Linux. On Windows, jq ends lines with CRLF.
  if (process.platform === 'win32') put('bin/jq', '#!/bin/bash\nexec jq.exe --binary "$@"\n', 0o755);
  const { exitCode, log } = await bash(['-e', file], workspace, {
    RUNNER_TEMP: temp,
    ...script.env,
    PATH: [path.join(directory, 'bin'), process.env.PATH].join(path.delimiter),
    CALLS: calls,
    GITHUB_OUTPUT: output,
  });
  return {
    succeeded: exitCode === 0,
    log,
    outputs: parseKeyValues(readFileSync(output, 'utf8')),
    calls: readCalls(readFileSync(calls, 'utf8')),
  };
}

/** On Windows, `bash` in PATH is that of WSL. Runners use that of Git. */
const program = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash';

function bash(args: string[], cwd: string, env: Record<string, string>): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.on('error', reject);
    child.on('close', exitCode => resolve({ exitCode, log }));
  });
}

function readCalls(text: string): Call[] {
  return text
    .split('\0\n\0')
    .slice(0, -1)
    .map(call => call.split('\0'))
    .map(([name = '', ...args]) => ({ program: name, args }));
}
