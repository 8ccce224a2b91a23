// Commitments as rows of cells from which the plan can be read back: each field has a column, and each deliverable a
// row of its own below its commitment.
import { fieldsIn } from '../actions/sheet-fields.ts';
import { versionCell, versionOf } from '../actions/sheet-version.ts';
import { ROLE_LABELS, STAGE_LABELS, VISIBILITY_LABELS } from '../i18n/labels.ts';
import { term } from '../i18n/own-labels.ts';
import { NOT_COUNTED, SHEET_COLUMNS, type SheetColumn } from '../i18n/sheet-columns.ts';
import type { Agenda } from '../model/agenda.ts';
import { lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import { readableNames } from '../query/readable-names.ts';
import { holderOf, type Row } from '../query/row.ts';
import type { DeliverableStanding } from '../query/standing.ts';
import { markLabel, markOf } from './marks.ts';
import { dueWords, type Say } from './wording.ts';

type Cell = string | number;
type Cells = Readonly<Partial<Record<SheetColumn, Cell | undefined>>>;

/** Stands between the words of a list; neither an id nor a {@link readableNames readable name} has one. */
export const BETWEEN_WORDS = '; ';

/**
 * @param incomplete files that are not counted: each is a row, so that whoever keeps the sheet sees that it misses them
 * @returns the titles of the columns, and below them the rows
 */
export function commitmentSheet(
  rows: readonly Row[],
  agenda: Agenda,
  incomplete: readonly string[],
  t: Say,
): readonly (readonly Cell[])[] {
  const columns = Object.keys(SHEET_COLUMNS) as readonly SheetColumn[];
  const missing = incomplete.map((file): Cells => ({ kind: t(NOT_COUNTED), title: file }));
  const words = namesIn(agenda);
  const found = rows.flatMap((row): readonly Cells[] => {
    const fields = fieldsIn(agenda, row.plan);
    return [
      commitmentCells(row, words, t),
      ...row.standing.deliverables.map((part) => deliverableCells(row, part, words, t)),
    ].map((cells) => ({
      ...cells,
      version: versionCell(versionOf((column) => String(cells[column] ?? '').trim(), fields, undefined)),
    }));
  });
  return [
    columns.map((column) => t(SHEET_COLUMNS[column])),
    ...[...missing, ...found].map((cells) => columns.map((column) => cells[column] ?? '')),
  ];
}

/** By what readers know the ids of an agenda. */
interface Names {
  readonly owners: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
  readonly holders: ReadonlyMap<string, string>;
}

const namesIn = ({ owners, parties, holders }: Agenda): Names => ({
  owners: readableNames(owners),
  parties: readableNames(parties),
  holders: readableNames(new Map([...holders].map(([id, { title }]) => [id, title]))),
});

function commitmentCells(row: Row, { owners, parties, holders }: Names, t: Say): Cells {
  const { plan, theme, objective, commitment, standing } = row;
  const holder = holderOf(row);
  return {
    reference: referenceOf(row),
    kind: term(t, 'commitment'),
    id: commitment.id,
    title: commitment.title,
    status: t(markLabel(markOf(standing))),
    overdue: yesOrNo(standing.overdue, t),
    owner: listed(commitment.owners, owners),
    due: dueCell(commitment.due, t),
    dueDate: standing.dueDate,
    expected: standing.expected && lastDay(standing.expected),
    ...targetCells(commitment.target),
    value: standing.value,
    lastReport: standing.lastUpdate?.date,
    stale: yesOrNo(standing.stale, t),
    text: commitment.text,
    theme: `${theme.number} ${theme.title}`,
    objective: objective && `${objective.number} ${objective.title}`,
    holder: holder && (holders.get(holder) ?? holder),
    actors: listed(commitment.actors, parties),
    partners: listed(commitment.partners, parties),
    roles: commitment.roles.map((role) => t(ROLE_LABELS[role])).join(BETWEEN_WORDS),
    start: commitment.start,
    budget: commitment.budget,
    spent: standing.spent,
    expectedCost: standing.expectedCost,
    tracks: listed(commitment.tracks, trackNames(plan)),
    sdgs: commitment.sdgs.map((goal) => `SDG ${goal}`).join(BETWEEN_WORDS),
    dependsOn: listed(commitment.dependsOn),
    continues: listed(commitment.continues),
    notContinues: listed(commitment.notContinues),
    replaces: listed(commitment.replaces),
    related: listed(commitment.related),
    tags: listed(commitment.tags),
    sourceDocument: commitment.source?.document,
    sourceSection: sectionCell(commitment.source?.section),
    visibility: t(VISIBILITY_LABELS[commitment.visibility]),
    stage: plan.stage && t(STAGE_LABELS[plan.stage]),
  };
}

function deliverableCells(row: Row, part: DeliverableStanding, { owners, parties }: Names, t: Say): Cells {
  const { deliverable } = part;
  return {
    reference: referenceOf(row),
    kind: term(t, 'deliverable'),
    id: deliverable.id,
    title: deliverable.title,
    status: t(markLabel(markOf(part))),
    owner: listed(deliverable.owners, owners),
    due: dueCell(deliverable.due, t),
    dueDate: part.dueDate,
    ...targetCells(deliverable.target),
    value: part.value,
    text: deliverable.text,
    actors: listed(deliverable.actors, parties),
  };
}

const referenceOf = ({ plan, commitment }: Row): string => `${plan.year}/${commitment.number}`;

const listed = (ids: readonly string[], names?: ReadonlyMap<string, string>): string =>
  ids.map((id) => names?.get(id) ?? id).join(BETWEEN_WORDS);

const trackNames = ({ tracks }: Plan): ReadonlyMap<string, string> =>
  readableNames(new Map(tracks.flatMap((track) => [track, ...track.parts]).map(({ id, title }) => [id, title])));

const targetCells = (target: Target | undefined): Cells =>
  target === undefined
    ? {}
    : {
        measure: target.measure,
        unit: target.unit,
        atLeast: target.atLeast,
        atMost: target.atMost,
        baseline: target.baseline,
      };

/** As written, since a month is less than a day says. */
const dueCell = (due: Due | undefined, t: Say): string | undefined => (due === ONGOING ? t(dueWords(due)) : due);

/** A sheet would take `5.1` for a date. */
const sectionCell = (section: string | undefined): string | undefined =>
  section !== undefined && /^(?:§ )*\d[\d.]*$/.test(section) ? `§ ${section}` : section;

const yesOrNo = (is: boolean, t: Say): string => t(is ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' });
