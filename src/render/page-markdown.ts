import { MARKS_BY_SERIOUSNESS, markLabel, SIGNS } from '../views/marks.ts';
import {
  type Chart,
  type Page,
  type PageBlock,
  type PageLine,
  type PagePiece,
  pagePiecesOf,
  pageText,
} from '../views/page.ts';
import type { Say } from '../views/wording.ts';
import { markdownDocument, markdownText } from './markdown-text.ts';
import { isWeb, type Prose } from './prose/prose.ts';
import { proseMarkdown } from './prose-markdown.ts';
import type { Rendered } from './rendered.ts';

export interface MarkdownOptions {
  readonly t: Say;
  /** Reads a text in Markdown. */
  readonly readProse: (text: string) => Prose;
}

/**
 * A page as Markdown. Texts from files stand in it as text: no HTML, no pictures, no mentions, and only links to the
 * web.
 */
export const pageMarkdown = (page: Page, options: MarkdownOptions): Rendered =>
  markdownDocument(`${paragraphsOf(page, options, 1).join('\n\n')}\n`);

function paragraphsOf(page: Page, options: MarkdownOptions, level: number): readonly string[] {
  let current = level;
  return page.flatMap((block) => {
    if (block.kind === 'heading') current = block.level ?? 2;
    return blockParagraphs(block, options, current);
  });
}

function blockParagraphs(block: PageBlock, options: MarkdownOptions, level: number): readonly string[] {
  const { t } = options;
  switch (block.kind) {
    case 'title':
      return [`# ${lineOf(block.text)}`, ...(block.aside ? [lineOf(block.aside)] : [])];
    case 'heading':
      return [`${'#'.repeat(level)} ${lineOf(block.text)}`];
    case 'paragraph':
      return [lineOf(block.text)];
    case 'notice':
      return [`> **${t({ nl: 'Let op:', en: 'Please note:' })}** ${markdownText(pageText(block.text))}`];
    case 'bar':
      return [];
    case 'facts':
      return [
        block.rows.map(({ label, values }) => `- ${markdownText(label)}: ${values.map(lineOf).join('; ')}`).join('\n'),
      ];
    case 'list':
      return [block.items.map((item) => `- ${lineOf(item)}`).join('\n')];
    case 'entries':
      return [
        block.items
          .map(({ head, lines }) => [`- ${lineOf(head)}`, ...lines.map((line) => `  ${lineOf(line)}`)].join('  \n'))
          .join('\n'),
      ];
    case 'prose':
      return [proseMarkdown(options.readProse(block.text), level)];
    case 'commands':
      return [block.items.map(({ command, what }) => `- \`${command}\`: ${markdownText(what)}`).join('\n')];
    case 'table':
      return [
        tableOf(
          block.columns.map(({ title }) => title),
          block.rows,
        ),
      ];
    case 'counts':
      return [
        `**${markdownText(block.total)}**: ${block.counts.map(({ mark, count }) => `${count} ${SIGNS[mark]} ${t(markLabel(mark))}`).join(', ')}.`,
      ];
    case 'chart':
      return [chartOf(block, t)];
    case 'timeline':
      return block.moments.flatMap(({ head, blocks }) => [lineOf(head), ...paragraphsOf(blocks, options, level)]);
    case 'sides':
      return block.sides.flatMap(({ title, blocks }) => [
        `**${markdownText(title)}**`,
        ...paragraphsOf(blocks, options, level),
      ]);
    case 'words':
      return [
        block.changes
          .map(({ op, text }) => (op === 'equal' ? markdownText(text) : wrapped(text, op === 'delete' ? '~~' : '**')))
          .join(''),
      ];
    case 'item':
      return paragraphsOf(block.blocks, options, level);
    case 'fold':
      return [lineOf(block.summary), ...paragraphsOf(block.blocks, options, level)];
    default:
      return block satisfies never;
  }
}

/** A mark stands next to a letter, or it is none. */
function wrapped(text: string, mark: string): string {
  const inner = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  return inner === '' ? text : `${before}${mark}${markdownText(inner)}${mark}${text.slice(text.trimEnd().length)}`;
}

export const lineOf = (line: PageLine): string => pagePiecesOf(line).map(pieceOf).join('');

function pieceOf(piece: PagePiece): string {
  const text = markdownText(typeof piece === 'string' ? piece : piece.text);
  if (typeof piece === 'string') return text;
  if ('to' in piece) return 'web' in piece.to && isWeb(piece.to.web) ? linkOf(text, piece.to.web) : text;
  return 'tone' in piece && piece.tone === 'strong' ? `**${text}**` : text;
}

/** What could end an address is written as its code (RFC 3986, 2.1). */
export const linkOf = (text: string, url: string): string =>
  `[${text}](<${url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`;

function chartOf({ rowTitle, rows }: Chart, t: Say): string {
  const marks = MARKS_BY_SERIOUSNESS.filter((mark) =>
    rows.some(({ counts }) => counts.some((each) => each.mark === mark)),
  );
  const heads = [
    rowTitle,
    ...marks.map((mark) => `${SIGNS[mark]} ${t(markLabel(mark))}`),
    t({ nl: 'totaal', en: 'total' }),
  ];
  const cells = rows.map(({ label, counts, total }): readonly PageLine[] => [
    label,
    ...marks.map((mark) => String(counts.find((each) => each.mark === mark)?.count ?? 0)),
    String(total),
  ]);
  return tableOf(heads, cells);
}

function tableOf(heads: readonly string[], rows: readonly (readonly PageLine[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(heads.map((head) => markdownText(head.replaceAll('\u00ad', '')))),
    row(heads.map(() => '---')),
    ...rows.map((cells) => row(cells.map(lineOf))),
  ].join('\n');
}
