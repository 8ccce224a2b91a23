// Where each block goes: what a shape says of it.
import type { Block } from '../block.ts';
import type { AsideReason } from '../paper.ts';

/**
 * What a block becomes. `text` and `section` are words and headings in a record's text; a `label` says only what
 * follows.
 */
export const PARTS = [
  'title',
  'theme',
  'objective',
  'commitment',
  'deliverable',
  'text',
  'section',
  'label',
  'rest',
] as const;
export type Part = (typeof PARTS)[number];

/** The record whose text a block joins: the one of that kind that was opened last. */
export type Owner = 'plan' | 'theme' | 'objective' | 'commitment' | 'deliverable';

export interface Placed {
  readonly block: Block;
  readonly part: Part;
  /** Whose text, section or label it is. */
  readonly of: Owner;
  /** Of what is left out. */
  readonly reason?: AsideReason;
  /** Of a commitment whose block is its title, not the promise itself. */
  readonly isTitle?: boolean;
  readonly given?: Given;
  /** Of a record whose heading the paper does not have: its title, made up from what stands around it. */
  readonly made?: { readonly part: 'theme' | 'objective'; readonly title: string };
}

/** The ways in which plans are set up. */
export const SHAPES = ['labels', 'headings', 'numbered', 'paragraphs', 'table'] as const;
export type Shape = (typeof SHAPES)[number];

/** What a sheet or a person says of a record, in place of a proposal. */
export interface Given {
  readonly number?: string;
  /** Whether a person chose the number: then it stands wherever it stands. */
  readonly isChosen?: boolean;
  readonly title?: string;
  readonly id?: string;
}
