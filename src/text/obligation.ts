import { MONTHS } from '../i18n/date.ts';
import type { Language } from '../i18n/text.ts';
import { bare, isWestern, WESTERN_ALPHABET } from './normalise.ts';
import { FORCE_WORDS, type ForceWords } from './obligation-terms.ts';
import { sharedWords } from './shared-words.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

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
export function forceChange(
  old: Dated,
  next: Dated,
  language: Language | undefined,
  datesToldElsewhere = false,
): ForceChange | undefined {
  const vocabulary = language === undefined ? Object.values(VOCABULARIES) : [VOCABULARIES[language]];
  const ignored = old.year === next.year ? [] : [String(old.year), String(next.year)];
  const counts = (figure: string): boolean => !ignored.includes(figure) && !(datesToldElsewhere && isDate(figure));
  const shared = sharedWords(old.text, next.text);
  const words = shared < MOSTLY_THE_SAME ? undefined : wordDiff(old.text, next.text, shared);
  const { gone, came } = words
    ? withinSentences(words, old.text, next.text, vocabulary)
    : ofSameThing(old.text, next.text, vocabulary);
  const change = { gone: gone.filter(counts), came: came.filter(counts) };
  return change.gone.length + change.came.length === 0 ? undefined : change;
}

function withinSentences(words: readonly WordChange[], old: string, next: string, vocabulary: Vocabulary): ForceChange {
  const regions = regionsOf(words);
  const small = regions.filter(
    (region) => Math.max(lengthOf(region.delete), lengthOf(region.insert)) <= WITHIN_A_SENTENCE,
  );
  const gone = figuresOf(allOf(regions, 'delete'), vocabulary);
  const came = figuresOf(allOf(regions, 'insert'), vocabulary);
  const cameWithin = figuresOf(allOf(small, 'insert'), vocabulary);
  const force = forceWords(
    { gone: allOf(small, 'delete'), came: allOf(small, 'insert') },
    { gone: old, came: next },
    vocabulary,
  );
  return { gone: [...beyond(gone, came), ...force.gone], came: [...beyond(cameWithin, gone), ...force.came] };
}

/** What went or came, with something between that joins no words. */
const allOf = (regions: readonly Region[], op: keyof Region): string =>
  regions.map((region) => region[op]).join(' \u2026 ');

type Vocabulary = readonly (Pick<ForceWords, 'numbers'> & { readonly groups: readonly (readonly Phrase[])[] })[];

interface Phrase {
  readonly words: string;
  /** As it stands in a padded text. */
  readonly padded: string;
}

/** Between two spaces each, the words of a text are found whole. */
const padded = (bareText: string): string => ` ${bareText.replaceAll(' ', '  ')} `;

const vocabularyOf = ({ numbers, groups }: ForceWords): Vocabulary[number] => ({
  numbers,
  groups: Object.values(groups).map((phrases) => phrases.map((words) => ({ words, padded: padded(words) }))),
});
const VOCABULARIES: Readonly<Record<Language, Vocabulary[number]>> = {
  nl: vocabularyOf(FORCE_WORDS.nl),
  en: vocabularyOf(FORCE_WORDS.en),
};

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

function ofSameThing(old: string, next: string, vocabulary: Vocabulary): ForceChange {
  const [before, after] = [amountsOf(old, vocabulary), amountsOf(next, vocabulary)];
  const differing = [...before].filter(
    ([thing, figures]) => after.has(thing) && figures.every((figure) => !after.get(thing)?.includes(figure)),
  );
  return {
    gone: differing.flatMap(([thing, figures]) => figures.map((figure) => `${figure} ${thing}`)),
    came: differing.flatMap(([thing]) => (after.get(thing) ?? []).map((figure) => `${figure} ${thing}`)),
  };
}

/** The words of each group that the changed places have on one side more often, if that holds of the whole texts as well: some only moved. */
function forceWords(places: Sides, whole: Sides, vocabulary: Vocabulary): ForceChange {
  const inPlaces = bothPadded(places);
  const groups = vocabulary.flatMap((language) => language.groups);
  const changed = {
    gone: groups.filter((phrases) => hasMore(phrases, inPlaces, 'gone')),
    came: groups.filter((phrases) => hasMore(phrases, inPlaces, 'came')),
  };
  if (changed.gone.length + changed.came.length === 0) return { gone: [], came: [] };
  const inWhole = bothPadded(whole);
  const more = (side: 'gone' | 'came'): readonly string[] =>
    changed[side]
      .filter((phrases) => hasMore(phrases, inWhole, side))
      .flatMap((phrases) => phrases.find((phrase) => countOf(phrase, inPlaces[side]) > 0)?.words ?? []);
  return { gone: more('gone'), came: more('came') };
}

function hasMore(phrases: readonly Phrase[], { gone, came }: Sides, side: 'gone' | 'came'): boolean {
  const [less, more] = side === 'gone' ? [came, gone] : [gone, came];
  let beyond = 0;
  for (const phrase of phrases) beyond += countOf(phrase, more) - countOf(phrase, less);
  return beyond > 0;
}

const bothPadded = ({ gone, came }: Sides): Sides => ({ gone: padded(bare(gone)), came: padded(bare(came)) });

/** How often a phrase stands in a padded text; the space behind it is not that before the next. */
function countOf({ padded: sought }: Phrase, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) count++;
  return count;
}

interface Sides {
  readonly gone: string;
  readonly came: string;
}

const LIST_NUMBER = /(?<![^\n])[^\S\n]*\d+[.)] /g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
const MONTH = Object.values(MONTHS).flat().join('|');
/** A day or month in words is one figure. */
const DATE = new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${MONTH})\\b(?: \\d{4})?`, 'gi');
const WITH_MONTH = new RegExp(`\\b(?:${MONTH})\\b`, 'i');
const isDate = (figure: string): boolean => WITH_MONTH.test(figure) || YEAR.test(figure);
const FIGURE = /\d+(?:[.,]\d+)*/g;
/** `2.853` and `10.000` are thousands, in Dutch and with a no-break space too. */
const THOUSANDS = /(?<=\d)[.\u00a0\u202f](?=\d{3}(?!\d))/g;

function figuresOf(text: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const plain = text.replace(LIST_NUMBER, '').replace(ADDRESS, '').replace(THOUSANDS, '');
  const dates = plain.match(DATE) ?? [];
  const rest = plain.replace(DATE, ' ');
  const written = vocabulary.flatMap(({ numbers }) =>
    bare(rest)
      .split(' ')
      .flatMap((word) => numberOf(word, numbers)),
  );
  const counts = new Map<string, number>();
  for (const figure of [...dates.map((date) => date.toLowerCase()), ...(rest.match(FIGURE) ?? []), ...written])
    counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

const numberOf = (word: string, numbers: ForceWords['numbers']): readonly string[] =>
  Object.hasOwn(numbers, word) ? [numbers[word] as string] : [];

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
function amountsOf(text: string, vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const plain = text.replace(LIST_NUMBER, '').replace(ADDRESS, '').replace(THOUSANDS, '').replace(/\s+/g, ' ');
  const { word: wordPattern, amount } = patternsFor(plain);
  const inFigures = plain.replace(
    wordPattern,
    (word) => vocabulary.flatMap(({ numbers }) => numberOf(word.toLowerCase(), numbers))[0] ?? word,
  );
  const found = new Map<string, string[]>();
  for (const [, figure = '', thing = ''] of inFigures.matchAll(amount)) {
    const name = thing.toLowerCase();
    if (!YEAR.test(figure) && !MONTH_NAMES.has(name)) found.set(name, [...(found.get(name) ?? []), figure]);
  }
  return found;
}

/** The figures of one text that the other has less often. */
const beyond = (figures: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): readonly string[] =>
  [...figures].filter(([figure, count]) => count > (others.get(figure) ?? 0)).map(([figure]) => figure);
