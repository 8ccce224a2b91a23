// From lines to blocks: the page on which a paper's parts are recognised.
import type { Block } from '../block.ts';
import type { Line, Paper, Span } from '../paper.ts';
import { blockText } from './block-text.ts';
import { cellBlocks } from './cell-blocks.ts';
import { withoutContents } from './contents.ts';
import { depthsOf, isItem } from './depths.ts';
import { withoutFigures } from './figures.ts';
import { type Group, groupLines } from './groups.ts';
import { habitsOf } from './habits.ts';
import { headingsOf, joinTitles } from './headings.ts';
import { type GivenLabels, labelLines } from './labels.ts';
import { levelsOf } from './levels.ts';
import { joinPages } from './page-breaks.ts';
import { withoutRunningLines } from './running.ts';
import { type HyphenJudge, hyphenJudge } from './word-breaks.ts';

/** Every line of the paper in exactly one block, in the paper's order. */
export function blocksOf(paper: Paper, given: GivenLabels = new Map()): readonly Block[] {
  if (paper.format === 'csv' || paper.format === 'xlsx') return cellBlocks(paper);
  const { text } = paper;
  const body = [withoutRunningLines, withoutContents, withoutFigures].reduce(
    (lines, step) => step(text, lines),
    paper.lines,
  );
  const lines = labelLines(text, body, given);
  const groups = joinTitles(joinPages(groupLines(text, lines, habitsOf(text, lines))));
  const headings = headingsOf(groups);
  const levels = levelsOf(groups, headings);
  const depths = depthsOf(groups, (at) => headings.has(at));
  const pieces = piecesOf(groups, lines, text.length);
  const judge = hyphenJudge(
    text,
    body.filter(({ role }) => role.is !== 'aside'),
  );
  return groups.map((group, at) =>
    blockOf(text, group, pieces[at] as readonly Span[], headings.has(at), levels.get(at) ?? 0, depths[at] ?? 0, judge),
  );
}

function blockOf(
  text: string,
  group: Group,
  pieces: readonly Span[],
  isHeading: boolean,
  level: number,
  depth: number,
  judge: HyphenJudge,
): Block {
  const first = group.lines[0] as Line;
  const { mark } = group;
  const kind =
    first.role.is === 'aside'
      ? 'aside'
      : group.lines[0]?.label !== undefined
        ? 'label'
        : isHeading
          ? 'heading'
          : isItem(group)
            ? 'item'
            : 'paragraph';
  const [marker, spans] = withoutMark(group.lines, mark?.length ?? 0);
  const words = blockText(text, spans, pieces, judge);
  const lead = leadOf(pieces, marker !== undefined || first.lead !== undefined, spans);
  return {
    kind,
    level: isHeading ? level : depth,
    number: mark?.is === 'number' ? mark.path.join('.') : undefined,
    marker,
    spans,
    pieces,
    text: words.text,
    repairs: lead ? [lead, ...words.repairs] : words.repairs,
    page: first.page,
    label: group.label,
    ...(group.lines[0]?.isCut ? { isCut: true } : {}),
    cell: first.cell,
    reason: first.role.is === 'aside' ? first.role.reason : undefined,
  };
}

/** The mark by itself, and the lines without it. A mark may have its line for itself. */
function withoutMark(lines: readonly Line[], length: number): readonly [Span | undefined, readonly Span[]] {
  const [first, ...rest] = lines as readonly [Line, ...Line[]];
  const start = first.start + length;
  const spans = [{ start, end: first.end }, ...rest.map((line) => ({ start: line.start, end: line.end }))].filter(
    (span) => span.end > span.start,
  );
  return [length === 0 ? undefined : { start: first.start, end: start }, spans];
}

/** What stands before the text: the mark, and white space at the very beginning of the paper. */
function leadOf(
  [piece]: readonly Span[],
  hasMark: boolean,
  [first]: readonly Span[],
): Block['repairs'][number] | undefined {
  if (!piece) return undefined;
  const end = Math.min(first?.start ?? piece.end, piece.end);
  if (end <= piece.start) return undefined;
  return { kind: hasMark ? 'marker' : 'white-space', start: piece.start, end, to: '' };
}

/**
 * For each group its stretches of the paper. Together they are the whole paper: white space belongs to what stands
 * before it.
 */
function piecesOf(groups: readonly Group[], lines: readonly Line[], length: number): readonly (readonly Span[])[] {
  const owner = new Map(groups.flatMap((group, at) => group.lines.map((line) => [line as Line, at] as const)));
  const pieces: Span[][] = groups.map(() => []);
  lines.forEach((line, at) => {
    const mine = pieces[owner.get(line) as number] as Span[];
    const end = beginningOf(lines[at + 1]) ?? length;
    const start = at === 0 ? 0 : (beginningOf(line) as number);
    const last = mine.at(-1);
    if (last?.end === start) mine[mine.length - 1] = { start: last.start, end };
    else mine.push({ start, end });
  });
  return pieces;
}

/** Where a line begins, its own marks included. */
const beginningOf = (line: Line | undefined): number | undefined => line && line.start - (line.lead ?? 0);
