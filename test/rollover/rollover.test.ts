// `agenda rollover`: next year's draft is what is unfinished, with its own bytes, and the balance closes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rollover } from '../../src/actions/rollover.ts';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { newErrors } from '../../src/edit/new-errors.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { rowsOf } from '../../src/query/row.ts';
import { POLDER } from '../bad-input/polder.ts';
import { TODAY } from '../environment.ts';
import { agendaIn, type Files, type Said, treeOf } from '../fake-world.ts';
import { agendas, SEED, YEAR } from '../laws/arbitrary-agenda.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-rollover-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'agenda', path)), { recursive: true });
    writeFileSync(join(folder, 'agenda', path), text);
  }
}
const run = (...argv: readonly string[]): Promise<Said> => agendaIn(folder, [...argv, '--lang', 'nl']);
const read = (path: string): string => readFileSync(join(folder, 'agenda', path), 'utf8');

const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const DONE = '---\nstatus: done\nvalue: 12\nevidence:\n  - title: Brief\n    reference: Brief 12\n---\n';
const withData = (path: string, yaml: string): Files => ({
  [path]: (POLDER[path] as string).replace(/\n---\n/, `\n${yaml}---\n`),
});

describe('the polder', () => {
  test('goes on as a draft that has no errors, and nothing vanished or was reworded', async () => {
    lay(POLDER);
    const { code, out } = await run('rollover', '2022');
    expect(code).toBe(0);
    expect(out).toBe(
      '2 inzetpunten van 2021 = 2 mee naar 2022 + 0 afgerond + 0 vervallen\n  streefdatum voorbij, kies opnieuw:\n    1.1.2 Zuinige gemalen\n',
    );
    expect((await run('validate', '--max-warnings', '0')).code).toBe(0);
    const { summary } = JSON.parse((await run('diff', '2021', '2022', '--json')).out) as {
      summary: Record<string, unknown>;
    };
    expect(JSON.stringify(summary)).toContain('"vanished":0');
    expect(JSON.stringify(summary)).toContain('"reworded":0');
    expect(read('2022/README.md')).toMatch(/^---\nstage: draft\nperiod:\n {2}from: 2022-01-01\n/);
    expect(read('2022/README.md')).toContain('# Polderagenda 2022');
    expect(read('2022/README.md')).not.toMatch(/decision|fingerprint/);
    expect(readdirSync(join(folder, 'agenda/2022'))).not.toContain('progress');
  });

  test('what is done stays behind, and references to it lead back', async () => {
    lay({
      ...POLDER,
      ...withData(SLOTEN, 'related: [gemalen]\n'),
      '2021/progress/2021-11-20-gemalen.md': DONE,
    } as Record<string, string>);
    const { out } = await run('rollover', '2022');
    expect(out).toBe(
      '2 inzetpunten van 2021 = 1 mee naar 2022 + 1 afgerond + 0 vervallen\n  afgerond:\n    1.1.2 Zuinige gemalen\n  1 verwijzing gaat nu naar 2021\n',
    );
    expect(read(SLOTEN.replace('2021', '2022'))).toContain('related: [2021/gemalen]');
    expect((await run('validate')).code).toBe(0);
  });

  test('a due date that has passed is kept in a remark; the end of the plan moves along', async () => {
    lay({
      ...POLDER,
      ...withData(SLOTEN, 'due: 2021-06 # na de maaitijd\n'),
      [GEMALEN]: (POLDER[GEMALEN] as string).replace('due: 2021-12-15', 'due: 2021-12-31 # eind van het jaar'),
    } as Record<string, string>);
    const { out } = await run('rollover', '2022');
    expect(out).toContain('  streefdatum voorbij, kies opnieuw:\n    1.1.1 ');
    expect(read(SLOTEN.replace('2021', '2022'))).toMatch(/^---\n# due: 2021-06\n/);
    expect(read(SLOTEN.replace('2021', '2022'))).toContain('# na de maaitijd');
    expect(read(GEMALEN.replace('2021', '2022'))).toContain('due: 2022-12-31 # eind van het jaar');
    expect((await run('validate')).code).toBe(0);
  });

  test('what is left out is stopped in the old plan, with the decision', async () => {
    lay(POLDER);
    const decision = ['--reason', 'Het waterschap doet het.', '--decision', 'Bestuur; 26 november 2021'];
    const { code, out } = await run('rollover', '2022', '--drop', 'gemalen', ...decision);
    expect(code).toBe(0);
    expect(out).toContain('1 mee naar 2022 + 0 afgerond + 1 vervallen\n  vervallen:\n    1.1.2 Zuinige gemalen\n');
    expect((await run('status', '2021')).out).toContain('gestopt');
    expect((await run('validate')).code).toBe(0);
  });

  test('a dry run shows the files and writes nothing', async () => {
    lay(POLDER);
    const { code, out } = await run('rollover', '2022', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('+++ agenda/2022/1-water/1.1.1-sloten.md');
    expect(readdirSync(join(folder, 'agenda'))).not.toContain('2022');
  });

  test.each([
    [['21'], '"21" is geen jaar.'],
    [['2021'], 'Het jaarplan 2021 bestaat al; er is niets geschreven.'],
    [['2020'], 'Er is geen jaarplan 2019.'],
    [['2022', '--drop', 'gemalen'], 'Zeg bij --drop ook waarom, en wie dat besloot.'],
    [['2022', '--drop', '1.1', '--reason', 'x', '--decision', 'B; 2021-11-01'], '"1.1" is geen inzetpunt.'],
    [['2022', '--drop', 'pompen', '--reason', 'x', '--decision', 'B; 2021-11-01'], '"pompen" komt niet voor in'],
    [['2022', '--drop', 'gemalen', '--reason', 'x', '--decision', 'B'], '"B" is niet te begrijpen bij --decision.'],
  ])('%j is refused', async (argv, said) => {
    lay(POLDER);
    const { code, err } = await run('rollover', ...argv);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'agenda')).filter((name) => /^\d{4}$/.test(name))).toEqual(['2021']);
  });

  test('an agenda with a file that cannot be read is not rolled over', async () => {
    lay({ ...POLDER, [GEMALEN]: '---\nactors: [\n---\n' });
    const { code, err } = await run('rollover', '2022');
    expect(code).not.toBe(0);
    expect(err).not.toBe('');
    expect(readdirSync(join(folder, 'agenda'))).not.toContain('2022');
  });
});

test('a draft without themes goes on as one', async () => {
  lay({
    'agenda.yaml': POLDER['agenda.yaml'] as string,
    '2021/README.md': '---\nstage: draft\n---\n# Jaarplan 2021\n\nDe thema’s komen nog.\n',
  });
  const { code, out } = await run('rollover', '2022');
  expect(code).toBe(0);
  expect(out).toContain('0 inzetpunten van 2021 = 0 mee naar 2022 + 0 afgerond + 0 vervallen');
  expect(await run('validate')).toMatchObject({ code: 0 });
});

describe('a draft that exists is checked', () => {
  const check = () => run('rollover', '2022', '--check');
  test('it goes on with everything, after a rollover', async () => {
    lay(POLDER);
    await run('rollover', '2022');
    expect(await check()).toEqual({
      code: 0,
      out: '2 inzetpunten van 2021 = 2 mee naar 2022 + 0 afgerond + 0 kwijt\n',
      err: '',
    });
  });

  test('what somebody took out is named, until it is stopped or continued under another id', async () => {
    lay(POLDER);
    await run('rollover', '2022');
    const [gone, kept] = [GEMALEN, SLOTEN].map((path) => join(folder, 'agenda', path.replace('2021', '2022')));
    const text = readFileSync(gone as string, 'utf8');
    rmSync(gone as string);
    const { code, out, err } = await check();
    expect(code).toBe(1);
    expect(out).toBe(
      '2 inzetpunten van 2021 = 1 mee naar 2022 + 0 afgerond + 1 kwijt\n  kwijt:\n    1.1.2 Zuinige gemalen\n',
    );
    expect(err).toContain('agenda update 2021/gemalen --status stopped');
    expect(JSON.parse((await run('rollover', '2022', '--check', '--json')).out)).toMatchObject({
      lost: ['2021/gemalen'],
    });
    writeFileSync(
      (kept as string).replace('1.1.1-sloten', '1.1.2-pompen'),
      text.replace('---\n', '---\ncontinues: [gemalen]\n'),
    );
    expect(await check()).toMatchObject({ code: 0, err: '' });
    rmSync((kept as string).replace('1.1.1-sloten', '1.1.2-pompen'));
    const why = ['--note', 'Het waterschap doet het.', '--decision', 'Bestuur; 2021-11-26'];
    await run('update', '2021/gemalen', '--status', 'stopped', ...why);
    expect((await check()).out).toContain('1 mee naar 2022 + 1 afgerond + 0 kwijt');
  });

  test.each([
    [['--check', '--drop', 'gemalen'], '--check en --drop gaan niet samen'],
    [['--check', '--dry-run'], '--check en --dry-run gaan niet samen'],
    [['--check'], 'Er is geen jaarplan 2022'],
  ])('%j is refused', async (argv, said) => {
    lay(POLDER);
    const { code, err } = await run('rollover', '2022', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('asked about each', () => {
  const asked = (typed: readonly string[]): Promise<Said> =>
    agendaIn(folder, ['rollover', '2022', '--unfinished', 'ask', '--lang', 'nl'], { typed });

  test('what is left out, and to what number the rest goes on', async () => {
    lay(POLDER);
    const decision = 'Bestuur; 26 november 2021';
    const { code, out } = await asked(['misschien', 'nee', '', 'Het waterschap doet het.', 'B', decision, '', '9']);
    expect(code).toBe(0);
    expect(out).toContain('1 mee naar 2022 + 0 afgerond + 1 vervallen');
    expect(read(GEMALEN.replace('2021', '2022'))).toContain('at-least: 9');
    expect(read(GEMALEN)).toContain('at-least: 12');
    expect((await run('validate')).code).toBe(0);
  });

  test('an empty answer takes all on as it was', async () => {
    lay(POLDER);
    expect((await asked(['', '', ''])).out).toContain('2 mee naar 2022');
    expect(read(GEMALEN.replace('2021', '2022'))).toContain('at-least: 12');
  });

  test.each([
    [[], 2, 'niemand om vragen aan te stellen'],
    [['ja', 'nee', 'Omdat.'], 0, 'Er is niets geschreven.'],
  ])('broken off after %j: nothing is written', async (typed, code, said) => {
    lay(POLDER);
    const answer = await asked(typed);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(said);
    expect(readdirSync(join(folder, 'agenda'))).not.toContain('2022');
  });
});

test('of any plan the balance closes, and the draft brings no error', async () => {
  let carried = 0;
  await fc.assert(
    fc.asyncProperty(agendas, async (files) => {
      const tree = treeOf(files);
      const { agenda } = await load(tree);
      const plan = agenda.plans.find(({ year }) => year === YEAR);
      if (!plan) return;
      const rows = rowsOf(agenda, indexAgenda(agenda), plan, TODAY as IsoDate);
      const { changes, balance, byHand } = await rollover(tree, plan, YEAR + 1, rows, new Set());
      expect(byHand).toEqual([]);
      expect([...balance.carried, ...balance.ended, ...balance.dropped].map(({ id }) => id).sort()).toEqual(
        rows.map(({ commitment }) => commitment.id).sort(),
      );
      const now = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };
      expect(await newErrors(tree, changedTree(tree, changes), [String(YEAR + 1)], now)).toEqual([]);
      carried += balance.carried.length;
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(carried).toBeGreaterThan(50);
});
