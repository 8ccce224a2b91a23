// Reads the files of an agenda that is looked at again and again: only those that changed.
import type { Entry } from '../source/tree.ts';
import { readEntry, realFolder } from './read-file.ts';
import { readTreeWith } from './read-tree.ts';
import { stampOf } from './tree-version.ts';
import type { SeenTree, Watching } from './watching-door.ts';

/**
 * A file system may tell the time in steps of two seconds: within those, a file can change and look the same. So a file
 * that was changed this recently is read again, in milliseconds.
 */
const RECENT = 2_500;

/** What is beside the files that are read and yet matters to what is told. */
const ALSO = ['agenda.baseline.json'];

export function readTreeAgain(
  place: Parameters<Watching['readTree']>[0],
  before: SeenTree | undefined,
  now: number,
): SeenTree {
  const known = new Map(before?.tree.entries.map((entry) => [entry.path, entry]));
  const stamps = new Map<string, string>();
  const tree = readTreeWith(place, (root, path) => {
    const { stamp, changed } = stampOf(root, path);
    if (Math.abs(now - changed) > RECENT) stamps.set(path, stamp);
    const was = known.get(path);
    return was && stamps.has(path) && before?.stamps.get(path) === stamp ? was : readEntry(root, path);
  });
  for (const path of ALSO) stamps.set(path, stampOf(realFolder(place.folder), path).stamp);
  const entries = tree.entries.map((entry) => {
    const was = known.get(entry.path);
    return was && isSame(was, entry) ? was : entry;
  });
  const isUnchanged =
    before !== undefined &&
    before.tree.entries.length === entries.length &&
    before.tree.entries.every((entry, at) => entry === entries[at]) &&
    ALSO.every((path) => before.stamps.get(path) === stamps.get(path)) &&
    before.tree.prefix === tree.prefix;
  const beside =
    JSON.stringify(tree.beside) === JSON.stringify(before?.tree.beside) ? before?.tree.beside : tree.beside;
  if (isUnchanged && beside === before.tree.beside) return { tree: before.tree, stamps };
  return { tree: { prefix: tree.prefix, entries, ...(beside ? { beside } : {}) }, stamps };
}

const isSame = (one: Entry, other: Entry): boolean =>
  one === other ||
  (one.kind === other.kind &&
    one.size === other.size &&
    one.text === other.text &&
    one.unreadable === other.unreadable &&
    (one.bytes === other.bytes || (one.bytes && other.bytes && Buffer.compare(one.bytes, other.bytes) === 0) === true));
