import { replaced } from '../source/splice.ts';
import type { Change, ChangeSet } from './change-set.ts';

/** What one path holds before a change set and after it. */
export interface Outcome {
  readonly path: string;
  /** SHA-256 of the file that must stand there; undefined where nothing may. */
  readonly before: string | undefined;
  /** A text, or the bytes of a file as it is before; undefined where nothing is left. */
  readonly after: { readonly text: string | Uint8Array } | { readonly copyOf: string } | undefined;
}

/**
 * What a change set comes down to, path by path. Renames that follow each other in a circle are one outcome for each of
 * their names.
 * @param textOf the text of a file as it is, a byte order mark included
 * @throws RangeError where two changes want the same path, or splices overlap: whoever made the set is wrong.
 */
export function outcomesOf(changes: ChangeSet, textOf: (path: string) => string): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const next of changes.flatMap((change) => outcomesOfOne(change, textOf))) {
    const other = outcomes.get(next.path);
    outcomes.set(next.path, other ? merged(other, next) : next);
  }
  return [...outcomes.values()];
}

function outcomesOfOne(change: Change, textOf: (path: string) => string): readonly Outcome[] {
  const { path } = change;
  switch (change.kind) {
    case 'create':
      return [{ path, before: undefined, after: { text: change.text } }];
    case 'edit': {
      const [first] = change.splices;
      return first ? [{ path, before: first.sha256, after: { text: replaced(textOf(path), change.splices) } }] : [];
    }
    case 'delete':
      return [{ path, before: change.sha256, after: undefined }];
    case 'rename': {
      const { to, sha256, splices = [] } = change;
      const after = splices.length === 0 ? { copyOf: path } : { text: replaced(textOf(path), splices) };
      return [
        { path, before: sha256, after: undefined },
        { path: to, before: undefined, after },
      ];
    }
  }
}

/** A name that one file leaves and another one takes. */
function merged(one: Outcome, other: Outcome): Outcome {
  const [left, taken] = one.after === undefined ? [one, other] : [other, one];
  if (left.after !== undefined || left.before === undefined || taken.after === undefined || taken.before !== undefined)
    throw new RangeError(`two changes of ${one.path}`);
  return { path: one.path, before: left.before, after: taken.after };
}
