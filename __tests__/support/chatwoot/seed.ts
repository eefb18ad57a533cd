import { randomBytes } from 'node:crypto';
import { isObject, type JsonObject } from './json';
import type { Language } from './texts';
import type { Behavior } from './versions';

/** A row of `integrations_hooks` by its columns; `status` is the number of the enum, or NULL. */
export interface Hook {
  id: number;
  account_id: number;
  app_id: string;
  inbox_id: number | null;
  hook_type: 'account' | 'inbox';
  status: 0 | 1 | null;
  settings: JsonObject | null;
  reference_id: string | null;
}

export interface Inbox {
  id: number;
  account_id: number;
  name: string;
}

export type Feature = 'api_and_webhooks' | 'crm_integration' | 'linear_integration' | 'notion_integration' | 'shopify_integration';

export interface Account {
  id: number;
  name: string;
  suspended: boolean;
  language: Language;
  features: Feature[];
}

/** The owner of a token. Bots and platform apps have no roles: the profile and the integration endpoints reject them. */
export interface TokenOwner {
  kind: 'user' | 'agent_bot' | 'platform_app';
  id: number;
  name: string;
  email: string;
  roles: { [accountId: number]: 'administrator' | 'agent' };
}

/** Access tokens by owner. */
export interface Tokens {
  /** Administrator of accounts 1, 3, and 4; with the option `accounts`, of all of them. */
  administrator: string;
  /** Agent in account 1. */
  agent: string;
  /** Bot of account 1. */
  bot: string;
  globalBot: string;
  platformApp: string;
  /** Administrator of account 2 only. */
  otherAdministrator: string;
}

/** The database of a Chatwoot installation. */
export interface Database {
  accounts: Account[];
  inboxes: Inbox[];
  hooks: Hook[];
  owners: Map<string, TokenOwner>;
}

/** Creates a token like Chatwoot: 24 characters of base 58. Each server has new ones, so that none is a known string. */
export function drawTokens(): Tokens {
  return {
    administrator: token(),
    agent: token(),
    bot: token(),
    globalBot: token(),
    platformApp: token(),
    otherAdministrator: token(),
  };
}

/** The state before every recorded request. */
export function seed({ stored }: Behavior, tokens: Tokens, language: Language): Database {
  return { accounts: accounts(language), inboxes: inboxes(), hooks: hooks(stored), owners: owners(tokens) };
}

/** The first hook ID of `seedMany`. It differs from account IDs, so that tests notice if the two are confused. */
export const firstOfMany = 10_001;

/** Accounts 1 to `count` of the administrator, each with one OpenAI hook: hook 10001 in account 1, and so on. */
export function seedMany(count: number, { stored }: Behavior, tokens: Tokens, language: Language): Database {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  const owned = owners(tokens);
  const administrator = owned.get(tokens.administrator);
  if (administrator !== undefined) administrator.roles = Object.fromEntries(ids.map(id => [id, 'administrator']));
  return {
    accounts: ids.map(id => newAccount(id, language)),
    inboxes: [],
    hooks: ids.map(id => hookOf(id, firstOfMany - 1 + id, 'openai', { ...stored.openai, api_key: `sk-account-${id}` })),
    owners: owned,
  };
}

export function newAccount(id: number, language: Language): Account {
  return { id, name: `Account ${id}`, suspended: false, language, features: [...every] };
}

/** The seeded settings of an app, without keys that the schema of the version rejects. */
export function exampleSettings(appId: string, { apps, stored }: Behavior): JsonObject {
  const settings = hooks(stored).find(({ app_id }) => app_id === appId)?.settings ?? {};
  const { properties, additionalProperties } = apps.find(({ id }) => id === appId)?.settings_json_schema ?? {};
  if (!isObject(properties) || additionalProperties !== false) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key in properties));
}

/** A second hook in account 1 of an app that has one per inbox. It isn't in the seed, because it isn't in the recorded lists. */
export const dialogflowInSecondInbox: Hook = {
  ...hookOf(1, 17, 'dialogflow', {
    region: 'europe-west1',
    project_id: 'proj-2',
    credentials: googleCredentials('proj-2'),
    language_code: 'fr-FR',
  }),
  inbox_id: 2,
  hook_type: 'inbox',
};

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function token(): string {
  return Array.from(randomBytes(24), byte => base58[byte % base58.length]).join('');
}

const every: Feature[] = ['api_and_webhooks', 'crm_integration', 'linear_integration', 'notion_integration', 'shopify_integration'];

function accounts(language: Language): Account[] {
  return [
    newAccount(1, language),
    newAccount(2, language),
    { ...newAccount(3, language), suspended: true },
    { ...newAccount(4, language), features: ['linear_integration', 'notion_integration'] },
  ];
}

function inboxes(): Inbox[] {
  return [
    { id: 1, account_id: 1, name: 'API inbox' },
    { id: 2, account_id: 1, name: 'Website' },
    { id: 3, account_id: 1, name: 'Support e-mail' },
    { id: 4, account_id: 2, name: 'Other inbox' },
  ];
}

function owners(tokens: Tokens): Map<string, TokenOwner> {
  return new Map<string, TokenOwner>([
    [tokens.administrator, user(1, 'Ada', { 1: 'administrator', 3: 'administrator', 4: 'administrator' })],
    [tokens.agent, user(2, 'Ben', { 1: 'agent' })],
    [tokens.otherAdministrator, user(3, 'Cleo', { 2: 'administrator' })],
    [tokens.bot, { ...user(1, 'Bot', {}), kind: 'agent_bot' }],
    [tokens.globalBot, { ...user(2, 'Global bot', {}), kind: 'agent_bot' }],
    [tokens.platformApp, { ...user(1, 'Platform app', {}), kind: 'platform_app' }],
  ]);
}

function user(id: number, name: string, roles: TokenOwner['roles']): TokenOwner {
  return { kind: 'user', id, name, email: `${name.toLowerCase().replaceAll(' ', '-')}@chatwoot.test`, roles };
}

function hooks(stored: Behavior['stored']): Hook[] {
  return [
    { ...hookOf(1, 1, 'slack', { channel_name: 'general' }), reference_id: 'C0001' },
    hookOf(1, 2, 'openai', stored.openai),
    {
      ...hookOf(1, 3, 'dialogflow', {
        region: 'global',
        project_id: 'proj-1',
        credentials: googleCredentials('proj-1'),
        language_code: 'en-US',
      }),
      inbox_id: 1,
      hook_type: 'inbox',
    },
    hookOf(1, 4, 'google_translate', { project_id: 'proj-1', credentials: googleCredentials('proj-1') }),
    hookOf(1, 5, 'dyte', stored.dyte),
    hookOf(1, 6, 'leadsquared', {
      app_url: 'https://run.leadsquared.com',
      timezone: 'UTC',
      access_key: 'ak-0001',
      secret_key: 'sk-0001',
      endpoint_url: 'https://api.leadsquared.com/v2/',
      conversation_activity_code: 1001,
      conversation_activity_score: '5',
      enable_conversation_activity: true,
    }),
    hookOf(1, 7, 'linear', { scope: 'read,write', expires_in: 315705598, token_type: 'Bearer' }),
    hookOf(1, 8, 'notion', { bot_id: 'b1', workspace_id: 'w1', workspace_name: 'ws' }),
    { ...hookOf(1, 9, 'shopify', { scope: 'read_customers' }), reference_id: 'shop.myshopify.com' },
    hookOf(1, 10, 'webhook', { url: 'http://127.0.0.1:9/hook' }),
    // Apps that Chatwoot no longer has. Their hooks stay in the database.
    hookOf(1, 11, 'retired_app', { secret: 's-0001' }),
    hookOf(1, 12, 'fullcontact', null),
    { ...hookOf(2, 13, 'slack', { channel_name: 'other' }), reference_id: 'C0002' },
    hookOf(2, 14, 'dyte', { api_key: 'dyte-key-0001', organization_id: 'org-1' }),
    { ...hookOf(3, 15, 'slack', { channel_name: 'suspended' }), reference_id: 'C0003' },
    hookOf(4, 16, 'leadsquared', { access_key: 'ak-0004', secret_key: 'sk-0004' }),
  ];
}

export function hookOf(account_id: number, id: number, app_id: string, settings: JsonObject | null): Hook {
  return { id, account_id, app_id, inbox_id: null, hook_type: 'account', status: 1, settings, reference_id: null };
}

function googleCredentials(project: string): JsonObject {
  return {
    type: 'service_account',
    project_id: project,
    private_key: '-----BEGIN PRIVATE KEY-----\nFAKE\n-----END PRIVATE KEY-----\n',
    client_email: `bot@${project}.iam.gserviceaccount.com`,
    private_key_id: 'k1',
  };
}
