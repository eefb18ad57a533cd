import { appendFileSync, writeSync } from 'node:fs';

/** Major version of Node that the action needs: `using` in action.yml. */
const OLDEST_NODE = 24;

// Imported before everything else, which may need functions that an older Node lacks. Then a message about them would mislead.
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  const message = [
    `This action requires Node ${OLDEST_NODE}, but the runner started it with Node ${process.versions.node}. Nothing was sent.`,
    'What to do: Use a runner of version 2.327.1 or later on a 64-bit system. 32-bit ARM runners fall back to an older Node',
  ];
  writeSync(1, `::error title=Node ${OLDEST_NODE} required::${message.join('%0A')}\n`);
  const outputs = process.env.GITHUB_OUTPUT;
  if (outputs) appendFileSync(outputs, `error=${message.join(' ')}\n`);
  process.exit(1);
}
