// A piece table: which stretches of a text are still those of the original, and what was put between them.
import type { Span } from '../source/file.ts';
import { inOrder, type Replacement } from '../source/splice.ts';

/** A stretch of the original, or text of its own. */
type Piece = Span | string;

/** A text that was made from another one in any number of steps. */
export interface PieceTable {
  readonly original: string;
  readonly pieces: readonly Piece[];
}

export const pieceTable = (original: string): PieceTable => ({
  original,
  pieces: [{ start: 0, end: original.length }],
});

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

/** The text as it is now. */
export const textOf = ({ original, pieces }: PieceTable): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : original.slice(piece.start, piece.end))).join('');

/** Makes replacements that were meant for the text as it is now. */
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

/** The pieces from one place in the text as it is now up to another. */
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

/** All steps as one: what turns the original into the text as it is now. */
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
