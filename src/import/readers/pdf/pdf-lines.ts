// Pieces of text become lines: what stands at one height, from left to right.
import type { Piece } from './content.ts';

/** A line of a page, or a part of one where there are columns. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height above the bottom of the page. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** Letters half a line higher or lower (a raised figure) still stand in the line. */
const SAME_LINE = 0.5;
/** A gap of this part of the letters' height is a space. */
const SPACE = 0.2;
/** A gap this many times their height parts two cells; it becomes a tab. */
const CELL = 3;

/** Lines in the order in which the pieces come. */
export function linesInOrder(pieces: readonly Piece[]): readonly PdfLine[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && isSameLine(group, piece)) group.push(piece);
    else if (piece.text.trim() !== '') groups.push([piece]);
  }
  return groups.map(lineOf);
}

function isSameLine(group: readonly Piece[], piece: Piece): boolean {
  if (piece.height === 0 || piece.text.trim() === '') return true;
  const base = group.findLast(({ height }) => height > 0) ?? piece;
  return Math.abs(base.y - piece.y) <= SAME_LINE * Math.max(base.height, piece.height);
}

/** One line of pieces that stand in it, in the order given. */
export function lineOf(pieces: readonly Piece[]): PdfLine {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const main = mainOf(inked);
  return {
    text: wordsOf(pieces),
    left: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.height,
    font: main.font,
  };
}

function wordsOf(pieces: readonly Piece[]): string {
  let text = '';
  let end: number | undefined;
  for (const piece of pieces) {
    const gap = end === undefined || piece.height === 0 ? 0 : (piece.x - end) / piece.height;
    if (gap > CELL) text = `${text.trimEnd()}\t`;
    else if (gap > SPACE && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    if (!(piece.text.trim() === '' && /\s$/.test(text))) text += piece.text;
    if (piece.text.trim() !== '') end = piece.x + piece.width;
  }
  return text.trim();
}

/** The piece whose look is that of the line: the one of which there is most. */
function mainOf(pieces: readonly Piece[]): Piece {
  const lengths = new Map<string, number>();
  const keyOf = ({ font, height }: Piece): string => `${font} ${height.toFixed(1)}`;
  for (const piece of pieces) lengths.set(keyOf(piece), (lengths.get(keyOf(piece)) ?? 0) + piece.text.trim().length);
  const [most = ''] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return pieces.find((piece) => keyOf(piece) === most) ?? (pieces[0] as Piece);
}

/** How a line's letters look: their height in half points, and the font. */
export const styleOf = ({ size, font }: PdfLine): string => `${Math.round(size * 2) / 2} ${font}`;
