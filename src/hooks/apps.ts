import { LONGEST_APP_ID } from '../limits';

/** The ID of an app, as in config/integration/apps.yml of Chatwoot. */
export const APP_ID = new RegExp(`^[\\w-]{1,${LONGEST_APP_ID}}$`);

/** Apps that Chatwoot leaves out of its list where the installation has no client keys for them, or the account lacks a feature. */
export const LEFT_OUT_APPS: ReadonlySet<string> = new Set(['slack', 'linear', 'notion', 'shopify', 'leadsquared']);

/** The apps of Chatwoot 4. */
export const CHATWOOT_APPS: ReadonlySet<string> = new Set([
  ...LEFT_OUT_APPS,
  ...['openai', 'dialogflow', 'google_translate', 'dyte', 'webhook', 'dashboard_apps', 'fullcontact'],
]);
