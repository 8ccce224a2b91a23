import type { Splice } from '../source/splice.ts';

/**
 * Changes to the files of a folder, as data. Either all are made or none. Paths are relative to the folder, with `/`;
 * no path occurs twice.
 */
export type ChangeSet = readonly Change[];

export type Change = Create | Edit | Rename | Delete;

/** A new file. It never overwrites an existing one. */
export interface Create {
  readonly kind: 'create';
  readonly path: string;
  /** A text, or the bytes of a file that is none, such as a PDF. */
  readonly text: string | Uint8Array;
}

/** Splices in one file, all made from the same version of that file. */
export interface Edit {
  readonly kind: 'edit';
  readonly path: string;
  readonly splices: readonly Splice[];
}

/** A file that gets another name. Its bytes stay the same, except where a splice changes them. */
export interface Rename {
  readonly kind: 'rename';
  readonly path: string;
  readonly to: string;
  readonly sha256: string;
  readonly splices?: readonly Splice[];
}

export interface Delete {
  readonly kind: 'delete';
  readonly path: string;
  readonly sha256: string;
}
