import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { parse } from 'yaml';
import { expressionsIn } from './expressions';
import { thisAction } from './workflow';

/** What GitHub's own parser finds wrong with a workflow: keys, types, contexts where they are not to be had, expressions, `needs`, … */
export async function syntaxErrors(text: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map(({ message }) => message);
}

/** Other people's actions that are not pinned by a commit with its version beside it. */
export function unpinnedActions(text: string): string[] {
  const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  const uses = text.split('\n').flatMap(line => /^\s*(?:- )?uses:\s*(.*?)\s*$/.exec(line)?.[1] ?? []);
  return uses.filter(action => action !== thisAction && !action.startsWith('./') && !pinned.test(action));
}

/** Expressions in the text of scripts that others may fill: their text would be run. */
export function injections(text: string): string[] {
  return scriptsOf(parse(text))
    .flatMap(expressionsIn)
    .filter(expression => /\b(inputs|github\.(event|head_ref|ref_name)|secrets|vars|matrix|needs|steps)\b/.test(expression));
}

/** Whether the workflow says at its top what its token may do, and does not say everything. */
export function limitsPermissions(text: string): boolean {
  const workflow: unknown = parse(text);
  const permissions = typeof workflow === 'object' && workflow !== null ? Reflect.get(workflow, 'permissions') : undefined;
  return permissions !== undefined && permissions !== null && permissions !== 'write-all';
}

function scriptsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'run' && typeof item === 'string' ? [item] : scriptsOf(item)));
}
