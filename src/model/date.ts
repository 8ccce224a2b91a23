declare const isoDate: unique symbol;
/** A day, as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [isoDate]: true };

declare const partialDate: unique symbol;
/** A date at the precision given: a day, `2021-12`, `2021-Q4`, `2021-H2` or `2021`. */
export type PartialDate = string & { readonly [partialDate]: true };

/** The years that a date can have: 1900 to 2999. */
const YEAR = '(?:19|2\\d)\\d{2}';
const MONTH = '(?:0[1-9]|1[0-2])';
const KNOWN_YEAR = new RegExp(`^${YEAR}`);
const DAY = new RegExp(`^${YEAR}-${MONTH}-(?:0[1-9]|[12]\\d|3[01])$`);
const LESS_THAN_A_DAY = new RegExp(`^${YEAR}(?:-(?:${MONTH}|Q[1-4]|H[12]))?$`);

/** Whether a text is a day that exists: `2021-02-30` does not. */
export const isDay = (text: string): text is IsoDate =>
  DAY.test(text) && text <= lastDay(text.slice(0, 'YYYY-MM'.length) as PartialDate);

/** Whether a text is a day, month, quarter, half-year or year that exists. */
export const isPartialDate = (text: string): text is PartialDate => LESS_THAN_A_DAY.test(text) || isDay(text);

/** Whether a text would be a date if its year were between 1900 and 2999. */
export const isOfOtherYear = (text: string): boolean =>
  !KNOWN_YEAR.test(text) && isPartialDate(text.replace(/^\d{2}/, '20'));

/** The last day of a day, month, quarter, half-year or year: `2021-Q4`, `2021-H2` and `2021` all end on 2021-12-31. */
export function lastDay(date: PartialDate | IsoDate): IsoDate {
  if (date.length === 'YYYY-MM-DD'.length) return date as unknown as IsoDate;
  return dayOf(new Date(Date.UTC(yearOf(date), lastMonth(date), 0)));
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

/** The same day a number of months later, or the last day of that month where the day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

/** The day after. */
export const nextDay = (date: IsoDate): IsoDate => dayOf(new Date(Date.parse(date) + 86_400_000));

export const previousDay = (date: IsoDate): IsoDate => dayOf(new Date(Date.parse(date) - 86_400_000));

export const dayOf = (date: Date): IsoDate => date.toISOString().slice(0, 10) as IsoDate;
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const firstDayOf = (year: number): IsoDate => `${year}-01-01` as IsoDate;
export const lastDayOf = (year: number): IsoDate => `${year}-12-31` as IsoDate;
