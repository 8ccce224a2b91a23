import type { Text } from '../../i18n/text.ts';
import { type Item, itemsOf } from '../../query/index-agenda.ts';
import { type Html, html } from '../../render/html/html.ts';
import { safe } from '../../render/safe.ts';
import { markLabel, markOf } from '../../views/marks.ts';
import type { ReportContext } from '../../views/report/context.ts';
import type { Addresses } from './addresses.ts';

export const SEARCH_INDEX = 'zoekindex.js';

/** Where a reader types; hidden until the script runs, since it can do nothing without. */
export const searchBox = (
  root: string,
  t: (text: Text) => string,
): Html => html`<search hidden data-index="${root}${SEARCH_INDEX}" data-root="${root}" data-none="${t({ nl: 'Niets gevonden.', en: 'Nothing was found.' })}" data-some="${t({ nl: '# gevonden', en: '# found' })}">
<label for="zoek">${t({ nl: 'Zoeken', en: 'Search' })}</label>
<input id="zoek" type="search" autocomplete="off">
<p role="status"></p>
<ol hidden></ol>
</search>
`;

/** What is searched, as a call of the script that searches it: a page from disk may run scripts, and fetch nothing. */
export function searchIndex({ plan, rows, t }: ReportContext, addresses: Addresses): string {
  const status = new Map<Item, string>(
    rows.map(({ commitment, standing }) => [commitment, t(markLabel(markOf(standing)))]),
  );
  const entries = itemsOf(plan).map((item) => [
    addresses.pathOf(item) ?? '',
    `${item.number} ${item.title}`,
    status.get(item) ?? '',
    [item.text, ...(item.kind === 'commitment' ? item.deliverables.map(({ title }) => title) : [])].join(' '),
  ]);
  return `agendaIndex(${scriptJson(entries)});\n`;
}

/** JSON that is a script as well, in which no element begins. What nobody sees is shown, as on the pages. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? safe(part) : part)).replaceAll(
    '<',
    '\\u003c',
  );
