// How a folder of files becomes an agenda, on one page. Read this file first.
import type { Document } from './document/document.ts';
import { readDocuments } from './document/read.ts';
import type { Agenda } from './model/agenda.ts';
import { buildAgenda } from './model/build.ts';
import {
  classifyPaths,
  FILE_KINDS,
  type FileKind,
  type FileRole,
  type HasObjectives,
  missingSettings,
} from './model/file-role.ts';
import type { Loaded } from './model/loaded.ts';
import { checkPages } from './model/pages.ts';
import { levelsIn, type PlanPage } from './model/plan.ts';
import { checkSchemas } from './model/schema.ts';
import { misplaced, unattached } from './model/uncounted.ts';
import { decodeAll } from './source/decode.ts';
import { nameProblems } from './source/names.ts';
import { inFile } from './source/place.ts';
import { type Problem, problem } from './source/problem.ts';
import { fromRepository, type Tree, type YearTrees } from './source/tree.ts';

/** Loads a whole agenda, or only the files outside the year folders. */
export async function load(tree: Tree, others?: ReadonlyMap<string, Document>): Promise<Loaded> {
  const loaded = await loadYear(tree, others);
  return { ...loaded, problems: [...missingSettings(tree.entries), ...loaded.problems] };
}

/**
 * Loads the files of a tree: from bytes to text, to documents, to a typed agenda. It never throws: what is wrong
 * becomes a problem.
 * @param others documents that were read before, where the tree has only some of the files: the page of a plan says
 * which levels the plan has
 */
export async function loadYear(tree: Tree, others?: ReadonlyMap<string, Document>): Promise<Loaded> {
  const { files, undecodable, problems: byteProblems } = decodeAll(tree.entries);
  const records = new Set(
    classifyPaths(tree.entries).roles.flatMap(({ kind, path }) => (isRecord(kind) ? [path] : [])),
  );
  const read = await readDocuments(files.filter(({ path }) => records.has(path)));
  const documents = new Map<string, Document>();
  for (const document of read) documents.set(document.path, document);

  const { roles, problems: layoutProblems } = classifyPaths(
    tree.entries,
    hasObjectivesIn(others ? new Map([...others, ...documents]) : documents),
  );
  const kinds = new Map<string, FileKind>();
  for (const { kind, path } of roles) if (isRecord(kind)) kinds.set(path, kind);
  const known = read.filter(({ path }) => kinds.has(path));
  const checks = known.map((document) => ({ kind: kinds.get(document.path) as FileKind, document }));
  const schemas = await checkSchemas(checks);
  for (const document of schemas.corrected) documents.set(document.path, document);
  const readProblems = [...byteProblems, ...problemsIn(read), ...checkPages(checks), ...schemas.problems];

  const outside = besideProblems(tree);
  const agenda = buildAgenda(roles, documents);

  return {
    tree,
    agenda,
    roles,
    documents,
    undecodable,
    problems: [...nameProblems(tree.entries), ...outside, ...layoutProblems, ...readProblems],
    unreadable: tree.entries
      .filter(({ unreadable }) => unreadable !== undefined)
      .map(({ path }) => fromRepository(tree, path)),
    broken: named(tree, lostIn(readProblems)),
    incomplete: incompleteIn(tree, named(tree, lostIn(readProblems)), layoutProblems, agenda),
  };
}

/** The README.md of every plan, in order of years. A plan without one is known from the other names in its folder. */
export async function pagesOf(years: YearTrees): Promise<readonly PlanPage[]> {
  const pages: PlanPage[] = [];
  for (const year of years.years) {
    const page = years.page(year);
    const { agenda } = await loadYear(page.entries.length > 0 ? page : years.names(year));
    for (const plan of agenda.plans) pages.push(plan);
  }
  return pages;
}

/** Whether the plan of a year has objectives, according to its page. */
export const hasObjectivesIn =
  (documents: ReadonlyMap<string, Document>): HasObjectives =>
  (year) =>
    levelsIn(documents.get(`${year}/README.md`)).includes('objective');

const isRecord = (kind: FileRole['kind']): kind is FileKind => (FILE_KINDS as readonly string[]).includes(kind);

function problemsIn(some: readonly { readonly problems: readonly Problem[] }[]): readonly Problem[] {
  const all: Problem[] = [];
  for (const { problems } of some) for (const each of problems) all.push(each);
  return all;
}

/** Rules about files whose content was read completely. */
const HARMLESS =
  /^(?:file\/(?:bom|mixed-newlines|name-)|yaml\/(?:text-after-hash|ambiguous-scalar|thousands-separator|unsafe-integer)|text\/(?!title-too-long))/;

const lostIn = (problems: readonly Problem[]): readonly string[] =>
  problems.filter(({ rule }) => !HARMLESS.test(rule)).map(({ place }) => place.path);

/**
 * The files that answers about a tree miss.
 * @param broken those with content that could not be read completely
 */
export const incompleteIn = (
  tree: Tree,
  broken: readonly string[],
  layoutProblems: readonly Problem[],
  agenda: Pick<Agenda, 'plans'>,
): readonly string[] => {
  const elsewhere = [...misplaced([...besideProblems(tree), ...layoutProblems]), ...agenda.plans.flatMap(unattached)];
  return [...new Set([...broken, ...named(tree, elsewhere)])].sort();
};

const named = (tree: Tree, paths: readonly string[]): readonly string[] =>
  [...new Set(paths)].sort().map((path) => fromRepository(tree, path));

const besideProblems = ({ beside = [] }: Tree): readonly Problem[] =>
  beside.map(({ path, files }) => problem('layout/beside-agenda', inFile(path), { folder: path, files }));
