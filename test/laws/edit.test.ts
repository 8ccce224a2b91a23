// An edit changes what it was meant to change: every other byte and every comment stays.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedPages, realPages, tryEdits } from './edits.ts';

test('of any front matter', async () => {
  const { made, refused } = await tryEdits(generatedPages, 300);
  expect(made).toBeGreaterThan(refused * 5);
});

test("of the files of the VNG's agenda", async () => {
  const { made, refused } = await tryEdits(fc.constantFrom(...realPages), 300);
  expect(made).toBeGreaterThan(200);
  expect(refused).toBe(0);
});
