// Makes the code cache: runs the most used commands, and writes beside each file that was loaded what V8 compiled of
// it. bin/agenda.cjs uses it.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Commands on the repository's own agenda. Every function that runs in one of them gets into the cache. */
const COMMANDS = [
  'validate',
  'validate --as-of 2020-12-31',
  'validate --json',
  'status',
  'status 3.1',
  'list --overdue',
  'show 3.1.5',
  'diff',
  'diff --since HEAD',
  '',
  '--help',
];

/** The last step of a build. It runs in a process of its own, in which nothing but the program is loaded. */
export const compileCache = () => ({
  name: 'compile-cache',
  writeBundle({ dir }) {
    const bin = join(dir, '../bin');
    if (bin !== join(root, 'bin')) cpSync(join(root, 'bin'), bin, { recursive: true });
    const { NODE_OPTIONS: _options, ...env } = process.env;
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), dir], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCaches(process.argv[2]);

async function writeCaches(dist) {
  const { load, scripts } = createRequire(import.meta.url)(join(dist, '../bin/agenda.cjs'));
  const { main } = load('main.cjs');
  const stream = { isTTY: false, write: () => true, on: () => undefined };
  // A day on which there is something to report.
  const env = { SOURCE_DATE_EPOCH: String(Date.parse('2021-12-01') / 1000) };
  for (const command of COMMANDS) {
    const argv = ['node', 'agenda', ...command.split(' ').filter(Boolean)];
    await main({ argv, cwd: () => root, env, stdin: stream, stdout: stream, stderr: stream, on: () => undefined });
  }
  for (const [name, script] of scripts) {
    rmSync(join(dist, `${name}.cache`), { force: true });
    writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
  }
}
