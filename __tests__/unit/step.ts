import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Inputs, type InputsRead, readInputs } from '../../src/inputs/inputs';
import type { InputProblem } from '../../src/inputs/rules';
import { projectRoot } from '../support/runner';
import { inputDefaults } from '../support/runner/action-metadata';
import { parseKeyValues } from '../support/runner/file-command';
import { type JobLog, readJobLog } from '../support/runner/job-log';
import { prepareStep } from '../support/runner/step-environment';
import { Transcript } from '../support/runner/transcript';

/** Runs parts of the action in the environment of a step. */

const metadata = path.join(projectRoot, 'action.yml');
const defaults = inputDefaults(metadata);
const { env, workspace, readFile } = prepareStep(metadata, {}, {});

/** The required inputs of a step. */
const required = { 'account-id': '1', 'hook-id': '2', status: '1', 'api-access-token': 'AdministratorsToken00001' };

export interface Written extends JobLog {
  summary: string;
}

/** Runs a part of the action as a step, and returns what it wrote. */
export function inStep(run: () => void): Written {
  for (const file of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) writeFileSync(env[file] ?? '', '');
  const transcript = new Transcript();
  const { write } = process.stdout;
  process.stdout.write = (chunk: string | Uint8Array) => {
    transcript.write('stdout', chunk);
    return true;
  };
  try {
    withEnvironment({}, run);
  } finally {
    process.stdout.write = write;
  }
  transcript.end();
  const log = readJobLog(transcript.lines, false);
  return { ...log, outputs: parseKeyValues(readFile('GITHUB_OUTPUT')), summary: readFile('GITHUB_STEP_SUMMARY') };
}

/** Runs a part of the action with these variables, in addition to those of every step. */
export function withEnvironment<T>(variables: NodeJS.ProcessEnv, run: () => T): T {
  const before = process.env;
  process.env = { ...env, ...variables };
  try {
    return run();
  } finally {
    process.env = before;
  }
}

/** What the action reads from these inputs, in addition to the required ones. */
export function read(given: Readonly<Record<string, string>> = {}): InputsRead {
  const inputs = Object.entries({ ...defaults, ...required, ...given }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return withEnvironment(Object.fromEntries(inputs), readInputs);
}

/** The inputs as the action reads them. */
export function inputsOf(given?: Readonly<Record<string, string>>): Inputs {
  const result = read(given);
  if (!result.inputs) throw new Error(JSON.stringify(result.problems));
  return result.inputs;
}

/** The problems with these inputs; empty if there are none. */
export function problemsOf(given?: Readonly<Record<string, string>>): readonly InputProblem[] {
  const result = read(given);
  return result.inputs ? [] : result.problems;
}

/** Writes a file to the workspace. */
export function putFile(name: string, content: string): void {
  writeFileSync(path.join(workspace, name), content);
}
