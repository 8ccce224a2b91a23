import { ASPECT_LABELS } from '../../i18n/labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Plan } from '../../model/plan.ts';
import type { Update } from '../../model/update.ts';
import { ASPECTS } from '../../model/words.ts';
import type { Item } from '../../query/index-agenda.ts';
import { type Column, type DataTable, day, flag, list, number, statusName, text } from './table.ts';
import { fieldTitle } from './titles.ts';

/** A report with what it is about; undefined where that is not there, or an indicator. */
export interface UpdateRow {
  readonly plan: Plan;
  readonly update: Update;
  readonly item: Item | undefined;
  /** Whether it still counts: no later one corrects it. */
  readonly counts: boolean;
}

export const updatesTable = (rows: readonly UpdateRow[]): DataTable<UpdateRow> => {
  const field = (...route: readonly string[]): ReturnType<typeof fieldTitle> => fieldTitle('update', ...route);
  return {
    name: 'updates',
    title: { nl: 'Voortgangsmeldingen', en: 'Progress reports' },
    rows,
    columns: [
      number('year', { nl: 'Jaar', en: 'Year' }, ({ plan }) => plan.year),
      text('of', { nl: 'Gaat over', en: 'About' }, ({ update }) => update.of),
      text('ofKind', { nl: 'Soort', en: 'Kind' }, ({ item }) => item?.kind),
      text('ofNumber', { nl: 'Nummer', en: 'Number' }, ({ item }) => item?.number),
      text('ofTitle', { nl: 'Titel', en: 'Title' }, ({ item }) => item?.title),
      text('name', { nl: 'Melding', en: 'Report' }, ({ update }) => update.name),
      day('date', { nl: 'Datum', en: 'Date' }, ({ update }) => update.date),
      {
        ...text<UpdateRow>('status', { nl: 'Status', en: 'Status' }, ({ update }) => update.status),
        shown: ({ update }, language) => statusName(update.status, language),
      },
      text('assessedBy', { nl: 'Oordeel van', en: 'Assessed by' }, ({ update }) => update.assessedBy),
      flag('counts', { nl: 'Telt mee', en: 'Counts' }, ({ counts }) => counts),
      text('note', { nl: 'Toelichting', en: 'Note' }, ({ update }) => update.note || undefined),
      text('cause', { nl: 'Oorzaak', en: 'Cause' }, ({ update }) => update.explanation?.cause),
      text('consequence', { nl: 'Gevolg', en: 'Consequence' }, ({ update }) => update.explanation?.consequence),
      text('remedy', { nl: 'Bijsturing', en: 'Remedy' }, ({ update }) => update.explanation?.remedy),
      number('value', { nl: 'Gemeten waarde', en: 'Measured value' }, ({ update }) => update.value),
      text('measured', field('measured'), ({ update }) => update.measured),
      ...ASPECTS.map(
        (aspect): Column<UpdateRow> => ({
          ...text<UpdateRow>(`aspect${capitalised(aspect)}`, ASPECT_LABELS[aspect], ({ update }) =>
            update.aspects.get(aspect),
          ),
          shown: ({ update }, language) => statusName(update.aspects.get(aspect), language),
        }),
      ),
      number('moneySpent', { nl: 'Uitgegeven', en: 'Spent' }, ({ update }) => update.spent),
      number('moneyExpected', { nl: 'Verwachte kosten', en: 'Expected cost' }, ({ update }) => update.expectedCost),
      list('deliverables', { nl: 'Status van onderdelen', en: 'Status of deliverables' }, ({ update }) =>
        [...update.deliverables].map(([id, status]) => `${id}=${status}`),
      ),
      list('values', { nl: 'Gemeten bij onderdelen', en: 'Measured for deliverables' }, ({ update }) =>
        [...update.values].map(([id, value]) => `${id}=${value}`),
      ),
      text('due', field('due'), ({ update }) => update.due),
      text('decisionBody', { nl: 'Besluit van', en: 'Decided by' }, ({ update }) => update.decision?.body),
      text('decisionDate', { nl: 'Besluit op', en: 'Decided on' }, ({ update }) => update.decision?.date),
      text(
        'decisionReference',
        { nl: 'Vindplaats van het besluit', en: 'Where the decision is found' },
        ({ update }) => update.decision?.reference,
      ),
      list('evidence', { nl: 'Bronnen', en: 'Sources' }, ({ update }) =>
        update.evidence.map(({ title, url, reference }) =>
          [title, url ?? reference].filter((part) => part !== undefined).join(' '),
        ),
      ),
      { ...text<UpdateRow>('by', field('by'), ({ update }) => update.by), internal: true },
      text('round', field('round'), ({ update }) => update.round),
      text('corrects', { nl: 'Corrigeert', en: 'Corrects' }, ({ update }) => update.corrects),
    ],
  };
};
