import type { Change } from '../diff/change.ts';
import { type Courses, followPlans } from '../diff/courses.ts';
import { hasChanges } from '../diff/filter.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Side } from '../diff/outcome.ts';
import { UserError } from '../i18n/user-error.ts';
import { findPlan } from '../query/select.ts';
import { CSV_SIGNS, csvText } from '../render/csv-text.ts';
import { yearsCells, yearsReport, yearsView } from '../views/diff-years.ts';
import { answerWith } from './answer-with.ts';
import { aboutOf, type PartOptions } from './diff-part.ts';
import { type FoundSide, missingIn, rangeIn, sidesOf, type YearRange } from './diff-sides.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, mustBeWhole, openAgenda, sayIn } from './open-agenda.ts';
import type { Session } from './session.ts';

export interface YearsAsked {
  readonly args: readonly string[];
  readonly kinds: readonly Kind[] | undefined;
  readonly part: PartOptions;
  readonly showAll: boolean;
  readonly fails: (change: Change) => boolean;
  readonly onAnything: boolean;
  /** The command as it was given. */
  readonly again: string;
}

/** A plan in the row. */
type Stop = FoundSide & { readonly year: number };

/**
 * Follows each promise through all plans from one year to another, or through two plans.
 * @throws UserError where there is no such plan
 */
export async function diffYears(session: Session, asked: YearsAsked): Promise<ExitCode> {
  const stops = await stopsOf(session, asked.args);
  const all = followPlans(
    stops.map(
      ({ version: { loaded }, year }): Side => ({
        agenda: loaded.agenda,
        index: loaded.index,
        plan: findPlan(loaded.agenda, String(year), session.asOf),
      }),
    ),
    session.asOf,
  );
  const found = { ...all, courses: coursesIn(all, asked, session) };
  const incomplete = [...new Set(stops.flatMap(missingIn))].sort();
  await write(session, found, stops, { showAll: asked.showAll, incomplete, again: asked.again });
  const code = finish(session, { incomplete });
  if (code !== EXIT.ok) return code;
  const changes = found.courses.flatMap(({ steps }) => steps.flatMap((step) => step?.changes ?? []));
  return hasChanges(changes.filter(asked.fails)) || (asked.onAnything && hasChanges(changes)) ? EXIT.findings : EXIT.ok;
}

async function stopsOf(session: Session, args: readonly string[]): Promise<readonly Stop[]> {
  const range = rangeIn(args[0] ?? '');
  if (!range) {
    const { old, new: next } = await sidesOf(session, args);
    // A life goes forward, however the plans are named.
    return [old, next].map(({ version, plan }): Stop => ({ version, year: plan.year })).sort((a, b) => a.year - b.year);
  }
  const loaded = await openAgenda(session);
  mustBeWhole(loaded);
  const [from, to] = [range.from, range.to].map((year) => findPlan(loaded.agenda, year, session.asOf).year);
  const years = loaded.agenda.plans.flatMap(({ year }) => (year >= (from ?? 0) && year <= (to ?? 0) ? [year] : []));
  if (years.length < 2) throw noRow(range);
  return years.map((year) => ({ version: { loaded, revision: undefined, called: undefined }, year }));
}

const noRow = ({ from, to }: YearRange): UserError =>
  from > to
    ? new UserError(
        { nl: `In ${from}..${to} staat het laatste jaar voorop.`, en: `${from}..${to} begins with the last year.` },
        { nl: `Draai het om: agenda diff ${to}..${from}`, en: `Turn it round: agenda diff ${to}..${from}` },
      )
    : new UserError(
        { nl: `${from}..${to} is één jaarplan.`, en: `${from}..${to} is one plan.` },
        {
          nl: `Vergelijk met het jaar ervoor: agenda diff ${to}`,
          en: `Compare with the year before: agenda diff ${to}`,
        },
      );

/** Those of which some commitment is asked for, or to which one of the kinds happened. */
function coursesIn({ courses, comparisons }: Courses, { kinds, part }: YearsAsked, { asOf }: Session) {
  const about = aboutOf(comparisons, part, asOf);
  const selects = comparisons.map((comparison) => about(comparison).about ?? (() => true));
  return courses.filter(
    ({ steps }) =>
      steps.some((step, at) =>
        step?.commitments.some(({ entry }) => selects[Math.min(at, selects.length - 1)]?.(entry)),
      ) &&
      (kinds === undefined ||
        steps.some((step) => step?.changes.some((change) => change.kinds.some((kind) => kinds.includes(kind))))),
  );
}

async function write(
  session: Session,
  found: Courses,
  stops: readonly Stop[],
  { showAll, incomplete, again }: { showAll: boolean; incomplete: readonly string[]; again: string },
): Promise<void> {
  const { world, format } = session;
  const { loaded } = (stops.at(-1) as Stop).version;
  const t = sayIn(session, loaded.agenda);
  const report = () => yearsReport(found, { t, names: stops.map(nameOf) });
  if (format === 'csv') world.out.write(csvText(yearsCells(report(), t), CSV_SIGNS[session.language]));
  else if (format === 'markdown')
    world.out.write((await import('../render/diff-years-markdown.ts')).yearsMarkdown(report(), t));
  else
    await answerWith(
      session,
      { incomplete },
      async () =>
        (await import('../views/answers/diff-years.ts')).yearsAnswer(found, {
          revisions: stops.map(({ version }) => version.revision),
          prefix: loaded.tree.prefix,
          incomplete,
        }),
      () => yearsView(report(), showAll, t, `${again} --details full`),
    );
}

const nameOf = ({ version, year }: Stop): string =>
  version.called === undefined ? String(year) : `${version.called}:${year}`;
