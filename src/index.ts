import { run } from './main';

// A proxy that stays silent at CONNECT leaves a socket that nothing else ends; all is written by now, and the exit code is set.
void run().finally(() => process.stdout.write('', () => process.exit()));
