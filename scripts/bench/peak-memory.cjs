'use strict';

/** Preloaded into a measured process: at its end, reports the peak memory in KiB. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
