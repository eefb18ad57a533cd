import { EOL } from 'node:os';
import path from 'node:path';
import { runInChildProcess } from './child-process';
import { parseKeyValues } from './file-command';
import { runInProcess } from './in-process';
import { type Annotation, readJobLog } from './job-log';
import { type ActionSource, actionSource, projectRoot } from './project';
import type { SendSignal, Step } from './step';
import { type JobDirectories, prepareStep } from './step-environment';
import { Transcript } from './transcript';
import type { WorkflowCommand } from './workflow-command';

export interface RunOptions {
  /** Variables to add or override; undefined removes one. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Files to write to the workspace, by relative path. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** The directories of the step's job, instead of new ones. */
  directories?: JobDirectories;
  /** Enable debug logging. */
  debug?: boolean;
  /** The date the action starts with, such as `2026-11-22T10:00:42Z`; from then on, only its waits move the time. */
  now?: string;
  /** Waits between attempts take their real time. */
  realTime?: boolean;
  /** Requests time out after this many milliseconds instead of `timeout-seconds`. */
  deadlineMs?: number;
  /** How long the whole run may take. Then the step is killed and the promise rejects. */
  killAfterMs?: number;
  /** Runs beside the step, for example to wait for a request and then send a signal. */
  meanwhile?: (send: SendSignal) => Promise<void>;
  /** `dist` or `src`, instead of the setting of the jest project. */
  from?: ActionSource;
  /** The file to run, instead of `dist/index.js` or `src/main.ts`. */
  entry?: string;
  /** The action.yml with the defaults of the inputs. */
  metadata?: string;
}

/** The result of a step, as the runner and a reader of its log see it. */
export interface StepResult {
  /** 0 if the step succeeded; null if a signal ended it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  outputs: Record<string, string>;
  /** The job summary's Markdown, before masking. */
  summary: string;
  /** The masked log that people see. */
  log: string;
  /** stdout and stderr before masking. Line breaks are line feeds, on Windows, too. */
  rawLog: string;
  /** The lines of `rawLog` without the `add-mask` commands. */
  unmaskedLines: string[];
  commands: WorkflowCommand[];
  annotations: Annotation[];
  masks: string[];
  /** The waits between attempts, in milliseconds. */
  waits: number[];
  /** The timeouts of the requests, in milliseconds. */
  deadlines: number[];
  durationMs: number;
  workspace: string;
}

/**
 * Only ends a step that hangs: on a busy machine, some take ten times as long. Less than `testTimeout` in jest.config.cjs, so that the error
 * can show what the action wrote.
 */
const defaultLimit = 120_000;

const defaultEntry: Record<ActionSource, string> = {
  dist: path.join(projectRoot, 'dist', 'index.js'),
  src: path.join(projectRoot, 'src', 'main.ts'),
};

/** Runs the action with these inputs as a step of a workflow. Rejects if the step doesn't end in time. */
export async function runAction(inputs: Readonly<Record<string, string>>, options: RunOptions = {}): Promise<StepResult> {
  const from = options.from ?? actionSource();
  const { env, workspace, readFile } = prepareStep(options.metadata ?? path.join(projectRoot, 'action.yml'), inputs, options);
  const transcript = new Transcript();
  const { now, realTime, deadlineMs, killAfterMs = defaultLimit, meanwhile = async () => {} } = options;
  const step: Step = {
    entry: options.entry ?? defaultEntry[from],
    env,
    workspace,
    clock: {
      ...(now !== undefined && { now }),
      ...(realTime !== undefined && { realTime }),
      ...(deadlineMs !== undefined && { deadlineMs }),
    },
    killAfterMs,
    meanwhile,
    transcript,
  };

  const start = performance.now();
  const { exitCode, signal, timers } = await (from === 'dist' ? runInChildProcess(step) : runInProcess(step));
  const durationMs = performance.now() - start;

  transcript.end();
  const jobLog = readJobLog(transcript.lines, options.debug ?? false);
  return {
    ...jobLog,
    exitCode,
    signal,
    outputs: { ...jobLog.outputs, ...parseKeyValues(readFile('GITHUB_OUTPUT')) },
    summary: readFile('GITHUB_STEP_SUMMARY'),
    rawLog: transcript.raw.replaceAll(EOL, '\n'),
    waits: timers.filter(timer => timer.kind === 'wait').map(timer => timer.delay),
    deadlines: timers.filter(timer => timer.kind === 'deadline').map(timer => timer.delay),
    durationMs,
    workspace,
  };
}
