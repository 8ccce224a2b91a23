import { type IsoDate, lastDay, yearOf } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import type { Index } from '../../query/index-agenda.ts';
import { indicatorsOf, measurementsOf, type PlacedIndicator, reaches } from '../../query/indicators.ts';
import { type DataTable, day, flag, number, text } from './table.ts';

/** One figure of an indicator, or a year for which one was promised and none is known yet. */
export interface IndicatorRow extends PlacedIndicator {
  readonly plan: Plan;
  readonly kind: 'baseline' | 'measurement' | 'target';
  readonly about: string;
  readonly value: number | undefined;
  readonly target: number | undefined;
  readonly reportedOn: IsoDate | undefined;
}

/**
 * Each figure of a plan's indicators: where it began, what was measured, and what is promised for years without a
 * figure. Nothing is interpolated.
 */
export const indicatorRows = (plan: Plan, index: Index, asOf: IsoDate): readonly IndicatorRow[] =>
  indicatorsOf(plan).flatMap((placed) => {
    const { baseline, targets, id } = placed.indicator;
    const measurements = measurementsOf(index, id, asOf);
    const years = new Set(measurements.map(({ about }) => yearOf(about)));
    const targetIn = (year: number): number | undefined => targets.find((target) => target.year === year)?.value;
    const row = (kind: IndicatorRow['kind'], about: string, more: Partial<IndicatorRow>): IndicatorRow => ({
      ...placed,
      plan,
      kind,
      about,
      value: undefined,
      target: undefined,
      reportedOn: undefined,
      ...more,
    });
    return [
      ...(baseline ? [row('baseline', baseline.on ?? '', { value: baseline.value })] : []),
      ...measurements.map(({ about, value, update }) =>
        row('measurement', about, { value, target: targetIn(yearOf(about)), reportedOn: update.date }),
      ),
      ...targets
        .filter(({ year }) => !years.has(year))
        .map(({ year, value }) => row('target', String(year), { target: value })),
    ];
  });

export const indicatorsTable = (rows: readonly IndicatorRow[]): DataTable<IndicatorRow> => ({
  name: 'indicators',
  title: { nl: 'Indicatoren', en: 'Indicators' },
  rows,
  columns: [
    number('year', { nl: 'Jaar', en: 'Year' }, ({ plan }) => plan.year),
    text('id', { nl: 'Id', en: 'Id' }, ({ indicator }) => indicator.id),
    text('title', { nl: 'Indicator', en: 'Indicator' }, ({ indicator }) => indicator.title),
    text('ofKind', { nl: 'Soort', en: 'Kind' }, ({ of }) => of.kind),
    text('of', { nl: 'Hoort bij', en: 'Belongs to' }, ({ of }) => of.id),
    text('ofNumber', { nl: 'Nummer', en: 'Number' }, ({ of }) => of.number),
    text('unit', { nl: 'Eenheid', en: 'Unit' }, ({ indicator }) => indicator.unit),
    text('better', { nl: 'Beter is', en: 'Better is' }, ({ indicator }) => indicator.better),
    text('figure', { nl: 'Wat het is', en: 'What it is' }, ({ kind }) => kind),
    text('about', { nl: 'Peilmoment', en: 'Moment' }, ({ about }) => about || undefined),
    day('aboutDate', { nl: 'Laatste dag daarvan', en: 'Last day of it' }, ({ about }) =>
      about === '' ? undefined : lastDay(about as Parameters<typeof lastDay>[0]),
    ),
    number('value', { nl: 'Gemeten', en: 'Measured' }, ({ value }) => value),
    number('target', { nl: 'Streefwaarde', en: 'Target' }, ({ target }) => target),
    flag(
      'reached',
      { nl: 'Bereikt', en: 'Reached' },
      ({ indicator, value, target }) =>
        value !== undefined && target !== undefined && reaches(indicator, target, value) === true,
    ),
    day('reportedOn', { nl: 'Gemeld op', en: 'Reported on' }, ({ reportedOn }) => reportedOn),
    text('source', { nl: 'Bron', en: 'Source' }, ({ indicator }) => indicator.source?.title),
    text(
      'sourceUrl',
      { nl: 'Webadres van de bron', en: 'Web address of the source' },
      ({ indicator }) => indicator.source?.url,
    ),
  ],
});
