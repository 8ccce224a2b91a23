import type { Objective } from '../../model/objective.ts';
import type { Plan } from '../../model/plan.ts';
import type { Theme } from '../../model/theme.ts';
import { type DataTable, day, number, text } from './table.ts';
import { fieldTitle } from './titles.ts';

export const plansTable = (plans: readonly Plan[]): DataTable<Plan> => ({
  name: 'plans',
  title: { nl: 'Plannen', en: 'Plans' },
  rows: plans,
  columns: [
    number('year', { nl: 'Jaar', en: 'Year' }, ({ year }) => year),
    text('title', { nl: 'Titel', en: 'Title' }, ({ title }) => title),
    text('stage', fieldTitle('plan', 'stage'), ({ stage }) => stage),
    day('from', { nl: 'Van', en: 'From' }, ({ period }) => period.from),
    day('to', { nl: 'Tot en met', en: 'To' }, ({ period }) => period.to),
    text('decisionBody', { nl: 'Vastgesteld door', en: 'Adopted by' }, ({ decision }) => decision?.body),
    text('decisionDate', { nl: 'Vastgesteld op', en: 'Adopted on' }, ({ decision }) => decision?.date),
    number('members', fieldTitle('plan', 'members'), ({ members }) => members),
    number('continues', fieldTitle('plan', 'continues'), (plan) => plan.continues),
    text('notice', fieldTitle('plan', 'notice'), ({ notice }) => notice),
    number(
      'amendments',
      { nl: 'Aantal wijzigingen', en: 'Number of amendments' },
      ({ amendments }) => amendments.length,
    ),
    text('fingerprint', fieldTitle('plan', 'fingerprint'), ({ fingerprint }) => fingerprint),
  ],
});

export interface ObjectiveRow {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly objective: Objective;
}

export const objectivesTable = (rows: readonly ObjectiveRow[]): DataTable<ObjectiveRow> => ({
  name: 'objectives',
  title: { nl: 'Doelstellingen', en: 'Objectives' },
  rows,
  columns: [
    number('year', { nl: 'Jaar', en: 'Year' }, ({ plan }) => plan.year),
    text('number', { nl: 'Nummer', en: 'Number' }, ({ objective }) => objective.number),
    text('id', { nl: 'Id', en: 'Id' }, ({ objective }) =>
      objective.id === objective.number ? undefined : objective.id,
    ),
    text('title', { nl: 'Doelstelling', en: 'Objective' }, ({ objective }) => objective.title),
    text('text', { nl: 'Tekst', en: 'Text' }, ({ objective }) => objective.text || undefined),
    text('themeNumber', { nl: 'Nummer van het thema', en: 'Number of the theme' }, ({ theme }) => theme.number),
    text('themeId', { nl: 'Id van het thema', en: 'Id of the theme' }, ({ theme }) => theme.id),
    text('themeTitle', { nl: 'Thema', en: 'Theme' }, ({ theme }) => theme.title),
    number(
      'commitments',
      { nl: 'Aantal inzetpunten', en: 'Number of commitments' },
      ({ objective }) => objective.commitments.length,
    ),
  ],
});
