/** Takes pictures of the job summaries, for the README. Requires Chromium, and the fonts Noto Sans and Noto Color Emoji for the same appearance. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../../__tests__/support/runner';
import { summaryPage } from './page';
import { takeSummaries } from './scenes';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(file => file !== undefined && existsSync(file));
if (executablePath === undefined) {
  console.error('No Chromium was found: install it (Debian: chromium), or name its executable in the environment variable CHROMIUM');
  process.exit(1);
}

const directory = path.join(projectRoot, 'docs', 'pictures');
mkdirSync(directory, { recursive: true });
const summaries = await takeSummaries();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'] });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 900, height: 600 } });
  for (const [scene, summary] of Object.entries(summaries)) {
    const file = path.join(directory, `${scene}.png`);
    await page.setContent(summaryPage(summary, 'update-hook'));
    await page.locator('main').screenshot({ path: file });
    console.log(path.relative(projectRoot, file));
  }
} finally {
  await browser.close();
}
