import { type Mark, markLabel, SIGNS } from '../../views/marks.ts';
import { type Moment, type Page, type PageBlock, pageText, type Side } from '../../views/page.ts';
import type { Tone } from '../../views/view.ts';
import { barHtml, chartHtml } from './chart.ts';
import { attribute, type Html, html } from './html.ts';
import { classOf, langOf, lineHtml, withSign } from './line.ts';
import type { HtmlOptions } from './options.ts';
import { tableHtml } from './table.ts';
import { wordsHtml } from './words.ts';

/** Draws a page, or a view, as HTML; a heading inside stands below the level it is drawn at. */
export function blocksHtml(page: Page, options: HtmlOptions, level = 1): Html {
  let current = level;
  return html`${page.map((block) => {
    if (block.kind === 'heading') current = levelOf(block);
    return html`${blockHtml(block, options, current)}
`;
  })}`;
}

const levelOf = ({ level }: Extract<PageBlock, { kind: 'heading' }>): number => level ?? 2;

function blockHtml(block: PageBlock, options: HtmlOptions, level: number): Html {
  switch (block.kind) {
    case 'title':
      return html`<h1>${lineHtml(block.text, options)}</h1>${
        block.aside &&
        html`
<p class="aside">${lineHtml(block.aside, options)}</p>`
      }`;
    case 'heading':
      return headingHtml(level, lineHtml(block.text, options), block.id);
    case 'paragraph':
      return html`<p>${lineHtml(block.text, options)}</p>`;
    case 'notice':
      return html`<p class="notice"><strong>${options.t({ nl: 'Let op:', en: 'Please note:' })}</strong> <span${attribute('lang', langOf(options))}>${pageText(block.text)}</span></p>`;
    case 'bar':
      return barHtml(
        block.parts.flatMap(({ count, tone }) => (isMark(tone) ? [{ mark: tone, count }] : [])),
        '',
        options,
      );
    case 'facts':
      return html`<dl>${block.rows.map(
        ({ label, values }) => html`
<div><dt>${label}</dt>${values.map((value) => html`<dd>${lineHtml(value, options)}</dd>`)}</div>`,
      )}
</dl>`;
    case 'table':
      return tableHtml(block, options);
    case 'list':
      return html`<ul>${block.items.map(
        (item) => html`
<li>${lineHtml(item, options)}</li>`,
      )}
</ul>`;
    case 'entries':
      return html`<ul>${block.items.map(
        ({ head, lines }) => html`
<li>${lineHtml(head, options)}${lines.map((line) => html`<br>${lineHtml(line, options)}`)}</li>`,
      )}
</ul>`;
    case 'prose':
      return html`<div class="prose"${attribute('lang', langOf(options))}>
${options.prose(block.text, level)}</div>`;
    case 'commands':
      return html`<dl>${block.items.map(
        ({ command, what }) => html`
<div><dt><code>${command}</code></dt><dd>${what}</dd></div>`,
      )}
</dl>`;
    case 'counts':
      return html`${barHtml(block.counts, block.total, options)}
<ul class="counts"><li><b>${block.total}</b></li>${block.counts.map(
        ({ mark, count }) => html`
<li><b>${count}</b> <span class="${classOf(mark)}">${withSign(`${SIGNS[mark]} ${options.t(markLabel(mark))}`)}</span></li>`,
      )}
</ul>`;
    case 'chart':
      return chartHtml(block, options);
    case 'timeline':
      return html`<ol class="timeline">${block.moments.map((moment) => momentHtml(moment, options, level))}
</ol>`;
    case 'sides':
      return html`<div class="sides">${block.sides.map((side) => sideHtml(side, options, level))}
</div>`;
    case 'words':
      return html`<div class="words"${attribute('lang', langOf(options))}>${wordsHtml(block)}</div>`;
    case 'item':
      return html`<div class="item ${block.weight}">
${blocksHtml(block.blocks, options, level)}</div>`;
    case 'fold':
      return html`<details><summary>${lineHtml(block.summary, options)}</summary>
${blocksHtml(block.blocks, options, level)}</details>`;
    default:
      return block satisfies never;
  }
}

const isMark = (tone: Tone): tone is Mark => tone in SIGNS;

/** HTML knows six levels; what stands deeper is as deep as that. */
const DEEPEST = 6;

export function headingHtml(level: number, content: Html, id?: string): Html {
  const name = { html: `h${Math.min(level, DEEPEST)}` };
  return html`<${name}${attribute('id', id)}>${content}</${name}>`;
}

const momentHtml = ({ head, blocks, id, mark, corrected }: Moment, options: HtmlOptions, level: number): Html => html`
<li${attribute('id', id)} class="${mark === undefined ? 'none' : `m-${mark}`}${corrected ? ' corrected' : ''}"><p>${lineHtml(head, options)}</p>
${blocksHtml(blocks, options, level)}</li>`;

/**
 * A side that links lead to is a region with a name; of the others there may be many on a page, all called the same.
 */
function sideHtml({ title, id, blocks }: Side, options: HtmlOptions, level: number): Html {
  const content = html`
${headingHtml(level + 1, html`${title}`, id)}
${blocksHtml(blocks, options, level + 1)}`;
  return id === undefined
    ? html`
<div>${content}</div>`
    : html`
<section aria-labelledby="${id}">${content}</section>`;
}
