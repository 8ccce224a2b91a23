import { adoption, pageChange } from '../actions/adopt.ts';
import { linesByHand } from '../edit/by-hand.ts';
import type { Operation } from '../edit/operation.ts';
import { writtenDate } from '../i18n/date.ts';
import { UserError } from '../i18n/user-error.ts';
import { isDay } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { findPlan } from '../query/select.ts';
import { fromRepository } from '../source/tree.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { type OpenAgenda, openAgenda } from './open-agenda.ts';
import { propose } from './propose.ts';
import { WRITES_AGENDA } from './shared-options.ts';

export interface AdoptOptions {
  readonly body?: string;
  readonly date?: string;
  readonly reference?: string;
  readonly dryRun?: boolean;
}

export const adopt: Command<AdoptOptions> = {
  ...WRITES_AGENDA,
  args: '<year>',
  examples: [
    {
      line: 'agenda adopt 2022 --body "Algemene ledenvergadering" --date 2021-11-26',
      what: { nl: 'leg vast dat het plan is vastgesteld', en: 'record that the plan was adopted' },
    },
    {
      line: 'agenda adopt 2022 --body Bestuur --date 2021-11-26 --dry-run',
      what: { nl: 'toon wat er zou veranderen', en: 'show what would change' },
    },
  ],
  options: [
    { flags: '--body <body>', what: { nl: 'wie het besluit nam', en: 'who decided' } },
    { flags: '--date <date>', what: { nl: 'wanneer', en: 'when' } },
    { flags: '--reference <text>', what: { nl: 'waar het besluit te vinden is', en: 'where the decision is found' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [year = ''], { body, date, reference, dryRun }) {
    const { world } = session;
    if (body === undefined || body.trim() === '' || date === undefined)
      throw new UserError(
        {
          nl: 'Noem wie het plan heeft vastgesteld (--body) en wanneer (--date).',
          en: 'Name who adopted the plan (--body) and when (--date).',
        },
        {
          nl: `Bijvoorbeeld: agenda adopt ${year} --body Bestuur --date ${session.today}`,
          en: `For instance: agenda adopt ${year} --body Board --date ${session.today}`,
        },
      );
    if (!isDay(date))
      throw new UserError(
        { nl: `"${date}" is geen datum die bestaat.`, en: `"${date}" is not a date that exists.` },
        { nl: 'Schrijf jaar, maand en dag: 2021-11-26', en: 'Write year, month and day: 2021-11-26' },
      );
    const day = writtenDate(date);
    if (date > session.today)
      throw new UserError(
        { nl: `${day.nl} moet nog komen.`, en: `${day.en} is still to come.` },
        { nl: 'Leg vast wat al is besloten.', en: 'Record what was decided already.' },
      );
    if (!dryRun) await world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const plan = findPlan(loaded.agenda, year, session.asOf);
    mustBeWhole(loaded, plan);
    const given = { body: oneLine(body), date, reference: reference === undefined ? undefined : oneLine(reference) };
    const operations = await adoption(plan, given);
    const changes = await pageChange(loaded.tree, plan, operations);
    if (!changes) throw byHand(fromRepository(loaded.tree, plan.path), operations);
    await propose(session, { tree: loaded.tree, changes, years: [String(plan.year)] }, dryRun ?? false);
    if (!dryRun)
      session.tell({
        nl: `"${plan.title}" is vastgesteld. Verander je hierna een inzetpunt, noem dan het besluit.`,
        en: `"${plan.title}" is adopted. If you change a commitment from now on, name the decision.`,
      });
    return EXIT.ok;
  },
};

/** Of a plan with files that cannot be read, nobody knows what it promises. */
function mustBeWhole({ incomplete, tree }: OpenAgenda, { year }: Plan): void {
  const broken = incomplete.filter((file) => file.startsWith(fromRepository(tree, `${year}/`)));
  if (broken.length > 0)
    throw new UserError(
      {
        nl: `In dit plan staan nog fouten: ${broken.join(', ')}.`,
        en: `This plan still has errors: ${broken.join(', ')}.`,
      },
      { nl: 'Los ze eerst op; zie agenda validate.', en: 'Fix them first; see agenda validate.' },
    );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where a page is written in a way that cannot be edited with certainty, a person does it. */
const byHand = (file: string, operations: readonly Operation[]): UserError =>
  new UserError(
    {
      nl: `De gegevens boven aan ${file} kunnen niet automatisch worden aangevuld; er is niets gewijzigd.`,
      en: `The data at the top of ${file} cannot be extended safely; nothing was changed.`,
    },
    { nl: 'Vul zelf aan:', en: 'Add by hand:' },
    'usage',
    linesByHand(operations),
  );
