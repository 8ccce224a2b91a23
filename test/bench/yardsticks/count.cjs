// Loaded before a program where GNU time is missing: the program counts for itself.
process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
