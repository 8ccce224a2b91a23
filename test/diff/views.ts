// The labelled sets as pairs of commitments with what speaks for and against them: each set for itself, all of a
// language as one large plan, and such plans from which many cases are gone on one side, as between real years.
import { type Weighed, weighedPairs } from '../../src/diff/candidates.ts';
import { type EntryOf, entriesOf } from '../../src/diff/entry.ts';
import { pairEqual } from '../../src/diff/equal.ts';
import { surroundingsIn } from '../../src/diff/surroundings.ts';
import { load } from '../../src/load.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { vocabularyOf } from '../../src/text/vocabulary.ts';
import { treeOf } from '../fake-world.ts';
import { type LabelledCase, type LabelledSet, layOutSet } from './set.ts';

export interface LabelledPair extends Weighed {
  /**
   * Whether both are the same promise; undefined where that is not to be learnt from: one part of a split, or an equal
   * text elsewhere.
   */
  readonly same: boolean | undefined;
}

export interface View {
  readonly name: string;
  readonly pairs: readonly LabelledPair[];
  /** How many pairs there are to find; without those of equal text, which nobody has to weigh. */
  readonly truePairs: number;
}

const THINNED = [11, 22, 33];
/** So many of the cases stay on both sides of a plan that is thinned. */
const STAY = 0.35;

export async function viewsOf(sets: readonly LabelledSet[]): Promise<readonly View[]> {
  const languages = [...new Set(sets.map(({ language }) => language))];
  const joined = languages.map((language) => joinedSet(sets.filter((set) => set.language === language)));
  const thinned = joined.flatMap((set) => THINNED.map((seed) => thinnedSet(set, seed)));
  return Promise.all([...sets, ...joined, ...thinned].map(viewOf));
}

function joinedSet(sets: readonly LabelledSet[]): LabelledSet {
  const first = sets[0] as LabelledSet;
  return {
    ...first,
    name: `all of ${first.language}`,
    objectives: Object.assign({}, ...sets.map(({ objectives }) => objectives)),
    cases: sets.flatMap(({ cases }) => cases),
  };
}

function thinnedSet(set: LabelledSet, seed: number): LabelledSet {
  let state = seed;
  const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let warm = 0; warm < 20; warm++) draw();
  const cases = set.cases.map((each): LabelledCase => {
    const drawn = draw();
    if (each.old.length === 0 || each.new.length === 0 || drawn < STAY) return each;
    return drawn < STAY + (1 - STAY) / 2 ? { ...each, case: 'dropped', new: [] } : { ...each, case: 'added', old: [] };
  });
  return { ...set, name: `${set.name}, thinned (${seed})`, cases };
}

async function viewOf(set: LabelledSet): Promise<View> {
  const { files, cases } = layOutSet(set);
  const { agenda } = await load(treeOf(files));
  const plans = indexAgenda(agenda).plans;
  const [before, after] = [2023, 2024].map((year) =>
    entriesOf(plans.get(year) as NonNullable<ReturnType<typeof plans.get>>),
  ) as [ReturnType<typeof entriesOf>, ReturnType<typeof entriesOf>];
  type Commitment = EntryOf<'commitment'>;
  const sameParent = (a: Commitment, b: Commitment): boolean => a.parent?.number === b.parent?.number;
  const [old, next] = [before.commitment, after.commitment];
  const equal = pairEqual<Commitment>(old, next, sameParent);
  const isLeft = (entry: Commitment): boolean => !equal.some((pair) => pair.old === entry || pair.new === entry);
  const vocabulary = vocabularyOf([...old, ...next], set.language);
  const readings = new Map(vocabulary.readings.map((reading, at) => [[...old, ...next][at] as Commitment, reading]));
  const around = surroundingsIn<Commitment>({ old, new: next }, equal, sameParent);
  const left = { old: old.filter(isLeft), new: next.filter(isLeft) };
  const read = (entries: readonly Commitment[]) =>
    entries.map((entry) => readings.get(entry) as NonNullable<ReturnType<typeof readings.get>>);
  const caseOf = ({ year, id }: Commitment): LabelledCase => cases.get(`${year}/${id}`) as LabelledCase;
  const weighed = weighedPairs(read(left.old), read(left.new), vocabulary, (a, b) =>
    around(left.old[a] as Commitment, left.new[b] as Commitment),
  );
  const single = ({ old: one, new: other }: LabelledCase): boolean => one.length === 1 && other.length === 1;
  const pairs = weighed.map((pair): LabelledPair => {
    const [a, b] = [caseOf(left.old[pair.old] as Commitment), caseOf(left.new[pair.new] as Commitment)];
    return {
      ...pair,
      same: a === b ? (single(a) ? true : undefined) : pair.opposed ? undefined : false,
    };
  });
  return {
    name: set.name,
    pairs,
    truePairs: new Set(
      left.old.map(caseOf).filter((each) => single(each) && left.new.some((entry) => caseOf(entry) === each)),
    ).size,
  };
}
