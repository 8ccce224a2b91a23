import { MONTHS } from '../i18n/date.ts';

/** A day, a month or a year as a text has it. */
export interface Moment {
  readonly text: string;
  readonly year: number | undefined;
  /** From 0. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const NAMES = new Map(
  Object.values(MONTHS).flatMap((months) => months.map((month, at): [string, number] => [month.toLowerCase(), at])),
);
const MOMENT = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${[...NAMES.keys()].join('|')})\\b(?: ((?:19|20)\\d\\d))?|\\b((?:19|20)\\d\\d)\\b`,
  'gi',
);

export const momentsIn = (text: string): readonly Moment[] =>
  [...text.matchAll(MOMENT)].map(([written, day, month, itsYear, year]) => ({
    text: written,
    year: numberOrNone(itsYear ?? year),
    month: month === undefined ? undefined : NAMES.get(month.toLowerCase()),
    day: numberOrNone(day),
  }));

const numberOrNone = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written);
