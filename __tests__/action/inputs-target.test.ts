import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test('neither hook-id nor app-id is refused', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', status: '0' });
  expect(message).toMatch(/- hook-id, app-id: one of them is required, but empty\. Check that the variable, secret, or output exists/);
});

test('hook-id together with app-id is refused', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'app-id': 'openai', status: '0' });
  expect(message).toContain('- hook-id, app-id: both given');
});

test('inbox-id without app-id is refused', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'inbox-id': '1', status: '0' });
  expect(message).toContain('- inbox-id: goes with app-id only');
});

test.each(['1abc', '01', '+1', '0', 'API inbox'])('an inbox-id of %j is refused', async inbox => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': inbox, status: '0' });
  expect(message).toContain(`- inbox-id: expected a whole number from 1 in plain digits, got "${inbox}"`);
});

test.each(['yes', '1', 'on', 'plan'])('a dry-run of %j is refused, so that nothing is sent by mistake', async value => {
  const { message } = await rejectionOf(chatwoot(), { 'dry-run': value, status: '0' });
  expect(message).toContain(`- dry-run: expected true or false, got "${value}"`);
});

test('a dry run needs something to update too', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'dry-run': 'true' });
  expect(message).toContain('there is nothing to update');
});

test.each(['open ai', 'openai/..', 'https://openai.com'])('an app-id of %j is refused', async app => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', 'app-id': app, status: '0' });
  expect(message).toContain(`- app-id: expected the name of an app such as openai, dialogflow or google_translate, got "${app}"`);
});
