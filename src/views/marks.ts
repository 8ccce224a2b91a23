import { STATE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import type { Status } from '../model/words.ts';
import { MOST_SERIOUS_FIRST, type Standing } from '../query/standing.ts';
import type { Totals } from '../query/totals.ts';
import { dim, type Piece, type Tone, toned } from './view.ts';

/**
 * A status as readers see it. "Not yet reported" is shown as such, never as planned; what cannot be read never as what
 * was reported before.
 */
export type Mark = Status | 'unreported' | 'unreadable';

/** One sign for each status; colour only repeats what the sign says. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  done: '✓',
  'on-track': '●',
  planned: '○',
  unreported: '·',
  unknown: '?',
  unreadable: '!',
  'at-risk': '▲',
  'off-track': '✗',
  delayed: '◔',
  paused: '‖',
  'partly-done': '◐',
  'not-done': '✗',
  stopped: '■',
};

export const markOf = ({
  status,
  unreported,
  unreadable,
}: Pick<Standing, 'status' | 'unreported' | 'unreadable'>): Mark =>
  unreadable ? 'unreadable' : unreported ? 'unreported' : status;

export const markLabel = (mark: Mark): Text =>
  mark === 'unreported' || mark === 'unreadable' ? STATE_LABELS[mark] : STATUS_LABELS[mark];

/**
 * In order of seriousness: first what cannot be read, since it may be anything. "Not yet reported" comes after
 * everything that is known to be wrong, and before what goes well.
 */
export const MARKS_BY_SERIOUSNESS: readonly Mark[] = [
  'unreadable',
  ...MOST_SERIOUS_FIRST.flatMap((status): readonly Mark[] =>
    status === 'planned' ? ['unreported', 'planned'] : [status],
  ),
];

/** How often each mark occurs, most serious first; marks that do not occur are left out. */
export function countMarks(totals: Totals): readonly { readonly mark: Mark; readonly count: number }[] {
  return MARKS_BY_SERIOUSNESS.map((mark) => ({
    mark,
    count: countOf(mark, totals),
  })).filter(({ count }) => count > 0);
}

function countOf(mark: Mark, { byStatus, unreported, unreadable }: Totals): number {
  if (mark === 'unreported') return unreported;
  if (mark === 'unreadable') return unreadable;
  return byStatus[mark] - (mark === 'planned' ? unreported : mark === 'unknown' ? unreadable : 0);
}

/** A sign and its label: "✓ behaald". */
export const signed = (mark: Mark, t: (text: Text) => string): Piece =>
  toned(mark as Tone, `${SIGNS[mark]} ${t(markLabel(mark))}`);

/** A row of signs, one for each commitment, most serious first. */
export const strip = (totals: Totals): readonly Piece[] =>
  countMarks(totals).map(({ mark, count }) => toned(mark as Tone, SIGNS[mark].repeat(count)));

/** The status, followed by "overdue", "report out of date" and "derived" where they apply. */
export function standingPieces(standing: Standing, t: (text: Text) => string): readonly Piece[] {
  const { overdue, stale, derived } = standing;
  const added = [
    overdue ? toned('overdue', t(STATE_LABELS.overdue)) : undefined,
    stale ? dim(t(STATE_LABELS.stale)) : undefined,
    derived ? dim(t(STATE_LABELS.derived)) : undefined,
  ].filter((piece) => piece !== undefined);
  return [signed(markOf(standing), t), ...added.flatMap((piece): Piece[] => [', ', piece])];
}
