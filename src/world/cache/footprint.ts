// What a folder of files looks like from outside: enough to know that nothing in it has changed, without reading any of it.
import { lstatSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { listingOf, listingsUnder, newestIn, noteFile, NUMBERS, type Listing } from './listing.ts';

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
    const near = shortest(folder);
    const { mtimeMs, ctimeMs } = lstatSync(near);
    const tops = readdirSync(near).map((name) => topOf(near, name));
    const folders = tops.flatMap(({ own }) => own?.folders ?? []);
    const under = expected < MANY_FILES ? folders.map(listingsUnder) : await (await import('./second-thread.ts')).listingsByTwo(folders);
    const rest = under.values();
    const parts = tops.map((top) => partOf(top, (top.own?.folders ?? []).flatMap(() => rest.next().value as readonly Listing[])));
    return { parts, newest: Math.max(mtimeMs, ctimeMs, ...parts.map(({ newest }) => newest)) };
  } catch {
    return undefined;
  }
}

/** The system takes a path apart for every file: the way from the working folder is mostly shorter. */
function shortest(folder: string): string {
  const near = relative('', folder) || '.';
  return near.length < folder.length ? near : folder;
}

/** What stands in the folder itself; of a folder what is directly in it. */
interface Top {
  readonly name: string;
  readonly numbers: Float64Array;
  readonly own: Listing | undefined;
}

function topOf(folder: string, name: string): Top {
  const path = `${folder}/${name}`;
  const numbers = new Float64Array(NUMBERS);
  return { name, numbers, own: noteFile(path, numbers, 0) ? listingOf(path) : undefined };
}

function partOf({ name, numbers, own }: Top, under: readonly Listing[]): Part {
  const listings = own ? [own, ...under] : [];
  const all = joined([numbers, ...listings.map((each) => each.numbers)]);
  return { name, names: Buffer.from(listings.map(({ names }) => names).join('')), numbers: Buffer.from(all.buffer), newest: newestIn(all) };
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
