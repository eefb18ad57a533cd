import { run } from '../../src/main';
import { inStep } from './step';

jest.mock('../../src/inputs/inputs', () => ({
  readInputs() {
    throw new TypeError('a bug');
  },
}));

test('an unexpected error fails the step and is reported as a bug', async () => {
  const { exitCode } = process;
  let running: Promise<void> | undefined;
  const { annotations, summary } = inStep(() => {
    running = run();
  });
  await running;
  expect(process.exitCode).toBe(1);
  process.exitCode = exitCode;
  expect(annotations).toEqual([
    { level: 'error', title: 'Unexpected error', message: expect.stringMatching(/^Unexpected error \(TypeError: a bug\)\n/) },
  ]);
  expect(summary).toContain('This is likely a bug in this action; please report it');
});
