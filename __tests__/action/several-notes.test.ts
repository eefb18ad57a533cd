import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';
import { forAccounts } from './several';

const tenAndTwo =
  'hook 10001 of account 1, hook 10002 of account 2, hook 10003 of account 3, hook 10004 of account 4, hook 10005 of account 5, ' +
  'hook 10006 of account 6, hook 10007 of account 7, hook 10008 of account 8, hook 10009 of account 9, hook 10010 of account 10, and 2 more';

describe('for several hooks on a server that hides settings, log and summary say once', () => {
  const chatwoot = useChatwoot({ accounts: 12 });

  test.each([
    [
      'what a dry run of a status cannot check',
      { 'dry-run': 'true' },
      `The stored settings were not validated, because Chatwoot doesn't show all of them. If they don't match the app, Chatwoot rejects the update. (${tenAndTwo})`,
    ],
    [
      'which hidden keys a replacement would remove',
      { 'dry-run': 'true', status: 'unchanged', settings: '{"label_suggestion":true}' },
      `Hidden by Chatwoot and not in settings, so these keys would be removed if they're stored: api_key. (${tenAndTwo})`,
    ],
  ])('%s', async (_, extra, note) => {
    const { log, summary } = await runAction(forAccounts(chatwoot(), 'all', extra));
    expect(log.split(note)).toHaveLength(2);
    expect(summary.replaceAll('&#39;', "'").split(note)).toHaveLength(2);
  });

  test('for which reasons Chatwoot would reject the same change', async () => {
    const inputs = { 'dry-run': 'true', status: 'unchanged', settings: '{"label_suggestion":1}' };
    const message = failureOf(await runAction(forAccounts(chatwoot(), 'all', inputs)));
    expect(message.match(/^ {2}- settings\.api_key: required, but missing$/gm)).toHaveLength(1);
    expect(message.match(/^ {2}- settings\.label_suggestion: must be of type boolean$/gm)).toHaveLength(1);
  });
});

describe('for real updates, log and summary say', () => {
  const chatwoot = useChatwoot();

  test('that hidden keys which nobody knows were removed', async () => {
    chatwoot().addHooks(1, 'webhook', 1);
    chatwoot().editHook(17, { settings: { url: 'https://a.example', secret_path: 'x' } });
    const inputs = { 'hook-id': '', 'app-id': 'webhook', 'inbox-id': 'all', settings: '{"url":"https://b.example"}' };
    const { log, summary } = await runAction(inputsFor(chatwoot(), inputs));
    const note = "Stored keys that aren't in settings were removed. (hook 10 of account 1, hook 17 of account 1)";
    expect(log).toContain(`Chatwoot doesn't show all settings of this app. ${note}\n`);
    expect(summary.replaceAll('&#39;', "'")).toContain(note);
    expect(chatwoot().hook(17).settings).toEqual({ url: 'https://b.example' });
  });

  test('which hidden keys were removed, if they are known', async () => {
    const settings = '{"access_key":"Wq8zAccess","secret_key":"Wq8zSecret","endpoint_url":"https://a.example"}';
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'app-id': 'leadsquared', settings }));
    expectSuccess(result);
    const keys = ['app_url', 'timezone', 'conversation_activity_code', 'transcript_activity_code'];
    const note = `Hidden by Chatwoot and not in settings, so these keys were removed if they're stored: ${keys.join(', ')}.`;
    expect(result.log).toContain(`  ${note}\n`);
    expect(result.summary.replaceAll('&#39;', "'")).toContain(note);
    expect(JSON.parse(result.outputs.unverified ?? '')).toEqual(expect.arrayContaining(keys.map(key => `settings.${key}`)));
  });
});
