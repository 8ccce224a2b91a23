// A block: a heading, an item, a paragraph, with its text and its places in the paper.
import type { AsideReason, Cell, Span } from './paper.ts';

export const BLOCK_KINDS = ['heading', 'label', 'item', 'paragraph', 'aside'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What the paper is made of, in its order. No two blocks share a character. */
export interface Block {
  readonly kind: BlockKind;
  /** A heading's from 1 (the highest), an item's from 1 (not in another list); else 0. */
  readonly level: number;
  /** As the paper numbers it, `1.3`. */
  readonly number: string | undefined;
  /** The bullet or number before the text, with the word that belongs to it. */
  readonly marker: Span | undefined;
  /** The text's places: a line each. */
  readonly spans: readonly Span[];
  /** Where each stretch of the block ends: up to here the white space behind it is its own too. */
  readonly pieces: readonly Span[];
  /** The text as it is read: lines joined, words whole. */
  readonly text: string;
  /** What was done to the characters of its pieces to get that text. */
  readonly repairs: readonly Repair[];
  /** From 1. */
  readonly page: number;
  /** A label's name without year and colon, in lower case: `doelstelling`. */
  readonly label: string | undefined;
  /** Of a label: whether the text under it begins on its own line. */
  readonly isCut?: boolean;
  /** Where it stands in a table. */
  readonly cell: Cell | undefined;
  /** Why it is no part of the plan's text. */
  readonly reason: AsideReason | undefined;
}

/** A change to the paper's characters. `to` replaces what stands at the span. */
export interface Repair extends Span {
  readonly kind: RepairKind;
  readonly to: string;
  /** Whether a person should look at it. */
  readonly isDoubtful?: boolean;
}

/**
 * What is repaired. `marker`: the bullet or number before a text. `white-space`: line ends, blank lines, tabs, several
 * spaces. `word-break`: a word that goes on in the next line, its hyphen kept or not. `soft-hyphen`, `invisible`: signs
 * that nobody sees.
 */
export type RepairKind = 'marker' | 'white-space' | 'word-break' | 'soft-hyphen' | 'invisible';

/** Where a block begins in the paper's text, its marker included. */
export const startOf = (block: Block): number => block.pieces[0]?.start ?? 0;
