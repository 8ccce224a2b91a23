import { describe, expect, test } from 'vitest';
import { amountIn, figuresOf } from '../../src/text/figures.ts';
import { NUMBER_WORDS } from '../../src/text/number-words.ts';
import { commitments, diffOf, type Item, planFiles, versionsOf } from './plans.ts';
import { measureSentences } from './strength.ts';

const brug = (text: string, front?: string): Item => ({
  name: '1.1.1-brug',
  title: 'Brug',
  text,
  ...(front === undefined ? {} : { front }),
});

async function signs(old: Item, next: Item): Promise<readonly string[]> {
  const comparison = await versionsOf(planFiles(2021, [old]), planFiles(2021, [next]));
  return (commitments(comparison)[0]?.strength ?? []).map(
    (sign) => `${sign.says} ${sign.field}: ${sign.old} → ${sign.new}`,
  );
}

test.each([
  ['tuning', 0.95, 0.95],
  ['hold-out', 0.9, 0.8],
] as const)('what people call weakened and strengthened: %s', async (file, precision, recall) => {
  const measured = await measureSentences(file);
  expect(measured.precision).toBeGreaterThanOrEqual(precision);
  expect(measured.recall).toBeGreaterThanOrEqual(recall);
});

describe('the words that tell', () => {
  test('are those of the text, of either side', async () => {
    expect(await signs(brug('Alle dorpen krijgen een brug.'), brug('Veel dorpen krijgen een brug.'))).toEqual([
      'weakened text: alle → veel',
    ]);
    expect(await signs(brug('Er komen 3 bruggen.'), brug('Er komen 5 bruggen.'))).toEqual(['strengthened text: 3 → 5']);
  });

  test.each([
    ['Er komen twintig bruggen.', 'Er komen achttien bruggen.', 'weakened text: twintig → achttien'],
    ['Er komen 24 bruggen.', 'Er komen drieëntwintig bruggen.', 'weakened text: 24 → drieëntwintig'],
  ])('numbers in words: %s %s', async (old, next, said) => {
    expect(await signs(brug(old), brug(next))).toEqual([said]);
  });

  test.each([
    ['twenty days', 20],
    ['Twenty-five days', 25],
    ['thirty-one days', 31],
    ['eighteen days', 18],
  ])('numbers in English words: %s', (words, amount) => {
    expect(amountIn(words, [NUMBER_WORDS.en])?.amount).toBe(amount);
    expect([...figuresOf(words, [NUMBER_WORDS.en]).keys()]).toEqual([String(amount)]);
  });

  test('are none where a word only moved, or another says as much', async () => {
    const old = brug('In alle dorpen wordt de brug gerepareerd.');
    expect(await signs(old, brug('De brug wordt in elk dorp gerepareerd.'))).toEqual([]);
    expect(await signs(old, brug('De brug wordt gerepareerd in alle dorpen.'))).toEqual([]);
  });

  test('whether a higher price is more is not for a program to say', async () => {
    expect(await signs(brug('Het bruggeld kost 3 euro.'), brug('Het bruggeld kost 5 euro.'))).toEqual([]);
  });
});

test("next year's plan has its own year as a matter of course", async () => {
  const comparison = await diffOf({
    ...planFiles(2021, [brug('De brug is in 2021 klaar.')]),
    ...planFiles(2022, [brug('De brug is in 2022 klaar.')]),
  });
  expect(commitments(comparison)[0]?.strength).toEqual([]);
});
