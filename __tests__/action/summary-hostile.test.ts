import { faults } from '../support/chatwoot';
import { runAction, type StepResult } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '\'"><svg/onload=alert(1)>',
  '</code></td></tr></table># Owned',
  '| a | b |\n|---|---|',
  '`` ` ```\n# Owned\n```',
  '\n\n# Owned\n\n[link](https://evil.example)',
  '\n::error::owned',
  '\r::set-output name=hook::owned',
  '::add-mask::owned',
  '  ::stop-commands::owned',
  '\u2028::warning::owned',
  '\u0085::warning::owned',
  '\u000b::warning::owned',
  '\u200b\u2060\ufeff::warning::owned',
  '##[add-mask]owned',
  'x ##[error]owned',
  '#\u200b#[error]owned',
  '###[error]owned ##[##[error]owned',
  '%0A::error::owned%0D%25',
  '\u001b[31mowned\u001b[0m\u202eowned',
];

/** Checks that strings of the server added no workflow command, and no tag to the summary. */
function expectHarmless({ commands, rawLog, summary }: StepResult, expected: string[]): void {
  expect(commands.map(({ name }) => name).filter(name => name !== 'add-mask')).toEqual(expected);
  expect(commands.filter(({ name }) => name === 'add-mask').map(({ value }) => value)).toEqual([chatwoot().tokens.administrator]);
  expect(rawLog).not.toContain('##[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
  expect(rawLog).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e\u200b\ufeff]/);
  expect(summary).toMatch(/^<h3>.*>\n$/);
  // GitHub renders these tags and attributes.
  const text = summary.replace(/<(\/?(h3|p|b|table|tr|th|td|code|a|br|ul|li)|th align="left"|a href="[^"<>]*")>/g, '');
  expect(text).not.toMatch(/[<>"']/);
  expect(summary.match(/<table>/g)).toHaveLength(1);
}

test.each(hostile)('%j in fields of the hook adds no markup and no workflow command', async text => {
  chatwoot().fault(
    faults.edit(body => ({
      ...body,
      app_id: text,
      inbox: { id: text, name: text },
      hook_type: text,
      unknown: text,
      settings: { label_suggestion: true },
    })),
  );
  const inputs = inputsFor(chatwoot(), { settings: '{"api_key":" sk ","label_suggestion":true}', status: '0' });
  const result = await runAction(inputs, { debug: true });
  expectSuccess(result);
  // About the whitespace in the key.
  expectHarmless(result, ['warning']);
  expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ app_id: text, unknown: text });
});

test('settings keys add no markup and no workflow command', async () => {
  const settings = Object.fromEntries(hostile.map(text => [text, 1]));
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: JSON.stringify(settings) }), { debug: true });
  expectSuccess(result);
  expectHarmless(result, []);
  expect(chatwoot().hook(10).settings).toEqual(settings);
});

test.each(hostile)('%j in the message of an error adds no markup and no workflow command', async text => {
  const body = { error: text, message: text, description: text, errors: [{ field: text, message: text, code: text }] };
  chatwoot().fault(faults.respond(422, body));
  const result = await runAction(inputsFor(chatwoot(), { status: '0', retries: '0' }), { debug: true });
  failureOf(result);
  expectHarmless(result, ['error']);
});

test.each(hostile)('%j as plain text, as an HTML page, or as a title adds no markup and no workflow command', async text => {
  for (const body of [text, `<html><title>\n${text}\n</title>${text}</html>`]) {
    chatwoot().fault(faults.respond(403, body, { 'content-type': 'text/html' }), { times: 2 });
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    failureOf(result);
    expectHarmless(result, ['error']);
  }
});

test.each(hostile)('%j in the list of hooks after a 404 adds no markup and no workflow command', async text => {
  const hooks = [{ id: text, app_id: text, inbox: { id: text }, status: true, settings: {} }];
  chatwoot().fault(faults.respond(200, { payload: [{ id: text, hooks }] }), { method: 'GET' });
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '99', status: '0' }), { debug: true });
  failureOf(result);
  expectHarmless(result, ['error']);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
  'the message %j of a 401 is handled like any other message',
  async text => {
    chatwoot().fault(faults.respond(401, { error: text }));
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }));
    expect(failureOf(result)).toContain('the server rejected the access token (401)');
  },
);

test('an x-request-id is shown as text of limited length', async () => {
  chatwoot().fault(faults.respond(422, { message: 'no', attributes: ['base'] }, { 'x-request-id': `<b>##[error]${'x'.repeat(300)}` }));
  const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
  const message = failureOf(result);
  expectHarmless(result, ['error']);
  expect(message).toMatch(/x-request-id: <b># #\[error\]x{80,100}…$/);
});

test('a long message of the server is truncated', async () => {
  chatwoot().fault(faults.respond(422, { message: 'x'.repeat(100_000), attributes: ['base'] }));
  const result = await runAction(inputsFor(chatwoot(), { status: '0' }));
  expect(failureOf(result).length).toBeLessThan(2000);
  expect(result.summary.length).toBeLessThan(2000);
});

test('truncation does not split a character', async () => {
  for (const before of [498, 499, 500]) {
    chatwoot().fault(faults.respond(422, { message: `${'x'.repeat(before)}🔑🔑🔑`, attributes: ['base'] }));
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }));
    failureOf(result);
    expect(`${result.rawLog}${result.summary}`).not.toContain('\ufffd');
    expect(`${result.rawLog}${result.summary}`.isWellFormed()).toBe(true);
  }
});
