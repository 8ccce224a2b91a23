import { byNumber } from '../model/build.ts';
import type { Link } from '../query/links.ts';
import { bare } from '../text/normalise.ts';
import { cosine, type Profile, profilesOf, similarity } from '../text/similarity.ts';
import type { Entry } from './entry.ts';
import { type Possible, pairSimilar } from './pairing.ts';

export type MatchedBy = 'id' | 'link' | 'exact' | 'similar';

/** Entries that are the same thing in two plans, and how we know. One side is empty for what is new or gone. */
export interface Match<E extends Entry = Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
  readonly matchedBy: MatchedBy | undefined;
  /** How alike the words are, from 0 to 1; undefined for a single side and for groups. Where it takes the words of all entries, it is counted when somebody asks. */
  readonly score: number | undefined | (() => number);
  /** The links that declare it. */
  readonly links: readonly Link[];
  /** The same id for something that shares next to nothing, and nobody declared it. */
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

/** Below this cosine of their words two texts share next to nothing. Measured: see test/diff/README.md. */
const NOTHING_SHARED = 0.18;

/**
 * Matches the entries of one type: by id and declared links, then by equal text, then by similar text. Whatever is left on
 * either side comes back alone. The order of the entries makes no difference, and neither does which side is called old.
 */
export function matchEntries<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  declared: readonly Declared<E>[],
  sameParent: (old: E, next: E) => boolean,
): Matching<E> {
  if (inOrder(old, next)) return matchInOrder(old, next, declared, sameParent);
  const swapped = matchInOrder(
    next,
    old,
    declared.map((each) => ({ old: each.new, new: each.old, links: each.links })),
    (a, b) => sameParent(b, a),
  );
  return { matches: swapped.matches.map(mirrored), possible: swapped.possible.map(mirrored) };
}

const mirrored = <T extends { readonly old: unknown; readonly new: unknown }>(each: T): T => ({
  ...each,
  old: each.new,
  new: each.old,
});

/** Which side is taken first depends on what they are, never on how they are called: ties then fall the same way from both sides. */
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

function matchInOrder<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  declared: readonly Declared<E>[],
  sameParent: (old: E, next: E) => boolean,
): Matching<E> {
  const profileOf = profilesWhenAsked([...old, ...next]);
  const known = groups(declared).map((group) => ofDeclared(group, profileOf));
  const left = leftBy(known, { old, new: next });
  if (left.old.length + left.new.length === 0) return { matches: known, possible: [] };
  const exact = pairExact(left.old, left.new);
  const unlike = leftBy(exact, left);
  const similar = pairSimilar(unlike.old.filter(hasWords), unlike.new.filter(hasWords), sameParent, profileOf);
  const pairs: readonly Match<E>[] = similar.pairs.map((pair) => ({
    old: [pair.old],
    new: [pair.new],
    matchedBy: 'similar',
    score: pair.score,
    links: [],
    idReused: false,
  }));
  const single = leftBy(pairs, unlike);
  return {
    matches: [
      ...known,
      ...exact,
      ...pairs,
      ...single.old.map((each) => alone<E>([each], [])),
      ...single.new.map((each) => alone<E>([], [each])),
    ],
    possible: similar.possible,
  };
}

/** How rare a word is follows from all entries of both sides. Mostly ids and links say it all, and nobody needs to know. */
function profilesWhenAsked(all: readonly Entry[]): (entry: Entry) => Profile {
  let profiles: ReadonlyMap<Entry, Profile> | undefined;
  return (entry) =>
    (profiles ??= new Map(profilesOf(all).map((profile, at): [Entry, Profile] => [all[at] as Entry, profile]))).get(
      entry,
    ) as Profile;
}

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

function ofDeclared<E extends Entry>(
  { old, new: next, declared }: Group<E>,
  profileOf: (entry: Entry) => Profile,
): Match<E> {
  const [[before], [after]] = [old, next];
  const single = old.length === 1 && next.length === 1 && before && after ? { before, after } : undefined;
  const links = declared.length === 1 ? (declared[0] as Declared<E>).links : declared.flatMap((each) => each.links);
  const sameId = single !== undefined && single.before.id === single.after.id;
  return {
    old: inDocument(old),
    new: inDocument(next),
    matchedBy: sameId ? 'id' : 'link',
    score:
      single &&
      (sameWording(single.before, single.after)
        ? 1
        : () => similarity(profileOf(single.before), profileOf(single.after))),
    links: links.length < 2 ? links : [...new Set(links)],
    idReused:
      single !== undefined && sameId && links.length === 0 && sharesNothing(single.before, single.after, profileOf),
  };
}

/** A shared title is more than nothing, however much the text has changed. */
function sharesNothing(old: Entry, next: Entry, profileOf: (entry: Entry) => Profile): boolean {
  if (bare(old.title) === bare(next.title) || !old.textKnown || !next.textKnown) return false;
  const [before, after] = [profileOf(old), profileOf(next)];
  return before.hasText && after.hasText && cosine(before.words, after.words) < NOTHING_SHARED;
}

/** Within a group the order is that of the document, whatever order the ties were found in. */
const inDocument = <E extends Entry>(entries: readonly E[]): readonly E[] =>
  entries.length < 2
    ? entries
    : [...entries].sort((a, b) =>
        byNumber({ number: a.number ?? '0', id: a.id ?? '' }, { number: b.number ?? '0', id: b.id ?? '' }),
      );

/** Equal texts that occur once on each side: first title and text together, then a text long enough to be no coincidence. */
function pairExact<E extends Entry>(old: readonly E[], next: readonly E[]): readonly Match<E>[] {
  if (old.length === 0 || next.length === 0) return [];
  const whole = pairBy(old, next, ({ title, text }) => `${bare(title)}\n${bare(text)}`);
  const left = leftBy(whole, { old, new: next });
  const text = pairBy(left.old, left.new, (entry) => telling(bare(entry.text)));
  return [...whole, ...text];
}

const FEWEST_WORDS = 5;
const telling = (text: string): string => (text.split(' ').length >= FEWEST_WORDS ? text : '');

function pairBy<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  key: (entry: E) => string,
): readonly Match<E>[] {
  const [before, after] = [once(old, key), once(next, key)];
  return [...before].flatMap(([written, entry]) => {
    const other = after.get(written);
    return other === undefined
      ? []
      : [{ old: [entry], new: [other], matchedBy: 'exact' as const, score: 1, links: [], idReused: false }];
  });
}

function once<E extends Entry>(entries: readonly E[], key: (entry: E) => string): ReadonlyMap<string, E> {
  const found = new Map<string, E | undefined>();
  for (const entry of entries) {
    const written = entry.textKnown ? key(entry) : '';
    if (written.trim() !== '') found.set(written, found.has(written) ? undefined : entry);
  }
  return new Map([...found].flatMap(([written, entry]) => (entry === undefined ? [] : [[written, entry]])));
}
