// What a cell of a sheet with commitments says, as a program that opens sheets may have written it again.

import { prose } from '../document/body.ts';
import type { Value } from '../edit/value.ts';
import { meantDate } from '../i18n/meant-date.ts';
import { meantNumber } from '../i18n/meant-number.ts';
import type { Text } from '../i18n/text.ts';
import { ONGOING } from '../model/words.ts';
import { readableNames } from '../query/readable-names.ts';

/** What comes first where a date is written with slashes; undefined where the sheet does not tell. */
export type SlashOrder = 'day' | 'month' | undefined;

/** The value that a cell stands for; undefined where it is empty. */
export type ReadCell = (cell: string, order: SlashOrder) => Value | undefined;

export const lineCell: ReadCell = (cell) => cell.replace(/\s+/g, ' ').trim() || undefined;
export const proseCell: ReadCell = (cell) => prose(cell) || undefined;

/** What is no number stays as it is written, for the rules to refuse. */
export const numberCell: ReadCell = (cell) => (cell === '' ? undefined : (meantNumber(cell) ?? cell));

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MONTH_FIRST = '$2/$1/$3';

/** A day as it is once a sheet has shown it: `31-12-2021`, `12/31/2021`, `31-12-21`, `mrt-21`, `2021-12-31 00:00`. */
export const dateCell: ReadCell = (cell, order) => {
  if (cell === '') return undefined;
  if (/^(?:doorlopend|ongoing)$/i.test(cell)) return ONGOING;
  // A year is a number in the files.
  if (/^\d{4}$/.test(cell)) return Number(cell);
  const whole = cell
    .replace(/ 0{1,2}:00(?::00)?$/, '')
    .replace(/^(\d{1,2}-\d{1,2}|\d{1,2}-[a-z]{3}|[a-z]{3})-(\d\d)$/i, '$1-20$2');
  const parts = SLASHED.exec(whole);
  if (parts && order === undefined && parts[1] !== parts[2]) return cell;
  const day = order === 'month' ? whole.replace(SLASHED, MONTH_FIRST) : whole;
  return meantDate(/[a-z]{3}/i.test(day) ? day.replaceAll('-', ' ').replace(/\bmrt\b/i, 'maart') : day) ?? cell;
};

/** Whether the dates with slashes in two sheets agree more if days come first, or months. */
export function slashOrderIn(pairs: readonly (readonly [given: string, now: string])[]): SlashOrder {
  const slashed = pairs.filter(([given]) => SLASHED.test(given));
  const agreeing = (order: 'day' | 'month'): number =>
    slashed.filter(([given, now]) => dateCell(given, order) === dateCell(now, order)).length;
  const [day, month] = [agreeing('day'), agreeing('month')];
  return day === month ? undefined : day > month ? 'day' : 'month';
}

/** A list of ids, or of the names that stand for them. */
export const idsCell = (names: ReadonlyMap<string, string> = new Map()): ReadCell => {
  const ids = new Map([...readableNames(names)].map(([id, name]) => [name.toLowerCase(), id]));
  return (cell) => listed(cell, (word) => (names.has(word) ? word : (ids.get(word.toLowerCase()) ?? word)));
};

/** One id, or the name that stands for it. */
export const idCell = (names: ReadonlyMap<string, string>): ReadCell => {
  const read = idsCell(names);
  return (cell, order) => (read(cell, order) as readonly string[] | undefined)?.join('; ');
};

/** Words of the format, by what readers call them in either language. */
const wordOf = (labels: Readonly<Record<string, Text>>, label: string): string =>
  Object.keys(labels).find((word) =>
    [word, labels[word]?.nl, labels[word]?.en].some((each) => each?.toLowerCase() === label.toLowerCase()),
  ) ?? label;
export const wordCell =
  (labels: Readonly<Record<string, Text>>, otherwise: string): ReadCell =>
  (cell) =>
    cell === '' ? otherwise : wordOf(labels, cell);
export const wordsCell =
  (labels: Readonly<Record<string, Text>>): ReadCell =>
  (cell) =>
    listed(cell, (label) => wordOf(labels, label));

export const goalsCell: ReadCell = (cell) =>
  listed(cell, (goal) => {
    const plain = goal.replace(/^SDG\s*/i, '');
    return /^\d{1,2}$/.test(plain) ? Number(plain) : plain;
  });

/** A sheet would take `5.1` for a date, so that a sign stands before it. */
export const sectionCell: ReadCell = (cell) => cell.replace(/^§ (?=[§\d])/, '') || undefined;

function listed(cell: string, read: (word: string) => string | number): Value | undefined {
  const words = cell.split(';').map((word) => word.trim());
  const values = words.filter((word) => word !== '').map(read);
  return values.length === 0 ? undefined : values;
}
