import { containment, type Profile, similarity } from '../text/similarity.ts';
import { assign } from './assignment.ts';
import { type Candidate, candidates } from './candidates.ts';
import type { Entry } from './entry.ts';

/** At or above this a pair is taken to be the same thing, if nothing else comes near. Measured: see test/diff/README.md. */
export const ACCEPTED = 0.5;
/** How far the runner-up must stay behind. */
export const MARGIN = 0.05;
/** From here on a pair is worth asking about. */
export const POSSIBLE = 0.35;
/** What it counts to stand under matched parents. */
const SAME_PARENT = 0.05;
/** Below this nothing is looked at. */
const FLOOR = 0.2;
/** How alike a part must be to its whole, to begin with. */
const PART = 0.3;
/** How much of a part, by weight of its words, must stand in the whole before a split or merge is suggested. */
const CONTAINED = 0.45;
/** How much better the whole must be described by the parts together than by the best of them alone. */
const TOGETHER = 0.05;

export interface Pairing<E extends Entry> {
  readonly pairs: readonly { readonly old: E; readonly new: E; readonly score: number }[];
  readonly possible: readonly Possible<E>[];
}

/** Entries that may belong together: never applied, for a person to confirm. Several on a side where one seems split or some merged. */
export interface Possible<E extends Entry = Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
  readonly score: number;
}

/**
 * Pairs entries by what they say. A pair is applied only where it is alike enough and no other comes near, on either side; then
 * once more among those that are left, since a rival may have found its own. What stays close but unsure is possible.
 * @param profileOf tells of any entry of both plans by what it is compared, since how rare a word is follows from all of them.
 */
export function pairSimilar<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  sameParent: (old: E, next: E) => boolean,
  profileOf: (entry: Entry) => Profile,
): Pairing<E> {
  if (old.length === 0 || next.length === 0) return { pairs: [], possible: [] };
  const [oldProfiles, newProfiles] = [old.map(profileOf), next.map(profileOf)];
  const all = candidates(oldProfiles, newProfiles, FLOOR, (a, b) =>
    sameParent(old[a] as E, next[b] as E) ? SAME_PARENT : 0,
  );
  const applied = applySure(all);
  const left = without(all, applied);
  const unsure = assign(
    left.filter(({ score }) => score >= POSSIBLE),
    POSSIBLE,
  );
  const named = ({ old: a, new: b, score }: Candidate): { old: E; new: E; score: number } => ({
    old: old[a] as E,
    new: next[b] as E,
    score,
  });
  return {
    pairs: applied.map(named),
    possible: [
      ...unsure.map(named).map((pair) => ({ old: [pair.old], new: [pair.new], score: pair.score })),
      ...groupsOf(all, applied, { old: oldProfiles, new: newProfiles }).map((group) => ({
        old: group.old.map((at) => old[at] as E),
        new: group.new.map((at) => next[at] as E),
        score: group.score,
      })),
    ],
  };
}

function applySure(all: readonly Candidate[]): readonly Candidate[] {
  const applied: Candidate[] = [];
  for (let left = all; ; left = without(left, applied)) {
    const best = assign(
      left.filter(({ score }) => score >= ACCEPTED),
      POSSIBLE,
    );
    const sure = withoutRival(best, left);
    if (sure.length === 0) return applied;
    applied.push(...sure);
  }
}

function withoutRival(pairs: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const rivals = { old: runnersUp(all, ({ old }) => old), new: runnersUp(all, (candidate) => candidate.new) };
  const far = (pair: Candidate, [first, second]: readonly Candidate[]): boolean => {
    const rival = first === pair ? second : first;
    return rival === undefined || pair.score - rival.score >= MARGIN;
  };
  return pairs.filter((pair) => far(pair, rivals.old.get(pair.old) ?? []) && far(pair, rivals.new.get(pair.new) ?? []));
}

/** The two best candidates of each entry. */
function runnersUp(
  all: readonly Candidate[],
  side: (candidate: Candidate) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const best = new Map<number, readonly Candidate[]>();
  for (const candidate of all) {
    const before = best.get(side(candidate)) ?? [];
    if (before.length === 2 && (before[1] as Candidate).score >= candidate.score) continue;
    best.set(side(candidate), [...before, candidate].sort((a, b) => b.score - a.score).slice(0, 2));
  }
  return best;
}

function without(all: readonly Candidate[], taken: readonly Candidate[]): readonly Candidate[] {
  const old = new Set(taken.map((candidate) => candidate.old));
  const next = new Set(taken.map((candidate) => candidate.new));
  return all.filter((candidate) => !old.has(candidate.old) && !next.has(candidate.new));
}

interface Profiles {
  readonly old: readonly Profile[];
  readonly new: readonly Profile[];
}

interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly score: number;
}

/** Splits and merges that the texts suggest: one whole, and on the other side parts that together say it better than any alone. */
function groupsOf(all: readonly Candidate[], applied: readonly Candidate[], profiles: Profiles): readonly Group[] {
  const mirrored = (candidate: Candidate): Candidate => ({
    old: candidate.new,
    new: candidate.old,
    score: candidate.score,
  });
  const splits = wholes(all, applied, profiles.old, profiles.new);
  const merges = wholes(all.map(mirrored), applied.map(mirrored), profiles.new, profiles.old);
  return [
    ...splits.map(({ whole, parts, score }) => ({ old: [whole], new: parts, score })),
    ...merges.map(({ whole, parts, score }) => ({ old: parts, new: [whole], score })),
  ];
}

function wholes(
  all: readonly Candidate[],
  applied: readonly Candidate[],
  whole: readonly Profile[],
  part: readonly Profile[],
): readonly { readonly whole: number; readonly parts: readonly number[]; readonly score: number }[] {
  const partnerOf = new Map(applied.map((pair) => [pair.old, pair.new]));
  const taken = new Set(applied.map((pair) => pair.new));
  const near = new Map<number, number[]>();
  for (const candidate of all.filter(({ score }) => score >= PART)) {
    const partner = partnerOf.get(candidate.old);
    const free =
      !taken.has(candidate.new) &&
      containment(part[candidate.new] as Profile, whole[candidate.old] as Profile) >= CONTAINED;
    if (!free && partner !== candidate.new) continue;
    const parts = near.get(candidate.old);
    if (parts) parts.push(candidate.new);
    else near.set(candidate.old, [candidate.new]);
  }
  return [...near].flatMap(([at, parts]) => {
    if (parts.length < 2) return [];
    const single = Math.max(...parts.map((each) => similarity(whole[at] as Profile, part[each] as Profile)));
    const score = similarity(whole[at] as Profile, joined(parts.map((each) => part[each] as Profile)));
    return score >= POSSIBLE && score >= single + TOGETHER
      ? [{ whole: at, parts: parts.sort((a, b) => a - b), score }]
      : [];
  });
}

function joined(profiles: readonly Profile[]): Profile {
  const words = new Map<string, number>();
  for (const profile of profiles)
    for (const [word, weight] of profile.words) words.set(word, Math.max(weight, words.get(word) ?? 0));
  const length = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return {
    trigrams: new Set(profiles.flatMap(({ trigrams }) => [...trigrams])),
    words: new Map([...words].map(([word, weight]) => [word, weight / length])),
    hasText: profiles.some(({ hasText }) => hasText),
    titleWords: [],
    all: profiles.map(({ all }) => all).join(' '),
  };
}
