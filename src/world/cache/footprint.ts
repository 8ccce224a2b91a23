// What a folder of files looks like from outside: enough to know that nothing in it has changed, without reading any of it.
import { lstatSync } from 'node:fs';
import { shortestPath } from '../shortest-path.ts';
import { listingOf, listingsUnder, NUMBERS, type Listing } from './listing.ts';

/** Everything under a folder, by name and by what the system keeps about it. */
export interface Footprint {
  /** One for each thing that stands in the folder itself, in the order in which the system lists them. */
  readonly parts: readonly Part[];
  /** The latest of all moments, in milliseconds since 1970. */
  readonly newest: number;
}

/** One thing that stands in the folder itself: a year with all that is in it, or a single file. */
export interface Part {
  readonly name: string;
  /** Of each folder what is in it, in the order in which the system lists it: a NUL behind each name, a slash behind the last. */
  readonly names: Buffer;
  /** For the part itself and then for each name when its content and its entry last changed (milliseconds since 1970, with fractions), its size, its inode and its kind. */
  readonly numbers: Buffer;
  /** The latest of its moments, in milliseconds since 1970. */
  readonly newest: number;
}

/** A footprint as it is kept. */
export interface KeptFootprint {
  readonly parts: readonly Omit<Part, 'newest'>[];
}

/** From how many files on a second thread is worth its start. */
const MANY_FILES = 10_000;

/** What is seen of a folder, one thing after another. */
export interface Look {
  /** A year that has changed, where that is seen while a second thread still looks at others. */
  readonly changed: string | undefined;
  /** All there is; undefined where something cannot be looked at: then nobody knows whether it changed. */
  readonly whole: () => Promise<Footprint | undefined>;
}

/**
 * Looks at a folder. At very many files two threads look, this one at the last years first, which is where most changes are made: at a year that
 * has changed it stops, so that somebody can begin with it.
 * @param expected about how many files there are
 */
export async function lookAt(folder: string, expected: number, hasChanged: (year: Part) => boolean): Promise<Look> {
  try {
    const top = topOf(shortestPath(folder));
    const { changed, whole } = expected < MANY_FILES ? byOne(top) : await byTwo(top, hasChanged);
    let made: Promise<Footprint | undefined> | undefined;
    return { changed, whole: () => (made ??= whole().catch(() => undefined)) };
  } catch {
    return { changed: undefined, whole: () => Promise.resolve(undefined) };
  }
}

/** What stands in the folder itself. */
interface Top {
  /** The latest of its own moments. */
  readonly newest: number;
  readonly names: readonly string[];
  /** The last first. */
  readonly years: readonly { readonly name: string; readonly own: Listing }[];
  readonly part: (name: string, listings: readonly Listing[]) => Part;
}

function topOf(folder: string): Top {
  const { mtimeMs, ctimeMs } = lstatSync(folder);
  const { newest, names: listed, numbers, folders } = listingOf(folder);
  const names = listed.split('\0').slice(0, -1);
  return {
    newest: Math.max(mtimeMs, ctimeMs, newest),
    names,
    years: [...folders].sort().reverse().map((path) => ({ name: path.slice(folder.length + 1), own: listingOf(path) })),
    part: (name, listings) => {
      const at = names.indexOf(name) * NUMBERS;
      return partOf(name, numbers.subarray(at, at + NUMBERS), listings);
    },
  };
}

type Looked = { readonly changed: string | undefined; readonly whole: () => Promise<Footprint> };

const byOne = (top: Top): Looked => ({
  changed: undefined,
  whole: () => Promise.resolve(footprintOf(top, new Map(top.years.map(({ name, own }) => [name, top.part(name, [own, ...own.folders.flatMap(listingsUnder)])])))),
});

async function byTwo(top: Top, hasChanged: (year: Part) => boolean): Promise<Looked> {
  const { listingsByTwo } = await import('./second-thread.ts');
  const looking = listingsByTwo(top.years.flatMap(({ own }) => own.folders));
  const seen = new Map<string, Part>();
  let changed: string | undefined;
  for (const part of yearsIn(top, looking.next)) {
    seen.set(part.name, part);
    if (hasChanged(part)) changed = part.name;
    if (changed !== undefined) break;
  }
  return {
    changed,
    async whole() {
      const all = (await looking.all()).values();
      for (const part of yearsIn(top, () => all.next().value)) seen.set(part.name, part);
      return footprintOf(top, seen);
    },
  };
}

/** @param next what is under the next of the years' folders; undefined where that is not known here */
function* yearsIn({ years, part }: Top, next: () => readonly Listing[] | undefined): Iterable<Part> {
  for (const { name, own } of years) {
    const listings = [own];
    for (let left = own.folders.length; left > 0; left--) {
      const under = next();
      if (under === undefined) return;
      listings.push(...under);
    }
    yield part(name, listings);
  }
}

function footprintOf({ newest, names, part }: Top, years: ReadonlyMap<string, Part>): Footprint {
  const parts = names.map((name) => years.get(name) ?? part(name, []));
  return { parts, newest: Math.max(newest, ...parts.map((each) => each.newest)) };
}

function partOf(name: string, own: Float64Array, listings: readonly Listing[]): Part {
  const [mtimeMs, ctimeMs] = own as unknown as readonly [number, number];
  return {
    name,
    names: Buffer.from(listings.map(({ names }) => names).join('')),
    numbers: Buffer.from(joined([own, ...listings.map(({ numbers }) => numbers)]).buffer),
    newest: listings.reduce((newest, each) => Math.max(newest, each.newest), Math.max(mtimeMs, ctimeMs)),
  };
}

function joined(some: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(some.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const each of some) {
    all.set(each, at);
    at += each.length;
  }
  return all;
}

export const filesIn = ({ parts }: KeptFootprint): number => parts.reduce((files, { numbers }) => files + numbers.length / (NUMBERS * Float64Array.BYTES_PER_ELEMENT), 0);

export const isSamePart = (a: Omit<Part, 'newest'>, b: Omit<Part, 'newest'>): boolean => a.name === b.name && a.numbers.equals(b.numbers) && a.names.equals(b.names);

/** Whether the same things stand in the folder itself, whatever is in them. */
export const hasSameParts = (a: KeptFootprint, b: KeptFootprint): boolean => a.parts.length === b.parts.length && a.parts.every(({ name }, nth) => name === b.parts[nth]?.name);

export const isSame = (a: KeptFootprint, b: KeptFootprint): boolean => a.parts.length === b.parts.length && a.parts.every((part, nth) => isSamePart(part, b.parts[nth] as Part));
