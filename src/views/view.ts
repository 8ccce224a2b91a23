import type { Status } from '../model/words.ts';

/**
 * What to show, without how: every format can draw every view. Words are already in the reader's language. Texts from
 * files are in it unescaped; the format makes them safe for its surface.
 */
export type View = readonly Block[];

export type Block =
  | { readonly kind: 'title'; readonly text: Line; readonly aside?: Line }
  | { readonly kind: 'heading'; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  /** A warning that readers must see before the rest. */
  | { readonly kind: 'notice'; readonly text: Line }
  | { readonly kind: 'bar'; readonly parts: readonly BarPart[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Line[])[];
      /** Each row stays on one line where lines may be of any length. */
      readonly isLineEach?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** A list whose items have further lines below them. */
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
  /** Takes the width that the other columns leave; those are as wide as their content. */
  readonly flexible?: boolean;
  /** Cut to one line instead of wrapped. */
  readonly clip?: boolean;
  /** Wraps before the flexible column becomes hard to read. */
  readonly wraps?: boolean;
  /** Left out where there is too little room. */
  readonly optional?: boolean;
}

/** A line of text in pieces, each with a meaning; a plain string is one plain piece. */
export type Line = string | readonly Piece[];
export type Piece = string | { readonly text: string; readonly tone: Tone };

/** The meaning of a piece of text. Colour only repeats what the words say. */
export type Tone =
  | Status
  | 'unreported'
  | 'unreadable'
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
