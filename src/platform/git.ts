import { changedSince } from './git/changed.ts';
import { headOrNothing, mergeBase, resolveRevision } from './git/revision.ts';
import { readIndexTree, readTreeAt } from './git/tree.ts';
import type { Git } from './world.ts';

/** What {@link ./world.ts} asks of git. */
export const gitDoor: Git = { resolveRevision, headOrNothing, mergeBase, readTreeAt, readIndexTree, changedSince };
