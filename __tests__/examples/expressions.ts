import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts an expression may read, by name: `github`, `inputs`, `secrets`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** The result of a step or job, or the worst result of the jobs that a job needs, for `success()` and other status functions. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

/**
 * Evaluates the expressions in a string with GitHub's own engine. Unlike GitHub, it throws if a context lacks the property that is read:
 * on GitHub, a misspelled name is an empty string.
 */
export function fill(text: string, contexts: Contexts): string {
  return text.replaceAll(expressions, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** Whether a step or job with this `if` runs. Without a status function, GitHub adds `success()`. */
export function holds(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const expression = unwrap(condition ?? 'success()');
  const complete = /\b(always|cancelled|failure|success)\(/i.test(expression) ? expression : `success() && (${expression})`;
  const result = evaluate(complete, contexts, status);
  return !(result.kind === data.Kind.Null || ['', 'false', '0'].includes(result.coerceString()));
}

/** Every `${{ … }}` in a string, without the braces. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(expressions)].map(([, expression = '']) => expression.trim());
}

/** Inside quotes, `}}` doesn't end an expression. A quote in a quoted string is doubled, so it reads as two quoted strings. */
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
  const results = { always: true, cancelled: status === 'cancelled', failure: status === 'failure', success: status === 'success' };
  return Object.entries(results).map(([name, result]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(result) }));
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
  return new StrictDictionary(
    name,
    Object.entries(value).map(([key, item]) => ({ key, value: toData(item, `${name}.${key}`) })),
  );
}
