import { ASPECT_LABELS } from '../../i18n/labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import { lastDay } from '../../model/date.ts';
import type { Target } from '../../model/shared.ts';
import { ASPECTS } from '../../model/words.ts';
import { holderOf, type Row } from '../../query/row.ts';
import type { DeliverableStanding } from '../../query/standing.ts';
import { markLabel, markOf } from '../../views/marks.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { type Column, type DataTable, day, flag, list, number, roleName, statusName, text } from './table.ts';
import { fieldTitle } from './titles.ts';

type Names = Pick<ReportContext, 'agenda' | 'plan'>;

/** Every commitment with how it stands: the same as `agenda list --json`, in columns. */
export function commitmentsTable({ rows, agenda, plan }: Names & { readonly rows: readonly Row[] }): DataTable<Row> {
  const party = (id: string): string => agenda.parties.get(id) ?? id;
  const field = (key: string): ReturnType<typeof fieldTitle> => fieldTitle('commitment', key);
  const track = (id: string): string =>
    plan.tracks.flatMap((each) => [each, ...each.parts]).find((each) => each.id === id)?.title ?? id;
  return {
    name: 'commitments',
    title: { nl: 'Inzetpunten', en: 'Commitments' },
    rows,
    columns: [
      number('year', { nl: 'Jaar', en: 'Year' }, (row) => row.plan.year),
      text('number', { nl: 'Nummer', en: 'Number' }, (row) => row.commitment.number),
      text('id', { nl: 'Id', en: 'Id' }, (row) => row.commitment.id),
      text('title', { nl: 'Inzetpunt', en: 'Commitment' }, (row) => row.commitment.title),
      ...statusColumns<Row>(({ standing }) => standing),
      flag('derived', { nl: 'Afgeleid', en: 'Derived' }, (row) => row.standing.derived),
      flag('overdue', { nl: 'Te laat', en: 'Overdue' }, (row) => row.standing.overdue),
      flag('stale', { nl: 'Melding verouderd', en: 'Report out of date' }, (row) => row.standing.stale),
      text('start', field('start'), (row) => row.commitment.start),
      text('due', field('due'), (row) => row.commitment.due),
      day('dueDate', { nl: 'Uiterste dag', en: 'Last day' }, (row) => row.standing.dueDate),
      day('expected', { nl: 'Nu verwacht', en: 'Now expected' }, (row) =>
        row.standing.expected === undefined ? undefined : lastDay(row.standing.expected),
      ),
      day('lastReportDate', { nl: 'Laatst gemeld', en: 'Last reported' }, (row) => row.standing.lastUpdate?.date),
      text('lastReport', { nl: 'Laatste melding', en: 'Last report' }, (row) => row.standing.lastUpdate?.name),
      text('themeNumber', { nl: 'Nummer van het thema', en: 'Number of the theme' }, (row) => row.theme.number),
      text('themeId', { nl: 'Id van het thema', en: 'Id of the theme' }, (row) => row.theme.id),
      text('themeTitle', { nl: 'Thema', en: 'Theme' }, (row) => row.theme.title),
      text(
        'objectiveNumber',
        { nl: 'Nummer van de doelstelling', en: 'Number of the objective' },
        (row) => row.objective?.number,
      ),
      text('objectiveId', { nl: 'Id van de doelstelling', en: 'Id of the objective' }, ({ objective }) =>
        objective?.id === objective?.number ? undefined : objective?.id,
      ),
      text('objectiveTitle', { nl: 'Doelstelling', en: 'Objective' }, (row) => row.objective?.title),
      text('text', { nl: 'Tekst', en: 'Text' }, (row) => row.commitment.text || undefined),
      list('actors', field('actors'), (row) => row.commitment.actors, party),
      {
        ...list<Row>(
          'owners',
          field('owner'),
          (row) => row.commitment.owners,
          (id) => agenda.owners.get(id) ?? id,
        ),
        internal: true,
      },
      {
        ...text<Row>('holder', field('holder'), holderOf),
        shown: (row) => {
          const holder = holderOf(row);
          return holder === undefined ? '' : (agenda.holders.get(holder)?.title ?? holder);
        },
      },
      list('partners', field('partners'), (row) => row.commitment.partners, party),
      list('roles', field('roles'), (row) => row.commitment.roles, roleName),
      ...targetColumns<Row>((row) => row.commitment.target),
      number('value', { nl: 'Gemeten waarde', en: 'Measured value' }, (row) => row.standing.value),
      ...ASPECTS.map(
        (aspect): Column<Row> => ({
          ...text<Row>(`aspect${capitalised(aspect)}`, ASPECT_LABELS[aspect], (row) =>
            row.standing.aspects.get(aspect),
          ),
          shown: (row, language) => statusName(row.standing.aspects.get(aspect), language),
        }),
      ),
      number('moneyBudget', { nl: 'Begroot', en: 'Budget' }, (row) => row.commitment.budget),
      number('moneySpent', { nl: 'Uitgegeven', en: 'Spent' }, (row) => row.standing.spent),
      number('moneyExpected', { nl: 'Verwachte kosten', en: 'Expected cost' }, (row) => row.standing.expectedCost),
      list('tracks', field('tracks'), (row) => row.commitment.tracks, track),
      list('sdgs', field('sdgs'), (row) => row.commitment.sdgs),
      list('dependsOn', field('depends-on'), (row) => row.commitment.dependsOn),
      list('continues', field('continues'), (row) => row.commitment.continues),
      list('replaces', field('replaces'), (row) => row.commitment.replaces),
      list('related', field('related'), (row) => row.commitment.related),
      list('tags', field('tags'), (row) => row.commitment.tags),
      text('sourceDocument', fieldTitle('commitment', 'source', 'document'), (row) => row.commitment.source?.document),
      text('sourceSection', fieldTitle('commitment', 'source', 'section'), (row) => row.commitment.source?.section),
      { ...text<Row>('visibility', field('visibility'), (row) => row.commitment.visibility), internal: true },
      number(
        'deliverables',
        { nl: 'Aantal onderdelen', en: 'Number of deliverables' },
        (row) => row.commitment.deliverables.length,
      ),
    ],
  };
}

type Stands = Parameters<typeof markOf>[0] & { readonly reported: boolean };

/** The status and whether anything was reported; people read "not yet reported" for a status that nobody gave. */
function statusColumns<R>(standing: (row: R) => Stands): readonly Column<R>[] {
  return [
    {
      ...text<R>('status', { nl: 'Status', en: 'Status' }, (row) => standing(row).status),
      shown: (row, language) => markLabel(markOf(standing(row)))[language],
    },
    flag('reported', { nl: 'Gemeld', en: 'Reported' }, (row) => standing(row).reported),
    flag('unreadable', { nl: 'Melding onleesbaar', en: 'Report unreadable' }, (row) => standing(row).unreadable),
  ];
}

function targetColumns<R>(target: (row: R) => Target | undefined): readonly Column<R>[] {
  const title = (key: string): ReturnType<typeof fieldTitle> => TARGET_TITLES[key] as ReturnType<typeof fieldTitle>;
  return [
    text('targetMeasure', title('measure'), (row) => target(row)?.measure),
    text('targetUnit', title('unit'), (row) => target(row)?.unit),
    number('targetAtLeast', title('atLeast'), (row) => target(row)?.atLeast),
    number('targetAtMost', title('atMost'), (row) => target(row)?.atMost),
    number('targetBaseline', title('baseline'), (row) => target(row)?.baseline),
  ];
}

const TARGET_TITLES: Readonly<Record<string, ReturnType<typeof fieldTitle>>> = {
  measure: { nl: 'Wat wordt geteld', en: 'What is counted' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  atLeast: { nl: 'Ten minste', en: 'At least' },
  atMost: { nl: 'Ten hoogste', en: 'At most' },
  baseline: { nl: 'Beginwaarde', en: 'Baseline' },
};

/** A deliverable beside the commitment that it is a piece of. */
export interface DeliverableRow {
  readonly row: Row;
  readonly piece: DeliverableStanding;
}

export const deliverablesTable = ({ rows }: { readonly rows: readonly Row[] }): DataTable<DeliverableRow> => ({
  name: 'deliverables',
  title: { nl: 'Onderdelen', en: 'Deliverables' },
  rows: rows.flatMap((row) => row.standing.deliverables.map((piece) => ({ row, piece }))),
  columns: [
    number('year', { nl: 'Jaar', en: 'Year' }, ({ row }) => row.plan.year),
    text(
      'commitmentNumber',
      { nl: 'Nummer van het inzetpunt', en: 'Number of the commitment' },
      ({ row }) => row.commitment.number,
    ),
    text('commitmentId', { nl: 'Id van het inzetpunt', en: 'Id of the commitment' }, ({ row }) => row.commitment.id),
    text('id', { nl: 'Id', en: 'Id' }, ({ piece }) => piece.deliverable.id),
    text('title', { nl: 'Onderdeel', en: 'Deliverable' }, ({ piece }) => piece.deliverable.title),
    text('text', { nl: 'Tekst', en: 'Text' }, ({ piece }) => piece.deliverable.text),
    ...statusColumns<DeliverableRow>(({ piece }) => piece),
    text('due', fieldTitle('commitment', 'due'), ({ piece }) => piece.deliverable.due),
    day('dueDate', { nl: 'Uiterste dag', en: 'Last day' }, ({ piece }) => piece.dueDate),
    ...targetColumns<DeliverableRow>(({ piece }) => piece.deliverable.target),
    number('value', { nl: 'Gemeten waarde', en: 'Measured value' }, ({ piece }) => piece.value),
  ],
});
