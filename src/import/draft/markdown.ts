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
  [/\[(?=[^\]]*\](?:\(|\[|:))/g, '\\['],
  [/&(?=#?\w{1,31};)/g, '\\&'],
  [/~(?=~)/g, '\\~'],
];
/** Signs that would begin a heading, a quotation, a list, a rule or code. */
const OPENING = /^(?:(#{1,6})(?=\s|$)|([>+-])(?=\s|$|>)|([=-]{2,})(?=\s*$)|(~{3,})|(\d{1,9})([.)])(?=\s|$))/;

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
  let before: Block | undefined;
  let base = 0;
  let isUnderLabel = false;
  for (const { block, part } of parts) {
    if (part === 'label' || block.text === '') continue;
    if (part === 'section' && base === 0) base = block.level;
    if (block.kind === 'label') isUnderLabel = true;
    const words = isMarkdown ? block.text : markdownText(block.text);
    const isItem = part !== 'section' && block.kind === 'item';
    const isTight = isItem && before?.kind === 'item';
    body += `${body === '' ? '' : isTight ? '\n' : '\n\n'}${part === 'section' ? sectionMark(block, base, isUnderLabel) : indentOf(block)}${isItem ? itemMark(block) : ''}${words}`;
    before = part === 'section' ? undefined : block;
  }
  return body;
}

/** Under the title, the highest headings have two hashes. */
function sectionMark({ kind, level }: Block, base: number, isUnderLabel: boolean): string {
  if (kind === 'label') return '## ';
  const depth = (isUnderLabel ? 3 : 2) + (level === 0 ? 0 : Math.max(0, level - base));
  return `${'#'.repeat(Math.min(6, depth))} `;
}

/** Items in items, and paragraphs in them, stand further in. */
const indentOf = ({ kind, level }: Block): string => ' '.repeat(4 * Math.max(0, kind === 'item' ? level - 1 : level));

/** Numbers stay numbers; letters, which Markdown does not know, stand as text. */
function itemMark({ number }: Block): string {
  return number !== undefined && /^\d{1,9}$/.test(number) ? `${number}. ` : '- ';
}
