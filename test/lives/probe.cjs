// Loaded before the program that is measured: tells what it holds, when it is asked over the channel to its parent.
'use strict';
const { readdirSync } = require('node:fs');
const { getHeapCodeStatistics, setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// What V8 compiles of the program goes on growing for thousands of edits, and is nothing that the program keeps.
const compilers = [
  '--no-opt',
  '--no-sparkplug',
  ...(Number.parseInt(process.versions.node, 10) < 22 ? [] : ['--no-maglev']),
];
for (const flag of ['--expose-gc', '--no-flush-bytecode', ...compilers]) setFlagsFromString(flag);
const collect = runInNewContext('gc');

/** How many files and sockets are open, where the system tells. */
function openFiles() {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

process.on('message', () => {
  // What a first collection sets free may hold what a second one can.
  for (let times = 0; times < 3; times++) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { code_and_metadata_size: compiled, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
  const watchers = process.getActiveResourcesInfo().filter((name) => /FSEvent|StatWatcher/.test(name)).length;
  process.send?.({ heap: heapUsed - compiled - bytecode, external, rss, files: openFiles(), watchers });
});
// To be asked keeps nobody alive.
process.channel?.unref();

if (process.env.HURRY) {
  // Who looks at the files a few times a second would make eight hours of them last eight hours.
  const { setTimeout: slow } = globalThis;
  globalThis.setTimeout = Object.assign(
    (act, delay, ...rest) => slow(act, Math.min(delay ?? 0, Number(process.env.HURRY)), ...rest),
    slow,
  );
}
