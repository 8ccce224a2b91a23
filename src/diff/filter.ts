import type { Change, Comparison } from './change.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './kinds.ts';

/** Which part of a comparison is asked for. */
export interface Part {
  /** Only changes of these kinds. */
  readonly kinds?: readonly Kind[];
  /** Only what is about these entries: a change or a possible match stays where one of its entries does. */
  readonly about?: (entry: Entry) => boolean;
}

export function partOf(comparison: Comparison, { kinds, about }: Part): Comparison {
  const wanted = (change: Change): boolean =>
    (kinds === undefined || change.kinds.some((kind) => kinds.includes(kind))) &&
    (about === undefined || [...change.old, ...change.new].some(({ entry }) => about(entry)));
  const asked = kinds === undefined && about === undefined;
  return {
    ...comparison,
    changes: comparison.changes.filter(wanted),
    possible: comparison.possible.filter(
      (each) => asked || (about !== undefined && kinds === undefined && [...each.old, ...each.new].some(about)),
    ),
  };
}

/** Whether anything differs at all. */
export const hasChanges = (changes: readonly Change[]): boolean =>
  changes.some(({ kinds }) => kinds.some((kind) => kind !== 'unchanged' && kind !== 'carried-over'));
