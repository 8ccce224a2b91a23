import { wordsOf } from './normalise.ts';

/** The weights of title and text in a score. Where one side has no text, only the titles count. */
const TITLE_WEIGHT = 0.4;
const TEXT_WEIGHT = 0.6;
/**
 * Words are compared by their first letters: "gemeente", "gemeenten" and "gemeentelijk" count as one. Five letters did
 * best on the tuning sets, better than three, four or six, whole words, and groups of letters anywhere in a word.
 */
const BEGINNING = 5;
/**
 * Scales scores so that a threshold of 0.50 separates what people called the same commitment, reworded, from the rest.
 */
const SCALE = 0.8;
/** The factor for two titles of the same pattern about different things; see {@link areOfOneSort}. */
const OTHER_OF_ITS_SORT = 0.6;

export interface Wording {
  readonly title: string;
  readonly text: string;
}

/** The properties of a wording that are compared. */
export interface Profile {
  /** Groups of three letters in the title. */
  readonly trigrams: ReadonlySet<string>;
  /** The first letters of the words in title and text, with their weights; the vector has length one. */
  readonly words: ReadonlyMap<string, number>;
  readonly hasText: boolean;
  readonly titleWords: readonly string[];
  /** All words in one text, for searching. */
  readonly all: string;
}

/**
 * The profiles of some wordings. The weight of a word is how often it occurs (by logarithm) times how rare it is among
 * all these wordings (tf-idf; Salton and Buckley, 1988).
 */
export function profilesOf(wordings: readonly Wording[]): readonly Profile[] {
  const alreadyCounted = new Map<string, Counted>();
  const counted = wordings.map((wording) => countedOnce(wording, alreadyCounted));
  const documents = new Map<string, number>();
  for (const { counts } of counted)
    for (const word of counts.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  const rarity = new Map([...documents].map(([word, count]) => [word, Math.log(1 + wordings.length / count)]));
  return counted.map((each) => profile(each, rarity));
}

/** A wording as its words. */
interface Counted {
  readonly wording: Wording;
  readonly title: readonly string[];
  readonly text: readonly string[];
  /** How often each word beginning occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts equal wordings once: two versions of a plan have most wordings in common. */
function countedOnce(wording: Wording, before: Map<string, Counted>): Counted {
  const known = before.get(wording.text);
  if (known?.wording.title === wording.title) return known;
  const [title, text] = [wordsOf(wording.title), wordsOf(wording.text)];
  const counted = { wording, title, text, counts: countBeginnings([...title, ...text]) };
  before.set(wording.text, counted);
  return counted;
}

/** A profile whose parts are computed at their first use, since most pairs need only some of them. */
function profile({ title, text, counts }: Counted, rarity: ReadonlyMap<string, number>): Profile {
  let words: ReadonlyMap<string, number> | undefined;
  let trigrams: ReadonlySet<string> | undefined;
  let all: string | undefined;
  return {
    hasText: text.length > 0,
    titleWords: title,
    get words() {
      return (words ??= weighed(counts, rarity));
    },
    get trigrams() {
      return (trigrams ??= trigramsOf(title));
    },
    get all() {
      return (all ??= [...title, ...text].join(' '));
    },
  };
}

/** The highest possible score for a cosine of the words, whatever the titles, where both sides have a text. */
export const mostFor = (words: number): number => (TITLE_WEIGHT + TEXT_WEIGHT * Math.min(1, words)) ** SCALE;

/** The similarity of two wordings, from 0 (nothing in common) to 1. */
export const similarity = (a: Profile, b: Profile): number =>
  blend(a, b, dice(a.trigrams, b.trigrams), cosine(a.words, b.words));

/**
 * Combines the parts of a score: 0.4 × Dice of the titles' trigrams + 0.6 × cosine of the words, or the cosine alone
 * where that is higher. Where one side has no text, only the titles count.
 */
export function blend(a: Profile, b: Profile, titles: number, words: number): number {
  const part = a.hasText && b.hasText ? Math.max(words, TITLE_WEIGHT * titles + TEXT_WEIGHT * words) : titles;
  return (Math.min(1, part) * (areOfOneSort(a, b) ? OTHER_OF_ITS_SORT : 1)) ** SCALE;
}

/**
 * Whether two titles have the same pattern about different things, such as "Meals at home" and "Books at home", where
 * neither wording mentions the thing of the other. Their texts are then often similar, although they are different
 * commitments.
 */
function areOfOneSort(a: Profile, b: Profile): boolean {
  const [left, right] = [a.titleWords, b.titleWords];
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return (
    start + end > 0 &&
    isForeign(left.slice(start, left.length - end), b) &&
    isForeign(right.slice(start, right.length - end), a)
  );
}

const SHORTEST = 4;

/** Whether one of these words, not a number and not too short, does not occur in the other wording in any form. */
const isForeign = (words: readonly string[], other: Profile): boolean =>
  words.some((word) => word.length >= SHORTEST && !/\d/.test(word) && !other.all.includes(word.slice(0, BEGINNING)));

/** Dice's coefficient: twice the number of common parts, divided by the total number. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const part of a) if (b.has(part)) shared++;
  return (2 * shared) / (a.size + b.size);
}

export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0);
  return sum;
}

/** The share, by weight, of the words of a part that occur in the whole; from 0 to 1. */
export function containment(part: Profile, whole: Profile): number {
  let found = 0;
  let all = 0;
  for (const [word, weight] of part.words) {
    all += weight * weight;
    if (whole.words.has(word)) found += weight * weight;
  }
  return all === 0 ? 0 : found / all;
}

function countBeginnings(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const beginning = word.slice(0, BEGINNING);
    counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return counts;
}

function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const padded = ` ${words.join(' ')} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

/** Weights scaled to length one. */
function weighed(
  counts: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * (rarity.get(word) ?? 0);
    weights.set(word, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}
