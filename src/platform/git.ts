import { asidesOf } from './git/asides.ts';
import { changedSince } from './git/changed.ts';
import { headOrNothing, mergeBase, resolveRevision } from './git/revision.ts';
import { readIndexTree, readTreeAt } from './git/tree.ts';
import type { Git } from './world.ts';

/** Git, as {@link ./world.ts} describes it. */
export const gitDoor: Git = {
  resolveRevision,
  headOrNothing,
  mergeBase,
  readTreeAt,
  readIndexTree,
  changedSince,
  asidesOf,
};
