// A text with what changed in it marked, line by line: tables stay tables, lists stay lists.
import { cellsIn, cellText, ITEM, isFence, kindsOf, type LineKind, proseLines } from '../text/prose-lines.ts';
import type { WordChange } from '../text/word-diff.ts';

/** A piece of a line that stayed, was removed or was added. */
export type MarkedLine = readonly WordChange[];

export type MarkedBlock =
  | { readonly kind: 'table'; readonly head: readonly MarkedLine[]; readonly rows: readonly (readonly MarkedLine[])[] }
  | { readonly kind: 'list'; readonly lines: readonly MarkedLine[] }
  | { readonly kind: 'text' | 'heading' | 'quote' | 'code'; readonly lines: readonly MarkedLine[] };

/** The lines of a comparison. Empty lines are left out, unless they are all that keeps two paragraphs apart. */
export function markedLines(words: readonly WordChange[]): readonly MarkedLine[] {
  const lines: WordChange[][] = [[]];
  for (const [nth, { op, text }] of words.entries()) {
    // What came in its place ends with the same line break.
    const next = words[nth + 1];
    const isReplaced = op === 'delete' && next?.op === 'insert' && next.text.endsWith('\n');
    for (const [at, part] of (isReplaced ? text.trimEnd() : text).split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ op: part.trim() === '' ? 'equal' : op, text: part });
    }
  }
  return lines.filter((line) => plain(line).trim() !== '');
}

export const plain = (line: MarkedLine): string => line.map(({ text }) => text).join('');

/** Whether an item is numbered. */
export const isNumbered = (line: MarkedLine): boolean => /^\s*\d/.test(plain(line));

/** The lines by what they belong to: a row to its table, an item to its list. */
export function markedBlocks(words: readonly WordChange[]): readonly MarkedBlock[] {
  const lines = markedLines(words);
  const kinds = kindsOf(lines.map(plain));
  const blocks: { kind: LineKind; lines: MarkedLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at] as LineKind;
    const last = blocks.at(-1);
    if (last?.kind === kind && kind !== 'text' && kind !== 'heading') last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map(({ kind, lines: own }): MarkedBlock => {
    if (kind === 'item') return { kind: 'list', lines: own };
    if (kind !== 'row') return { kind, lines: own.filter((line) => !isFence(plain(line))) };
    const [head = [], _delimiter, ...rows] = own.map(markedCells);
    return { kind: 'table', head, rows };
  });
}

/** One side of a block: without what was only added, or only removed. Undefined where nothing is left. */
export function sideOf(block: MarkedBlock, kept: 'delete' | 'insert'): MarkedBlock | undefined {
  const side = (line: MarkedLine): MarkedLine => line.filter(({ op }) => op === 'equal' || op === kept);
  const isLeft = (line: MarkedLine): boolean => plain(line).trim() !== '';
  if (block.kind !== 'table') {
    const lines = block.lines.map(side).filter(isLeft);
    return lines.length === 0 ? undefined : { ...block, lines };
  }
  const rows = block.rows.map((row) => row.map(side)).filter((row) => row.some(isLeft));
  return rows.length === 0 && !block.head.some((cell) => isLeft(side(cell)))
    ? undefined
    : { kind: 'table', head: block.head.map(side), rows };
}

/** The cells of a row, with their marks. */
function markedCells(line: MarkedLine): readonly MarkedLine[] {
  const cells: WordChange[][] = [[]];
  for (const { op, text } of line) {
    for (const [at, part] of cellsIn(text).entries()) {
      if (at > 0) cells.push([]);
      if (part.trim() !== '') cells.at(-1)?.push({ op, text: cellText(part) });
    }
  }
  // A border at the beginning or the end of the line gives an empty cell there, which is none.
  const first = plain(cells[0] ?? []) === '' ? 1 : 0;
  return cells.slice(first, cells.length > first + 1 && plain(cells.at(-1) ?? []) === '' ? -1 : undefined);
}

const MARKS = { item: ITEM, quote: /^\s*>\s?/, heading: /^\s*#+\s*/ } as const;

/** A line without what makes it an item, a quotation or a heading, for where that is shown in another way. */
export function withoutMark(line: MarkedLine, kind: 'item' | 'quote' | 'heading'): MarkedLine {
  let left = MARKS[kind].exec(plain(line))?.[0].length ?? 0;
  return line.map(({ op, text }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return { op, text: text.slice(cut) };
  });
}

/** A text in which nothing is marked. */
export const wholeText = (text: string): readonly WordChange[] => [
  {
    op: 'equal',
    text: proseLines(text)
      .map((line) => line.text)
      .join('\n'),
  },
];
