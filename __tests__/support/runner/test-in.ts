import { type ActionSource, actionSource } from './project';

/** A test that only runs against `src/` or only through `dist/`, and is skipped otherwise. */
export function testIn(source: ActionSource, name: string, scenario: () => Promise<void>): void {
  const declare = actionSource() === source ? test : test.skip;
  declare(name, scenario);
}
