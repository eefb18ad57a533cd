import { reportBug } from '../../src/report/report';

/** A step that ends like `src/main.ts` after an unexpected error. */
export async function run(): Promise<void> {
  process.exitCode = 1;
  const error = new TypeError("Cannot read properties of undefined (reading 'id')");
  error.stack = `${error}\n    at Run.process (dist/index.js:5120:24)`;
  reportBug(error, { masked: [], hidden: [] });
}
