import fc from 'fast-check';
import measure from 'fast-string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.ts';
import { SEED } from './arbitrary-agenda.ts';

const every = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));

test('what is counted without the library is as wide as the library says', () => {
  expect(every.filter((character) => widthOf(character) !== measure(character))).toEqual([]);
});

test('so are texts of such characters, and of others between them', () => {
  const characters = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...every) },
    fc.constantFrom('漢', '👩‍👩‍👧', '🇳🇱', 'é', '#️⃣', '\u001b[31m', '\u00ad', '️'),
  );
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(widthOf(text)).toBe(measure(text));
    }),
    { seed: SEED, numRuns: 3_000 },
  );
});
