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

/**
 * @param expected about how many files there are.
 * @returns undefined where something cannot be looked at: then nobody knows whether it changed.
 */
export async function footprintOf(folder: string, expected: number): Promise<Footprint | undefined> {
  try {
    const near = shortestPath(folder);
    const { mtimeMs, ctimeMs } = lstatSync(near);
    const root = listingOf(near);
    const years = root.folders.map(listingOf);
    const folders = years.flatMap((year) => year.folders);
    const under = expected < MANY_FILES ? folders.map(listingsUnder) : await (await import('./second-thread.ts')).listingsByTwo(folders);
    const next = under.values();
    const parts = root.names.split('\0').slice(0, -1).map((name, nth) => {
      const year = years[root.folders.indexOf(`${near}/${name}`)];
      const listings = year ? [year, ...year.folders.flatMap(() => next.next().value as readonly Listing[])] : [];
      return partOf(name, root.numbers.subarray(nth * NUMBERS, (nth + 1) * NUMBERS), listings);
    });
    return { parts, newest: Math.max(mtimeMs, ctimeMs, root.newest, ...parts.map(({ newest }) => newest)) };
  } catch {
    return undefined;
  }
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

/** Whether the same files are there, whatever stands in them. */
export const hasSameNames = (a: KeptFootprint, b: KeptFootprint): boolean =>
  a.parts.length === b.parts.length && a.parts.every(({ name, names }, nth) => name === b.parts[nth]?.name && names.equals(b.parts[nth].names));

export const isSame = (a: KeptFootprint, b: KeptFootprint): boolean => a.parts.length === b.parts.length && a.parts.every((part, nth) => isSamePart(part, b.parts[nth] as Part));
