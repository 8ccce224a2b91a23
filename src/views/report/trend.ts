import { writtenDate } from '../../i18n/date.ts';
import type { Theme } from '../../model/theme.ts';
import type { TrendPoint } from '../../query/trend.ts';
import type { Page } from '../page.ts';
import type { ReportContext } from './context.ts';
import { chartRow, countCaption, dayPiece } from './pieces.ts';

/** How the plan stood at earlier moments, from the reports; nothing where there is only one moment to show. */
export function trendBlocks({ trend, t }: ReportContext): Page {
  return trendChart(trend.moments, trend.plan, t);
}

/** The same of one theme. */
export function themeTrend({ trend, t }: ReportContext, theme: Theme): Page {
  return trendChart(trend.moments, trend.themes.find((each) => each.theme === theme)?.points ?? [], t);
}

function trendChart(moments: readonly string[], points: readonly TrendPoint[], t: ReportContext['t']): Page {
  if (moments.length < 2 || (points.at(-1)?.totals.commitments ?? 0) === 0) return [];
  const last = writtenDate(moments.at(-1) as string);
  return [
    { kind: 'heading', text: t({ nl: 'Door het jaar heen', en: 'Over the year' }), id: 'verloop' },
    {
      kind: 'chart',
      caption: t({
        nl: `${countCaption(t)}, zoals bekend op elk moment tot ${last.nl}`,
        en: `${countCaption(t)}, as known at each moment until ${last.en}`,
      }),
      rowTitle: t({ nl: 'Op', en: 'On' }),
      rows: points.map(({ totals }, at) => chartRow([dayPiece(moments[at] as string, t)], totals)),
    },
  ];
}
