import { MONTHS } from '../i18n/date.ts';
import { bare, isWestern, WESTERN_ALPHABET } from './normalise.ts';
import { joinedNumbers } from './number-words.ts';

/** Numbers written out, in one language. */
export type Numbers = Readonly<Record<string, string>>;

const MONTH = Object.values(MONTHS).flat().join('|');
/** A day or month in words is one figure. */
const DATE = new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${MONTH})\\b(?: \\d{4})?`, 'gi');
const WITH_MONTH = new RegExp(`\\b(?:${MONTH})\\b`, 'i');
export const isDate = (figure: string): boolean => WITH_MONTH.test(figure) || YEAR.test(figure);
/** The figure in CO2 counts nothing. */
const FIGURE = /(?<![A-Za-z])\d+(?:[.,]\d+)*/g;
/** `2.853` and `10.000` are thousands, in Dutch and with a no-break space too. */
const THOUSANDS = /(?<=\d)[.\u00a0\u202f](?=\d{3}(?!\d))/g;

export function figuresOf(text: string, numbers: readonly Numbers[]): ReadonlyMap<string, number> {
  const plain = joinedNumbers(text.replace(THOUSANDS, ''));
  const dates = plain.match(DATE) ?? [];
  const rest = plain.replace(DATE, ' ');
  const written = bare(rest)
    .split(' ')
    .flatMap((word) => numberOf(word, numbers));
  const counts = new Map<string, number>();
  for (const figure of [...dates.map((date) => date.toLowerCase()), ...(rest.match(FIGURE) ?? []), ...written])
    counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/** The number that a word is: "dertig", "driehonderd". */
function numberOf(word: string, numbers: readonly Numbers[]): readonly string[] {
  const found = numbers.find((each) => Object.hasOwn(each, word))?.[word];
  if (found !== undefined) return [found];
  const [, front = '', many = ''] = MANY.exec(word) ?? [];
  const [times, of] = [front, many].map((part) => numbers.find((each) => Object.hasOwn(each, part))?.[part]);
  return times === undefined || of === undefined ? [] : [String(Number(times) * Number(of))];
}

const MANY = /^(.+)(honderd|duizend)$/;

interface Patterns {
  readonly word: RegExp;
  /** A figure and the thing that it counts. */
  readonly amount: RegExp;
}

const patternsOf = (letters: string, flags: string): Patterns => ({
  word: new RegExp(`[${letters}]+`, flags),
  amount: new RegExp(`(?<![\\d.,])(\\d+(?:,\\d+)?) ([${letters}]{4,})`, flags),
});
const WESTERN = patternsOf(WESTERN_ALPHABET, 'g');
let ofAnyScript: Patterns | undefined;
/** All the world's letters take milliseconds to compile. */
const patternsFor = (text: string): Patterns =>
  isWestern(text) ? WESTERN : (ofAnyScript ??= patternsOf('\\p{L}', 'gu'));

const YEAR = /^(?:19|20)\d\d$/;
const MONTH_NAMES: ReadonlySet<string> = new Set(
  Object.values(MONTHS).flatMap((months) => months.map((month) => month.toLowerCase())),
);

/** How many of what: the figures that stand before each word. Days and years are no amounts. */
export function amountsOf(text: string, numbers: readonly Numbers[]): ReadonlyMap<string, readonly string[]> {
  const plain = joinedNumbers(text.replace(THOUSANDS, '').replace(/\s+/g, ' '));
  const { word: wordPattern, amount } = patternsFor(plain);
  const inFigures = plain.replace(wordPattern, (word) => numberOf(word.toLowerCase(), numbers)[0] ?? word);
  const found = new Map<string, string[]>();
  for (const [, figure = '', thing = ''] of inFigures.matchAll(amount)) {
    const name = thing.toLowerCase();
    if (!YEAR.test(figure) && !MONTH_NAMES.has(name)) found.set(name, [...(found.get(name) ?? []), figure]);
  }
  return found;
}

/** The figures of one text that the other has less often. */
export const beyond = (figures: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): readonly string[] =>
  [...figures].filter(([figure, count]) => count > (others.get(figure) ?? 0)).map(([figure]) => figure);

/** The one figure in a few words that is no day or year; undefined where there is none or more than one. */
export function amountIn(
  words: string,
  numbers: readonly Numbers[],
): { readonly amount: number; readonly text: string } | undefined {
  const rest = words.replace(THOUSANDS, '').replace(DATE, ' ');
  const found = (rest.match(/[\p{L}\d]+(?:-\p{L}+|,\d+)?/gu) ?? []).flatMap((word) => {
    const figure = /^\d+(?:,\d+)?$/.test(word) ? word : numberOf(joinedNumbers(word.toLowerCase()), numbers)[0];
    return figure === undefined || YEAR.test(figure) ? [] : [{ amount: Number(figure.replace(',', '.')), text: word }];
  });
  return found.length === 1 ? found[0] : undefined;
}
