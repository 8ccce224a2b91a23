import type { Reading, Vocabulary } from './vocabulary.ts';

/** In what two wordings are alike. Whichever is called the first, it is the same. */
export interface Likeness {
  /**
   * How much of either is found in the other, by how rare its words are, from 0 to 1 (the geometric mean of both ways).
   */
  readonly shared: number;
  /** How much is shared in all: 1 for a word that only these two have. Grows with the length of what is shared. */
  readonly amount: number;
  /** How much more it says that words stand side by side in both than that both have them: "eigen risico". */
  readonly phrases: number;
  /** How rare the rarest is of what both begin with. */
  readonly opening: number;
  /** How alike the titles are letter by letter (Dice's coefficient of groups of three), function words aside. */
  readonly titles: number;
  /**
   * From 0 to 1: titles made on one pattern about things that the other does not so much as mention, such as "Meals at
   * home" and "Books at home".
   */
  readonly otherOfItsSort: number;
  /** One of them says "niet" or "geen" to what the other promises. */
  readonly opposed: boolean;
}

/**
 * What it is worth that a word of one is found in the other: as a compound whose parts are all there, as part of a
 * compound, as a part that two compounds share.
 */
const COMPOUND = 1;
const PART = 0.9;
const BOTH_PARTS = 0.6;
/** A word that everybody uses still counts for a little of a text. */
const LEAST = 0.05;
/** What the rarest part of a compound says of how rare the compound is. */
const OF_PART = 0.8;

export function likeness(a: Reading, b: Reading, vocabulary: Vocabulary): Likeness {
  const [there, back] = [foundIn(a, b, vocabulary.rarity), foundIn(b, a, vocabulary.rarity)];
  const titles = dice(trigramsOf(a), trigramsOf(b));
  return {
    shared: Math.sqrt(there.share * back.share),
    amount: Math.max(there.weight, back.weight),
    phrases: phrasesIn(a, b, vocabulary.rarity),
    opening: Math.max(0, ...[...a.opening].filter((word) => b.opening.has(word)).map(vocabulary.rarity)),
    titles,
    otherOfItsSort: otherOfItsSort(a, b, vocabulary),
    opposed:
      (a.titleNegates !== b.titleNegates && titles >= SAME_WORDS) ||
      (a.negates !== b.negates && Math.min(there.share, back.share) >= SAME_WORDS),
  };
}

function phrasesIn(a: Reading, b: Reading, rarity: (word: string) => number): number {
  let sum = 0;
  for (const phrase of a.phrases) {
    if (!b.phrases.has(phrase)) continue;
    const [one = '', other = ''] = phrase.split(' ');
    sum += Math.max(0, rarity(phrase) - rarity(one) - rarity(other));
  }
  return sum;
}

/** From here on two wordings say the same with the same words, save for a "niet". */
const SAME_WORDS = 0.9;

/** Of the words of one wording, what the other has. */
export interface Found {
  readonly share: number;
  readonly weight: number;
}

export function foundIn(a: Reading, b: Reading, rarity: (word: string) => number): Found {
  const { words, all } = weighed(a, rarity);
  let weight = 0;
  for (const each of words) weight += worthIn(each, b, rarity);
  return { share: all === 0 ? 0 : weight / all, weight };
}

/** The words of a reading by what they weigh. */
interface WeighedReading {
  readonly words: readonly WeighedWord[];
  readonly all: number;
}

interface WeighedWord {
  readonly word: string;
  readonly parts: readonly string[];
  readonly own: number;
}

const weighedByReading = new WeakMap<Reading, WeighedReading>();

/** A reading belongs to one vocabulary, so that its words always weigh the same. */
function weighed(reading: Reading, rarity: (word: string) => number): WeighedReading {
  const known = weighedByReading.get(reading);
  if (known) return known;
  const words = [...reading.words].map(([word, parts]) => ({
    word,
    parts,
    own: Math.max(LEAST, rarity(word), ...parts.map((part) => OF_PART * rarity(part))),
  }));
  const found = { words, all: words.reduce((sum, { own }) => sum + own, 0) };
  weighedByReading.set(reading, found);
  return found;
}

function worthIn(
  { word, parts, own }: WeighedWord,
  { words, parts: otherParts }: Reading,
  rarity: (word: string) => number,
): number {
  if (words.has(word)) return Math.min(own, rarity(word));
  let [share, rarest] = [0, 0];
  for (const part of parts) {
    const worth = words.has(part) ? COMPOUND : otherParts.has(part) ? BOTH_PARTS : 0;
    if (worth === 0) continue;
    share += worth / parts.length;
    rarest = Math.max(rarest, rarity(part));
  }
  if (share > 0) return Math.min(own, rarest) * share;
  return otherParts.has(word) ? Math.min(own, rarity(word)) * PART : 0;
}

const trigramsByReading = new WeakMap<Reading, ReadonlySet<string>>();

function trigramsOf(reading: Reading): ReadonlySet<string> {
  const known = trigramsByReading.get(reading);
  if (known) return known;
  const padded = ` ${reading.title.join(' ')} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  trigramsByReading.set(reading, found);
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of a) if (b.has(part)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/**
 * A title without a text is a pattern only where at most so many words say what it is about; a longer one is a
 * sentence.
 */
const LONGEST_SLOT = 4;
const SHORTEST_WORD = 4;
/** A word that is rarer than this is about something. */
const GENERAL = 0.3;

function otherOfItsSort(a: Reading, b: Reading, { rarity, kinOf }: Vocabulary): number {
  const [left, right] = [a.written, b.written];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const telling = (words: readonly string[]): readonly string[] => words.filter((word) => kinOf(word) !== undefined);
  const frame = telling([...left.slice(0, start), ...left.slice(left.length - end)]);
  if (start + end === 0 || (frame.length === 0 && start + end < 2)) return 0;
  const slots = [left.slice(start, left.length - end), right.slice(start, right.length - end)].map(telling);
  const isForeign = (word: string, other: Reading): boolean => {
    const kin = kinOf(word) as string;
    return word.length >= SHORTEST_WORD && !/\d/.test(word) && !other.words.has(kin) && !other.parts.has(kin);
  };
  const [one, two] = slots as [readonly string[], readonly string[]];
  if (!one.some((word) => isForeign(word, b)) || !two.some((word) => isForeign(word, a))) return 0;
  if (a.hasText && b.hasText) return 1;
  const sharesSlot = one.some((word) => rarity(kinOf(word) as string) > GENERAL && !isForeign(word, b));
  if (sharesSlot || slots.some(({ length }) => length > LONGEST_SLOT)) return 0;
  // "Schoolzwemmen keert terug" and "schoolzwemmen in groep 4": a frame that is rare is what both are about.
  return 1 - Math.max(0, ...frame.map((word) => rarity(kinOf(word) as string)));
}
