import { writtenDate } from '../i18n/date.ts';
import { countedTerm } from '../i18n/own-labels.ts';
import type { Text } from '../i18n/text.ts';
import type { IsoDate } from '../model/date.ts';
import type { Group, Grouping } from '../query/group.ts';
import type { Selection } from '../query/select.ts';
import { totalsOf } from '../query/totals.ts';
import { commitmentTable } from './commitment-table.ts';
import { countMarks, signed } from './marks.ts';
import { type Block, dim, type Piece, strong, type View } from './view.ts';
import { planHeading, type Say } from './wording.ts';

/** The heading of the commitments that are in no group. Without a due date they are due at the end of the plan. */
const WITHOUT: Readonly<Record<Grouping, Text>> = {
  owner: { nl: 'zonder trekker', en: 'no owner' },
  holder: { nl: 'zonder portefeuillehouder', en: 'no portfolio holder' },
  party: { nl: 'zonder partij', en: 'no party' },
  due: { nl: 'doorlopend', en: 'ongoing' },
};

/** A group: the number of commitments with each status, and a table of them. */
function groupBlocks({ key, name, rows }: Group, by: Grouping, t: Say): readonly Block[] {
  const title = name ?? t(key === undefined ? WITHOUT[by] : writtenDate(key));
  const marks = countMarks(totalsOf(rows.map(({ standing }) => standing)));
  const counts = marks.flatMap(({ mark, count }, at): Piece[] => [
    at === 0 ? '  ' : ', ',
    `${count} `,
    signed(mark, t),
  ]);
  return [{ kind: 'heading', text: [strong(title), dim(` (${rows.length})`), ...counts] }, commitmentTable(rows, t)];
}

/** The selected commitments as a table, one per line, in the order of the document. */
export function listView(
  { plan, rows }: Selection,
  asOf: IsoDate,
  t: Say,
  by?: Grouping,
  groups: readonly Group[] = [],
): View {
  const heading = planHeading(plan, asOf, t);
  if (rows.length === 0)
    return [
      ...heading,
      {
        kind: 'paragraph',
        text: t({
          nl: `In ${plan.year} voldoen geen inzetpunten hieraan.`,
          en: `No commitments in ${plan.year} match this.`,
        }),
      },
    ];
  return [
    ...heading,
    ...(by ? groups.flatMap((group) => groupBlocks(group, by, t)) : [commitmentTable(rows, t)]),
    { kind: 'paragraph', text: [dim(countedTerm(t, rows.length, 'commitment'))] },
  ];
}
