import type { Chatwoot } from '../support/chatwoot';
import { type RunOptions, runAction, type StepResult } from '../support/runner';
import { expectSuccess, failureOf, inputsFor } from './scenario';

/** The result of a dry run, with its output `changes` parsed. */
export type Plan = StepResult & { changes: unknown };

/** Runs the step as a dry run that must succeed: it sends no update, and no hook changes. */
export async function planOf(server: Chatwoot, inputs: Record<string, string>, options?: RunOptions): Promise<Plan> {
  const result = await dryRun(server, inputs, options);
  expectSuccess(result);
  return { ...result, changes: JSON.parse(result.outputs.changes ?? '') };
}

/** Runs the step as a dry run that must fail with one error and no outputs. Also returns the message and the items listed in it. */
export async function rejectedPlanOf(
  server: Chatwoot,
  inputs: Record<string, string>,
  options?: RunOptions,
): Promise<StepResult & { message: string; listed: string[] }> {
  const result = await dryRun(server, inputs, options);
  const message = failureOf(result);
  expect(message).toMatch(/^The dry run failed: /);
  expect(message).not.toContain('may have been made');
  return { ...result, message, listed: [...message.matchAll(/^- (.*)$/gm)].map(([, line = '']) => line) };
}

async function dryRun(server: Chatwoot, inputs: Record<string, string>, options?: RunOptions): Promise<StepResult> {
  const before = server.hooks();
  const earlier = server.requests.length;
  const result = await runAction(inputsFor(server, { 'dry-run': 'true', ...inputs }), options);
  expect(server.requests.slice(earlier).filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
  expect(server.hooks()).toEqual(before);
  return result;
}
