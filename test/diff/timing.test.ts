// What would be quadratic if nobody looked after it. Figures: npm run diff:bench.
import { expect, test } from 'vitest';
import { wordDiff } from '../../src/text/word-diff.ts';
import { cpuTime } from '../cpu-time.ts';
import { compareCommitments, rewrite } from './timing.ts';

/** Machines differ. */
const GENEROUS = 3;

test('a text of 6,000 words that was rewritten is not compared word by word', async () => {
  const [old, fresh] = rewrite(6000);
  expect(wordDiff(old, fresh)).toBeUndefined();
  expect(await cpuTime(() => wordDiff(old, fresh))).toBeLessThan(1000 * GENEROUS);
});

test('a text of 6,000 words of which two in three stayed', async () => {
  const [old, fresh] = rewrite(6000, 3);
  expect(await cpuTime(() => wordDiff(old, fresh))).toBeLessThan(1000 * GENEROUS);
});

test('five hundred against five hundred, none declared', { timeout: 30_000 }, async () => {
  expect(await cpuTime(() => compareCommitments({ count: 500, ids: false }))).toBeLessThan(5000 * GENEROUS);
});
