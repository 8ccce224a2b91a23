import {
  Bookmark,
  BorderStyle,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import { readProse } from '../../render/prose/markdown.ts';
import { MARKS_BY_SERIOUSNESS, markLabel, SIGNS } from '../../views/marks.ts';
import { type Chart, type MarkCount, type Page, type PageBlock, type PageLine, pageText } from '../../views/page.ts';
import { strong, toned } from '../../views/view.ts';
import type { Say } from '../../views/wording.ts';
import { BAR, barPng } from './bar.ts';
import { BULLETS, INDENT } from './lists.ts';
import { proseParagraphs } from './prose.ts';
import { type DocxOptions, runsOf, textRun, wordText } from './runs.ts';

export interface BlockOptions extends DocxOptions {
  readonly t: Say;
  /** A bookmark's name for a heading's id: Word takes no more than 40 letters, digits and lines. */
  readonly bookmarkOf: (id: string) => string;
}

type Part = Paragraph | Table;

/** A page as Word's paragraphs and tables, in their order. */
export const docxBlocks = (page: Page, options: BlockOptions): readonly Part[] =>
  page.flatMap((block) => blockParts(block, options));

function blockParts(block: PageBlock, options: BlockOptions): readonly Part[] {
  const { t } = options;
  const paragraph = (line: PageLine, more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...more, children: runsOf(line, options) });
  switch (block.kind) {
    case 'title':
      return [paragraph(block.text, styled(options, 'title'))];
    case 'heading':
      return [headingParagraph(block, options)];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'notice':
      return [
        paragraph([strong(t({ nl: 'Let op: ', en: 'Please note: ' })), pageText(block.text)], {
          shading: { type: ShadingType.CLEAR, fill: 'FFF6E0', color: 'auto' },
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: '8A5300', space: 6 } },
        }),
      ];
    case 'bar':
    case 'commands':
      return [];
    case 'facts':
      return block.rows.flatMap(({ label, values }) =>
        values.map((value) => paragraph([strong(`${label}: `), ...pieces(value)])),
      );
    case 'list':
      return block.items.map((item) => bullet(item, options));
    case 'entries':
      return block.items.flatMap(({ head, lines }) => [
        bullet(head, options, lines.length > 0),
        ...lines.map((line, at) => paragraph(line, { indent: { left: INDENT }, keepNext: at < lines.length - 1 })),
      ]);
    case 'prose':
      return proseParagraphs(readProse(block.text), options);
    case 'table':
      return [
        dataTable(
          block.columns.map(({ title }) => title),
          block.rows,
          options,
        ),
        spacer(),
      ];
    case 'counts':
      return [
        new Paragraph({ keepNext: true, children: [barRun(block.counts, block.total, t)] }),
        paragraph([strong(block.total), ': ', ...countPieces(block.counts, t), '.']),
      ];
    case 'chart':
      return [...chartParts(block, options), spacer()];
    case 'timeline':
      return block.moments.flatMap(({ head, blocks }) => [bullet(head, options), ...docxBlocks(blocks, options)]);
    case 'sides':
      return block.sides.flatMap(({ title, blocks }) => [paragraph([strong(title)]), ...docxBlocks(blocks, options)]);
    case 'words':
      return [
        paragraph(
          block.changes.map(({ op, text }) =>
            op === 'equal' ? text : toned(op === 'delete' ? 'removed' : 'inserted', text),
          ),
        ),
      ];
    case 'item':
      return docxBlocks(block.blocks, options);
    case 'fold':
      return [paragraph(block.summary), ...docxBlocks(block.blocks, options)];
    default:
      return block satisfies never;
  }
}

const pieces = (line: PageLine): Exclude<PageLine, string> => (typeof line === 'string' ? [line] : line);

/** A paragraph's style by Word's own name; nothing where the template has none. */
export function styled({ styleId }: DocxOptions, name: string): IParagraphOptions {
  const style = styleId(name);
  return style === undefined ? {} : { style };
}

/** The page's title is no numbered heading: Word calls it Title, and sections are its first level. */
function headingParagraph(
  { text, level = 2, id }: Extract<PageBlock, { kind: 'heading' }>,
  options: BlockOptions,
): Paragraph {
  const children: readonly ParagraphChild[] = runsOf(text, options);
  return new Paragraph({
    ...styled(options, level === 1 ? 'title' : `heading ${level - 1}`),
    keepNext: true,
    children: id === undefined ? children : [new Bookmark({ id: options.bookmarkOf(id), children })],
  });
}

const bullet = (line: PageLine, options: BlockOptions, keepNext = false): Paragraph =>
  new Paragraph({
    ...styled(options, 'list paragraph'),
    numbering: { reference: BULLETS, level: 0 },
    keepNext,
    children: runsOf(line, options),
  });

/** Room behind a table: what follows would touch it. */
const spacer = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 }, children: [] });

function countPieces(counts: readonly MarkCount[], t: Say): Exclude<PageLine, string> {
  return counts.flatMap(({ mark, count }, at) => [
    ...(at === 0 ? [] : [', ']),
    `${count} `,
    toned(mark, `${SIGNS[mark]} ${t(markLabel(mark))}`),
  ]);
}

/** A bar is as wide as the text: so many of its pixels go into one of the screen's. */
const SCALE = 0.455;

/** A bar with its numbers as its description. */
function barRun(counts: readonly MarkCount[], name: string, t: Say): ImageRun {
  const words = counts.map(({ mark, count }) => `${count} ${t(markLabel(mark))}`).join(', ');
  return new ImageRun({
    type: 'png',
    data: barPng(counts),
    transformation: { width: BAR.width * SCALE, height: BAR.height * SCALE },
    altText: { name: '', title: wordText(name), description: wordText(`${name}: ${words}`) },
  });
}

function chartParts({ caption, rowTitle, rows }: Chart, options: BlockOptions): readonly Part[] {
  const { t } = options;
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
    ...marks.map((mark) => String(counts.find((each) => each.mark === mark)?.count ?? '–')),
    [strong(String(total))],
  ]);
  return [
    new Paragraph({ ...styled(options, 'caption'), keepNext: true, children: [textRun(caption, {})] }),
    dataTable(heads, cells, options, true),
    ...rows.flatMap(({ label, counts }) => [
      new Paragraph({ keepNext: true, spacing: { before: 80, after: 20 }, children: runsOf(label, options) }),
      new Paragraph({ spacing: { after: 40 }, children: [barRun(counts, pageText(label), t)] }),
    ]),
  ];
}

/**
 * A table whose head is repeated on every page, and whose rows are never divided.
 * @param narrow whether all columns but the first hold a number: their heads are written upwards
 */
function dataTable(
  heads: readonly string[],
  rows: readonly (readonly PageLine[])[],
  options: BlockOptions,
  narrow = false,
): Table {
  const widths = narrow ? heads.map((_head, at) => (at === 0 ? 40 : 60 / (heads.length - 1))) : widthsOf(heads, rows);
  const cell = (line: PageLine, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3F5F7', color: 'auto' } } : {}),
      ...(isHead && narrow && at > 0 ? UPWARDS : {}),
      children: [
        new Paragraph({
          spacing: { before: 0, after: 0 },
          children: runsOf(line, options, isHead ? { bold: true } : {}),
        }),
      ],
    });
  const row = (cells: readonly PageLine[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isHead && narrow ? { height: { value: HEAD_HEIGHT, rule: HeightRule.EXACT } } : {}),
      children: cells.map((line, at) => cell(line, at, isHead)),
    });
  const style = options.styleId('table grid');
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(style === undefined ? { borders: LINES } : { style }),
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

const UPWARDS = { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT, verticalAlign: VerticalAlign.CENTER };
/** In twentieths of a point: room for the longest status. */
const HEAD_HEIGHT = 1900;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D0D6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINES = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };

/** In hundredths, by what stands in each column; the narrowest still holds a word. */
function widthsOf(heads: readonly string[], rows: readonly (readonly PageLine[])[]): readonly number[] {
  const longest = heads.map((head, at) =>
    Math.max(longestWord(head), ...rows.map((cells) => Math.min(60, pageText(cells[at] ?? '').length))),
  );
  const total = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.round((length / total) * 100));
}

const longestWord = (text: string): number => Math.max(6, ...text.split(/\s+/).map((word) => word.length));
