// How a version of an agenda is loaded beside another one that was loaded already: only what differs is read.
import type { Document } from './document/document.ts';
import { hasObjectivesIn, load } from './load.ts';
import type { Agenda } from './model/agenda.ts';
import { buildAgenda } from './model/build.ts';
import { classifyPaths, type FileRole } from './model/file-role.ts';
import type { Loaded } from './model/loaded.ts';
import { fromRepository, type Tree, yearFolderOf } from './source/tree.ts';

/** What a comparison needs of a version. */
export type LoadedVersion = Pick<Loaded, 'tree' | 'agenda' | 'incomplete'>;

/**
 * The same as {@link load}, as far as it goes. What was noticed about a file follows from that file alone, so of an entry that both
 * trees hold, as one and the same object, the document is shared too, and of a year in which no file differs the whole plan: whoever
 * compares the two sees at once that nothing differs in it.
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
  const incomplete = new Set(differing.incomplete);
  const lost = new Set(other.incomplete);
  for (const entry of tree.entries) {
    if (!there.has(entry)) continue;
    const file = fromRepository(tree, entry.path);
    if (lost.has(file)) incomplete.add(file);
  }
  const years = new Set(
    [...own, ...other.tree.entries.filter((entry) => !here.has(entry))].map(({ path }) => yearFolderOf(path)),
  );
  return {
    tree,
    agenda: agendaIncremental(
      classifyPaths(tree.entries, hasObjectivesIn(documents)).roles,
      documents,
      other.agenda,
      years,
    ),
    incomplete: [...incomplete].sort(),
  };
}

/** @param years the folders of those in which some file differs. */
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
