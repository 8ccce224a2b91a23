import type { Operation } from './operation.ts';
import { nested } from './value.ts';
import { entryLines } from './yaml/value-lines.ts';

/**
 * What somebody types who makes changes by hand: the fields as they are to be, one line each or more. A field that goes
 * is not among them.
 */
export const linesByHand = (operations: readonly Operation[]): readonly string[] =>
  operations.flatMap((operation) => {
    const [key, ...steps] = operation.at;
    if (operation.do === 'drop') return [];
    return entryLines(String(key), nested(steps, operation.do === 'set' ? operation.to : [operation.item]));
  });
