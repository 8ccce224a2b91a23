import type { CommandEntry } from './command.ts';

/** Every command, in the order people meet them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    summary: { nl: 'controleer de bestanden: elke fout met plaats en oplossing', en: 'check the files: every problem with its place and what to do' },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'status',
    summary: { nl: 'hoe de inzetpunten ervoor staan, per thema en doelstelling', en: 'how the commitments stand, by theme and objective' },
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'list',
    summary: { nl: 'de inzetpunten als tabel, één per regel', en: 'the commitments as a table, one a line' },
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: { nl: 'een thema, doelstelling of inzetpunt van begin tot eind', en: 'one theme, objective or commitment, whole' },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'explain',
    summary: { nl: 'wat een regel wil en waarom, met een fout en een goed voorbeeld', en: 'what a rule wants and why, with a bad and a good example' },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'schema',
    summary: { nl: 'de JSON-schema’s van de bestanden en van de antwoorden', en: 'the JSON Schemas of the files and of the answers' },
    load: async () => (await import('./schema.ts')).schema,
  },
];
