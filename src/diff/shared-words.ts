import { wordsOf } from '../language/normalise.ts';

/** Dice's coefficient over words as often as they occur. */
export function sharedWords(old: string, fresh: string): number {
  const [before, after] = [wordsOf(old), wordsOf(fresh)];
  if (before.length + after.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (before.length + after.length);
}
