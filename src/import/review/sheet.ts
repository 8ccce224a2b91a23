// The review sheet as comma-separated values that Excel opens and saves.
import type { Language } from '../../i18n/text.ts';
import type { ReviewRow } from './rows.ts';

/** The columns in their order. The text is for reading only. */
export const REVIEW_COLUMNS = ['place', 'kind', 'number', 'title', 'id', 'merge', 'page', 'text'] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<Language, Readonly<Record<ReviewColumn, string>>>> = {
  nl: { place: 'plaats', kind: 'soort', number: 'nummer', title: 'titel', id: 'id', merge: 'bij vorige', page: 'bladzijde', text: 'tekst (alleen lezen)' },
  en: { place: 'place', kind: 'kind', number: 'number', title: 'title', id: 'id', merge: 'with above', page: 'page', text: 'text (read only)' },
};

/** Excel shows no more in a cell. */
const LONGEST_CELL = 32_000;

/**
 * UTF-8 with a byte order mark, semicolons and CRLF: so Excel in Dutch opens it without a question. A number stands behind `nr`,
 * since Excel takes `1.1` for the first of January.
 */
export function reviewSheet(rows: readonly ReviewRow[], language: Language): string {
  const words = COLUMN_WORDS[language];
  const head = REVIEW_COLUMNS.map((column) => words[column]);
  const cells = rows.map(({ place, kind, number, title, id, isMerged, page, text }) => [place, kind, number === '' ? '' : `nr ${number}`, title, id, isMerged ? 'x' : '', String(page), text.slice(0, LONGEST_CELL)]);
  return `\ufeff${[head, ...cells].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A text that a sheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A cell's text as it was before {@link reviewSheet} made it inert. */
export const plainCell = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '').trim();
