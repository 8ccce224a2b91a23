import type { Plan } from '../model/plan.ts';
import { type Index, type Item, itemsOf } from '../query/index-agenda.ts';
import { type Link, linksOf } from '../query/links.ts';

/**
 * What files say about where a record of a later plan comes from: the same id, or declared links, over the plans
 * between.
 */
export interface Descent {
  readonly earlier: Item;
  readonly later: Item;
  /** The links on the way; none where the id is the same all along. */
  readonly links: readonly Link[];
}

/**
 * Where the records of a later plan come from in an earlier one. Plans between are walked through: what continues
 * something that continues something comes from it. The plans may come from two versions of an agenda; links are read
 * in that of the later one.
 */
export function descents(earlier: Plan, later: Plan, index: Index): readonly Descent[] {
  const known = new Map([...itemsOf(earlier)].reverse().map((item) => [`${item.kind} ${item.id}`, item]));
  const between = [...index.plans.values()].filter(({ year }) => year > earlier.year && year < later.year).reverse();
  return [...itemsOf(later)].flatMap((item) => descentsOf(item, { earlier, later, known, between, index }));
}

interface Route {
  readonly earlier: Plan;
  readonly later: Plan;
  /** The records of the earlier plan, by kind and id. */
  readonly known: ReadonlyMap<string, Item>;
  /** The latest first. */
  readonly between: readonly Plan[];
  readonly index: Index;
}

interface Step {
  readonly item: Item;
  readonly plan: Plan;
  readonly links: readonly Link[];
}

function descentsOf(later: Item, route: Route): readonly Descent[] {
  if (onlyIdsTell(later, route)) {
    const earlier = route.known.get(`${later.kind} ${later.id}`);
    return earlier ? [{ earlier, later, links: [] }] : [];
  }
  const found = new Map<Item, readonly Link[]>();
  const seen = new Set<Item>([later]);
  const waiting: Step[] = [{ item: later, plan: route.later, links: [] }];
  const reach = (item: Item | undefined, plan: Plan, links: readonly Link[]): void => {
    if (!item || item.kind !== later.kind || seen.has(item)) return;
    seen.add(item);
    waiting.push({ item, plan, links });
  };
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { item, plan, links } = step;
    // A link to the same or a later year is an error, and says nothing.
    for (const link of linksOf(item, plan).filter(({ year }) => year < plan.year)) {
      const declared = [...links, link];
      if (link.year === route.earlier.year) arrive(found, route.known.get(`${later.kind} ${link.id}`), declared);
      else {
        const through = route.between.find(({ year }) => year === link.year);
        if (through) reach(route.index.items.get(through.year)?.get(link.id), through, declared);
      }
    }
    const before = route.between.find(
      ({ year }) => year < plan.year && route.index.items.get(year)?.get(item.id)?.kind === item.kind,
    );
    if (before) reach(route.index.items.get(before.year)?.get(item.id), before, links);
    else arrive(found, route.known.get(`${item.kind} ${item.id}`), links);
  }
  // An id is for ever, also where the plan between left it out.
  arrive(found, route.known.get(`${later.kind} ${later.id}`), []);
  return [...found].map(([earlier, links]) => ({ earlier, later, links }));
}

/** In two versions of one plan no link leads anywhere; between neighbours those do that are written. */
const onlyIdsTell = (item: Item, { earlier, later, between }: Route): boolean =>
  earlier.year === later.year ||
  (between.length === 0 && item.continues.length === 0 && (item.kind === 'theme' || item.replaces.length === 0));

function arrive(found: Map<Item, readonly Link[]>, earlier: Item | undefined, links: readonly Link[]): void {
  if (!earlier) return;
  const before = found.get(earlier);
  if (before === undefined || before.length < links.length) found.set(earlier, links);
}
