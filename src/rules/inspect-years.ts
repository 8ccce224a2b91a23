import { load, loadYear, pagesOf } from '../load.ts';
import { layOut, type Slot } from '../model/layout.ts';
import type { Loaded } from '../model/loaded.ts';
import { partOf, type Part } from '../model/part.ts';
import { catalogueOf, type RecordName } from '../query/catalogue.ts';
import { byCodePoint, fromRepository, hasContent, yearFolderOf, type Tree, type YearTrees } from '../source/tree.ts';
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

/** Years to inspect, shared between threads. */
export interface Turns {
  readonly years: readonly string[];
  /** How many of them were taken, by whichever thread; and behind it, 1 as soon as the other thread takes part. */
  readonly taken: Int32Array;
}

/** What may help to inspect a large agenda. */
export interface Assistance {
  /** Inspects years on another thread as long as there are any that nobody took; comes back with nothing where that thread fails. Told that it is unneeded, it keeps nobody waiting. */
  aside(turns: Turns, unneeded: AbortSignal): Promise<readonly InspectedPart[]>;
  /** What was found in a year before under the same circumstances, where nothing has changed in it. */
  recall(year: string, circumstances: string): InspectedPart | undefined;
  /** Keeps what was found, for another time. */
  keep(part: InspectedPart, circumstances: string): void;
}

/** What is known around a year while it is checked. Of the year read last the names are known: a plan mostly refers to the one before it. */
interface Around extends Surroundings {
  readonly hasRead: (year: string, slots: readonly Slot[]) => void;
}

/** Reads what stands beside the years, and each plan's own page: what must be known before a year can be checked. */
export async function surround(trees: YearTrees, rules: readonly Rule[], options: CheckOptions): Promise<{ readonly beside: Part; readonly around: Around }> {
  const beside = await load(trees.beside());
  const part = partOf(beside);
  let last: { readonly year: string; readonly slots: readonly Slot[] } | undefined;
  const namesIn = (year: number): readonly RecordName[] => recordsIn(last?.year === String(year) ? last.slots : layOut(trees.names(String(year)).entries).slots);
  const catalogue = catalogueOf(await pagesOf(trees), namesIn);
  return { beside: part, around: { ...surroundingsOf(beside.agenda, part, catalogue, rules, options), hasRead: (year, slots) => void (last = { year, slots }) } };
}

const recordsIn = (slots: readonly Slot[]): readonly RecordName[] => slots.filter((slot) => 'number' in slot);

/** Reads and checks one year. Nothing of what was read is kept. */
async function inspectYear(trees: YearTrees, year: string, around: Around): Promise<InspectedPart> {
  const part = partOf(await loadYear(trees.inYear(year)));
  const found = await inspected(year, part, around);
  around.hasRead(year, part.slots);
  return found;
}

async function inspected(year: string, part: Part, around: Surroundings): Promise<InspectedPart> {
  const { tree, unreadable, slots } = part;
  return { year, ...(await inspectPart(part, around)), files: filesOf(tree).join(BETWEEN), unreadable, isEmpty: slots.length === 0 };
}

/** The files that were looked at, named from the repository. */
export const filesOf = (tree: Tree): readonly string[] => tree.entries.filter((entry) => hasContent(entry) || entry.unreadable !== undefined).map(({ path }) => fromRepository(tree, path));

/** Inspects years as long as there are any that nobody took. */
export async function inspectInTurn(trees: YearTrees, around: Around, turns: Turns): Promise<readonly InspectedPart[]> {
  const parts: InspectedPart[] = [];
  for (let year = nextOf(turns); year !== undefined; year = nextOf(turns)) parts.push(await inspectYear(trees, year, around));
  return parts;
}

const [TAKEN, OTHER_BEGAN] = [0, 1];

const nextOf = ({ years, taken }: Turns): string | undefined => years[Atomics.add(taken, TAKEN, 1)];

/** The same on another thread, which says that it takes part before it takes a year. */
export function inspectInTurnAside(trees: YearTrees, around: Around, turns: Turns): Promise<readonly InspectedPart[]> {
  Atomics.store(turns.taken, OTHER_BEGAN, 1);
  return inspectInTurn(trees, around, turns);
}

/** From how many files on another thread brings more than its start costs. Measured: see test/bench/README.md. */
const MANY_FILES = 3_000;

/** Reads and checks an agenda a year at a time, so that no more than a year need be in memory; with assistance only what was not known before, and on two threads where there is much of it. */
export async function inspectYears(trees: YearTrees, rules: readonly Rule[], options: CheckOptions, assistance?: Assistance): Promise<Inspection> {
  const { beside, around } = await surround(trees, rules, options);
  const circumstances = assistance && circumstancesOf(beside, around);
  const recalled = trees.years.flatMap((year) => assistance?.recall(year, circumstances as string) ?? []);
  const known = new Set(recalled.map(({ year }) => year));
  const inspect = await inspectAll(trees, trees.years.filter((year) => !known.has(year)), around, assistance);
  for (const part of [...recalled, ...inspect]) assistance?.keep(part, circumstances as string);
  const parts = [await inspected('', beside, around), ...[...recalled, ...inspect].sort((a, b) => byCodePoint(a.year, b.year))];
  return {
    diagnostics: await conclude(parts, around, (paths) => textsOf(trees, paths)),
    files: parts.flatMap(({ files }) => (files === '' ? [] : files.split(BETWEEN))).sort(byCodePoint),
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
  };
}

async function inspectAll(trees: YearTrees, years: readonly string[], around: Around, assistance: Assistance | undefined): Promise<readonly InspectedPart[]> {
  const turns: Turns = { years, taken: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) };
  const late = new AbortController();
  const theirs = assistance && years.length > 1 && trees.hold(years, MANY_FILES) ? assistance.aside(turns, late.signal) : Promise.resolve([]);
  const ours = await inspectInTurn(trees, around, turns);
  // Now all years are taken: who did not begin has none, and need not be waited for.
  const parts = [...ours];
  if (Atomics.load(turns.taken, OTHER_BEGAN) === 1) parts.push(...(await theirs));
  else late.abort();
  const done = new Set(parts.map(({ year }) => year));
  // What another thread took and did not bring, for whatever reason.
  for (const year of years) if (!done.has(year)) parts.push(await inspectYear(trees, year, around));
  return parts;
}

/**
 * All that the findings in a year depend on, beside what stands in its folder and how the files of other years are called: the question, the
 * settings and what is wrong in them, and what the plans' own pages say to programs: by its type a catalogue holds no more of them.
 */
function circumstancesOf({ documents, problems }: Part, { catalogue, options }: Surroundings): string {
  const settings = [...documents.values()].map(({ file }) => file);
  return JSON.stringify([options, settings, problems, [...catalogue.pages.values()]]);
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
