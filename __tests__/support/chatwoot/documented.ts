import type { Answer } from './answer';
import { isObject, type Json, type JsonObject } from './json';

/** A hook as the API reference describes it: ids as texts, `inbox_id`, `hook_type` a boolean, no `reference_id`. */
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

/** An error as the API reference describes it, with the words of the real one. */
export function documentedError(answer: Answer): Answer {
  const body: Json = JSON.parse(answer.body.toString());
  if (!isObject(body)) return answer;
  const description = String(body.message ?? body.error ?? body.errors);
  const fields = Array.isArray(body.attributes) ? body.attributes : [''];
  const errors = fields.map(field => ({ field, message: description, code: String(answer.status) }));
  return { ...answer, body: JSON.stringify({ description, errors }) };
}
