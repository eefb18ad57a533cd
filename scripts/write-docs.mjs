/** Writes docs/troubleshooting.md: if this variable is set, the test writes the file instead of comparing it. */
import { run } from 'jest';

process.env.UPDATE_DOCS = 'true';
await run(['--selectProjects', 'docs', '--testNamePattern', 'docs/troubleshooting.md', '--coverage=false']);
