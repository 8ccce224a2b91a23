// The real world. Nothing else in the program imports node:fs, node:child_process or process.
import { existsSync, lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { byCodePoint, isIgnored, isRead, LARGEST_FILE, type Entry, type Tree } from '../source/tree.ts';
import type { AgendaPlace, Output, World } from './world.ts';

export function nodeWorld(process: NodeJS.Process): World {
  const cwd = process.cwd();
  return {
    cwd,
    env: process.env,
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    now: () => Date.now(),
    findAgenda: (root) => (root === undefined ? findUpwards(cwd) : findIn(resolve(cwd, root))),
    readTree,
    readText,
    resolvePath: (place, path) => resolvePath(place, resolve(cwd, path)),
  };
}

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY === true,
  columns: stream.isTTY ? stream.columns : undefined,
});

function findUpwards(from: string): AgendaPlace | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = findIn(folder);
    if (found) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

function findIn(folder: string): AgendaPlace | undefined {
  if (existsSync(join(folder, 'agenda', 'agenda.yaml'))) return placeOf(join(folder, 'agenda'));
  if (existsSync(join(folder, 'agenda.yaml'))) return placeOf(folder);
  return undefined;
}

function placeOf(folder: string): AgendaPlace {
  return { folder, prefix: relative(repositoryAround(folder), folder).split(sep).join('/') };
}

/** The git repository around a folder; outside git, the folder that holds `agenda/`, or the agenda's own. */
function repositoryAround(folder: string): string {
  for (let around = folder; dirname(around) !== around; around = dirname(around)) if (existsSync(join(around, '.git'))) return around;
  return folder.endsWith(`${sep}agenda`) ? dirname(folder) : folder;
}

/** Links are named, never followed; what is no plain file is named, never opened. */
function readTree(place: AgendaPlace): Tree {
  const entries: Entry[] = [];
  walk(place.folder, '', entries);
  entries.sort((a, b) => byCodePoint(a.path, b.path));
  return { prefix: place.prefix, entries };
}

function walk(root: string, folder: string, entries: Entry[]): void {
  let children: readonly Dirent[];
  try {
    children = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    entries.push({ path: folder, kind: 'file', size: 0, unreadable: codeOf(error) });
    return;
  }
  for (const child of children) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    if (isIgnored(path)) continue;
    if (child.isDirectory()) walk(root, path, entries);
    else if (child.isSymbolicLink()) entries.push({ path, kind: 'symlink', size: 0 });
    else if (child.isFile()) entries.push(readEntry(root, path));
    else entries.push({ path, kind: 'special', size: 0 });
  }
}

function readEntry(root: string, path: string): Entry {
  if (!isRead(path)) return { path, kind: 'file', size: 0 };
  try {
    const bytes = readFileSync(join(root, path));
    return bytes.length > LARGEST_FILE ? { path, kind: 'file', size: bytes.length } : { path, kind: 'file', size: bytes.length, bytes };
  } catch (error) {
    return { path, kind: 'file', size: 0, unreadable: codeOf(error) };
  }
}

function readText(place: AgendaPlace, path: string): string | undefined {
  try {
    return readFileSync(join(place.folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

function resolvePath(place: AgendaPlace, path: string): string | undefined {
  const inside = relative(place.folder, path).split(sep).join('/');
  if (inside.startsWith('../') || inside === '..' || /^[A-Za-z]:/.test(inside)) return undefined;
  try {
    lstatSync(path);
  } catch {
    return undefined;
  }
  return inside;
}

