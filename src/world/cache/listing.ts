// What the system tells of a folder and of each file in it, without opening any.
import { lstatSync, readdirSync } from 'node:fs';

/** One folder, from outside. */
export interface Listing {
  /** In the order in which the system lists them: a NUL behind each name, a slash behind the last. */
  readonly names: string;
  /** For each name when its content and its entry last changed (milliseconds since 1970, with fractions), its size, its inode and its kind. */
  readonly numbers: Float64Array;
  /** The latest moment among them, in milliseconds since 1970. */
  readonly newest: number;
  /** The folders in it, as paths. */
  readonly folders: readonly string[];
}

/** How many numbers are kept of a file. */
export const NUMBERS = 5;

/** What a mode says of the kind of a thing, and the kind that is a folder (POSIX, sys/stat.h). */
export const KIND = 0o170000;
export const FOLDER = 0o040000;

/** @throws what the system says where something cannot be looked at. */
export function listingOf(folder: string): Listing {
  const children = readdirSync(folder);
  const numbers = new Float64Array(children.length * NUMBERS);
  const folders: string[] = [];
  let newest = 0;
  let at = 0;
  for (const child of children) {
    const path = `${folder}/${child}`;
    const { mtimeMs, ctimeMs, size, ino, mode } = lstatSync(path);
    numbers[at++] = mtimeMs;
    numbers[at++] = ctimeMs;
    numbers[at++] = size;
    numbers[at++] = ino;
    numbers[at++] = mode;
    newest = Math.max(newest, mtimeMs, ctimeMs);
    if ((mode & KIND) === FOLDER) folders.push(path);
  }
  return { names: `${children.join('\0')}\0/`, numbers, newest, folders };
}

/** A folder, and behind it everything under it. */
export function listingsUnder(folder: string): readonly Listing[] {
  const own = listingOf(folder);
  return [own, ...own.folders.flatMap(listingsUnder)];
}

/** What was found for some of a list of folders: which of them, and what is under it. */
export type Found = readonly (readonly [nth: number, listings: readonly Listing[]])[];
