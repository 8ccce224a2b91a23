import type { Operation } from './operation.ts';
import { nested } from './value.ts';
import { entryLines } from './yaml/value-lines.ts';

/** The YAML lines to type for someone who makes these changes by hand. Dropped fields have no line. */
export const linesByHand = (operations: readonly Operation[]): readonly string[] =>
  operations.flatMap((operation) => {
    const [key, ...steps] = operation.at;
    if (operation.do === 'drop') return [];
    return entryLines(String(key), nested(steps, operation.do === 'set' ? operation.to : [operation.item]));
  });
