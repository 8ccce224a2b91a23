import type { Paper, PaperFormat } from '../../import/paper.ts';
import type { PaperFault } from '../../import/paper-error.ts';
import type { Limits } from '../../source/limits.ts';

/** What the process that reads a paper is asked. */
export interface PaperQuestion {
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
  /** How long it may take, and how much memory the thread that reads it may use, are among these. */
  readonly limits: Limits;
  /** The address of the program that reads, for its thread. */
  readonly thread: string;
}

/** What comes back. */
export type PaperAnswer =
  | { readonly paper: Paper }
  | { readonly fault: PaperFault; readonly detail: string | undefined };
