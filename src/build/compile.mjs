// node src/build/compile.mjs DIST: runs the program that was just built, and keeps what V8 compiled on the way beside it. A program of its own,
// so that nothing but what a user runs is in it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = resolve(process.argv[2]);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What people ask most. */
const QUESTIONS = ['validate', 'validate --json', 'status', 'status 3.1', 'list --overdue', 'show 3.1.5', 'diff', 'diff --since HEAD', '', '--help'];
/** On the first of these days there is nothing to say about our own agenda, on the other there is. */
const [GOOD_DAY, BAD_DAY] = ['2026-11-01', '2021-12-01'];

/** An agenda in which something is wrong of every sort that takes a reader or checker of its own. */
const FAULTY = {
  'agenda.yaml': 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nowners:\n  water: Team Water\nparties:\n  wij: Wij\n',
  '2021/README.md': '---\nstage: draft\n---\n# Agenda 2021\n\nOns plan.\n',
  '2021/1-water/README.md': '# Water\n\nOver water.\n',
  '2021/1-water/1.1-dijken.md': '# Dijken\n\nDe dijken zijn op orde.\n',
  '2021/1-water/1.1.1-veld.md': '---\nactors: [wij]\nonwer: water\n---\n# Veld\n\nTekst.\n',
  '2021/1-water/1.1.2-waarde.md': '---\nactors: [zij]\ndue: 2021-02-30\nroles: [lezer]\nowner:\n---\n# Waarde\n\nTekst.\n',
  '2021/1-water/1.1.3-haak.md': '---\nactors: [wij\nowner: water\n---\n# Haak\n\nTekst.\n',
  '2021/1-water/1.1.4-dubbel.md': '---\nactors: [wij]\nowner: water\nowner: water\n---\n# Dubbel\n\nTekst.\n',
  '2021/1-water/1.1.5-titel.md': '---\nactors: [wij]\n---\nTekst.\n',
};

rmSync(join(dist, 'compiled'), { recursive: true, force: true });
const { program, scripts } = createRequire(import.meta.url)(join(dist, '../bin/agenda.cjs'));
const { main, begin } = program();
const stream = { isTTY: false, write: () => true, on: () => undefined };
const processOf = (cwd, question, env) => ({
  argv: ['node', 'agenda', ...question.split(' ').filter(Boolean)],
  cwd: () => cwd,
  env,
  stdin: stream,
  stdout: stream,
  stderr: stream,
  on: () => undefined,
  exit: () => undefined,
  version: process.version,
  platform: process.platform,
});
const ask = (cwd, question, day, memory = { AGENDA_CACHE: 'off' }) => main(processOf(cwd, question, { ...memory, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) }));
/** All the way that a question goes from the shell: the answer to standard output itself, on the day that it is. */
const askFromTheShell = (cwd, question) => begin(processOf(cwd, question, { AGENDA_CACHE: 'off' }), () => undefined);

const scratch = mkdtempSync(join(tmpdir(), 'agenda-compile-'));
const kept = new Map();
try {
  for (const question of QUESTIONS) await ask(root, question, GOOD_DAY);
  await askFromTheShell(root, `validate --as-of ${GOOD_DAY}`);
  await askAgain('validate', { AGENDA_CACHE: 'on', XDG_CACHE_HOME: scratch });
  keep();
  // Of files that were loaded already no more is kept: what runs only where something is wrong would cost a millisecond where nothing is.
  for (const question of QUESTIONS) await ask(root, question, BAD_DAY);
  const faulty = join(scratch, 'faulty');
  for (const [path, text] of Object.entries(FAULTY)) {
    mkdirSync(dirname(join(faulty, 'agenda', path)), { recursive: true });
    writeFileSync(join(faulty, 'agenda', path), text);
  }
  await ask(faulty, 'validate', BAD_DAY);
  keep();
} finally {
  rmSync(scratch, { recursive: true });
}
for (const [place, code] of kept) {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, code);
}

/** Keeps what V8 compiled of each file since it was loaded: the functions that ran. */
function keep() {
  for (const { script, place } of scripts.values()) if (!kept.has(place)) kept.set(place, script.createCachedData());
}

/** What was asked before is answered from memory, by code that no other question runs; once nothing is so new any more that it may yet change. */
async function askAgain(question, memory) {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  for (let time = 0; time < 2; time++) await ask(root, question, GOOD_DAY, memory);
  Date.now = now;
}
