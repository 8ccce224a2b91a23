// The `World` of a real process. Only this folder and main.ts import node:fs, node:child_process or process.
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { comparable, textOf } from '../source/tree.ts';
import { agendaAt, agendaFrom } from './find-agenda.ts';
import { outputsOf } from './output.ts';
import { readOne } from './read-file.ts';
import { readTree, readYears } from './read-tree.ts';
import type { AgendaPlace, World } from './world.ts';

/** The world of one run of the program. */
export function nodeWorld(process: NodeJS.Process): World {
  const cwd = process.cwd();
  const { AGENDA_ROOT: usual } = process.env;
  const { out, err } = outputsOf(process);
  return {
    cwd,
    env: process.env,
    out,
    err,
    now: () => Date.now(),
    findAgenda: (root = usual || undefined) => (root === undefined ? agendaFrom(cwd) : agendaAt(resolve(cwd, root))),
    readTree,
    readYears,
    readOne: ({ folder }, path, most) => readOne(folder, path, most),
    readGiven: async (path, most) => (await import('./paper/given-file.ts')).givenFile(resolve(cwd, path), path, most),
    existsGiven: (path) => existsSync(resolve(cwd, path)),
    readPaper: async (format, bytes, limits) =>
      (await import('./paper/read-apart.ts')).readApart(format, bytes, limits),
    leftOut: async (place) =>
      maySparse(place) ? (await import('./git.ts')).gitDoor.asidesOf(place, 'worktree').leftOut : [],
    git: async () => (await import('./git.ts')).gitDoor,
    resolvePath: (place, path) => resolvePath(place, resolve(cwd, path)),
    resolveUnsaved: (place, path) => resolveUnsaved(place, resolve(cwd, path)),
    placeAt: (folder, prefix) => ({ folder: resolve(cwd, folder), prefix }),
    applyChanges: async (place, changes, home) => (await import('./changes.ts')).applyIn(place, changes, home),
    finishChange: async (place) => (await import('./changes.ts')).finishIn(place),
    hasUnfinishedChange: async (place) =>
      existsSync(join(place.folder, '.change')) && (await import('./changes.ts')).isUnfinishedIn(place),
    exists: (place, path) => lstatSync(join(place.folder, path), { throwIfNoEntry: false }) !== undefined,
    publishing: async () => (await import('./publishing.ts')).publishingDoor(process, cwd),
    watching: async () => (await import('./watching.ts')).watchingDoor(process),
    converse: async () => (await import('./converse.ts')).converseOver(process),
    agendaAround: (path) => agendaFrom(dirname(path)),
    ask: async (question) => (await import('./ask.ts')).ask(process, question),
    editText: async (name, text) => (await import('./editor.ts')).editText(process, name, text),
    readInput: async (howToEnd) => (await import('./input.ts')).readInput(process, err, howToEnd),
    readInputBytes: async () => (await import('./input.ts')).readInputBytes(process),
    writeReport: async (path, content) => (await import('./report-file.ts')).writeReport(cwd, path, content),
    appendToReport: async (path, text) => (await import('./report-file.ts')).appendToReport(resolve(cwd, path), text),
    sizeOfReport: async (path) => (await import('./report-file.ts')).sizeOf(resolve(cwd, path)),
  };
}

/** Whether the repository has ever had a sparse checkout; asked without git, because every question asks it. */
function maySparse({ folder, prefix }: AgendaPlace): boolean {
  const top = prefix === '' ? folder : folder.slice(0, -prefix.length - 1);
  const [, elsewhere = '.git'] = /^gitdir: (.+)$/m.exec(textOf(readOne(top, '.git', MOST_OF_POINTER))) ?? [];
  return existsSync(join(resolve(top, elsewhere), 'info/sparse-checkout'));
}

const MOST_OF_POINTER = 4096;

function resolvePath(place: AgendaPlace, named: string): string | undefined {
  try {
    const path = asItStands(named);
    lstatSync(path);
    return insideOf(place.folder, path) ?? insideOf(realpathSync.native(place.folder), realPlaceOf(path));
  } catch {
    return undefined;
  }
}

/** The nearest folder that exists says where the rest would stand. */
function resolveUnsaved(place: AgendaPlace, named: string): string | undefined {
  if (existsSync(named)) return resolvePath(place, named);
  try {
    let folder = dirname(named);
    while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
    const path = join(realpathSync.native(folder), relative(folder, named));
    return insideOf(realpathSync.native(place.folder), path) || undefined;
  } catch {
    return undefined;
  }
}

/** A path as it is written on disk, where it was typed in another form of Unicode. */
function asItStands(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) || dirname(path) === path) return path;
  const folder = asItStands(dirname(path));
  const name = comparable(basename(path));
  return join(folder, readdirSync(folder).find((other) => comparable(other) === name) ?? name);
}

/** The path from a folder; empty for the folder itself and for one that holds it. */
function insideOf(folder: string, path: string): string | undefined {
  const inside = relative(folder, path).split(sep).join('/');
  if (/^(?:\.\.(?:\/\.\.)*)$/.test(inside)) return '';
  return inside.startsWith('../') || /^[A-Za-z]:/.test(inside) ? undefined : inside;
}

/** Where a path leads, links in the folders above it followed; a link itself is what is meant. */
const realPlaceOf = (path: string): string =>
  lstatSync(path).isDirectory() || dirname(path) === path
    ? realpathSync.native(path)
    : join(realpathSync.native(dirname(path)), basename(path));
