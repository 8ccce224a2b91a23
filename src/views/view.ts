import type { Status } from '../model/words.ts';

/**
 * What to say, without how: a report makes a view out of an answer, and every format can draw every view. The words are already
 * in the reader's language; what came from files stands in it as it is, and the format makes it safe for its surface.
 */
export type View = readonly Block[];

export type Block =
  | { readonly kind: 'title'; readonly text: Line; readonly aside?: Line }
  | { readonly kind: 'heading'; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  /** Something that must be seen before anything else is believed. */
  | { readonly kind: 'notice'; readonly text: Line }
  | { readonly kind: 'bar'; readonly parts: readonly BarPart[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** A list whose items have lines of their own under them. */
  | { readonly kind: 'entries'; readonly items: readonly { readonly head: Line; readonly lines: readonly Line[] }[] }
  /** A text from a file, as Markdown. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'commands'; readonly items: readonly { readonly command: string; readonly what: string }[] };

export interface BarPart {
  readonly count: number;
  readonly tone: Tone;
}

export interface Fact {
  readonly label: string;
  readonly values: readonly Line[];
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Takes the room that is left; the others are as wide as what stands in them. */
  readonly flexible?: boolean;
  /** Cut to one line where it is too long, instead of wrapped. */
  readonly clip?: boolean;
  /** Left out first where there is little room. */
  readonly optional?: boolean;
}

/** A line of text in pieces, each with what it means; a plain string is one plain piece. */
export type Line = string | readonly Piece[];
export type Piece = string | { readonly text: string; readonly tone: Tone };

/** What a piece of text means. Colour is only one way to show it, and never the only one. */
export type Tone =
  | Status
  | 'unreported'
  | 'overdue'
  | 'strong'
  | 'dim'
  | 'error'
  | 'warning'
  | 'info'
  | 'removed'
  | 'inserted';

export const toned = (tone: Tone, text: string): Piece => ({ text, tone });
export const strong = (text: string): Piece => toned('strong', text);
export const dim = (text: string): Piece => toned('dim', text);

export const piecesOf = (line: Line): readonly Piece[] => (typeof line === 'string' ? [line] : line);
export const textOf = (line: Line): string =>
  piecesOf(line)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
