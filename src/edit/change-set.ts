import type { Splice } from '../source/splice.ts';

/**
 * What is to change in a folder of files, as data: all of it happens, or none. Paths are relative to the folder, with
 * `/`, and each
 * is named once.
 */
export type ChangeSet = readonly Change[];

export type Change = Create | Edit | Rename | Delete;

/** A file that is not there yet. It never takes the place of one that is. */
export interface Create {
  readonly kind: 'create';
  readonly path: string;
  /** A text, or the bytes of a file that is none, such as a PDF. */
  readonly text: string | Uint8Array;
}

/** Splices in one file, all made from the same version of it. */
export interface Edit {
  readonly kind: 'edit';
  readonly path: string;
  readonly splices: readonly Splice[];
}

/** A file that gets another name. It keeps its bytes, but for the splices. */
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
