import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Inputs, readInputs } from '../../src/inputs';
import { SecretKeeper } from '../../src/secrets';
import { projectRoot } from '../support/runner';
import { inputDefaults } from '../support/runner/action-metadata';
import { parseKeyValues } from '../support/runner/file-command';
import { type JobLog, readJobLog } from '../support/runner/job-log';
import { isInstance } from '../support/runner/node-errors';
import { prepareStep } from '../support/runner/step-environment';
import { Transcript } from '../support/runner/transcript';

/** Parts of the action run in the environment of a step, without the whole action around them. */

const metadata = path.join(projectRoot, 'action.yml');
const defaults = inputDefaults(metadata);
const { env, workspace, readFile } = prepareStep(metadata, {}, {});

/** The least a step has to be given. */
export const required = { 'account-id': '1', 'hook-id': '2', status: '1', 'api-access-token': 'AdministratorsToken00001' };

export interface Written<T> extends JobLog {
  value: T;
  outputs: Record<string, string>;
  summary: string;
}

/** Runs a part of the action as a step with these inputs, and tells what it wrote. */
export function inStep<T>(run: () => T, inputs: Readonly<Record<string, string>> = {}, variables: NodeJS.ProcessEnv = {}): Written<T> {
  for (const file of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) writeFileSync(env[file] ?? '', '');
  const given = Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const transcript = new Transcript();
  const outer = { env: process.env, write: process.stdout.write };
  process.env = { ...env, ...Object.fromEntries(given), ...variables };
  process.stdout.write = (chunk: string | Uint8Array) => {
    transcript.write('stdout', chunk);
    return true;
  };
  // Under jest Node's own errors are no instances of `Error`, unlike in a process of the action's own.
  Object.defineProperty(Error, Symbol.hasInstance, { value: isInstance, configurable: true });
  try {
    const value = run();
    transcript.end();
    const log = readJobLog(transcript.lines, false);
    return {
      ...log,
      value,
      outputs: { ...log.outputs, ...parseKeyValues(readFile('GITHUB_OUTPUT')) },
      summary: readFile('GITHUB_STEP_SUMMARY'),
    };
  } finally {
    process.env = outer.env;
    process.stdout.write = outer.write;
    Reflect.deleteProperty(Error, Symbol.hasInstance);
  }
}

/** What the action reads from these inputs, on top of the least. */
export function inputsOf(given: Readonly<Record<string, string>> = {}): Inputs {
  return inStep(() => readInputs(new SecretKeeper(() => {})), { ...required, ...given }).value;
}

/** Puts a file into the workspace. */
export function putFile(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(workspace, name), content);
}

export { workspace };
