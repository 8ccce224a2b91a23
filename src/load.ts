// THE PAGE: how a folder of files becomes an agenda. Read this first.
import { readDocuments } from './document/read.ts';
import { buildAgenda } from './model/build.ts';
import { FILE_KINDS, layOut, missingSettings, type FileKind, type Slot } from './model/layout.ts';
import type { Loaded } from './model/loaded.ts';
import { checkPages } from './model/pages.ts';
import type { PlanPage } from './model/plan.ts';
import { checkSchemas } from './model/schema.ts';
import { decode } from './source/decode.ts';
import { nameProblems } from './source/names.ts';
import type { Problem } from './source/problem.ts';
import { fromRepository, type Tree, type YearTrees } from './source/tree.ts';

/** A whole agenda, or what stands beside its years. */
export async function load(tree: Tree): Promise<Loaded> {
  const loaded = await loadYear(tree);
  return { ...loaded, problems: [...missingSettings(tree.entries), ...loaded.problems] };
}

/** Bytes to text, text to documents, documents to a typed agenda. It never throws: what is wrong is a problem, the rest goes on. */
export async function loadYear(tree: Tree): Promise<Loaded> {
  const { slots, problems: layoutProblems } = layOut(tree.entries);
  const slotOf = new Map(slots.map((slot) => [slot.path, slot]));

  const decoded = tree.entries.map((entry) => decode(entry));
  const files = decoded.flatMap(({ file }) => (file && isRecord(slotOf.get(file.path)) ? [file] : []));
  const read = await readDocuments(files);
  const documents = new Map(read.map((document) => [document.path, document]));

  const checks = read.map((document) => ({ kind: slotOf.get(document.path)?.kind as FileKind, document }));
  const readProblems = [...decoded.flatMap(({ problems }) => problems), ...read.flatMap(({ problems }) => problems), ...checkPages(checks), ...(await checkSchemas(checks))];

  return {
    tree,
    agenda: buildAgenda(slots, documents),
    slots,
    documents,
    spoilt: decoded.flatMap(({ spoilt }) => (spoilt ? [spoilt] : [])),
    problems: [...nameProblems(tree.entries), ...layoutProblems, ...readProblems],
    unreadable: tree.entries.filter(({ unreadable }) => unreadable !== undefined).map(({ path }) => fromRepository(tree, path)),
    incomplete: lostFiles(tree, readProblems),
  };
}

/** The plans' own pages, in order of years. A plan whose page is missing is known by what stands in its folder. */
export async function pagesOf(years: YearTrees): Promise<readonly PlanPage[]> {
  const pages = [];
  for (const year of years.years) {
    const page = years.page(year);
    const { agenda } = await loadYear(page.entries.length > 0 ? page : years.names(year));
    pages.push(...agenda.plans);
  }
  return pages;
}

const isRecord = (slot: Slot | undefined): boolean => slot !== undefined && (FILE_KINDS as readonly string[]).includes(slot.kind);

/** Remarks about a file whose content was read all the same. */
const HARMLESS = /^(?:file\/(?:bom|mixed-newlines|name-)|yaml\/(?:text-after-hash|ambiguous-scalar|thousands-separator|unsafe-integer)|text\/)/;

function lostFiles(tree: Tree, problems: readonly Problem[]): readonly string[] {
  const lost = new Set(problems.filter(({ rule }) => !HARMLESS.test(rule)).map(({ place }) => place.path));
  return [...lost].sort().map((path) => fromRepository(tree, path));
}
