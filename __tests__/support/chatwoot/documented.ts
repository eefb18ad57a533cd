import { isObject, type JsonObject, parseJson } from './json';
import type { HttpResponse } from './response';

/** A hook as the API reference describes it: IDs as strings, `inbox_id`, `hook_type` a boolean, no `reference_id`. */
export function documentedHook(hook: JsonObject): JsonObject {
  const inbox = hook.inbox ?? null;
  return {
    id: String(hook.id),
    app_id: hook.app_id ?? null,
    ...(isObject(inbox) && { inbox_id: String(inbox.id) }),
    account_id: String(hook.account_id),
    status: hook.status ?? null,
    hook_type: hook.hook_type === 'account',
    ...(hook.settings !== undefined && { settings: hook.settings }),
  };
}

/** An error as the API reference describes it, with the message of the real one. */
export function documentedError(response: HttpResponse): HttpResponse {
  const body = parseJson(response.body.toString());
  if (!isObject(body)) return response;
  const description = String(body.message ?? body.error ?? body.errors);
  const fields = Array.isArray(body.attributes) ? body.attributes : [''];
  const errors = fields.map(field => ({ field, message: description, code: String(response.status) }));
  return { ...response, body: JSON.stringify({ description, errors }) };
}
