// Which shape a paper has: each is tried, and a score says how well it explains the paper.
import type { Block } from '../block.ts';
import type { GivenLabels } from '../recognise/labels.ts';
import { type Frame, frameOf } from './frame.ts';
import { placeBlocks } from './place.ts';
import type { Placed, Shape } from './placed.ts';
import { type LabelUses, labelUses, promisesOf } from './promises.ts';
import { readTables } from './table.ts';

/** A shape tried on a paper. */
export interface Reading {
  readonly shape: Shape;
  /** From 0 to 100. */
  readonly score: number;
  readonly placed: readonly Placed[];
}

/** Shapes whose scores differ by less than this are close: a person chooses. */
export const CLOSE = 10;

const TRIED = ['labels', 'headings', 'numbered', 'paragraphs'] as const;

/** All readings, the best first; at equal scores in the order above, from the most particular to the most general. */
export function readings(blocks: readonly Block[], given: GivenLabels): readonly Reading[] {
  const uses = labelUses(blocks, given);
  const labelled = read(blocks, 'labels', uses).score;
  const tried = TRIED.map((shape): Reading => {
    const reading = read(blocks, shape, uses);
    // What stands under labels stands under headings too: the labels say more.
    return shape !== 'labels' && labelled >= GOOD ? { ...reading, score: Math.round(reading.score * 0.6) } : reading;
  });
  return [...tried, readAsTable(blocks)].sort((a, b) => b.score - a.score);
}

/** A sheet is all table; in a document a table counts for the part of the text that it holds. */
function readAsTable(blocks: readonly Block[]): Reading {
  const { placed, share } = readTables(blocks);
  const promises = placed.filter(({ part }) => part === 'commitment').length;
  const letters = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const inTables = letters(blocks.filter(({ cell }) => cell !== undefined)) / Math.max(1, letters(blocks));
  return {
    shape: 'table',
    score: promises === 0 ? 0 : Math.round(100 * Math.max(share * inTables, inTables === 1 ? 0.5 : 0)),
    placed,
  };
}

const GOOD = 70;

function read(blocks: readonly Block[], shape: (typeof TRIED)[number], uses: LabelUses): Reading {
  const frame = frameOf(blocks, promisesOf(blocks, shape, uses));
  const score = Math.round(100 * Math.min(1, frame.promises.size / FEW) * SCORES[shape](blocks, frame));
  return { shape, score, placed: placeBlocks(blocks, frame, shape, uses) };
}

/** Fewer commitments than this make no plan. */
const FEW = 3;

const SCORES: Readonly<Record<(typeof TRIED)[number], (blocks: readonly Block[], frame: Frame) => number>> = {
  labels: (blocks, frame) => filled(blocks, frame),
  headings: (blocks, frame) => filled(blocks, frame) * bulletShare(blocks, frame),
  numbered: (blocks, frame) => titled(blocks, frame),
  paragraphs: (blocks, frame) => filled(blocks, frame) * (1 - bulletShare(blocks, frame)) * longShare(blocks, frame),
};

/** The part of the lowest headings that have commitments: of the objectives, or of the themes where there are none. */
function filled(blocks: readonly Block[], { themes, objectives, empty, promises }: Frame): number {
  const lowest = objectives.size > 0 ? objectives : themes;
  const level = Math.max(...[...lowest].map((at) => blocks[at]?.level ?? 0));
  const first = Math.min(...themes);
  const all = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === level && at >= first && !promises.has(at) ? [at] : [],
  );
  const have = new Set(all.filter((at) => lowest.has(at) && !empty.has(at)));
  return have.size / Math.max(1, new Set([...all, ...have]).size, lowest.size === 0 ? 1 : 0);
}

/** The part of the commitments that has a bullet and no number. */
function bulletShare(blocks: readonly Block[], { promises }: Frame): number {
  const all = [...promises];
  return all.filter((at) => blocks[at]?.number === undefined).length / Math.max(1, all.length);
}

/** The part of the commitments that are more than a line. */
function longShare(blocks: readonly Block[], { promises }: Frame): number {
  const all = [...promises];
  return all.filter((at) => (blocks[at]?.text.length ?? 0) > 80).length / Math.max(1, all.length);
}

/** Titles with text under them are commitments; where nearly each has a list of its own, the lists are. */
function titled(blocks: readonly Block[], { promises }: Frame): number {
  const all = [...promises];
  const withText = all.filter((at) => next(blocks, at)?.kind === 'paragraph').length / Math.max(1, all.length);
  const withList = all.filter((at) => hasItems(blocks, at)).length / Math.max(1, all.length);
  return withText * (withList >= 0.8 ? 0.5 : 1);
}

const next = (blocks: readonly Block[], at: number): Block | undefined =>
  blocks.find(({ kind }, each) => each > at && kind !== 'aside');

function hasItems(blocks: readonly Block[], at: number): boolean {
  for (let each = at + 1; each < blocks.length && blocks[each]?.kind !== 'heading'; each++)
    if (blocks[each]?.kind === 'item') return true;
  return false;
}
