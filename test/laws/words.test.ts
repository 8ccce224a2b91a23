import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/language/normalise.ts';

test('the short way for plain ASCII gives the words that the long way gives', () => {
  const plain = fc.string({ unit: 'binary-ascii' });
  fc.assert(
    fc.property(plain, (text) => {
      expect(wordsOf(text)).toEqual(wordsOf(`${text} \u00e9`).slice(0, -1));
    }),
    { numRuns: 2_000 },
  );
});
