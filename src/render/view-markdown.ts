import { type Block, type Line, piecesOf, textOf, type View } from '../views/view.ts';
import { markdownDocument, markdownText } from './markdown-text.ts';
import type { Rendered } from './rendered.ts';

/** What can be pasted elsewhere. */
type PlainBlock = Extract<
  Block,
  { readonly kind: 'title' | 'notice' | 'heading' | 'paragraph' | 'table' | 'commands' }
>;

const isPlain = (block: Block): block is PlainBlock =>
  ['title', 'notice', 'heading', 'paragraph', 'table', 'commands'].includes(block.kind);

/** A view of titles, texts and tables as Markdown, to paste in a document or a comment. */
export const viewMarkdown = (view: View): Rendered =>
  markdownDocument(`${view.filter(isPlain).map(blockText).join('\n\n')}\n`);

function blockText(block: PlainBlock): string {
  switch (block.kind) {
    case 'title':
      return `## ${markdownText(textOf(block.text))}${block.aside ? `\n\n${lineOf(block.aside)}` : ''}`;
    case 'heading':
      return `### ${markdownText(textOf(block.text))}`;
    case 'notice':
      return `> ${lineOf(block.text)}`;
    case 'paragraph':
      return lineOf(block.text);
    case 'table':
      return [
        cells(block.columns.map(({ title }) => markdownText(title))),
        `|${block.columns.map(({ align }) => (align === 'right' ? '---:|' : '---|')).join('')}`,
        ...block.rows.map((row) => cells(row.map(lineOf))),
      ].join('\n');
    case 'commands':
      return block.items
        .map(({ command, what }) => `- ${markdownText(what)}: <code>${markdownText(command)}</code>`)
        .join('\n');
    default:
      return block satisfies never;
  }
}

const cells = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const lineOf = (line: Line): string =>
  piecesOf(line)
    .map((piece) => {
      const text = markdownText(typeof piece === 'string' ? piece : piece.text);
      return typeof piece !== 'string' && piece.tone === 'strong' && text !== '' ? `**${text}**` : text;
    })
    .join('')
    .trim();
