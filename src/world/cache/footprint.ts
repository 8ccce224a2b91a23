// What a folder of files looks like from outside: enough to know that nothing in it has changed, without reading any of it.
import { lstatSync, readdirSync } from 'node:fs';

/** Everything under a folder, by name and by what the system keeps about it. */
export interface Footprint {
  /** Of each folder what is in it, in the order in which the system lists it: a NUL behind each name, a slash behind the last. */
  readonly names: Buffer;
  /** For each name when its content and its entry last changed (milliseconds since 1970, with fractions), its size, its inode and its kind. */
  readonly numbers: Buffer;
  /** The latest of all moments, in milliseconds since 1970. */
  readonly newest: number;
}

/** @returns undefined where something cannot be looked at: then nobody knows whether it changed. */
export function footprintOf(folder: string): Footprint | undefined {
  const names: string[] = [];
  const numbers: number[] = [];
  try {
    const { mtimeMs, ctimeMs } = lstatSync(folder);
    const newest = Math.max(mtimeMs, ctimeMs, walk(folder, names, numbers));
    return { names: Buffer.from(names.join('')), numbers: Buffer.from(Float64Array.from(numbers).buffer), newest };
  } catch {
    return undefined;
  }
}

const FOLDER = 0o040000;
const KIND = 0o170000;

/** @returns the latest moment in the folder. */
function walk(folder: string, names: string[], numbers: number[]): number {
  let newest = 0;
  const children = readdirSync(folder);
  names.push(`${children.join('\0')}\0/`);
  for (const child of children) {
    const path = `${folder}/${child}`;
    const { mtimeMs, ctimeMs, size, ino, mode } = lstatSync(path);
    numbers.push(mtimeMs, ctimeMs, size, ino, mode);
    newest = Math.max(newest, mtimeMs, ctimeMs);
    if ((mode & KIND) === FOLDER) newest = Math.max(newest, walk(path, names, numbers));
  }
  return newest;
}

export const isSame = (a: Pick<Footprint, 'names' | 'numbers'>, b: Pick<Footprint, 'names' | 'numbers'>): boolean => a.numbers.equals(b.numbers) && a.names.equals(b.names);
