import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';

/** A record that has a number and an id. */
export type Item = Theme | Objective | Commitment;

/** The records of an agenda, by id and by path. */
export interface Index {
  readonly plans: ReadonlyMap<number, Plan>;
  /** By year and id. Of records with the same id, the first in the plan's order counts. */
  readonly items: ReadonlyMap<number, ReadonlyMap<string, Item>>;
  /** By path. */
  readonly byPath: ReadonlyMap<string, Item | Update | Plan>;
  /** By year and commitment id, in order of date and name. */
  readonly updates: ReadonlyMap<number, ReadonlyMap<string, readonly Update[]>>;
}

export function indexAgenda(agenda: Pick<Agenda, 'plans'>): Index {
  const items = new Map<number, Map<string, Item>>();
  const byPath = new Map<string, Item | Update | Plan>();
  const updates = new Map<number, Map<string, Update[]>>();
  for (const plan of agenda.plans) {
    const inPlan = new Map<string, Item>();
    items.set(plan.year, inPlan);
    byPath.set(plan.path, plan);
    for (const item of itemsOf(plan)) {
      byPath.set(item.path, item);
      if (!inPlan.has(item.id)) inPlan.set(item.id, item);
    }
    updates.set(plan.year, groupUpdates(plan, byPath));
  }
  return { plans: new Map(agenda.plans.map((plan) => [plan.year, plan])), items, byPath, updates };
}

function groupUpdates(plan: Plan, byPath: Map<string, Item | Update | Plan>): Map<string, Update[]> {
  const grouped = new Map<string, Update[]>();
  for (const update of plan.updates) {
    byPath.set(update.path, update);
    const siblings = grouped.get(update.of);
    if (siblings) siblings.push(update);
    else grouped.set(update.of, [update]);
  }
  return grouped;
}

/** Themes, objectives and commitments of a plan, in the order of the document. */
export function itemsOf(plan: Plan): readonly Item[] {
  const items: Item[] = [];
  for (const theme of plan.themes) {
    items.push(theme, ...theme.commitments);
    for (const objective of theme.objectives) {
      items.push(objective);
      for (const commitment of objective.commitments) items.push(commitment);
    }
  }
  return items;
}

export function commitmentsOf(plan: Plan): readonly Commitment[] {
  const found: Commitment[] = [];
  for (const { objectives, commitments } of plan.themes) {
    for (const commitment of commitments) found.push(commitment);
    for (const objective of objectives) for (const commitment of objective.commitments) found.push(commitment);
  }
  return found;
}

/** Reads a reference: an id in the same plan, or `2020/id`. */
export function parseReference(reference: string, homeYear: number): { readonly year: number; readonly id: string } {
  const slash = reference.indexOf('/');
  return slash === -1
    ? { year: homeYear, id: reference }
    : { year: Number(reference.slice(0, slash)), id: reference.slice(slash + 1) };
}

/** The updates on a record or an indicator, in order of date and name. */
export const updatesOn = (index: Index, { year, id }: Pick<Item, 'year' | 'id'>): readonly Update[] =>
  index.updates.get(year)?.get(id) ?? [];

export function follow(index: Index, reference: string, homeYear: number): Item | undefined {
  const { year, id } = parseReference(reference, homeYear);
  return index.items.get(year)?.get(id);
}
