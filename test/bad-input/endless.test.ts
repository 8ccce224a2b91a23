import { expect, test } from 'vitest';
import { NAMED_PIECES, slowest } from './endless.ts';

// Time in proportion to the length is a third of this at most; time with its square is some times as much. `npm run fuzz` tries longer ones.
test.each(NAMED_PIECES)('20,000 characters of %s', async (_name, piece) => {
  expect(await slowest(piece, 20_000)).toBeLessThan(3_000);
});
