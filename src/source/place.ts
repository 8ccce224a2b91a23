import type { Span } from './file.ts';

/** A route into a file's data: keys and, in lists, positions from 0. */
export type Pointer = readonly (string | number)[];

/**
 * Where something stands. A place is symbolic until somebody wants to see it: a pointer becomes line and column
 * only when there is a finding to show, so that a clean run never pays for positions.
 */
export interface Place {
  /** Relative to the agenda's root. */
  readonly path: string;
  /** The exact stretch of text, where it is known at once. */
  readonly span?: Span;
  /** Else the route to a value in the file's data; an empty one is the front matter as a whole. */
  readonly pointer?: Pointer;
  /** Which half of the pair the pointer leads to; the value unless said. */
  readonly part?: 'key' | 'value';
}

export const inFile = (path: string): Place => ({ path });
export const inText = (path: string, span: Span): Place => ({ path, span });
export const atValue = (path: string, ...pointer: Pointer): Place => ({ path, pointer, part: 'value' });
export const atKey = (path: string, ...pointer: Pointer): Place => ({ path, pointer, part: 'key' });

/** RFC 6901, as JSON answers show it: `/deliverables/0/title`. */
export const jsonPointer = (pointer: Pointer): string =>
  pointer.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
