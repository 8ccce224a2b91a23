import type { Target } from '../model/shared.ts';

/**
 * Whether a value keeps a promise: at or above `at-least`, or, where only `at-most` was promised, at or below that. Where both
 * were, more than `at-most` is more than promised. Undefined where no number was promised.
 */
export function isMet({ atLeast, atMost }: Target, value: number): boolean | undefined {
  if (atLeast !== undefined) return value >= atLeast;
  return atMost === undefined ? undefined : value <= atMost;
}
