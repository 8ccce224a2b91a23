// The next years are read by a second thread while one is checked. What it brings is what would be read without it, and where it brings nothing nobody notices.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { byCodePoint, LARGEST_FILE, type Entry } from '../../src/source/tree.ts';
import { readAhead } from '../../src/world/ahead/read-ahead.ts';
import { readYears } from '../../src/world/read-tree.ts';
import { ENVIRONMENT } from '../environment.ts';

const YEARS = ['2018', '2019', '2020', '2021'];
const thread = (): URL => pathToFileURL(join(inject('installed'), 'dist/read-ahead-thread.cjs'));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agenda-ahead-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** What stands in a year in every way that a file can stand somewhere. */
function fill(year: string): void {
  put(`${year}/README.md`, `# Waterplan ${year}\n\nDijken, sluizen en gemalen: €\u00a012.\n`);
  for (let at = 10; at < 60; at++) put(`${year}/1-water/1.1.${at}-dijk.md`, `# Dijk ${at}\n\n${'Klei en gras. '.repeat(at)}`);
  put(`${year}/1-water/leeg.md`, '');
  put(`${year}/1-water/bom.md`, '\ufeff# Met een merk ervoor\n');
  put(`${year}/1-water/latijn.md`, Buffer.from('# Caf\u00e9\n', 'latin1'));
  put(`${year}/1-water/ruit.md`, '# \ufffd staat er echt\n');
  put(`${year}/1-water/nul.md`, '# Nul\0\n');
  put(`${year}/1-water/groot.md`, 'x'.repeat(LARGEST_FILE + 1));
  put(`${year}/1-water/net.md`, 'x'.repeat(LARGEST_FILE));
  put(`${year}/1-water/dicht.md`, '# Dicht\n');
  chmodSync(join(root, `${year}/1-water/dicht.md`), 0);
  put(`${year}/evidence/foto.md`, 'wordt niet gelezen');
  put(`${year}/evidence/foto.png`, new Uint8Array([1, 2, 3]));
  put(`${year}/.verborgen/x.md`, 'telt niet mee');
  symlinkSync('README.md', join(root, `${year}/koppeling.md`));
}

const inOrder = (entries: readonly Entry[]): readonly Entry[] => [...entries].sort((a, b) => byCodePoint(a.path, b.path));

test('who asks for a year is rid of what nothing refers to any more', async () => {
  fill('2018');
  const bring = readAhead(root, ['2018'], thread());
  const left = new WeakRef({ text: 'x'.repeat(100) });
  // What was just referred to lives until the end of the turn (ECMAScript, WeakRef).
  await wait(1);
  bring('2018');
  expect(left.deref()).toBeUndefined();
});

test.skipIf(availableParallelism() < 2)('what is brought is what would be read', async () => {
  YEARS.forEach(fill);
  const years = readYears({ folder: root, prefix: '' });
  const bring = readAhead(root, YEARS, thread());
  for (const year of YEARS) {
    // The next is read once somebody asked for this one.
    await wait(500);
    const expected = years.inYear(year).entries;
    expect(expected.length).toBeGreaterThan(60);
    expect(inOrder(bring(year) ?? [])).toEqual(expected);
  }
});

describe('nothing is brought', () => {
  test('of a year that was never announced', () => {
    expect(readAhead(root, ['2020'], thread())('2021')).toBeUndefined();
  });

  test('where the thread has not begun', () => {
    YEARS.forEach(fill);
    const bring = readAhead(root, YEARS, thread());
    expect(bring('2018')).toBeUndefined();
  });

  test.each([
    ['is not there', new URL('file:///niets/daar.cjs')],
    ['ends at once', new URL('data:text/javascript,')],
    ['fails while it reads', new URL(`data:text/javascript,${encodeURIComponent("import { workerData } from 'node:worker_threads'; Atomics.store(workerData.states, 0, 1); throw new Error('stuk');")}`)],
  ])('where the thread %s', async (_what, broken) => {
    const bring = readAhead(root, YEARS, broken);
    await wait(200);
    expect(YEARS.map((year) => bring(year))).toEqual(YEARS.map(() => undefined));
  }, 15_000);
});

describe('the program', () => {
  const copy = mkdtempSync(join(tmpdir(), 'agenda-without-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  /** @returns what is said about an agenda of five years, and whether anything was read ahead */
  function validate(program: string): { readonly said: string; readonly loads: boolean } {
    const watch = `const { begin, scripts } = require(${JSON.stringify(join(program, 'bin/agenda.cjs'))}); process.argv = ['node', 'agenda', 'validate', '--json']; begin();
      process.on('exit', () => require('node:fs').writeSync(2, String(scripts.has('read-ahead.cjs'))));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', watch], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ...ENVIRONMENT, AGENDA_CACHE: 'off' } });
    return { said: stdout, loads: stderr.endsWith('true') };
  }

  function agenda(files: number): void {
    put('agenda/agenda.yaml', 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nowners:\n  water: Team Water\nparties:\n  wij: Wij\n');
    for (const year of ['2017', ...YEARS]) {
      put(`agenda/${year}/README.md`, `---\nstage: adopted\ndecision:\n  body: Bestuur\n  date: ${year}-01-05\n---\n# Agenda ${year}\n\nOns plan.\n`);
      put(`agenda/${year}/1-water/README.md`, '# Water\n\nOver water.\n');
      put(`agenda/${year}/1-water/1.1-dijken.md`, '# Dijken\n\nDe dijken zijn op orde.\n');
      for (let at = 1; at <= files; at++) put(`agenda/${year}/1-water/1.1.${at}-dijk-${at}.md`, `---\nactors: [${at === 7 ? 'zij' : 'wij'}]\nowner: water\n---\n# Dijk ${at}\n\nWe hogen dijk ${at} op.\n`);
    }
  }

  test('reads a large agenda ahead, and says the same where it cannot', () => {
    agenda(2_000);
    for (const part of ['bin', 'dist']) cpSync(join(inject('installed'), part), join(copy, part), { recursive: true });
    rmSync(join(copy, 'dist/read-ahead-thread.cjs'));
    const { said, loads } = validate(inject('installed'));
    expect(loads).toBe(true);
    expect(JSON.parse(said)).toMatchObject({ summary: { files: 5 * 2_003 + 1 } });
    expect(said).toContain('ref/unknown-id');
    expect(validate(copy).said).toBe(said);
  }, 30_000);

  test('reads a small one as it comes', () => {
    agenda(10);
    expect(validate(inject('installed')).loads).toBe(false);
  });
});
