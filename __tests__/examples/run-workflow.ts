import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { expectNoSecret, projectRoot, runAction, type StepResult } from '../support/runner';
import { type Contexts, fill, holds, jsonOf, type Status } from './expressions';
import { type Call, runScript } from './shell';
import { type Job, type Step, thisAction, type Workflow } from './workflow';

/** Where and why a workflow runs. */
export interface Situation {
  event: keyof Workflow['on'];
  /** What the `github` context holds beside the event's name. */
  github?: Readonly<Record<string, unknown>>;
  /** What was chosen in the form of a `workflow_dispatch`. */
  inputs?: Readonly<Record<string, string | boolean>>;
  vars?: Readonly<Record<string, string>>;
  secrets?: Readonly<Record<string, string>>;
  /** Variables and secrets of environments, by name; they win over those of the repository. */
  environments?: Readonly<Record<string, { vars: Readonly<Record<string, string>>; secrets: Readonly<Record<string, string>> }>>;
  /** The repository's files, by path; a job has them after its checkout. */
  files?: Readonly<Record<string, string>>;
  /** What stands in the place of real programs: a script each. */
  programs?: Readonly<Record<string, string>>;
  /** The name of a step during which somebody cancels the run. */
  cancelledDuring?: string;
  /** Inputs to add to each of this action's steps, for what the example leaves to its default. */
  added?: Readonly<Record<string, string>>;
}

export interface StepRun {
  /** Its id, else its name, else what it uses. */
  step: string;
  outcome: Status;
  outputs: Record<string, string>;
  /** What this action did, where the step is one of it and ran. */
  action?: StepResult;
  log: string;
  calls: Call[];
}

export interface JobRun {
  id: string;
  name: string;
  matrix: Readonly<Record<string, unknown>>;
  environment: string | undefined;
  result: Status;
  outputs: Record<string, string>;
  steps: StepRun[];
}

const metadata = z
  .object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(path.join(projectRoot, 'action.yml'), 'utf8')));

/** Runs a workflow as GitHub does, one job after the other: this action in the runner, scripts in bash, the checkout from `files`. */
export async function runWorkflow(workflow: Workflow, situation: Situation): Promise<JobRun[]> {
  if (workflow.on[situation.event] === undefined) throw new Error(`The workflow does not run on ${situation.event}`);
  const github = { event_name: situation.event, ...situation.github };
  const contexts = { github, inputs: inputsOf(workflow, situation) };
  fill(`${workflow['run-name'] ?? ''}${workflow.concurrency.group}`, { ...contexts, github: { workflow: workflow.name, ...github } });

  const runs: JobRun[] = [];
  const state = { cancelled: false };
  // The examples name their jobs in the order they need each other.
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = runs.filter(run => ancestors(workflow, id).includes(run.id));
    const needs = Object.fromEntries(job.needs.map(name => [name, summaryOf(workflow, name, needed)]));
    if (!holds(job.if, { ...contexts, needs, vars: situation.vars }, state.cancelled ? 'cancelled' : statusOf(needed))) {
      runs.push({ id, name: id, matrix: {}, environment: undefined, result: 'skipped', outputs: {}, steps: [] });
      continue;
    }
    for (const matrix of matrixOf(job, { ...contexts, needs })) {
      runs.push(await runJob(id, job, { ...contexts, needs, matrix }, situation, state));
    }
  }
  return runs;
}

function inputsOf(workflow: Workflow, { event, inputs: chosen = {} }: Situation): Record<string, string | boolean | null> {
  const declared = workflow.on.workflow_dispatch?.inputs ?? {};
  const unknown = Object.keys(chosen).filter(name => declared[name] === undefined);
  if (unknown.length > 0 || (event !== 'workflow_dispatch' && Object.keys(chosen).length > 0)) {
    throw new Error(`No inputs of this event: ${Object.keys(chosen).join(', ')}`);
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, { options, required, ...input }]) => {
      if (event !== 'workflow_dispatch') return [name, null];
      const value = chosen[name] ?? input.default ?? (input.type === 'boolean' ? false : '');
      if (options !== undefined && !options.includes(String(value))) throw new Error(`${name} cannot be ${value}`);
      if (required && value === '') throw new Error(`${name} is required`);
      return [name, value];
    }),
  );
}

function ancestors(workflow: Workflow, id: string): string[] {
  const needs = workflow.jobs[id]?.needs ?? [];
  return needs.flatMap(name => [name, ...ancestors(workflow, name)]);
}

/** A `needs` entry; an output that was not set is an empty text. */
function summaryOf(workflow: Workflow, id: string, runs: JobRun[]): unknown {
  const [run] = runs.filter(candidate => candidate.id === id);
  const declared = Object.keys(workflow.jobs[id]?.outputs ?? {}).map(name => [name, '']);
  return { result: statusOf(runs.filter(candidate => candidate.id === id)), outputs: { ...Object.fromEntries(declared), ...run?.outputs } };
}

/** What `success()` and its like see of the jobs a job needs. */
function statusOf(runs: JobRun[]): Status {
  const worst = (['failure', 'cancelled', 'skipped'] as const).find(status => runs.some(({ result }) => result === status));
  return worst ?? 'success';
}

function matrixOf({ strategy }: Job, contexts: Contexts): Record<string, unknown>[] {
  const { include, ...axes } = strategy?.matrix ?? {};
  if (include !== undefined) {
    const entries = typeof include === 'string' ? jsonOf(include, contexts) : include;
    return z.array(z.record(z.string(), z.unknown())).min(1).parse(entries);
  }
  return Object.entries(axes).reduce<Record<string, unknown>[]>(
    (entries, [name, values]) => entries.flatMap(entry => [...values].map(value => ({ ...entry, [name]: value }))),
    [{}],
  );
}

async function runJob(
  id: string,
  job: Job,
  contexts: Contexts & { matrix: Record<string, unknown> },
  situation: Situation,
  state: { cancelled: boolean },
): Promise<JobRun> {
  const environment = job.environment === undefined ? undefined : fill(job.environment, contexts);
  const own = environment === undefined ? undefined : situation.environments?.[environment];
  if (environment !== undefined && own === undefined) throw new Error(`There is no environment ${environment}`);
  const secrets = { ...situation.secrets, ...own?.secrets };
  const all = {
    ...contexts,
    github: { token: 'ghs_of_the_job', ...Object(contexts.github) },
    vars: { ...situation.vars, ...own?.vars },
    secrets,
  };

  const runs: StepRun[] = [];
  let status: Status = 'success';
  let files: Readonly<Record<string, string>> = {};
  const steps: Record<string, unknown> = {};
  for (const step of job.steps) {
    const stepContexts = { ...all, steps };
    const run = await runStep(step, stepContexts, status, { ...situation, files });
    if (run.outcome === 'success' && step.uses?.startsWith('actions/checkout@')) files = situation.files ?? {};
    if (run.outcome === 'failure' && status === 'success') status = 'failure';
    if (run.outcome === 'cancelled') status = 'cancelled';
    if (run.action) expectNoSecret(run.action, Object.values(secrets));
    runs.push(run);
    if (step.id !== undefined) steps[step.id] = { outcome: run.outcome, outputs: { ...unsetOutputs(step), ...run.outputs } };
  }
  if (status === 'cancelled') state.cancelled = true;

  const masks = [...Object.values(secrets), ...runs.flatMap(({ action }) => action?.masks ?? [])].filter(mask => mask !== '');
  const outputs = Object.entries(job.outputs)
    .map(([name, text]) => [name, fill(text, { ...contexts, steps })] as const)
    // GitHub drops an output that may hold a secret.
    .filter(([, value]) => !masks.some(mask => value.includes(mask)));
  const name = fill(job.name ?? id, contexts);
  return { id, name, matrix: contexts.matrix, environment, result: status, outputs: Object.fromEntries(outputs), steps: runs };
}

async function runStep(step: Step, contexts: Contexts, status: Status, situation: Situation): Promise<StepRun> {
  const name = step.id ?? step.name ?? step.uses ?? '';
  const blank: StepRun = { step: name, outcome: 'success', outputs: {}, log: '', calls: [] };
  const { secrets: _, ...readable } = contexts;
  if (!holds(step.if, readable, status)) return { ...blank, outcome: 'skipped' };

  const env = fillAll(step.env, contexts);
  const inputs = fillAll(step.with, contexts);
  if (step.name !== undefined && step.name === situation.cancelledDuring) return { ...blank, outcome: 'cancelled' };
  if (step.run !== undefined) {
    const { succeeded, ...run } = await runScript({
      run: fill(step.run, contexts),
      env,
      files: situation.files ?? {},
      programs: situation.programs ?? {},
    });
    return { ...blank, ...run, outcome: succeeded ? 'success' : 'failure' };
  }
  if (step.uses !== thisAction) return blank;
  const { added = {}, files = {} } = situation;
  const present = Object.keys(added).filter(input => input in inputs);
  if (present.length > 0) throw new Error(`${name} has these inputs already: ${present.join(', ')}`);
  const action = await runAction({ ...inputs, ...added }, { files, env });
  return { ...blank, outcome: action.exitCode === 0 ? 'success' : 'failure', outputs: action.outputs, log: action.log, action };
}

function fillAll(values: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text, contexts)]));
}

/** The outputs a step may set, not set yet: reading another one is a slip of the pen. */
function unsetOutputs({ uses, run = '' }: Step): Record<string, null> {
  const written = [...run.matchAll(/([\w-]+)=.*>> "\$GITHUB_OUTPUT"/g)].map(([, name = '']) => name);
  const names = uses === thisAction ? Object.keys(metadata.outputs) : written;
  return Object.fromEntries(names.map(name => [name, null]));
}
