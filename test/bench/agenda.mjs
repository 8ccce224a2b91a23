// The program that is measured, built into a folder of its own so that another build cannot change it during a run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FOLDER, PROJECT } from './corpora.mjs';
import { AS_OF } from './generate.mjs';

/** @returns the path of bin/agenda.cjs */
export function build() {
  const folder = join(FOLDER, 'agenda');
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
 * A call of the program in a corpus. Generated agendas are checked as of the day that they were made for.
 * @param {string} program @param {readonly string[]} args @param {import('./corpora.mjs').Corpus} corpus
 * @returns {import('./measure.mjs').Command}
 */
export const agenda = (program, args, corpus) => ({
  file: process.execPath,
  args: [program, ...args, ...(corpus.name === 'R' ? [] : ['--as-of', AS_OF])],
  cwd: corpus.folder,
});

/**
 * How many findings `validate` reports in a corpus. There should be few: printing many would be measured instead of checking.
 * @param {string} program @param {import('./corpora.mjs').Corpus} corpus
 */
export function findingsIn(program, corpus) {
  const { file, args, cwd } = agenda(program, ['validate', '--json'], corpus);
  const { stdout } = spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const { errors, warnings, infos } = JSON.parse(stdout).summary;
  return errors + warnings + infos;
}
