import type { Document } from '../document/document.ts';
import type { SourceFile } from '../source/file.ts';
import type { Problem } from '../source/problem.ts';
import type { Tree } from '../source/tree.ts';
import type { Agenda } from './agenda.ts';
import type { FileRole } from './file-role.ts';

/** A loaded agenda, with the problems found while it was read. */
export interface Loaded {
  readonly tree: Tree;
  readonly agenda: Agenda;
  readonly roles: readonly FileRole[];
  /** By path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Texts that could not be parsed, kept to show what is wrong with them. */
  readonly undecodable: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** Files that the system did not let us read, named from the repository. */
  readonly unreadable: readonly string[];
  /**
   * Files with content that could not be read completely, or is not valid for their kind, named from the repository.
   */
  readonly broken: readonly string[];
  /**
   * Files with content that answers miss, named from the repository: broken, not valid for their kind, or under a name
   * or in a place where nobody looks.
   */
  readonly incomplete: readonly string[];
}
