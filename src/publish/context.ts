import { compare } from '../diff/compare.ts';
import { writtenDate } from '../i18n/date.ts';
import { sayWith } from '../i18n/own-labels.ts';
import type { Language } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Plan } from '../model/plan.ts';
import { type Index, indexAgenda } from '../query/index-agenda.ts';
import { livesOf } from '../query/lives.ts';
import { publicPart } from '../query/public-part.ts';
import { type Known, reportedSince } from '../query/reported-since.ts';
import { type DatedRound, roundsOf } from '../query/rounds.ts';
import { rowsOf } from '../query/row.ts';
import { findPlan } from '../query/select.ts';
import { updatesUntil } from '../query/standing.ts';
import { statusOf } from '../query/status.ts';
import { trendOf } from '../query/trend.ts';
import { diffReport } from '../views/diff-report.ts';
import type { Compared, Developments, Profile, ReportContext, Revision } from '../views/report/context.ts';
import type { Say } from '../views/wording.ts';
import { lostFiles } from './lost-files.ts';

/** What a report is asked to be. */
export interface ReportQuestion {
  readonly loaded: Pick<Loaded, 'agenda' | 'tree' | 'roles' | 'incomplete'>;
  /** As typed; undefined for the plan that holds on the day. */
  readonly year: string | undefined;
  readonly asOf: IsoDate;
  readonly language: Language;
  readonly profile: Profile;
  readonly since: Since | undefined;
  readonly revision: Revision | undefined;
  readonly statement: string | undefined;
}

/** Since when changes are told: a day, or the agenda as it was in a revision. */
export type Since =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'revision'; readonly name: string; readonly agenda: Agenda };

/**
 * Looks up everything that a report is made of. For the public what is internal is taken away first, so that nothing
 * later on can show it.
 * @throws UserError where there is no such plan.
 */
export function reportContext(question: ReportQuestion): ReportContext {
  const { asOf, language, profile, loaded } = question;
  const seen = (agenda: Agenda): Agenda => (profile === 'public' ? publicPart(agenda) : agenda);
  const agenda = seen(loaded.agenda);
  const index = indexAgenda(agenda);
  const plan = findPlan(agenda, question.year, asOf);
  const isOwn = agenda.language === undefined || agenda.language === language;
  // An organisation's own words are in its own language.
  const t = sayWith(language, isOwn ? agenda.settings.labels : new Map());
  const rows = rowsOf(agenda, index, plan, asOf);
  const rounds = roundsOf(agenda, plan, asOf);
  const before =
    agenda.plans.find(({ year }) => year === plan.continues) ?? agenda.plans.findLast(({ year }) => year < plan.year);
  let compared: Compared | undefined;
  return {
    agenda,
    index,
    plan,
    asOf,
    language,
    t,
    profile,
    rows,
    standing: statusOf(agenda, index, { plan, item: undefined, rows, filtered: false, asOf }, asOf),
    trend: trendOf(agenda, index, plan, asOf),
    rounds,
    before,
    developments: developmentsIn(question, { agenda, index, plan, rounds, seen }),
    // What a single promise or a letter is about needs no comparison of plans.
    get comparison() {
      if (before) compared ??= comparedWith(before, { agenda, index, plan, asOf, t, prefix: loaded.tree.prefix });
      return compared;
    },
    revision: question.revision,
    lost: lostFiles(loaded, agenda, profile),
    statement: question.statement,
    livesOf: livesOf(agenda, index, asOf),
    reportsOn: (item) => updatesUntil(index, item, asOf),
  };
}

interface Found extends Pick<ReportContext, 'agenda' | 'index' | 'plan' | 'rounds'> {
  readonly seen: (agenda: Agenda) => Agenda;
}

/**
 * What changed since the day or revision that was named, else since the round before the last one; undefined where
 * there is neither.
 */
function developmentsIn({ since, asOf, language }: ReportQuestion, found: Found): Developments | undefined {
  const { agenda, index, plan, rounds, seen } = found;
  const changedFrom = (name: string, old: Known): Developments => ({
    since: name,
    all: reportedSince(old, { agenda, index, asOf }).filter(({ row }) => row.plan === plan),
  });
  if (since?.kind === 'revision') {
    const old = seen(since.agenda);
    return changedFrom(since.name, { agenda: old, index: indexAgenda(old), asOf });
  }
  const day = since?.day ?? previousRound(rounds, asOf)?.date;
  if (day === undefined || day >= asOf) return undefined;
  return changedFrom(writtenDate(day)[language], { agenda, index, asOf: day });
}

/** A report is mostly made for a round; what is new is what came since the one before. */
const previousRound = (rounds: readonly DatedRound[], asOf: IsoDate): DatedRound | undefined =>
  rounds.filter(({ date }) => date < asOf).at(rounds.some(({ date }) => date === asOf) ? -1 : -2);

interface Sides {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly t: Say;
  readonly prefix: string;
}

function comparedWith(before: Plan, { agenda, index, plan, asOf, t, prefix }: Sides): Compared {
  const comparison = compare({ agenda, index, plan: before }, { agenda, index, plan }, { asOf });
  const names = { old: String(before.year), new: String(plan.year) };
  return { before, comparison, report: diffReport([comparison], { t, asOf, prefix, names }) };
}
