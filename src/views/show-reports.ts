// The progress reports on a record, as `agenda show` tells them.

import { writtenDate } from '../i18n/date.ts';
import { figure } from '../i18n/number.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Objective } from '../model/objective.ts';
import type { Evidence } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { correctionsIn } from '../query/corrections.ts';
import type { Row } from '../query/row.ts';
import { updatesUntil } from '../query/standing.ts';
import { signed } from './marks.ts';
import { amounts, aspectPieces, oneLine, type ShowOptions } from './show-facts.ts';
import { type Block, dim, type Line, type Piece, strong } from './view.ts';
import type { Say } from './wording.ts';

/** The progress reports, oldest first; corrected ones are shown and marked. */
export function historyBlocks(
  updates: readonly Update[],
  { commitment, plan }: Row,
  { t, agenda }: ShowOptions,
): readonly Block[] {
  if (updates.length === 0 && plan.stage === 'draft') return [];
  if (updates.length === 0)
    return [
      {
        kind: 'paragraph',
        text: [
          dim(
            t({
              nl: 'Over dit inzetpunt is nog niet gemeld.',
              en: 'There is no progress report on this commitment yet.',
            }),
          ),
        ],
      },
    ];
  const titles = new Map(commitment.deliverables.map(({ id, title }) => [id, title]));
  const corrected = correctionsIn(updates);
  return [
    { kind: 'heading', text: t({ nl: 'Verloop', en: 'History' }) },
    ...updates.flatMap((update) => updateBlocks(update, corrected.has(update.name), titles, agenda, t)),
  ];
}

function updateBlocks(
  update: Update,
  isCorrected: boolean,
  titles: ReadonlyMap<string, string>,
  agenda: Agenda,
  t: Say,
): readonly Block[] {
  const head: Piece[] = [strong(t(writtenDate(update.date)))];
  if (update.assessedBy !== undefined)
    head.push(
      dim(t({ nl: '  oordeel van ', en: '  assessed by ' })),
      agenda.parties.get(update.assessedBy) ?? update.assessedBy,
    );
  const mark = update.unreadable ? 'unreadable' : update.status;
  if (mark) head.push('  ', signed(mark, t));
  if (update.value !== undefined) head.push('  ', measuredPiece(update, t));
  if (update.due)
    head.push(
      dim(
        t({
          nl: `  nieuwe streefdatum: ${writtenDate(update.due).nl}`,
          en: `  new due date: ${writtenDate(update.due).en}`,
        }),
      ),
    );
  if (isCorrected)
    head.push(
      dim(t({ nl: '  (later gecorrigeerd; telt niet meer mee)', en: '  (later corrected; no longer counts)' })),
    );
  const blocks: Block[] = [{ kind: 'paragraph', text: head }];
  if (update.note !== '') blocks.push({ kind: 'prose', text: update.note });
  const items: Line[] = [
    ...explained(update, t),
    ...(update.aspects.size > 0 ? [aspectPieces(update.aspects, t)] : []),
    ...amounts(
      [
        [{ nl: 'uitgegeven', en: 'spent' }, update.spent],
        [{ nl: 'verwacht', en: 'expected' }, update.expectedCost],
      ],
      t,
    ),
    ...deliverableReports(update, titles, t),
    ...update.evidence.map((each): Line => evidenceLine(each, t)),
  ];
  return items.length === 0 ? blocks : [...blocks, { kind: 'list', items }];
}

/** The measured value, with the day or period it is about if that is not the day of the report. */
function measuredPiece({ value, measured: moment }: Update, t: Say): Piece {
  const about =
    moment === undefined
      ? { nl: '', en: '' }
      : { nl: ` (${writtenDate(moment).nl})`, en: ` (${writtenDate(moment).en})` };
  const { nl, en } = figure(value as number);
  return t({ nl: `gemeten: ${nl}${about.nl}`, en: `measured: ${en}${about.en}` });
}

/** The deliverables in a report, each with its status, its value, or both. */
function deliverableReports(
  { deliverables, values }: Update,
  titles: ReadonlyMap<string, string>,
  t: Say,
): readonly Line[] {
  return [...new Set([...deliverables.keys(), ...values.keys()])].map((id): Line => {
    const status = deliverables.get(id);
    const value = values.get(id);
    return [
      ...(status ? [signed(status, t), '  '] : []),
      titles.get(id) ?? id,
      ...(value === undefined
        ? []
        : [dim(t({ nl: `: gemeten ${figure(value).nl}`, en: `: measured ${figure(value).en}` }))]),
    ];
  });
}

function explained({ explanation, decision }: Update, t: Say): readonly Line[] {
  const lines: [string, string | undefined][] = [
    [t({ nl: 'Oorzaak', en: 'Cause' }), explanation?.cause],
    [t({ nl: 'Gevolg', en: 'Consequence' }), explanation?.consequence],
    [t({ nl: 'Bijsturing', en: 'Remedy' }), explanation?.remedy],
    [
      t({ nl: 'Besluit', en: 'Decision' }),
      decision &&
        [decision.body, decision.date && t(writtenDate(decision.date)), decision.reference]
          .filter((part) => part !== undefined)
          .join(', '),
    ],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[dim(`${label}: `), oneLine(text)]]));
}

function evidenceLine({ title, url, file, reference, date }: Evidence, t: Say): Line {
  const where = url ?? file ?? reference;
  return [
    dim(t({ nl: 'Bron: ', en: 'Source: ' })),
    title,
    ...(date ? [` (${t(writtenDate(date))})`] : []),
    ...(where ? [' ', dim(where)] : []),
  ];
}

/** The progress reports on a theme or objective itself, oldest first. */
export function reportBlocks(item: Theme | Objective, { index, agenda, asOf, t }: ShowOptions): readonly Block[] {
  const updates = updatesUntil(index, item, asOf);
  if (updates.length === 0) return [];
  const corrected = correctionsIn(updates);
  return [
    { kind: 'heading', text: t({ nl: 'Verloop', en: 'History' }) },
    ...updates.flatMap((update) => updateBlocks(update, corrected.has(update.name), new Map(), agenda, t)),
  ];
}
