import { parse } from 'node-html-parser';
import { renderSummary, summaryPage } from '../../scripts/pictures/page';
import { takeSummaries } from '../../scripts/pictures/scenes';
import { planUpdate } from '../../src/plan';
import { SecretKeeper } from '../../src/secrets';
import { failureSummary, planSummary, updateSummary } from '../../src/summary';
import { appsWith, hookWith } from './hooks';
import { inputsOf } from './step';

/** A job summary as a person sees it, after GitHub's Markdown. */
interface Page {
  heading: string;
  paragraphs: string[];
  list: string[];
  /** Lines of each cell, by the row's name. */
  rows: Record<string, string[]>;
  links: Record<string, string | undefined>;
  /** The elements there are, each once. */
  elements: string[];
}

function read(summary: string): Page {
  const root = parse(renderSummary(summary));
  const texts = (selector: string) => root.querySelectorAll(selector).map(({ text }) => text);
  const rows = root.querySelectorAll('tr').map(row => {
    const cell = row.querySelector('td')?.innerHTML ?? '';
    return [row.querySelector('th')?.text ?? '', cell.split(/<br ?\/?>/).map(line => parse(line).text)];
  });
  return {
    heading: texts('h3').join(),
    paragraphs: texts('p'),
    list: texts('li'),
    rows: Object.fromEntries(rows),
    links: Object.fromEntries(root.querySelectorAll('a').map(link => [link.text, link.getAttribute('href')])),
    elements: [...new Set(root.querySelectorAll('*').map(({ rawTagName }) => rawTagName))].sort(),
  };
}

describe('the summaries in the pictures', () => {
  const summaries = takeSummaries('src');

  test('of an update that rotates a key', async () => {
    expect(read((await summaries).success)).toMatchObject({
      heading: '✅ Chatwoot hook updated',
      paragraphs: ['Not confirmed: Chatwoot hides these settings in its answers, so whether they were stored cannot be seen.'],
      rows: {
        Account: ['1'],
        Hook: ['2'],
        App: ['openai'],
        Inbox: ['none'],
        Status: ['enabled (confirmed)'],
        'Settings replaced': ['api_key (not confirmed)', 'label_suggestion (confirmed)'],
      },
      links: { openai: 'https://chatwoot.example.com/app/accounts/1/settings/integrations/openai' },
    });
  });

  test('of a dry run', async () => {
    expect(read((await summaries).plan)).toMatchObject({
      heading: '📋 Plan for a Chatwoot hook',
      paragraphs: ['This is what the update would do. Nothing was sent.'],
      rows: {
        Account: ['1'],
        Hook: ['17'],
        App: ['dialogflow'],
        Inbox: ['2'],
        Status: ['disabled → enabled'],
        Settings: [
          'project_id: changed',
          'region: unchanged',
          'credentials: unknown → sent, as Chatwoot hides the stored value',
          'language_code: removed',
        ],
      },
      links: { dialogflow: 'https://chatwoot.example.com/app/accounts/1/settings/integrations/dialogflow' },
    });
  });

  test('of a failure', async () => {
    expect(read((await summaries).failure)).toMatchObject({
      heading: '❌ Chatwoot hook not updated',
      paragraphs: [
        "Could not replace the settings of hook 2 of account 1: the settings don't match what the app expects (422)",
        expect.stringMatching(/^What to do: settings replace the stored ones as a whole, so give all that the app needs/),
      ],
      rows: {
        'The server says': [expect.stringContaining('Invalid settings data')],
        Account: ['1'],
        Hook: ['2'],
        'New settings': ['label_suggestion'],
        'x-request-id': [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      },
      links: { 2: 'https://chatwoot.example.com/app/accounts/1/settings/integrations' },
    });
  });

  test('hold nothing that GitHub takes away, no Markdown left over, and nothing that differs from run to run', async () => {
    const again = await takeSummaries('src');
    for (const [scene, summary] of Object.entries(await summaries)) {
      const page = read(summary);
      expect(['h3', 'p', 'b', 'table', 'tr', 'th', 'td', 'code', 'a', 'br']).toEqual(expect.arrayContaining(page.elements));
      expect(normal(renderSummary(summary))).toBe(normal(summary));
      expect(parse(renderSummary(summary)).text).not.toMatch(/\*\*|&[a-z]+;|[<>`|]/);
      expect(again).toHaveProperty(scene, summary);
      expect(summaryPage(summary, 'update-hook')).toContain('<header>update-hook summary</header>');
    }
  });
});

describe.each([
  '<img src=x onerror="alert(1)">',
  '</code></td></tr></table><h1>Owned</h1>',
  '**bold** _em_ `code` ~~gone~~',
  '[link](https://evil.example) https://evil.example <https://evil.example>',
  '![picture](https://evil.example/x.png)',
  '| a | b |',
  '# Owned',
  '&lt;b&gt; &amp;',
  '\n\n# Owned\n\n- item\n\n',
])('the text %j is shown as it is', text => {
  const secrets = new SecretKeeper(() => {});
  const shown = secrets.show(text);
  const links = { openai: 'https://app.chatwoot.com/app/accounts/1/settings/integrations/openai' };

  test('after an update', () => {
    const inputs = { ...inputsOf(), change: { settings: { [text]: 1 } } };
    const page = read(updateSummary(inputs, hookWith({ inbox: { id: text } }), { unconfirmed: [], unexpected: [text] }, secrets));
    expect(page).toMatchObject({ heading: '✅ Chatwoot hook updated', paragraphs: [], list: [], links });
    expect(page.rows).toMatchObject({ Inbox: [shown], 'Settings replaced': [`${shown} (confirmed)`], 'Not sent, but there': [shown] });
  });

  test('after a dry run', () => {
    const [app] = appsWith({ id: text, hooks: [] });
    if (!app) throw new Error('no app');
    const hook = hookWith({ app_id: text });
    const plan = planUpdate({ settings: { [text]: 1 } }, hook, { ...app, visibleProperties: [text] }, [app]);
    const page = read(planSummary(inputsOf(), hook, { ...plan, blind: false, mayBeLost: [text] }, secrets));
    expect(page).toMatchObject({ heading: '📋 Plan for a Chatwoot hook', list: [], links: {} });
    expect(page.rows).toMatchObject({ App: [shown], Settings: [`${shown}: added`], Hidden: [expect.stringContaining(shown.trim())] });
  });

  test('after a failure', () => {
    const inputs = { ...inputsOf({ status: '', settings: '{}' }), change: { settings: { [text]: 1 } } };
    const page = read(failureSummary({ what: text, words: text, details: [text], advice: text, requestId: text }, inputs, secrets));
    expect(page).toMatchObject({
      heading: '❌ Chatwoot hook not updated',
      paragraphs: [shown, `What to do: ${shown}`],
      list: [shown],
      rows: { 'The server says': [shown], 'New settings': [shown], 'x-request-id': [shown] },
      links: { 2: 'https://app.chatwoot.com/app/accounts/1/settings/integrations' },
    });
  });
});

/** HTML without the differences that mean nothing. */
function normal(html: string): string {
  return html.trim().replaceAll('<br />', '<br>');
}
