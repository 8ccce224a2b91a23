import { MONTHS } from '../language/date.ts';
import type { Language } from '../language/text.ts';
import { bare } from '../language/normalise.ts';
import { sharedWords } from './shared-words.ts';
import { wordDiff, type WordChange } from './words.ts';
import { FORCE_WORDS, type ForceWords } from './force-words.ts';

/** Below this share of common words a text is mostly new: its figures come and go with its sentences. */
const MOSTLY_THE_SAME = 0.6;
/** A change of at most this many words stands in a sentence that was there; a longer one is a sentence of its own. */
const WITHIN_A_SENTENCE = 8;

/** A text with the years that say themselves which plan it is from: that 2021 became 2022 in next year's plan is no other figure. */
export interface Dated {
  readonly text: string;
  readonly year: number;
}

/** What went and what came of the words that decide how far a promise goes, as they are written. */
export interface ForceChange {
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

/**
 * Whether a promise goes as far as before. In a text that is mostly the same: figures that went, figures that came within a sentence
 * that was there, and words of negation, bound or obligation likewise. In one that is mostly new only another figure of the same
 * thing counts, such as 30 and 50 of "gemeenten".
 * @param language the agenda's; both where it says none.
 * @param datesToldElsewhere where a field already says that the date moved.
 */
export function forceChange(old: Dated, fresh: Dated, language: Language | undefined, datesToldElsewhere = false): ForceChange | undefined {
  const vocabulary = language === undefined ? Object.values(FORCE_WORDS) : [FORCE_WORDS[language]];
  const ignored = old.year === fresh.year ? [] : [String(old.year), String(fresh.year)];
  const counts = (figure: string): boolean => !ignored.includes(figure) && !(datesToldElsewhere && isDate(figure));
  const words = sharedWords(old.text, fresh.text) < MOSTLY_THE_SAME ? undefined : wordDiff(old.text, fresh.text);
  const { gone, came } = words ? withinSentences(words, old.text, fresh.text, vocabulary) : ofSameThing(old.text, fresh.text, vocabulary);
  const change = { gone: gone.filter(counts), came: came.filter(counts) };
  return change.gone.length + change.came.length === 0 ? undefined : change;
}

function withinSentences(words: readonly WordChange[], old: string, fresh: string, vocabulary: Vocabulary): ForceChange {
  const regions = regionsOf(words);
  const small = regions.filter((region) => Math.max(lengthOf(region.delete), lengthOf(region.insert)) <= WITHIN_A_SENTENCE);
  const gone = figuresOf(regions.map((region) => region.delete).join(' \u2026 '), vocabulary);
  const came = figuresOf(regions.map((region) => region.insert).join(' \u2026 '), vocabulary);
  const cameWithin = figuresOf(small.map((region) => region.insert).join(' \u2026 '), vocabulary);
  const touched = bare(small.map((region) => `${region.delete} ${region.insert}`).join(' '));
  const differing = forceWords(old, fresh, vocabulary);
  const within = (phrase: string): boolean => ` ${touched} `.includes(` ${phrase} `);
  return { gone: [...beyond(gone, came), ...differing.gone.filter(within)], came: [...beyond(cameWithin, gone), ...differing.came.filter(within)] };
}

type Vocabulary = readonly ForceWords[];

interface Region {
  readonly delete: string;
  readonly insert: string;
}

/** What went and came in one place. */
function regionsOf(words: readonly WordChange[]): readonly Region[] {
  const regions: { delete: string; insert: string }[] = [];
  let open: { delete: string; insert: string } | undefined;
  for (const { op, text } of words) {
    if (op === 'equal') {
      open = undefined;
      continue;
    }
    if (!open) regions.push((open = { delete: '', insert: '' }));
    open[op] += text;
  }
  return regions;
}

const lengthOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function ofSameThing(old: string, fresh: string, vocabulary: Vocabulary): ForceChange {
  const [before, after] = [amountsOf(old, vocabulary), amountsOf(fresh, vocabulary)];
  const differing = [...before].filter(([thing, figures]) => after.has(thing) && figures.every((figure) => !after.get(thing)?.includes(figure)));
  return { gone: differing.flatMap(([thing, figures]) => figures.map((figure) => `${figure} ${thing}`)), came: differing.flatMap(([thing]) => (after.get(thing) ?? []).map((figure) => `${figure} ${thing}`)) };
}

function forceWords(old: string, fresh: string, vocabulary: Vocabulary): ForceChange {
  const groups = vocabulary.flatMap((language) => Object.values(language.groups));
  const differing = groups.map((phrases) => ({ old: occurring(phrases, old), new: occurring(phrases, fresh) })).filter((found) => (found.old === undefined) !== (found.new === undefined));
  return { gone: differing.flatMap((found) => found.old ?? []), came: differing.flatMap((found) => found.new ?? []) };
}

const LIST_NUMBER = /^\s*\d+[.)] /gm;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
const MONTH = Object.values(MONTHS).flat().join('|');
/** A day or month in words is one figure. */
const DATE = new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${MONTH})\\b(?: \\d{4})?`, 'gi');
const isDate = (figure: string): boolean => new RegExp(`\\b(?:${MONTH})\\b`, 'i').test(figure) || YEAR.test(figure);
const FIGURE = /\d+(?:[.,]\d+)*/g;
/** `2.853` and `10.000` are thousands, in Dutch and with a no-break space too. */
const THOUSANDS = /(?<=\d)[.\u00a0\u202f](?=\d{3}(?!\d))/g;

function figuresOf(text: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const plain = text.replace(LIST_NUMBER, '').replace(ADDRESS, '').replace(THOUSANDS, '');
  const dates = plain.match(DATE) ?? [];
  const rest = plain.replace(DATE, ' ');
  const written = vocabulary.flatMap(({ numbers }) => bare(rest).split(' ').flatMap((word) => numberOf(word, numbers)));
  const counts = new Map<string, number>();
  for (const figure of [...dates.map((date) => date.toLowerCase()), ...(rest.match(FIGURE) ?? []), ...written]) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

const numberOf = (word: string, numbers: ForceWords['numbers']): readonly string[] => (Object.hasOwn(numbers, word) ? [numbers[word] as string] : []);

const AMOUNT = /(?<![\d.,])(\d+(?:,\d+)?) (\p{L}{4,})/gu;
const YEAR = /^(?:19|20)\d\d$/;
const MONTH_NAMES: ReadonlySet<string> = new Set(Object.values(MONTHS).flatMap((months) => months.map((month) => month.toLowerCase())));

/** How many of what: the figures that stand before each word. Days and years are no amounts. */
function amountsOf(text: string, vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const plain = text.replace(LIST_NUMBER, '').replace(ADDRESS, '').replace(THOUSANDS, '').replace(/\s+/g, ' ');
  const inFigures = plain.replace(/\p{L}+/gu, (word) => vocabulary.flatMap(({ numbers }) => numberOf(word.toLowerCase(), numbers))[0] ?? word);
  const found = new Map<string, string[]>();
  for (const [, figure = '', thing = ''] of inFigures.matchAll(AMOUNT)) {
    const name = thing.toLowerCase();
    if (!YEAR.test(figure) && !MONTH_NAMES.has(name)) found.set(name, [...(found.get(name) ?? []), figure]);
  }
  return found;
}

/** The figures of one text that the other has less often. */
const beyond = (figures: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): readonly string[] => [...figures].filter(([figure, count]) => count > (others.get(figure) ?? 0)).map(([figure]) => figure);

function occurring(phrases: readonly string[], text: string): string | undefined {
  const padded = ` ${bare(text)} `;
  return phrases.find((phrase) => padded.includes(` ${phrase} `));
}
