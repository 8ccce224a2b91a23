// Loads a second version of an agenda. Only files that differ from the first version are read.
import type { Document } from './document/document.ts';
import { hasObjectivesIn, incompleteIn, load } from './load.ts';
import type { Agenda } from './model/agenda.ts';
import { buildAgenda } from './model/build.ts';
import { classifyPaths, type FileRole } from './model/file-role.ts';
import type { Loaded } from './model/loaded.ts';
import { fromRepository, type Tree, yearFolderOf } from './source/tree.ts';

/** The part of a loaded agenda that a comparison needs. */
export type LoadedVersion = Pick<Loaded, 'tree' | 'agenda' | 'incomplete'>;

/**
 * Gives the same answer as {@link load}. An entry that is the same object in both trees has the same document. A year
 * in which no entry differs has the same plan, as the same object, so that a comparison can skip it.
 */
export async function loadIncremental(tree: Tree, other: Loaded): Promise<LoadedVersion> {
  const [here, there] = [new Set(tree.entries), new Set(other.tree.entries)];
  const own = tree.entries.filter((entry) => !there.has(entry));
  const shared = new Map(
    tree.entries.flatMap((entry) => {
      const document = there.has(entry) ? other.documents.get(entry.path) : undefined;
      return document ? [[entry.path, document] as const] : [];
    }),
  );
  const differing = await load({ ...tree, entries: own }, shared);
  const documents = new Map([...shared, ...differing.documents]);
  const broken = new Set(differing.broken);
  const lost = new Set(other.broken);
  for (const entry of tree.entries) {
    if (!there.has(entry)) continue;
    const file = fromRepository(tree, entry.path);
    if (lost.has(file)) broken.add(file);
  }
  const years = new Set(
    [...own, ...other.tree.entries.filter((entry) => !here.has(entry))].map(({ path }) => yearFolderOf(path)),
  );
  const { roles, problems } = classifyPaths(tree.entries, hasObjectivesIn(documents));
  const agenda = agendaIncremental(roles, documents, other.agenda, years);
  return { tree, agenda, incomplete: incompleteIn(tree, [...broken], problems, agenda) };
}

/** @param years the year folders in which a file differs */
function agendaIncremental(
  roles: readonly FileRole[],
  documents: ReadonlyMap<string, Document>,
  other: Agenda,
  years: ReadonlySet<string>,
): Agenda {
  const built = buildAgenda(
    roles.filter((role) => !('year' in role) || years.has(String(role.year))),
    documents,
  );
  return {
    ...built,
    plans: [...built.plans, ...other.plans.filter(({ year }) => !years.has(String(year)))].sort(
      (a, b) => a.year - b.year,
    ),
  };
}
