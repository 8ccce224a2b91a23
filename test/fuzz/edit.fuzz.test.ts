// The law of test/laws/edit.test.ts over many more edits: `EDITS=100000 npm run fuzz -- edit`.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedPages, realPages, tryEdits } from '../laws/edits.ts';

const EDITS = Number(process.env['EDITS'] ?? 10_000);
const HOUR_MS = 3_600_000;

test.each([
  ['any front matter', generatedPages],
  ["the files of the VNG's agenda", fc.constantFrom(...realPages)],
] as const)(
  'of %s',
  async (what, pages) => {
    const { made, refused } = await tryEdits(pages, EDITS);
    console.log(`${what}: ${made} edits made, ${refused} left to a person`);
    expect(made).toBeGreaterThan(refused * 5);
  },
  HOUR_MS,
);
