import { type Chatwoot, faults, startChatwoot } from '../support/chatwoot';
import { disable } from './http-client';

/** How reverse proxies handle header names with underscores. */

let chatwoot: Chatwoot;

afterEach(() => chatwoot.close());

const bad = { nginx: [401, /need to sign in/], envoy: [400, /^$/], traefik: [400, /^Bad Request\n$/] } as const;

test.each(['nginx', 'envoy', 'traefik'] as const)(
  '%s drops or rejects the token header with underscores, and passes the other one',
  async proxy => {
    chatwoot = await startChatwoot({ proxy });
    const { administrator } = chatwoot.tokens;
    const [status, body] = bad[proxy];
    const rejected = await disable(chatwoot);
    expect(rejected).toMatchObject({ status, body: expect.stringMatching(body) });
    expect(rejected.headers?.['x-request-id'] === undefined).toBe(proxy !== 'nginx');
    const headers = { 'api-access-token': administrator, 'content-type': 'application/json', accept: 'application/json' };
    expect(await disable(chatwoot, { headers })).toMatchObject({ status: 200 });
    expect(chatwoot.requests.map(request => request.headers.api_access_token)).toEqual([administrator, undefined]);
  },
);

test('nginx rejects bodies above its limit', async () => {
  chatwoot = await startChatwoot({ proxy: 'nginx', maxBodyBytes: 10 });
  expect(await disable(chatwoot)).toMatchObject({ status: 413 });
  expect(chatwoot.requests).toEqual([]);
});

test('a fault affects a request behind a proxy, too', async () => {
  chatwoot = await startChatwoot({ proxy: 'envoy' });
  chatwoot.fault(faults.internalError());
  expect(await disable(chatwoot)).toMatchObject({ status: 500 });
});
