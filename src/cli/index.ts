import type { CommandEntry } from './command.ts';

/** Every command, in the order people meet them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: {
      nl: 'begin een eigen agenda, met controle en uitleg voor collega’s',
      en: 'begin an agenda of your own, with checks and a page for colleagues',
    },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'import',
    summary: {
      nl: 'maak van een document (PDF, Word, tekst, Excel) een concept-jaarplan',
      en: 'make a draft plan of a document (PDF, Word, text, Excel)',
    },
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'validate',
    summary: {
      nl: 'controleer de bestanden: elke fout met plaats en oplossing',
      en: 'check the files: every problem with its place and what to do',
    },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'status',
    summary: {
      nl: 'hoe de inzetpunten ervoor staan, per thema en doelstelling',
      en: 'how the commitments stand, by theme and objective',
    },
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'list',
    summary: { nl: 'de inzetpunten als tabel, één per regel', en: 'the commitments as a table, one a line' },
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: {
      nl: 'een thema, doelstelling of inzetpunt van begin tot eind',
      en: 'one theme, objective or commitment, whole',
    },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'diff',
    summary: {
      nl: 'wat er gebeurde met wat was beloofd, en wat er nieuw is',
      en: 'what happened to what was promised, and what is new',
    },
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'history',
    summary: {
      nl: 'het verhaal van één inzetpunt door de jaren heen',
      en: 'the story of one commitment over the years',
    },
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'review',
    summary: {
      nl: 'wat een tak in de agenda verandert, als tekst onder een pull request',
      en: 'what a branch changes in the agenda, as a comment for its pull request',
    },
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'adopt',
    summary: { nl: 'leg vast dat een jaarplan is vastgesteld', en: 'record that a plan was adopted' },
    load: async () => (await import('./adopt.ts')).adopt,
  },
  {
    name: 'explain',
    summary: {
      nl: 'wat een regel wil en waarom, met een fout en een goed voorbeeld',
      en: 'what a rule wants and why, with a bad and a good example',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'schema',
    summary: {
      nl: 'de JSON-schema’s van de bestanden en van de antwoorden',
      en: 'the JSON Schemas of the files and of the answers',
    },
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: {
      nl: 'aanvullen met de Tab-toets, in bash, zsh, fish en PowerShell',
      en: 'completion with the Tab key, in bash, zsh, fish and PowerShell',
    },
    load: async () => (await import('./completion.ts')).completion,
  },
];
