import { byCodePoint, yearFolderOf } from '../source/tree.ts';
import type { Loaded } from './loaded.ts';
import type { Plan } from './plan.ts';

/** One year of an agenda with all that was noticed on the way to it, or what stands beside the years: as much as is checked at a time. */
export interface Part extends Omit<Loaded, 'agenda'> {
  /** Undefined beside the years, and where a year's folder holds nothing of a plan. */
  readonly plan: Plan | undefined;
}

/** What was read of a year's folder alone, or of all that stands beside such folders. */
export const partOf = ({ agenda, ...rest }: Loaded): Part => ({ ...rest, plan: agenda.plans[0] });

/** A whole agenda, part by part: what stands beside the years first, then the years in order. */
export function partsOf({ tree, agenda, slots, documents, spoilt, problems, unreadable, incomplete }: Loaded): readonly Part[] {
  const years = new Set(['', ...tree.entries.map(({ path }) => yearFolderOf(path))]);
  const within = tree.prefix === '' ? 0 : tree.prefix.length + 1;
  return [...years].sort(byCodePoint).map((year) => {
    const isIn = (path: string): boolean => yearFolderOf(path) === year;
    return {
      tree: { ...tree, entries: tree.entries.filter(({ path }) => isIn(path)) },
      slots: slots.filter(({ path }) => isIn(path)),
      documents: new Map([...documents].filter(([path]) => isIn(path))),
      spoilt: spoilt.filter(({ path }) => isIn(path)),
      problems: problems.filter(({ place }) => isIn(place.path)),
      unreadable: unreadable.filter((file) => isIn(file.slice(within))),
      incomplete: incomplete.filter((file) => isIn(file.slice(within))),
      plan: agenda.plans.find((plan) => String(plan.year) === year),
    };
  });
}
