// The cells of a sheet as blocks: each line in a cell is one.
import type { Block } from '../block.ts';
import type { Line, Paper } from '../paper.ts';
import { blockText } from './block-text.ts';
import { markOf } from './marks.ts';

/** No line of a cell goes on in another, and nothing is a heading: its column says what it is. */
export function cellBlocks({ text, lines }: Paper): readonly Block[] {
  return lines.map((line, at) =>
    cellBlock(text, line, { start: at === 0 ? 0 : line.start, end: lines[at + 1]?.start ?? text.length }),
  );
}

function cellBlock(text: string, line: Line, piece: { readonly start: number; readonly end: number }): Block {
  const mark = numberIn(text.slice(line.start, line.end));
  const start = line.start + (mark?.length ?? 0);
  const spans = start < line.end ? [{ start, end: line.end }] : [];
  const words = blockText(text, spans, [piece], () => ({ use: 'keep', isKnown: true }));
  const isListed = mark !== undefined && spans.length > 0 && /^\d+$/.test(mark.number);
  const leadEnd = spans.length > 0 ? start : piece.end;
  const lead =
    leadEnd > piece.start
      ? [{ kind: mark ? ('marker' as const) : ('white-space' as const), start: piece.start, end: leadEnd, to: '' }]
      : [];
  return {
    kind: isListed ? 'item' : 'paragraph',
    level: isListed ? 1 : 0,
    number: mark?.number,
    marker: mark && { start: line.start, end: start },
    spans,
    pieces: [piece],
    text: words.text,
    repairs: [...lead, ...words.repairs],
    page: 1,
    label: undefined,
    cell: line.cell,
    reason: undefined,
  };
}

/** A number alone in its cell, or before a title: `1.3` or `1.3 Title`. `12 towns` has none. */
function numberIn(words: string): { readonly number: string; readonly length: number } | undefined {
  const mark = markOf(words);
  if (mark?.is !== 'number' || mark.isRoman) return undefined;
  const isAlone = mark.length === words.length;
  const rest = words.slice(mark.length);
  const isBeforeTitle = mark.path.length > 1 ? /^\p{Lu}/u.test(rest) : mark.isClosed && /^\p{L}/u.test(rest);
  return isAlone || isBeforeTitle ? { number: mark.path.join('.'), length: mark.length } : undefined;
}
