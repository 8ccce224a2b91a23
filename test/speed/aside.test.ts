// A large agenda is checked on two threads. Nobody can tell, except by the clock.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { runBuilt } from '../replay/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'agenda-aside-'));
const env = { ...ENVIRONMENT, PATH: process.env['PATH'] ?? '', HOME: folder, AGENDA_CACHE: 'off' };
afterAll(() => rmSync(folder, { recursive: true }));

const THEMES = 9;
const COMMITMENTS = 130;

/** Three years of some 1,200 commitments. Each year has faults of its own; what goes from year to year is wrong here and there, and one remark silences something. */
function* files(): Iterable<readonly [string, string]> {
  yield ['agenda.yaml', 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nparties:\n  wij: Wij\n'];
  for (const year of [2019, 2020, 2021]) {
    yield [`${year}/README.md`, `---\nstage: draft\n---\n# Agenda ${year}\n\nOns plan.\n`];
    for (let theme = 1; theme <= THEMES; theme++) {
      yield [`${year}/${theme}-thema-${theme}/README.md`, `# Thema ${theme}\n\nOver thema ${theme}.\n`];
      yield [`${year}/${theme}-thema-${theme}/${theme}.1-doel-${theme}.md`, `# Doel ${theme}\n\nHet is op orde.\n`];
      for (let at = 1; at <= COMMITMENTS; at++) yield [`${year}/${theme}-thema-${theme}/${theme}.1.${at}-belofte-${theme}-${at}.md`, commitment(year, theme, at)];
    }
  }
}

function commitment(year: number, theme: number, at: number): string {
  const fields = ['actors: [wij]'];
  if (at === 7) fields.push('onwer: wij');
  if (at === 8) fields.push(`continues: [${year - 1}/belofte-${theme}-${theme === 3 ? 'weg' : at + 1}]`);
  if (at === 9 && theme === 1) fields.push(`continues: [${year === 2019 ? 2021 : year - 1}/belofte-1-9]`);
  if (at === 10 && theme === 2) fields.push('# agenda-ignore-next-line ref/unknown-id -- komt later', 'related: [nog-niet]');
  if (at === 11 && theme === 2) fields.push('# agenda-ignore-next-line ref/unknown-id -- is er al', 'related: [belofte-2-1]');
  if (at === 12 && theme === 4) fields.push(`related: [${year === 2021 ? 2018 : year + 1}/belofte-4-13]`);
  return `---\n${fields.join('\n')}\n---\n# Belofte ${theme}.${at}\n\nDit doen we in ${year}.\n`;
}

let counted = 0;
beforeAll(() => {
  for (const [path, text] of files()) {
    const file = join(folder, 'agenda', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    counted++;
  }
});

/** Which threads inspected years: the program is asked from outside, so that this holds for what a user runs. */
function asTyped(args: readonly string[]): { readonly said: string; readonly threads: number } {
  const watch = `const workers = require('node:worker_threads'); const { Worker } = workers; let threads = 1; workers.Worker = class extends Worker { constructor(...all) { super(...all); threads++; } };`;
  const program = join(inject('installed'), 'bin');
  const code = `${watch} process.argv = ['node', 'agenda', ...${JSON.stringify(args)}]; require(${JSON.stringify(join(program, 'chunks.cjs'))}).program().begin(process, ${JSON.stringify(join(program, 'aside.cjs'))}); process.on('exit', () => require('node:fs').writeSync(2, '\\n' + threads));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  const threads = Number(stderr.slice(stderr.lastIndexOf('\n')));
  return { said: status === 0 ? stdout : `${stdout}[${status}]\n`, threads };
}

const alone = (command: string): Promise<string> => runBuilt(command, { folder, env, asAnybody: false, run: () => '', commit: () => undefined, remove: () => undefined });

describe('an agenda of thousands of files', () => {
  test.skipIf(availableParallelism() < 2)('is checked on two threads', () => {
    expect(counted).toBeGreaterThan(3_000);
    expect(asTyped(['validate']).threads).toBe(2);
    expect(asTyped(['status', '2021']).threads).toBe(1);
  });

  test.each([['validate', '--json'], ['validate'], ['validate', '--lang', 'en', '--format', 'sarif'], ['validate', 'agenda/2020']])('agenda %s says the same as on one', async (...args) => {
    const { said } = asTyped(args);
    expect(said).toBe(await alone(`agenda ${args.join(' ')}`));
    expect(said.length).toBeGreaterThan(500);
  });

  test('has findings of every sort: in a year, between years, about the whole, and silenced ones', () => {
    const { diagnostics, summary } = JSON.parse(asTyped(['validate', '--json']).said.replace(/\[1\]\n$/, '')) as { diagnostics: readonly { rule: string }[]; summary: { files: number } };
    const rules = new Set(diagnostics.map(({ rule }) => rule));
    expect(summary.files).toBe(counted);
    for (const rule of ['schema/unknown-key', 'link/unknown-target', 'link/cycle', 'ref/unknown-id', 'meta/unused-suppression']) expect(rules).toContain(rule);
  });
});
