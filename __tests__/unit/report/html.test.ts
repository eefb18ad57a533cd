import { escapeHtml } from '../../../src/report/html';

test('every character with a meaning in HTML is escaped', () => {
  expect(escapeHtml(`<a b="c" d='e'>&amp;</a>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;&lt;/a&gt;');
});
