import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { parse } from 'yaml';
import { expressionsIn } from './expressions';
import { thisAction } from './workflow';

/** The errors that GitHub's own parser reports: unknown keys, wrong types, unavailable contexts, invalid expressions, missing jobs, … */
export async function syntaxErrors(text: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map(({ message }) => message);
}

/** Third-party actions that aren't pinned to a commit SHA with the version next to it. */
export function unpinnedActions(text: string): string[] {
  const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  const uses = text.split('\n').flatMap(line => /^\s*(?:- )?uses:\s*(.*?)\s*$/.exec(line)?.[1] ?? []);
  return uses.filter(action => action !== thisAction && !action.startsWith('./') && !pinned.test(action));
}

/** Expressions in scripts with an untrusted value, which the shell would run. */
export function injections(text: string): string[] {
  return scriptsOf(parse(text))
    .flatMap(expressionsIn)
    .filter(expression => /\b(inputs|github\.(event|head_ref|ref_name)|secrets|vars|matrix|needs|steps)\b/.test(expression));
}

/** Whether the workflow limits the permissions of `GITHUB_TOKEN` at its top level. */
export function limitsPermissions(text: string): boolean {
  const workflow: unknown = parse(text);
  const permissions = typeof workflow === 'object' && workflow !== null ? Reflect.get(workflow, 'permissions') : undefined;
  return permissions !== undefined && permissions !== null && permissions !== 'write-all';
}

function scriptsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'run' && typeof item === 'string' ? [item] : scriptsOf(item)));
}
