// How a paper becomes the files of a draft plan, from the first step to the last: start reading here.
import { type Draft, draftOf, type Source } from './draft/draft.ts';
import { type LookAt, lookAt } from './look-at.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Paper } from './paper.ts';
import { blocksOf } from './recognise/blocks.ts';
import type { GivenLabels } from './recognise/labels.ts';
import type { Surroundings } from './records/records.ts';
import { applyReview } from './review/apply.ts';
import type { ReadReview, ReviewFault } from './review/read-sheet.ts';
import { type ReviewRow, reviewRows } from './review/rows.ts';
import { CLOSE, type Reading, readings } from './shapes/choose.ts';
import type { Placed, Shape } from './shapes/placed.ts';
import { withPlanTitle } from './shapes/plan-title.ts';

/** What a person says beforehand. */
export interface Wishes {
  /** Undefined to choose by score. */
  readonly shape: Shape | undefined;
  readonly labels: GivenLabels;
  readonly review: ReadReview | undefined;
}

export interface Imported {
  /** Every shape that was tried, the best first. */
  readonly readings: readonly Pick<Reading, 'shape' | 'score'>[];
  readonly shape: Shape;
  /** Another shape explains the paper about as well: a person should choose. */
  readonly isClose: boolean;
  /** Whether nothing was recognised; then everything is in the rest. */
  readonly isEmpty: boolean;
  readonly outline: Outline;
  readonly draft: Draft;
  readonly lookAt: readonly LookAt[];
  /** As many rows as the paper has blocks, for the review sheet. */
  readonly rows: readonly ReviewRow[];
  readonly faults: readonly ReviewFault[];
}

/** From a paper to a draft: blocks, the shape that explains them best, an outline, files. Nothing is written. */
export function importPaper(paper: Paper, source: Source, wishes: Wishes, around: Surroundings): Imported {
  const tried = readings(blocksOf(paper, wishes.labels), wishes.labels);
  const best = tried.find(({ shape }) => shape === wishes.shape) ?? (tried[0] as Reading);
  const isEmpty = wishes.review === undefined && best.score === 0 && wishes.shape === undefined;
  const placed = isEmpty ? allInRest(best.placed) : withPlanTitle(best.placed, around.year);
  const draft = draftOf(paper, outlineOf(placed), source, around);
  const rows = reviewRows(placed, draft.records, around.language);
  const base = {
    readings: tried.map(({ shape, score }) => ({ shape, score })),
    shape: best.shape,
    isClose: wishes.shape === undefined && isClose(tried),
    isEmpty,
    rows,
  };
  if (!wishes.review) return { ...base, outline: outlineOf(placed), draft, lookAt: lookAt(paper, draft), faults: [] };
  const taken = new Set(around.takenIds);
  const reviewed = applyReview(placed, draft.records, wishes.review, (id) => taken.has(id));
  const outline = outlineOf(reviewed.placed);
  const second = draftOf(paper, outline, source, around);
  return { ...base, outline, draft: second, lookAt: lookAt(paper, second), faults: reviewed.faults };
}

const isClose = ([first, second]: readonly Reading[]): boolean =>
  first !== undefined && second !== undefined && first.score > 0 && first.score - second.score < CLOSE;

const allInRest = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map(({ block, reason }) => ({ block, part: 'rest', of: 'plan', reason: reason ?? 'not-recognised' }));
