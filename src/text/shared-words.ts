import { wordsOf } from './normalise.ts';
import { sharedStart } from './shared-start.ts';

/** Dice's coefficient over the words of two texts, each counted as often as it occurs; from 0 to 1. */
export function sharedWords(old: string, next: string): number {
  const start = sharedStart(old, next);
  const same = start === 0 ? 0 : wordsOf(old.slice(0, start)).length;
  const [before, after] = [wordsOf(old.slice(start)), wordsOf(next.slice(start))];
  const all = 2 * same + before.length + after.length;
  if (all === 0) return 1;
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = same;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / all;
}
