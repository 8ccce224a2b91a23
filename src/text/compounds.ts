import { COMPOUND_NOUNS, LINKING_LETTERS, NO_PART, NOUN_ENDINGS, SHORT_PARTS } from './compound-parts.ts';
import { sharedBeginning } from './kin.ts';

/** What a splitter needs to know of the texts. */
export interface Words {
  /** Every word that says something. */
  readonly all: readonly string[];
  /** The name of a word's kin. */
  readonly kin: (word: string) => string;
  readonly isFunctionWord: (word: string) => boolean;
}

/** A word from this length on may be a compound. */
const SHORTEST = 7;
/** A part that is known must have so many letters, unless it is on the list of short ones. */
const SHORTEST_PART = 4;
/** A part beside one that nobody knows must have so many. */
const SURE_PART = 5;

/**
 * Takes Dutch compounds apart, by the words of the texts themselves, the nouns that compounds are made of, and ends
 * that several compounds share. What is found in one compound is looked for in the others.
 * @returns for a word the kin of its parts; none where it is no compound that anybody knows
 */
export function compoundsOf(words: Words, nouns: readonly string[]): (word: string) => readonly string[] {
  const known = new Set([...nouns, ...COMPOUND_NOUNS, ...words.all].filter(isWordLike).map(words.kin));
  for (const shared of [...sharedEnds(words, known), ...sharedFronts(words, known)]) known.add(words.kin(shared));
  const first = splitter(words, known);
  const found = words.all.flatMap((word) => first(word).filter((part) => part.length >= SURE_PART));
  for (const part of found) known.add(part);
  return splitter(words, known);
}

const isWordLike = (word: string): boolean => word.length >= 3 && !/\d/.test(word);

/** No Dutch word ends so: "afvalz" is none. */
const NO_END_OF_A_WORD = /[vz]$/;

/** A way to take a word apart, and how much there is to be said for it. */
interface Split {
  readonly left: string;
  readonly right: string;
  readonly leftPart: string | undefined;
  readonly rightPart: string | undefined;
  readonly worth: number;
}

function splitter(words: Words, known: ReadonlySet<string>): (word: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  const knownKin = (part: string): string | undefined => {
    if ((part.length < SHORTEST_PART && !SHORT_PARTS.has(part)) || NO_END_OF_A_WORD.test(part)) return undefined;
    const kin = words.isFunctionWord(part) ? undefined : words.kin(part);
    return kin !== undefined && kin.length >= 3 && known.has(kin) ? kin : undefined;
  };
  const partsOf = (word: string): readonly string[] => {
    const before = found.get(word);
    if (before !== undefined) return before;
    const split = word.length < SHORTEST || /\d/.test(word) ? undefined : bestSplit(word, words, knownKin);
    const parts = split ? [...sideParts(split.left, split.leftPart), ...sideParts(split.right, split.rightPart)] : [];
    const own = words.kin(word);
    const telling = [...new Set(parts)].filter((part) => part !== own && part.length >= 3 && !NO_PART.test(part));
    found.set(word, telling);
    return telling;
  };
  const alone = new Set(words.all.map(words.kin));
  /** A side that is a compound itself gives its parts instead, unless it is also a word of its own. */
  const sideParts = (side: string, part: string | undefined): readonly string[] => {
    if (part === undefined) return [];
    if (alone.has(part)) return [part];
    const within = side.length > SHORTEST ? partsOf(side.replace(/s$/, '')) : [];
    return within.length > 1 ? within : [part];
  };
  return partsOf;
}

function bestSplit(
  word: string,
  { kin, isFunctionWord }: Words,
  knownKin: (part: string) => string | undefined,
): Split | undefined {
  let best: Split | undefined;
  const whole = kin(word);
  const partKin = (part: string): string | undefined => {
    const found = knownKin(part);
    return found === whole ? undefined : found;
  };
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (isFunctionWord(left) || PREFIXES.has(left)) continue;
    const [front, length] = frontOf(left, partKin);
    const back = partKin(right);
    const split = (leftPart: string | undefined, rightPart: string | undefined, worth: number): void => {
      if (worth > (best?.worth ?? 0)) best = { left, right, leftPart, rightPart, worth };
    };
    if (front !== undefined && back !== undefined) split(front, back, 100 + 2 * length + right.length - left.length);
    else if (back !== undefined && right.length >= SURE_PART && left.length >= SHORTEST_PART)
      split(kin(left.replace(/s$/, '')), back, 50 + right.length);
    else if (front !== undefined && length >= SURE_PART && NOUN_ENDINGS.has(right))
      split(front, undefined, 40 + length);
    else if (front !== undefined && length >= SURE_PART && right.length >= SHORTEST_PART)
      split(front, kin(right.replace(LINK_BEFORE, '')), 53 + length);
  }
  return best;
}

/** An s that no word begins with belongs to the link. */
const LINK_BEFORE = /^s(?=[bdfghrvz])/;
const PREFIXES: ReadonlySet<string> = new Set(['ver', 'ont', 'her']);

/** The known word that a first part is, without what links it to the next, and its length. */
function frontOf(left: string, knownKin: (part: string) => string | undefined): readonly [string | undefined, number] {
  for (const link of LINKING_LETTERS) {
    if (!left.endsWith(link)) continue;
    const bare = left.slice(0, left.length - link.length);
    const kin = knownKin(bare);
    if (kin !== undefined) return [kin, bare.length];
  }
  return [undefined, 0];
}

const SHARED_END = 7;

/**
 * "Discriminatie" in "leeftijdsdiscriminatie" and "naamdiscriminatie": an end that two words share, behind words that
 * are known.
 */
function sharedEnds({ all, kin }: Words, known: ReadonlySet<string>): readonly string[] {
  const backwards = all
    .filter((word) => word.length >= SHARED_END + 3 && isWordLike(word))
    .map(reversed)
    .sort();
  const isKnownFront = (front: string): boolean =>
    LINKING_LETTERS.some((link) => {
      const bare = front.slice(0, front.length - link.length);
      return front.endsWith(link) && bare.length >= SHORTEST_PART && known.has(kin(bare));
    });
  return backwards.flatMap((word, at) => {
    const before = backwards[at - 1] ?? '';
    const shared = sharedBeginning(before, word);
    if (shared < SHARED_END) return [];
    const end = reversed(word.slice(0, shared));
    const fronts = [before, word].map((each) => reversed(each.slice(shared)));
    return fronts.every(isKnownFront) && !NO_END.test(end) ? [end] : [];
  });
}

/**
 * "Welvaart" in "welvaartsvast" and "welvaartsstaat": a beginning that two words share, before words that are known.
 */
function sharedFronts({ all, kin, isFunctionWord }: Words, known: ReadonlySet<string>): readonly string[] {
  const isKnownEnd = (end: string): boolean =>
    end.length >= SHORTEST_PART && (isFunctionWord(end) || known.has(kin(end)));
  const long = all.filter((word) => word.length >= SHARED_END + SHORTEST_PART && isWordLike(word));
  return long.flatMap((word, at) => {
    const before = long[at - 1] ?? '';
    const shared = sharedBeginning(before, word);
    if (shared < SHARED_END || ![before, word].every((each) => isKnownEnd(each.slice(shared)))) return [];
    return [word.slice(0, shared).replace(/s$/, '')];
  });
}

const NO_END =
  /^.{0,4}(?:lijk|lijke|lijks|ing|ingen|heid|baar|bare|schap|loos|loze|end|ende|atie|aties|iteit|schalige|zaam|zame)$/;

const reversed = (word: string): string => [...word].reverse().join('');
