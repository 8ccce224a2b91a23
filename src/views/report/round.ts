import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import { groupRows } from '../../query/group.ts';
import { type DatedRound, roundRows } from '../../query/rounds.ts';
import type { Row } from '../../query/row.ts';
import { type Page, type PageLine, quoted, recordLink } from '../page.ts';
import type { ReportContext } from './context.ts';
import { dayPiece, noticesOf } from './pieces.ts';

/** Who reported in a round: by owner where owners may be seen, else by theme. */
export function roundPage(round: DatedRound, context: ReportContext): Page {
  const { agenda, index, plan, asOf, profile, t } = context;
  const expected = roundRows(agenda, index, plan, round, new Set(), asOf);
  const rows = expected.map(({ row }) => row);
  const missing = new Set(expected.filter(({ state }) => state === 'missing').map(({ row }) => row));
  const count = rows.length - missing.size;
  const title = t({ nl: 'Gemeld en niet gemeld', en: 'Reported and not reported' });
  const groups = profile === 'internal' ? byOwner(rows, context) : byTheme(rows, context);
  return [
    { kind: 'heading', text: [quoted(round.title)], level: 1 },
    ...noticesOf(context),
    { kind: 'paragraph', text: [t({ nl: 'Peildatum: ', en: 'Reports are true on: ' }), dayPiece(round.date, t), '.'] },
    {
      kind: 'paragraph',
      text: t({
        nl: `In deze ronde is over ${count} van de ${rows.length} lopende ${term(t, 'commitments')} gemeld.`,
        en: `In this round ${count} of ${rows.length} open ${term(t, 'commitments')} were reported on.`,
      }),
    },
    {
      kind: 'table',
      caption: title,
      columns: [
        {
          title: profile === 'internal' ? t({ nl: 'Trekker', en: 'Owner' }) : capitalised(term(t, 'theme')),
          flexible: true,
        },
        { title: t({ nl: 'Gemeld', en: 'Reported' }), align: 'right' },
        { title: t({ nl: 'Niet gemeld', en: 'Not reported' }), align: 'right' },
      ],
      rows: groups.map(({ name, rows: inGroup }) => {
        const lacking = inGroup.filter((row) => missing.has(row)).length;
        return [name, String(inGroup.length - lacking), String(lacking)];
      }),
    },
    ...missingBlocks([...missing], t),
  ];
}

interface Group {
  readonly name: PageLine;
  readonly rows: readonly Row[];
}

const byTheme = (rows: readonly Row[], { plan }: ReportContext): readonly Group[] =>
  plan.themes
    .map((theme) => ({ name: [recordLink(theme)], rows: rows.filter((row) => row.theme === theme) }))
    .filter((group) => group.rows.length > 0);

const byOwner = (rows: readonly Row[], { agenda, t }: ReportContext): readonly Group[] =>
  groupRows(rows, 'owner', agenda).map(({ key, name, rows: inGroup }) => ({
    name: key === undefined ? t({ nl: 'zonder trekker', en: 'without an owner' }) : [quoted(name ?? key)],
    rows: inGroup,
  }));

function missingBlocks(missing: readonly Row[], t: ReportContext['t']): Page {
  if (missing.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: t({ nl: 'Niet gemeld in deze ronde', en: 'Not reported in this round' }),
      id: 'niet-gemeld',
    },
    { kind: 'list', items: missing.map(({ commitment }) => [recordLink(commitment)]) },
  ];
}
