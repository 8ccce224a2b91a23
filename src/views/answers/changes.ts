import type { ChangeSet } from '../../edit/change-set.ts';
import { fromRepository, type Tree } from '../../source/tree.ts';

/**
 * The JSON answer of a command that writes; see schemas/changes.schema.json.
 * @param patch what would change, where nothing was written
 */
export const changesAnswer = (tree: Tree, changes: ChangeSet, patch: string | undefined): object => ({
  schemaVersion: 1,
  kind: 'changes',
  written: patch === undefined,
  changes: changes.map((change) => ({
    change: change.kind,
    file: fromRepository(tree, change.path),
    to: change.kind === 'rename' ? fromRepository(tree, change.to) : null,
  })),
  patch: patch ?? null,
});
