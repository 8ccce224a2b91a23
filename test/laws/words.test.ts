import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, isWestern, WESTERN_ALPHABET, WESTERN_LETTERS, wordsOf } from '../../src/text/normalise.ts';
import { sharedStart } from '../../src/text/shared-start.ts';
import { SEED } from './arbitrary-agenda.ts';

/** Not of the West: a text that ends in it goes the long way. */
const LONG_WAY = '\u6c34';

const western = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }) },
    fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u20ac', '\u0301', '\u0130', '\u017f', 'e\u0308', 'ij', '\u0133'),
  ),
});

test('the short way for texts of Western Europe gives the words that the long way gives', () => {
  fc.assert(
    fc.property(western, (text) => {
      expect(wordsOf(text)).toEqual(wordsOf(`${text} ${LONG_WAY}`).slice(0, -1));
      expect(bare(text)).toBe(bare(`${text} ${LONG_WAY}`).slice(0, -1).trim());
    }),
    { numRuns: 5_000 },
  );
});

test('every letter of Latin-1 by itself', () => {
  for (let code = 0; code <= 0xff; code++) {
    const letter = String.fromCharCode(code);
    expect(wordsOf(`a${letter}b`), letter).toEqual(wordsOf(`a${letter}b ${LONG_WAY}`).slice(0, -1));
    expect(bare(`a${letter}b`), letter).toBe(bare(`a${letter}b ${LONG_WAY}`).slice(0, -2));
  }
});

test.each([
  ['letters', WESTERN_ALPHABET, /\p{L}/u],
  ['letters and figures', WESTERN_LETTERS, /[\p{L}\p{N}]/u],
])('the western %s are those of all the world, as far as a western text goes', (_what, letters, all) => {
  const western = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(isWestern);
  expect(western.length).toBeGreaterThan(250);
  expect(western.filter((character) => new RegExp(`[${letters}]`).test(character) !== all.test(character))).toEqual([]);
});

test('what two texts share at their beginning ends where a word begins, as far on as it can', () => {
  const words = fc
    .array(fc.constantFrom('sloten', 'Duiker', '3', 'é', '.', ' ', ' ', '\n'), { maxLength: 24 })
    .map((parts) => parts.join(''));
  let longest = 0;
  fc.assert(
    fc.property(words, words, words, (start, old, fresh) => {
      const [a, b] = [start + old, start + fresh];
      const isBeginning = (at: number): boolean =>
        a.slice(0, at) === b.slice(0, at) &&
        /[A-Za-z0-9] $/.test(a.slice(0, at)) &&
        [a[at], b[at]].every((next) => next !== undefined && /[A-Za-z0-9]/.test(next)) &&
        a[at] === b[at];
      const expected =
        Array.from({ length: a.length }, (_, at) => at)
          .filter(isBeginning)
          .at(-1) ?? 0;
      expect(sharedStart(a, b)).toBe(expected);
      longest = Math.max(longest, expected);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(longest).toBeGreaterThan(16);
});
