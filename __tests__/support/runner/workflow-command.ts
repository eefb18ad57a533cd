/** A workflow command that the runner executes; `name` is in lowercase. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  value: string;
}

const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** Whitespace by the definition of .NET's `TrimStart`. JavaScript differs in U+0085 and U+FEFF, which could hide a command. */
const leadingWhiteSpace = /^(?:(?!\uFEFF)[\s\u0085])+/;

/**
 * Reads a line as the runner's `ActionCommand.TryParseV2` and `TryParse` do
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 * `also` is an additional command name: the token that ends `stop-commands`.
 */
export function parseCommand(line: string, also?: string): WorkflowCommand | undefined {
  const known = (name: string) => registered.has(name.toLowerCase()) || name.toLowerCase() === also?.toLowerCase();
  return parseColonForm(line, known) ?? parseHashForm(line, known);
}

/** `::name key=value,key=value::text`, after whitespace only. */
function parseColonForm(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.replace(leadingWhiteSpace, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = splitName(text.slice(2, end));
  if (!known(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: readProperties(rest.trim(), ',', propertyEscapes),
    value: unescapeText(text.slice(end + 2), dataEscapes),
  };
}

/** `##[name key=value;key=value]text`, anywhere in a line. Only the first `##[` in a line is used. */
function parseHashForm(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = splitName(line.slice(start + 3, end));
  if (!known(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: readProperties(rest, ';', oldFormEscapes),
    value: unescapeText(line.slice(end + 1), oldFormEscapes),
  };
}

function splitName(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) };
}

function readProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1)
      properties[pair.slice(0, equals).toLowerCase()] = unescapeText(pair.slice(equals + 1), escapes);
  }
  return properties;
}

type Escapes = readonly (readonly [escaped: string, text: string])[];

// The percent sign comes last, as in the runner: `%250A` is the text `%0A`.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [['%3A', ':'], ['%2C', ','], ...dataEscapes];
const oldFormEscapes: Escapes = [['%3B', ';'], ['%5D', ']'], ...dataEscapes];

function unescapeText(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
