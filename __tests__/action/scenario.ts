import { type Chatwoot, type ChatwootOptions, startChatwoot } from '../support/chatwoot';
import { type RunOptions, runAction, type StepResult } from '../support/runner';

/** Starts a fake Chatwoot before each test of the file or block, and stops it afterwards. Returns a function that returns the current one. */
export function useChatwoot(options: ChatwootOptions = {}): () => Chatwoot {
  let server: Chatwoot | undefined;
  beforeEach(async () => {
    server = await startChatwoot(options);
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  return () => {
    if (server === undefined) throw new Error('The fake Chatwoot only runs during tests');
    return server;
  };
}

/** Inputs for this server with an administrator's token: hook 2 of account 1 (openai) unless `extra` overrides it. */
export function inputsFor(server: Chatwoot, extra: Record<string, string> = {}): Record<string, string> {
  return { 'account-id': '1', 'hook-id': '2', 'base-url': server.url, 'api-access-token': server.tokens.administrator, ...extra };
}

/** The parsed body of the only request that the server received. */
export function sentBody(server: Chatwoot): unknown {
  expect(server.requests).toHaveLength(1);
  return JSON.parse(server.requests[0]?.body ?? '');
}

/** Checks that the step failed with exit code 1, one error, and no outputs about an updated hook but `error`. Returns the error message. */
export function failureOf(result: StepResult, areOutputsWritten = true): string {
  const [error, ...others] = result.annotations.filter(({ level }) => level === 'error');
  const { results: _, 'results-file': __, 'failed-account-ids': ___, ...outputs } = result.outputs;
  const message = error?.message ?? '';
  const expected = areOutputsWritten ? { error: message } : {};
  expect({ exitCode: result.exitCode, others, outputs }).toEqual({ exitCode: 1, others: [], outputs: expected });
  expect(message.length).toBeLessThanOrEqual(4096);
  expect(error?.title).toEqual(expect.any(String));
  return message;
}

/** Checks that the step succeeded: exit code 0 and no error. Shows the log if it didn't. */
export function expectSuccess(result: StepResult): void {
  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  // Without an error annotation, only the log says why the step failed.
  const log = result.exitCode !== 0 && errors.length === 0 ? result.rawLog : '';
  expect({ exitCode: result.exitCode, signal: result.signal, errors, log }).toEqual({ exitCode: 0, signal: null, errors: [], log: '' });
}

/** The messages of the step's warnings. */
export function warningsOf(result: StepResult): string[] {
  return result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

/** Runs the step with inputs that it must reject before sending anything. Returns the message and the result. */
export async function rejectionOf(
  server: Chatwoot,
  inputs: Record<string, string>,
  options?: RunOptions,
): Promise<StepResult & { message: string }> {
  const result = await runAction(inputsFor(server, inputs), options);
  const message = failureOf(result);
  expect(message).toMatch(/^Nothing was sent, because /);
  expect(server.requests).toEqual([]);
  return { ...result, message };
}
