import type { Text } from '../../i18n/text.ts';
import type { Row } from '../../query/row.ts';
import { type Html, html } from '../../render/html/html.ts';
import { withSign } from '../../render/html/line.ts';
import { MARKS_BY_SERIOUSNESS, markLabel, markOf, SIGNS } from '../../views/marks.ts';

/** A choice of one status; the style sheet hides the rows that stand otherwise, so that no script is needed. */
export function statusFilter(rows: readonly Row[], t: (text: Text) => string): Html {
  const count = new Map(
    MARKS_BY_SERIOUSNESS.map((mark) => [mark, rows.filter(({ standing }) => markOf(standing) === mark).length]),
  );
  const choices = MARKS_BY_SERIOUSNESS.filter((mark) => (count.get(mark) ?? 0) > 0);
  const choice = (id: string, isChosen: boolean, text: Html): Html =>
    html`<span><input type="radio" name="status" id="${id}"${isChosen && html` checked`}> <label for="${id}">${text}</label></span>
`;
  return html`<fieldset>
<legend>${t({ nl: 'Toon', en: 'Show' })}</legend>
${choice('f-all', true, html`${t({ nl: 'alle', en: 'all' })} (${rows.length})`)}${choices.map((mark) =>
  choice(
    `f-${mark}`,
    false,
    html`<span class="s m-${mark}">${withSign(`${SIGNS[mark]} ${t(markLabel(mark))}`)}</span> (${count.get(mark)})`,
  ),
)}</fieldset>
`;
}
