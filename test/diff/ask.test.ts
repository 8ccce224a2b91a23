// Questions are answered once, in the files.
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../src/edit/change-set.ts';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { textOf } from '../../src/source/tree.ts';
import { agenda, type Files, treeOf } from '../fake-world.ts';
import { planFiles, SETTINGS } from './plans.ts';

const TEXT = 'Bewoners en scholen helpen mee met het planten van wilgen langs het water en het onderhoud.';
const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [{ name: '2.1.1-knotwilgen', title: 'Duizend wilgen', text: TEXT, front: 'owner: groen' }]),
  ...planFiles(2022, [
    { name: '2.1.1-wilg', title: 'Duizend wilgen', text: TEXT.replace('helpen', 'helpen niet'), front: 'owner: groen' },
  ]),
};
const NEW = '2022/2-groen/2.1.1-wilg.md';
const ARGV = ['diff', '2021', '2022', '--as-of', '2022-02-01'];

/** The files after somebody answered, and what was said. */
async function answered(typed: readonly string[], files: Files = FILES) {
  let changes: ChangeSet = [];
  const said = await agenda(files, [...ARGV, '--ask'], { typed, write: (written) => void (changes = written) });
  const after = changedTree(treeOf(files), changes);
  return { ...said, files: Object.fromEntries(after.entries.map((entry) => [entry.path, textOf(entry)])) as Files };
}

test('"ja" is a link, "nee" is written too, and neither is asked again', async () => {
  const yes = await answered(['ja']);
  expect(yes.files[NEW]).toContain('continues: [2021/knotwilgen]');
  const no = await answered(['misschien', 'nee']);
  expect(no.files[NEW]).toContain('not-continues: [2021/knotwilgen]');
  expect(no.err).toContain('1 beantwoord, 0 nog te bevestigen.');
  expect(no.out).toBe(`agenda/${NEW}\n`);
  const summary = async (files: Files) => (await agenda(files, ARGV)).out.split('\n')[0];
  expect(await summary(FILES)).toBe('2021 → 2022: 1 verdwenen, 1 nieuw, 1 te bevestigen');
  expect(await summary(yes.files)).toBe('2021 → 2022: 1 voortgezet (1 anders verwoord)');
  expect(await summary(no.files)).toBe('2021 → 2022: 1 verdwenen, 1 nieuw');
});

test('"later", "stop" and the end of the input write nothing', async () => {
  for (const typed of [['l'], ['s'], ['']]) {
    const { files, code, err } = await answered(typed);
    expect([files[NEW], code]).toEqual([FILES[NEW], 0]);
    expect(err).toContain('0 beantwoord, 1 nog te bevestigen.');
  }
});

test('where there is nobody, or the old side is another version, it cannot be asked', async () => {
  expect(await agenda(FILES, [...ARGV, '--ask'])).toMatchObject({ code: 2, out: '' });
  expect((await agenda(FILES, [...ARGV, '--ask', '--json'])).code).toBe(2);
  expect((await agenda(FILES, ['diff', '--since', 'main', '--ask'])).code).toBe(2);
});

test('what somebody said is not the same is never paired, equal words or not', async () => {
  const item = (name: string, front: string) => ({ name, title: 'Duizend wilgen', text: TEXT, front });
  const files: Files = {
    'agenda.yaml': SETTINGS,
    ...planFiles(2021, [item('2.1.1-knotwilgen', 'owner: groen')]),
    ...planFiles(2022, [item('2.1.1-wilg', 'not-continues: [knotwilgen]')]),
  };
  expect((await agenda(files, ARGV)).out).toContain('2021 → 2022: 1 verdwenen, 1 nieuw\n');
});

test('an id that is not there is an error, as in a link', async () => {
  const files = { ...FILES, [NEW]: '---\nowner: groen\nnot-continues: [2021/knotwilge]\n---\n# Wilgen\n\nTekst.\n' };
  const { out } = await agenda(files, ['validate', '--format', 'human']);
  expect(out).toContain('link/unknown-target');
  expect(out).toContain('knotwilge" komt in 2021 niet voor.');
});
