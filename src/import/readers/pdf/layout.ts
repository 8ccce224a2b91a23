// Reading a PDF without tags: by the place and the size of its letters.
import { aside, UNKNOWN } from '../../paper.ts';
import type { DraftLine } from '../compose.ts';
import { readingGroups } from './columns.ts';
import type { PdfPage, Piece } from './content.ts';
import { lineOf, type PdfLine } from './pdf-lines.ts';
import { draftOf, leftOf } from './tagged.ts';

export interface LayoutLines {
  readonly drafts: readonly DraftLine[];
  /** Pages that are read as columns. */
  readonly columnPages: readonly number[];
}

/** Lines from top to bottom, column by column. */
export function layoutLines(pages: readonly PdfPage[]): LayoutLines {
  const drafts: DraftLine[] = [];
  const columnPages: number[] = [];
  pages.forEach(({ pieces }, at) => {
    const groups = readingGroups(fragmentsOf(pieces.filter(({ isArtifact }) => !isArtifact))).map((group) =>
      rowsOf(group.flatMap((each) => each.pieces)),
    );
    if (groups.length > 1) columnPages.push(at + 1);
    for (const lines of groups) {
      const leading = leadingOf(lines);
      const left = leftOf(lines);
      lines.forEach((line, row) => {
        const above = lines[row - 1];
        const afterBlank = !above || above.y - line.y > leading * BLANK;
        drafts.push(draftOf(line, at + 1, left, { role: UNKNOWN, element: undefined, afterBlank }));
      });
    }
    for (const line of rowsOf(pieces.filter(({ isArtifact, text }) => isArtifact && text.trim() !== '')))
      drafts.push(draftOf(line, at + 1, line.left, DECORATION));
  });
  return { drafts, columnPages };
}

/** What the file itself says is no part of the text. */
const DECORATION = { role: aside('running-header'), element: undefined, afterBlank: true } as const;

/** More than this part of the usual distance between two lines is a blank line. */
const BLANK = 1.25;
/** Pieces further apart than this part of their height are not one stretch of text. */
const STRETCH = 1;

interface PieceFragment {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** Pieces that follow each other without a gap. */
function fragmentsOf(pieces: readonly Piece[]): readonly PieceFragment[] {
  const fragments: PieceFragment[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const last = fragments.at(-1);
    const gap = last ? piece.x - last.right : 0;
    const follows = last && Math.abs(last.y - piece.y) < last.size / 2 && gap > -last.size && gap < last.size * STRETCH;
    if (follows)
      fragments[fragments.length - 1] = {
        ...last,
        right: Math.max(last.right, piece.x + piece.width),
        pieces: [...last.pieces, piece],
      };
    else
      fragments.push({
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.height || 1,
        pieces: [piece],
      });
  }
  return fragments;
}

/** What stands at one height is one line, whatever the order in the file: a bullet may be drawn after its text. */
function rowsOf(pieces: readonly Piece[]): readonly PdfLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const base = row && mostOf(row);
    if (row && base && base.y - piece.y < Math.max(base.height, piece.height) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x)));
}

const mostOf = (row: readonly Piece[]): Piece => row.reduce((most, piece) => (piece.width > most.width ? piece : most));

/**
 * The usual distance from one line to the next. Blocks of one or two lines have more distance than lines: it is one of
 * the smaller.
 */
function leadingOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, at) => (lines[at] as PdfLine).y - line.y);
  const usual = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return usual[Math.floor(usual.length * 0.3)] ?? Number.MAX_SAFE_INTEGER;
}
