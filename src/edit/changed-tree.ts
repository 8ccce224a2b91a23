import { byCodePoint, type Entry, isIgnored, isRead, LARGEST_FILE, type Tree, textOf } from '../source/tree.ts';
import type { ChangeSet } from './change-set.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';

/** The tree as it will be after a change set. It is used to check a change before it is written. */
export function changedTree(tree: Tree, changes: ChangeSet): Tree {
  const entries = new Map(tree.entries.map((entry) => [entry.path, entry]));
  const outcomes = outcomesOf(changes, (path) => textOf(entries.get(path)));
  const before = new Map(entries);
  for (const outcome of outcomes) {
    const entry = entryOf(outcome, before);
    if (entry) entries.set(outcome.path, entry);
    else entries.delete(outcome.path);
  }
  return { ...tree, entries: [...entries.values()].sort((a, b) => byCodePoint(a.path, b.path)) };
}

function entryOf({ path, after }: Outcome, before: ReadonlyMap<string, Entry>): Entry | undefined {
  if (after === undefined || isIgnored(path)) return undefined;
  if ('copyOf' in after) return { ...(before.get(after.copyOf) ?? { kind: 'file', size: 0 }), path };
  if (typeof after.text !== 'string') return { path, kind: 'file', size: after.text.length };
  const size = new TextEncoder().encode(after.text).length;
  return isRead(path) && size <= LARGEST_FILE
    ? { path, kind: 'file', size, text: after.text }
    : { path, kind: 'file', size };
}
