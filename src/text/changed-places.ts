import type { WordChange } from './word-diff.ts';

/** What went and what came in one place of a text. */
export interface Place {
  readonly delete: string;
  readonly insert: string;
}

/** The places in which a text changed. */
export function changedPlaces(words: readonly WordChange[]): readonly Place[] {
  const regions: { delete: string; insert: string }[] = [];
  let open: { delete: string; insert: string } | undefined;
  for (const { op, text } of words) {
    if (op === 'equal') {
      open = undefined;
      continue;
    }
    if (!open) regions.push((open = { delete: '', insert: '' }));
    open[op] += text;
  }
  return regions;
}

/** What went or came, with something between that joins no words. */
export const allOf = (places: readonly Place[], op: keyof Place): string =>
  places.map((place) => place[op]).join(' \u2026 ');
