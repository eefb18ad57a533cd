import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { fill } from '../examples/expressions';
import type { Chatwoot } from '../support/chatwoot';
import { nodeBinary, projectRoot, runAction } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

const strings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({});
const step = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  'continue-on-error': z.boolean().default(false),
  with: strings,
  env: strings,
});
const workflow = z.object({ jobs: z.object({ use: z.object({ steps: z.array(step) }) }) });

type Step = z.infer<typeof step>;

/** A step in the `steps` context. */
interface StepContext {
  outcome: 'success' | 'failure';
  outputs: Record<string, string>;
}

/** The results of a workflow's steps that use this action, and what its check at the end says about them. */
export interface JobResult {
  steps: Record<string, StepContext>;
  /** Steps that failed although the workflow doesn't continue on their error, by name, with their log. */
  failed: string[];
  /** What the check wrote to stderr; empty if it passed. */
  complaint: string;
}

/** Runs those steps of the job `use` that use this action, on a running server, then the check at the end. The other steps count as successful. */
export async function runJob(file: string, { url, tokens }: Chatwoot): Promise<JobResult> {
  const { steps } = workflow.parse(parse(readFileSync(path.join(projectRoot, '.github', 'workflows', file), 'utf8'))).jobs.use;
  const others = steps.flatMap(({ id }) => (id === undefined ? [] : [[id, { outcome: 'success', outputs: {} }] as const]));
  const contexts: Record<string, StepContext> = {
    ...Object.fromEntries(others),
    chatwoot: { outcome: 'success', outputs: { url, administrator: tokens.administrator, agent: tokens.agent } },
  };
  const failed: string[] = [];
  for (const { id = '', name = '', with: inputs, ...one } of steps.filter(({ uses }) => uses === './')) {
    const { exitCode, outputs, log } = await runAction(fillAll(inputs, contexts), { files: workspace });
    contexts[id] = { outcome: exitCode === 0 ? 'success' : 'failure', outputs };
    if (exitCode !== 0 && !one['continue-on-error']) failed.push(`${name}: ${log}`);
  }
  return { steps: contexts, failed, complaint: check(steps, contexts) };
}

const settingsFile = 'examples/settings/dialogflow.staging.json';
const workspace = { [settingsFile]: readFileSync(path.join(projectRoot, settingsFile)) };

function check(steps: Step[], contexts: Record<string, StepContext>): string {
  const [checking] = steps.filter(({ shell }) => shell === 'node {0}');
  // The runner's file has no extension either.
  const file = path.join(temporaryDirectory('check'), 'script');
  writeFileSync(file, checking?.run ?? 'throw new Error("No check")');
  const env = fillAll(checking?.env ?? {}, contexts);
  const { stderr } = spawnSync(nodeBinary(), [file], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return stderr;
}

function fillAll(values: Record<string, string>, steps: Record<string, StepContext>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text, { steps })]));
}
