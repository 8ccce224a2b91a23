import { UserError } from '../i18n/user-error.ts';
import type { Agenda, Round } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import { type IsoDate, previousDay } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { isOpen } from '../model/words.ts';
import { byCodePoint } from '../source/tree.ts';
import { knownWords } from '../text/known-words.ts';
import { correctionsIn } from './corrections.ts';
import { defaultPlan } from './default-plan.ts';
import type { Index } from './index-agenda.ts';
import { type Row, rowsOf } from './row.ts';
import { updatesUntil } from './standing.ts';

/** A round whose day is known. */
export type DatedRound = Round & { readonly date: IsoDate };

/** The rounds in a plan's period that had begun on a day, in order. */
export const roundsOf = (
  { settings }: Pick<Agenda, 'settings'>,
  { period }: Plan,
  asOf: IsoDate,
): readonly DatedRound[] => begun(settings.rounds, asOf).filter(({ date }) => date >= period.from && date <= period.to);

/** The round that people mean on a day: the last one that has begun. */
export const currentRound = ({ settings }: Pick<Agenda, 'settings'>, asOf: IsoDate): DatedRound | undefined =>
  begun(settings.rounds, asOf).at(-1);

/** @throws UserError where there is no such round, or its day is not known */
export function roundNamed({ settings }: Pick<Agenda, 'settings'>, id: string): DatedRound {
  const rounds = settings.rounds.filter(isDated);
  const found = rounds.find((round) => round.id === id);
  if (found) return found;
  throw new UserError(
    { nl: `Er is geen ronde "${id}".`, en: `There is no round "${id}".` },
    rounds.length > 0
      ? knownWords(
          id,
          rounds.map((round) => round.id),
        )
      : {
          nl: 'Begin er een: agenda round open zomer-2021 --date 2021-06-30',
          en: 'Begin one: agenda round open zomer-2021 --date 2021-06-30',
        },
  );
}

const begun = (rounds: readonly Round[], asOf: IsoDate): readonly DatedRound[] =>
  rounds
    .filter(isDated)
    .filter((round) => beginOf(round) <= asOf)
    .sort((a, b) => byCodePoint(a.date, b.date));

const isDated = (round: Round): round is DatedRound => round.date !== undefined;

const beginOf = ({ opens, date }: DatedRound): IsoDate => (opens === undefined || opens > date ? date : opens);

/** The last day of a round: the day that it was closed, or is to close; else the day that its reports are about. */
export const endOf = ({ closed, closes, date }: DatedRound): IsoDate => closed ?? closes ?? date;

/** The plan that a round reports on: that of its day. */
export const planOfRound = (agenda: Agenda, { date }: DatedRound): Plan | undefined =>
  agenda.plans.find(({ period }) => date >= period.from && date <= period.to) ?? defaultPlan(agenda, date);

/** Whether a report belongs to a round by itself: it names that one, or names none and is about a day of it. */
const belongsTo = (update: Update, round: DatedRound): boolean =>
  update.round === undefined ? update.date >= beginOf(round) && update.date <= endOf(round) : update.round === round.id;

/** What a round has of the reports on one commitment. */
interface InRound {
  /** Those that belong to it by themselves, also when they were corrected later. */
  readonly given: readonly Update[];
  /** What counts of them now, in order: a correction that names no round stands in the place of what it corrects. */
  readonly reports: readonly Update[];
}

function inRound(index: Index, commitment: Commitment, round: DatedRound, asOf: IsoDate): InRound {
  const updates = updatesUntil(index, commitment, asOf);
  const corrected = correctionsIn(updates);
  const nowOf = (update: Update): Update => {
    const correction = corrected.get(update.name);
    return correction ? nowOf(correction) : update;
  };
  const counts = ({ assessedBy, round: named = round.id }: Update): boolean =>
    assessedBy === undefined && named === round.id;
  const given = updates.filter((update) => belongsTo(update, round) && counts(nowOf(update)));
  const current = new Set(given.map(nowOf));
  return { given, reports: updates.filter((update) => current.has(update)) };
}

/** The reports on a commitment that count and belong to a round, in order. */
export const reportsInRound = (
  index: Index,
  commitment: Commitment,
  round: DatedRound,
  asOf: IsoDate,
): readonly Update[] => inRound(index, commitment, round, asOf).reports;

/** Whether a report came after its round was closed. */
export const isAfterRound = ({ date }: Update, { closed, closes }: Round): boolean => {
  const last = closed ?? closes;
  return last !== undefined && date > last;
};

/** What a round has of a commitment. Of several the first holds: a wrong report is no report. */
export const ROUND_STATES = ['missing', 'wrong', 'late', 'reported'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** A commitment on which a report is expected in a round, as it stood when the round ended. */
export interface RoundRow {
  readonly row: Row;
  readonly state: RoundState;
  /** Those of this round that count, in order. */
  readonly reports: readonly Update[];
}

/**
 * The commitments that were open when a round began, and those that were reported on all the same.
 * @param wrong the paths of reports with an error
 * @param asOf reports of later days are not known yet
 */
export function roundRows(
  agenda: Agenda,
  index: Index,
  plan: Plan,
  round: DatedRound,
  wrong: ReadonlySet<string>,
  asOf: IsoDate,
): readonly RoundRow[] {
  const before = rowsOf(agenda, index, plan, previousDay(beginOf(round)));
  const wasOpen = new Set(before.filter(({ standing }) => isOpen(standing.status)).map(({ commitment }) => commitment));
  const end = endOf(round) < asOf ? endOf(round) : asOf;
  return rowsOf(agenda, index, plan, end).flatMap((row): readonly RoundRow[] => {
    const found = inRound(index, row.commitment, round, asOf);
    if (found.reports.length === 0 && !wasOpen.has(row.commitment)) return [];
    return [{ row, reports: found.reports, state: stateOf(found, round, wrong) }];
  });
}

function stateOf({ given, reports }: InRound, round: DatedRound, wrong: ReadonlySet<string>): RoundState {
  const isWrong = ({ path, unreadable }: Update): boolean => unreadable || wrong.has(path);
  if (reports.length === 0) return 'missing';
  if (reports.some(isWrong)) return 'wrong';
  return given.some((update) => !isWrong(update) && !isAfterRound(update, round)) ? 'reported' : 'late';
}
