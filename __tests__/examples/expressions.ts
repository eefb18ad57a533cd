import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts an expression may read, by name: `github`, `inputs`, `secrets`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job or those it needs stand, which `success()` and its like ask for. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

/**
 * Fills in the expressions of a text, with GitHub's own engine. Unlike there, reading what a context does not have throws: it is a
 * slip of the pen, and would be an empty text.
 */
export function fill(text: string, contexts: Contexts): string {
  return text.replaceAll(expressions, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** The value of a text that is one expression, as it would be in JSON. */
export function jsonOf(text: string, contexts: Contexts): unknown {
  return JSON.parse(JSON.stringify(evaluate(unwrap(text), contexts), data.replacer));
}

/** Whether a step or job with this `if` runs; without one, and where it does not ask how things stand, `success()` is meant. */
export function holds(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const asked = unwrap(condition ?? 'success()');
  const complete = /\b(always|cancelled|failure|success)\(/i.test(asked) ? asked : `success() && (${asked})`;
  const result = evaluate(complete, contexts, status);
  return !(result.kind === data.Kind.Null || ['', 'false', '0'].includes(result.coerceString()));
}

/** Every `${{ … }}` in a text, without the braces. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(expressions)].map(([, expression = '']) => expression.trim());
}

/** Quotes are doubled within quotes, so a quoted text is one or several of the second kind. */
const expressions = /\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/g;

function unwrap(text: string): string {
  const [only, ...others] = expressionsIn(text);
  return only !== undefined && others.length === 0 && /^\$\{\{.*\}\}$/s.test(text.trim()) ? only : text;
}

function evaluate(expression: string, contexts: Contexts, status?: Status): data.ExpressionData {
  const functions = status === undefined ? [] : statusFunctions(status);
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = new data.Dictionary(...Object.entries(contexts).map(([name, value]) => ({ key: name, value: toData(value, name) })));
  return new Evaluator(parsed, known, new Map(functions.map(definition => [definition.name, definition]))).evaluate();
}

function statusFunctions(status: Status) {
  const answers = { always: true, cancelled: status === 'cancelled', failure: status === 'failure', success: status === 'success' };
  return Object.entries(answers).map(([name, answer]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) }));
}

class StrictDictionary extends data.Dictionary {
  readonly #name: string;

  constructor(name: string, pairs: { key: string; value: data.ExpressionData }[]) {
    super(...pairs);
    this.#name = name;
  }

  override get(key: string): data.ExpressionData {
    const value = super.get(key);
    if (value === undefined) throw new Error(`${this.#name} has no ${key}`);
    return value;
  }
}

function toData(value: unknown, name: string): data.ExpressionData {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map((item, index) => toData(item, `${name}[${index}]`)));
  return new StrictDictionary(
    name,
    Object.entries(value).map(([key, item]) => ({ key, value: toData(item, `${name}.${key}`) })),
  );
}
