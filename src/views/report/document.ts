import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Row } from '../../query/row.ts';
import type { ThemeGroup } from '../../query/status.ts';
import { markOf, signed } from '../marks.ts';
import { linked, type Page, type PageBlock, type PageLine, quoted } from '../page.ts';
import { strong } from '../view.ts';
import { accountBlocks, evidenceLines } from './account.ts';
import { amendmentBlocks } from './amendments.ts';
import { statusLine } from './commitment.ts';
import type { ReportContext } from './context.ts';
import { developmentBlocks } from './developments.ts';
import { deviationBlocks, standingBlocks, themeChart, titleOf } from './front.ts';
import { countingBlocks, editionBlocks, wordBlocks } from './guide.ts';
import { dayPiece, duePiece, movedTo, noticesOf, rowsTable, said } from './pieces.ts';
import { indicatorsOf } from './theme.ts';
import { trendBlocks } from './trend.ts';

/**
 * The whole report as one document, for paper and for word processors: deviations first, then every commitment with its
 * account. Sections are headings of level 2, objectives 3, commitments 4; a record's heading has an id, so that what is
 * named elsewhere leads there.
 */
export function documentPage(context: ReportContext): Page {
  const { standing } = context;
  return [
    ...titleOf(context),
    ...noticesOf(context),
    ...standingBlocks(context),
    ...deviationBlocks(context),
    ...themeChart(context),
    ...developmentBlocks(context),
    ...trendBlocks(context),
    ...standing.groups.flatMap((group) => themeSection(group, context)),
    ...amendmentSection(context),
    ...wordBlocks(context),
    ...countingBlocks(context),
    ...editionBlocks(context),
    ...statementBlocks(context),
  ];
}

function themeSection({ theme, rows, objectives }: ThemeGroup, context: ReportContext): Page {
  const { t } = context;
  const direct = rows.filter(({ objective }) => objective === undefined);
  return [
    recordHeading(theme, 2),
    ...(rows.length === 0 ? [] : [rowsTable(`${theme.number} ${theme.title}`, rows, t)]),
    ...indicatorsOf(theme, context).map(lower),
    ...direct.flatMap((row) => commitmentSection(row, 3, context)),
    ...objectives.flatMap(
      ({ objective, rows: inObjective }): Page => [
        recordHeading(objective, 3),
        ...(inObjective.length === 0 ? [noneKnown(t)] : []),
        ...indicatorsOf(objective, context).map(lower),
        ...inObjective.flatMap((row) => commitmentSection(row, 4, context)),
      ],
    ),
  ];
}

/** Within a theme or an objective, what is a section on a page of its own is a part; there may be many such parts. */
const lower = (block: PageBlock): PageBlock =>
  block.kind === 'heading' ? { kind: 'heading', text: block.text, level: 4 } : block;

const noneKnown = (t: ReportContext['t']): PageBlock => ({
  kind: 'paragraph',
  text: t({
    nl: `Hierbij zijn geen ${term(t, 'commitments')} bekend.`,
    en: `No ${term(t, 'commitments')} are known for it.`,
  }),
});

type Item = Row['theme'] | Row['commitment'] | NonNullable<Row['objective']>;

const recordHeading = (item: Item, level: 2 | 3 | 4): PageBlock => ({
  kind: 'heading',
  text: [quoted(`${item.number} ${item.title}`)],
  level,
  id: recordId(item),
});

/** A record's place in the document. */
export const recordId = ({ kind, id }: Pick<Item, 'kind' | 'id'>): string => `${kind}-${id}`;

function commitmentSection(row: Row, level: 3 | 4, context: ReportContext): Page {
  const { commitment, standing } = row;
  const { t } = context;
  const label = (text: string): PageBlock => ({ kind: 'paragraph', text: [strong(text)] });
  const sources = evidenceLines(commitment, context);
  const moved = movedTo(standing);
  const dates: PageLine = [
    ...pieces(said(t({ nl: 'Streefdatum', en: 'Due' }), [duePiece(commitment.due ?? standing.dueDate, t)])),
    ...(moved === undefined
      ? []
      : [', ', ...pieces(said(t({ nl: 'nu verwacht', en: 'now expected' }), [dayPiece(moved, t)]))]),
  ];
  return [
    recordHeading(commitment, level),
    { kind: 'paragraph', text: statusLine(row, context) },
    { kind: 'paragraph', text: dates },
    ...(commitment.text === ''
      ? []
      : [
          label(t({ nl: 'Wat is beloofd', en: 'What was promised' })),
          { kind: 'prose', text: commitment.text } as const,
        ]),
    label(t({ nl: 'Wat ervan terechtkwam', en: 'What came of it' })),
    ...accountBlocks(row, context),
    ...(standing.deliverables.length === 0
      ? []
      : [
          label(capitalised(term(t, 'deliverables'))),
          {
            kind: 'list',
            items: standing.deliverables.map((each) => [signed(markOf(each), t), ' ', quoted(each.deliverable.title)]),
          } as const,
        ]),
    ...(sources.length === 0
      ? []
      : [label(t({ nl: 'Bronnen', en: 'Sources' })), { kind: 'list', items: sources } as const]),
  ];
}

const pieces = (line: PageLine): Exclude<PageLine, string> => (typeof line === 'string' ? [line] : line);

const amendmentSection = (context: ReportContext): Page => [
  {
    kind: 'heading',
    text: context.t({ nl: 'Wijzigingen na vaststelling', en: 'Changes after adoption' }),
    id: 'wijzigingen',
  },
  ...amendmentBlocks(context).map((block): PageBlock => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
];

const statementBlocks = ({ statement, t }: ReportContext): Page =>
  statement === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          text: [linked(t({ nl: 'Toegankelijkheidsverklaring', en: 'Accessibility statement' }), { web: statement })],
        },
      ];
