import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Node, ParseError, ParseErrorCode } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser/lib/esm/impl/parser.js';
import { isFaithful } from './chatwoot/json';
import type { Settings } from './chatwoot/schema';

/** The server refuses JSON nested deeper: `03-27` of the recorded answers. */
const DEEPEST = 100;
const TOO_DEEP = `nested deeper than ${DEEPEST} levels, which the server refuses`;
/** Far above what any server takes (nginx: 1 MB by default), far below what would harm the runner. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** A settings text that cannot be used. The message never quotes the text: it may hold secrets. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads a settings file.
 * @param file path, relative to the workspace
 * @returns its text without a byte order mark
 * @throws SettingsError
 */
export function readSettingsFile(file: string, workspace: string): string {
  const path = resolve(workspace, file);
  const stat = reading(() => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw new SettingsError('there is no such file in the workspace; is there a step with actions/checkout before this one?');
  if (!stat.isFile()) throw new SettingsError('expected a JSON file, this is none');
  if (stat.size > LARGEST_FILE) throw new SettingsError('the file is larger than 10 MiB');
  const bytes = reading(() => readFileSync(path));
  try {
    // Skips a byte order mark, which the server would answer with 400.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SettingsError('the file is not UTF-8 text; save it as UTF-8');
  }
}

/** Node's own messages quote the path, which may be the settings themselves, given as `settings-file` by mistake. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new SettingsError(`the file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/**
 * Parses settings, and refuses what would reach the server changed, or what it cannot take.
 * V8's own JSON errors quote the text, so the place is found by jsonc-parser and named by line and column.
 * @throws SettingsError
 */
export function parseSettings(text: string): Settings {
  const json = text.replace(/^\uFEFF/, '');
  const { tree, error } = parseWithPlaces(json);
  if (error) {
    throw new SettingsError(`not valid JSON, ${place(json, error.offset)}: ${SYNTAX[error.error]}. ${HINT}`);
  }
  // jsonc-parser finds places; JSON.parse has the last word on what JSON is.
  const settings: unknown = JSON.parse(json);
  if (tree?.type !== 'object') throw new SettingsError('expected a JSON object in braces, this is another kind of JSON value');
  refuseUnsendable(tree, json);
  return settings as Settings;
}

const HINT =
  'Where a secret is put in by an expression, quotes and line breaks in it break the JSON: use ${{ toJSON(secrets.NAME) }} there, without quotes around it';

/** By the parser's `ParseErrorCode`, a type-only enum. */
const SYNTAX: Record<ParseErrorCode, string> = {
  1: 'a word that is not true, false or null, or a text without double quotes',
  2: 'a number that is not written as JSON wants it',
  3: 'a key in double quotes was expected',
  4: 'a value was expected',
  5: 'a colon was expected',
  6: 'a comma was expected',
  7: 'a closing brace was expected',
  8: 'a closing bracket was expected',
  9: 'the end was expected, there is more after the value',
  10: 'a comment, which JSON does not have',
  11: 'a comment, which JSON does not have',
  12: 'a text that does not end (a line break inside a text is written \\n)',
  13: 'a number that does not end',
  14: 'an escape \\u without four hexadecimal digits',
  15: 'a backslash before a character that cannot be escaped',
  16: 'a control character inside a text',
};

function parseWithPlaces(json: string): { tree: Node | undefined; error: ParseError | undefined } {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(json, errors, { disallowComments: true });
    return { tree, error: errors[0] };
  } catch {
    // The parser calls itself for every level, and has no other way to fail.
    throw new SettingsError(TOO_DEEP);
  }
}

function refuseUnsendable(node: Node, json: string, level = 1): void {
  const refuse = (what: string, { offset } = node): never => {
    throw new SettingsError(`${place(json, offset)}: ${what}`);
  };
  const children = node.children ?? [];
  switch (node.type) {
    case 'number':
      if (!isFaithful(json.slice(node.offset, node.offset + node.length))) {
        refuse(
          'a number that would not arrive as it is written, as JavaScript has no such number; write it as a text if the app takes one',
        );
      }
      break;
    case 'string':
      if (node.value.includes('\0')) refuse('a NUL character, to which the server answers 500');
      if (!node.value.isWellFormed()) refuse('half a surrogate pair (a broken character), which the server cannot store');
      break;
    case 'array':
      if (children.some(child => child.type === 'null')) refuse('a null inside this list, which the server would drop without a word');
      break;
    case 'object': {
      const twice = repeatedKey(children);
      if (twice) refuse('a key that stands twice in one object', twice);
      break;
    }
  }
  if (level > DEEPEST && node.children) refuse(TOO_DEEP);
  // A property is no level of its own.
  for (const child of children) refuseUnsendable(child, json, child.type === 'property' ? level : level + 1);
}

function repeatedKey(properties: Node[]): Node | undefined {
  const seen = new Set<unknown>();
  return properties.find(({ children }) => {
    const key: unknown = children?.[0]?.value;
    return seen.has(key) || !seen.add(key);
  });
}

/** Line and column, both from 1. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return `line ${before.split(/\r\n|[\r\n]/).length}, column ${offset - lastBreak}`;
}
