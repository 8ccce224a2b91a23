// The real world. Nothing outside this folder and main.ts imports node:fs, node:child_process or process.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { outputOf } from './output.ts';
import { readTree, readYears } from './read-tree.ts';
import type { AgendaPlace, World } from './world.ts';

/** The world of one run of the program. An output that cannot be written ends the run with exit code 3. */
export function nodeWorld(process: NodeJS.Process): World {
  const cwd = process.cwd();
  return {
    cwd,
    env: process.env,
    out: outputOf(process.stdout, (code) => {
      process.exitCode = EXIT_FAILURE;
      process.stderr.write(`agenda: ${OUTPUT_FAILED} (${code})\n`);
    }),
    err: outputOf(process.stderr, () => undefined),
    now: () => Date.now(),
    findAgenda: (root) =>
      root === undefined
        ? (findUpwards(cwd, findIn) ?? findUpwards(cwd, findUnnamed))
        : (findIn(resolve(cwd, root)) ?? findUnnamed(resolve(cwd, root))),
    readTree,
    readYears,
    readText,
    git: async () => (await import('./git.ts')).gitDoor,
    resolvePath: (place, path) => resolvePath(place, resolve(cwd, path)),
    placeAt: (folder, prefix) => ({ folder: resolve(cwd, folder), prefix }),
    applyChanges: async (place, changes, home) => (await import('./changes.ts')).applyIn(place, changes, home),
    finishChange: async (place) => (await import('./changes.ts')).finishIn(place),
    hasUnfinishedChange: async (place) =>
      existsSync(join(place.folder, '.change')) && (await import('./changes.ts')).isUnfinishedIn(place),
    exists: (place, path) => lstatSync(join(place.folder, path), { throwIfNoEntry: false }) !== undefined,
    ask: async (question) => (await import('./ask.ts')).ask(process, question),
    writeReport: async (path, text) => (await import('./report-file.ts')).writeReport(cwd, path, text),
    appendToReport: async (path, text) => (await import('./report-file.ts')).appendToReport(resolve(cwd, path), text),
    sizeOfReport: async (path) => (await import('./report-file.ts')).sizeOf(resolve(cwd, path)),
  };
}

/** The language of the reader is not known this far down. */
const OUTPUT_FAILED = 'de uitvoer kan niet worden geschreven / the output cannot be written';
const EXIT_FAILURE = 3;

function findUpwards(from: string, find: (folder: string) => AgendaPlace | undefined): AgendaPlace | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = find(folder);
    if (found) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

function findIn(folder: string): AgendaPlace | undefined {
  if (existsSync(join(folder, 'agenda', 'agenda.yaml'))) return placeOf(join(folder, 'agenda'));
  if (existsSync(join(folder, 'agenda.yaml'))) return placeOf(folder);
  return undefined;
}

/** An agenda that lost its agenda.yaml is still one: a folder of that name with a plan in it. The checks say what is missing. */
function findUnnamed(folder: string): AgendaPlace | undefined {
  const root = basename(folder) === 'agenda' ? folder : join(folder, 'agenda');
  return existsSync(root) && yearsIn(root).some((year) => existsSync(join(root, year, 'README.md')))
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

function placeOf(folder: string): AgendaPlace {
  return { folder, prefix: relative(repositoryAround(folder), folder).split(sep).join('/') };
}

/** The git repository around a folder; outside git, the folder that holds `agenda/`, or the agenda's own. */
function repositoryAround(folder: string): string {
  for (let around = folder; dirname(around) !== around; around = dirname(around))
    if (existsSync(join(around, '.git'))) return around;
  return folder.endsWith(`${sep}agenda`) ? dirname(folder) : folder;
}

function readText(place: AgendaPlace, path: string): string | undefined {
  try {
    return readFileSync(join(place.folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

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
