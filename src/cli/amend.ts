import type { GivenDecision } from '../actions/adopt.ts';
import { pageChange } from '../actions/adopt.ts';
import { amendment } from '../actions/amend.ts';
import { linesByHand } from '../edit/by-hand.ts';
import { writtenDate } from '../i18n/date.ts';
import { UserError } from '../i18n/user-error.ts';
import { isDay } from '../model/date.ts';
import { PLAN_ITSELF, type Plan } from '../model/plan.ts';
import { itemsOf } from '../query/index-agenda.ts';
import { findPlan, splitSelector } from '../query/select.ts';
import { fromRepository } from '../source/tree.ts';
import type { Command } from './command.ts';
import { versionAt } from './diff-sides.ts';
import { EXIT } from './exit-codes.ts';
import { mustBeWhole, openAgenda } from './open-agenda.ts';
import { propose } from './propose.ts';
import { selectorIn } from './selecting.ts';
import type { Session } from './session.ts';
import { WRITES_AGENDA } from './shared-options.ts';
import { mustBeSound } from './sound.ts';

export interface AmendOptions {
  readonly what?: string;
  readonly why?: string;
  readonly body?: string;
  readonly date?: string;
  readonly reference?: string;
  readonly editorial?: boolean;
  readonly since?: string;
  readonly dryRun?: boolean;
}

export const amend: Command<AmendOptions> = {
  ...WRITES_AGENDA,
  args: '<ref> [name]',
  examples: [
    {
      line: 'agenda amend 2022/lokale-democratie --what "Drie bijeenkomsten in plaats van vier." --why "De zaal is dicht." --body Bestuur --date 2022-05-12',
      what: {
        nl: 'leg vast wie besloot wat je net hebt veranderd',
        en: 'record who decided what you have just changed',
      },
    },
    {
      line: 'agenda amend 2022/lokale-democratie --what "Tikfout in de titel." --why Tikfout --editorial',
      what: { nl: 'een tikfout, zonder besluit', en: 'a typo, without a decision' },
    },
  ],
  options: [
    {
      flags: '--what <text>',
      what: { nl: 'wat er is veranderd, in gewone woorden', en: 'what changed, in plain words' },
    },
    { flags: '--why <text>', what: { nl: 'waarom', en: 'why' } },
    { flags: '--body <body>', what: { nl: 'wie het besluit nam', en: 'who decided' } },
    { flags: '--date <date>', what: { nl: 'wanneer', en: 'when' } },
    { flags: '--reference <text>', what: { nl: 'waar het besluit te vinden is', en: 'where the decision is found' } },
    { flags: '--editorial', what: { nl: 'alleen de woorden zijn verbeterd', en: 'only the wording was corrected' } },
    {
      flags: '--since <revision>',
      what: {
        nl: 'de versie van vóór de verandering',
        en: 'the version before the change',
      },
      byDefault: { nl: 'de laatste commit', en: 'the last commit' },
    },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, args, options) {
    const ref = selectorIn(args) ?? '';
    const { what, why } = options;
    const decision = decisionIn(session, ref, options);
    if (what === undefined || oneLine(what) === '' || why === undefined || oneLine(why) === '')
      throw new UserError(
        { nl: 'Zeg wat er is veranderd, en waarom.', en: 'Say what changed, and why.' },
        {
          nl: `Bijvoorbeeld: agenda amend ${ref} --what "…" --why "…" --body Bestuur --date ${session.today}`,
          en: `For instance: agenda amend ${ref} --what "…" --why "…" --body Board --date ${session.today}`,
        },
      );
    if (!options.dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    mustBeWhole(loaded);
    const { year, name = PLAN_ITSELF } = splitSelector(ref);
    const plan = findPlan(loaded.agenda, year, session.asOf);
    const { loaded: earlier } = await versionAt(
      session,
      options.since ?? 'HEAD',
      options.since === undefined ? 'itself' : 'merge-base',
      loaded,
    );
    const before = earlier.agenda.plans.find((each) => each.year === plan.year);
    if (!before)
      throw new UserError({
        nl: `Het jaarplan ${plan.year} is nieuw; er valt nog niets te wijzigen.`,
        en: `The plan of ${plan.year} is new; there is nothing to amend yet.`,
      });
    const of = idOf(name, plan, before);
    const record = itemsOf(plan).find(({ id }) => id === of);
    mustBeSound(loaded, [plan.path, ...(record ? [record.path] : [])]);
    const operations = await amendment(
      before,
      plan,
      { of, what: oneLine(what), why: oneLine(why), decision },
      loaded.agenda.language,
    );
    const changes = await pageChange(loaded.tree, plan, operations);
    if (!changes)
      throw new UserError(
        {
          nl: `De gegevens boven aan ${fromRepository(loaded.tree, plan.path)} kunnen niet automatisch worden aangevuld; er is niets gewijzigd.`,
          en: `The data at the top of ${fromRepository(loaded.tree, plan.path)} cannot be extended safely; nothing was changed.`,
        },
        { nl: 'Vul zelf aan:', en: 'Add by hand:' },
        'usage',
        linesByHand(operations),
      );
    await propose(session, { tree: loaded.tree, changes, years: [String(plan.year)] }, options.dryRun ?? false);
    if (!options.dryRun) session.tell({ nl: 'De wijziging is vastgelegd.', en: 'The amendment is recorded.' });
    return EXIT.ok;
  },
};

/** The id of what was named, in the plan as it is or as it was. @throws UserError where neither has it */
function idOf(name: string, plan: Plan, before: Plan): string {
  if (name === PLAN_ITSELF) return name;
  const found = [...itemsOf(plan), ...itemsOf(before)].find(({ id, number }) => id === name || number === name);
  if (found) return found.id;
  throw new UserError(
    { nl: `"${name}" komt niet voor in ${plan.title}.`, en: `"${name}" does not occur in ${plan.title}.` },
    {
      nl: `Noem het nummer of id van wat is veranderd. Het jaarplan zelf heet: ${plan.year}/${PLAN_ITSELF}`,
      en: `Give the number or id of what changed. The plan itself is called: ${plan.year}/${PLAN_ITSELF}`,
    },
  );
}

/** @throws UserError where it is incomplete, in the future, or given beside --editorial */
function decisionIn(
  { today }: Session,
  ref: string,
  { body, date, reference, editorial }: AmendOptions,
): GivenDecision | undefined {
  if (editorial && (body !== undefined || date !== undefined))
    throw new UserError(
      { nl: '--editorial en een besluit gaan niet samen.', en: '--editorial and a decision do not go together.' },
      { nl: 'Laat een van beide weg.', en: 'Leave out one of the two.' },
    );
  if (editorial) return undefined;
  if (body === undefined || oneLine(body) === '' || date === undefined)
    throw new UserError(
      {
        nl: 'Noem wie dit heeft besloten (--body) en wanneer (--date).',
        en: 'Name who decided this (--body) and when (--date).',
      },
      {
        nl: `Bijvoorbeeld: agenda amend ${ref} --body Bestuur --date ${today}. Is het alleen een tikfout? Zeg dan --editorial`,
        en: `For instance: agenda amend ${ref} --body Board --date ${today}. Is it only a typo? Then say --editorial`,
      },
    );
  if (!isDay(date))
    throw new UserError(
      { nl: `"${date}" is geen datum die bestaat.`, en: `"${date}" is not a date that exists.` },
      { nl: 'Schrijf jaar, maand en dag: 2021-11-26', en: 'Write year, month and day: 2021-11-26' },
    );
  const day = writtenDate(date);
  if (date > today)
    throw new UserError(
      { nl: `${day.nl} moet nog komen.`, en: `${day.en} is still to come.` },
      { nl: 'Leg vast wat al is besloten.', en: 'Record what was decided already.' },
    );
  return { body: oneLine(body), date, reference: reference === undefined ? undefined : oneLine(reference) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
