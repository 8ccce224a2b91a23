import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Amendment } from '../../model/plan.ts';
import type { Row } from '../../query/row.ts';
import type { DeliverableStanding } from '../../query/standing.ts';
import { markOf, signed, standingPieces } from '../marks.ts';
import { type Page, type PageLine, quoted } from '../page.ts';
import { measured, targetWords } from '../wording.ts';
import { accountBlocks, evidenceBlocks, timelineBlocks } from './account.ts';
import { amendmentEntry } from './amendments.ts';
import type { ReportContext } from './context.ts';
import { factsOf } from './facts.ts';
import { lifeBlocks } from './lives.ts';
import { dayPiece, duePiece, noticesOf } from './pieces.ts';

/**
 * One promise, whole: as it was adopted, what came of it, how that went, on what grounds, and its life in other years.
 */
export function commitmentPage(row: Row, context: ReportContext): Page {
  const { commitment } = row;
  return [
    { kind: 'heading', text: [quoted(`${commitment.number} ${commitment.title}`)], level: 1 },
    { kind: 'paragraph', text: statusLine(row, context) },
    ...noticesOf(context),
    promiseAndAccount(row, context),
    ...deliverableBlocks(row, context),
    ...timelineBlocks(row, context),
    ...amendmentBlocks(row, context),
    ...evidenceBlocks(commitment, context),
    ...lifeBlocks(commitment, context),
  ];
}

/** "Status: deels behaald, gemeld op 31 december 2021". */
export function statusLine({ standing }: Row, { t }: Pick<ReportContext, 't'>): PageLine {
  const { lastUpdate } = standing;
  return [
    t({ nl: 'Status: ', en: 'Status: ' }),
    ...standingPieces(standing, t),
    ...(lastUpdate === undefined
      ? []
      : [t({ nl: ', gemeld op ', en: ', reported on ' }), dayPiece(lastUpdate.date, t)]),
  ];
}

/** The promise left, the account right. */
function promiseAndAccount(row: Row, context: ReportContext): Page[number] {
  const { t } = context;
  const { commitment } = row;
  return {
    kind: 'sides',
    sides: [
      {
        title: t({ nl: 'Wat is beloofd', en: 'What was promised' }),
        id: 'beloofd',
        blocks: [
          ...(commitment.text === '' ? [] : [{ kind: 'prose', text: commitment.text } as const]),
          { kind: 'facts', rows: factsOf(row, context) },
        ],
      },
      {
        title: t({ nl: 'Wat ervan terechtkwam', en: 'What came of it' }),
        id: 'gedaan',
        blocks: accountBlocks(row, context),
      },
    ],
  };
}

function deliverableBlocks({ standing }: Row, context: ReportContext): Page {
  const { t } = context;
  const { deliverables } = standing;
  if (deliverables.length === 0) return [];
  const hasTarget = deliverables.some(({ deliverable }) => deliverable.target);
  const title = capitalised(term(t, 'deliverables'));
  return [
    { kind: 'heading', text: title, id: 'onderdelen' },
    {
      kind: 'table',
      caption: title,
      columns: [
        { title: capitalised(term(t, 'deliverable')), flexible: true },
        { title: t({ nl: 'Status', en: 'Status' }) },
        ...(hasTarget ? [{ title: t({ nl: 'Streefwaarde', en: 'Target' }) }] : []),
        { title: t({ nl: 'Streef\u00addatum', en: 'Due' }) },
      ],
      rows: deliverables.map((each) => deliverableRow(each, hasTarget, context)),
    },
  ];
}

function deliverableRow(
  each: DeliverableStanding,
  hasTarget: boolean,
  { agenda, t }: ReportContext,
): readonly PageLine[] {
  const { deliverable, dueDate, value } = each;
  const { title, text, owners, actors } = deliverable;
  const who = [...owners.map((id) => agenda.owners.get(id) ?? id), ...actors.map((id) => agenda.parties.get(id) ?? id)];
  const more = [text, who.length > 0 ? who.join(', ') : undefined].filter((part) => part !== undefined);
  const target = deliverable.target ? targetWords(deliverable.target, t) : '';
  return [
    [quoted([title, ...more].join('. '))],
    [signed(markOf(each), t)],
    ...(hasTarget ? [[quoted(measured(target, value, t))]] : []),
    [duePiece(deliverable.due ?? dueDate, t)],
  ];
}

function amendmentBlocks({ commitment }: Row, { plan, t }: ReportContext): Page {
  const amendments: readonly Amendment[] = plan.amendments.filter(({ of }) => of === commitment.id);
  if (amendments.length === 0) return [];
  return [
    { kind: 'heading', text: t({ nl: 'Gewijzigd na vaststelling', en: 'Changed after adoption' }), id: 'wijzigingen' },
    { kind: 'entries', items: amendments.map((amendment) => amendmentEntry(amendment, undefined, t)) },
  ];
}
