import { load, loadYear, pagesOf } from '../load.ts';
import { layOut, type Slot } from '../model/layout.ts';
import type { Loaded } from '../model/loaded.ts';
import { partOf, type Part } from '../model/part.ts';
import { catalogueOf, type RecordName } from '../query/catalogue.ts';
import { linksIn, type Link } from '../query/links.ts';
import type { Settled } from '../source/settled.ts';
import { byCodePoint, fromRepository, hasContent, yearFolderOf, type Tree, type YearTrees } from '../source/tree.ts';
import type { CheckOptions, Surroundings } from './check.ts';
import { conclude, inspectPart, surroundingsOf, type Inspected } from './inspect.ts';
import type { Diagnostic, Texts } from './locate.ts';
import type { Rule } from './rule.ts';

/** All there is to say about an agenda that was read a year at a time. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: LookedAt;
  /** Files that the system would not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /** Whether there is nothing of an agenda at all. */
  readonly isEmpty: boolean;
}

/** Every file looked at. Mostly only how many there are is asked. */
export interface LookedAt {
  readonly count: number;
  /** Named from the repository, in no order. */
  readonly names: () => readonly string[];
}

/** A part that was checked, and what an inspection says of its files. It is data alone, as {@link Inspected} is. */
export interface InspectedPart extends Inspected {
  /** Empty for what stands beside the years. */
  readonly year: string;
  /** The files that were looked at, named from the repository, with {@link BETWEEN} between them: one long text is kept and read again sooner than many short ones. */
  readonly files: string;
  /** How many those are. */
  readonly count: number;
  readonly unreadable: readonly string[];
  readonly isEmpty: boolean;
}

/** No path holds this. */
const BETWEEN = '//';

/** From so many files still to be read on it pays to begin with those of the next years. */
const MANY_FILES = 8_000;

/** What was found in a year the last time. */
export interface Memory {
  /** A year that changed since, if that is known already while other years are still being looked at. */
  readonly changed: string | undefined;
  /** Waits until all have been looked at. */
  settled(): Promise<Settled>;
  /** What was found under the same circumstances, where nothing has changed in the year since. */
  recall(year: string, circumstances: () => string): InspectedPart | undefined;
  /** Keeps what was found, for another time. */
  keep(part: InspectedPart, circumstances: () => string): void;
}

/** What is known around a year while it is checked. Of the year read last the names are known: a plan mostly refers to the one before it. */
interface Around extends Surroundings {
  readonly hasRead: (year: string, slots: readonly Slot[]) => void;
}

interface Surrounded {
  readonly beside: Part;
  readonly around: Around;
}

/** Reads what stands beside the years, and each plan's own page: what must be known before a year can be checked. */
async function surround(trees: YearTrees, rules: readonly Rule[], options: CheckOptions): Promise<Surrounded> {
  const beside = await load(trees.beside());
  const part = partOf(beside);
  let last: { readonly year: string; readonly slots: readonly Slot[] } | undefined;
  const namesIn = (year: number): readonly RecordName[] => recordsIn(last?.year === String(year) ? last.slots : layOut(trees.names(String(year)).entries).slots);
  const catalogue = catalogueOf(await pagesOf(trees), namesIn);
  return { beside: part, around: { ...surroundingsOf(beside.agenda, part, catalogue, rules, options), hasRead: (year, slots) => void (last = { year, slots }) } };
}

const recordsIn = (slots: readonly Slot[]): readonly RecordName[] => slots.filter((slot) => 'number' in slot);

/**
 * Reads and checks one year. Nothing of what was read is kept.
 * @param next the years that will be read after it
 */
async function inspectYear(trees: YearTrees, year: string, around: Around, next: readonly string[]): Promise<InspectedPart> {
  const tree = trees.inYear(year);
  // The next are mostly as large as this one.
  if (tree.entries.length * next.length >= MANY_FILES) await trees.readAhead?.(next);
  const part = partOf(await loadYear(tree));
  const found = await inspected(year, part, around);
  around.hasRead(year, part.slots);
  return found;
}

async function inspected(year: string, part: Part, around: Surroundings): Promise<InspectedPart> {
  const { tree, unreadable, slots } = part;
  const files = filesOf(tree);
  return { year, ...(await inspectPart(part, around)), files: files.join(BETWEEN), count: files.length, unreadable, isEmpty: slots.length === 0 };
}

/** The files that were looked at, named from the repository. */
export const filesOf = (tree: Tree): readonly string[] => tree.entries.filter((entry) => hasContent(entry) || entry.unreadable !== undefined).map(({ path }) => fromRepository(tree, path));

/** Checks one year before anything is known of the others. */
async function begin(trees: YearTrees, year: string, rules: readonly Rule[], options: CheckOptions): Promise<Surrounded & { readonly year: string; readonly part: InspectedPart }> {
  const surrounded = await surround(trees, rules, options);
  return { ...surrounded, year, part: await inspectYear(trees, year, surrounded.around, []) };
}

/** Reads and checks an agenda a year at a time, so that no more than a year need be in memory; with a memory only the years that are not known already. */
export async function inspectYears(trees: YearTrees, rules: readonly Rule[], options: CheckOptions, memory?: Memory): Promise<Inspection> {
  const changed = trees.years.find((year) => year === memory?.changed);
  const begun = changed === undefined ? undefined : await begin(trees, changed, rules, options);
  const settled = await memory?.settled();
  const stands = settled?.isAlone ? begun : undefined;
  const known = settled && hasSameRecords(trees, settled) ? memory : undefined;
  const { beside, around } = stands ?? (await surround(trees, rules, options));
  let made: string | undefined;
  const circumstances = (): string => (made ??= circumstancesOf(beside, around));
  const parts = [await inspected('', beside, around)];
  for (const [nth, year] of trees.years.entries()) {
    // Where the first must be read, the rest mostly must be too.
    const next = nth === 0 ? trees.years.slice(1).filter((each) => each !== stands?.year) : [];
    const part = (year === stands?.year ? stands.part : undefined) ?? known?.recall(year, circumstances) ?? (await inspectYear(trees, year, around, next));
    memory?.keep(part, circumstances);
    parts.push(part);
  }
  return {
    diagnostics: await conclude(parts, around, { links: () => linksInYears(trees), texts: (paths) => textsOf(trees, paths) }),
    files: {
      count: parts.reduce((sum, { count }) => sum + count, 0),
      names: () => parts.flatMap(({ files }) => (files === '' ? [] : files.split(BETWEEN))),
    },
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
  };
}

/** What is found in a year may depend on which records there are in others, but on no other names in them: an update is known to its own year alone. */
function hasSameRecords(trees: YearTrees, { renamed }: Settled): boolean {
  const recordsOf = (paths: readonly string[]): string => JSON.stringify(recordsIn(layOut(paths.map((path) => ({ path, kind: 'file', size: 0 }))).slots).map(({ path }) => path).sort());
  return [...renamed].every(([year, before]) => recordsOf(before) === recordsOf(trees.names(year).entries.map(({ path }) => path)));
}

/**
 * All that the findings in a year depend on, beside what stands in its folder and which records there are in other years: the question, the
 * settings and what is wrong in them, and what the plans' own pages say to programs: by its type a catalogue holds no more of them.
 */
function circumstancesOf({ documents, problems }: Part, { catalogue, options }: Surroundings): string {
  const settings = [...documents.values()].map(({ file }) => file);
  return JSON.stringify([options, settings, problems, [...catalogue.pages.values()]]);
}

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
