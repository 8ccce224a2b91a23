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
  /** The last of the years, which is where most changes are made, while the rest is still being looked at by a second thread; undefined where there is no such thread. */
  readonly last: Part | undefined;
  /** All of it; undefined where something cannot be looked at: then nobody knows whether it changed. */
  readonly whole: () => Promise<Footprint | undefined>;
}

/** @param expected about how many files there are. */
export async function lookAt(folder: string, expected: number): Promise<Look> {
  try {
    const near = shortestPath(folder);
    const { mtimeMs, ctimeMs } = lstatSync(near);
    const root = listingOf(near);
    const years = root.folders.map((path) => ({ path, own: listingOf(path) }));
    const isMany = expected >= MANY_FILES;
    const last = isMany ? root.folders.reduce((one, other) => (one > other ? one : other), '') : undefined;
    const others = years.filter(({ path }) => path !== last);
    const folders = others.flatMap(({ own }) => own.folders);
    const under = isMany ? (await import('./second-thread.ts')).listingsByTwo(folders) : () => Promise.resolve(folders.map(listingsUnder));
    const names = root.names.split('\0').slice(0, -1);
    const part = (name: string, listings: readonly Listing[]): Part => {
      const nth = names.indexOf(name) * NUMBERS;
      return partOf(name, root.numbers.subarray(nth, nth + NUMBERS), listings);
    };
    const lastYear = years.find(({ path }) => path === last);
    const lastPart = lastYear && part(lastYear.path.slice(near.length + 1), [lastYear.own, ...lastYear.own.folders.flatMap(listingsUnder)]);
    const whole = async (): Promise<Footprint> => {
      const next = (await under()).values();
      const found = new Map(others.map(({ path, own }) => [path, listingsIn(own, next)]));
      const parts = names.map((name) => (name === lastPart?.name ? lastPart : part(name, found.get(`${near}/${name}`) ?? [])));
      return { parts, newest: Math.max(mtimeMs, ctimeMs, root.newest, ...parts.map(({ newest }) => newest)) };
    };
    let made: Promise<Footprint | undefined> | undefined;
    return { last: lastPart, whole: () => (made ??= whole().catch(() => undefined)) };
  } catch {
    return { last: undefined, whole: () => Promise.resolve(undefined) };
  }
}

/** A folder's own listing, and behind it those of all under it, which come one folder after another. */
const listingsIn = (own: Listing, next: Iterator<readonly Listing[]>): readonly Listing[] => [own, ...own.folders.flatMap(() => next.next().value as readonly Listing[])];

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
