import { load, loadYear, pagesOf } from '../load.ts';
import { layOut } from '../model/layout.ts';
import type { Loaded } from '../model/loaded.ts';
import { partOf, type Part } from '../model/part.ts';
import { catalogueOf, type RecordName } from '../query/catalogue.ts';
import { byCodePoint, fromRepository, yearFolderOf, type Tree, type YearTrees } from '../source/tree.ts';
import type { CheckOptions, Surroundings } from './check.ts';
import { conclude, inspectPart, surroundingsOf, type Inspected } from './inspect.ts';
import type { Diagnostic, Texts } from './locate.ts';
import type { Rule } from './rule.ts';

/** All there is to say about an agenda that was read a year at a time. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** Every file looked at, named from the repository. */
  readonly files: readonly string[];
  /** Files that the system would not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /** Whether there is nothing of an agenda at all. */
  readonly isEmpty: boolean;
}

/** A part that was checked, and what an inspection says of its files. It is data alone, as {@link Inspected} is. */
export interface InspectedPart extends Inspected {
  /** Empty for what stands beside the years. */
  readonly year: string;
  /** The files that were looked at, named from the repository, with {@link BETWEEN} between them: one long text passes from thread to thread sooner than many short ones. */
  readonly files: string;
  readonly unreadable: readonly string[];
  readonly isEmpty: boolean;
}

/** No path holds this. */
const BETWEEN = '//';

/** How many years were taken, by whichever thread: the place in the list of the next one. */
export type Taken = Int32Array;

/** Inspects the years that nobody took yet on another thread, which counts them in `taken`; comes back with nothing where that thread fails. */
export type Aside = (taken: Taken) => Promise<readonly InspectedPart[]>;

/** Reads what stands beside the years, and each plan's own page: what must be known before a year can be checked. */
export async function surround(years: YearTrees, rules: readonly Rule[], options: CheckOptions): Promise<{ readonly beside: Part; readonly around: Surroundings }> {
  const beside = await load(years.beside());
  const part = partOf(beside);
  const catalogue = catalogueOf(await pagesOf(years), (year) => recordsNamedIn(years.names(String(year))));
  return { beside: part, around: surroundingsOf(beside.agenda, part, catalogue, rules, options) };
}

const recordsNamedIn = ({ entries }: Tree): readonly RecordName[] => layOut(entries).slots.filter((slot) => 'number' in slot);

/** Reads and checks one year. Nothing of what was read is kept. */
const inspectYear = async (years: YearTrees, year: string, around: Surroundings): Promise<InspectedPart> => inspected(year, partOf(await loadYear(years.inYear(year))), around);

async function inspected(year: string, part: Part, around: Surroundings): Promise<InspectedPart> {
  const { tree, unreadable, slots } = part;
  return { year, ...(await inspectPart(part, around)), files: filesOf(tree).join(BETWEEN), unreadable, isEmpty: slots.length === 0 };
}

/** The files that were looked at, named from the repository. */
export const filesOf = (tree: Tree): readonly string[] => tree.entries.filter(({ bytes, unreadable }) => bytes !== undefined || unreadable !== undefined).map(({ path }) => fromRepository(tree, path));

/** Inspects years as long as there are any that nobody took. */
export async function inspectTaken(years: YearTrees, around: Surroundings, taken: Taken): Promise<readonly InspectedPart[]> {
  const parts: InspectedPart[] = [];
  for (let at = Atomics.add(taken, 0, 1); at < years.years.length; at = Atomics.add(taken, 0, 1)) parts.push(await inspectYear(years, years.years[at] as string, around));
  return parts;
}

/** From how many files on another thread brings more than its start costs. Measured: see test/bench/README.md. */
const MANY_FILES = 3_000;

/** Reads and checks an agenda a year at a time, so that no more than a year need be in memory; a large one on two threads, where `aside` can. */
export async function inspectYears(years: YearTrees, rules: readonly Rule[], options: CheckOptions, aside?: Aside): Promise<Inspection> {
  const taken: Taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const theirs = aside && years.holds(MANY_FILES) ? aside(taken) : Promise.resolve([]);
  const { beside, around } = await surround(years, rules, options);
  const parts = [await inspected('', beside, around), ...(await inspectTaken(years, around, taken)), ...(await theirs)];
  const done = new Set(parts.map(({ year }) => year));
  // What another thread took and did not bring, for whatever reason.
  for (const year of years.years) if (!done.has(year)) parts.push(await inspectYear(years, year, around));
  parts.sort((a, b) => byCodePoint(a.year, b.year));
  return {
    diagnostics: await conclude(parts, around, (paths) => textsOf(years, paths)),
    files: parts.flatMap(({ files }) => (files === '' ? [] : files.split(BETWEEN))).sort(byCodePoint),
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
  };
}

/** What stands in the years that some paths lead to. */
async function textsOf(years: YearTrees, paths: readonly string[]): Promise<Texts> {
  const loaded: Loaded[] = [];
  for (const year of new Set(paths.map(yearFolderOf))) loaded.push(await (year === '' ? load(years.beside()) : loadYear(years.inYear(year))));
  return {
    tree: { prefix: years.prefix, entries: loaded.flatMap(({ tree }) => tree.entries) },
    documents: new Map(loaded.flatMap(({ documents }) => [...documents])),
    spoilt: loaded.flatMap(({ spoilt }) => spoilt),
  };
}
