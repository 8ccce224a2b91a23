// A piece table: a text as stretches of the original and inserted strings, so that many edits become one set of
// replacements.
import type { Span } from '../source/file.ts';
import { inOrder, type Replacement } from '../source/splice.ts';

/** A stretch of the original, or an inserted string. */
type Piece = Span | string;

/** A text made from an original in any number of steps. */
export interface PieceTable {
  readonly original: string;
  readonly pieces: readonly Piece[];
}

export const pieceTable = (original: string): PieceTable => ({
  original,
  pieces: [{ start: 0, end: original.length }],
});

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

/** The current text. */
export const textOf = ({ original, pieces }: PieceTable): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : original.slice(piece.start, piece.end))).join('');

/** Applies replacements to the current text. */
export function withReplacements({ original, pieces }: PieceTable, replacements: readonly Replacement[]): PieceTable {
  const result: Piece[] = [];
  let done = 0;
  for (const { span, text } of inOrder(replacements)) {
    result.push(...stretch(pieces, done, span.start), text);
    done = span.end;
  }
  result.push(...stretch(pieces, done, Number.POSITIVE_INFINITY));
  return { original, pieces: result.filter((piece) => lengthOf(piece) > 0) };
}

/** The pieces between two offsets of the current text. */
function stretch(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, lengthOf(piece))];
    if (start < end)
      result.push(
        typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end },
      );
    at += lengthOf(piece);
  }
  return result;
}

/** The replacements that turn the original into the current text. */
export function replacementsOf({ original, pieces }: PieceTable): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let done = 0;
  let text = '';
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if (typeof piece === 'string') text += piece;
    else {
      if (piece.start > done || text !== '') replacements.push({ span: { start: done, end: piece.start }, text });
      done = piece.end;
      text = '';
    }
  }
  return replacements.filter(({ span, text: put }) => original.slice(span.start, span.end) !== put);
}
