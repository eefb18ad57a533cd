import './report/require-node';
import { run } from './main';

// If a proxy never responds to CONNECT, its socket keeps the process alive. By now, all output is written and the exit code is set.
void run().finally(() => process.stdout.write('', () => process.exit()));
