// node src/build/compile.mjs DIST: runs the program that was just built, and keeps what V8 compiled on the way beside it. A program of its own,
// so that nothing but what a user runs is in it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = resolve(process.argv[2]);
const agenda = fileURLToPath(new URL('../../agenda', import.meta.url));

/** What people ask most: only functions that run on the way are kept. */
const QUESTIONS = ['validate', 'validate --json', 'status', 'status 3.1', 'list --overdue', 'show 3.1.5', 'diff', 'diff --since HEAD', '', '--help'];

/** On one of these days there is nothing to say about our own agenda, on the other there is. */
const DAYS = ['2026-11-01', '2021-12-01'];

const { program, scripts } = createRequire(import.meta.url)(join(dist, '../bin/agenda.cjs'));
const stream = { isTTY: false, write: () => true, on: () => undefined };
const { main, BUILD } = program();
for (const [question, day] of QUESTIONS.flatMap((question) => DAYS.map((day) => [question, day]))) {
  const argv = ['node', 'agenda', ...question.split(' ').filter(Boolean)];
  await main({ argv, cwd: () => dirname(agenda), env: { AGENDA_CACHE: 'off', SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) }, stdin: stream, stdout: stream, stderr: stream, on: () => undefined, version: process.version, platform: process.platform });
}
rmSync(join(dist, 'compiled'), { recursive: true, force: true });
for (const [name, script] of scripts) {
  const file = join(dist, 'compiled', BUILD, `${name}.code`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, script.createCachedData());
}
