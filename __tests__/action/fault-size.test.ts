import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from '../support/chatwoot';
import { projectRoot, runAction, testIn } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
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

testIn('dist', 'a response of 1 GiB is never completely in memory', async () => {
  const directory = temporaryDirectory('memory');
  const [entry, figure] = [path.join(directory, 'entry.cjs'), path.join(directory, 'kibibytes')];
  const bundle = path.join(projectRoot, 'dist', 'index.js');
  writeFileSync(
    entry,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(figure)}, String(process.resourceUsage().maxRSS)));
require(${JSON.stringify(bundle)});\n`,
  );
  const server = chatwoot();
  server.fault(faults.huge(1024 * mebibyte));
  failureOf(await runAction(inputsFor(server, disable), { entry }));
  const peak = Number(readFileSync(figure, 'utf8')) * 1024;
  expect(peak).toBeGreaterThan(10 * mebibyte);
  expect(peak).toBeLessThan(250 * mebibyte);
});
