import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The inputs of an action.yml with their defaults, as texts; an input without a default has an empty one. */
export function inputDefaults(metadataFile: string): Record<string, string> {
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
