import { writtenDate } from '../i18n/date.ts';
import { UserError } from '../i18n/user-error.ts';
import { isDay } from '../model/date.ts';
import { type Reported, reportedSince } from '../query/reported-since.ts';
import { planAsked, type Selection, select } from '../query/select.ts';
import { statusOf } from '../query/status.ts';
import { statusAnswer } from '../views/answers/status.ts';
import { reportedLines } from '../views/reported.ts';
import { statusView } from '../views/status.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { askOnePlan, finish, type OpenAgenda, openAgenda, sayIn } from './open-agenda.ts';
import { FILTER_OPTIONS, type FilterOptions, selectorOf } from './selecting.ts';
import type { Session } from './session.ts';
import { ASKS_AGENDA, notTogether } from './shared-options.ts';

interface StatusOptions extends FilterOptions {
  readonly trend?: boolean;
  readonly since?: string;
}

export const status: Command<StatusOptions> = {
  ...ASKS_AGENDA,
  args: '[selector] [name]',
  examples: [
    { line: 'agenda status', what: { nl: 'het hele jaarplan op één scherm', en: 'the whole plan on one screen' } },
    {
      line: 'agenda status 3.1',
      what: { nl: 'de inzetpunten van één doelstelling', en: 'the commitments of one objective' },
    },
    {
      line: 'agenda status 2021 --as-of 2021-06-01',
      what: { nl: 'wat er op die dag bekend was', en: 'what was known on that day' },
    },
    {
      line: 'agenda status --since 2021-06-01',
      what: { nl: 'ook wat er sinds die dag is gemeld', en: 'also what was reported since that day' },
    },
    {
      line: 'agenda status --theme 4 --overdue',
      what: { nl: 'wat in thema 4 te laat is', en: 'what is overdue in theme 4' },
    },
    { line: 'agenda status --trend', what: { nl: 'hoe het per thema ging', en: 'how it went, by theme' } },
  ],
  options: [
    ...FILTER_OPTIONS,
    {
      flags: '--since <moment>',
      what: {
        nl: 'wat er is gemeld sinds een dag, branch of commit',
        en: 'what was reported since a day, branch or commit',
      },
    },
    { flags: '--trend', what: { nl: 'hoe het per thema door de tijd ging', en: 'how it went, by theme over time' } },
  ],
  async run(session, args, { since, trend, ...options }) {
    if (trend && since !== undefined) throw notTogether('--trend', `--since ${since}`);
    const selector = selectorOf(args, options);
    const { loaded, found: selection } = await askOnePlan(
      session,
      (agenda) => planAsked(agenda, selector, session.asOf),
      ({ agenda, index }) => select(agenda, index, selector, session.asOf),
    );
    if (trend) return writeTrend(session, loaded, selection);
    const { asOf } = selection;
    const question = statusOf(loaded.agenda, loaded.index, selection, asOf);
    const detailed = selection.item !== undefined || selection.filtered;
    const t = sayIn(session, loaded.agenda);
    const moved = since === undefined ? undefined : await movedSince(session, since, question.plan.year);
    await answerWith(
      session,
      loaded,
      () => statusAnswer(loaded, question, asOf, moved && { since: since ?? '', all: moved }),
      () =>
        statusView(question, {
          asOf,
          t,
          detailed,
          owners: loaded.agenda.owners,
          askedDay: session.options.asOf,
          moved: moved && {
            since: since !== undefined && isDay(since) ? t(writtenDate(since)) : (since ?? ''),
            lines: reportedLines(moved, t),
          },
        }),
    );
    return finish(session, loaded);
  },
};

/** A trend is of a whole plan: at another moment another part of it could be selected. */
async function writeTrend(
  session: Session,
  loaded: OpenAgenda,
  { plan, item, filtered, asOf }: Selection,
): Promise<ExitCode> {
  if (item !== undefined || filtered)
    throw new UserError(
      {
        nl: 'Met --trend gaat het altijd over het hele jaarplan.',
        en: 'With --trend it is always about the whole plan.',
      },
      { nl: `Typ: agenda status ${plan.year} --trend`, en: `Type: agenda status ${plan.year} --trend` },
    );
  const [{ trendOf }, { trendView }, { trendAnswer }] = await Promise.all([
    import('../query/trend.ts'),
    import('../views/trend.ts'),
    import('../views/answers/trend.ts'),
  ]);
  const trend = trendOf(loaded.agenda, loaded.index, plan, asOf);
  await answerWith(
    session,
    loaded,
    () => trendAnswer(loaded, plan, trend, asOf),
    () => trendView(plan, trend, asOf, sayIn(session, loaded.agenda)),
  );
  return finish(session, loaded);
}

/** What was reported on a plan since a day, as it is known now, or since a revision. */
async function movedSince(session: Session, since: string, year: number): Promise<readonly Reported[]> {
  const loaded = await openAgenda(session);
  const { asOf } = session;
  const now = { agenda: loaded.agenda, index: loaded.index, asOf };
  const before = isDay(since)
    ? { ...now, asOf: since }
    : { ...(await (await import('./diff-sides.ts')).versionAt(session, since, 'merge-base', loaded)).loaded, asOf };
  return reportedSince(before, now).filter(({ row }) => row.plan.year === year);
}
