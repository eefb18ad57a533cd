import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  checkOut,
  createJobDirectories,
  expectNoSecret,
  type JobDirectories,
  projectRoot,
  runAction,
  type StepResult,
} from '../support/runner';
import { type Contexts, fill, holds, type Status } from './expressions';
import { type Call, runScript } from './shell';
import { type Job, type Step, thisAction, type Workflow } from './workflow';

/** Values by name. What isn't set is null to expressions, and an empty string in text. */
export type Values = Readonly<Record<string, string | null>>;

/** The repository and the event a workflow runs for. */
export interface Situation {
  event: keyof Workflow['on'];
  /** The `github` context without the name of the event. */
  github?: Readonly<Record<string, unknown>>;
  /** Inputs of a `workflow_dispatch` that differ from their defaults. */
  inputs?: Readonly<Record<string, string | boolean>>;
  /** Variables and secrets of the repository; null if one isn't set. */
  vars?: Values;
  secrets?: Values;
  /** Environments by name. Their variables and secrets override those of the repository. GitHub creates a missing one, without any. */
  environments?: Readonly<Record<string, { vars: Values; secrets: Values }>>;
  /** Files of the repository, by path. A job has them after its checkout. */
  files?: Readonly<Record<string, string>>;
  /** Fake programs: a bash script by name. */
  programs?: Readonly<Record<string, string>>;
  /** Name of a step during which the run is canceled. */
  cancelledDuring?: string;
  /** The jobs of an earlier attempt. As with "Re-run failed jobs", only those that failed run again, and those that need them. */
  earlier?: readonly JobRun[];
}

export interface StepRun {
  /** ID, name, or action of the step. */
  step: string;
  outcome: Status;
  outputs: Record<string, string>;
  /** Result of the step if it's a step of this action and ran. */
  action?: StepResult;
  log: string;
  calls: Call[];
}

export interface JobRun {
  id: string;
  /** The values of a job of a matrix. */
  matrix: Readonly<Record<string, string>>;
  environment: string | undefined;
  /** Whether GitHub records a deployment to the environment. */
  isDeployment: boolean;
  result: Status;
  outputs: Record<string, string>;
  steps: StepRun[];
}

const metadata = z
  .object({ outputs: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(path.join(projectRoot, 'action.yml'), 'utf8')));

/** Runs a workflow as GitHub does, one job after the other: steps of this action, and scripts in bash. */
export async function runWorkflow(workflow: Workflow, situation: Situation): Promise<JobRun[]> {
  if (workflow.on[situation.event] === undefined) throw new Error(`The workflow doesn't run on ${situation.event}`);
  const github = { event_name: situation.event, ...situation.github };
  const contexts = { github, inputs: inputsOf(workflow, situation) };
  const { group, 'cancel-in-progress': cancel } = workflow.concurrency;
  fill(`${workflow['run-name'] ?? ''}${group}${cancel}`, { ...contexts, github: { workflow: workflow.name, ...github } });

  const kept = keptJobs(workflow, situation.earlier ?? []);
  const runs: JobRun[] = [];
  let cancelled = false;
  // In the examples, a job comes after the jobs that it needs.
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = runs.filter(run => ancestors(workflow, id).includes(run.id));
    const needs = Object.fromEntries(job.needs.map(name => [name, needOf(workflow, name, needed)]));
    if (!holds(job.if, { ...contexts, needs, vars: situation.vars }, cancelled ? 'cancelled' : worstOf(needed))) {
      runs.push({ id, matrix: {}, environment: undefined, isDeployment: false, result: 'skipped', outputs: {}, steps: [] });
      continue;
    }
    for (const matrix of matrixOf(job)) {
      const earlier = kept.find(run => run.id === id && isDeepStrictEqual(run.matrix, matrix));
      const run = earlier ?? (await runJob(id, job, matrix, { ...contexts, needs, matrix }, situation));
      cancelled ||= run.result === 'cancelled';
      runs.push(run);
    }
  }
  return runs;
}

/** The jobs of an earlier attempt that a re-run of the failed ones takes over with their outputs. */
function keptJobs(workflow: Workflow, earlier: readonly JobRun[]): JobRun[] {
  const failed = earlier.filter(({ result }) => result === 'failure' || result === 'cancelled');
  return earlier.filter(run => !failed.some(other => other === run || ancestors(workflow, run.id).includes(other.id)));
}

function inputsOf(workflow: Workflow, { event, inputs: chosen = {} }: Situation): Record<string, string | boolean | null> {
  const declared = workflow.on.workflow_dispatch?.inputs ?? {};
  const unknown = Object.keys(chosen).filter(name => declared[name] === undefined);
  if (unknown.length > 0) throw new Error(`The form has no ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { options, required, ...input }]) => {
      if (event !== 'workflow_dispatch') return [name, null];
      const value = chosen[name] ?? input.default ?? (input.type === 'boolean' ? false : '');
      if (options !== undefined && !options.includes(String(value))) throw new Error(`${name} can't be ${value}`);
      if (required && value === '') throw new Error(`${name} is required`);
      return [name, value];
    }),
  );
}

function ancestors(workflow: Workflow, id: string): string[] {
  const needs = workflow.jobs[id]?.needs ?? [];
  return needs.flatMap(name => [name, ...ancestors(workflow, name)]);
}

/** An entry of the `needs` context. An output that wasn't set is null. */
function needOf(workflow: Workflow, id: string, needed: JobRun[]): unknown {
  const runs = needed.filter(run => run.id === id);
  const unset = Object.fromEntries(Object.keys(workflow.jobs[id]?.outputs ?? {}).map(name => [name, null]));
  return { result: worstOf(runs), outputs: { ...unset, ...runs[0]?.outputs } };
}

function worstOf(runs: JobRun[]): Status {
  const worst = (['failure', 'cancelled', 'skipped'] as const).find(status => runs.some(({ result }) => result === status));
  return worst ?? 'success';
}

/** The jobs of a matrix; the examples use one key at most. */
function matrixOf({ strategy }: Job): Record<string, string>[] {
  const values = Object.entries(strategy?.matrix ?? {}).flatMap(([name, list]) => list.map(value => ({ [name]: value })));
  return values.length === 0 ? [{}] : values;
}

/** The variables or secrets of a job. What only other environments have is null, as it isn't misspelled. */
function valuesFor(environment: string | undefined, kind: 'vars' | 'secrets', { environments = {}, ...repository }: Situation): Values {
  const known = Object.values(environments).flatMap(values => Object.keys(values[kind]));
  const unset = Object.fromEntries(known.map(name => [name, null]));
  return { ...unset, ...repository[kind], ...environments[environment ?? '']?.[kind] };
}

async function runJob(id: string, job: Job, matrix: JobRun['matrix'], contexts: Contexts, situation: Situation): Promise<JobRun> {
  const environment = job.environment && fill(job.environment.name, contexts);
  const isDeployment = job.environment !== undefined && fill(job.environment.deployment, contexts) === 'true';
  const directories = createJobDirectories();
  const secrets = valuesFor(environment, 'secrets', situation);
  const all = {
    ...contexts,
    github: { token: 'ghs_of_the_job', ...Object(contexts.github) },
    runner: { temp: directories.temp },
    vars: valuesFor(environment, 'vars', situation),
    secrets,
  };

  const runs: StepRun[] = [];
  let status: Status = 'success';
  const steps: Record<string, unknown> = {};
  for (const step of job.steps) {
    const run = await runStep(step, { ...all, steps }, status, situation, directories);
    if (run.outcome === 'failure' && !step['continue-on-error']) status = 'failure';
    if (run.outcome === 'cancelled') status = 'cancelled';
    if (run.action) expectNoSecret(run.action, Object.values(secrets).filter(isSet));
    runs.push(run);
    if (step.id !== undefined) steps[step.id] = { outcome: run.outcome, outputs: { ...unsetOutputs(step), ...run.outputs } };
  }

  const masks = [...Object.values(secrets), ...runs.flatMap(({ action }) => action?.masks ?? [])].filter(isSet).flatMap(masksOf);
  const outputs = Object.entries(job.outputs)
    .map(([name, text]) => [name, fill(text, { ...contexts, steps })] as const)
    // GitHub drops a job output that contains a masked value.
    .filter(([, value]) => !masks.some(mask => value.includes(mask)));
  return { id, matrix, environment, isDeployment, result: status, outputs: Object.fromEntries(outputs), steps: runs };
}

function isSet(value: string | null): value is string {
  return value !== null && value !== '';
}

/** The runner masks a value, and each of its lines without the whitespace around it. */
function masksOf(value: string): string[] {
  return [value, ...value.split(/\r\n|[\r\n]/).map(line => line.trim())].filter(isSet);
}

async function runStep(
  step: Step,
  contexts: Contexts,
  status: Status,
  { files = {}, programs = {}, github, cancelledDuring }: Situation,
  directories: JobDirectories,
): Promise<StepRun> {
  const blank: StepRun = { step: step.id ?? step.name ?? step.uses ?? '', outcome: 'success', outputs: {}, log: '', calls: [] };
  const { secrets: _, ...readable } = contexts;
  if (!holds(step.if, readable, status)) return { ...blank, outcome: 'skipped' };

  const env = fillAll(step.env, contexts);
  const inputs = fillAll(step.with, contexts);
  if (step.name !== undefined && step.name === cancelledDuring) return { ...blank, outcome: 'cancelled' };
  if (step.run !== undefined) {
    const variables = { GITHUB_SERVER_URL: String(github?.server_url ?? 'https://github.com'), ...env };
    const { succeeded, ...run } = await runScript({ run: fill(step.run, contexts), env: variables, files: {}, programs, directories });
    return { ...blank, ...run, outcome: succeeded ? 'success' : 'failure' };
  }
  if (step.uses?.startsWith('actions/checkout@')) checkOut(files, directories.workspace);
  if (step.uses !== thisAction) return blank;
  const action = await runAction(inputs, { env, directories });
  return { ...blank, outcome: action.exitCode === 0 ? 'success' : 'failure', outputs: action.outputs, log: action.log, action };
}

function fillAll(values: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text, contexts)]));
}

/** The outputs a step can set, so that reading any other one throws. */
function unsetOutputs({ uses, run = '' }: Step): Record<string, null> {
  const written = [...run.matchAll(/([\w-]+)=.*>> "\$GITHUB_OUTPUT"/g)].map(([, name = '']) => name);
  const names = uses === thisAction ? Object.keys(metadata.outputs) : written;
  return Object.fromEntries(names.map(name => [name, null]));
}
