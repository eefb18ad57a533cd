import type { Hook } from '../support/chatwoot';

/** An enabled OpenAI hook of another account than the seed's. */
export function openaiIn(accountId: number, id: number, settings: Hook['settings'] = {}): Hook {
  return {
    id,
    account_id: accountId,
    app_id: 'openai',
    inbox_id: null,
    hook_type: 'account',
    status: 1,
    settings: { api_key: 'sk-test-0001', ...settings },
    reference_id: null,
  };
}
