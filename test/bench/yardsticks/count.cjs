// Loaded before a Node program, to leave behind what it asked of the machine.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())),
);
