import { newReport, type Report } from '../actions/report.ts';
import { writtenDate } from '../i18n/date.ts';
import { STATUS_LABELS } from '../i18n/labels.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { isOpen } from '../model/words.ts';
import type { Index } from '../query/index-agenda.ts';
import { indicatorsOf } from '../query/indicators.ts';
import { isDated, planOfRound, roundRows } from '../query/rounds.ts';
import { type Row, rowsOf } from '../query/row.ts';
import { findItem, findPlan, splitSelector } from '../query/select.ts';
import { knownWords } from '../text/known-words.ts';
import { SIGNS } from '../views/marks.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { type OpenAgenda, openAgenda, sayIn } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';
import { dayFrom, reportFrom, UPDATE_OPTIONS, type UpdateOptions } from './update-options.ts';
import { completeReport, type Subject } from './update-questions.ts';

export const update: Command<UpdateOptions> = {
  ...WRITES_AGENDA,
  takes: ['--root', '--as-of'],
  args: '[ref]',
  examples: [
    {
      line: 'agenda update 3.1.5 --status "op schema" --note "De proef is begonnen."',
      what: { nl: 'meld hoe een inzetpunt ervoor staat', en: 'report how a commitment stands' },
    },
    {
      line: 'agenda update 3.1.5',
      what: { nl: 'op een terminal: wat ontbreekt, wordt gevraagd', en: 'on a terminal: what is missing is asked' },
    },
    {
      line: 'agenda update 3.1.5 --status done --evidence https://example.org/verslag --dry-run',
      what: { nl: 'toon het bestand dat er zou komen', en: 'show the file that would be written' },
    },
    {
      line: 'agenda update --owner bestuur --round zomer-2021',
      what: {
        nl: 'loop alles langs wat het bestuur nog moet melden',
        en: 'go through all that the board has yet to report',
      },
    },
  ],
  options: UPDATE_OPTIONS,
  async run(session, [ref], options) {
    if (ref !== undefined && options.owner !== undefined) throw notTogether(ref, `--owner ${options.owner}`);
    // A walk makes one report after the other; a program gives each its own command.
    if (options.owner !== undefined && session.format === 'json') throw notTogether('--owner', '--json');
    if (!options.dryRun) await session.world.finishChange(session.place());
    if (ref !== undefined) {
      await reportOn(session, ref, options);
      return EXIT.ok;
    }
    if (options.owner === undefined)
      throw new UserError(
        { nl: 'Zeg waarover je meldt.', en: 'Say what you report on.' },
        {
          nl: 'Bijvoorbeeld: agenda update 3.1.5, of alles van een trekker: agenda update --owner bestuur',
          en: 'For instance: agenda update 3.1.5, or everything of an owner: agenda update --owner board',
        },
      );
    for (const each of await toReport(session, options.owner, options.round)) await reportOn(session, each, options);
    return EXIT.ok;
  },
};

/** What an owner has yet to report, in a round or on the day asked about, by year and id. */
async function toReport(session: Session, owner: string, round: string | undefined): Promise<readonly string[]> {
  const { agenda, index } = await openAgenda(session);
  if (!agenda.owners.has(owner))
    throw new UserError(
      { nl: `"${owner}" is geen trekker in deze agenda.`, en: `"${owner}" is not an owner in this agenda.` },
      knownWords(owner, [...agenda.owners.keys()]),
    );
  const { asOf } = session;
  const rows = round === undefined ? unreportedOn(agenda, index, asOf) : missingIn(agenda, index, round, asOf);
  return rows
    .filter(({ commitment }) => commitment.owners.includes(owner))
    .map(({ plan, commitment }) => `${plan.year}/${commitment.id}`);
}

function unreportedOn(agenda: Agenda, index: Index, asOf: IsoDate): readonly Row[] {
  const plan = findPlan(agenda, undefined, asOf);
  const done = new Set(plan.updates.filter(({ date }) => date === asOf).map(({ of }) => of));
  return rowsOf(agenda, index, plan, asOf).filter(
    ({ commitment, standing }) => isOpen(standing.status) && !done.has(commitment.id),
  );
}

/** @throws UserError where there is no such round */
function missingIn(agenda: Agenda, index: Index, id: string, asOf: IsoDate): readonly Row[] {
  const round = agenda.settings.rounds.filter(isDated).find((each) => each.id === id);
  if (!round)
    throw new UserError(
      { nl: `Er is geen ronde "${id}".`, en: `There is no round "${id}".` },
      knownWords(
        id,
        agenda.settings.rounds.map((each) => each.id),
      ),
    );
  const plan = planOfRound(agenda, round) ?? findPlan(agenda, undefined, asOf);
  return roundRows(agenda, index, plan, round, new Set(), asOf)
    .filter(({ state }) => state === 'missing')
    .map(({ row }) => row);
}

/** Makes one report. Each is written at once, so that nothing is lost when the next one is broken off. */
async function reportOn(session: Session, ref: string, options: UpdateOptions): Promise<void> {
  const loaded = await openAgenda(session);
  const t = sayIn(session, loaded.agenda);
  const { plan, id, subject, title, last } = subjectOf(session, loaded, ref);
  const date = options.date === undefined ? session.asOf : dayFrom(options.date, '--date', plan.year);
  const given = reportFrom(options, subject);
  const heading = t({ nl: `${title}${last.nl}`, en: `${title}${last.en}` });
  const report = await completeReport(session, t, given, { ...subject, heading }, (each) => summaryOf(each, date, t));
  if (!report) return session.tell({ nl: 'Er is niets geschreven.', en: 'Nothing was written.' });
  const change = newReport(plan.year, id, date, report);
  await propose(session, { tree: loaded.tree, changes: [change], years: [String(plan.year)] }, options.dryRun ?? false);
  session.tell(
    options.dryRun
      ? {
          nl: 'Er is niets geschreven; zonder --dry-run komt dit bestand er.',
          en: 'Nothing was written; without --dry-run this file is.',
        }
      : {
          nl: 'Er is niets vastgelegd in git; dat doe je zelf.',
          en: 'Nothing was committed to git; you do that yourself.',
        },
  );
}

function summaryOf({ status, value }: Report, date: IsoDate, t: ReturnType<typeof sayIn>): string {
  const said = status ? `${SIGNS[status]} ${t(STATUS_LABELS[status])}` : value === undefined ? '' : String(value);
  return `${said} · ${t(writtenDate(date))}`;
}

interface About {
  readonly plan: Plan;
  readonly id: string;
  readonly title: string;
  /** What was last reported, to stand behind the title. */
  readonly last: { readonly nl: string; readonly en: string };
  readonly subject: Omit<Subject, 'heading'>;
}

/** @throws UserError where the plan has no such record or indicator */
function subjectOf(session: Session, { agenda }: OpenAgenda, ref: string): About {
  const { year, name } = splitSelector(ref);
  if (name === undefined)
    throw new UserError(
      {
        nl: `Noem een inzetpunt, doelstelling, thema of indicator van ${ref}.`,
        en: `Name a commitment, objective, theme or indicator of ${ref}.`,
      },
      { nl: `Bijvoorbeeld: agenda update ${ref}/1.1.1`, en: `For instance: agenda update ${ref}/1.1.1` },
    );
  const plan = findPlan(agenda, year, session.asOf);
  const words = { labels: agenda.settings.labels, owners: agenda.owners };
  const indicator = indicatorsOf(plan).find((each) => each.indicator.id === name)?.indicator;
  if (indicator) {
    const { id, title, unit } = indicator;
    const subject = {
      ...words,
      measures: true,
      counted: unit === undefined ? title : `${title} (${unit})`,
      deliverables: [],
    };
    return { plan, id, title, last: lastOf(plan, id), subject };
  }
  const item = findItem(agenda, plan, name);
  const target = item.kind === 'commitment' ? item.target : undefined;
  const subject = {
    ...words,
    measures: false,
    counted: target && (target.unit === undefined ? target.measure : `${target.measure} (${target.unit})`),
    deliverables: item.kind === 'commitment' ? item.deliverables.map(({ id }) => id) : [],
  };
  return { plan, id: item.id, title: `${item.number} ${item.title}`, last: lastOf(plan, item.id), subject };
}

function lastOf(plan: Plan, id: string): { readonly nl: string; readonly en: string } {
  const last = plan.updates.filter(({ of, status }) => of === id && status !== undefined).at(-1);
  if (!last?.status) return { nl: '', en: '' };
  const [day, label] = [writtenDate(last.date), STATUS_LABELS[last.status]];
  const sign = SIGNS[last.status];
  return { nl: ` · laatst: ${day.nl}, ${sign} ${label.nl}`, en: ` · last: ${day.en}, ${sign} ${label.en}` };
}
