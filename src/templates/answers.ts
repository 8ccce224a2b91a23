import type { Language, Text } from '../i18n/text.ts';

/** Where changes are proposed. This decides which CI files are written. */
export const HOSTS = ['github', 'gitlab', 'forgejo', 'gitea', 'azure', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** How many levels the plan has: with objectives between themes and commitments, or without. */
export const LEVELS = ['3', '2'] as const;
export type Levels = (typeof LEVELS)[number];

/** What `agenda init` needs to know. */
export interface Answers {
  readonly language: Language;
  /** The organisation's name. */
  readonly name: string;
  /** Its abbreviation, also the id of its party. */
  readonly abbreviation: string;
  readonly year: number;
  readonly levels: Levels;
  /** The names of the teams that are owners; none where the agenda keeps no owners. */
  readonly owners: readonly string[];
  /** Whether promises have numbers. */
  readonly targets: boolean;
  readonly host: Host;
  /** Where CI gets the program from; empty where whoever begins must fill that in. */
  readonly program: string;
}

/** A file to write; the path is relative to the chosen folder. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
  /** Where it comes instead if its owner has such a file already, and what to do then to have it used. */
  readonly elsewhere?: { readonly path: string; readonly use: Text };
}
