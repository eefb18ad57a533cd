import type { Chatwoot } from '../support/chatwoot';
import { type JobRun, runWorkflow, type Situation, type StepRun, type Values } from './run-workflow';
import { exampleText, readWorkflow, type Workflow } from './workflow';

/** An example workflow, ready to run. */
export interface Example {
  workflow: Workflow;
  /** The names of the variables and secrets it uses. */
  settings: string[];
  run(situation: Situation): Promise<JobRun[]>;
}

/** Reads an example for a test file, which fails if its tests leave a step of the example unused. */
export function useExample(name: string): Example {
  const text = exampleText(name);
  const workflow = readWorkflow(text);
  const settings = [...new Set([...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, setting = '']) => setting))];
  const unused = new Set(Object.entries(workflow.jobs).flatMap(([id, { steps }]) => steps.map((_, index) => `${id}, step ${index + 1}`)));
  afterAll(() => {
    expect([...unused]).toEqual([]);
  });
  return {
    workflow,
    settings,
    run: async situation => {
      const jobs = await runWorkflow(workflow, situation);
      for (const { id, steps } of jobs) {
        for (const [index, { outcome }] of steps.entries()) if (outcome !== 'skipped') unused.delete(`${id}, step ${index + 1}`);
      }
      return jobs;
    },
  };
}

/** The variables and secrets that every example uses, for this server and its account 1. */
export function configuredFor(server: Chatwoot): { vars: Record<string, string | null>; secrets: Record<string, string | null> } {
  return {
    vars: { CHATWOOT_BASE_URL: server.url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_API_ACCESS_TOKEN: server.tokens.administrator },
  };
}

/** The variables and secrets that every example expects in an environment, for this server, and those of one example. */
export function environmentFor(server: Chatwoot, vars: Values = {}, secrets: Values = {}): { vars: Values; secrets: Values } {
  return {
    vars: { ENV_CHATWOOT_BASE_URL: server.url, ...vars },
    secrets: { ENV_CHATWOOT_API_ACCESS_TOKEN: server.tokens.administrator, ...secrets },
  };
}

/** The situation with a variable or secret unset: in the repository, and in this environment or all. */
export function without(name: string, situation: Situation, environment?: string): Situation {
  const unset = (values: Values = {}) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, key === name ? null : value]));
  const environments = Object.entries(situation.environments ?? {}).map(([key, { vars, secrets }]) => [
    key,
    (environment ?? key) === key ? { vars: unset(vars), secrets: unset(secrets) } : { vars, secrets },
  ]);
  return { ...situation, vars: unset(situation.vars), secrets: unset(situation.secrets), environments: Object.fromEntries(environments) };
}

/** The result of each job, such as `{ compare: 'success' }`, or `{ 'update eu': 'success' }` for a job of a matrix. */
export function resultsOf(jobs: JobRun[]): Record<string, string> {
  return Object.fromEntries(jobs.map(({ id, matrix, result }) => [[id, ...Object.values(matrix)].join(' '), result]));
}

/** The steps of this action that ran, in order. */
export function actionSteps(jobs: JobRun[]): StepRun[] {
  return jobs.flatMap(({ steps }) => steps).filter(({ action }) => action !== undefined);
}

/** The only step of this action that ran. */
export function onlyActionStep(jobs: JobRun[]): StepRun {
  const [step, ...others] = actionSteps(jobs);
  if (step === undefined || others.length > 0) throw new Error(`${others.length + (step ? 1 : 0)} steps of this action ran, not one`);
  return step;
}
