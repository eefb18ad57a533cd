import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** Creates a directory that is removed after the test file, or, without jest, at the end of the process. */
export function temporaryDirectory(name: string): string {
  // On macOS the temporary directory is a link; a process started in it reports the real path.
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), `${name}-`)));
  made.push(directory);
  return directory;
}

function removeAll(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

if (typeof afterAll === 'function') afterAll(removeAll);
else process.once('exit', removeAll);
