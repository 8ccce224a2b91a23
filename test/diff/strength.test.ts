import { describe, expect, test } from 'vitest';
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
