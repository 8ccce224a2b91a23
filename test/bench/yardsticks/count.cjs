// Loaded before a Node program (--require): writes its processor time and memory to $BENCH_USAGE when it exits.
process.on('exit', () =>
  require('node:fs').writeFileSync(String(process.env.BENCH_USAGE), JSON.stringify(process.resourceUsage())),
);
