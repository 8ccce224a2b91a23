import { load, loadYear, pagesOf } from '../load.ts';
import { layOut, type Slot } from '../model/file-role.ts';
import type { Loaded } from '../model/loaded.ts';
import { partOf, type Part } from '../model/year-slice.ts';
import { catalogueOf, type RecordName } from '../query/catalogue.ts';
import { linksIn, type Link } from '../query/links.ts';
import { byCodePoint, fromRepository, hasContent, yearFolderOf, type Tree, type YearTrees } from '../source/tree.ts';
import type { CheckOptions, Surroundings } from './check.ts';
import { conclude, inspectPart, surroundingsOf, type Inspected } from './inspect.ts';
import type { Diagnostic, Texts } from './locate.ts';
import type { Rule } from './rule.ts';

/** All there is to say about an agenda that was read a year at a time. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was checked, named from the repository, in no order. */
  readonly files: readonly string[];
  /** Files that the system would not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /** Whether there is nothing of an agenda at all. */
  readonly isEmpty: boolean;
}

/** A part of an agenda that was checked, with its files. */
interface InspectedPart extends Inspected {
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
  readonly isEmpty: boolean;
}

/** Reads and checks an agenda a year at a time, so that no more than one year need be in memory. */
export async function inspectYears(trees: YearTrees, rules: readonly Rule[], options: CheckOptions): Promise<Inspection> {
  const outside = await load(trees.beside());
  const part = partOf(outside);
  // A plan refers to the year before it more than to any other: the names in the year that was read last are kept.
  let last: { readonly year: string; readonly slots: readonly Slot[] } | undefined;
  const namesIn = (year: number): readonly RecordName[] => recordsIn(last?.year === String(year) ? last.slots : layOut(trees.names(String(year)).entries).slots);
  const around = surroundingsOf(outside.agenda, part, catalogueOf(await pagesOf(trees), namesIn), rules, options);

  const parts = [await inspected(part, around)];
  for (const year of trees.years) {
    const own = partOf(await loadYear(trees.inYear(year)));
    parts.push(await inspected(own, around));
    last = { year, slots: own.slots };
  }
  return {
    diagnostics: await conclude(parts, around, { links: () => linksInYears(trees), texts: (paths) => textsOf(trees, paths) }),
    files: parts.flatMap(({ files }) => files),
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
  };
}

const recordsIn = (slots: readonly Slot[]): readonly RecordName[] => slots.filter((slot) => 'number' in slot);

async function inspected(part: Part, around: Surroundings): Promise<InspectedPart> {
  const { tree, unreadable, slots } = part;
  return { ...(await inspectPart(part, around)), files: filesOf(tree), unreadable, isEmpty: slots.length === 0 };
}

/** The files of a tree that are checked, named from the repository. */
export const filesOf = (tree: Tree): readonly string[] => tree.entries.filter((entry) => hasContent(entry) || entry.unreadable !== undefined).map(({ path }) => fromRepository(tree, path));

async function linksInYears(trees: YearTrees): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const year of trees.years) for (const plan of (await loadYear(trees.inYear(year))).agenda.plans) links.push(...linksIn(plan));
  return links;
}

/** What stands in the years that some paths lead to. */
async function textsOf(trees: YearTrees, paths: readonly string[]): Promise<Texts> {
  const loaded: Loaded[] = [];
  for (const year of new Set(paths.map(yearFolderOf))) loaded.push(await (year === '' ? load(trees.beside()) : loadYear(trees.inYear(year))));
  return {
    tree: { prefix: trees.prefix, entries: loaded.flatMap(({ tree }) => tree.entries) },
    documents: new Map(loaded.flatMap(({ documents }) => [...documents])),
    spoilt: loaded.flatMap(({ spoilt }) => spoilt),
  };
}
