// The review sheet as it comes back from Excel: with another separator or encoding, rows sorted, columns moved.
import { PaperError } from '../paper-error.ts';
import type { ReviewRow } from './rows.ts';
import { COLUMN_WORDS, plainCell, REVIEW_COLUMNS, type ReviewColumn } from './sheet.ts';

/** What is wrong in a row; `row` counts from 1, the head included, as Excel shows it. */
export interface ReviewFault {
  readonly row: number;
  readonly fault:
    | 'unknown-place'
    | 'unknown-kind'
    | 'number-is-date'
    | 'bad-number'
    | 'bad-id'
    | 'taken-id'
    | 'nothing-above';
  readonly word: string;
}

export interface ReadReview {
  readonly rows: readonly (ReviewRow & { readonly row: number })[];
  readonly faults: readonly ReviewFault[];
}

/**
 * @param cells the rows of the sheet, its head first
 * @throws PaperError where it is no review sheet
 */
export function readReview(cells: readonly (readonly string[])[]): ReadReview {
  const columns = columnsOf(cells[0] ?? []);
  if (!columns.has('place') || !columns.has('kind')) throw new PaperError('no-review');
  const faults: ReviewFault[] = [];
  const rows = cells.slice(1).flatMap((row, at) => {
    const value = (column: ReviewColumn): string => plainCell(row[columns.get(column) ?? -1] ?? '');
    const place = value('place');
    if (place === '') return [];
    const number = numberIn(value('number'));
    if (typeof number !== 'string') faults.push({ row: at + 2, ...number });
    return [
      {
        row: at + 2,
        place,
        kind: value('kind'),
        number: typeof number === 'string' ? number : '',
        title: value('title').replace(/\s+/g, ' '),
        id: value('id'),
        isMerged: value('merge') !== '',
        page: 0,
        text: value('text'),
      },
    ];
  });
  return { rows, faults };
}

function columnsOf(head: readonly string[]): ReadonlyMap<ReviewColumn, number> {
  const found = new Map<ReviewColumn, number>();
  head.forEach((name, at) => {
    const plain = name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase();
    const column = REVIEW_COLUMNS.find((each) => COLUMN_WORDS.nl[each] === plain || COLUMN_WORDS.en[each] === plain);
    if (column && !found.has(column)) found.set(column, at);
  });
  return found;
}

const DATE =
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$|^\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)|^(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)-\d{1,4}$/i;

function numberIn(written: string): string | Pick<ReviewFault, 'fault' | 'word'> {
  const plain = written.replace(/^nr\.?\s*/i, '').replace(/\.$/, '');
  if (plain === '' || /^[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,2}$/.test(plain)) return plain;
  return { fault: DATE.test(plain) ? 'number-is-date' : 'bad-number', word: written };
}
