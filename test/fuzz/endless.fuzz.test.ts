import { expect, test } from 'vitest';
import { NAMED_PIECES, slowest } from '../bad-input/endless.ts';

test.each(NAMED_PIECES)('400,000 characters of %s', { timeout: 300_000 }, async (_name, piece) => {
  expect(await slowest(piece, 400_000)).toBeLessThan(30_000);
});
