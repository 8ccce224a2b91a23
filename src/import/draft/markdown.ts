// A record's text as Markdown: each block a paragraph, a heading or an item, with its own words and nothing else.
import type { Block } from '../block.ts';
import type { Placed } from '../shapes/placed.ts';

/** Signs that would mean something in Markdown (CommonMark 2.4), where they would. */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/\\(?=[!-/:-@[-`{-~])/g, '\\\\'],
  [/`/g, '\\`'],
  [/\*(?=\S)|(?<=\S)\*/g, '\\*'],
  [/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_'],
  [/<(?=[A-Za-z/!?])/g, '\\<'],
  [/\](?=[([:])/g, '\\]'],
  [/&(?=#?\w{1,31};)/g, '\\&'],
  [/~(?=~)/g, '\\~'],
];
/** Signs that would begin a heading, a quotation, a list, a rule or code. */
const OPENING = /^(?:(#{1,6})(?=\s|$)|([>+*-])(?=\s|$|>)|([=-]{2,})(?=\s*$)|(~{3,})|(\d{1,9})([.)])(?=\s|$))/;

/** Text of the paper in a Markdown file, read back as the same text. */
export function markdownText(text: string): string {
  const inert = escapes.reduce((each, [sign, instead]) => each.replace(sign, instead), text);
  return inert.replace(OPENING, (all, _heading, _sign, _rule, _fence, digits?: string, point?: string) =>
    digits === undefined ? `\\${all}` : `${digits}\\${point}`,
  );
}

/**
 * The body under a title.
 * @param isMarkdown whether the paper is Markdown itself: then its words stand as they are
 */
export function bodyOf(parts: readonly Placed[], isMarkdown: boolean): string {
  let body = '';
  let state: Writing = { depth: 0, list: undefined, base: 0, isUnderLabel: false };
  for (const { block, part } of parts) {
    if (part === 'label' || block.text.trim() === '') continue;
    const [written, next] = part === 'section' ? section(block, state) : paragraph(block, state);
    const isTight = state.list !== undefined && state.list === next.list && state.depth === next.depth;
    // White space may be left at the ends where a sign that nobody sees stood beside it; before a mark it would hide
    // the mark.
    const text = block.text.trim();
    const words = isMarkdown ? text : markdownText(text);
    body += `${body === '' ? '' : isTight ? '\n' : '\n\n'}${written}${part === 'section' ? headingText(words) : words}`;
    state = next;
  }
  return body;
}

interface Writing {
  /** In how many lists the last line stands. */
  readonly depth: number;
  /** The kind of list in which the last line is an item. */
  readonly list: 'bullets' | 'numbers' | undefined;
  /** The level of the highest heading so far; 0 before the first. */
  readonly base: number;
  readonly isUnderLabel: boolean;
}

/** What stands before a block's words, and how it goes on. */
type Step = readonly [string, Writing];

/** Under the title, the highest headings have two hashes. */
function section({ kind, level }: Block, state: Writing): Step {
  const base = state.base || level;
  const isUnderLabel = state.isUnderLabel || kind === 'label';
  const depth = kind === 'label' ? 2 : (isUnderLabel ? 3 : 2) + (level === 0 ? 0 : Math.max(0, level - base));
  return [`${'#'.repeat(Math.min(6, depth))} `, { depth: 0, list: undefined, base, isUnderLabel }];
}

/**
 * An item stands one step further in than the list around it, and so does a paragraph in an item. Further would be
 * code.
 */
function paragraph(block: Block, state: Writing): Step {
  const isItem = block.kind === 'item';
  const depth = isItem ? Math.max(1, Math.min(block.level, state.depth + 1)) : Math.min(block.level, state.depth);
  const indent = ' '.repeat(INDENT * (isItem ? depth - 1 : depth));
  const list = isItem ? (isNumbered(block) ? 'numbers' : 'bullets') : undefined;
  return [`${indent}${isItem ? itemMark(block) : ''}`, { ...state, depth, list }];
}

const INDENT = 4;

/** Numbers stay numbers; letters, which Markdown does not know, become bullets. */
const itemMark = (block: Block): string => (isNumbered(block) ? `${block.number}. ` : '- ');
const isNumbered = ({ number }: Block): boolean => number !== undefined && /^\d{1,9}$/.test(number);

/** Hashes at the end of a heading would close it. */
export const headingText = (text: string): string => text.replace(/(^|\s)(#+)$/, '$1\\$2');
