// The files of an agenda, as they stand on disk. Links are named, never followed; what is no plain file is named, never opened.
import { type Dirent, readdirSync } from 'node:fs';
import { byCodePoint, type Entry, isIgnored, isRead, isYearFolder, type Tree, type YearTrees } from '../source/tree.ts';
import { codeOf } from './error-code.ts';
import { readEntry } from './read-file.ts';
import type { AgendaPlace } from './world.ts';

/** Everything under an agenda's root. */
export function readTree({ folder, prefix }: AgendaPlace): Tree {
  return treeOf(prefix, walk(folder, '', listed(folder, ''), readEntry));
}

/** The same, a year at a time: each is read when it is asked for. */
export function readYears({ folder: root, prefix }: AgendaPlace): YearTrees {
  const top = listed(root, '');
  const isYear = (child: Dirent): boolean => child.isDirectory() && isYearFolder(child.name);
  const years = typeof top === 'string' ? [] : top.filter(isYear).map(({ name }) => name);
  const inYear = (year: string, read: Read): Entry[] => walk(root, year, listed(root, year), read);
  return {
    prefix,
    years: years.sort(byCodePoint),
    outsideYears: () =>
      treeOf(prefix, walk(root, '', typeof top === 'string' ? top : top.filter((child) => !isYear(child)), readEntry)),
    inYear: (year) => treeOf(prefix, inYear(year, readEntry)),
    names: (year) => treeOf(prefix, inYear(year, nameEntry)),
    page: (year) => treeOf(prefix, walk(root, year, ownPage(listed(root, year)), readEntry)),
  };
}

const ownPage = (children: readonly Dirent[] | string): readonly Dirent[] =>
  typeof children === 'string' ? [] : children.filter(({ name }) => name === 'README.md');

const treeOf = (prefix: string, entries: Entry[]): Tree => ({
  prefix,
  entries: entries.sort((a, b) => byCodePoint(a.path, b.path)),
});

type Read = (root: string, path: string) => Entry;

/** What stands in a folder, or the system's word for why it cannot be listed. */
function listed(root: string, folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    return codeOf(error);
  }
}

function walk(
  root: string,
  folder: string,
  children: readonly Dirent[] | string,
  read: Read,
  entries: Entry[] = [],
): Entry[] {
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

const nameEntry: Read = (_root, path) => ({ path, kind: 'file', size: 0 });
