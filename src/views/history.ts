import { writtenDate } from '../i18n/date.ts';
import { figure } from '../i18n/number.ts';
import type { Text } from '../i18n/text.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { EventType, HistoryEvent } from '../query/history.ts';
import { amendmentLines } from './amendments.ts';
import { signed } from './marks.ts';
import { type Block, dim, type Piece, piecesOf, strong, type View } from './view.ts';
import { dueWords, noticeOf, type Say } from './wording.ts';

const EVENTS: Readonly<Record<EventType, Text>> = {
  promised: { nl: 'beloofd', en: 'promised' },
  reported: { nl: 'gemeld', en: 'reported' },
  corrected: { nl: 'gemeld, later gecorrigeerd', en: 'reported, later corrected' },
  amended: { nl: 'gewijzigd', en: 'amended' },
  're-dated': { nl: 'nieuwe streefdatum', en: 'new due date' },
  'carried-over': { nl: 'voortgezet', en: 'continued' },
  replaced: { nl: 'vervangen', en: 'replaced' },
  split: { nl: 'gesplitst', en: 'split' },
  merged: { nl: 'samengevoegd', en: 'merged' },
  ended: { nl: 'beëindigd', en: 'ended' },
};

/** The history of a commitment over the years, in order of date. */
export function historyView(commitment: Commitment, events: readonly HistoryEvent[], asOf: IsoDate, t: Say): View {
  const plans = [...new Set(events.map(({ plan }) => plan))].sort((a, b) => a.year - b.year);
  const notices = plans.flatMap(({ notice, year }): readonly Block[] =>
    notice === undefined ? [] : [noticeOf(`${year}: ${notice}`)],
  );
  return [
    ...notices,
    {
      kind: 'title',
      text: [strong(`${commitment.number} ${commitment.title}`)],
      aside: [dim(String(commitment.year))],
    },
    ...(events.length === 0 ? [nothingYet(asOf, t)] : events.flatMap((event) => eventBlocks(event, t))),
  ];
}

function nothingYet(asOf: IsoDate, t: Say): Block {
  const on = writtenDate(asOf);
  return {
    kind: 'paragraph',
    text: [
      dim(
        t({ nl: `Op ${on.nl} was dit inzetpunt er nog niet.`, en: `On ${on.en} this commitment did not exist yet.` }),
      ),
    ],
  };
}

function eventBlocks(event: HistoryEvent, t: Say): readonly Block[] {
  const { date, type, plan, commitment, update, status, due, amendment } = event;
  const head: Piece[] = [strong(t(writtenDate(date))), '  ', t(EVENTS[type])];
  if (type === 're-dated' && due !== undefined)
    return [{ kind: 'paragraph', text: [...head, `: ${t(writtenDate(due))}`, ...decisionPieces(event, t)] }];
  if (amendment)
    return [{ kind: 'paragraph', text: [...head, ': ', ...amendmentLines([amendment], t).flatMap(piecesOf)] }];
  if (!update) {
    const where = t({
      nl: `in ${plan.title}, als ${commitment.number} ${commitment.title}`,
      en: `in ${plan.title}, as ${commitment.number} ${commitment.title}`,
    });
    return [
      {
        kind: 'heading',
        text: [
          ...head,
          ' ',
          where,
          ...(due === undefined ? [] : [dim(t({ nl: ` (${dueWords(due).nl})`, en: ` (${dueWords(due).en})` }))]),
        ],
      },
    ];
  }
  if (status) head.push('  ', signed(status, t));
  if (update.value !== undefined)
    head.push(t({ nl: `  gemeten: ${figure(update.value).nl}`, en: `  measured: ${figure(update.value).en}` }));
  return [
    { kind: 'paragraph', text: head },
    ...(update.note === '' ? [] : [{ kind: 'prose', text: update.note } as const]),
  ];
}

function decisionPieces({ update }: HistoryEvent, t: Say): readonly Piece[] {
  const decision = update?.decision;
  if (!decision) return [dim(t({ nl: ' (geen besluit genoemd)', en: ' (no decision named)' }))];
  const parts = [decision.body, decision.date && t(writtenDate(decision.date))].filter((part) => part !== undefined);
  return [dim(` (${t({ nl: 'besluit', en: 'decision' })}: ${parts.join(', ')})`)];
}
