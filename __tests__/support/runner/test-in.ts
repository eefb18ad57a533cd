import { type ActionSource, actionSource } from './project';

/** A test that runs in one of the two ways only, for what the other cannot show; skipped in the other. */
export function testIn(source: ActionSource, name: string, scenario: () => Promise<void>): void {
  const declare = actionSource() === source ? test : test.skip;
  declare(name, scenario);
}
