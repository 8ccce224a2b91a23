// Reads the files of an agenda from disk. Links are listed but not followed; anything that is not a regular file is
// listed but not opened.
import { accessSync, constants, type Dirent, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  byCodePoint,
  type Entry,
  isFolderOfReports,
  isIgnored,
  isRead,
  isYearFolder,
  looksLikeReport,
  type Tree,
  type YearTrees,
} from '../source/tree.ts';
import { codeOf } from './error-code.ts';
import { readEntry, realFolder } from './read-file.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { AgendaPlace } from './world.ts';

/** All files under an agenda's root. */
export const readTree = (place: AgendaPlace): Tree => readTreeWith(place, readEntry);

/** The same, with another way to read a file. */
export function readTreeWith({ folder, prefix, limits }: AgendaPlace, read: Read): Tree {
  const root = realFolder(folder);
  return {
    ...treeOf(prefix, walk(root, '', listed(root, ''), read, tallyOf(limits))),
    ...besideIn(root, prefix),
  };
}

/** The same, a year at a time: a year is read when it is asked for. */
export function readYears({ folder, prefix, limits }: AgendaPlace): YearTrees {
  const root = realFolder(folder);
  const tally = tallyOf(limits);
  const top = listed(root, '');
  const isYear = (child: Dirent): boolean => child.isDirectory() && isYearFolder(child.name);
  const years = typeof top === 'string' ? [] : top.filter(isYear).map(({ name }) => name);
  const inYear = (year: string, read: Read): Entry[] => walk(root, year, listed(root, year), read, tally);
  return {
    prefix,
    years: years.sort(byCodePoint),
    outsideYears: () => ({
      ...treeOf(
        prefix,
        walk(root, '', typeof top === 'string' ? top : top.filter((child) => !isYear(child)), readEntry, tally),
      ),
      ...besideIn(root, prefix),
    }),
    inYear: (year) => treeOf(prefix, inYear(year, readEntry)),
    names: (year) => treeOf(prefix, inYear(year, nameEntry)),
    page: (year) => treeOf(prefix, walk(root, year, ownPage(listed(root, year)), readEntry, tally)),
  };
}

/** Folders for reports that somebody made beside the agenda. Outside a repository nothing is looked at. */
function besideIn(root: string, prefix: string): Pick<Tree, 'beside'> {
  if (prefix === '') return {};
  const around = dirname(root);
  const siblings = listed(around, '');
  if (typeof siblings === 'string') return {};
  const beside = siblings.flatMap((child) => {
    if (!child.isDirectory() || !isFolderOfReports(child.name)) return [];
    const children = listed(around, child.name);
    const files = typeof children === 'string' ? [] : children.filter((each) => looksLikeReport(each.name));
    return files.length === 0
      ? []
      : [{ path: `../${child.name}`, files: files.map(({ name }) => name).sort(byCodePoint) }];
  });
  return beside.length === 0 ? {} : { beside };
}

const ownPage = (children: readonly Dirent[] | string): readonly Dirent[] | string =>
  typeof children === 'string' ? children : children.filter(({ name }) => name === 'README.md');

const treeOf = (prefix: string, entries: Entry[]): Tree => ({
  prefix,
  entries: entries.sort((a, b) => byCodePoint(a.path, b.path)),
});

export type Read = (root: string, path: string) => Entry;

/** The children of a folder, or the error code of the system where it cannot be listed. */
function listed(root: string, folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(fullPath(root, folder), { withFileTypes: true });
  } catch (error) {
    return codeOf(error);
  }
}

const fullPath = (root: string, folder: string): string => (folder === '' ? root : `${root}/${folder}`);

/**
 * The files in a folder and its subfolders. A folder whose files may not be read is one entry, instead of an entry for
 * every file.
 */
function walk(root: string, folder: string, children: readonly Dirent[] | string, read: Read, tally: Tally): Entry[] {
  const count = tally.of(folder);
  const entries: Entry[] = [];
  const waiting = [{ folder, children }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.children === 'string') {
      entries.push(closedFolder(next.folder, next.children));
      continue;
    }
    const before = entries.length;
    const folders: string[] = [];
    for (const child of next.children) {
      const path = next.folder === '' ? child.name : `${next.folder}/${child.name}`;
      if (isIgnored(path)) continue;
      if (child.isDirectory()) folders.push(path);
      else {
        const entry = entryAt(root, path, child, read);
        count(entry);
        entries.push(entry);
      }
      if (isDenied(entries.at(-1)) && isClosed(fullPath(root, next.folder))) {
        entries.length = before;
        entries.push(closedFolder(next.folder, 'EACCES'));
        folders.length = 0;
        break;
      }
    }
    for (const path of folders) waiting.push({ folder: path, children: listed(root, path) });
  }
  return entries;
}

function entryAt(root: string, path: string, child: Dirent, read: Read): Entry {
  if (child.isFile()) return isRead(path) ? read(root, path) : { path, kind: 'file', size: 0 };
  return { path, kind: child.isSymbolicLink() ? 'symlink' : 'special', size: 0 };
}

const closedFolder = (path: string, code: string): Entry => ({ path, kind: 'folder', size: 0, unreadable: code });

const isDenied = (entry: Entry | undefined): boolean => entry?.unreadable === 'EACCES' || entry?.unreadable === 'EPERM';

/** Whether the folder itself denies access to its files: it can be listed, but nothing in it can be opened. */
function isClosed(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return false;
  } catch {
    return true;
  }
}

const nameEntry: Read = (_root, path) => ({ path, kind: 'file', size: 0 });
