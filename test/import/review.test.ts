// The review sheet: out to Excel and back.
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/cli/given-sheet.ts';
import { readPaper } from '../../src/import/readers/read-paper.ts';
import { readReview } from '../../src/import/review/read-sheet.ts';
import { reviewCells } from '../../src/import/review/sheet.ts';
import { csvText } from '../../src/render/csv-text.ts';
import { bytesOf, imported, textFiles } from './import-of.ts';
import { expectListedRepairs, expectPartition } from './laws.ts';
import { asText } from './paper/as-text.ts';
import { PLAN } from './paper/plan.ts';

const text = asText(PLAN);
const first = await imported('txt', text);
const sheet: string = csvText(reviewCells(first.rows, 'nl'));

const reviewOf = async (written: string | Uint8Array) =>
  readReview(cellsOf(await readPaper('csv', typeof written === 'string' ? bytesOf(written) : written)));
const again = async (written: string | Uint8Array) => imported('txt', text, { review: await reviewOf(written) });
/** The sheet with one cell changed, in the row whose text begins so. */
const edited = (beginning: string, column: number, value: string): string =>
  sheet
    .split('\r\n')
    .map((line) => {
      if (!line.includes(`;${beginning}`) && !line.includes(`;"${beginning}`)) return line;
      const cells = line.split(';');
      cells[column] = value;
      return cells.join(';');
    })
    .join('\r\n');
const [KIND, NUMBER, TITLE, ID, MERGE] = [1, 2, 3, 4, 5] as const;
const LIST = 'We meten de steigers';

describe('a sheet that nobody changed', () => {
  test('gives the same files', async () => {
    const result = await again(sheet);
    expect(result.faults).toEqual([]);
    expect(textFiles(result)).toEqual(textFiles(first));
  });

  test('also when Excel saved it with commas, another encoding, or sorted', async () => {
    const [head = '', ...rows] = sheet.replace('\ufeff', '').trimEnd().split('\r\n');
    const sorted = [head, ...rows.toReversed()].join('\r\n');
    expect(textFiles(await again(sorted))).toEqual(textFiles(first));
    expect(
      textFiles(
        await again(new Uint8Array(Buffer.from(sheet.replace('\ufeff', '').replaceAll('…', '\x85'), 'latin1'))),
      ),
    ).toEqual(textFiles(first));
  });
});

describe('what a person changes', () => {
  test('a title and an id', async () => {
    const result = await again(
      edited(LIST, TITLE, 'Alle steigers opgemeten').replace(/(Alle steigers opgemeten);[^;]*/, '$1;steigers-meten'),
    );
    const record = result.draft.records.find(({ id }) => id === 'steigers-meten');
    expect(record).toMatchObject({ title: 'Alle steigers opgemeten', titleFrom: 'person', idFrom: 'person' });
    expect(
      textFiles(result)
        .get(record?.path ?? '')
        ?.startsWith('# Alle steigers opgemeten\n'),
    ).toBe(true);
  });

  test('an item that belongs to the one above it', async () => {
    const result = await again(edited('De bond schrijft een handreiking', MERGE, 'x'));
    const texts = result.draft.records.flatMap(({ kind, block }) => (kind === 'commitment' ? [block?.text ?? ''] : []));
    expect(texts.some((each) => each.startsWith(LIST) && each.includes('De bond schrijft een handreiking'))).toBe(true);
    expectPartition(result.paper, result);
    expectListedRepairs(result.paper, result);
  });

  test('an item that is left out, and a text that is a commitment', async () => {
    const left = await again(edited(LIST, KIND, 'rest'));
    expect(left.outline.rest.map(({ reason }) => reason)).toContain('by-hand');
    expectPartition(left.paper, left);
    const more = await again(edited('De eilanden liggen ver uit elkaar', KIND, 'rest'));
    expect(more.draft.records.filter(({ kind }) => kind === 'commitment')).toHaveLength(11);
  });

  test('a number', async () => {
    const result = await again(edited('Schoon water', NUMBER, 'nr 7'));
    expect(result.draft.records.find(({ title }) => title === 'Schoon water')?.number).toBe('7');
  });
});

describe('what is wrong is told by row', () => {
  test.each([
    ['a number that Excel made a date of', edited(LIST, NUMBER, '1-2-2003'), 'number-is-date'],
    ['a kind that there is not', edited(LIST, KIND, 'dingen'), 'unknown-kind'],
    ['an id with capitals', edited(LIST, ID, 'Steigers'), 'bad-id'],
    ['an id that another record has', edited(LIST, ID, 'schoon-water'), 'taken-id'],
    ['a row of another paper', edited(LIST, 0, 'p99-abcd'), 'unknown-place'],
  ])('%s', async (_, written, fault) => {
    const { faults } = await again(written);
    expect(faults.map((each) => each.fault)).toContain(fault);
    expect(faults.every(({ row }) => row > 1)).toBe(true);
  });

  test('another list is no review list', async () => {
    await expect(reviewOf('naam;adres\r\nx;y')).rejects.toMatchObject({ fault: 'no-review' });
  });
});

test('no cell is a formula', () => {
  const made = csvText(
    reviewCells(
      [
        {
          place: 'p1-0000',
          kind: 'tekst',
          number: '',
          title: '=1+1',
          id: '',
          isMerged: false,
          page: 1,
          text: '@SUM(A1)\n-x',
        },
      ],
      'nl',
    ),
  );
  expect(made).toContain(";'=1+1;");
  expect(made).toContain(`"'@SUM(A1)\n-x"`);
});
