// What the program and the thread that reads ahead for it know of each other.
import type { MessagePort } from 'node:worker_threads';
import type { Entry } from '../../source/tree.ts';

/** How far a year has come. */
export const STATE = { free: 0, begun: 1, ready: 2, taken: 3 } as const;

export interface Work {
  readonly root: string;
  readonly years: readonly string[];
  /** By year: {@link STATE}. Who finds it free takes it. */
  readonly states: Int32Array;
  /** How many files the thread has read: while this grows it is alive. */
  readonly read: Int32Array;
  /** How many of the years that it brought were fetched: only then is there room for another. */
  readonly fetched: Int32Array;
  readonly room: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** A year as it is brought. */
export interface Brought {
  readonly nth: number;
  /** The files whose bytes stand in the room, in code point order; a NUL between each path and the next. */
  readonly paths: string;
  /** Of each where its bytes start, and how many there are: below zero where it must be looked at once more. */
  readonly starts: Int32Array;
  readonly sizes: Int32Array;
  /** Whatever else there is. */
  readonly others: readonly Entry[];
}
