// What every reader makes of a paper: one text, and what is known of each of its lines.

/** A stretch of a text: from `start` up to and not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a paper can be. */
export const PAPER_FORMATS = ['txt', 'md', 'docx', 'pdf', 'xlsx', 'csv'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A paper as text. Every character that a reader finds stands in `text`, once. */
export interface Paper {
  readonly format: PaperFormat;
  readonly text: string;
  /** In the order of the text. What stands between two lines is white space. */
  readonly lines: readonly Line[];
  /** How many pages it has; undefined where the format has no pages. */
  readonly pages: number | undefined;
  /** How the reader knew what is what, for the screen. */
  readonly read: ReadBy;
}

/** How a paper was read: what was guessed is shown. */
export interface ReadBy {
  readonly encoding?: string;
  readonly separator?: string;
  /** PDF only: by its tags, or by size and place of the letters. */
  readonly structure?: 'tags' | 'layout';
  /** PDF only: pages that were read as columns. */
  readonly columnPages?: readonly number[];
}

/** One line, without the white space around it. */
export interface Line extends Span {
  /** From 1. */
  readonly page: number;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
  /** How far it stands from the left: spaces in a text file, points in a PDF. */
  readonly indent: number;
  /** Where it ends, in the same measure. */
  readonly right: number;
  /** How its letters look; lines of one style have the same text here. Empty where nothing is known. */
  readonly style: string;
  /** The height of its letters in points; 0 where nothing is known. */
  readonly size: number;
  /** What the paper itself says this is. */
  readonly role: Role;
  /** How many characters before it are marks of its own, such as the `## ` of Markdown. */
  readonly lead?: number;
  /** Where it stands in a table. */
  readonly cell?: Cell;
  /** Lines of one element belong together. Undefined where the paper does not say what belongs together. */
  readonly element: number | undefined;
}

/** What a paper says of a line, or a reader is sure of. */
export type Role =
  | { readonly is: 'unknown' }
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'item'; readonly depth: number }
  | { readonly is: 'paragraph' }
  | { readonly is: 'aside'; readonly reason: AsideReason };

/** Why something is no part of the plan's own text. */
export const ASIDE_REASONS = [
  'contents',
  'running-header',
  'page-number',
  'table',
  'front-matter',
  'note',
  'by-hand',
  'not-recognised',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** A place in a table; all from 0. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export const UNKNOWN: Role = { is: 'unknown' };
export const PARAGRAPH: Role = { is: 'paragraph' };
export const aside = (reason: AsideReason): Role => ({ is: 'aside', reason });
