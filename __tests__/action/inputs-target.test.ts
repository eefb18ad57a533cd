import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test('inputs without hook-id and app-id are rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', status: '0' });
  expect(message).toMatch(/- hook-id, app-id: one of them is required, but empty\. Check that the variable, secret, or output exists/);
});

test('hook-id together with app-id is rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'app-id': 'openai', status: '0' });
  expect(message).toContain('- hook-id, app-id: set only one of them');
});

test('inbox-id without app-id is rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'inbox-id': '1', status: '0' });
  expect(message).toContain('- inbox-id: requires app-id');
});

test.each(['1abc', '01', '+1', 'API inbox'])('inbox-id: %j is rejected', async inbox => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': inbox, status: '0' });
  expect(message).toContain(`- inbox-id: expected an ID in plain digits, such as 42, all, or only, got "${inbox}"`);
});

test.each(['yes', '1', 'on', 'plan'])('dry-run: %j is rejected, so that nothing is sent by mistake', async value => {
  const { message } = await rejectionOf(chatwoot(), { 'dry-run': value, status: '0' });
  expect(message).toContain(`- dry-run: expected true or false, got "${value}"`);
});

test.each(['open ai', 'openai/..', 'https://openai.com'])('app-id: %j is rejected', async app => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', 'app-id': app, status: '0' });
  expect(message).toContain(`- app-id: expected the ID of an app, such as openai or google_translate, got "${app}"`);
});
