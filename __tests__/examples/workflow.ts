import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/runner';

const strings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const environment = z.strictObject({ name: z.string(), deployment: z.union([z.boolean(), z.string()]).transform(String) });

const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  'continue-on-error': z.literal(true).optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: strings.default({}),
  with: strings.default({}),
});

const job = z.strictObject({
  if: z.string().optional(),
  needs: z.union([z.string().transform(name => [name]), z.array(z.string())]).default([]),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: strings.optional(),
  environment: z.union([z.string().transform(name => ({ name, deployment: 'true' })), environment]).optional(),
  outputs: strings.default({}),
  strategy: z
    .strictObject({
      'fail-fast': z.literal(false),
      matrix: z.record(z.string(), z.array(z.union([z.string(), z.number()]).transform(String))),
    })
    .optional(),
  steps: z.array(step),
});

const dispatchInput = z.strictObject({
  description: z.string(),
  type: z.enum(['boolean', 'choice', 'string']),
  options: z.array(z.string()).optional(),
  required: z.boolean().optional(),
  default: z.union([z.string(), z.boolean()]).optional(),
});

/** The part of the workflow syntax that the examples use and `runWorkflow` implements. Anything else is rejected. */
const workflow = z.strictObject({
  name: z.string(),
  'run-name': z.string().optional(),
  on: z.strictObject({
    workflow_dispatch: z
      .strictObject({ inputs: z.record(z.string(), dispatchInput).default({}) })
      .nullish()
      .transform(dispatch => (dispatch === null ? { inputs: {} } : dispatch)),
    pull_request: z.strictObject({ paths: z.array(z.string()) }).optional(),
    push: z.strictObject({ branches: z.array(z.string()), paths: z.array(z.string()) }).optional(),
    schedule: z.array(z.strictObject({ cron: z.string() })).optional(),
  }),
  permissions: strings,
  concurrency: z.strictObject({
    group: z.string(),
    'cancel-in-progress': z.union([z.literal(false), z.string()]).transform(String),
    queue: z.literal('max').optional(),
  }),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.infer<typeof workflow>;
export type Job = z.infer<typeof job>;
export type Step = z.infer<typeof step>;

export const examplesDirectory = path.join(projectRoot, 'examples');

/** How an example refers to this action. */
export const thisAction = 'OWNER/update-chatwoot-hook@v1';

export function exampleNames(): string[] {
  return readdirSync(examplesDirectory).filter(name => name.endsWith('.yml'));
}

export function exampleText(name: string): string {
  return readFileSync(path.join(examplesDirectory, name), 'utf8');
}

export function readWorkflow(text: string): Workflow {
  return workflow.parse(parse(text));
}

/** A settings file of the examples, by its environment. */
export function settingsFile(environment: string): string {
  return readFileSync(path.join(examplesDirectory, 'settings', `dialogflow.${environment}.json`), 'utf8');
}
