import { replaced } from '../source/splice.ts';
import type { Change, ChangeSet } from './change-set.ts';

/** What a change set does to one path. */
export interface Outcome {
  readonly path: string;
  /** SHA-256 of the file that must be there; undefined if there must be none. */
  readonly before: string | undefined;
  /**
   * The new text, or the file whose bytes it gets (as they are before the change set); undefined if the file is
   * removed.
   */
  readonly after: { readonly text: string | Uint8Array } | { readonly copyOf: string } | undefined;
}

/**
 * A change set as one outcome for each path. A path that one file leaves and another file gets (two files that swap
 * names) has one outcome.
 * @param textOf gives the current text of a file, byte order mark included
 * @throws RangeError for two changes of one path, or splices that overlap: a bug of the caller
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

/** Joins the outcomes of a path that one file leaves and another file gets. */
function merged(one: Outcome, other: Outcome): Outcome {
  const [left, taken] = one.after === undefined ? [one, other] : [other, one];
  if (left.after !== undefined || left.before === undefined || taken.after === undefined || taken.before !== undefined)
    throw new RangeError(`two changes of ${one.path}`);
  return { path: one.path, before: left.before, after: taken.after };
}
