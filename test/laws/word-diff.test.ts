import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordChange, wordDiff } from '../../src/text/word-diff.ts';
import { SEED } from './arbitrary-agenda.ts';

/** How lines are broken makes no difference. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const without = (left: WordChange['op'], changes: readonly WordChange[]): string =>
  changes
    .filter(({ op }) => op !== left)
    .map(({ text }) => text)
    .join('');

const piece = fc.constantFrom(
  ...[
    'sloten',
    'De',
    'het',
    '2021',
    '3.5',
    'één',
    'a',
    'o.a.',
    '.',
    '. ',
    ', ',
    ',',
    ')',
    '(',
    ' - ',
    '/',
    '“',
    '👍🏽',
    '水',
  ],
);
const space = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '  ', '\u00a0');
const text = fc.array(fc.tuple(piece, space), { maxLength: 30 }).map((parts) => parts.flat().join(''));
/** Two texts that have much in common: the same one, with pieces taken out and put in. */
const versions = fc
  .tuple(text, text, text, text, text)
  .chain(([a, b, c, d, e]) =>
    fc.constantFrom<readonly [string, string]>(
      [a + b + c + d, a + e + c + d],
      [a + b + c, a + c],
      [a + b + c + d + e, b + c + e],
      [a, b],
    ),
  );

test('the words of a comparison, joined, give both texts back', () => {
  let changed = 0;
  fc.assert(
    fc.property(versions, ([old, next]) => {
      const changes = wordDiff(old, next, 1);
      if (changes === undefined) return;
      if (changes.length === 0) {
        expect(oneLine(old)).toBe(oneLine(next));
        return;
      }
      expect(oneLine(without('insert', changes))).toBe(oneLine(old));
      expect(oneLine(without('delete', changes))).toBe(oneLine(next));
      if (changes.some(({ op }) => op !== 'equal')) changed++;
    }),
    { seed: SEED, numRuns: 5_000 },
  );
  expect(changed).toBeGreaterThan(2_000);
});

test.each([
  ['De sloten zijn schoon in 2021.', 'De sloten zijn schoon in 2021. De duikers volgen.'],
  ['De sloten zijn schoon. Het is 2021. De duikers volgen.', 'De sloten zijn schoon. Het is 2021.'],
  ['Alle sloten, duikers en stuwen', 'Alle sloten , duikers en stuwen'],
  ['Alle sloten. Alle stuwen.', 'Alle sloten. Alle duikers. Alle stuwen.'],
])('%j and %j', (old, next) => {
  for (const [from, to] of [
    [old, next],
    [next, old],
  ] as const) {
    const changes = wordDiff(from, to) ?? [];
    expect(without('insert', changes).trim()).toBe(from);
    expect(without('delete', changes).trim()).toBe(to);
  }
});
