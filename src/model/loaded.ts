import type { Document } from '../document/document.ts';
import type { SourceFile } from '../source/file.ts';
import type { Problem } from '../source/problem.ts';
import type { Tree } from '../source/tree.ts';
import type { Agenda } from './agenda.ts';
import type { FileRole } from './file-role.ts';

/** An agenda with everything that was noticed on the way to it. */
export interface Loaded {
  readonly tree: Tree;
  readonly agenda: Agenda;
  readonly roles: readonly FileRole[];
  /** By path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Texts that were not read any further, for showing what is wrong with them. */
  readonly undecodable: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** Files that the system would not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /** Files that hold something an answer misses, named from the repository: broken, or not valid for their kind. */
  readonly incomplete: readonly string[];
}
