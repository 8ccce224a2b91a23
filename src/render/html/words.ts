import {
  isNumbered,
  type MarkedBlock,
  type MarkedLine,
  markedBlocks,
  plain,
  sideOf,
  withoutMark,
} from '../../views/marked-lines.ts';
import type { PageBlock } from '../../views/page.ts';
import { type MarkedRun, markedRuns, runsAsWritten } from '../prose/marked-runs.ts';
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
    case 'list':
      return listsHtml(block.lines);
    case 'quote':
      return html`<blockquote>${block.lines.map((line) => html`<p>${lineHtml(withoutMark(line, 'quote'))}</p>`)}</blockquote>`;
    case 'code':
      return html`<pre>${block.lines.map(
        (line) => html`${runsAsWritten(line).map(runHtml)}
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

const lineHtml = (line: MarkedLine): Html => html`${markedRuns(line).map(runHtml)}`;

function runHtml({ op, text, styles, url }: MarkedRun): Html {
  const styled = styles.reduceRight((inner, style) => STYLES[style](inner), html`${text}`);
  const linked = url === undefined ? styled : html`<a href="${url}">${styled}</a>`;
  return op === 'equal' ? linked : op === 'delete' ? html`<del>${linked}</del>` : html`<ins>${linked}</ins>`;
}

const STYLES: Readonly<Record<MarkedRun['styles'][number], (inner: Html) => Html>> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  emphasis: (inner) => html`<em>${inner}</em>`,
  deleted: (inner) => html`<s>${inner}</s>`,
  code: (inner) => html`<code>${inner}</code>`,
};

interface Item {
  readonly line: MarkedLine;
  /** The items below it that stand further to the right. */
  readonly within: MarkedLine[];
}

/** Items as lists: those that stand further to the right are a list within the item above them. */
function listsHtml(lines: readonly MarkedLine[]): Html {
  const items: Item[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last && depthOf(line) > depthOf(last.line)) last.within.push(line);
    else items.push({ line, within: [] });
  }
  const lists: Item[][] = [];
  for (const item of items) {
    const last = lists.at(-1);
    if (last?.[0] && isNumbered(last[0].line) === isNumbered(item.line)) last.push(item);
    else lists.push([item]);
  }
  return html`${lists.map((list) => {
    const each = list.map(
      ({ line, within }) => html`<li>${lineHtml(withoutMark(line, 'item'))}${listsHtml(within)}</li>`,
    );
    return list[0] && isNumbered(list[0].line) ? html`<ol>${each}</ol>` : html`<ul>${each}</ul>`;
  })}`;
}

const depthOf = (line: MarkedLine): number => plain(line).search(/\S/);
