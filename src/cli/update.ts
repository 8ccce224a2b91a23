import { newReport, type Report } from '../actions/report.ts';
import { writtenDate } from '../i18n/date.ts';
import { STATUS_LABELS } from '../i18n/labels.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import { isOpen } from '../model/words.ts';
import type { Index } from '../query/index-agenda.ts';
import { planOfRound, roundNamed, roundRows } from '../query/rounds.ts';
import { type Row, rowsOf } from '../query/row.ts';
import { findPlan } from '../query/select.ts';
import { knownWords } from '../text/known-words.ts';
import { SIGNS } from '../views/marks.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { orInput } from './from-input.ts';
import { openAgenda, sayIn } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';
import { mustBeSound } from './sound.ts';
import { dayFrom, reportFrom, UPDATE_OPTIONS, type UpdateOptions } from './update-options.ts';
import { completeReport, type Turn } from './update-questions.ts';
import { subjectOf } from './update-subject.ts';

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
      line: 'agenda update --from meldingen.json',
      what: { nl: 'alle meldingen uit een bestand, of geen', en: 'all reports in a file, or none' },
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
  async run(session, [ref], written) {
    // Read once, also where it belongs to several reports.
    const note = await orInput(session, written.note);
    const options: UpdateOptions = note === undefined ? written : { ...written, note };
    if (ref !== undefined && options.owner !== undefined) throw notTogether(ref, `--owner ${options.owner}`);
    // A walk makes one report after the other; a program gives each its own command.
    if (options.owner !== undefined && session.format === 'json') throw notTogether('--owner', '--json');
    mustGoTogether(options);
    if (!options.dryRun) await session.world.finishChange(session.place());
    if (options.from !== undefined) {
      await reportFromFile(session, ref, options);
      return EXIT.ok;
    }
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
    await reportOnAll(session, await toReport(session, options.owner, options.round), options);
    return EXIT.ok;
  },
};

/** @throws UserError for what would be passed over beside --from or --editor */
function mustGoTogether(options: UpdateOptions): void {
  const { from, editor, owner } = options;
  if (editor && owner !== undefined) throw notTogether('--editor', `--owner ${owner}`);
  if (from === undefined) return;
  const given = options as Readonly<Record<string, unknown>>;
  const other = UPDATE_OPTIONS.map(({ flags }) => flags.split(' ')[0] ?? '').find(
    (flag) => flag !== '--from' && given[flag.slice(2)] !== undefined,
  );
  if (other !== undefined) throw notTogether('--from', other);
}

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
  const round = roundNamed(agenda, id);
  const plan = planOfRound(agenda, round) ?? findPlan(agenda, undefined, asOf);
  return roundRows(agenda, index, plan, round, new Set(), asOf)
    .filter(({ state }) => state === 'missing')
    .map(({ row }) => row);
}

/** Makes a report on each, until somebody stops. Each is written at once, so that nothing is lost then. */
async function reportOnAll(session: Session, refs: readonly string[], options: UpdateOptions): Promise<void> {
  if (refs.length === 0)
    session.tell({ nl: 'Hier is niets meer over te melden.', en: 'There is nothing left to report on here.' });
  for (const [at, ref] of refs.entries())
    if ((await reportOn(session, ref, options, { at: at + 1, of: refs.length })) === 'all') {
      session.tell({ nl: 'Gestopt. Wat is bewaard, blijft.', en: 'Stopped. What was kept stays.' });
      return;
    }
}

/** Makes one report. @returns `'all'` where somebody stops with all of a row */
async function reportOn(
  session: Session,
  ref: string,
  options: UpdateOptions,
  turn?: Turn,
): Promise<'all' | undefined> {
  const loaded = await openAgenda(session);
  const t = sayIn(session, loaded.agenda);
  const about = subjectOf(session, loaded, ref);
  const { plan, id, subject, title, last } = about;
  mustBeSound(loaded, about.files);
  const date = options.date === undefined ? session.asOf : dayFrom(options.date, '--date', plan.year);
  const given = reportFrom(options, subject);
  const proposal = { tree: loaded.tree, years: [String(plan.year)] };
  if (options.editor) {
    const { reportTyped } = await import('./update-editor.ts');
    await reportTyped(session, about, date, given, async (change) => {
      await propose(session, { ...proposal, changes: [change] }, options.dryRun ?? false);
      tellNotCommitted(session, options);
    });
    return undefined;
  }
  const heading = t({ nl: `${title}${last.nl}`, en: `${title}${last.en}` });
  const report = await completeReport(session, t, given, { ...subject, heading, turn }, (each) =>
    summaryOf(each, date, t),
  );
  if (report === 'all') return report;
  if (!report) {
    session.tell(
      turn ? { nl: 'Overgeslagen.', en: 'Skipped.' } : { nl: 'Er is niets geschreven.', en: 'Nothing was written.' },
    );
    return undefined;
  }
  const changes = [newReport(plan.year, id, date, report)];
  await propose(session, { ...proposal, changes }, options.dryRun ?? false);
  tellNotCommitted(session, options);
  return undefined;
}

/** Makes all reports of a file in one change: all of them are right, or none is kept. */
async function reportFromFile(session: Session, ref: string | undefined, options: UpdateOptions): Promise<void> {
  const { reportsIn } = await import('./update-from.ts');
  const loaded = await openAgenda(session);
  const reports = await reportsIn(session, options.from ?? '', ref, (each) => subjectOf(session, loaded, each));
  mustBeSound(
    loaded,
    reports.flatMap(({ about }) => about.files),
  );
  const changes = reports.map(({ about: { plan, id }, date, report }) => newReport(plan.year, id, date, report));
  const years = [...new Set(reports.map(({ about }) => String(about.plan.year)))];
  await propose(session, { tree: loaded.tree, changes, years }, options.dryRun ?? false);
  tellNotCommitted(session, options);
}

const tellNotCommitted = ({ tell }: Session, { dryRun }: UpdateOptions): void =>
  tell(
    dryRun
      ? {
          nl: 'Er is niets geschreven; zonder --dry-run komt dit bestand er.',
          en: 'Nothing was written; without --dry-run this file is.',
        }
      : {
          nl: 'Er is niets vastgelegd in git; dat doe je zelf.',
          en: 'Nothing was committed to git; you do that yourself.',
        },
  );

function summaryOf({ status, value }: Report, date: IsoDate, t: ReturnType<typeof sayIn>): string {
  const said = status ? `${SIGNS[status]} ${t(STATUS_LABELS[status])}` : value === undefined ? '' : String(value);
  return `${said} · ${t(writtenDate(date))}`;
}
