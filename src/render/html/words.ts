import type { WordChange } from '../../text/word-diff.ts';
import {
  type MarkedBlock,
  type MarkedLine,
  markedBlocks,
  plain,
  sideOf,
  withoutMark,
} from '../../views/marked-lines.ts';
import type { PageBlock } from '../../views/page.ts';
import { type Html, html } from './html.ts';

/** A text with what went and what came: tables stay tables, lists stay lists. */
export const wordsHtml = ({ changes, side }: Extract<PageBlock, { kind: 'words' }>): Html =>
  html`${markedBlocks(changes)
    .flatMap((block) => (side ? (sideOf(block, side) ?? []) : block))
    .map(blockHtml)}`;

function blockHtml(block: MarkedBlock): Html {
  switch (block.kind) {
    case 'table':
      return html`<table><thead><tr>${block.head.map(headHtml)}</tr></thead><tbody>${block.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td>${lineHtml(cell)}</td>`)}</tr>`,
      )}</tbody></table>`;
    case 'list': {
      const items = block.lines.map((line) => html`<li>${lineHtml(withoutMark(line, 'item'))}</li>`);
      return block.isOrdered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${block.lines.map((line) => html`<p>${lineHtml(withoutMark(line, 'quote'))}</p>`)}</blockquote>`;
    case 'code':
      return html`<pre>${block.lines.map(
        (line) => html`${lineHtml(line)}
`,
      )}</pre>`;
    case 'heading':
      return html`${block.lines.map(
        (line) => html`<p><strong>${lineHtml(withoutMark(line, 'heading'))}</strong></p>`,
      )}`;
    default:
      return html`${block.lines.map((line) => html`<p>${lineHtml(line)}</p>`)}`;
  }
}

const headHtml = (cell: MarkedLine): Html =>
  plain(cell).trim() === '' ? html`<td></td>` : html`<th scope="col">${lineHtml(cell)}</th>`;

const lineHtml = (line: MarkedLine): Html => html`${line.map(marked)}`;

const marked = ({ op, text }: WordChange): Html =>
  op === 'equal' ? html`${text}` : op === 'delete' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
