import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const mebibyte = 1024 * 1024;
const chatwoot = useChatwoot();

const tooLarge = [
  { name: '9 MiB', fault: faults.huge(9 * mebibyte) },
  { name: '9 MiB in chunks', fault: faults.huge(9 * mebibyte, { chunked: true }) },
  { name: '1 GiB', fault: faults.huge(1024 * mebibyte) },
  { name: '1 GiB in chunks', fault: faults.huge(1024 * mebibyte, { chunked: true }) },
  { name: 'endless size', fault: faults.endless() },
];

test.each(tooLarge)("a response of $name is aborted early, and isn't retried", async ({ fault }) => {
  const server = chatwoot();
  server.fault(fault, { times: Number.POSITIVE_INFINITY });
  const result = await runAction(inputsFor(server, disable));
  const message = failureOf(result);
  expect(message).toContain('the response (200) is larger or more deeply nested than any response of Chatwoot');
  expect(message).toMatch(/What to do: Check that base-url .*may have been made/);
  expect(server.requests).toHaveLength(1);
  expect(result.durationMs).toBeLessThan(8000);
});

test('a response of exactly 8 MiB is read', async () => {
  const server = chatwoot();
  server.fault(faults.huge(8 * mebibyte));
  expectSuccess(await runAction(inputsFor(server, disable)));
});

test('an error of 9 MiB is reported as too large', async () => {
  const server = chatwoot();
  server.fault([faults.respond(502, 'x'), faults.huge(9 * mebibyte)]);
  expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('the response (502) is larger');
});

describe('settings of 1 MiB that Chatwoot 4.13 stored', () => {
  const old = useChatwoot({ version: '4.13.0' });

  test('are confirmed and can be read, although Rails writes `<` as six characters', async () => {
    const server = old();
    server.fault(
      faults.rewrite(body => body.replaceAll('<', '\\u003c')),
      { times: Number.POSITIVE_INFINITY },
    );
    const content = JSON.stringify({ markup: '<'.repeat(mebibyte - 100) });
    const inputs = inputsFor(server, { 'hook-id': '10', 'settings-file': 'hook.json' });
    const result = await runAction(inputs, { files: { 'hook.json': content } });
    expectSuccess(result);
    expect(result.log).toContain('settings.markup: confirmed');
    expectSuccess(await runAction(inputsFor(server, { 'hook-id': '10', 'dry-run': 'true' })));
  });
});
