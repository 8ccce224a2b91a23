import type { Inline, Inlines, Prose, ProseBlock } from '../prose/prose.ts';
import { headingHtml } from './blocks.ts';
import { attribute, type Html, html } from './html.ts';

/** @param level that of the heading under which the text stands */
export const proseHtml = (prose: Prose, level: number): Html =>
  html`${prose.map(
    (block) => html`${proseBlock(block, level)}
`,
  )}`;

function proseBlock(block: ProseBlock, level: number): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlines(block.inline)}</p>`;
    case 'heading':
      return headingHtml(level + block.level, inlines(block.inline));
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${itemHtml(item, level)}</li>
`,
      );
      return block.ordered
        ? html`<ol${attribute('start', block.start === 1 ? undefined : String(block.start))}>
${items}</ol>`
        : html`<ul>
${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>
${proseHtml(block.blocks, level)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr>`;
    case 'table':
      return html`<table>
<thead><tr>${block.head.map(headHtml)}</tr></thead>
<tbody>${block.rows.map(
        (row) => html`
<tr>${row.map((cell) => html`<td>${inlines(cell)}</td>`)}</tr>`,
      )}
</tbody>
</table>`;
    default:
      return block satisfies never;
  }
}

/** An item of one paragraph needs no paragraph. */
const itemHtml = (item: Prose, level: number): Html => {
  const [first, ...rest] = item;
  return first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list')
    ? html`${inlines(first.inline)}${
        rest.length > 0 &&
        html`
${proseHtml(rest, level)}`
      }`
    : proseHtml(item, level);
};

const headHtml = (cell: Inlines): Html =>
  cell.length === 0 ? html`<td></td>` : html`<th scope="col">${inlines(cell)}</th>`;

const inlines = (inline: Inlines): Html => html`${inline.map(inlineHtml)}`;

function inlineHtml(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${inlines(inline.inline)}</strong>`;
    case 'emphasis':
      return html`<em>${inlines(inline.inline)}</em>`;
    case 'deleted':
      return html`<del>${inlines(inline.inline)}</del>`;
    case 'link':
      return html`<a href="${inline.url}">${inlines(inline.inline)}</a>`;
    default:
      return inline satisfies never;
  }
}
