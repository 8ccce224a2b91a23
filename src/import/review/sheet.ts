// The review sheet as rows of cells that Excel opens and saves.
import type { Language } from '../../i18n/text.ts';
import { undefused } from '../../text/sheet-cell.ts';
import type { ReviewRow } from './rows.ts';

/** The columns in their order. The text is for reading only. */
export const REVIEW_COLUMNS = ['place', 'kind', 'number', 'title', 'id', 'merge', 'page', 'text'] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<Language, Readonly<Record<ReviewColumn, string>>>> = {
  nl: {
    place: 'plaats',
    kind: 'soort',
    number: 'nummer',
    title: 'titel',
    id: 'id',
    merge: 'bij vorige',
    page: 'bladzijde',
    text: 'tekst (alleen lezen)',
  },
  en: {
    place: 'place',
    kind: 'kind',
    number: 'number',
    title: 'title',
    id: 'id',
    merge: 'with above',
    page: 'page',
    text: 'text (read only)',
  },
};

/** Excel shows no more in a cell. */
const LONGEST_CELL = 32_000;

/** The cells, the head first. A number stands behind `nr`, since Excel takes `1.1` for the first of January. */
export function reviewCells(rows: readonly ReviewRow[], language: Language): readonly (readonly string[])[] {
  const words = COLUMN_WORDS[language];
  const head = REVIEW_COLUMNS.map((column) => words[column]);
  const cells = rows.map(({ place, kind, number, title, id, isMerged, page, text }) => [
    place,
    kind,
    number === '' ? '' : `nr ${number}`,
    title,
    id,
    isMerged ? 'x' : '',
    String(page),
    text.slice(0, LONGEST_CELL),
  ]);
  return [head, ...cells];
}

/** A cell's text without the apostrophe that keeps a sheet from taking it for a formula. */
export const plainCell = (text: string): string => undefused(text).trim();
