import type { Language } from '../i18n/text.ts';

/** Where changes are proposed. This decides which CI files are written. */
export const HOSTS = ['github', 'gitlab', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** What `agenda init` needs to know. */
export interface Answers {
  readonly language: Language;
  /** The organisation's name. */
  readonly name: string;
  /** Its abbreviation, also the id of its party. */
  readonly abbreviation: string;
  readonly year: number;
  readonly host: Host;
  /** The package that CI runs, as `name@version`. */
  readonly program: string;
}

/** A file to write; the path is relative to the chosen folder. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}
