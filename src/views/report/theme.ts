import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Objective } from '../../model/objective.ts';
import type { Theme } from '../../model/theme.ts';
import type { Row } from '../../query/row.ts';
import type { ObjectiveGroup, ThemeGroup } from '../../query/status.ts';
import { totalsOf } from '../../query/totals.ts';
import { indicatorBlocks } from '../indicators.ts';
import { type Page, type PageBlock, type PageFact, quoted, recordLink } from '../page.ts';
import { evidenceBlocks, reportBlocks } from './account.ts';
import type { ReportContext } from './context.ts';
import { holderLines, namesIn, referenceLine } from './facts.ts';
import { countsLine } from './front.ts';
import { lifeBlocks } from './lives.ts';
import { chartRow, countCaption, noticesOf, rowsTable } from './pieces.ts';
import { themeTrend } from './trend.ts';

/** A theme: how its objectives stand, each commitment, and the picture that it works towards. */
export function themePage(group: ThemeGroup, context: ReportContext): Page {
  const { theme } = group;
  return [
    { kind: 'heading', text: [quoted(`${theme.number} ${theme.title}`)], level: 1 },
    ...noticesOf(context),
    ...standingOfTheme(group, context),
    ...commitmentTables(group, context),
    ...indicatorsOf(theme, context),
    ...themeTrend(context, theme),
    ...aboutTheme(theme, context),
    ...reportBlocks(theme, context),
    ...evidenceBlocks(theme, context),
    ...lifeBlocks(theme, context),
  ];
}

/** A bar for each objective; one for the theme where it has none. */
function standingOfTheme({ theme, rows, objectives }: ThemeGroup, { t }: ReportContext): Page {
  if (rows.length === 0) return [noneKnown(t)];
  const standings = (some: readonly Row[]): ReturnType<typeof totalsOf> =>
    totalsOf(some.map(({ standing }) => standing));
  const told = objectives.filter((each) => each.rows.length > 0);
  return [
    {
      kind: 'chart',
      caption: countCaption(t),
      rowTitle: capitalised(term(t, told.length > 0 ? 'objective' : 'theme')),
      rows:
        told.length > 0
          ? told.map((each) => chartRow([recordLink(each.objective)], standings(each.rows)))
          : [chartRow([quoted(`${theme.number} ${theme.title}`)], standings(rows))],
    },
  ];
}

const noneKnown = (t: ReportContext['t']): PageBlock => ({
  kind: 'paragraph',
  text: t({
    nl: `Hierbij zijn geen ${term(t, 'commitments')} bekend.`,
    en: `No ${term(t, 'commitments')} are known for it.`,
  }),
});

/** What stands under no objective first, as in the plan. */
function commitmentTables({ rows, objectives }: ThemeGroup, { t }: ReportContext): Page {
  const direct = rows.filter(({ objective }) => objective === undefined);
  const title = capitalised(term(t, 'commitments'));
  return [
    ...(direct.length === 0
      ? []
      : [{ kind: 'heading', text: title, id: 'inzetpunten' } as const, rowsTable(title, direct, t)]),
    ...objectives.flatMap(
      ({ objective, rows: inObjective }): Page => [
        { kind: 'heading', text: [recordLink(objective)] },
        inObjective.length === 0 ? noneKnown(t) : rowsTable(`${objective.number} ${objective.title}`, inObjective, t),
      ],
    ),
  ];
}

function aboutTheme(theme: Theme, context: ReportContext): Page {
  const { agenda, t } = context;
  const facts: PageFact[] = [
    {
      label: t({ nl: 'Trekker', en: 'Owner' }),
      values: namesIn(agenda.owners, theme.lead === undefined ? [] : [theme.lead]),
    },
    { label: t({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }), values: holderLines(theme.holder, context) },
    {
      label: t({ nl: 'Prioriteiten', en: 'Priorities' }),
      values: theme.priorities.map(({ title }) => [quoted(title)]),
    },
  ].filter(({ values }) => values.length > 0);
  if (theme.text === '' && facts.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: t({ nl: `Over dit ${term(t, 'theme')}`, en: `About this ${term(t, 'theme')}` }),
      id: 'over',
    },
    ...(facts.length === 0 ? [] : [{ kind: 'facts', rows: facts } as const]),
    ...(theme.text === '' ? [] : [{ kind: 'prose', text: theme.text } as const]),
  ];
}

/** The figures that show whether it is being reached, over the years. */
export function indicatorsOf(item: Theme | Objective, { index, asOf, t }: ReportContext): Page {
  if (item.indicators.length === 0) return [];
  const blocks = indicatorBlocks(item, { index, asOf, t }).map(
    (block): PageBlock => (block.kind === 'heading' ? { ...block, level: 3 } : block),
  );
  return [{ kind: 'heading', text: t({ nl: 'Indicatoren', en: 'Indicators' }), id: 'indicatoren' }, ...blocks];
}

/** An objective: what is to be reached, what shows it, and what is done for it this year. */
export function objectivePage({ objective, rows }: ObjectiveGroup, theme: Theme, context: ReportContext): Page {
  const { t } = context;
  const title = capitalised(term(t, 'commitments'));
  const totals = totalsOf(rows.map(({ standing }) => standing));
  const facts: PageFact[] = [
    {
      label: t({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }),
      values: holderLines(objective.holder ?? theme.holder, context),
    },
    { label: t({ nl: 'Verwant', en: 'Related' }), values: objective.related.map((id) => referenceLine(id, context)) },
  ].filter(({ values }) => values.length > 0);
  return [
    { kind: 'heading', text: [quoted(`${objective.number} ${objective.title}`)], level: 1 },
    ...noticesOf(context),
    ...(objective.text === '' ? [] : [{ kind: 'prose', text: objective.text } as const]),
    ...(facts.length === 0 ? [] : [{ kind: 'facts', rows: facts } as const]),
    ...indicatorsOf(objective, context),
    { kind: 'heading', text: title, id: 'inzetpunten' },
    ...(rows.length === 0
      ? [noneKnown(t)]
      : [{ kind: 'paragraph', text: [...countsLine(totals, t), '.'] } as const, rowsTable(title, rows, t)]),
    ...reportBlocks(objective, context),
    ...evidenceBlocks(objective, context),
    ...lifeBlocks(objective, context),
  ];
}
