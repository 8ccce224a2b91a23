import { writtenDate } from '../i18n/date.ts';
import { figure } from '../i18n/number.ts';
import type { IsoDate } from '../model/date.ts';
import { yearOf } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Indicator } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Index } from '../query/index-agenda.ts';
import { type Measurement, measurementsOf, reaches } from '../query/indicators.ts';
import { byCodePoint } from '../source/tree.ts';
import { type Block, dim, type Line, strong } from './view.ts';
import type { Say } from './wording.ts';

interface IndicatorOptions {
  readonly index: Index;
  readonly asOf: IsoDate;
  readonly t: Say;
}

/** The indicators of a theme or objective, each as a small table over the years: measurements and targets. */
export function indicatorBlocks(
  { indicators }: Theme | Objective,
  { index, asOf, t }: IndicatorOptions,
): readonly Block[] {
  return indicators.flatMap((indicator) => {
    const { title, unit, source } = indicator;
    const from = source ? [dim(t({ nl: ` · bron: ${source.title}`, en: ` · source: ${source.title}` }))] : [];
    return [
      { kind: 'heading', text: [strong(title), ...(unit === undefined ? [] : [dim(` (${unit})`)]), ...from] },
      seriesTable(indicator, measurementsOf(index, indicator.id, asOf), t),
    ] as const;
  });
}

interface Moment {
  readonly about: string;
  readonly value: number | undefined;
  readonly target: number | undefined;
  readonly isBaseline: boolean;
}

/** The baseline, every measurement, and every target year without a measurement, in order. */
function momentsOf({ baseline, targets }: Indicator, measurements: readonly Measurement[]): readonly Moment[] {
  const targetOf = (about: string): number | undefined => targets.find(({ year }) => year === yearOf(about))?.value;
  const measured: Moment[] = measurements.map(({ about, value }) => ({
    about,
    value,
    target: targetOf(about),
    isBaseline: false,
  }));
  const years = new Set(measurements.map(({ about }) => yearOf(about)));
  const promised = targets
    .filter(({ year }) => !years.has(year))
    .map(({ year, value }): Moment => ({ about: String(year), value: undefined, target: value, isBaseline: false }));
  const start: Moment[] = baseline
    ? [{ about: baseline.on ?? '', value: baseline.value, target: undefined, isBaseline: true }]
    : [];
  return [...start, ...[...measured, ...promised].sort((a, b) => byCodePoint(a.about, b.about))];
}

function seriesTable(indicator: Indicator, measurements: readonly Measurement[], t: Say): Block {
  const rows = momentsOf(indicator, measurements).map(({ about, value, target, isBaseline }): readonly Line[] => [
    [
      about === '' ? '' : t(writtenDate(about)),
      ...(isBaseline ? [dim(t({ nl: ' (nulmeting)', en: ' (baseline)' }))] : []),
    ],
    value === undefined ? [dim(t({ nl: 'nog niet gemeten', en: 'not measured yet' }))] : t(figure(value)),
    target === undefined ? '' : t(figure(target)),
    verdict(indicator, target, value, t),
  ]);
  return {
    kind: 'table',
    columns: [
      { title: t({ nl: 'Peilmoment', en: 'Measured on' }) },
      { title: t({ nl: 'Gemeten', en: 'Measured' }), align: 'right' },
      { title: t({ nl: 'Streefwaarde', en: 'Target' }), align: 'right' },
      { title: '' },
    ],
    rows: rows.length > 0 ? rows : [['', [dim(t({ nl: 'nog niet gemeten', en: 'not measured yet' }))], '', '']],
  };
}

function verdict(indicator: Indicator, target: number | undefined, value: number | undefined, t: Say): Line {
  const reached = target === undefined || value === undefined ? undefined : reaches(indicator, target, value);
  if (reached === undefined) return '';
  return reached ? t({ nl: '✓ behaald', en: '✓ reached' }) : t({ nl: '✗ niet behaald', en: '✗ not reached' });
}
