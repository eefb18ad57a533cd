/** Writes docs/errors.md: the test that compares it writes it where this variable says so. */
import { run } from 'jest';

process.env.UPDATE_DOCS = 'true';
await run(['--selectProjects', 'docs', '--testNamePattern', 'docs/errors.md', '--coverage=false']);
