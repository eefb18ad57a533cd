import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** The Markdown of a job summary as the HTML a person is shown, by GitHub's rules as far as a summary meets them. */
export function renderSummary(summary: string): string {
  return sanitizeHtml(markdown.render(summary), allowed);
}

/** A page that looks like GitHub's box around the summary of a job. */
export function summaryPage(summary: string, job: string): string {
  const styles = readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><style>${styles}${boxStyles}</style></head>
<body><main><header>${job} summary</header><article class="markdown-body">${renderSummary(summary)}</article></main></body></html>`;
}

// HTML and bare addresses are let through, as in GitHub-flavoured Markdown.
const markdown = new MarkdownIt({ html: true, linkify: true });

/** What GitHub leaves of HTML: https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/sanitization_filter.rb */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'br',
      'b',
      'i',
      'strong',
      'em',
      'a',
      'pre',
      'code',
      'img',
      'tt',
      'div',
      'ins',
      'del',
      'sup',
      'sub',
    ],
    ...['p', 'picture', 'ol', 'ul', 'table', 'thead', 'tbody', 'tfoot', 'blockquote', 'dl', 'dt', 'dd', 'kbd', 'q', 'samp', 'var', 'hr'],
    ...['ruby', 'rt', 'rp', 'li', 'tr', 'td', 'th', 's', 'strike', 'summary', 'details', 'caption', 'figure', 'figcaption', 'abbr', 'bdo'],
    ...['cite', 'dfn', 'mark', 'small', 'source', 'span', 'time', 'wbr'],
  ],
  allowedAttributes: { a: ['href'], img: ['src', 'alt'], '*': ['align', 'alt', 'colspan', 'height', 'open', 'rowspan', 'title', 'width'] },
  allowedSchemes: ['http', 'https', 'mailto'],
};

const boxStyles = `
  body { margin: 0; background: #fff; }
  main { width: 820px; overflow: hidden; border: 1px solid #d1d9e0; border-radius: 6px; }
  header { padding: 12px 16px; border-bottom: 1px solid #d1d9e0; font: 600 14px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
  article.markdown-body { padding: 16px; font-size: 14px; }
  article.markdown-body > :last-child { margin-bottom: 0; }
`;
