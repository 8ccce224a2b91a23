import { countedTerm } from '../i18n/own-labels.ts';
import type { IsoDate } from '../model/date.ts';
import type { Selection } from '../query/select.ts';
import { commitmentTable } from './commitment-table.ts';
import { dim, type View } from './view.ts';
import { planHeading, type Say } from './wording.ts';

/** The selected commitments as a table, one a line, in the order of the document. */
export function listView({ plan, rows }: Selection, asOf: IsoDate, t: Say): View {
  const heading = planHeading(plan, asOf, t);
  if (rows.length === 0)
    return [
      ...heading,
      {
        kind: 'paragraph',
        text: t({
          nl: `Er zijn geen inzetpunten in ${plan.year} die hieraan voldoen.`,
          en: `No commitments in ${plan.year} match this.`,
        }),
      },
    ];
  return [
    ...heading,
    commitmentTable(rows, t),
    { kind: 'paragraph', text: [dim(countedTerm(t, rows.length, 'commitment'))] },
  ];
}
