import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { plainCsvOf } from '../publish/csv.ts';
import { jsonlOf } from '../publish/jsonl.ts';
import { TABLES, type TableName } from '../publish/tables/table.ts';
import { tableNamed } from '../publish/tables/tables.ts';
import { versioned } from '../publish/tables/versioned.ts';
import { indexAgenda } from '../query/index-agenda.ts';
import { publicPart } from '../query/public-part.ts';
import { findPlan } from '../query/select.ts';
import { dataText } from '../render/data-text.ts';
import { PROFILES, type Profile } from '../views/report/context.ts';
import type { Command } from './command.ts';
import { finish, openAgenda } from './open-agenda.ts';
import { printReport } from './report-out.ts';
import type { Session } from './session.ts';

export interface ExportOptions {
  readonly table?: TableName;
  readonly years?: string;
  readonly profile?: Profile;
  readonly out?: string;
}

/** The data as flat rows for the engines that people have; keys and values are the same in every language. */
export const exportCommand: Command<ExportOptions> = {
  takes: ['--root', '--as-of'],
  formats: ['jsonl', 'csv'],
  examples: [
    {
      line: 'agenda export --table commitments --format csv > inzetpunten.csv',
      what: { nl: 'inzetpunten met hun status, één per regel', en: 'commitments with their status, one a line' },
    },
    {
      line: 'agenda export --table updates --years all --out updates.jsonl',
      what: { nl: 'alle meldingen, van alle jaren', en: 'all reports, of all years' },
    },
  ],
  options: [
    { flags: '--table <table>', what: { nl: 'welke tabel', en: 'which table' }, choices: TABLES },
    {
      flags: '--years <years>',
      what: {
        nl: 'all, of jaren met komma’s ertussen',
        en: 'all, or years with commas',
      },
      byDefault: { nl: 'het plan van nu', en: 'the plan of now' },
    },
    {
      flags: '--profile <profile>',
      what: { nl: 'public laat weg wat intern is', en: 'public leaves out what is internal' },
      choices: PROFILES,
      byDefault: same('internal'),
    },
    { flags: '--out <file>', what: { nl: 'bestand', en: 'file' }, byDefault: { nl: 'uitvoer', en: 'output' } },
  ],
  async run(session, _args, { table, years, profile = 'internal', out }) {
    if (table === undefined)
      throw new UserError(
        { nl: 'Zeg welke tabel.', en: 'Say which table.' },
        { nl: `Kies uit: ${TABLES.join(', ')}`, en: `Choose from: ${TABLES.join(', ')}` },
      );
    const loaded = await openAgenda(session);
    const agenda = profile === 'public' ? publicPart(loaded.agenda) : loaded.agenda;
    const { asOf, format } = session;
    const source = { agenda, index: indexAgenda(agenda), plans: plansOf(agenda, years, session), asOf, profile };
    const rows = versioned(tableNamed(table, source), asOf);
    const text = format === 'jsonl' ? jsonlOf(rows) : plainCsvOf(rows);
    await printReport(session, out, text, dataText);
    return finish(session, loaded);
  },
};

/** @throws UserError where there is no such plan. */
function plansOf(agenda: Agenda, years: string | undefined, { asOf }: Session): readonly Plan[] {
  if (years === 'all') return agenda.plans;
  if (years === undefined) return [findPlan(agenda, undefined, asOf)];
  return years.split(',').map((year) => findPlan(agenda, year.trim(), asOf));
}
