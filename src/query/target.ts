import type { Target } from '../model/shared.ts';

/**
 * Whether a value meets a target: not below `at-least`; with only `at-most`, not above that. With both, a value above
 * `at-most` is more than promised. Undefined where the target has no number.
 */
export function isMet({ atLeast, atMost }: Target, value: number): boolean | undefined {
  if (atLeast !== undefined) return value >= atLeast;
  return atMost === undefined ? undefined : value <= atMost;
}
