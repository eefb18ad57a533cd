import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/runner';

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: texts.default({}),
  with: texts.default({}),
});

const job = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  needs: z.union([z.string().transform(name => [name]), z.array(z.string())]).default([]),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: texts.optional(),
  environment: z.string().optional(),
  outputs: texts.default({}),
  strategy: z
    .strictObject({
      'fail-fast': z.boolean(),
      'max-parallel': z.number().optional(),
      matrix: z.record(z.string(), z.union([z.string(), z.array(z.unknown())])),
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

/** What the examples use of a workflow's syntax; anything else is refused, as it would not be run. */
const workflow = z.strictObject({
  name: z.string(),
  'run-name': z.string().optional(),
  on: z.strictObject({
    workflow_dispatch: z
      .strictObject({ inputs: z.record(z.string(), dispatchInput).default({}) })
      .nullish()
      .transform(dispatch => (dispatch === null ? { inputs: {} } : dispatch)),
    repository_dispatch: z.strictObject({ types: z.array(z.string()) }).optional(),
    pull_request: z.strictObject({ paths: z.array(z.string()) }).optional(),
    push: z.strictObject({ branches: z.array(z.string()), paths: z.array(z.string()) }).optional(),
    schedule: z.array(z.strictObject({ cron: z.string() })).optional(),
  }),
  permissions: texts,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.infer<typeof workflow>;
export type Job = z.infer<typeof job>;
export type Step = z.infer<typeof step>;

export const examplesDirectory = path.join(projectRoot, 'examples');

/** How an example calls this action. */
export const thisAction = 'OWNER/update-chatwoot-hook@v1';

/** The names of the example workflows. */
export function exampleNames(): string[] {
  return readdirSync(examplesDirectory).filter(name => /\.ya?ml$/.test(name));
}

export function exampleText(name: string): string {
  return readFileSync(path.join(examplesDirectory, name), 'utf8');
}

export function readWorkflow(text: string): Workflow {
  return workflow.parse(parse(text));
}
