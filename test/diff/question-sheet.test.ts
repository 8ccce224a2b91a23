// Questions are answered once, also in a sheet: out to Excel and back.
import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../src/edit/change-set.ts';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { textOf } from '../../src/source/tree.ts';
import { agenda, type Files, treeOf } from '../fake-world.ts';
import { planFiles, SETTINGS } from './plans.ts';

const WILLOWS = 'Bewoners en scholen helpen mee met het planten van wilgen langs het water en het onderhoud.';
const MILLS = 'Het waterschap maakt samen met de boeren twaalf oude gemalen zuiniger; het Rijk betaalt daaraan mee.';
const not = (text: string, word: string): string => text.replace(word, `${word} niet`);
const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [
    { name: '1.1.1-gemalen', title: '=Gemalen', text: MILLS },
    { name: '2.1.1-knotwilgen', title: 'Duizend wilgen', text: WILLOWS, front: 'owner: groen' },
  ]),
  ...planFiles(2022, [
    { name: '1.1.1-molens', title: '=Gemalen', text: not(MILLS, 'maakt') },
    { name: '2.1.1-wilg', title: 'Duizend wilgen', text: not(WILLOWS, 'helpen'), front: 'owner: groen' },
  ]),
};
const [MILL, WILLOW] = ['2022/1-water/1.1.1-molens.md', '2022/2-groen/2.1.1-wilg.md'];
const ARGV = ['diff', '2021', '2022', '--as-of', '2022-02-01'];

/** What was said, the sheet that was made, and the files as they are afterwards. */
async function reviewed(files: Files, name = 'vragen.csv', ...more: readonly string[]) {
  let changes: ChangeSet = [];
  let sheet = '';
  const said = await agenda(files, [...ARGV, '--review', name, ...more], {
    write: (written) => void (changes = written),
    report: (_path, text) => void (sheet = text),
  });
  const after = changedTree(treeOf(files), changes);
  return {
    ...said,
    sheet,
    files: Object.fromEntries(after.entries.map((entry) => [entry.path, textOf(entry)])) as Files,
  };
}
const made = (await reviewed(FILES)).sheet;
const filled = (...answers: readonly string[]): string => {
  const [head = '', ...rows] = made.trimEnd().split('\r\n');
  return [head, ...rows.map((row, at) => row.replace(/^later/, answers[at] ?? 'later'))].join('\r\n');
};
const given = (sheet: string, files: Files = FILES) => reviewed({ ...files, 'vragen.csv': sheet });
const summary = async (files: Files) => (await agenda(files, ARGV)).out.split('\n')[0];

test('the sheet has a row for each question, and nothing in it is a formula', async () => {
  const { err, code, files } = await reviewed(FILES);
  expect({ code, files }).toEqual({ code: 0, files: Object.fromEntries(Object.entries(FILES)) });
  expect(err).toBe(
    'De lijst met 2 vragen staat in vragen.csv. Vul in Excel ja of nee in, en geef daarna dezelfde opdracht nog eens.\n',
  );
  const [head, first] = made.split('\r\n');
  expect(head).toBe(
    '\ufeffhetzelfde? (ja/nee/later);inzetpunt eerst;tekst eerst;inzetpunt daarna;tekst daarna;gelijk;id eerst;id daarna',
  );
  expect(first).toMatch(/^later;nr 1\.1\.1 =Gemalen;"Het waterschap .*;2021\/gemalen;2022\/molens$/);
});

test('what is filled in goes into the files, and is not asked again', async () => {
  const { files, err, out } = await given(filled('ja', 'nee'));
  expect(files[MILL]).toContain('continues: [2021/gemalen]');
  expect(files[WILLOW]).toContain('not-continues: [2021/knotwilgen]');
  expect(err).toBe('2 beantwoord, 0 nog te bevestigen.\n');
  expect(out).toBe(`agenda/${MILL}\nagenda/${WILLOW}\n`);
  expect(await summary(FILES)).toContain('2 te bevestigen');
  expect(await summary(files)).not.toContain('te bevestigen');
  const again = await given(filled('ja', 'nee'), files);
  expect([again.out, again.err]).toEqual(['', '0 beantwoord, 0 nog te bevestigen.\n']);
  expect((await reviewed(files, 'nieuw.csv')).err).toBe('Er is niets te bevestigen, dus er komt geen lijst.\n');
});

test('"later" and an empty cell wait; the rows may be sorted, and columns moved', async () => {
  const { files, err } = await given(filled('later', ''));
  expect([files[MILL], err]).toEqual([FILES[MILL], '0 beantwoord, 2 nog te bevestigen.\n']);
  const cells = filled('yes')
    .replace('\ufeff', '')
    .split('\r\n')
    .map((row) => row.replaceAll('"', '').split(';'));
  // The texts hold semicolons, so only what is read of a sheet: the answer and the ids.
  const sorted = [cells[0], ...cells.slice(1).toReversed()].map((row) =>
    [row?.at(-1), row?.[0], row?.at(-2)].join(','),
  );
  expect((await given(sorted.join('\n'))).files[MILL]).toContain('continues: [2021/gemalen]');
});

describe('what cannot be understood is told by row, and nothing is written', () => {
  test.each([
    ['an answer', filled('misschien'), 'rij 2: "misschien" is geen antwoord; vul ja, nee of later in'],
    [
      'another year',
      filled('ja').replace('2021/gemalen', '2019/gemalen'),
      'rij 2: 2019/gemalen komt in deze jaarplannen',
    ],
    ['two rows', `${filled('ja')}\r\nnee;;;;;;2021/gemalen;2022/molens`, 'rij 4: een andere rij zegt het omgekeerde'],
    ['another list', 'naam;adres\r\nx;y', '"vragen.csv" is geen lijst die agenda diff heeft gemaakt.'],
  ])('%s', async (_what, sheet, message) => {
    const { code, err, out, files } = await given(sheet);
    expect({ code, out, mill: files[MILL] }).toEqual({ code: 2, out: '', mill: FILES[MILL] });
    expect(err).toContain(message);
  });

  test('a list under the name of an Excel file, or beside other questions', async () => {
    expect((await reviewed(FILES, 'vragen.xlsx')).err).toContain('De lijst wordt een CSV-bestand');
    expect((await reviewed(FILES, 'vragen.csv', '--ask')).err).toContain('--ask en --review gaan niet samen.');
    expect((await reviewed(FILES, 'vragen.csv', '--json')).err).toContain('--review en --json gaan niet samen.');
  });
});

test('the plans may be named the other way round', async () => {
  const { out } = await agenda(FILES, ['diff', '2022', '2021']);
  expect(out).toContain(`zo ja, in agenda/${MILL}: continues: [2021/gemalen]`);
  const sheets: string[] = [];
  await agenda(FILES, ['diff', '2022', '2021', '--review', 'v.csv'], {
    report: (_path, text) => void sheets.push(text),
  });
  expect(sheets).toEqual([made]);
});

test('a question that is not in the list is told', async () => {
  const [head, first] = filled('ja').split('\r\n');
  expect((await given(`${head}\r\n${first}`)).err).toBe(
    '1 beantwoord, 1 nog te bevestigen.\nVan die vragen staat er 1 niet in vragen.csv; geef een nieuwe naam voor een nieuwe lijst.\n',
  );
});
