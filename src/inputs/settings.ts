import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser/lib/esm/main.js';
import { isFaithful, sizeOf } from '../chatwoot/json';
import type { Settings } from '../chatwoot/shapes';
import { DEEPEST_SETTINGS, LARGEST_SETTINGS_FILE, MOST_SETTINGS_VALUES } from '../limits';
import { InputError } from './parse';

/**
 * Reads a settings file. Messages don't quote the path: it may be the settings, set as `settings-file` by mistake.
 * @param file path, relative to the workspace
 * @returns its text without a byte order mark
 * @throws InputError
 */
export function readSettingsFile(file: string): string {
  const path = resolve(process.env.GITHUB_WORKSPACE ?? '.', file);
  const stat = reading(() => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw new InputError("this file doesn't exist in the workspace. Add a step with actions/checkout before this one");
  if (!stat.isFile()) throw new InputError("expected a JSON file; this isn't a file");
  const bytes = reading(() => readStart(path, LARGEST_SETTINGS_FILE + 1));
  if (bytes.length > LARGEST_SETTINGS_FILE) throw new InputError('the file is larger than 1 MiB');
  try {
    // Skips a byte order mark, for which Chatwoot would return 400.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError("the file isn't UTF-8 text. Save it as UTF-8");
  }
}

/** The first bytes of a file. The size that a file system reports may be wrong: files of the kernel report 0. */
function readStart(path: string, most: number): Uint8Array {
  // Some files of the kernel would wait for more. Windows lacks the flag, and `|` reads `undefined` as 0.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
      const read = readSync(file, bytes, length, most - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Describes an error without quoting the path, as Node does: it may be the settings, set as `settings-file` by mistake. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(`the file can't be read (${error.code})`);
  }
}

/** What to say about expressions in settings, depending on where the settings are. */
interface ExpressionAdvice {
  /** In invalid JSON. */
  invalid: string;
  /** Where a value is missing. */
  hole: string;
  /** About an expression that is text. */
  expression: string;
}

export const IN_INPUT: ExpressionAdvice = {
  hole: "If an expression stands here, it gave nothing: the secret, variable, or output isn't set",
  invalid:
    'If an expression inserts a secret, quotes and line breaks in it break the JSON: use ${{ toJSON(secrets.NAME) }} without quotes around it',
  expression: 'GitHub evaluates ${{ }} only in the workflow itself, not in the value of a variable, secret, or output',
};
export const IN_FILE: ExpressionAdvice = {
  hole: "GitHub doesn't evaluate expressions in files. Set keys with secrets or variables in settings instead",
  invalid: "GitHub doesn't evaluate expressions in files. Set keys with secrets or variables in settings instead",
  expression: "GitHub doesn't evaluate ${{ }} in files. Set this key in settings instead",
};

/**
 * Parses settings, and rejects what JavaScript or Chatwoot would change, or what Chatwoot can't store.
 * V8's JSON errors quote the text, so jsonc-parser finds the error, which is reported by line and column.
 * @throws InputError
 */
export function parseSettings(text: string, advice: ExpressionAdvice): Settings {
  const json = text.replace(/^\uFEFF/, '');
  if (sizeOf(json).values > MOST_SETTINGS_VALUES) throw new InputError(`more than ${MOST_SETTINGS_VALUES} values`);
  const { tree, error } = parseWithPlaces(json);
  if (error) throw new InputError(`not valid JSON, ${positionIn(json, error.offset)}: ${describeError(json, error, advice)}`);
  if (tree?.type !== 'object') throw new InputError('expected a JSON object in braces; this is another kind of JSON value');
  rejectUnsendable(tree, json, advice);
  // jsonc-parser finds the position. JSON.parse decides whether the text is valid.
  const settings: Settings = JSON.parse(json);
  return settings;
}

function describeError(json: string, error: ParseError, { hole, invalid }: ExpressionAdvice): string {
  return isHole(json, error) ? `a value is missing. ${hole}` : `${SYNTAX[error.error]}. ${invalid}`;
}

/** Whether nothing stands where a value belongs, as after a colon. */
function isHole(json: string, { error, offset }: ParseError): boolean {
  const valueExpected: ParseErrorCode.ValueExpected = 4;
  return error === valueExpected && /[:,[]\s*$/.test(json.slice(0, offset)) && /^\s*([,\]}]|$)/.test(json.slice(offset));
}

/** Messages by the parser's `ParseErrorCode`, a type-only enum. */
const SYNTAX: Record<ParseErrorCode, string> = {
  1: "a word that isn't true, false, or null, or a string without double quotes",
  2: "a number that isn't written as JSON requires",
  3: 'expected a key in double quotes',
  4: 'expected a value',
  5: 'expected a colon',
  6: 'expected a comma',
  7: 'expected a closing brace',
  8: 'expected a closing bracket',
  9: 'expected the end; there is more after the value',
  10: "a comment, which JSON doesn't allow",
  11: "a comment, which JSON doesn't allow",
  12: "a string that doesn't end (write a line break inside a string as \\n)",
  13: "a number that doesn't end",
  14: 'an escape sequence \\u without four hexadecimal digits',
  15: "a backslash before a character that can't be escaped",
  16: 'a control character inside a string',
};

function parseWithPlaces(json: string): { tree: Node | undefined; error: ParseError | undefined } {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(json, errors, { disallowComments: true });
    return { tree, error: errors[0] };
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof RangeError)) throw error;
    // The parser is recursive.
    throw new InputError(TOO_DEEP);
  }
}

const TOO_DEEP = `nested deeper than ${DEEPEST_SETTINGS} levels, which Chatwoot rejects. Flatten the settings`;

function rejectUnsendable(node: Node, json: string, advice: ExpressionAdvice, level = 1): void {
  const problem = (what: string, { offset } = node) => new InputError(`${positionIn(json, offset)}: ${what}`);
  const children = node.children ?? [];
  switch (node.type) {
    case 'number':
      if (!isFaithful(json.slice(node.offset, node.offset + node.length)))
        throw problem("this number can't be represented exactly; if the app accepts strings, quote it");
      break;
    case 'string':
      if (node.value.includes('\0')) throw problem("a NUL character, which Chatwoot can't store");
      if (!node.value.isWellFormed()) throw problem("half of a surrogate pair (a broken character), which Chatwoot can't store");
      if (node.value.includes('${{')) throw problem(`an expression as text. ${advice.expression}`);
      break;
    case 'null':
      throw problem(
        "null, which is also what toJSON makes of a secret, variable, or output that isn't set. To remove a key, use remove-settings",
      );
    case 'object': {
      const repeated = repeatedKey(children);
      if (repeated) throw problem('this key appears twice in the same object', repeated);
      break;
    }
  }
  if (level > DEEPEST_SETTINGS && node.children) throw problem(TOO_DEEP);
  // A property isn't a level of its own.
  for (const child of children) rejectUnsendable(child, json, advice, child.type === 'property' ? level : level + 1);
}

function repeatedKey(properties: Node[]): Node | undefined {
  const seen = new Set<unknown>();
  return properties.find(({ children }) => {
    const key: unknown = children?.[0]?.value;
    return seen.has(key) || !seen.add(key);
  });
}

/** Line and column, both from 1. */
function positionIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return `line ${before.split(/\r\n|[\r\n]/).length}, column ${offset - lastBreak}`;
}
