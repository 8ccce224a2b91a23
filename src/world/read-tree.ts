// The files of an agenda, as they stand on disk. Links are named, never followed; what is no plain file is named, never opened.
import { closeSync, fstatSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { byCodePoint, isIgnored, isRead, isYearFolder, LARGEST_FILE, type Entry, type Tree, type YearTrees } from '../source/tree.ts';
import { codeOf } from './error-code.ts';
import { shortestPath } from './shortest-path.ts';
import type { AgendaPlace } from './world.ts';

/** Everything under an agenda's root. */
export function readTree({ folder, prefix }: AgendaPlace): Tree {
  const root = shortestPath(folder);
  return treeOf(prefix, walk(root, '', listed(root, ''), readEntry));
}

/** The same, a year at a time: each is read when it is asked for. */
export function readYears({ folder, prefix }: AgendaPlace): YearTrees {
  const root = shortestPath(folder);
  const top = listed(root, '');
  const isYear = (child: Dirent): boolean => child.isDirectory() && isYearFolder(child.name);
  const years = typeof top === 'string' ? [] : top.filter(isYear).map(({ name }) => name);
  const inYear = (year: string, read: Read): Entry[] => walk(root, year, listed(root, year), read);
  let brought = (_year: string): Entry[] | undefined => undefined;
  return {
    prefix,
    years: years.sort(byCodePoint),
    beside: () => treeOf(prefix, walk(root, '', typeof top === 'string' ? top : top.filter((child) => !isYear(child)), readEntry)),
    inYear: (year) => treeOf(prefix, brought(year) ?? inYear(year, readEntry)),
    readAhead: async (next) => void (brought = (await import('./ahead/read-ahead.ts')).readAhead(root, next)),
    names: (year) => treeOf(prefix, inYear(year, nameEntry)),
    page: (year) => treeOf(prefix, walk(root, year, ownPage(listed(root, year)), readEntry)),
  };
}

const ownPage = (children: readonly Dirent[] | string): readonly Dirent[] => (typeof children === 'string' ? [] : children.filter(({ name }) => name === 'README.md'));

const treeOf = (prefix: string, entries: Entry[]): Tree => ({ prefix, entries: entries.sort((a, b) => byCodePoint(a.path, b.path)) });

export type Read = (root: string, path: string) => Entry;

/** What stands in a folder, or the system's word for why it cannot be listed. */
export function listed(root: string, folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    return codeOf(error);
  }
}

export function walk(root: string, folder: string, children: readonly Dirent[] | string, read: Read, entries: Entry[] = []): Entry[] {
  if (typeof children === 'string') {
    entries.push({ path: folder, kind: 'file', size: 0, unreadable: children });
    return entries;
  }
  for (const child of children) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    if (isIgnored(path)) continue;
    if (child.isFile()) entries.push(isRead(path) ? read(root, path) : { path, kind: 'file', size: 0 });
    else if (child.isDirectory()) walk(root, path, listed(root, path), read, entries);
    else entries.push({ path, kind: child.isSymbolicLink() ? 'symlink' : 'special', size: 0 });
  }
  return entries;
}

export const nameEntry: Read = (_root, path) => ({ path, kind: 'file', size: 0 });

/** Every file is read into the same memory, one byte larger than the largest that counts. */
const room = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);

export function readEntry(root: string, path: string): Entry {
  let file: number | undefined;
  try {
    file = openSync(`${root}/${path}`, 'r');
    const size = readInto(room, file);
    if (size > LARGEST_FILE) return { path, kind: 'file', size: fstatSync(file).size };
    return entryOf(path, room, 0, size);
  } catch (error) {
    return { path, kind: 'file', size: 0, unreadable: codeOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A file whose bytes stand somewhere in a memory. */
export function entryOf(path: string, memory: Buffer, start: number, size: number): Entry {
  const text = memory.toString('utf8', start, start + size);
  // What stands for bytes that are no UTF-8 may also have been written: then only the bytes tell.
  return text.includes('\ufffd') ? { path, kind: 'file', size, bytes: Uint8Array.prototype.slice.call(memory, start, start + size) } : { path, kind: 'file', size, text };
}

const PAGE = 4096;
const LF = 0x0a;

/**
 * A plain file gives less than was asked for only where it ends, or where a signal comes between (POSIX, read), and no system lets one come in the middle of a
 * page: a small text that ends with its last line needs no second look.
 * @returns how many bytes were read: all there are, or as many as there is room for.
 */
export function readInto(memory: Buffer, file: number): number {
  let end = 0;
  while (end < memory.length) {
    const count = readSync(file, memory, end, memory.length - end, null);
    if (count === 0) break;
    end += count;
    if (end < PAGE && memory[end - 1] === LF) break;
  }
  return end;
}
