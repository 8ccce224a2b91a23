import { byCodePoint, isYearFolder, yearFolderOf } from '../source/tree.ts';
import type { Loaded } from './loaded.ts';
import type { Plan } from './plan.ts';

/** One year of an agenda with all that was noticed on the way to it, or what stands beside the years: as much as is checked at a time. */
export interface YearSlice extends Omit<Loaded, 'agenda'> {
  /** Undefined beside the years, and where a year's folder holds nothing of a plan. */
  readonly plan: Plan | undefined;
}

/** What was read of a year's folder alone, or of all that stands beside such folders. */
export const yearSliceOf = ({ agenda, ...rest }: Loaded): YearSlice => ({ ...rest, plan: agenda.plans[0] });

/** A whole agenda, part by part: what stands beside the years first, then the years in order. */
export function yearSlicesOf({
  tree,
  agenda,
  roles,
  documents,
  undecodable,
  problems,
  unreadable,
  incomplete,
}: Loaded): readonly YearSlice[] {
  const years = new Set(['', ...tree.entries.map(({ path }) => yearOf(path))]);
  const within = tree.prefix === '' ? 0 : tree.prefix.length + 1;
  return [...years].sort(byCodePoint).map((year) => {
    const isIn = (path: string): boolean => yearOf(path) === year;
    return {
      tree: { ...tree, entries: tree.entries.filter(({ path }) => isIn(path)) },
      roles: roles.filter(({ path }) => isIn(path)),
      documents: new Map([...documents].filter(([path]) => isIn(path))),
      undecodable: undecodable.filter(({ path }) => isIn(path)),
      problems: problems.filter(({ place }) => isIn(place.path)),
      unreadable: unreadable.filter((file) => isIn(file.slice(within))),
      incomplete: incomplete.filter((file) => isIn(file.slice(within))),
      plan: agenda.plans.find((plan) => String(plan.year) === year),
    };
  });
}

/** A year's folder that cannot be read is an entry itself. */
const yearOf = (path: string): string => (isYearFolder(path) ? path : yearFolderOf(path));
