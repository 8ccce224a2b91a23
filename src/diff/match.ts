import type { Language } from '../i18n/text.ts';
import { byNumber } from '../model/build.ts';
import type { Link } from '../query/links.ts';
import { bare } from '../text/normalise.ts';
import { sharedWords } from '../text/shared-words.ts';
import type { Entry } from './entry.ts';
import { pairEqual } from './equal.ts';
import { type Possible, pairSimilar } from './pairing.ts';
import { type Reader, readerOf } from './reader.ts';
import { surroundingsIn } from './surroundings.ts';

export type MatchedBy = 'id' | 'link' | 'exact' | 'similar';

/** Entries that are the same thing in two plans, and how we know. One side is empty for what is new or gone. */
export interface Match<E extends Entry = Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
  readonly matchedBy: MatchedBy | undefined;
  /**
   * How alike the words are, from 0 to 1; undefined for a single side and for groups. Where it takes the words of all
   * entries, it is counted when somebody asks.
   */
  readonly score: number | undefined | (() => number);
  /** The links that declare it. */
  readonly links: readonly Link[];
  /**
   * Its id is that of something else in the other plan, with which it shares next to nothing, and nobody declared it.
   */
  readonly idReused: boolean;
}

export interface Matching<E extends Entry = Entry> {
  readonly matches: readonly Match<E>[];
  readonly possible: readonly Possible<E>[];
}

/** Two entries that files say belong together: the same id, or links. */
export interface Declared<E extends Entry = Entry> {
  readonly old: E;
  readonly new: E;
  readonly links: readonly Link[];
}

/** What is known before entries are matched by what they say. */
export interface Given<E extends Entry = Entry> {
  readonly declared: readonly Declared<E>[];
  readonly sameParent: (old: E, next: E) => boolean;
  /** Whether somebody said that they are not the same; for pairs that nobody looked at, false. */
  readonly denied?: (old: E, next: E) => boolean;
  /** The agenda's. */
  readonly language: Language | undefined;
}

/**
 * Matches the entries of one type: by id and declared links, then by equal text, then by similar text. Whatever is left
 * on either side comes back alone. The order of the entries makes no difference, and neither does which side is called
 * old.
 */
export function matchEntries<E extends Entry>(old: readonly E[], next: readonly E[], given: Given<E>): Matching<E> {
  if (inOrder(old, next)) return matchInOrder(old, next, given);
  const swapped = matchInOrder(next, old, {
    ...given,
    declared: given.declared.map((each) => ({ old: each.new, new: each.old, links: each.links })),
    sameParent: (a, b) => given.sameParent(b, a),
    denied: (a, b) => given.denied?.(b, a) ?? false,
  });
  return { matches: swapped.matches.map(mirrored), possible: swapped.possible.map(mirrored) };
}

const mirrored = <T extends { readonly old: unknown; readonly new: unknown }>(each: T): T => ({
  ...each,
  old: each.new,
  new: each.old,
});

/**
 * Which side is taken first depends on what they are, never on how they are called: ties then fall the same way from
 * both sides.
 */
function inOrder(old: readonly Entry[], next: readonly Entry[]): boolean {
  const [before, after] = [old[0]?.year ?? 0, next[0]?.year ?? 0];
  if (before !== after) return before < after;
  const differing = old.findIndex((entry, at) => !areWrittenAlike(entry, next[at]));
  // The longer one first, where one is how the other begins.
  if (differing === -1) return old.length === next.length;
  const other = next[differing];
  return other === undefined || written(old[differing] as Entry) < written(other);
}

const areWrittenAlike = (a: Entry, b: Entry | undefined): boolean =>
  b !== undefined && a.id === b.id && a.number === b.number && sameWording(a, b);
const sameWording = (a: Entry, b: Entry): boolean => a.title === b.title && a.text === b.text;
const written = ({ id, number, title, text }: Entry): string => JSON.stringify([id, number, title, text]);

function matchInOrder<E extends Entry>(old: readonly E[], next: readonly E[], given: Given<E>): Matching<E> {
  const reader = readerOf([...old, ...next], given.language);
  const declared = groups(given.declared).map((group) => ofDeclared(group, reader));
  const reused = declared.filter(({ idReused }) => idReused);
  const known = declared.filter(({ idReused }) => !idReused);
  const left = leftBy(known, { old, new: next });
  if (left.old.length + left.new.length === 0) return { matches: known, possible: [] };
  const other = new Map(reused.map((match) => [match.old[0] as E, match.new[0] as E]));
  const areApart = (a: E, b: E): boolean => other.get(a) === b || (given.denied?.(a, b) ?? false);
  const found = matchByWords(left, known, { ...given, reader, areApart });
  const single = leftBy(found.matches, left);
  const all = [
    ...found.matches,
    ...single.old.map((each) => alone<E>([each], [])),
    ...single.new.map((each) => alone<E>([], [each])),
  ];
  const isReused = new Set(reused.flatMap((match) => [...match.old, ...match.new]));
  return {
    matches: [
      ...known,
      ...all.map((match) => ({ ...match, idReused: [...match.old, ...match.new].some((each) => isReused.has(each)) })),
    ],
    possible: found.possible,
  };
}

interface ByWords<E extends Entry> extends Given<E> {
  readonly reader: Reader<E>;
  readonly areApart: (old: E, next: E) => boolean;
}

/** Matches what is left by what it says: equal texts, then similar ones. */
function matchByWords<E extends Entry>(
  left: Unmatched<E>,
  known: readonly Match<E>[],
  { reader, areApart, sameParent }: ByWords<E>,
): Matching<E> {
  const exact = pairEqual(left.old, left.new, sameParent, areApart);
  const unlike = leftBy(exact.map(exactMatch), left);
  const [old, next] = [unlike.old.filter(hasWords), unlike.new.filter(hasWords)];
  if (old.length === 0 || next.length === 0) return { matches: exact.map(exactMatch), possible: [] };
  const everywhere = { old: allOf(known, left, 'old'), new: allOf(known, left, 'new') };
  const single = known.filter((match) => match.old.length === 1 && match.new.length === 1);
  const pairs = [...single.map((match) => ({ old: match.old[0] as E, new: match.new[0] as E })), ...exact];
  const around = surroundingsIn(everywhere, pairs, sameParent);
  const grounds = { vocabulary: reader.vocabulary(), readingOf: reader.readingOf, around, areApart };
  const similar = pairSimilar(old, next, grounds);
  return { matches: [...exact.map(exactMatch), ...similar.pairs.map(similarMatch)], possible: similar.possible };
}

const exactMatch = <E extends Entry>({ old, new: next }: { readonly old: E; readonly new: E }): Match<E> => ({
  ...alone([old], [next]),
  matchedBy: 'exact',
  score: 1,
});

const similarMatch = <E extends Entry>({ old, new: next, score }: { old: E; new: E; score: number }): Match<E> => ({
  ...alone([old], [next]),
  matchedBy: 'similar',
  score,
});

const alone = <E extends Entry>(old: readonly E[], next: readonly E[]): Match<E> => ({
  old,
  new: next,
  matchedBy: undefined,
  score: undefined,
  links: [],
  idReused: false,
});

/** A record whose page cannot be read has only its id for a title: nothing to compare. */
const hasWords = (entry: Entry): boolean => entry.textKnown;

interface Unmatched<E extends Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
}

/** Everything on one side, in the order of the document. */
function allOf<E extends Entry>(known: readonly Match<E>[], left: Unmatched<E>, side: 'old' | 'new'): readonly E[] {
  return inDocument([...known.flatMap((match) => match[side]), ...left[side]]);
}

function leftBy<E extends Entry>(matches: readonly Match<E>[], all: Unmatched<E>): Unmatched<E> {
  const taken = new Set<E>();
  for (const match of matches) {
    for (const each of match.old) taken.add(each);
    for (const each of match.new) taken.add(each);
  }
  const free = (each: E): boolean => !taken.has(each);
  return { old: all.old.filter(free), new: all.new.filter(free) };
}

interface Group<E extends Entry> {
  readonly old: E[];
  readonly new: E[];
  readonly declared: Declared<E>[];
}

/** What is tied together, by whatever chain of ids and links, in the order of the old side. */
function groups<E extends Entry>(declared: readonly Declared<E>[]): readonly Group<E>[] {
  const of = new Map<E, Group<E>>();
  for (const each of declared) {
    const [left, right] = [of.get(each.old), of.get(each.new)];
    const group: Group<E> = left ?? right ?? { old: [], new: [], declared: [] };
    if (left && right && left !== right) absorb(left, right, of);
    if (!left) group.old.push(each.old);
    if (!right) group.new.push(each.new);
    group.declared.push(each);
    of.set(each.old, group).set(each.new, group);
  }
  return [...new Set(of.values())];
}

function absorb<E extends Entry>(into: Group<E>, other: Group<E>, of: Map<E, Group<E>>): void {
  into.old.push(...other.old);
  into.new.push(...other.new);
  into.declared.push(...other.declared);
  for (const each of [...other.old, ...other.new]) of.set(each, into);
}

function ofDeclared<E extends Entry>({ old, new: next, declared }: Group<E>, reader: Reader<E>): Match<E> {
  const [[before], [after]] = [old, next];
  const single = old.length === 1 && next.length === 1 && before && after ? { before, after } : undefined;
  const links = declared.length === 1 ? (declared[0] as Declared<E>).links : declared.flatMap((each) => each.links);
  const sameId = single !== undefined && single.before.id === single.after.id;
  return {
    old: inDocument(old),
    new: inDocument(next),
    matchedBy: sameId ? 'id' : 'link',
    score: single && (sameWording(single.before, single.after) ? 1 : () => reader.scoreOf(single.before, single.after)),
    links: links.length < 2 ? links : [...new Set(links)],
    idReused: single !== undefined && sameId && links.length === 0 && isOther(single.before, single.after, reader),
  };
}

/** A shared title is more than nothing, however much the text has changed. */
const isOther = <E extends Entry>(old: E, next: E, reader: Reader<E>): boolean =>
  old.textKnown &&
  next.textKnown &&
  bare(old.title) !== bare(next.title) &&
  sharedWords(old.text, next.text) < MOSTLY_SHARED &&
  reader.shareNothing(old, next);

/** Texts that have so many of their words in common share something, without a closer look. */
const MOSTLY_SHARED = 0.5;

/** Within a group the order is that of the document, whatever order the ties were found in. */
const inDocument = <E extends Entry>(entries: readonly E[]): readonly E[] =>
  entries.length < 2
    ? entries
    : [...entries].sort((a, b) =>
        byNumber({ number: a.number ?? '0', id: a.id ?? '' }, { number: b.number ?? '0', id: b.id ?? '' }),
      );
