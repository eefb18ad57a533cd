import { SecretKeeper } from '../../src/secrets';
import { failureSummary, updateSummary, writeSummary } from '../../src/summary';
import * as fc from '../support/fast-check';
import { holds, wildText } from './arbitraries';
import { hookWith } from './hooks';
import { inputsOf, inStep } from './step';

const secrets = new SecretKeeper(() => {});
secrets.keep('SECRET-1');

/** What the summaries draw themselves. Anything else in angle brackets came from outside. */
const MARKUP = /<\/?(?:h3|p|b|ul|li|table|tr|td|code|br|a)>|<th align="left">|<\/th>|<a href="[^"<>]*">/g;
/** A text of the server, now and then long. */
const texts = fc.oneof(
  wildText,
  wildText.map(text => text.repeat(200)),
  fc.constantFrom('SECRET-1', '</code><img src=x>', '<a href="x">', '[x](y)', '| x |', '&lt;'),
);

describe('a summary', () => {
  test('of a failure draws nothing that came from the server, in one line', () => {
    holds(
      fc.property(texts, texts, texts, fc.array(texts, { maxLength: 3 }), (what, words, requestId, details) => {
        expectHarmless(failureSummary({ what, words, details, advice: what, requestId }, undefined, secrets));
      }),
      500,
    );
  });

  test('of an update draws nothing that came from the server, in one line', () => {
    holds(
      fc.property(texts, texts, fc.array(texts, { maxLength: 3 }), fc.array(texts, { maxLength: 2 }), (appId, inbox, keys, unexpected) => {
        const inputs = inputsOf({ settings: '{}' });
        const change = { settings: Object.fromEntries(keys.map(key => [key, 'SECRET-1'])) };
        const hook = hookWith({ app_id: appId, inbox_id: inbox });
        expectHarmless(updateSummary({ ...inputs, change }, hook, { unconfirmed: keys.slice(1), unexpected }, secrets));
      }),
      300,
    );
  });

  test('of an update names what is known of the hook, and links to its app', () => {
    const inputs = inputsOf({ status: '1', settings: '{"api_key": "sk-1", "label": true}', 'base-url': 'https://example.com/chat/' });
    const html = updateSummary(inputs, hookWith({ inbox: { id: 7 } }), { unconfirmed: ['api_key'], unexpected: ['old'] }, secrets);
    for (const part of [
      '<a href="https://example.com/chat/app/accounts/1/settings/integrations/openai"><code>openai</code></a>',
      '<code>7</code>',
      'enabled (confirmed)',
      '<code>api_key</code> (not confirmed)',
      '<code>label</code> (confirmed)',
      '<code>old</code>',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toContain('sk-1');
  });

  test('claims nothing that was not asked for', () => {
    const html = updateSummary(
      inputsOf({ status: '', settings: '{}' }),
      hookWith({ status: null }),
      { unconfirmed: [], unexpected: [] },
      secrets,
    );
    expect(html).toContain('unknown');
    expect(html).toContain('by none');
    expect(html).not.toContain('confirmed');
  });

  test('links to no app whose name could lead elsewhere', () => {
    for (const appId of ['', '../..', 'a/b', 'a?b', 'a"b', 'javascript:x']) {
      expect(updateSummary(inputsOf(), hookWith({ app_id: appId }), { unconfirmed: [], unexpected: [] }, secrets)).not.toContain('<a ');
    }
  });
});

describe('writing a summary', () => {
  test('adds a line to the file', () => {
    const { summary } = inStep(() => {
      writeSummary('<p>one</p>');
      writeSummary('<p>two</p>');
    });
    expect(summary).toBe('<p>one</p>\n<p>two</p>\n');
  });

  test.each([undefined, ''])('is left out where the runner has none: %j', file => {
    const { annotations, summary } = inStep(() => writeSummary('<p>one</p>'), {}, { GITHUB_STEP_SUMMARY: file });
    expect([annotations, summary]).toEqual([[], '']);
  });

  test('that fails is a warning', () => {
    const { annotations } = inStep(() => writeSummary('<p>one</p>'), {}, { GITHUB_STEP_SUMMARY: '/no/such/directory/file' });
    expect(annotations).toEqual([{ level: 'warning', message: "The job summary can't be written", title: undefined }]);
  });
});

function expectHarmless(html: string): void {
  expect(html.replace(MARKUP, '')).not.toMatch(/[<>"']/);
  expect(html).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  expect(html).not.toContain('SECRET-1');
  // What looks like one of our tags and was not drawn by us would leave them unbalanced.
  for (const tag of ['h3', 'p', 'b', 'ul', 'li', 'table', 'tr', 'th', 'td', 'code', 'a']) {
    expect([tag, html.match(new RegExp(`<${tag}( [^>]*)?>`, 'g'))?.length ?? 0]).toEqual([
      tag,
      html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
    ]);
  }
}
