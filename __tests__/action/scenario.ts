import { type Chatwoot, type ChatwootOptions, startChatwoot } from '../support/chatwoot';
import { type RunOptions, runAction, type StepResult } from '../support/runner';

/** Starts a fake Chatwoot before each test of the file or block and stops it after; returns a function that gives the one of the test. */
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
    if (server === undefined) throw new Error('Chatwoot runs during tests only');
    return server;
  };
}

/** Inputs that find the server, with an administrator's token: hook 2 of account 1 (openai) unless told otherwise. */
export function inputsFor(server: Chatwoot, extra: Record<string, string> = {}): Record<string, string> {
  return { 'account-id': '1', 'hook-id': '2', 'base-url': server.url, 'api-access-token': server.tokens.administrator, ...extra };
}

/** The body of the one request the server received, as JSON. */
export function sentBody(server: Chatwoot): unknown {
  expect(server.requests).toHaveLength(1);
  return JSON.parse(server.requests[0]?.body ?? '');
}

/** The step's error annotation, if it failed as it should: exit 1, one error, and no outputs that describe an updated hook. */
export function failureOf(result: StepResult): string {
  const errors = result.annotations.filter(({ level }) => level === 'error');
  const { results: _, 'failed-account-ids': __, ...outputs } = result.outputs;
  expect({ exitCode: result.exitCode, errors: errors.length, outputs }).toEqual({ exitCode: 1, errors: 1, outputs: {} });
  return errors[0]?.message ?? '';
}

/** Checks that the step succeeded: exit 0 and no error; shows the log if it did not. */
export function expectSuccess(result: StepResult): void {
  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  // Without an error, only the log can say why.
  const log = result.exitCode !== 0 && errors.length === 0 ? result.rawLog : '';
  expect({ exitCode: result.exitCode, signal: result.signal, errors, log }).toEqual({ exitCode: 0, signal: null, errors: [], log: '' });
}

/** The messages of the step's warnings. */
export function warningsOf(result: StepResult): string[] {
  return result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

/** Runs the step with inputs it must reject: it fails as it should, and nothing is sent. Returns the message and the whole result. */
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
