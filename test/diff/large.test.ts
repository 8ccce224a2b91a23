// A hundred commitments and more a side: one screen stays one screen.
import { expect, test } from 'vitest';
import { agenda, type Files } from '../fake-world.ts';
import { type Item, planFiles, SETTINGS } from './plans.ts';

const COUNT = 130;
const item = (at: number, text: string): Item => ({ name: `1.1.${at}-nr${at}`, title: `Brug ${at}`, text });
const all = Array.from({ length: COUNT }, (_each, at) =>
  item(at + 1, `De gemeente verft alle leuningen van brug ${at}.`),
);
const willow = 'Bewoners en scholen helpen mee met het planten van wilgen langs het water en het onderhoud.';
const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [...all, { name: '2.1.1-knotwilgen', title: 'Duizend wilgen', text: willow }]),
  ...planFiles(2022, [
    // The first twelve are gone, twenty go less far, and twenty are called otherwise.
    ...all
      .slice(12)
      .map((each, at) =>
        at < 20
          ? { ...each, text: (each.text ?? '').replace('alle', 'veel') }
          : at < 40
            ? { ...each, title: `${each.title} en verder` }
            : each,
      ),
    { name: '2.1.1-wilg', title: 'Duizend wilgen', text: willow.replace('helpen', 'helpen niet') },
  ]),
};
const run = async (...argv: readonly string[]) =>
  (await agenda(FILES, ['diff', ...argv, '--as-of', '2022-02-01'], { columns: 80 })).out;

test('what vanished, was weakened and is asked comes first; the rest is counted, with how to see it', async () => {
  const out = await run('2021', '2022');
  expect(out.split('\n').length).toBeLessThan(45);
  expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
    '2021 → 2022: 118 voortgezet (78 gelijk, 40 anders verwoord), 20 afgezwakt, 13',
    'verdwenen, 1 nieuw, 1 te bevestigen',
    'Verdwenen (13)',
    'Afgezwakt (20)',
    'Te bevestigen: is dit hetzelfde? (1)',
    'Verder (104)',
    'Uitkomsten zoals bekend op 1 februari 2022.',
  ]);
  expect(out).toContain('  ✗ 1.1.1 Brug 1: verdwenen (nog niet gemeld)\n');
  expect(out).toContain('en nog 5: agenda diff 2021 2022 --only vanished,dropped --details words\n');
  expect(out).toContain('en nog 12: agenda diff 2021 2022 --only weakened --details words\n');
  expect(out).toContain('alles, per thema: agenda diff 2021 2022 --details words\n');
});

test('what it says to type shows it', async () => {
  expect(await run('2021', '2022', '--only', 'vanished,dropped', '--details', 'words')).toContain('Brug 12: verdwenen');
  expect(await run('2021', '2022', '--details', 'words')).toContain('Brug 40 en verder');
  expect(await run('2021', '2022', '--theme', 'groen')).toContain('2 Groen\n');
});
