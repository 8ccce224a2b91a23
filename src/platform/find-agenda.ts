// Finds an agenda on this machine, by names only: no file is opened.
import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { codeOf } from './error-code.ts';
import type { AgendaPlace } from './world.ts';

/** The agenda in a folder, or in the nearest one above it that has any. */
export const agendaFrom = (folder: string): AgendaPlace | undefined =>
  upwards(folder, agendaIn) ?? upwards(folder, unnamedIn);

/** The agenda in this folder itself: `agenda/` in it, or the folder. */
export const agendaAt = (folder: string): AgendaPlace | undefined => agendaIn(folder) ?? unnamedIn(folder);

function upwards(from: string, find: (folder: string) => AgendaPlace | undefined): AgendaPlace | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = find(folder);
    if (found) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

function agendaIn(folder: string): AgendaPlace | undefined {
  const own = join(folder, 'agenda');
  if (isThere(join(own, 'agenda.yaml')) && !leadsOut(own, folder)) return placeOf(own);
  if (isThere(join(folder, 'agenda.yaml'))) return placeOf(folder);
  return undefined;
}

/**
 * Finds an agenda without agenda.yaml: a folder named `agenda` with a plan in it. The check then reports the missing
 * file.
 */
function unnamedIn(folder: string): AgendaPlace | undefined {
  const root = basename(folder) === 'agenda' ? folder : join(folder, 'agenda');
  return isThere(root) &&
    !leadsOut(root, folder) &&
    yearsIn(root).some((year) => isThere(join(root, year, 'README.md')))
    ? placeOf(root)
    : undefined;
}

function yearsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d{4}$/.test(name));
  } catch {
    return [];
  }
}

/** Whether a path exists, also as a link. A path that may not be inspected counts as existing. */
function isThere(path: string): boolean {
  const found = look(path);
  return typeof found === 'string' ? found === 'EACCES' || found === 'EPERM' : found !== undefined;
}

/** The kind of file at a path; undefined where there is none, or the system's error code where that is unknown. */
function look(path: string): Stats | string | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * Whether a folder is a link to a place outside its repository. Otherwise anybody who adds a link could make the
 * program read any file.
 */
function leadsOut(folder: string, home: string): boolean {
  const stat = look(folder);
  if (typeof stat !== 'object' || !stat.isSymbolicLink()) return false;
  try {
    const inside = relative(realpathSync.native(repositoryAround(home)), realpathSync.native(folder));
    return inside === '..' || inside.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(inside);
  } catch {
    return true;
  }
}

/** An agenda behind a link is the same agenda: git knows it only by its own place. */
function placeOf(called: string): AgendaPlace {
  const folder = realPlace(called);
  const prefix = relative(repositoryAround(folder), folder).split(sep).join('/');
  const closed = whyClosed(folder);
  return { folder, prefix, ...(closed === undefined ? {} : { unreadable: closed }) };
}

function realPlace(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** The system's error code if the folder of an agenda cannot be listed or entered. */
function whyClosed(folder: string): string | undefined {
  const found = look(join(folder, 'agenda.yaml'));
  if (typeof found === 'string') return found;
  try {
    readdirSync(folder);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * The git repository around a folder; outside git, the folder that contains `agenda/`, or the folder of the agenda
 * itself.
 */
function repositoryAround(folder: string): string {
  for (let around = folder; dirname(around) !== around; around = dirname(around))
    if (typeof look(join(around, '.git')) === 'object') return around;
  return folder.endsWith(`${sep}agenda`) ? dirname(folder) : folder;
}
