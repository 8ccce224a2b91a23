// What a command needs of the machine that goes on while somebody writes.
import type { Tree } from '../source/tree.ts';

/** The files of an agenda as they were seen, with what tells whether one was changed since. */
export interface SeenTree {
  /** The same object as before where nothing changed. An entry that did not change is the same object as before. */
  readonly tree: Tree;
  readonly stamps: ReadonlyMap<string, string>;
}

export interface Watching {
  /** The files of an agenda; of what was seen before only those that changed are read. */
  readTree(place: { readonly folder: string; readonly prefix: string }, before: SeenTree | undefined): SeenTree;
  /**
   * Looks again and again, until somebody ends the program or nobody reads its output any more. Whatever it throws ends
   * it too.
   */
  repeat(look: () => Promise<void>): Promise<void>;
}
