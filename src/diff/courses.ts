// What became of each promise in a row of plans: the comparisons of neighbours, put one behind another.
import type { IsoDate } from '../model/date.ts';
import { groupsOf } from '../text/groups.ts';
import type { Change, Comparison } from './change.ts';
import { compare } from './compare.ts';
import { type Entry, type EntryOf, entriesOf, themeOf } from './entry.ts';
import type { Kind } from './kinds.ts';
import { descents } from './lineage.ts';
import { matchEntries } from './match.ts';
import { endingOf, type Outcome, type Side } from './outcome.ts';

/** What can be said of a promise in one plan, the gravest first: what was lost counts before what went on. */
export const COURSE_EVENTS = [
  'vanished',
  'weakened',
  'ended',
  'returned',
  'strengthened',
  'completed',
  'carried-on',
  'promised',
] as const;
export type CourseEvent = (typeof COURSE_EVENTS)[number];

/** A promise in one plan. */
export interface Step {
  readonly event: CourseEvent;
  /** Several where it was split, or is yet to be merged; none where it is gone. */
  readonly commitments: readonly StandingEntry[];
  /** What this plan made of the one before it. */
  readonly changes: readonly Change[];
}

export interface StandingEntry {
  readonly entry: EntryOf<'commitment'>;
  readonly outcome: Outcome;
}

/** One promise, or several that were split or merged on the way, in a row of plans. */
export interface Course {
  /** For each plan; undefined where there is nothing of it, and nothing was lost. */
  readonly steps: readonly (Step | undefined)[];
  /** The theme it stood under last, as it is called in the latest plan that has it. */
  readonly theme: EntryOf<'theme'> | undefined;
}

/** A row of plans, and the course of every promise in them. */
export interface Courses {
  readonly asOf: IsoDate;
  readonly sides: readonly Side[];
  /** Of each plan with the one before it. */
  readonly comparisons: readonly Comparison[];
  /** In the order in which they begin. Every commitment of every plan is in exactly one. */
  readonly courses: readonly Course[];
}

/** A commitment in one of the plans, by the place of that plan in the row. */
interface Node {
  readonly at: number;
  readonly entry: EntryOf<'commitment'>;
}

/** From a commitment to the one that it became, by their places among all nodes. */
type Edge = readonly [earlier: number, later: number];

/** @param sides at least two, in the order in which they followed one another */
export function followPlans(sides: readonly Side[], asOf: IsoDate): Courses {
  const comparisons = sides.slice(1).map((side, at) => compare(sides[at] as Side, side, { asOf }));
  const nodes = sides.flatMap(({ plan }, at) => entriesOf(plan).commitment.map((entry): Node => ({ at, entry })));
  const placeOf = placesOf(nodes);
  const changes = comparisons.map(({ changes: all }) => all.filter(({ type }) => type === 'commitment'));
  const neighbours = changes.flatMap((all, at) =>
    all.flatMap(({ old, new: next }) =>
      old.flatMap((a) => next.map((b): Edge => [placeOf(at, a.entry.record), placeOf(at + 1, b.entry.record)])),
    ),
  );
  const returns = returnsIn(sides, nodes, neighbours);
  const back = new Set(returns.map(([, later]) => later));
  const said = new Map<number, Change[]>();
  for (const [at, all] of changes.entries())
    for (const change of all)
      for (const place of placesIn(change, at, placeOf)) said.set(place, [...(said.get(place) ?? []), change]);
  const themes = themesOnward(comparisons);
  const courses = groupsWithSingles(nodes.length, [...neighbours, ...returns]).map((group): Course => {
    const theme = themeOf((nodes[group.at(-1) as number] as Node).entry);
    return {
      theme: theme && themes(nodes[group.at(-1) as number]?.at ?? 0, theme),
      steps: sides.map((side, at) => {
        const here = group.filter((place) => nodes[place]?.at === at);
        // A change is told in the later of its plans.
        const told = new Set(
          group.flatMap((place) => said.get(place) ?? []).filter((change) => changes[at - 1]?.includes(change)),
        );
        const kinds = [...told].flatMap((change) => change.kinds);
        const event = eventOf(
          kinds,
          here.length > 0,
          here.some((place) => back.has(place)),
        );
        if (!event) return undefined;
        const commitments = here.map((place) => standing(nodes[place] as Node, side, asOf));
        return { event, commitments, changes: [...told] };
      }),
    };
  });
  return { asOf, sides, comparisons, courses };
}

const standing = ({ entry }: Node, side: Side, asOf: IsoDate): StandingEntry => ({
  entry,
  outcome: endingOf(side, entry.record, asOf).outcome,
});

type PlaceOf = (at: number, record: unknown) => number;

function placesOf(nodes: readonly Node[]): PlaceOf {
  const places: Map<unknown, number>[] = [];
  for (const [place, { at, entry }] of nodes.entries()) (places[at] ??= new Map()).set(entry.record, place);
  return (at, record) => places[at]?.get(record) ?? -1;
}

const placesIn = ({ old, new: next }: Change, at: number, placeOf: PlaceOf): readonly number[] => [
  ...old.map(({ entry }) => placeOf(at, entry.record)),
  ...next.map(({ entry }) => placeOf(at + 1, entry.record)),
];

/** Groups as {@link groupsOf} finds them, and what belongs to nothing else, in the order of their first. */
function groupsWithSingles(count: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const groups = groupsOf(count, edges);
  const joined = new Set(groups.flat());
  const single = Array.from({ length: count }, (_each, place) => [place]).filter(([place]) => !joined.has(place ?? -1));
  return [...groups, ...single].sort(([a = 0], [b = 0]) => a - b);
}

const SAYING: Readonly<Partial<Record<Kind, CourseEvent>>> = {
  vanished: 'vanished',
  dropped: 'vanished',
  weakened: 'weakened',
  ended: 'ended',
  strengthened: 'strengthened',
  completed: 'completed',
};

/** The gravest of what is said of it; undefined where nothing is, and it is not there. */
function eventOf(kinds: readonly Kind[], isThere: boolean, isBack: boolean): CourseEvent | undefined {
  const events = new Set(kinds.map((kind) => SAYING[kind]));
  if (isBack) events.add('returned');
  if (isThere) events.add(kinds.some((kind) => kind !== 'added' && kind !== 'id-reused') ? 'carried-on' : 'promised');
  return COURSE_EVENTS.find((event) => events.has(event));
}

/**
 * What a later plan took up again that a plan between had left out, as ids and links say. Only what found nothing in
 * the plans beside it is looked at; an id that stands for something else by then is no return.
 */
function returnsIn(sides: readonly Side[], nodes: readonly Node[], neighbours: readonly Edge[]): readonly Edge[] {
  const placeOf = placesOf(nodes);
  const goesOn = new Set(neighbours.map(([earlier]) => earlier));
  const comesFrom = new Set(neighbours.map(([, later]) => later));
  const found: Edge[] = [];
  for (let to = 2; to < sides.length; to++) {
    for (let from = to - 2; from >= 0; from--) {
      const [earlier, later] = [sides[from] as Side, sides[to] as Side];
      const declared = descents(earlier.plan, later.plan, later.index).flatMap(({ links, ...each }) => {
        const [a, b] = [placeOf(from, each.earlier), placeOf(to, each.later)];
        if (a === -1 || b === -1 || goesOn.has(a) || comesFrom.has(b)) return [];
        return [{ old: (nodes[a] as Node).entry, new: (nodes[b] as Node).entry, links }];
      });
      const { matches } = matchEntries<EntryOf<'commitment'>>(
        [...new Set(declared.map(({ old }) => old))],
        [...new Set(declared.map((each) => each.new))],
        { declared, sameParent: () => false, language: later.agenda.language },
      );
      for (const { old, new: next } of matches)
        for (const a of old) for (const b of next) found.push([placeOf(from, a.record), placeOf(to, b.record)]);
      for (const [earlierPlace, laterPlace] of found) {
        goesOn.add(earlierPlace);
        comesFrom.add(laterPlace);
      }
    }
  }
  return found;
}

/** What a theme of one of the plans is called in the latest that still has it. */
function themesOnward(comparisons: readonly Comparison[]): (at: number, theme: EntryOf<'theme'>) => EntryOf<'theme'> {
  const became = comparisons.map(
    ({ changes }) =>
      new Map(
        changes.flatMap(({ type, old, new: next }) =>
          type === 'theme' ? old.map(({ entry }): [unknown, Entry | undefined] => [entry.record, next[0]?.entry]) : [],
        ),
      ),
  );
  return (at, theme) => {
    let found = theme;
    for (const step of became.slice(at)) {
      const next = step.get(found.record);
      if (next?.type !== 'theme') return found;
      found = next;
    }
    return found;
  };
}
