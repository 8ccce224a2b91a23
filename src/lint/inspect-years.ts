import { load, loadYear, pagesOf } from '../load.ts';
import { classifyPaths, type FileRole, type HasObjectives, type RecordRole, reportNames } from '../model/file-role.ts';
import type { Loaded } from '../model/loaded.ts';
import { hasObjectives } from '../model/plan.ts';
import { LEVELS } from '../model/words.ts';
import { type YearSlice, yearSliceOf } from '../model/year-slice.ts';
import { catalogueOf, type YearNames } from '../query/catalogue.ts';
import { type Link, linksIn } from '../query/links.ts';
import {
  byCodePoint,
  type Entry,
  fromRepository,
  hasContent,
  type Tree,
  type YearTrees,
  yearFolderOf,
} from '../source/tree.ts';
import type { CheckContext, CheckOptions } from './check.ts';
import { checkContextOf, conclude, type Inspected, inspectSlice } from './inspect.ts';
import type { Diagnostic, Texts } from './locate.ts';
import type { Rule } from './rule.ts';

/** The result of checking an agenda that was read a year at a time. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was checked, named from the repository, in no order. */
  readonly files: readonly string[];
  /** Files that the system did not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /** Whether there are no files of an agenda at all. */
  readonly isEmpty: boolean;
}

/** A slice that was checked, with its files. */
interface InspectedSlice extends Inspected {
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
  readonly isEmpty: boolean;
}

/**
 * Reads and checks an agenda a year at a time, so that at most one year is in memory.
 * @param years the folders of the years to check; of others only names and pages are read
 */
export async function inspectYears(
  trees: YearTrees,
  rules: readonly Rule[],
  options: CheckOptions,
  years: readonly string[] = trees.years,
): Promise<Inspection> {
  const outside = await load(trees.outsideYears());
  const slice = yearSliceOf(outside);
  // A plan usually refers to the year before it, so the names of the year that was read last are kept.
  let last: { readonly year: string; readonly names: YearNames } | undefined;
  const pages = await pagesOf(trees);
  const hasLevel: HasObjectives = (year) =>
    hasObjectives(pages.find((page) => page.year === year) ?? { levels: LEVELS });
  const namesIn = (year: number): YearNames => {
    if (last?.year === String(year)) return last.names;
    const { entries } = trees.names(String(year));
    return yearNamesOf(entries, classifyPaths(entries, hasLevel).roles);
  };
  const context = checkContextOf(outside.agenda, slice, catalogueOf(pages, namesIn), rules, options);

  const slices = [await inspected(slice, context)];
  for (const year of trees.years) {
    if (!years.includes(year)) continue;
    const own = yearSliceOf(await loadYear(trees.inYear(year)));
    slices.push(await inspected(own, context));
    last = { year, names: yearNamesOf(own.tree.entries, own.roles) };
  }
  return {
    diagnostics: await conclude(slices, context, {
      links: () => linksInYears(trees),
      texts: (paths) => textsOf(trees, paths),
    }),
    files: slices.flatMap(({ files }) => files),
    unreadable: slices.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: slices.every(({ isEmpty }) => isEmpty),
  };
}

/** The names in the folder of a year. */
export const yearNamesOf = (entries: readonly Entry[], roles: readonly FileRole[]): YearNames => ({
  records: roles.filter((role): role is RecordRole => 'number' in role),
  reports: reportNames(roles),
  isWhole: entries.every(({ kind }) => kind !== 'folder'),
});

async function inspected(slice: YearSlice, context: CheckContext): Promise<InspectedSlice> {
  const { tree, unreadable, roles } = slice;
  return { ...(await inspectSlice(slice, context)), files: filesOf(tree), unreadable, isEmpty: roles.length === 0 };
}

/** The files of a tree that are checked, named from the repository. */
export const filesOf = (tree: Tree): readonly string[] =>
  tree.entries
    .filter((entry) => hasContent(entry) || entry.unreadable !== undefined)
    .map(({ path }) => fromRepository(tree, path));

async function linksInYears(trees: YearTrees): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const year of trees.years)
    for (const plan of (await loadYear(trees.inYear(year))).agenda.plans)
      for (const link of linksIn(plan)) links.push(link);
  return links;
}

/** Reads again the years of some paths. */
async function textsOf(trees: YearTrees, paths: readonly string[]): Promise<Texts> {
  const loaded: Loaded[] = [];
  for (const year of new Set(paths.map(yearFolderOf)))
    loaded.push(await (year === '' ? load(trees.outsideYears()) : loadYear(trees.inYear(year))));
  return {
    tree: { prefix: trees.prefix, entries: loaded.flatMap(({ tree }) => tree.entries) },
    documents: new Map(loaded.flatMap(({ documents }) => [...documents])),
    undecodable: loaded.flatMap(({ undecodable }) => undecodable),
  };
}
