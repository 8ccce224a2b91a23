// How well the matcher does on plans whose true correspondence is known; the figures reached stand in README.md.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compared, measure, totals } from './measure.ts';
import { readSets } from './set.ts';

const sets = readSets();
const measured = await Promise.all(sets.map(async (set) => ({ holdOut: set.holdOut, result: await measure(set) })));
const of = (holdOut: boolean) =>
  totals(measured.filter((each) => each.holdOut === holdOut).map(({ result }) => result));

test('the sets are large enough to say something, and a third is held out', () => {
  const [tuned, heldOut] = [of(false).items, of(true).items];
  expect(tuned + heldOut).toBeGreaterThanOrEqual(200);
  expect(heldOut / (tuned + heldOut)).toBeGreaterThan(0.33);
});

test.each([
  ['for tuning', false],
  ['hold-out', true],
])('matches that are applied are right, and most are found: %s', (_name, holdOut) => {
  const { precision, recall, seen } = of(holdOut);
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(seen).toBeGreaterThanOrEqual(0.95);
});

interface Reuse {
  readonly id: string;
  readonly reused: boolean;
  readonly old: string;
  readonly new: string;
}

test('an id that now stands for something else is flagged, one that was only reworded is not', async () => {
  const cases = parse(readFileSync(new URL('labelled/ids/reused.yaml', import.meta.url), 'utf8')) as readonly Reuse[];
  expect(cases.length).toBeGreaterThanOrEqual(20);
  const files: Record<string, string> = {
    'agenda.yaml': 'format: 1\norganisation: { name: Gemeente Polderrijk, abbreviation: GP }\n',
  };
  for (const [side, year] of [
    ['old', 2023],
    ['new', 2024],
  ] as const) {
    files[`${year}/README.md`] = `---\nstage: adopted\n---\n# Jaarplan ${year}\n`;
    files[`${year}/1-thema/README.md`] = '# Thema\n';
    files[`${year}/1-thema/1.1-doel.md`] = '# Doel\n';
    for (const [at, each] of cases.entries())
      files[`${year}/1-thema/1.1.${at + 1}-${each.id}.md`] = `# ${each[side].replace(' | ', '\n\n')}\n`;
  }
  const { changes } = await compared(files);
  const flagged = changes
    .filter(({ type, kinds }) => type === 'commitment' && kinds.includes('id-reused'))
    .flatMap(({ old }) => old.map(({ entry }) => entry.id));
  expect(flagged.sort()).toEqual(
    cases
      .filter(({ reused }) => reused)
      .map(({ id }) => id)
      .sort(),
  );
});
