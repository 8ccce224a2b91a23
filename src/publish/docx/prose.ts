import { CarriageReturn, ExternalHyperlink, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type Inline, type Inlines, inlineText, type Prose, type ProseBlock } from '../../render/prose/prose.ts';
import { atMost, BULLETS, INDENT, NUMBERS } from './lists.ts';
import { type DocxOptions, languageOf, textRun } from './runs.ts';

/**
 * A text in Markdown as paragraphs. Its own headings are bold lines, so that they do not stand among those of the
 * report.
 * @param depth how many lists and quotations stand around it
 */
export const proseParagraphs = (prose: Prose, options: DocxOptions, depth = 0): readonly Paragraph[] =>
  prose.flatMap((block) => blockParagraphs(block, options, depth));

function blockParagraphs(block: ProseBlock, options: DocxOptions, depth: number): readonly Paragraph[] {
  const look = languageOf(options);
  const left = depth === 0 ? {} : { indent: { left: INDENT * depth } };
  const runs = (inline: Inlines, more: IRunOptions = {}): readonly ParagraphChild[] =>
    inlineRuns(inline, options, { ...look, ...more });
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ ...left, children: runs(block.inline) })];
    case 'heading':
      return [new Paragraph({ ...left, keepNext: true, children: runs(block.inline, { bold: true }) })];
    case 'list':
      return listParagraphs(block, options, depth);
    case 'quote':
      return proseParagraphs(block.blocks, options, depth + 1);
    case 'code':
      return block.text
        .trimEnd()
        .split('\n')
        .map((line) => new Paragraph({ ...left, children: [textRun(line, { font: 'Consolas' })] }));
    case 'rule':
      return [];
    case 'table':
      return [block.head, ...block.rows].map(
        (row) => new Paragraph({ ...left, children: [textRun(row.map(inlineText).join(' · '), look)] }),
      );
    default:
      return block satisfies never;
  }
}

function listParagraphs(
  list: Extract<ProseBlock, { kind: 'list' }>,
  options: DocxOptions,
  depth: number,
): readonly Paragraph[] {
  const reference = list.ordered ? NUMBERS : BULLETS;
  const instance = list.ordered ? options.nextList() : 0;
  return list.items.flatMap((item) => {
    const [first, ...rest] = item;
    const isText = first?.kind === 'paragraph';
    return [
      new Paragraph({
        numbering: { reference, level: atMost(depth), instance },
        children: isText ? inlineRuns(first.inline, options, languageOf(options)) : [],
      }),
      ...proseParagraphs(isText ? rest : item, options, depth + 1),
    ];
  });
}

export const inlineRuns = (inline: Inlines, options: DocxOptions, look: IRunOptions): readonly ParagraphChild[] =>
  inline.flatMap((each) => inlineRun(each, options, look));

function inlineRun(inline: Inline, options: DocxOptions, look: IRunOptions): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [textRun(inline.text, look)];
    case 'code':
      return [textRun(inline.text, { ...look, font: 'Consolas' })];
    case 'break':
      return [new TextRun({ children: [new CarriageReturn()] })];
    case 'strong':
      return inlineRuns(inline.inline, options, { ...look, bold: true });
    case 'emphasis':
      return inlineRuns(inline.inline, options, { ...look, italics: true });
    case 'deleted':
      return inlineRuns(inline.inline, options, { ...look, strike: true });
    case 'link': {
      const style = options.styleId('hyperlink');
      const runs = inlineRuns(inline.inline, options, { ...look, ...(style === undefined ? {} : { style }) });
      return [new ExternalHyperlink({ link: inline.url, children: runs })];
    }
    default:
      return inline satisfies never;
  }
}
