import { readFileSync } from 'node:fs';

/** A page that looks like the box with the job summary on GitHub. A summary is HTML that GitHub renders unchanged. */
export function summaryPage(summary: string, job: string): string {
  const styles = readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><style>${styles}${boxStyles}</style></head>
<body><main><header>${job} summary</header><article class="markdown-body">${summary}</article></main></body></html>`;
}

const boxStyles = `
  body { margin: 0; background: #fff; }
  main { width: 820px; overflow: hidden; border: 1px solid #d1d9e0; border-radius: 6px; }
  header { padding: 12px 16px; border-bottom: 1px solid #d1d9e0; font: 600 14px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
  article.markdown-body { padding: 16px; font-size: 14px; }
  article.markdown-body > :last-child { margin-bottom: 0; }
`;
