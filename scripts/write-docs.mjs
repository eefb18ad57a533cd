/** Writes docs/troubleshooting.md: the test that compares it writes it if this variable is set. */
import { run } from 'jest';

process.env.UPDATE_DOCS = 'true';
await run(['--selectProjects', 'docs', '--testNamePattern', 'docs/troubleshooting.md', '--coverage=false']);
