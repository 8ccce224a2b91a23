import { writtenDate } from '../../i18n/date.ts';
import { STAGE_LABELS } from '../../i18n/labels.ts';
import { countedTerm, term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import { needsAttention, worstFirst } from '../../query/attention.ts';
import type { Row } from '../../query/row.ts';
import type { Totals } from '../../query/totals.ts';
import { totalsOf } from '../../query/totals.ts';
import { countMarks, type Mark, signed, standingPieces } from '../marks.ts';
import { type Page, type PageBlock, type PageEntry, type PageLine, quoted, recordLink } from '../page.ts';
import { dim, toned } from '../view.ts';
import type { ReportContext } from './context.ts';
import { developmentBlocks } from './developments.ts';
import { asOfText, chartRow, countCaption, decisionLine, noticesOf, oneLine, said } from './pieces.ts';
import { trendBlocks } from './trend.ts';

/** The first page: how the plan stands, each theme, what needs attention, what changed. */
export function frontPage(context: ReportContext): Page {
  return [
    ...titleOf(context),
    ...noticesOf(context),
    ...standingBlocks(context),
    ...themeChart(context),
    ...deviationBlocks(context, MOST_ON_FRONT),
    ...developmentBlocks(context),
    ...trendBlocks(context),
  ];
}

/** More deviations than this are not told one by one on the first page. */
const MOST_ON_FRONT = 25;

/** The plan's name, who adopted it, and the day of the report. */
export function titleOf({ plan, asOf, t }: ReportContext): Page {
  const stage = plan.stage === undefined ? [] : [t(STAGE_LABELS[plan.stage])];
  const decided: PageLine =
    plan.decision && plan.stage !== 'draft'
      ? [...stage, t({ nl: ' door ', en: ' by ' }), ...decisionPieces(plan.decision, t)]
      : stage;
  const aside: PageLine = [...decided, ...(decided.length > 0 ? [' · '] : []), t(asOfText(asOf))];
  return [
    { kind: 'heading', text: [quoted(plan.title)], level: 1 },
    { kind: 'paragraph', text: aside },
  ];
}

const decisionPieces = (decision: Parameters<typeof decisionLine>[0], t: ReportContext['t']) => {
  const line = decisionLine(decision, t);
  return typeof line === 'string' ? [line] : line;
};

/** How many there are and how they divide; never reported stands apart from on track. */
export function standingBlocks({ standing, plan, asOf, t }: ReportContext): Page {
  const { totals, atPeriodEnd } = standing;
  const on = writtenDate(asOf);
  const heading: PageBlock = {
    kind: 'heading',
    text: t({ nl: `Stand van zaken op ${on.nl}`, en: `As of ${on.en}` }),
    id: 'stand',
  };
  if (totals.commitments === 0)
    return [
      heading,
      {
        kind: 'paragraph',
        text: t({
          nl: `Van ${plan.year} zijn geen ${term(t, 'commitments')} bekend.`,
          en: `No ${term(t, 'commitments')} are known for ${plan.year}.`,
        }),
      },
    ];
  const count = countedTerm(t, totals.commitments, 'commitment');
  const end = writtenDate(plan.period.to);
  return [
    heading,
    { kind: 'counts', total: count, counts: countMarks(totals) },
    ...calendarBlocks(totals, t),
    ...(atPeriodEnd
      ? [
          {
            kind: 'paragraph',
            text: [
              dim(t({ nl: `Aan het eind van het plan, op ${end.nl}: `, en: `When the plan ended, on ${end.en}: ` })),
              ...countsLine(atPeriodEnd, t),
              '.',
            ],
          } as const,
        ]
      : []),
  ];
}

/** "12 ✗ niet behaald, 34 ◐ deels behaald". */
export function countsLine(totals: Totals, t: ReportContext['t']): Exclude<PageLine, string> {
  return countMarks(totals).flatMap(({ mark, count }, at) => [
    ...(at === 0 ? [] : [', ']),
    `${count}\u00a0`,
    signed(mark as Mark, t),
  ]);
}

function calendarBlocks({ overdue, stale }: Totals, t: ReportContext['t']): Page {
  const parts: PageLine[] = [
    ...(overdue > 0
      ? [
          [
            toned('overdue', t({ nl: `${overdue} te laat`, en: `${overdue} overdue` })),
            t({ nl: ': nog niet klaar na de streefdatum', en: ': not ready after the day it was due' }),
          ],
        ]
      : []),
    ...(stale > 0
      ? [t({ nl: `van ${stale} is de laatste melding verouderd`, en: `the last report on ${stale} is out of date` })]
      : []),
  ];
  return parts.map((text) => ({ kind: 'paragraph', text }));
}

/** What deviates, most serious first, each with its cause. */
export function deviationBlocks({ rows, t }: ReportContext, most = Number.POSITIVE_INFINITY): Page {
  const deviating = rows.filter(({ standing }) => needsAttention(standing)).sort(worstFirst);
  const heading: PageBlock = {
    kind: 'heading',
    text: t({ nl: 'Wat aandacht vraagt', en: 'What needs attention' }),
    id: 'aandacht',
  };
  if (deviating.length === 0) {
    const none = t({
      nl: 'Er is niets gemeld dat achterloopt of niet is behaald.',
      en: 'Nothing was reported to be behind or not done.',
    });
    return rows.length === 0 ? [] : [heading, { kind: 'paragraph', text: none }];
  }
  const rest = deviating.length - most;
  const more: PageLine = [
    t({ nl: `En nog ${rest}: zie `, en: `And ${rest} more: see ` }),
    { text: t({ nl: `alle ${term(t, 'commitments')}`, en: `all ${term(t, 'commitments')}` }), to: { page: 'list' } },
    '.',
  ];
  return [
    heading,
    { kind: 'entries', items: deviating.slice(0, most).map((row) => deviationEntry(row, t)) },
    ...(rest > 0 ? [{ kind: 'paragraph', text: more } as const] : []),
  ];
}

function deviationEntry({ commitment, standing }: Row, t: ReportContext['t']): PageEntry {
  const cause = standing.lastUpdate?.explanation?.cause;
  return {
    head: [recordLink(commitment), ': ', ...standingPieces(standing, t)],
    lines: cause === undefined ? [] : [said(t({ nl: 'Oorzaak', en: 'Cause' }), [quoted(oneLine(cause))])],
  };
}

/** One bar a theme. */
export function themeChart({ standing, t }: ReportContext): Page {
  const groups = standing.groups.filter(({ rows }) => rows.length > 0);
  if (groups.length === 0)
    return standing.groups.length === 0
      ? []
      : [
          { kind: 'heading', text: capitalised(term(t, 'themes')), id: 'themas' },
          { kind: 'list', items: standing.groups.map(({ theme }) => [recordLink(theme)]) },
        ];
  return [
    { kind: 'heading', text: t({ nl: `Per ${term(t, 'theme')}`, en: `By ${term(t, 'theme')}` }), id: 'themas' },
    {
      kind: 'chart',
      caption: countCaption(t),
      rowTitle: capitalised(term(t, 'theme')),
      rows: groups.map(({ theme, rows }) =>
        chartRow([recordLink(theme)], totalsOf(rows.map(({ standing: each }) => each))),
      ),
    },
  ];
}
