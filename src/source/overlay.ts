import { byCodePoint, comparable, type Entry, isIgnored, isRead, LARGEST_FILE, type Tree } from './tree.ts';

/** The text of a file that is open in an editor and may differ from what stands on disk. */
export interface Unsaved {
  /** Relative to the agenda's root, with `/`. */
  readonly path: string;
  /** As it would be saved. */
  readonly bytes: Uint8Array;
}

/**
 * A tree as it would be if these files were saved. What is no plain file stays what it is: an editor that saves through
 * a link does not take the link away.
 */
export function overlaid(tree: Tree, unsaved: Iterable<Unsaved>): Tree {
  let { entries } = tree;
  for (const { path, bytes } of unsaved) if (!isIgnored(path)) entries = withEntry(entries, path, bytes);
  return { ...tree, entries };
}

function withEntry(entries: readonly Entry[], path: string, bytes: Uint8Array): readonly Entry[] {
  const exact = entries.findIndex((entry) => entry.path === path);
  const at = exact === -1 ? entries.findIndex((entry) => comparable(entry.path) === comparable(path)) : exact;
  const there = entries[at];
  const entry = remembered(there?.path ?? path, bytes);
  if (!there) return [...entries, entry].sort((a, b) => byCodePoint(a.path, b.path));
  const isOther = there.kind === 'file' && (there.text === undefined || there.text !== entry.text);
  return isOther ? entries.with(at, entry) : entries;
}

/** The same bytes give the same entry, so that nothing is read again where nothing changed. */
const made = new WeakMap<Uint8Array, Entry>();

function remembered(path: string, bytes: Uint8Array): Entry {
  const before = made.get(bytes);
  if (before?.path === path) return before;
  const entry = entryOf(path, bytes);
  made.set(bytes, entry);
  return entry;
}

function entryOf(path: string, bytes: Uint8Array): Entry {
  const size = bytes.length;
  if (!isRead(path)) return { path, kind: 'file', size: 0 };
  if (size > LARGEST_FILE) return { path, kind: 'file', size };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // As for a file on disk: only the bytes tell whether such a character was written or stands for what is no UTF-8.
  return text.includes('\ufffd') ? { path, kind: 'file', size, bytes } : { path, kind: 'file', size, text };
}
