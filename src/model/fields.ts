// Typed values from a document's data. A missing value or one of the wrong type gives undefined: the schema's findings
// report it, and the rest of the record can still be used.
import type { Data } from '../document/document.ts';
import { type IsoDate, isDay, isPartialDate, type PartialDate } from './date.ts';
import { ONGOING } from './words.ts';

/** When something is due. */
export type Due = PartialDate | typeof ONGOING;

export const textIn = (data: Data, key: string): string | undefined => textOf(data[key]);
export const numberIn = (data: Data, key: string): number | undefined => numberOf(data[key]);
export const flagIn = (data: Data, key: string): boolean | undefined =>
  typeof data[key] === 'boolean' ? data[key] : undefined;

/** One of some words. */
export function wordIn<W extends string>(data: Data, key: string, words: readonly W[]): W | undefined {
  const value = data[key];
  return words.includes(value as W) ? (value as W) : undefined;
}

export function dayIn(data: Data, key: string): IsoDate | undefined {
  const value = data[key];
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** A day, month, quarter or year; a bare year may be a number. */
export function dateIn(data: Data, key: string): PartialDate | undefined {
  const value = data[key];
  if (value === undefined) return undefined;
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && isPartialDate(written) ? written : undefined;
}

/** A date as {@link dateIn} reads it, or `ongoing`. */
export function dueIn(data: Data, key: string): Due | undefined {
  return data[key] === ONGOING ? ONGOING : dateIn(data, key);
}

/** A list of texts, also where one text is written instead of a list. */
export function oneOrMoreIn(data: Data, key: string): readonly string[] {
  const one = textIn(data, key);
  return one === undefined ? textsIn(data, key) : [one];
}

/** The items of a list that are among these words. */
export const wordsIn = <W extends string>(data: Data, key: string, words: readonly W[]): readonly W[] =>
  listIn(data, key, (item): item is W => words.includes(item as W));

export const textsIn = (data: Data, key: string): readonly string[] => listIn(data, key, isText);
/** Numbers of Global Goals, and of targets within one. */
export const sdgsIn = (data: Data, key: string): readonly (number | string)[] => listIn(data, key, isNumberOrText);

/** A map under a key. */
export function groupIn(data: Data, key: string): Data | undefined {
  const value = data[key];
  return isData(value) ? value : undefined;
}

export const dataOf = (value: unknown): Data | undefined => (isData(value) ? value : undefined);

/** The maps in a list under a key. */
export const groupsIn = (data: Data, key: string): readonly Data[] => listIn(data, key, isData);

/** The entries of a map under a key, in order. */
export function entriesIn(data: Data, key: string): readonly (readonly [string, unknown])[] {
  const value = data[key];
  return isData(value) ? Object.entries(value) : NONE;
}

/** Without the line ending after a block of text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isVisible(value) ? value.trim() : undefined;

const VISIBLE = /\S/;
/** Whether a text has a visible character. Most texts begin with one, so that is tested first. */
const isVisible = (text: string): boolean => isAsciiSign(text.charCodeAt(0)) || VISIBLE.test(text);
const isAsciiSign = (code: number): boolean => code > 0x20 && code < 0x7f;
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const NONE: readonly never[] = [];

/** The items of a list that are of a kind; the list itself where all are. */
function listIn<T>(data: Data, key: string, is: (item: unknown) => item is T): readonly T[] {
  const value = data[key];
  if (!Array.isArray(value)) return NONE;
  return value.every(is) ? value : value.filter(is);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumberOrText = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string';
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
