import type { Text } from './text.ts';

/** A noun in both languages, counted: `counted(2, file)` is "2 bestanden" / "2 files". */
export interface Noun {
  readonly nl: readonly [one: string, more: string];
  readonly en: readonly [one: string, more: string];
}

export const counted = (count: number, noun: Noun): Text => ({
  nl: `${count} ${count === 1 ? noun.nl[0] : noun.nl[1]}`,
  en: `${count} ${count === 1 ? noun.en[0] : noun.en[1]}`,
});

/** With a capital, for headings. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Alternatives in a sentence: "a", "a of b", "a, b of c". */
export function alternatives(words: readonly string[]): Text {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return { nl: last, en: last };
  const before = words.slice(0, -1).join(', ');
  return { nl: `${before} of ${last}`, en: `${before} or ${last}` };
}

/** A list in a sentence: "a", "a en b", "a, b en c". */
export function together(words: readonly string[]): Text {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return { nl: last, en: last };
  const before = words.slice(0, -1).join(', ');
  return { nl: `${before} en ${last}`, en: `${before} and ${last}` };
}

export const NOUNS = {
  file: { nl: ['bestand', 'bestanden'], en: ['file', 'files'] },
  error: { nl: ['fout', 'fouten'], en: ['error', 'errors'] },
  warning: { nl: ['waarschuwing', 'waarschuwingen'], en: ['warning', 'warnings'] },
  info: { nl: ['opmerking', 'opmerkingen'], en: ['note', 'notes'] },
  commitment: { nl: ['inzetpunt', 'inzetpunten'], en: ['commitment', 'commitments'] },
  objective: { nl: ['doelstelling', 'doelstellingen'], en: ['objective', 'objectives'] },
  theme: { nl: ['thema', "thema's"], en: ['theme', 'themes'] },
  deliverable: { nl: ['onderdeel', 'onderdelen'], en: ['deliverable', 'deliverables'] },
  update: { nl: ['voortgangsmelding', 'voortgangsmeldingen'], en: ['progress report', 'progress reports'] },
} as const satisfies Record<string, Noun>;
