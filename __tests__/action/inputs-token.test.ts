import { expectNoSecret } from '../support/runner';
import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test.each(['', '  ', '\n'])('api-access-token: %j is rejected, and the message mentions forks and Dependabot', async token => {
  const { message, masks } = await rejectionOf(chatwoot(), { 'api-access-token': token, status: '0' });
  expect(message).toMatch(/- api-access-token: required, but empty\..*forks.*Dependabot/);
  // The runner warns about an empty mask.
  expect(masks).toEqual([]);
});

test.each([
  ['a line break', 'Nq7sVeryFirstLine\nNq7sVerySecondLine', ['Nq7sVeryFirstLine', 'Nq7sVerySecondLine']],
  ['a carriage return', 'Nq7sVeryFirstLine\rNq7sVerySecondLine', ['Nq7sVeryFirstLine', 'Nq7sVerySecondLine']],
  ['a non-ASCII letter', 'Nq7sVéryFirstLine', ['Nq7sVéryFirstLine']],
  ['a typographic quote', '“Nq7sVeryFirstLine”', ['Nq7sVeryFirstLine']],
  ['a tab', 'Nq7sVeryFirst\tLine', ['Nq7sVeryFirst\tLine']],
  ['a DEL character', 'Nq7sVeryFirst\x7fLine', ['Nq7sVeryFirst\x7fLine']],
  ['an invisible character', 'Nq7sVery\u200bFirst', ['Nq7sVery\u200bFirst']],
])('a token with %s is rejected, masked, and never shown', async (_, token, secrets) => {
  const result = await rejectionOf(chatwoot(), { 'api-access-token': token, status: '0' });
  expect(result.message).toMatch(/- api-access-token: contains a character that isn't allowed in a header/);
  expectNoSecret(result, secrets);
});

test('a token that is set as other inputs by mistake is not shown', async () => {
  const { administrator: token } = chatwoot().tokens;
  const result = await rejectionOf(chatwoot(), { 'hook-id': token, status: token, 'timeout-seconds': token, retries: token });
  expect(result.message).toMatch(/- hook-id: .*got "\*\*\*"/);
  expectNoSecret(result, [token]);
});
