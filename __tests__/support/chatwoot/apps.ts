import type { JsonObject } from './json';
import type { Account, Feature, Hook } from './seed';
import { type Language, translated } from './texts';

/** An app in Chatwoot's catalog. */
export interface App {
  id: string;
  names: { en: string } & { [language in Language]?: string };
  description?: string;
  short_description?: string;
  hook_type: 'account' | 'inbox';
  allow_multiple_hooks: boolean;
  /** Some apps have no `action`, and are listed with null. */
  action?: string;
  /** Published with the app, and validated when a hook is saved. */
  feature_flag?: Feature;
  /** Not published. The list omits the app for accounts without this feature. */
  listed_with?: Feature;
  /** Whether the list omits the app unless the installation has the provider's client keys. */
  needs_client_keys?: boolean;
  settings_json_schema?: JsonObject;
  visible_properties?: string[];
}

/** Whether the list shows the app to the account. */
export function listed(app: App, account: Account, clientKeys: boolean): boolean {
  if (app.needs_client_keys === true && !clientKeys) return false;
  const feature = app.feature_flag ?? app.listed_with;
  return feature === undefined || account.features.includes(feature);
}

/** An app as the list and its own page show it, with less for agents. `hooks` are the rendered hooks of this app in the account. */
export function renderApp(
  app: App,
  context: { shortDescriptions: boolean; account: Account; administrator: boolean; stored: Hook[]; hooks: JsonObject[] },
): JsonObject {
  const name = translated(app.names, context.account.language);
  const shown: JsonObject = { id: app.id, name, description: app.description ?? `${name} and Chatwoot, put together.` };
  if (context.shortDescriptions) shown.short_description = app.short_description ?? `${name} for your account.`;
  // Webhooks and dashboard apps have their own tables, so hooks don't enable them.
  shown.enabled = !['webhook', 'dashboard_apps'].includes(app.id) && context.stored.length > 0;
  if (context.administrator) Object.assign(shown, forAdministrators(app));
  shown.hooks = context.hooks;
  return shown;
}

function forAdministrators(app: App): JsonObject {
  return {
    ...(app.feature_flag !== undefined && { feature_flag: app.feature_flag }),
    logo: `${app.id}.png`,
    i18n_key: app.id,
    ...(app.action !== undefined && { action: app.action }),
    hook_type: app.hook_type,
    allow_multiple_hooks: app.allow_multiple_hooks,
    ...(app.settings_json_schema !== undefined && { settings_json_schema: app.settings_json_schema, settings_form_schema: [] }),
    ...(app.visible_properties !== undefined && { visible_properties: app.visible_properties }),
    ...(app.action === undefined && { action: null }),
    button: app.action === undefined ? null : 'Configure',
  };
}

function schema(properties: { [key: string]: 'string' | 'boolean' | 'object' | 'integer' }, required: string[]): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([key, type]) => [key, { type }])),
    required,
    additionalProperties: false,
  };
}

/** The catalog with some apps replaced. */
function replaced(apps: App[], ...others: App[]): App[] {
  return apps.map(app => others.find(({ id }) => id === app.id) ?? app);
}

function withoutVisibleProperties({ visible_properties: _, ...app }: App): App {
  return app;
}

const webhook: App = {
  id: 'webhook',
  names: { en: 'Webhooks' },
  hook_type: 'account',
  allow_multiple_hooks: true,
  action: '/webhook',
};

const dashboardApps: App = {
  id: 'dashboard_apps',
  names: {
    en: 'Dashboard Apps',
    de: 'Dashboard-Apps',
    es: 'Panel de aplicaciones',
    fr: 'Applications du tableau de bord',
    pt_BR: 'Painel de Aplicativos',
  },
  hook_type: 'account',
  allow_multiple_hooks: true,
};

const openai: App = {
  id: 'openai',
  names: { en: 'OpenAI' },
  description:
    'Leverage the power of large language models from OpenAI with the features such as reply suggestions, summarization, message rephrasing, spell-checking, and label classification.',
  short_description: 'AI-powered reply suggestions, summarization, and message enhancement.',
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: '/openai',
  settings_json_schema: schema({ api_key: 'string', label_suggestion: 'boolean' }, ['api_key']),
  visible_properties: ['label_suggestion'],
};

const linear: App = {
  id: 'linear',
  names: { en: 'Linear' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: 'https://linear.app/oauth/authorize',
  listed_with: 'linear_integration',
  needs_client_keys: true,
  visible_properties: [],
};

const notion: App = {
  id: 'notion',
  names: { en: 'Notion' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  listed_with: 'notion_integration',
  needs_client_keys: true,
  visible_properties: [],
};

const slack: App = {
  id: 'slack',
  names: { en: 'Slack' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: 'https://slack.com/oauth/v2/authorize',
  needs_client_keys: true,
  visible_properties: ['channel_name'],
};

const dialogflow: App = {
  id: 'dialogflow',
  names: { en: 'Dialogflow' },
  hook_type: 'inbox',
  allow_multiple_hooks: true,
  action: '/dialogflow',
  settings_json_schema: schema({ project_id: 'string', credentials: 'object', region: 'string', language_code: 'string' }, [
    'project_id',
    'credentials',
  ]),
  visible_properties: ['project_id', 'region', 'language_code'],
};

const googleTranslate: App = {
  id: 'google_translate',
  names: { en: 'Google Translate', de: 'Google Übersetzer', es: 'Traductor de Google', pt_BR: 'Tradutor do Google' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: '/google_translate',
  settings_json_schema: schema({ project_id: 'string', credentials: 'object' }, ['project_id', 'credentials']),
  visible_properties: ['project_id'],
};

const dyte: App = {
  id: 'dyte',
  names: { en: 'Cloudflare RealtimeKit', de: 'Dyte', es: 'Dyte', fr: 'Dyte', pt_BR: 'Dyte' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: '/dyte',
  settings_json_schema: schema({ account_id: 'string', app_id: 'string', api_token: 'string' }, ['account_id', 'app_id', 'api_token']),
  visible_properties: ['account_id', 'app_id'],
};

const shopify: App = {
  id: 'shopify',
  names: { en: 'Shopify' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  listed_with: 'shopify_integration',
  needs_client_keys: true,
  visible_properties: [],
};

const leadsquared: App = {
  id: 'leadsquared',
  names: { en: 'LeadSquared' },
  hook_type: 'account',
  allow_multiple_hooks: false,
  action: '/leadsquared',
  feature_flag: 'crm_integration',
  settings_json_schema: schema(
    {
      access_key: 'string',
      secret_key: 'string',
      endpoint_url: 'string',
      app_url: 'string',
      timezone: 'string',
      enable_conversation_activity: 'boolean',
      enable_transcript_activity: 'boolean',
      conversation_activity_score: 'string',
      transcript_activity_score: 'string',
      conversation_activity_code: 'integer',
      transcript_activity_code: 'integer',
    },
    ['access_key', 'secret_key'],
  ),
  visible_properties: [
    'endpoint_url',
    'enable_conversation_activity',
    'enable_transcript_activity',
    'conversation_activity_score',
    'transcript_activity_score',
  ],
};

/** Dyte, which Cloudflare RealtimeKit replaced in 4.16. */
const formerDyte: App = {
  ...dyte,
  names: { en: 'Dyte' },
  settings_json_schema: schema({ api_key: 'string', organization_id: 'string' }, ['api_key', 'organization_id']),
  visible_properties: ['organization_id'],
};

const openaiWithVisibleKey: App = { ...openai, visible_properties: ['api_key', 'label_suggestion'] };

const apps4162: App[] = [webhook, dashboardApps, openai, linear, notion, slack, dialogflow, googleTranslate, dyte, shopify, leadsquared];

const apps4151 = replaced(apps4162, formerDyte);

/** Before 4.15, `visible_properties` were published only for apps with a schema, and hid nothing. */
const apps4130 = replaced(apps4151, openaiWithVisibleKey, ...[linear, notion, slack, shopify].map(withoutVisibleProperties));

/** 4.0.4 had neither Notion nor LeadSquared. */
const apps404 = replaced(
  apps4130.filter(({ id }) => id !== 'notion' && id !== 'leadsquared'),
  {
    ...dialogflow,
    settings_json_schema: schema({ project_id: 'string', credentials: 'object' }, ['project_id', 'credentials']),
    visible_properties: ['project_id'],
  },
);

const apps4180 = replaced(
  apps4162,
  withoutVisibleProperties({ ...openai, settings_json_schema: schema({ api_key: 'string' }, ['api_key']) }),
  {
    ...slack,
    settings_json_schema: {
      type: 'object',
      properties: { channel_name: { type: 'string' }, message_mode: { type: 'string', enum: ['two_way', 'alert'] } },
    },
    visible_properties: ['channel_name', 'message_mode'],
  },
);

/** The apps of a version, in the order of the list. Those of 4.16.2 and 4.0.4 are recorded; the others are from the public source. */
export const catalogs = { '4.18.0': apps4180, '4.16.2': apps4162, '4.15.1': apps4151, '4.13.0': apps4130, '4.0.4': apps404 };
