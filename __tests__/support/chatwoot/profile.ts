import type { JsonObject } from './json';
import type { Database, TokenOwner } from './seed';

/** `GET /api/v1/profile`: the user of the token, with all of the user's accounts, including suspended ones. */
export function renderProfile(owner: TokenOwner, token: string, database: Database): JsonObject {
  const accounts = database.accounts.flatMap(account => {
    const role = owner.roles[account.id];
    return role === undefined ? [] : [{ account, role }];
  });
  const [active] = accounts;
  return {
    access_token: token,
    account_id: active?.account.id ?? null,
    available_name: owner.name,
    avatar_url: '',
    confirmed: true,
    display_name: null,
    message_signature: null,
    email: owner.email,
    id: owner.id,
    inviter_id: null,
    name: owner.name,
    provider: 'email',
    pubsub_token: `pubsub-${owner.id}`,
    role: active?.role ?? null,
    ui_settings: {},
    uid: owner.email,
    type: null,
    accounts: accounts.map(({ account, role }) => ({
      id: account.id,
      name: account.name,
      status: account.suspended ? 'suspended' : 'active',
      active_at: '2026-11-22T08:00:00.000Z',
      role,
      permissions: [role],
      availability: 'online',
      availability_status: 'offline',
      auto_offline: true,
    })),
  };
}
