import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with `bin/agenda.cjs` and `dist/` as they would be installed, and an empty `home/`. */
    readonly installed: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the program once, in a folder of its own: what is replayed is what is here, whoever else builds meanwhile,
 * and nothing is found that would not be installed.
 */
export function setup(project: TestProject): () => void {
  const installed = mkdtempSync(join(tmpdir(), 'agenda-installed-'));
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
  return () => rmSync(installed, { recursive: true, force: true });
}
