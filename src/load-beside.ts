// How a version of an agenda is loaded beside another one that was loaded already: only what differs is read.
import { load } from './load.ts';
import { buildAgenda } from './model/build.ts';
import type { Slot } from './model/layout.ts';
import type { Loaded } from './model/loaded.ts';
import { fromRepository, type Tree } from './source/tree.ts';

/** What a comparison needs of a version. */
export type LoadedVersion = Pick<Loaded, 'tree' | 'agenda' | 'incomplete'>;

/**
 * The same as {@link load}, as far as it goes. What was noticed about a file follows from that file alone, so of an entry that both
 * trees hold, as one and the same object, the document is shared too: whoever compares the two sees at once that nothing differs in it.
 */
export async function loadBeside(tree: Tree, other: Loaded): Promise<LoadedVersion> {
  const known = new Set(other.tree.entries);
  const differing = await load({ ...tree, entries: tree.entries.filter((entry) => !known.has(entry)) });
  const documents = new Map(differing.documents);
  const incomplete = new Set(differing.incomplete);
  const lost = new Set(other.incomplete);
  for (const entry of tree.entries) {
    if (!known.has(entry)) continue;
    const document = other.documents.get(entry.path);
    if (document) documents.set(entry.path, document);
    const file = fromRepository(tree, entry.path);
    if (lost.has(file)) incomplete.add(file);
  }
  return { tree, agenda: buildAgenda(slotsOf(tree, [...other.slots, ...differing.slots]), documents), incomplete: [...incomplete].sort() };
}

/** What a path says of its record is the same wherever it stands. */
function slotsOf({ entries }: Tree, known: readonly Slot[]): readonly Slot[] {
  const byPath = new Map(known.map((slot) => [slot.path, slot]));
  return entries.flatMap(({ path }) => byPath.get(path) ?? []);
}
