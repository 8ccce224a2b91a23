import { atValue, inFile } from '../source/place.ts';
import { type NamedKind, type NameFault, type Problem, problem } from '../source/problem.ts';
import { type Entry, isYearFolder } from '../source/tree.ts';
import { type IsoDate, isDay } from './date.ts';

/** What a path says about the record in its file. The data do not repeat it. */
export type FileRole =
  | { readonly kind: 'agenda' | 'handbook' | 'evidence'; readonly path: string }
  | { readonly kind: 'plan'; readonly path: string; readonly year: number }
  | RecordRole
  | UpdateRole;

/** A numbered record in a theme's folder. */
export interface RecordRole {
  readonly kind: 'theme' | 'objective' | 'commitment';
  readonly path: string;
  readonly year: number;
  readonly number: string;
  readonly id: string;
  readonly folder: string;
}

export interface UpdateRole {
  readonly kind: 'update';
  readonly path: string;
  readonly year: number;
  readonly name: string;
  readonly date: IsoDate;
  readonly of: string;
}

/** The names of the reports among some files. */
export const reportNames = (roles: readonly FileRole[]): readonly string[] =>
  roles.flatMap((role) => (role.kind === 'update' ? [role.name] : []));

/** The kinds that have a schema. */
export const FILE_KINDS = ['agenda', 'plan', 'theme', 'objective', 'commitment', 'update'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface ClassifiedPaths {
  readonly roles: readonly FileRole[];
  readonly problems: readonly Problem[];
}

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const NUMBER = '[1-9][0-9]*';
export const isId = (text: string): boolean => new RegExp(`^${ID}$`).test(text);

const THEME_FOLDER = new RegExp(`^${NUMBER}-${ID}$`);
const RECORD = new RegExp(`^${NUMBER}\\.${NUMBER}(?:\\.${NUMBER})?-${ID}\\.md$`);
const UPDATE = new RegExp(`^\\d{4}-\\d{2}-\\d{2}-${ID}(?:\\.(?!md\\.md$)[a-z0-9]+(?:-[a-z0-9]+)*)?\\.md$`);

/** Files that the program itself writes beside `agenda.yaml`. */
const OWN_FILES: ReadonlySet<string> = new Set(['agenda.baseline.json']);

/** Whether the plan of a year has objectives between its themes and its commitments, according to its page. */
export type HasObjectives = (year: number) => boolean;

/**
 * Gives each path its role; a path without a role in the format becomes a problem.
 * @param hasObjectives decides whether `3.1-id.md` is an objective or, in a plan of two levels, a commitment
 */
export function classifyPaths(entries: readonly Entry[], hasObjectives: HasObjectives = () => true): ClassifiedPaths {
  const roles: FileRole[] = [];
  const problems: Problem[] = [];
  const strayFolders = new Set<string>();
  const closed = new Set<string>();
  for (const { path, kind } of entries) {
    if (kind === 'folder') {
      closed.add(path);
      roles.push(...roleOfClosed(path));
      continue;
    }
    const found = roleOf(path, hasObjectives);
    if ('kind' in found) roles.push(found);
    else if ('rule' in found) {
      // A folder that does not belong is reported once, not for every file in it.
      if (strayFolders.has(found.place.path)) continue;
      strayFolders.add(found.place.path);
      problems.push(found);
    }
  }
  return { roles: roles, problems: [...problems, ...missingPages(roles, entries, closed)] };
}

/**
 * Roles that follow from the name of a folder that cannot be read: a year is still a plan, and a theme still a theme.
 */
function roleOfClosed(path: string): readonly FileRole[] {
  const [year = '', folder, ...more] = path.split('/');
  if (!isYearFolder(year) || more.length > 0) return [];
  if (folder === undefined) return [{ kind: 'plan', path: `${path}/README.md`, year: Number(year) }];
  const page = THEME_FOLDER.test(folder)
    ? record(`${path}/README.md`, Number(year), 'README.md', folder, true)
    : undefined;
  return page && 'kind' in page ? [page] : [];
}

function roleOf(path: string, hasObjectives: HasObjectives): FileRole | Problem {
  const topEnd = path.indexOf('/');
  if (topEnd === -1) return topLevel(path);
  const top = path.slice(0, topEnd);
  if (!isYearFolder(top)) return unknown(top, 'folder');
  const year = Number(top);
  const folderEnd = path.indexOf('/', topEnd + 1);
  if (folderEnd === -1) return inYear(path, year, path.slice(topEnd + 1));
  const folder = path.slice(topEnd + 1, folderEnd);
  if (folder === 'evidence') return { kind: 'evidence', path };
  const isTheme = THEME_FOLDER.test(folder);
  if (!isTheme && folder !== 'progress') return badFolder(path.slice(0, folderEnd), folder);
  const deeperEnd = path.indexOf('/', folderEnd + 1);
  if (deeperEnd !== -1) return unknown(path.slice(0, deeperEnd), 'folder');
  const name = path.slice(folderEnd + 1);
  return isTheme ? record(path, year, name, folder, hasObjectives(year)) : update(path, year, name);
}

function topLevel(path: string): FileRole | Problem {
  if (path === 'agenda.yaml') return { kind: 'agenda', path };
  if (path === 'README.md') return { kind: 'handbook', path };
  if (OWN_FILES.has(path)) return { kind: 'evidence', path };
  return strayPage(path, path) ?? unknown(path, 'file');
}

function inYear(path: string, year: number, name: string): FileRole | Problem {
  if (name === 'README.md') return { kind: 'plan', path, year };
  if (RECORD.test(name))
    return problem('layout/wrong-folder', inFile(path), { number: numberIn(name), folder: String(year) });
  return strayPage(path, name) ?? unknown(path, 'file');
}

function record(path: string, year: number, name: string, folder: string, hasObjectives: boolean): FileRole | Problem {
  const themeNumber = folder.slice(0, folder.indexOf('-'));
  if (name === 'README.md')
    return { kind: 'theme', path, year, number: themeNumber, id: folder.slice(themeNumber.length + 1), folder };
  if (!RECORD.test(name))
    return strayPage(path, name) ?? (isPage(name) ? badName(path, 'record', recordFault(name)) : unknown(path, 'file'));
  const number = name.slice(0, name.indexOf('-'));
  const dot = number.indexOf('.');
  if (number.slice(0, dot) !== themeNumber) return problem('layout/wrong-folder', inFile(path), { number, folder });
  const isShort = dot === number.lastIndexOf('.');
  if (!isShort && !hasObjectives) return problem('layout/wrong-level', inFile(path), { number });
  return {
    kind: isShort && hasObjectives ? 'objective' : 'commitment',
    path,
    year,
    number,
    id: name.slice(number.length + 1, -'.md'.length),
    folder,
  };
}

function update(path: string, year: number, name: string): FileRole | Problem {
  const date = name.slice(0, 'YYYY-MM-DD'.length);
  if (!UPDATE.test(name) || !isDay(date))
    return isPage(name) ? badName(path, 'update', updateFault(name)) : unknown(path, 'file');
  // An id has no dot, so a tag starts at the first one.
  return {
    kind: 'update',
    path,
    year,
    name: name.slice(0, -'.md'.length),
    date,
    of: name.slice(date.length + 1, name.indexOf('.')),
  };
}

function badFolder(path: string, name: string): Problem {
  if (!/^\d/.test(name)) return unknown(path, 'folder');
  return badName(path, 'theme', new RegExp(`^${NUMBER}-`).test(name) ? 'id' : 'number');
}

/** A README.md with its name in other letters: some computers see no difference, others do not find it. */
const strayPage = (path: string, name: string): Problem | undefined =>
  /^readme\.md$/i.test(name) ? badName(path, 'page', 'capitals') : undefined;

const isPage = (name: string): boolean => /\.md$/i.test(name);

function recordFault(name: string): NameFault {
  if (!new RegExp(`^${NUMBER}\\.${NUMBER}(\\.${NUMBER})?-`).test(name)) return 'number';
  return name.endsWith('.md') ? 'id' : 'capitals';
}

function updateFault(name: string): NameFault {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  if (day === undefined || !isDay(day)) return 'date';
  if (!name.endsWith('.md')) return 'capitals';
  return new RegExp(`^.{10}-${ID}(?:\\.| \\()`).test(name) && !new RegExp(`^.{10}-${ID}\\.md$`).test(name)
    ? 'tag'
    : 'id';
}

const numberIn = (name: string): string => /^[\d.]*\d/.exec(name)?.[0] ?? '';
const unknown = (path: string, what: 'file' | 'folder'): Problem =>
  problem('layout/unknown-file', inFile(path), { path, what });
const badName = (path: string, kind: NamedKind, fault: NameFault): Problem =>
  problem('layout/bad-name', inFile(path), { kind, fault, path });

const OWN_PAGE = /readme\.md$/iy;

function isOwnPage(path: string): boolean {
  OWN_PAGE.lastIndex = Math.max(0, path.length - 'readme.md'.length);
  return OWN_PAGE.test(path);
}

/** Every year and every theme must have a README.md. */
function missingPages(
  roles: readonly FileRole[],
  entries: readonly Entry[],
  closed: ReadonlySet<string>,
): readonly Problem[] {
  const wanted = new Map<string, 'plan' | 'theme'>();
  let folder = '';
  for (const role of roles) {
    const end = role.path.lastIndexOf('/');
    // The roles of one folder follow each other, and need the same pages.
    if (end === -1 || (end === folder.length && role.path.startsWith(folder))) continue;
    folder = role.path.slice(0, end);
    const year = folder.slice(0, 'YYYY'.length);
    wanted.set(`${year}/README.md`, 'plan');
    if ('folder' in role) wanted.set(`${year}/${role.folder}/README.md`, 'theme');
  }
  // A page with other letters in its name is reported by layout/bad-name.
  const pages = new Set<string>();
  for (const { path } of entries) if (isOwnPage(path)) pages.add(path.toLowerCase());
  return [...wanted].flatMap(([page, kind]) => {
    const folder = page.slice(0, -'/README.md'.length);
    return pages.has(page.toLowerCase()) || closed.has(folder)
      ? []
      : [problem('layout/missing-readme', inFile(page), { kind, folder })];
  });
}

/** A problem where agenda.yaml is missing. */
export const missingSettings = (entries: readonly Entry[]): readonly Problem[] =>
  entries.some(({ path }) => path.toLowerCase() === 'agenda.yaml')
    ? []
    : [problem('layout/missing-agenda-file', atValue('agenda.yaml'), {})];
