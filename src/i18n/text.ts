/** The languages people read `agenda` in. Keys, ids and JSON are the same in all of them. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A message, label or name for people, in every language. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** The same words in every language, for names, ids and numbers. */
export const same = (words: string): Text => ({ nl: words, en: words });
