import type { Data } from '../document/document.ts';
import { isDay, isPartialDate, type IsoDate, type PartialDate } from './date.ts';

/**
 * Reads typed values out of a document's data. What is missing or of the wrong type comes back as nothing: the schema's findings
 * say so to the author, and the rest of the record is still of use.
 */
export interface Fields {
  text(key: string): string | undefined;
  number(key: string): number | undefined;
  flag(key: string): boolean | undefined;
  word<W extends string>(key: string, words: readonly W[]): W | undefined;
  day(key: string): IsoDate | undefined;
  /** A day, month, quarter or year; a bare year may be a number. */
  date(key: string): PartialDate | undefined;
  texts(key: string): readonly string[];
  numbers(key: string): readonly number[];
  group(key: string): Fields | undefined;
  groups(key: string): readonly Fields[];
  entries(key: string): readonly (readonly [string, unknown])[];
}

export function fieldsOf(data: Data): Fields {
  const list = (key: string): readonly unknown[] => {
    const value = data[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    text: (key) => textOf(data[key]),
    number: (key) => numberOf(data[key]),
    flag: (key) => (typeof data[key] === 'boolean' ? data[key] : undefined),
    word: (key, words) => words.find((word) => word === data[key]),
    day: (key) => {
      const value = data[key];
      return typeof value === 'string' && isDay(value) ? value : undefined;
    },
    date: (key) => {
      const value = typeof data[key] === 'number' ? String(data[key]) : data[key];
      return typeof value === 'string' && isPartialDate(value) ? value : undefined;
    },
    texts: (key) => list(key).filter((item) => typeof item === 'string'),
    numbers: (key) => list(key).filter((item) => typeof item === 'number'),
    group: (key) => (isData(data[key]) ? fieldsOf(data[key]) : undefined),
    groups: (key) => list(key).filter(isData).map(fieldsOf),
    entries: (key) => (isData(data[key]) ? Object.entries(data[key]) : []),
  };
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
