import type { Item } from '../query/index-agenda.ts';
import type { WordChange } from '../text/word-diff.ts';
import type { Mark } from './marks.ts';
import { type Block, type Piece, piecesOf, type Tone } from './view.ts';

/**
 * What a page or a document says: a {@link View} that also knows how deep a heading is, where a link leads, and what a
 * chart shows. Every view is a page. The words are already in the reader's language; what came from files stands in it
 * as it is.
 */
export type Page = readonly PageBlock[];

export type PageBlock =
  | Exclude<Block, { readonly kind: 'heading' | 'paragraph' | 'facts' | 'table' | 'list' | 'entries' | 'prose' }>
  /**
   * A section begins here; the title of the page is level 1, and nothing is said where a section is just below it (2).
   */
  | { readonly kind: 'heading'; readonly text: PageLine; readonly level?: 1 | 2 | 3 | 4; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: PageLine }
  | { readonly kind: 'facts'; readonly rows: readonly PageFact[] }
  | PageTable
  | { readonly kind: 'list'; readonly items: readonly PageLine[] }
  | { readonly kind: 'entries'; readonly items: readonly PageEntry[] }
  /** A text from a file, as Markdown; its own headings stand under the last heading of the page. */
  | { readonly kind: 'prose'; readonly text: string }
  | Chart
  /** How many of each, at a glance. */
  | { readonly kind: 'counts'; readonly total: string; readonly counts: readonly MarkCount[] }
  | { readonly kind: 'timeline'; readonly moments: readonly Moment[] }
  /** Two things that belong beside one another: what was promised, and what came of it. */
  | { readonly kind: 'sides'; readonly sides: readonly [Side, Side] }
  /** A text with what went and what came; `side`: only the text with what went, or with what came. */
  | { readonly kind: 'words'; readonly changes: readonly WordChange[]; readonly side?: 'delete' | 'insert' }
  /** One thing with a grave or a light edge, such as one change between two plans. */
  | { readonly kind: 'item'; readonly weight: 'major' | 'minor' | 'info'; readonly blocks: Page }
  /** What is unfolded only by who wants to see it. */
  | { readonly kind: 'fold'; readonly summary: PageLine; readonly blocks: Page };

export interface PageFact {
  readonly label: string;
  readonly values: readonly PageLine[];
}

/** Something with lines of its own under it. */
export interface PageEntry {
  readonly head: PageLine;
  readonly lines: readonly PageLine[];
}

export interface PageTable {
  readonly kind: 'table';
  /** What it is a table of; a view leaves that to the heading above it. */
  readonly caption?: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly PageLine[])[];
  /** Which column names the row; the first where nothing is said. */
  readonly naming?: number;
  /** How each row stands, for whoever filters rows. */
  readonly marks?: readonly Mark[];
}

export interface PageColumn {
  readonly title: string;
  readonly align?: 'right';
  readonly flexible?: boolean;
  readonly optional?: boolean;
}

/** One bar for each row, and the same numbers as a table. */
export interface Chart {
  readonly kind: 'chart';
  readonly caption: string;
  /** What the rows are: "Thema". */
  readonly rowTitle: string;
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: PageLine;
  /** How often each mark occurs, most serious first. */
  readonly counts: readonly MarkCount[];
  readonly total: number;
}

export interface MarkCount {
  readonly mark: Mark;
  readonly count: number;
}

/** Something that happened on a day. */
export interface Moment {
  /** Begins with the day. */
  readonly head: PageLine;
  readonly blocks: Page;
  readonly id?: string;
  /** How the promise stood from then on. */
  readonly mark?: Mark;
  /** Set right later: told, and no longer true. */
  readonly corrected?: boolean;
}

export interface Side {
  readonly title: string;
  /** Where links lead to it; nothing where none does. */
  readonly id?: string;
  readonly blocks: Page;
}

/** A line of text in pieces; some lead elsewhere. */
export type PageLine = string | readonly PagePiece[];
export type PagePiece = Piece | Linked | Quoted | Day;

export interface Linked {
  readonly text: string;
  readonly to: Destination;
  /** Whether the text comes from a file, in the agenda's own language. */
  readonly quoted?: boolean;
}

/** Text from a file: it is in the agenda's own language, whatever that of the reader. */
export interface Quoted {
  readonly text: string;
  readonly quoted: true;
}

/** A date, written out; `day` is how programs know it. */
export interface Day {
  readonly text: string;
  readonly day: string;
}

/**
 * Where a link leads: a record's own page, another page of the report, or the web. A record that is not in the report
 * is not linked.
 */
export type Destination =
  | { readonly record: Item; readonly part?: string }
  | { readonly page: string; readonly part?: string }
  | { readonly web: string };

export const linked = (text: string, to: Destination): Linked => ({ text, to });
export const quoted = (text: string): Quoted => ({ text, quoted: true });

/** "3.1.5 Title", leading to its page. */
export const recordLink = (record: Item): Linked => ({
  text: `${record.number} ${record.title}`,
  to: { record },
  quoted: true,
});

export const pagePiecesOf = (line: PageLine): readonly PagePiece[] => (typeof line === 'string' ? [line] : line);
export const pageText = (line: PageLine): string =>
  pagePiecesOf(line)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

export const toneOf = (piece: PagePiece): Tone | undefined =>
  typeof piece === 'object' && 'tone' in piece ? piece.tone : undefined;

/** Pieces with something between each two. */
export const joinLines = (lines: readonly PageLine[], between: PagePiece): PageLine =>
  lines.flatMap((line, at) => [...(at === 0 ? [] : [between]), ...pagePiecesOf(line)]);

export { piecesOf };
