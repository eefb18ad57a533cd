import { type Fault, faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const byApp = { 'hook-id': '', 'app-id': 'openai' };

/** Jobs that read the hook first, and what they make of the hook as it's listed: openai, enabled. */
const jobs: [string, Record<string, string>][] = [
  ['an update', { ...byApp, status: '0' }],
  ['an update that changes nothing', { ...byApp, status: '1' }],
  ['a merge', { 'merge-settings': 'true', settings: '{"api_key":"sk-new-0001"}' }],
  ['a dry run', { ...byApp, status: '0', 'dry-run': 'true' }],
  ['a look-up', { ...byApp, 'dry-run': 'true' }],
  ['a look-up by ID', { 'dry-run': 'true' }],
];

/** Runs the step with this fault in the list: it must fail, and update nothing. */
async function failureWith(fault: Fault, inputs: Record<string, string>): Promise<string> {
  chatwoot().fault(fault, { method: 'GET' });
  const message = failureOf(await runAction(inputsFor(chatwoot(), inputs)));
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
  expect(message).not.toContain('may have been made');
  return message;
}

test.each(jobs)("%s fails if the list is a cache's copy", async (_, inputs) => {
  const message = await failureWith(faults.withHeaders({ age: '48' }), inputs);
  expect(message).toContain("the list (200) is a copy from a cache, as its headers say, so it doesn't show the hooks as they are now");
  expect(message).toContain('What to do: Configure the cache in front of Chatwoot not to store responses below /api/');
});

test('a list of accounts may not be a copy either', async () => {
  const message = await failureWith(faults.withHeaders({ age: '1' }), { ...byApp, 'account-id': 'all', status: '0' });
  expect(message).toContain('a copy from a cache');
});

test.each([
  ['x-cache-status', 'HIT'],
  ['x-cache-status', 'UPDATING'],
  ['x-proxy-cache', 'STALE'],
  ['x-cache', 'MISS, HIT'],
  ['x-cache', 'Hit from cloudfront'],
  ['x-cache', 'TCP_MEM_HIT'],
  ['x-cache', 'hit-fresh'],
  ['cf-cache-status', 'HIT'],
  ['cache-status', '"Cache-1"; hit; ttl=30'],
  ['cache-status', 'origin; fwd=miss, edge; hit=?1'],
  ['x-cache-hits', '0, 3'],
  ['x-cache-remote', 'TCP_HIT from a-1.cdn.example'],
  ['x-varnish', '32770 3'],
])('a list with %s: %s is a copy', async (name, value) => {
  const message = await failureWith(faults.withHeaders({ [name]: value }), { ...byApp, status: '0' });
  expect(message).toContain('a copy from a cache');
});

test.each([
  ['age', '0'],
  ['age', ''],
  ['age', 'soon'],
  ['x-cache', 'MISS from cache-1'],
  ['x-cache', 'RefreshHit from cloudfront'],
  ['x-cache-lookup', 'HIT from squid:3128'],
  ['x-cache-hits', '0'],
  ['x-cache', 'MISS from hit.cdn.example'],
  ['x-cache', 'TCP_REFRESH_HIT from a-hit.cdn.example'],
  ['x-cache', 'hit-for-pass'],
  ['x-rack-cache', 'stale, invalid, store'],
  ['x-session-cache', 'hit'],
  ['x-varnish', '32770'],
  ['cache-status', 'Cache; fwd=stale'],
  ['cache-status', 'hit; fwd=miss; detail="; hit"'],
  ['cache-status', '"nginx"; hit=?0'],
  ['cache-control', 'max-age=0, private, stale-if-error=60'],
  ['cf-cache-status', 'DYNAMIC'],
])('a list with %s: %s is fresh', async (name, value) => {
  chatwoot().fault(faults.withHeaders({ [name]: value }), { method: 'GET' });
  expectSuccess(await runAction(inputsFor(chatwoot(), { ...byApp, status: '0' })));
});

test.each(jobs)('%s fails if the list has a hook of another account', async (_, inputs) => {
  const message = await failureWith(
    faults.rewrite(list => list.replace('"account_id":1', '"account_id":2')),
    inputs,
  );
  expect(message).toContain('the response (200) lists hooks of another account');
  expect(message).toContain('- hook 10 of account 2: webhook, enabled');
});
