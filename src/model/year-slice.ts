import { byCodePoint, isYearFolder, yearFolderOf } from '../source/tree.ts';
import type { Loaded } from './loaded.ts';
import type { Plan } from './plan.ts';

/** One year of an agenda, or the files outside the years, with their problems: the part that is checked at a time. */
export interface YearSlice extends Omit<Loaded, 'agenda'> {
  /** Undefined for the files outside the years, and for a year's folder without a plan. */
  readonly plan: Plan | undefined;
}

/** The slice of one year that was loaded by itself, or of the files outside the years. */
export const yearSliceOf = ({ agenda, ...rest }: Loaded): YearSlice => ({ ...rest, plan: agenda.plans[0] });

/** The slices of a whole agenda: first the files outside the years, then the years in order. */
export function yearSlicesOf({
  tree,
  agenda,
  roles,
  documents,
  undecodable,
  problems,
  unreadable,
  broken,
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
      broken: broken.filter((file) => isIn(file.slice(within))),
      incomplete: incomplete.filter((file) => isIn(file.slice(within))),
      plan: agenda.plans.find((plan) => String(plan.year) === year),
    };
  });
}

/** The slice of a path. The folder of a year that cannot be read is an entry itself. */
export const yearOf = (path: string): string => (isYearFolder(path) ? path : yearFolderOf(path));
