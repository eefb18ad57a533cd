import { type JobRun, runWorkflow, type Situation, type StepRun } from './run-workflow';
import { exampleText, readWorkflow, type Workflow } from './workflow';

/** An example of the folder `examples`, ready to be run. */
export interface Example {
  workflow: Workflow;
  run(situation: Situation): Promise<JobRun[]>;
}

/** Reads an example for a test file; fails the file where a step of the example was never run in it. */
export function useExample(name: string): Example {
  const workflow = readWorkflow(exampleText(name));
  const expected = Object.entries(workflow.jobs).flatMap(([id, { steps }]) => steps.map((_, index) => `${id}, step ${index + 1}`));
  const ran = new Set<string>();
  afterAll(() => {
    expect(expected.filter(step => !ran.has(step))).toEqual([]);
  });
  return {
    workflow,
    run: async situation => {
      const jobs = await runWorkflow(workflow, situation);
      for (const { id, steps } of jobs) {
        for (const [index, { outcome }] of steps.entries()) if (outcome !== 'skipped') ran.add(`${id}, step ${index + 1}`);
      }
      return jobs;
    },
  };
}

/** What became of each job: `{ compare: 'success' }`; of a matrix, by the job's name. */
export function resultsOf(jobs: JobRun[]): Record<string, string> {
  return Object.fromEntries(jobs.map(({ id, name, result }) => [jobs.filter(job => job.id === id).length > 1 ? name : id, result]));
}

/** The steps of this action that ran, in order. */
export function actionSteps(jobs: JobRun[]): StepRun[] {
  return jobs.flatMap(({ steps }) => steps).filter(({ action }) => action !== undefined);
}

/** The one step of this action that ran. */
export function onlyActionStep(jobs: JobRun[]): StepRun {
  const [step, ...others] = actionSteps(jobs);
  if (step === undefined || others.length > 0) throw new Error(`${others.length + (step ? 1 : 0)} steps of this action ran, not one`);
  return step;
}
