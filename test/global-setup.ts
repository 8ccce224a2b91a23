import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with `bin/agenda.cjs` and `dist/` as they would be installed, and an empty `home/`. */
    readonly installed: string;
    /** The folder for temporary files, of this run alone. */
    readonly temporary: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the program once, in a folder of its own: what is replayed is what is here, whoever else builds meanwhile, and
 * nothing is found that would not be installed. What tests leave in the folder for temporary files makes the run fail.
 */
export function setup(project: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'agenda-tests-'));
  const [installed, temporary] = [join(home, 'installed'), join(home, 'temporary')];
  // Commands are also run with the rights of nobody in particular.
  chmodSync(home, 0o755);
  for (const folder of [installed, temporary]) mkdirSync(folder);
  const rolldown = [
    'node_modules/rolldown/bin/cli.mjs',
    '--config',
    'src/build/rolldown.config.mjs',
    '--logLevel',
    'silent',
    '--dir',
    join(installed, 'dist'),
  ];
  execFileSync(process.execPath, rolldown, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(join(installed, 'home'));
  project.provide('installed', installed);
  project.provide('temporary', temporary);
  return () => {
    const left = readdirSync(temporary);
    rmSync(home, { recursive: true, force: true });
    if (left.length === 0) return;
    // That a teardown throws is shown, and does not make the run fail.
    process.exitCode = 1;
    throw new Error(`tests left behind in the folder for temporary files: ${left.join(', ')}`);
  };
}
