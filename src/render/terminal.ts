import { cellsOf, type ProseLine, proseLines } from '../text/prose-lines.ts';
import {
  type BarPart,
  type Block,
  type Column,
  type Fact,
  type Line,
  piecesOf,
  textOf,
  type View,
} from '../views/view.ts';
import { withLinks } from './links.ts';
import type { Paint } from './paint.ts';
import type { Rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import type { Surface } from './surface.ts';
import { drawTable } from './terminal-table.ts';
import { paintedText } from './terminal-text.ts';
import { padEnd, widthOf } from './width.ts';
import { isAddress, wrap } from './wrap.ts';

/** In cells. Longer lines are hard to read, also on a wide screen. */
const WIDEST = 110;
const NARROWEST = 40;

/** Draws a view as plain text, for a terminal or a pipe. */
export async function draw(view: View, surface: Surface): Promise<Rendered> {
  const fitting = { ...surface, width: Math.min(WIDEST, Math.max(NARROWEST, surface.width)) };
  const drawn = await Promise.all(view.map(async (block) => ({ block, lines: await drawBlock(block, fitting) })));
  const blocks = drawn.filter(({ lines }) => lines.length > 0);
  const lines = blocks.flatMap(({ block, lines: own }, at) =>
    at > 0 && standsApart(block, blocks[at - 1]?.block) ? ['', ...own] : own,
  );
  return paintedText(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

/** Whether a blank line comes before a block. */
function standsApart(block: Block, before: Block | undefined): boolean {
  if (before?.kind === 'heading') return block.kind === 'prose';
  if (before?.kind === 'title') return block.kind !== 'paragraph';
  return (
    block.kind !== 'bar' &&
    !(block.kind === 'paragraph' && (before?.kind === 'bar' || before?.kind === 'paragraph')) &&
    !(block.kind === 'list' && before?.kind === 'prose')
  );
}

function drawBlock(block: Block, surface: Surface): readonly string[] | Promise<readonly string[]> {
  const { paint } = surface;
  switch (block.kind) {
    case 'title':
      return drawTitle(block, surface);
    case 'heading':
    case 'paragraph':
      return wrapped(drawLine(block.text, paint), surface);
    case 'notice':
      return wrapped(paint('warning', safeLine(textOf(block.text))), surface, 2).map(
        (line) => `${paint('warning', '!')} ${line}`,
      );
    case 'bar':
      return [drawBar(block.parts, surface)];
    case 'facts':
      return drawFacts(block.rows, surface);
    case 'table':
      return drawCells(
        block.columns,
        block.rows.map((row) => row.map((cell) => drawLine(cell, paint))),
        surface,
        block.isLineEach,
      );
    case 'list':
      return block.items.flatMap((item) => hanging('  ', '    ', drawLine(item, paint), surface));
    case 'entries':
      return block.items.flatMap(({ head, lines }) => [
        ...hanging('  ', '    ', drawLine(head, paint), surface),
        ...lines.flatMap((line) => hanging('      ', '      ', drawLine(line, paint), surface)),
      ]);
    case 'prose':
      return drawProse(block.text, surface);
    case 'commands':
      return drawCommands(block.items, surface);
    default:
      return block satisfies never;
  }
}

/** A line with its colours. This makes text from files safe. */
export function drawLine(line: Line, paint: Paint): string {
  return piecesOf(line)
    .map((piece) => (typeof piece === 'string' ? safeLine(piece) : paint(piece.tone, safeLine(piece.text))))
    .join('');
}

/** A command is never cut, so that it can be copied; what it is for stands beside it, or below where that is too long. */
function drawCommands(items: Extract<Block, { kind: 'commands' }>['items'], surface: Surface): readonly string[] {
  const { width, paint } = surface;
  const widest = Math.max(...items.map(({ command }) => widthOf(command)));
  const room = width - widest - 4;
  if (items.every(({ what }) => widthOf(what) <= room))
    return items.map(({ command, what }) => `  ${paint('strong', padEnd(command, widest))}  ${what}`);
  return items.flatMap(({ command, what }) => [
    `  ${paint('strong', command)}`,
    ...hanging('      ', '      ', what, surface),
  ]);
}

function drawTitle({ text, aside }: Extract<Block, { kind: 'title' }>, surface: Surface): readonly string[] {
  const { width, paint } = surface;
  const left = drawLine(text, paint);
  if (!aside) return wrapped(left, surface);
  const room = width - widthOf(textOf(text)) - widthOf(textOf(aside));
  if (room >= 2) return [left + ' '.repeat(room) + drawLine(aside, paint)];
  return [...wrapped(left, surface), ...wrapped(drawLine(aside, paint), surface)];
}

const FULL = '█';
const SHADES: Readonly<Partial<Record<BarPart['tone'], string>>> = {
  'partly-done': '▓',
  unreported: '░',
  unreadable: '▒',
  planned: '░',
  unknown: '░',
  'not-done': '▒',
  'off-track': '▒',
  'at-risk': '▒',
  stopped: '░',
};

/** One bar; every part gets at least one cell. */
function drawBar(parts: readonly BarPart[], { width, paint }: Surface): string {
  const cells = shareCells(
    parts.map(({ count }) => count),
    Math.min(width, 60),
  );
  return parts.map(({ tone }, at) => paint(tone, (SHADES[tone] ?? FULL).repeat(cells[at] ?? 0))).join('');
}

/** Divides cells by largest remainder; every count above zero gets at least one. */
export function shareCells(counts: readonly number[], cells: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * cells);
  const shares = exact.map((share, at) => ((counts[at] as number) > 0 ? Math.max(1, Math.floor(share)) : 0));
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  let left = cells - shares.reduce((sum, share) => sum + share, 0);
  for (const { at } of order)
    if (left > 0 && (counts[at] as number) > 0) [shares[at], left] = [(shares[at] as number) + 1, left - 1];
  while (left < 0) {
    const widest = shares.indexOf(Math.max(...shares));
    [shares[widest], left] = [(shares[widest] as number) - 1, left + 1];
  }
  return shares;
}

function drawFacts(rows: readonly Fact[], surface: Surface): readonly string[] {
  const { paint } = surface;
  const label = Math.max(...rows.map((row) => widthOf(row.label))) + 2;
  return rows.flatMap((row) =>
    row.values.flatMap((value, at) => {
      const head = at === 0 ? paint('dim', padEnd(row.label, label)) : ' '.repeat(label);
      return wrapped(drawLine(value, paint), surface, label).map(
        (line, lineAt) => (lineAt === 0 ? head : ' '.repeat(label)) + line,
      );
    }),
  );
}

/**
 * Markdown as plain text: paragraphs are wrapped, lists, quotations, listings and headings kept, tables drawn, and
 * emphasis marks left as they are.
 */
async function drawProse(text: string, surface: Surface): Promise<readonly string[]> {
  const drawn: string[] = [];
  const table: string[] = [];
  const endTable = async (): Promise<void> => {
    if (table.length > 0) for (const line of await drawRows(table.splice(0), surface)) drawn.push(line);
  };
  for (const line of proseLines(safe(text))) {
    if (line.kind !== 'row' || line.isApart) await endTable();
    if (line.isApart) drawn.push('');
    if (line.kind === 'row') table.push(line.text);
    else for (const each of drawProseLine(line, surface)) drawn.push(each);
  }
  await endTable();
  return drawn;
}

/** The rows of a table, its head first and the line under that left out. */
function drawRows([head = '', _delimiter, ...rows]: readonly string[], surface: Surface): Promise<readonly string[]> {
  const [titles, cells] = [cellsOf(head), rows.map(cellsOf)];
  // The longest column wraps.
  const longest = titles.map((title, at) => Math.max(...[title, ...cells.map((row) => row[at] ?? '')].map(widthOf)));
  const flexible = longest.indexOf(Math.max(...longest));
  return drawCells(
    titles.map((title, at) => ({ title, flexible: at === flexible })),
    cells.map((row) => titles.map((_title, at) => row[at] ?? '')),
    surface,
  );
}

function drawProseLine({ kind, text }: ProseLine, surface: Surface): readonly string[] {
  if (kind === 'code') return [text];
  if (kind === 'heading') return wrapped(surface.paint('strong', text.replace(/^\s*#+\s*/, '')), surface);
  const mark = kind === 'text' ? '' : (MARK.exec(text)?.[0] ?? '');
  const next = kind === 'quote' ? mark : ' '.repeat(mark.length);
  return hanging(mark, next, text.slice(mark.length).trim(), surface);
}

/** What begins an item or a quotation, or an item in a quotation. */
const MARK = /^[ \t]*(?:(?:> ?)*(?:[-*+]|\d{1,9}[.)])[ \t]+|(?:> ?)+)/;

const hanging = (first: string, next: string, text: string, surface: Surface): readonly string[] =>
  wrapped(text, surface, widthOf(next)).map((line, at) => (at === 0 ? first : next) + line);

/** The lines of a text, beside so many cells; addresses are whole in them, so they can be links. */
function wrapped(text: string, { width, links }: Surface, beside = 0): readonly string[] {
  const lines = wrap(text, width - beside);
  return links ? lines.map(withLinks) : lines;
}

/** A table; in a pipe its lines are as long as they must be where a program reads them, or one holds an address. */
function drawCells(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  surface: Surface,
  isLineEach = false,
): Promise<readonly string[]> {
  const isEndless = surface.isEndless && (isLineEach || rows.some((row) => row.some(isAddress)));
  return drawTable(columns, rows, isEndless ? { ...surface, width: Number.POSITIVE_INFINITY } : surface);
}
