import type { Span } from './file.ts';

/** A path into a file's data: keys and, in lists, indexes from 0. */
export type Pointer = readonly (string | number)[];

/**
 * The place of something in a file. A pointer becomes a line and a column only where there is a finding to show, so
 * that a run without findings does not compute positions.
 */
export interface Place {
  /** Relative to the agenda's root. */
  readonly path: string;
  /** The exact part of the text, where it is known. */
  readonly span?: Span;
  /** Otherwise the pointer to a value in the file's data; an empty pointer is the front matter as a whole. */
  readonly pointer?: Pointer;
  /** Whether the key or the value is meant; the value by default. */
  readonly part?: 'key' | 'value';
}

export const inFile = (path: string): Place => ({ path });
export const inText = (path: string, span: Span): Place => ({ path, span });
export const atValue = (path: string, ...pointer: Pointer): Place => ({ path, pointer, part: 'value' });
export const atKey = (path: string, ...pointer: Pointer): Place => ({ path, pointer, part: 'key' });

/** RFC 6901, as JSON answers show it: `/deliverables/0/title`. */
export const jsonPointer = (pointer: Pointer): string =>
  pointer.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
