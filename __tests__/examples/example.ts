import type { Chatwoot } from '../support/chatwoot';
import { type JobRun, runWorkflow, type Situation, type StepRun } from './run-workflow';
import { exampleText, readWorkflow, type Workflow } from './workflow';

/** An example workflow, ready to run. */
export interface Example {
  workflow: Workflow;
  run(situation: Situation): Promise<JobRun[]>;
}

/** Reads an example for a test file, which fails if its tests leave a step of the example unused. */
export function useExample(name: string): Example {
  const workflow = readWorkflow(exampleText(name));
  const unused = new Set(Object.entries(workflow.jobs).flatMap(([id, { steps }]) => steps.map((_, index) => `${id}, step ${index + 1}`)));
  afterAll(() => {
    expect([...unused]).toEqual([]);
  });
  return {
    workflow,
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

/** The result of each job, such as `{ compare: 'success' }`, or `{ 'update eu': 'success' }` for a job of a matrix. */
export function resultsOf(jobs: JobRun[]): Record<string, string> {
  const isMatrix = (id: string) => jobs.filter(job => job.id === id).length > 1;
  return Object.fromEntries(jobs.map(({ id, environment, result }) => [isMatrix(id) ? `${id} ${environment}` : id, result]));
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
