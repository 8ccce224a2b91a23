// The program that is measured: built into a folder of its own, so that nobody's build changes it halfway.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { AS_OF } from './corpus.mjs';
import { CACHE, PROJECT } from './folders.mjs';

/** @returns the path of the program */
export function build() {
  const folder = join(CACHE, 'agenda');
  const rolldown = join(PROJECT, 'node_modules/rolldown/bin/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [rolldown, '--config', join(PROJECT, 'src/build/rolldown.config.mjs'), '--dir', join(folder, 'dist')],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  if (status !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
  return join(folder, 'bin/agenda.cjs');
}

/**
 * What there is to measure. `diff` is undefined while there is no such command. BENCH_COLD, BENCH_WARM and BENCH_DIFF say otherwise what the
 * arguments of the cold and the warm runs and of the comparison are, with spaces between them, such as BENCH_DIFF="diff --since before".
 * @typedef {{ cold: readonly string[], warm: readonly string[] | undefined, diff: readonly string[] | undefined }} Abilities
 */

/** @returns {Abilities} */
export function abilitiesOf(path) {
  const help = (command) => spawnSync(process.execPath, [path, command, '--help'], { encoding: 'utf8' });
  return {
    cold: words('BENCH_COLD') ?? [],
    warm: words('BENCH_WARM') ?? [],
    diff: words('BENCH_DIFF') ?? (help('diff').status === 0 ? ['diff', '--since', 'before'] : undefined),
  };
}

const words = (variable) => process.env[variable]?.split(' ').filter(Boolean);

/** A call of the program, without its cache unless `cache` is `on`. On generated agendas it asks about the day that those were made for. */
export const agenda = (path, args, corpus, exits, cache = 'off') => ({
  file: process.execPath,
  args: [path, ...args, ...(corpus && corpus.name !== 'R' ? ['--as-of', AS_OF] : [])],
  env: { AGENDA_CACHE: cache },
  ...(corpus ? { cwd: corpus.repository } : {}),
  ...(exits ? { exits } : {}),
});

/** How many findings `validate` has in a corpus: one that has many measures the telling of them. */
export function findingsIn(path, corpus) {
  const { file, args, cwd } = agenda(path, ['validate', '--json'], corpus);
  const { stdout } = spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const { errors, warnings, infos } = JSON.parse(stdout).summary;
  return errors + warnings + infos;
}
