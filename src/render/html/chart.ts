import { MARKS_BY_SERIOUSNESS, markLabel, SIGNS } from '../../views/marks.ts';
import { type Chart, type ChartRow, type MarkCount, pageText } from '../../views/page.ts';
import { type Html, html } from './html.ts';
import { classOf, lineHtml } from './line.ts';
import type { HtmlOptions } from './options.ts';

/** Narrower parts of a bar, in hundredths of its width, have no room for a sign. */
const ROOM_FOR_SIGN = 5;
const HEIGHT = 20;

/** A bar for each row, under the numbers that it is drawn from. */
export function chartHtml({ caption, rows }: Chart, options: HtmlOptions): Html {
  const { t } = options;
  const marks = MARKS_BY_SERIOUSNESS.filter((mark) => rows.some((row) => countOf(row, mark) > 0));
  const width = marks.length + 1;
  return html`<table class="chart">
<caption>${caption}</caption>
<thead><tr>${marks.map((mark) => html`<th scope="col"><span class="${classOf(mark)}"><span class="up">${t(markLabel(mark))}</span> <span aria-hidden="true">${SIGNS[mark]}</span></span></th>`)}<th scope="col"><span class="up">${t({ nl: 'totaal', en: 'total' })}</span></th></tr></thead>
${rows.map(
  (row) => html`<tbody>
<tr><th scope="rowgroup" colspan="${width}">${lineHtml(row.label, options)}</th></tr>
<tr>${marks.map((mark) => html`<td>${countOf(row, mark) || '–'}</td>`)}<td><strong>${row.total}</strong></td></tr>
<tr><td colspan="${width}">${barHtml(row.counts, pageText(row.label), options)}</td></tr>
</tbody>
`,
)}</table>`;
}

const countOf = ({ counts }: ChartRow, mark: MarkCount['mark']): number =>
  counts.find((each) => each.mark === mark)?.count ?? 0;

/** One bar of the whole width; its name says in words what it shows. */
export function barHtml(counts: readonly MarkCount[], name: string, { t, nextId }: HtmlOptions): Html {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const id = nextId();
  const words = counts.map(({ mark, count }) => `${count} ${t(markLabel(mark))}`).join(', ');
  const said = total === 0 ? t({ nl: 'geen inzetpunten', en: 'no commitments' }) : words;
  return html`<svg class="bar" width="100%" height="${HEIGHT}" role="img" aria-labelledby="${id}"><title id="${id}">${name === '' ? said : `${name}: ${said}`}</title>${partsOf(counts, total)}</svg>`;
}

function partsOf(counts: readonly MarkCount[], total: number): readonly Html[] {
  let before = 0;
  return counts.map(({ mark, count }) => {
    const [x, width] = [(before / total) * 100, (count / total) * 100];
    before += count;
    const sign =
      width < ROOM_FOR_SIGN
        ? undefined
        : html`<text x="${percent(x + width / 2)}" y="${HEIGHT - 5}">${SIGNS[mark]}</text>`;
    return html`<g class="m-${mark}"><rect x="${percent(x)}" width="${percent(width)}" height="${HEIGHT}"/>${sign}</g>`;
  });
}

const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;
