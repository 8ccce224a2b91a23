declare const isoDate: unique symbol;
/** A day, as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [isoDate]: true };

declare const partialDate: unique symbol;
/** A moment at the precision it was given in: a day, `2021-12`, `2021-Q4`, `2021-H2` or `2021`. */
export type PartialDate = string & { readonly [partialDate]: true };

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Every month has so many days; whether one has more depends on the year. */
const IN_EVERY_MONTH = '28';

/** Whether a text is a day that exists: `2021-02-30` is not. */
export function isDay(text: string): text is IsoDate {
  return (
    DAY.test(text) &&
    (text.slice(8) <= IN_EVERY_MONTH || text <= lastDay(text.slice(0, 'YYYY-MM'.length) as PartialDate))
  );
}

const MS_OF_A_DAY = 24 * 60 * 60 * 1000;
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

const PARTIAL = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12]))?$/;

export function isPartialDate(text: string): text is PartialDate {
  if (!PARTIAL.test(text)) return false;
  if (text.length === 10) return isDay(text);
  const month = /-(\d{2})$/.exec(text)?.[1];
  return month === undefined || (Number(month) >= 1 && Number(month) <= 12);
}

/** The last day of a day, month, quarter, half-year or year: `2021-Q4`, `2021-H2` and `2021` all end on 2021-12-31. */
export function lastDay(date: PartialDate | IsoDate): IsoDate {
  if (date.length === 10) return date as unknown as IsoDate;
  const month = lastMonth(date);
  // Where a month always ends on the same day no calendar is needed.
  if (month !== 2)
    return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${SHORT_MONTHS.has(month) ? 30 : 31}` as IsoDate;
  return dayOf(new Date(Date.parse(`${date.slice(0, 4)}-03-01`) - MS_OF_A_DAY));
}

/** The last month, from 1, of a month, quarter, half-year or year. */
function lastMonth(date: PartialDate | IsoDate): number {
  const part = Number(date.charAt(6));
  if (date.length < 7) return 12;
  if (date.charAt(5) === 'Q') return part * 3;
  return date.charAt(5) === 'H' ? part * 6 : Number(date.slice(5, 7));
}

/** The first day of a day, month, quarter, half-year or year. */
export function firstDay(date: PartialDate | IsoDate): IsoDate {
  if (date.length === 10) return date as unknown as IsoDate;
  const last = lastMonth(date);
  const months = date.length < 7 ? 12 : date.charAt(5) === 'Q' ? 3 : date.charAt(5) === 'H' ? 6 : 1;
  return `${date.slice(0, 4)}-${String(last - months + 1).padStart(2, '0')}-01` as IsoDate;
}

/** The same day some months earlier or later; the month's last day where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

export const dayOf = (date: Date): IsoDate => date.toISOString().slice(0, 10) as IsoDate;
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const firstDayOf = (year: number): IsoDate => `${year}-01-01` as IsoDate;
export const lastDayOf = (year: number): IsoDate => `${year}-12-31` as IsoDate;
