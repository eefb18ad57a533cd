import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputDefaults } from './action-metadata';
import { temporaryDirectory } from './temporary-directory';

/** The directories that the steps of a job share. */
export interface JobDirectories {
  workspace: string;
  temp: string;
}

/** Creates the directories of a job. */
export function createJobDirectories(): JobDirectories {
  const root = temporaryDirectory('job');
  const directories = { workspace: path.join(root, 'work'), temp: path.join(root, 'temp') };
  for (const directory of Object.values(directories)) mkdirSync(directory);
  return directories;
}

/** The directories of steps that have no files of their own. Creating them for each step takes a noticeable part of the tests' time. */
let shared: JobDirectories | undefined;

function sharedDirectories(): JobDirectories {
  shared ??= createJobDirectories();
  return shared;
}

/** Writes files to the workspace, by relative path. Scripts are executable. */
export function checkOut(files: Readonly<Record<string, string | Uint8Array>>, workspace: string): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: name.endsWith('.sh') ? 0o755 : 0o644 });
  }
}

/** The directories and files that the runner creates for a step, and the environment variables that name them. */
export interface StepEnvironment {
  workspace: string;
  env: Record<string, string>;
  /** The content of one of the runner's files. */
  readFile(name: FileVariable): string;
}

/** There are others, which neither the action nor the examples use. Writing them takes a noticeable part of the tests' time. */
const fileVariables = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const;
type FileVariable = (typeof fileVariables)[number];

let lastFile = 0;

/** The only variables that a step inherits: those that the operating system requires, and the one with the active mutant of Stryker. */
const passedOn = [
  ...(process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'USERPROFILE'] : ['PATH', 'HOME']),
  '__STRYKER_ACTIVE_MUTANT__',
];

/** Prepares workspace, files, and environment for a step; an `env` value of undefined removes the variable. */
export function prepareStep(
  metadataFile: string,
  inputs: Readonly<Record<string, string>>,
  options: {
    env?: Readonly<Record<string, string | undefined>>;
    files?: Readonly<Record<string, string | Uint8Array>>;
    directories?: JobDirectories;
    debug?: boolean;
  },
): StepEnvironment {
  const { workspace, temp } = options.directories ?? (options.files ? createJobDirectories() : sharedDirectories());
  checkOut(options.files ?? {}, workspace);
  const files = {} as Record<FileVariable, string>;
  for (const name of fileVariables) {
    files[name] = path.join(temp, `${name.toLowerCase()}-${++lastFile}`);
    writeFileSync(files[name], '');
  }

  const env: Record<string, string | undefined> = {
    ...Object.fromEntries(passedOn.map(name => [name, process.env[name]])),
    ...githubVariables,
    ...files,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
    ...inputVariables(metadataFile, inputs),
    ...options.env,
  };
  return {
    workspace,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    readFile: name => readFileSync(files[name], 'utf8'),
  };
}

const githubVariables = {
  CI: 'true',
  GITHUB_ACTION: 'hook',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'octocat',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  GITHUB_JOB: 'hook',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'octocat/shop',
  GITHUB_REPOSITORY_OWNER: 'octocat',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_NUMBER: '3',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
  GITHUB_WORKFLOW: 'Hook',
  RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'Runner 1',
  RUNNER_OS: process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux',
};

/** Inputs that aren't set have their defaults; an empty string stays empty. */
function inputVariables(metadataFile: string, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = inputDefaults(metadataFile);
  const unknown = Object.keys(inputs).filter(name => !(name in defaults));
  if (unknown.length > 0) throw new Error(`Not an input of ${path.basename(metadataFile)}: ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
