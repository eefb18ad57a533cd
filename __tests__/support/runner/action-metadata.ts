import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** By file, because parsing takes about a millisecond, and every step needs them. */
const defaults = new Map<string, Record<string, string>>();

/** The defaults of the inputs in an action.yml, as strings; empty for an input without a default. */
export function inputDefaults(metadataFile: string): Record<string, string> {
  const known = defaults.get(metadataFile) ?? readDefaults(metadataFile);
  defaults.set(metadataFile, known);
  return known;
}

function readDefaults(metadataFile: string): Record<string, string> {
  const metadata: unknown = parse(readFileSync(metadataFile, 'utf8'));
  const inputs = isRecord(metadata) && isRecord(metadata.inputs) ? metadata.inputs : {};
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, defaultOf(input)]));
}

function defaultOf(input: unknown): string {
  return isRecord(input) ? String(input.default ?? '') : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
