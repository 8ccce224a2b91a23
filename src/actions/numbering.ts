// The numbers of a plan as places in an order, in which a record can be put elsewhere.
import type { Plan } from '../model/plan.ts';
import type { Item } from '../query/index-agenda.ts';
import type { Tree } from '../source/tree.ts';

/** A record with the last part of its number, and what stands under it. */
export interface Seat {
  readonly item: Item;
  readonly at: number;
  readonly seats: readonly Seat[];
}

/** What has seats of its own. */
export type Parent = Plan | Item;

/** The seats of a plan as they are. */
export const seatsOf = (plan: Plan): readonly Seat[] => seatsUnder(plan);

const seatsUnder = (parent: Parent): readonly Seat[] =>
  childrenOf(parent)
    .map((item) => ({ item, at: Number(item.number.split('.').at(-1)), seats: seatsUnder(item) }))
    .sort((a, b) => a.at - b.at);

export function childrenOf(parent: Parent): readonly Item[] {
  switch (parent.kind) {
    case 'plan':
      return parent.themes;
    case 'theme':
      return [...parent.objectives, ...parent.commitments];
    case 'objective':
      return parent.commitments;
    case 'commitment':
      return [];
  }
}

/** What a record stands under. */
export const parentOf = (plan: Plan, item: Item): Parent =>
  [plan, ...plan.themes, ...plan.themes.flatMap(({ objectives }) => objectives)].find((parent) =>
    childrenOf(parent).includes(item),
  ) ?? plan;

/** Where a record goes: before another one, at a number that is free, or behind all others. */
export type Spot = { readonly before: Item } | { readonly at: number } | undefined;

/** The seats of a plan in which one record stands elsewhere. */
export function moved(plan: Plan, item: Item, parent: Parent, spot: Spot): readonly Seat[] {
  let seat: Seat | undefined;
  const without = (seats: readonly Seat[]): readonly Seat[] => {
    const own = seats.find((each) => each.item === item);
    if (own) seat = own;
    const rest = own
      ? closed(
          seats.filter((each) => each !== own),
          own.at,
        )
      : seats;
    return rest.map((each) => ({ ...each, seats: without(each.seats) }));
  };
  const left = without(seatsOf(plan));
  const put = (seats: readonly Seat[]): readonly Seat[] => (seat ? withSeat(seats, seat, spot) : seats);
  const under = (seats: readonly Seat[]): readonly Seat[] =>
    seats.map((each) => ({ ...each, seats: each.item === parent ? put(each.seats) : under(each.seats) }));
  return parent.kind === 'plan' ? put(left) : under(left);
}

/** Those that follow without a gap come one place forward. */
function closed(seats: readonly Seat[], from: number): readonly Seat[] {
  const end = endOfRun(seats, from + 1);
  return seats.map((each) => (each.at > from && each.at < end ? { ...each, at: each.at - 1 } : each));
}

/** The first free number from another one on. */
function endOfRun(seats: readonly Seat[], from: number): number {
  const taken = new Set(seats.map(({ at }) => at));
  let end = from;
  while (taken.has(end)) end++;
  return end;
}

function withSeat(seats: readonly Seat[], seat: Seat, spot: Spot): readonly Seat[] {
  const place = placeFor(seats, spot);
  const end = endOfRun(seats, place);
  const shifted = seats.map((each) => (each.at >= place && each.at < end ? { ...each, at: each.at + 1 } : each));
  return [...shifted, { ...seat, at: place }].sort((a, b) => a.at - b.at);
}

function placeFor(seats: readonly Seat[], spot: Spot): number {
  if (spot === undefined) return Math.max(0, ...seats.map(({ at }) => at)) + 1;
  if ('at' in spot) return spot.at;
  const next = seats.find(({ item }) => item === spot.before)?.at ?? 1;
  const isFree = next > 1 && !seats.some(({ at }) => at === next - 1);
  return isFree ? next - 1 : next;
}

/**
 * The seats of a plan without gaps under one parent, and under all that stands under it.
 * @param order what stands under the parent itself, in its new order
 */
export function renumbered(plan: Plan, parent: Parent, order: readonly Item[] | undefined): readonly Seat[] {
  const inOrder = (seats: readonly Seat[], wanted: readonly Item[] | undefined): readonly Seat[] =>
    (wanted ? [...seats].sort((a, b) => wanted.indexOf(a.item) - wanted.indexOf(b.item)) : seats).map(
      (each, index) => ({
        ...each,
        at: index + 1,
        seats: inOrder(each.seats, undefined),
      }),
    );
  const under = (seats: readonly Seat[]): readonly Seat[] =>
    seats.map((each) => ({ ...each, seats: each.item === parent ? inOrder(each.seats, order) : under(each.seats) }));
  return parent.kind === 'plan' ? inOrder(seatsOf(plan), order) : under(seatsOf(plan));
}

/** A record that gets another number. */
export interface Renumbered {
  readonly item: Item;
  readonly number: string;
  readonly path: string;
}

/** Where each record of a plan comes by its seats, in their order. */
export function numbered(plan: Plan, seats: readonly Seat[], stem = '', folder = ''): readonly Renumbered[] {
  return seats.flatMap(({ item, at, seats: below }) => {
    const number = `${stem}${at}`;
    const home = item.kind === 'theme' ? `${plan.year}/${number}-${item.id}` : folder;
    const path = item.kind === 'theme' ? `${home}/README.md` : `${home}/${number}-${item.id}.md`;
    return [{ item, number, path }, ...numbered(plan, below, `${number}.`, home)];
  });
}

/** The new path of every file that gets one: of the records, and of what else stands in the folder of a theme. */
export function newNames(tree: Tree, records: readonly Renumbered[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { item, path } of records) {
    const [from, to] = [item.path, path].map((each) => each.slice(0, each.lastIndexOf('/') + 1)) as [string, string];
    if (item.kind === 'theme' && from !== to)
      for (const entry of tree.entries)
        if (entry.path.startsWith(from)) names.set(entry.path, to + entry.path.slice(from.length));
  }
  for (const { item, path } of records)
    if (path === item.path) names.delete(item.path);
    else names.set(item.path, path);
  return names;
}
