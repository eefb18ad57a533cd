import { failureMessage, nameOf, reportOtherHeader, reportRetry, reportUpdate } from '../../src/report';
import { SecretKeeper } from '../../src/secrets';
import * as fc from '../support/fast-check';
import { holds, wildText } from './arbitraries';
import { hookWith } from './hooks';
import { inStep } from './step';

const secrets = new SecretKeeper(() => {});
secrets.keep('SECRET-1');
const texts = fc.oneof(wildText, fc.constantFrom('SECRET-1', '::SECRET-1', '##[error]', '\n::error::x'));

describe('the log of an update', () => {
  test('names what was sent and what the answer proves, by key alone', () => {
    const change = { status: false, settings: { api_key: 'sk-1', label: true } };
    const { log, annotations } = inStep(() =>
      reportUpdate(change, hookWith(), { unconfirmed: ['api_key'], unexpected: ['old', 'older'] }, secrets),
    );
    expect(log).toContain('Updated hook 2 (openai) of account 1\n');
    expect(log).toContain('  status: disabled (confirmed)\n');
    expect(log).toContain('  settings.api_key: sent (hidden by Chatwoot)\n');
    expect(log).toContain('  settings.label: confirmed\n');
    expect(log).toContain('Chatwoot hides these settings');
    expect(log).not.toContain('sk-1');
    expect(annotations).toEqual([expect.objectContaining({ level: 'warning', message: expect.stringContaining('not sent: old, older.') })]);
  });

  test('is short where little was asked', () => {
    const { log, annotations } = inStep(() => reportUpdate({ status: true }, hookWith(), { unconfirmed: [], unexpected: [] }, secrets));
    expect(log).toBe('Updated hook 2 (openai) of account 1\n  status: enabled (confirmed)\n');
    expect(annotations).toEqual([]);
  });

  test('starts no command and shows no secret, whatever keys and names there are', () => {
    holds(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), fc.array(texts, { maxLength: 3 }), (appId, keys, unexpected) => {
        const change = { settings: Object.fromEntries(keys.map(key => [key, 1])) };
        const { commands, unmaskedLines } = inStep(() =>
          reportUpdate(change, hookWith({ app_id: appId, account_id: appId }), { unconfirmed: keys, unexpected }, secrets),
        );
        expect(commands.map(({ name }) => name)).toEqual(unexpected.length > 0 ? ['warning'] : []);
        expect(unmaskedLines.join('\n')).not.toContain('SECRET-1');
      }),
      300,
    );
  });
});

describe('a failure’s message', () => {
  test('holds all there is to know, a line each', () => {
    const failure = { what: 'Could not', words: 'No way', details: ['hook 3'], advice: 'Try', requestId: 'request-1' };
    expect(failureMessage(failure, secrets)).toBe(
      'Could not. The server says: "No way"\n- hook 3\nWhat to do: Try\nx-request-id: request-1',
    );
    expect(failureMessage({ what: 'Could not', advice: 'Try' }, secrets)).toBe('Could not\nWhat to do: Try');
  });

  test('has no other lines than these, no command in one of them and no secret, whatever the server says', () => {
    holds(
      fc.property(texts, texts, fc.array(texts, { maxLength: 3 }), texts, (what, words, details, requestId) => {
        const message = failureMessage({ what: `Could not ${what}`, words, details, advice: what, requestId }, secrets);
        const lines = message.split(/\r\n|[\r\n\u0085\u2028\u2029]/);
        expect(lines).toHaveLength(2 + details.length + (requestId ? 1 : 0));
        for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[/);
        expect(message).not.toContain('SECRET-1');
      }),
      500,
    );
  });

  test('stays readable where the server says too much', () => {
    expect(
      failureMessage({ what: 'x'.repeat(5000), words: 'y'.repeat(1e6), advice: 'z', requestId: 'r'.repeat(1000) }, secrets).length,
    ).toBeLessThan(2000);
  });
});

test.each([
  [{}, 'hook 2 (openai) of account 1'],
  [{ app_id: null, account_id: null }, 'hook 2'],
])('a hook with %j is named %s', (fields, name) => expect(nameOf(hookWith(fields))).toBe(name));

test('a wait is told in whole seconds, with the number of the attempt', () => {
  expect(inStep(() => reportRetry('Chatwoot returned an internal server error (500)', 1200, 2, 3)).log).toBe(
    'Retrying in 2 seconds (retry 2 of 3): Chatwoot returned an internal server error (500)\n',
  );
});

test('another header is told by its name', () => {
  expect(inStep(() => reportOtherHeader('api-access-token')).log).toContain('with the header api-access-token');
});
