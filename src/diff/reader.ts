import type { Language } from '../i18n/text.ts';
import { likeness } from '../text/likeness.ts';
import { languageOf, type Reading, type Vocabulary, vocabularyOf } from '../text/vocabulary.ts';
import type { Entry } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { scoreAlone, sumOf } from './score.ts';

/**
 * What the entries of both sides say, read when somebody asks: mostly ids and links say it all, and nobody needs to
 * know.
 */
export interface Reader<E extends Entry> {
  readonly vocabulary: () => Vocabulary;
  readonly readingOf: (entry: E) => Reading;
  /** How sure it is that two entries are the same thing, where nothing else is a rival. */
  readonly scoreOf: (old: E, next: E) => number;
  /** Whether two entries share next to nothing. */
  readonly shareNothing: (old: E, next: E) => boolean;
}

/**
 * Two texts that share less of their words than this, by how rare they are, share next to nothing. Measured: see
 * test/diff/README.md.
 */
const NOTHING_SHARED = 0.1;

/** @param language the agenda's; where it says none, that of most of the words */
export function readerOf<E extends Entry>(entries: readonly E[], language: Language | undefined): Reader<E> {
  let known: { readonly vocabulary: Vocabulary; readonly readings: ReadonlyMap<E, Reading> } | undefined;
  const read = () => {
    if (known) return known;
    const vocabulary = vocabularyOf(entries, languageOf(entries, language));
    const readings = new Map(vocabulary.readings.map((reading, at): [E, Reading] => [entries[at] as E, reading]));
    return (known = { vocabulary, readings });
  };
  const readingOf = (entry: E): Reading => read().readings.get(entry) as Reading;
  const alike = (old: E, next: E) => likeness(readingOf(old), readingOf(next), read().vocabulary);
  return {
    vocabulary: () => read().vocabulary,
    readingOf,
    scoreOf: (old, next) => scoreAlone(sumOf(evidenceOf(alike(old, next), NOT_LOOKED_AT))),
    shareNothing(old, next) {
      const [before, after] = [readingOf(old), readingOf(next)];
      return before.hasText && after.hasText && alike(old, next).shared < NOTHING_SHARED;
    },
  };
}

const NOT_LOOKED_AT = { parent: 0, party: 0, place: 0 };
