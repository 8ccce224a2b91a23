import { type PageColumn, type PageLine, type PageTable, pageText } from '../../views/page.ts';
import { attribute, type Html, html } from './html.ts';
import { lineHtml } from './line.ts';
import type { HtmlOptions } from './options.ts';

/** A table whose columns and rows have names, for whoever cannot see it at a glance. */
export function tableHtml({ caption, columns, rows, naming = 0, marks }: PageTable, options: HtmlOptions): Html {
  return html`<table>
${
  caption !== undefined &&
  html`<caption class="vh">${caption}</caption>
`
}<thead><tr>${columns.map(headHtml)}</tr></thead>
<tbody>${rows.map(
    (row, at) => html`
<tr${attribute('data-s', marks?.[at])}>${row.map((cell, column) => cellHtml(cell, columns[column], column === naming, options))}</tr>`,
  )}
</tbody>
</table>`;
}

const headHtml = (column: PageColumn): Html =>
  column.title === '' ? html`<td></td>` : html`<th scope="col"${classes(column)}>${column.title}</th>`;

/** A row is named by a cell that says something. */
const cellHtml = (cell: PageLine, column: PageColumn | undefined, names: boolean, options: HtmlOptions): Html =>
  names && pageText(cell) !== ''
    ? html`<th scope="row"${classes(column)}>${lineHtml(cell, options)}</th>`
    : html`<td${classes(column)}>${lineHtml(cell, options)}</td>`;

function classes(column: PageColumn | undefined): Html {
  const names = [
    column?.align === 'right' ? 'right' : '',
    column?.flexible ? 'wide' : '',
    column?.optional ? 'opt' : '',
  ];
  const given = names.filter((name) => name !== '').join(' ');
  return attribute('class', given === '' ? undefined : given);
}
