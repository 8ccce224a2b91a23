import type { Language } from '../i18n/text.ts';
import { allOf, changedPlaces } from './changed-places.ts';
import { amountsOf, beyond, figuresOf, isDate, type Numbers } from './figures.ts';
import { bare } from './normalise.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { FORCE_WORDS } from './obligation-terms.ts';
import { countPadded, padded } from './phrases.ts';
import { withoutReferences } from './references.ts';
import { sharedWords } from './shared-words.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** Below this share of common words a text is mostly new: its figures come and go with its sentences. */
const MOSTLY_THE_SAME = 0.6;
/** A change of at most this many words stands in a sentence that was there; a longer one is a sentence of its own. */
const WITHIN_A_SENTENCE = 8;

/**
 * A text with the years that say themselves which plan it is from: that 2021 became 2022 in next year's plan is no
 * other figure.
 */
export interface Dated {
  readonly text: string;
  readonly year: number;
}

/** What went and what came of the words that decide how far a promise goes, as they are written, and of figures. */
export interface ForceChange {
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

/**
 * Whether a promise goes as far as before. In a text that is mostly the same: figures that went, figures that came
 * within a sentence that was there, and words of negation, bound or obligation likewise. In one that is mostly new only
 * another figure of the same thing counts, such as 30 and 50 of "gemeenten".
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
  const [before, after] = [withoutReferences(old.text), withoutReferences(next.text)];
  const shared = sharedWords(before, after);
  const words = shared < MOSTLY_THE_SAME ? undefined : wordDiff(before, after, shared);
  const { gone, came } = words
    ? withinSentences(words, before, after, vocabulary)
    : ofSameThing(before, after, vocabulary);
  const change = { gone: gone.filter(counts), came: came.filter(counts) };
  return change.gone.length + change.came.length === 0 ? undefined : change;
}

function withinSentences(words: readonly WordChange[], old: string, next: string, vocabulary: Vocabulary): ForceChange {
  const places = changedPlaces(words);
  const numbers = vocabulary.map((each) => each.numbers);
  const small = places.filter((place) => Math.max(lengthOf(place.delete), lengthOf(place.insert)) <= WITHIN_A_SENTENCE);
  const gone = figuresOf(allOf(places, 'delete'), numbers);
  const came = figuresOf(allOf(places, 'insert'), numbers);
  const cameWithin = figuresOf(allOf(small, 'insert'), numbers);
  const force = forceWords(
    { gone: allOf(small, 'delete'), came: allOf(small, 'insert') },
    { gone: old, came: next },
    vocabulary,
  );
  return { gone: [...beyond(gone, came), ...force.gone], came: [...beyond(cameWithin, gone), ...force.came] };
}

type Vocabulary = readonly { readonly numbers: Numbers; readonly groups: readonly (readonly Phrase[])[] }[];

interface Phrase {
  readonly words: string;
  /** As it stands in a padded text. */
  readonly padded: string;
}

const vocabularyOf = (language: Language): Vocabulary[number] => ({
  numbers: NUMBER_WORDS[language],
  groups: Object.values(FORCE_WORDS[language].groups).map((phrases) =>
    phrases.map((words) => ({ words, padded: padded(words) })),
  ),
});
const VOCABULARIES: Readonly<Record<Language, Vocabulary[number]>> = {
  nl: vocabularyOf('nl'),
  en: vocabularyOf('en'),
};

const lengthOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function ofSameThing(old: string, next: string, vocabulary: Vocabulary): ForceChange {
  const numbers = vocabulary.map((each) => each.numbers);
  const [before, after] = [amountsOf(old, numbers), amountsOf(next, numbers)];
  const differing = [...before].filter(
    ([thing, figures]) => after.has(thing) && figures.every((figure) => !after.get(thing)?.includes(figure)),
  );
  return {
    gone: differing.flatMap(([thing, figures]) => figures.map((figure) => `${figure} ${thing}`)),
    came: differing.flatMap(([thing]) => (after.get(thing) ?? []).map((figure) => `${figure} ${thing}`)),
  };
}

/**
 * The words of each group that the changed places have on one side more often, if that holds of the whole texts as
 * well: some only moved.
 */
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
      .flatMap((phrases) => phrases.find((phrase) => countPadded(phrase.padded, inPlaces[side]) > 0)?.words ?? []);
  return { gone: more('gone'), came: more('came') };
}

function hasMore(phrases: readonly Phrase[], { gone, came }: Sides, side: 'gone' | 'came'): boolean {
  const [less, more] = side === 'gone' ? [came, gone] : [gone, came];
  let beyond = 0;
  for (const phrase of phrases) beyond += countPadded(phrase.padded, more) - countPadded(phrase.padded, less);
  return beyond > 0;
}

const bothPadded = ({ gone, came }: Sides): Sides => ({ gone: padded(bare(gone)), came: padded(bare(came)) });

interface Sides {
  readonly gone: string;
  readonly came: string;
}
