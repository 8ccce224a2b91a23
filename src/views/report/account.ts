import { figure } from '../../i18n/number.ts';
import type { Evidence } from '../../model/shared.ts';
import type { Update } from '../../model/update.ts';
import { correctionsIn } from '../../query/corrections.ts';
import type { Item } from '../../query/index-agenda.ts';
import type { Row } from '../../query/row.ts';
import { signed } from '../marks.ts';
import { linked, type Moment, type Page, type PageLine, type PagePiece, quoted } from '../page.ts';
import { dim } from '../view.ts';
import type { ReportContext } from './context.ts';
import { aspectLines, moneyLines } from './facts.ts';
import { dayPiece, decisionLine, evidenceLine, said } from './pieces.ts';

/** What the latest report says: where none was made, that. */
export function accountBlocks({ standing, plan }: Row, context: ReportContext): Page {
  const { t } = context;
  const { lastUpdate } = standing;
  if (lastUpdate) return noteBlocks(lastUpdate, context);
  const silent =
    plan.stage === 'draft'
      ? t({
          nl: 'Dit plan is een concept. Er wordt nog niet over gemeld.',
          en: 'This plan is a draft. Nothing is reported on it yet.',
        })
      : t({
          nl: 'Hierover is nog niets gemeld. Dat zegt niet of het goed of slecht gaat.',
          en: 'Nothing was reported on this yet. That does not say whether things go well.',
        });
  return [{ kind: 'paragraph', text: silent }];
}

/** The note of a report with its explanation. */
export function noteBlocks(update: Update, context: ReportContext): Page {
  const lines = explanationLines(update, context);
  return [
    ...(update.note === '' ? [] : [{ kind: 'prose', text: update.note } as const]),
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
  ];
}

function explanationLines(update: Update, { t }: ReportContext): readonly PageLine[] {
  const { explanation, decision, due, value, measured } = update;
  const text = (label: string, words: string | undefined): readonly PageLine[] =>
    words === undefined ? [] : [said(label, [quoted(words)])];
  const about: readonly PagePiece[] = measured === undefined ? [] : [' (', dayPiece(measured, t), ')'];
  return [
    ...text(t({ nl: 'Oorzaak', en: 'Cause' }), explanation?.cause),
    ...text(t({ nl: 'Gevolg', en: 'Consequence' }), explanation?.consequence),
    ...text(t({ nl: 'Bijsturing', en: 'Remedy' }), explanation?.remedy),
    ...(decision ? [said(t({ nl: 'Besluit', en: 'Decision' }), decisionLine(decision, t))] : []),
    ...(due === undefined ? [] : [said(t({ nl: 'Nu verwacht', en: 'Now expected' }), [dayPiece(due, t)])]),
    ...(value === undefined ? [] : [said(t({ nl: 'Gemeten', en: 'Measured' }), [t(figure(value)), ...about])]),
    ...aspectLines(update.aspects, t),
    ...moneyLines(update, t),
  ];
}

/** What happened to a commitment, oldest first; a report that was corrected stays visible as such. */
export function timelineBlocks(row: Row, context: ReportContext): Page {
  const { t, plan } = context;
  const reports = context.reportsOn(row.commitment);
  const [first] = reports;
  if (!first) return [];
  const decided = plan.decision?.date;
  const begin = decided ?? plan.period.from;
  const text = decided
    ? t({ nl: 'het plan is vastgesteld', en: 'the plan is adopted' })
    : t({ nl: 'het plan gaat in', en: 'the plan begins' });
  const promised: Moment = { head: [dayPiece(begin, t), ` ${text}`], blocks: [] };
  const moments = momentsOf(reports, row.standing.lastUpdate, row.commitment.deliverables, context);
  return historyOf(begin <= first.date ? [promised, ...moments] : moments, t);
}

/** What was reported on a theme or an objective itself. */
export function reportBlocks(item: Item, context: ReportContext): Page {
  const reports = context.reportsOn(item);
  return reports.length === 0 ? [] : historyOf(momentsOf(reports, undefined, [], context), context.t);
}

const historyOf = (moments: readonly Moment[], t: ReportContext['t']): Page => [
  { kind: 'heading', text: t({ nl: 'Verloop', en: 'History' }), id: 'verloop' },
  { kind: 'timeline', moments },
];

type Pieces = readonly { readonly id: string; readonly title: string }[];

/** @param told the report that is told elsewhere on the page */
function momentsOf(
  reports: readonly Update[],
  told: Update | undefined,
  pieces: Pieces,
  context: ReportContext,
): readonly Moment[] {
  const corrected = correctionsIn(reports);
  return reports.map((update) => momentOf(update, corrected.has(update.name), update === told, pieces, context));
}

function momentOf(
  update: Update,
  isCorrected: boolean,
  isTold: boolean,
  pieces: Pieces,
  context: ReportContext,
): Moment {
  const { t, agenda } = context;
  const assessor = update.assessedBy;
  const head: PageLine = [
    dayPiece(update.date, t),
    ...(update.status ? [' ', signed(update.status, t)] : []),
    ...(assessor === undefined
      ? []
      : [dim(t({ nl: ' oordeel van ', en: ' assessed by ' })), quoted(agenda.parties.get(assessor) ?? assessor)]),
    ...(isCorrected
      ? [dim(t({ nl: ' (later gecorrigeerd; telt niet meer)', en: ' (corrected later; no longer counts)' }))]
      : []),
    ...(update.corrects === undefined
      ? []
      : [dim(t({ nl: ' (corrigeert een eerdere melding)', en: ' (corrects an earlier report)' }))]),
  ];
  const above = linked(t({ nl: 'Toelichting: zie hierboven', en: 'Note: see above' }), {
    page: 'this',
    part: 'gedaan',
  });
  const lines = pieceLines(update, pieces, t);
  return {
    head,
    blocks: [
      ...(isTold ? [{ kind: 'paragraph', text: [above] } as const] : noteBlocks(update, context)),
      ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
    ],
    id: momentId(update),
    ...(update.status ? { mark: update.status } : {}),
    corrected: isCorrected,
  };
}

/** Each deliverable that a report speaks of, with its status, its value, or both. */
export function pieceLines(
  { deliverables, values }: Update,
  pieces: Pieces,
  t: ReportContext['t'],
): readonly PageLine[] {
  const titles = new Map(pieces.map(({ id, title }) => [id, title]));
  return [...new Set([...deliverables.keys(), ...values.keys()])].map((id): PageLine => {
    const status = deliverables.get(id);
    const value = values.get(id);
    const measured = value === undefined ? { nl: '', en: '' } : figure(value);
    return [
      ...(status ? [signed(status, t), ' '] : []),
      quoted(titles.get(id) ?? id),
      ...(value === undefined ? [] : [t({ nl: `: gemeten ${measured.nl}`, en: `: measured ${measured.en}` })]),
    ];
  });
}

/** A report's place on the page of what it is about. */
export const momentId = ({ name }: Pick<Update, 'name'>): string => `m-${name.replaceAll('.', '-')}`;

/** On what grounds: each source once. */
export function evidenceBlocks(item: Item, context: ReportContext): Page {
  const { t } = context;
  const lines = evidenceLines(item, context);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: t({ nl: 'Bronnen', en: 'Sources' }), id: 'bronnen' },
    { kind: 'list', items: lines },
  ];
}

export function evidenceLines(item: Item, context: ReportContext): readonly PageLine[] {
  const sources = new Map<string, Evidence>();
  for (const { evidence } of context.reportsOn(item))
    for (const each of evidence) sources.set(JSON.stringify(each), each);
  return [...sources.values()].map((each) => evidenceLine(each, context.t));
}
