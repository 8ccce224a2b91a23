// Most candidates are passed over without counting edits: never one that was close enough.
import distance from 'damerau-levenshtein';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest, suggestFrom } from '../../src/text/suggest.ts';
import { SEED } from './arbitrary-agenda.ts';

/** Few letters, so that much is nearly alike; two of them share a bit, and one is longer when it is written small. */
const word = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'n', '.', 'é', 'e\u0301', 'İ', '-', '_', ' '),
  maxLength: 12,
});

describe('what was probably meant', () => {
  test('is what counting the edits to every candidate says', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (candidates, written) => {
        const meant = suggest(written, candidates);
        said += meant.length;
        expect(meant).toEqual(byCounting(written, candidates));
      }),
      { seed: SEED, numRuns: 4_000 },
    );
    expect(said).toBeGreaterThan(500);
  });

  test('is the same whether one word is asked about or many', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 4 }), (candidates, written) => {
        const ask = suggestFrom(candidates);
        expect(written.map((each) => ask(each))).toEqual(written.map((each) => suggest(each, candidates)));
      }),
      { seed: SEED },
    );
  });

  test('is nothing that could not have been meant', () => {
    expect(suggestFrom(['sloten', 'slopen'])('slotten', (id) => id !== 'sloten')).toEqual(['slopen']);
  });
});

function byCounting(word: string, candidates: readonly string[]): readonly string[] {
  const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[-_ ]/g, '');
  const limit = Math.max(1, 0.3 * plain(word).length);
  const costs = [...new Set(candidates)].flatMap((candidate) => {
    const steps = distance(plain(word), plain(candidate)).steps;
    return steps <= limit ? [{ candidate, cost: word === candidate ? steps : steps + 0.1 }] : [];
  });
  costs.sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
  const same = costs.filter(({ cost }) => cost <= 0.1);
  return (same.length > 0 ? same : costs).slice(0, 3).map(({ candidate }) => candidate);
}
