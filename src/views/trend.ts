import { shortDay } from '../i18n/date.ts';
import { term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Trend, TrendPoint } from '../query/trend.ts';
import { SIGNS } from './marks.ts';
import { dim, type Line, type Piece, strong, toned, type View } from './view.ts';
import { planHeading, type Say } from './wording.ts';

/** A terminal has room for so many moments beside one another. */
const MOST_MOMENTS = 4;

/**
 * How a plan went over time: a line for each theme, with what needed attention, what was not yet reported and what was
 * done at each moment.
 */
export function trendView(plan: Plan, trend: Trend, asOf: IsoDate, t: Say): View {
  const first = Math.max(0, trend.moments.length - MOST_MOMENTS);
  const shown = trend.moments.slice(first);
  const cells = (points: readonly TrendPoint[]): readonly Line[] => points.slice(first).map(cellOf);
  const rows: readonly (readonly Line[])[] = [
    ...trend.themes
      .filter(({ points }) => (points.at(-1)?.totals.commitments ?? 0) > 0)
      .map(({ theme, points }): readonly Line[] => [theme.number, theme.title, ...cells(points)]),
    ['', [strong(t({ nl: 'Samen', en: 'Together' }))], ...cells(trend.plan)],
  ];
  return [
    ...planHeading(plan, asOf, t),
    {
      kind: 'table',
      columns: [
        { title: '' },
        { title: capitalised(term(t, 'theme')), flexible: true, clip: true },
        ...shown.map((moment) => ({
          title: t(shortDay(moment)) + (yearOf(moment) === plan.year ? '' : ` ${yearOf(moment)}`),
        })),
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: [
        toned('at-risk', SIGNS['at-risk']),
        t({ nl: ' vraagt aandacht   ', en: ' needs attention   ' }),
        toned('unreported', SIGNS.unreported),
        t({ nl: ' nog niet gemeld   ', en: ' not yet reported   ' }),
        toned('done', SIGNS.done),
        t({ nl: ' behaald', en: ' done' }),
      ],
    },
  ];
}

/** A plan's own year needs no telling. */
const yearOf = (moment: IsoDate): number => Number(moment.slice(0, 4));

/** "▲3 ·9 ✓2": what needed attention, what was not yet reported, what was done. */
function cellOf({ totals, attention }: TrendPoint): Line {
  const part = (tone: 'at-risk' | 'unreported' | 'done', count: number): Piece =>
    count === 0 ? dim(`${SIGNS[tone]}0`) : toned(tone, `${SIGNS[tone]}${count}`);
  return [
    part('at-risk', attention),
    ' ',
    part('unreported', totals.unreported),
    ' ',
    part('done', totals.byStatus.done),
  ];
}
