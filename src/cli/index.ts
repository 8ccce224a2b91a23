import type { CommandEntry } from './command.ts';

/** Every command, in the order in which people need them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    writes: true,
    summary: {
      nl: 'begin een eigen agenda, met controles en uitleg voor collega’s',
      en: 'start your own agenda, with checks and a guide for colleagues',
    },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'import',
    writes: true,
    summary: {
      nl: 'maak van een document (PDF, Word, tekst, Excel) een concept-jaarplan',
      en: 'make a draft plan of a document (PDF, Word, text, Excel)',
    },
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'validate',
    summary: {
      nl: 'controleer de bestanden; je ziet waar een fout zit en hoe je die oplost',
      en: 'check the files; each problem is shown where it occurs, with how to fix it',
    },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'update',
    writes: true,
    summary: {
      nl: 'meld hoe een inzetpunt ervoor staat',
      en: 'report how a commitment stands',
    },
    load: async () => (await import('./update.ts')).update,
  },
  {
    name: 'add',
    writes: true,
    summary: {
      nl: 'zet iets nieuws in een jaarplan: thema, doelstelling, inzetpunt, onderdeel of indicator',
      en: 'put something new in a plan: a theme, objective, commitment, deliverable or indicator',
    },
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'move',
    writes: true,
    summary: {
      nl: 'zet een thema, doelstelling of inzetpunt op een andere plaats in zijn jaarplan',
      en: 'put a theme, objective or commitment elsewhere in its plan',
    },
    load: async () => (await import('./move.ts')).move,
  },
  {
    name: 'renumber',
    writes: true,
    summary: {
      nl: 'nummer opnieuw, zonder gaten of in een andere volgorde',
      en: 'number again, without gaps or in another order',
    },
    load: async () => (await import('./renumber.ts')).renumber,
  },
  {
    name: 'rename',
    writes: true,
    summary: {
      nl: 'geef een ander id aan wat alleen nog in een concept staat',
      en: 'give another id to what is in a draft only',
    },
    load: async () => (await import('./rename.ts')).rename,
  },
  {
    name: 'edit',
    writes: true,
    summary: {
      nl: 'verander een veld, titel of tekst; in een vastgesteld jaarplan met het besluit erbij',
      en: 'change a field, title or text; in an adopted plan with its decision',
    },
    load: async () => (await import('./edit.ts')).edit,
  },
  {
    name: 'status',
    summary: {
      nl: 'hoe de inzetpunten ervoor staan, per thema en doelstelling',
      en: 'the status of the commitments, by theme and objective',
    },
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'list',
    summary: { nl: 'de inzetpunten als tabel, één per regel', en: 'the commitments as a table, one per line' },
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: {
      nl: 'alles over één thema, doelstelling of inzetpunt',
      en: 'one theme, objective or commitment, in full',
    },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'diff',
    summary: {
      nl: 'vergelijk twee jaarplannen: wat is er met elk inzetpunt gebeurd?',
      en: 'compare two plans: what happened to each commitment?',
    },
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'history',
    summary: {
      nl: 'het verloop van één inzetpunt, door de jaren heen',
      en: 'the history of one commitment over the years',
    },
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'report',
    summary: {
      nl: 'het verslag voor bestuur, raad en publiek: website, Word, Excel, agenda',
      en: 'the report for board, council and public: website, Word, Excel, calendar',
    },
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'export',
    summary: {
      nl: 'de gegevens als rijen, voor DuckDB, Power BI of R',
      en: 'the data as rows, for DuckDB, Power BI or R',
    },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'serve',
    summary: {
      nl: 'de website van het jaarplan op deze computer, bij elke wijziging vernieuwd',
      en: 'the website of the plan on this computer, made anew with every change',
    },
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'review',
    summary: {
      nl: 'beschrijf in gewone taal wat een branch verandert, voor bij een pull request',
      en: 'describe in plain words what a branch changes, as a comment for its pull request',
    },
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'round',
    writes: true,
    summary: {
      nl: 'begin een rapportageronde, zie wie nog moet melden, en sluit haar',
      en: 'begin a reporting round, see who has yet to report, and close it',
    },
    load: async () => (await import('./round.ts')).round,
  },
  {
    name: 'rollover',
    writes: true,
    summary: {
      nl: 'maak het concept voor het volgende jaar van wat nog niet af is',
      en: "make next year's draft from what is unfinished",
    },
    load: async () => (await import('./rollover.ts')).rollover,
  },
  {
    name: 'adopt',
    writes: true,
    summary: { nl: 'leg vast dat een jaarplan is vastgesteld', en: 'record that a plan was adopted' },
    load: async () => (await import('./adopt.ts')).adopt,
  },
  {
    name: 'amend',
    writes: true,
    summary: {
      nl: 'leg vast dat iets in een vastgesteld jaarplan bij besluit is gewijzigd',
      en: 'record that something in an adopted plan was amended by decision',
    },
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'explain',
    summary: {
      nl: 'uitleg bij een regel, met een voorbeeld dat fout is en een dat goed is',
      en: 'explain a rule, with a bad and a good example',
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
    name: 'lsp',
    summary: {
      nl: 'controle, aanvullen en uitleg in je tekstverwerker',
      en: 'checks, completion and explanations in your editor',
    },
    load: async () => (await import('./lsp.ts')).lsp,
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
