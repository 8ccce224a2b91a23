import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Amendment } from '../../model/plan.ts';
import type { Update } from '../../model/update.ts';
import type { Item } from '../../query/index-agenda.ts';
import { type Page, type PageEntry, type PageLine, quoted, recordLink } from '../page.ts';
import { dim, strong } from '../view.ts';
import type { ReportContext } from './context.ts';
import { decisionLine, duePiece, noticesOf, said } from './pieces.ts';

/** What was changed in the plan after it was adopted, and which dates were moved, each with the decision. */
export function amendmentsPage(context: ReportContext): Page {
  const { plan, t } = context;
  const title = t({ nl: 'Wijzigingen na vaststelling', en: 'Changes after adoption' });
  return [
    { kind: 'heading', text: title, level: 1 },
    ...noticesOf(context),
    ...amendmentBlocks(context),
    ...movedBlocks(context),
    ...(plan.fingerprint === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              dim(t({ nl: 'Controlegetal van het vastgestelde plan: ', en: 'Fingerprint of the adopted plan: ' })),
              plan.fingerprint,
            ],
          } as const,
        ]),
  ];
}

export function amendmentBlocks({ plan, index, t }: ReportContext): Page {
  const items = index.items.get(plan.year);
  if (plan.amendments.length === 0)
    return [
      {
        kind: 'paragraph',
        text: t({
          nl: 'In het vastgestelde plan is niets gewijzigd.',
          en: 'Nothing was changed in the adopted plan.',
        }),
      },
    ];
  return [
    { kind: 'heading', text: t({ nl: 'Gewijzigde beloften', en: 'Promises that were changed' }), id: 'gewijzigd' },
    { kind: 'entries', items: plan.amendments.map((each) => amendmentEntry(each, items?.get(each.of), t)) },
  ];
}

/** @param item where the amendment is not told on the page of what was changed */
export function amendmentEntry(
  { what, why, decision, editorial }: Amendment,
  item: Item | undefined,
  t: ReportContext['t'],
): PageEntry {
  const by: PageLine = decision
    ? said(t({ nl: 'Besluit', en: 'Decision' }), decisionLine(decision, t))
    : editorial
      ? t({
          nl: 'Alleen de woorden zijn verbeterd; de belofte bleef gelijk.',
          en: 'Only the wording was improved; the promise stayed the same.',
        })
      : t({ nl: 'Er is geen besluit genoemd.', en: 'No decision is named.' });
  const reason = said(t({ nl: 'Waarom', en: 'Why' }), [quoted(why)]);
  const head: PageLine = item ? [recordLink(item), ': ', quoted(what)] : [strong(what)];
  return { head, lines: why === '' ? [by] : [reason, by] };
}

/** Dates that were moved in a report. */
function movedBlocks(context: ReportContext): Page {
  const { rows, t } = context;
  const moved = rows.flatMap(({ commitment, standing }) =>
    context
      .reportsOn(commitment)
      .filter(({ due }) => due !== undefined)
      .map((update) => ({ commitment, update, was: commitment.due ?? standing.dueDate })),
  );
  if (moved.length === 0) return [];
  const title = t({ nl: 'Verschoven streefdata', en: 'Dates that were moved' });
  return [
    { kind: 'heading', text: title, id: 'verschoven' },
    {
      kind: 'table',
      caption: title,
      columns: [
        { title: capitalised(term(t, 'commitment')), flexible: true },
        { title: t({ nl: 'Was', en: 'Was' }) },
        { title: t({ nl: 'Nu verwacht', en: 'Now expected' }) },
        { title: t({ nl: 'Besluit', en: 'Decision' }) },
      ],
      rows: moved.map(({ commitment, update, was }) => [
        [recordLink(commitment)],
        [duePiece(was, t)],
        [duePiece(update.due, t)],
        decisionOf(update, t),
      ]),
    },
  ];
}

const decisionOf = ({ decision }: Update, t: ReportContext['t']): PageLine =>
  decision ? decisionLine(decision, t) : t({ nl: 'geen besluit genoemd', en: 'no decision named' });
