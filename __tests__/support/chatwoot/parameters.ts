import { anyString, depth, isObject, type Json, type JsonObject, parseJson, withoutNullsInArrays } from './json';

/** A body that Rails can't parse, for which it returns 400. */
export class BadRequest extends Error {}

/** The nesting limit of Ruby's JSON parser. */
const deepest = 100;

/**
 * The parameter `hook` of the controller, from the query, a form, or a JSON body. A JSON body without `hook` is the hook itself.
 * @throws BadRequest
 */
export function hookParameter(query: URLSearchParams, contentType: string | undefined, body: Buffer): Json | undefined {
  const fromQuery = nested(query);
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType === 'application/x-www-form-urlencoded') {
    return { ...fromQuery, ...nested(new URLSearchParams(body.toString())) }.hook;
  }
  if (mediaType !== 'application/json' || body.length === 0) return fromQuery.hook;
  const sent = parse(body);
  const wrapped: JsonObject = isObject(sent) ? sent : { _json: sent };
  const parameters = { ...fromQuery, ...wrapped };
  return 'hook' in parameters ? parameters.hook : wrapped;
}

function parse(body: Buffer): Json {
  const value = parseText(body);
  if (depth(value) > deepest) throw new BadRequest('nested too deep');
  if (anyString(value, text => !text.isWellFormed())) throw new BadRequest('half a surrogate pair');
  return withoutNullsInArrays(value);
}

function parseText(body: Buffer): Json {
  try {
    // A byte order mark is kept, so that JSON.parse rejects it, as Ruby does.
    return parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch (error) {
    throw new BadRequest('not JSON, or nested so deep that the stack overflows', { cause: error });
  }
}

/** Parameters with bracketed names as objects: `hook[status]=1` is `{ hook: { status: '1' } }`. */
function nested(parameters: URLSearchParams): JsonObject {
  const root: JsonObject = {};
  for (const [name, value] of parameters) {
    const keys = name.split('[').map(key => key.replace(/\]$/, ''));
    const last = keys.pop() ?? name;
    let holder = root;
    for (const key of keys) {
      const held = holder[key];
      const next = isObject(held) ? held : {};
      holder[key] = next;
      holder = next;
    }
    holder[last] = value;
  }
  return root;
}
