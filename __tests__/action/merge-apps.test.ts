import type { Version } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

/** An app, settings to merge into those of its hook (null: to remove), and the hidden keys that the merge lacks (`?` if they're unknown). */
type Row = [app: string, changes: Record<string, unknown>, missing?: string];

const credentials = { type: 'service_account', project_id: 'proj-9' };
const leadsquared = { access_key: 'ak-0002', secret_key: 'sk-0002', app_url: null, timezone: 'UTC', transcript_activity_code: null };

const shown: Row[] = [
  ['openai', { label_suggestion: false }],
  ['google_translate', { credentials }],
  ['dyte', { organization_id: 'org-9' }],
  ['slack', { channel_name: 'random' }],
  ['webhook', { url: 'https://example.com' }],
  ['linear', { scope: 'read', token_type: null }],
  ['shopify', {}],
];

const hidden: Row[] = [
  ['openai', { label_suggestion: false }, 'api_key'],
  ['openai', { label_suggestion: null, api_key: 'sk-new-0002' }],
  ['dialogflow', { project_id: 'proj-9' }, 'credentials'],
  ['dialogflow', { region: null, credentials }],
  ['google_translate', {}, 'credentials'],
  ['google_translate', { credentials }],
  ['leadsquared', {}, 'access_key, secret_key, app_url, timezone, conversation_activity_code, transcript_activity_code'],
  ['leadsquared', leadsquared, 'conversation_activity_code'],
  ['leadsquared', { ...leadsquared, conversation_activity_code: null }],
  ['slack', { channel_name: 'random' }, '?'],
  ['webhook', { url: 'https://example.com' }, '?'],
  ['linear', { scope: 'read' }, '?'],
  ['notion', {}, '?'],
  ['shopify', { scope: 'read' }, '?'],
];

const rows: Record<Version, Row[]> = {
  // Chatwoot 4.0.4 rejects two of the stored keys.
  '4.0.4': [...shown, ['dialogflow', { project_id: 'proj-9', region: null, language_code: null }]],
  '4.13.0': [...shown, ['dialogflow', { project_id: 'proj-9' }], ['notion', { bot_id: null }], ['leadsquared', { endpoint_url: null }]],
  '4.15.1': [...hidden, ['dyte', { organization_id: 'org-9' }, 'api_key'], ['dyte', { organization_id: 'org-9', api_key: 'dyte-0002' }]],
  '4.16.2': [...hidden, ['dyte', { app_id: 'rtk-9' }, 'api_token'], ['dyte', { app_id: 'rtk-9', api_token: 'cf-token-0009' }]],
  '4.18.0': [['openai', {}, 'api_key'], ['openai', { api_key: 'sk-new-0002' }], ...hidden.filter(([app]) => app !== 'openai')],
};

describe.each(Object.entries(rows) as [Version, Row[]][])('on Chatwoot %s', (version, table) => {
  const chatwoot = useChatwoot({ version, appsConfigured: true });

  test.each(table.map(([app, changes, missing]): Required<Row> => [app, changes, missing ?? 'nothing']))(
    'merging into %s: with the new settings %j, the merge lacks %s',
    async (app, changes, missing) => {
      const [before] = chatwoot().hooks(1, app);
      if (!before) throw new Error(`no hook of ${app}`);
      const [given, removed] = [true, false].map(isGiven => Object.entries(changes).filter(([, value]) => (value !== null) === isGiven));
      const inputs = {
        'hook-id': '',
        'app-id': app,
        settings: JSON.stringify(Object.fromEntries(given ?? [])),
        'merge-settings': 'true',
        'remove-settings': removed?.map(([key]) => key).join(',') || 'none',
      };
      const result = await runAction(inputsFor(chatwoot(), inputs));
      const after = chatwoot().hook(before.id).settings;

      if (missing === 'nothing') {
        expectSuccess(result);
        expect(after).toEqual(Object.fromEntries(Object.entries({ ...before.settings, ...changes }).filter(([, value]) => value !== null)));
        return;
      }
      expect(failureOf(result)).toContain(
        missing === '?'
          ? "doesn't say which it hides"
          : `Chatwoot doesn't show ${missing}, so ${missing.includes(',') ? 'they' : 'it'} can't be kept`,
      );
      expect(failureOf(result)).toMatch(
        missing === '?' ? /Provide complete settings without merge-settings/ : /What to do: Add (it|them) to settings/,
      );
      // Removing what the app requires would only lead to the next error.
      expect(failureOf(result).includes('to remove-settings')).toBe(app === 'leadsquared');
      expect(failureOf(result).includes('Chatwoot itself writes app_url, timezone')).toBe(app === 'leadsquared');
      expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
      expect(after).toEqual(before.settings);
    },
  );
});
