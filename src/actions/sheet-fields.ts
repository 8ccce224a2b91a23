// The columns of a sheet that stand in the files: where, and how a cell of them is read.
import { ROLE_LABELS, VISIBILITY_LABELS } from '../i18n/labels.ts';
import type { SheetColumn } from '../i18n/sheet-columns.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import type { Pointer } from '../source/place.ts';
import {
  dateCell,
  goalsCell,
  idCell,
  idsCell,
  lineCell,
  numberCell,
  proseCell,
  type ReadCell,
  sectionCell,
  wordCell,
  wordsCell,
} from './sheet-cells.ts';

export interface Field {
  readonly at: Pointer;
  readonly read: ReadCell;
  /** Whether a deliverable has it too. */
  readonly ofParts?: boolean;
}

/** The columns that stand in the files. */
export function fieldsIn(agenda: Agenda, { tracks }: Plan): Readonly<Partial<Record<SheetColumn, Field>>> {
  const holders = new Map([...agenda.holders].map(([id, { title }]) => [id, title]));
  const named = new Map(tracks.flatMap((track) => [track, ...track.parts]).map(({ id, title }) => [id, title]));
  const ids = idsCell();
  return {
    title: { at: ['title'], read: lineCell, ofParts: true },
    owner: { at: ['owner'], read: idsCell(agenda.owners), ofParts: true },
    due: { at: ['due'], read: dateCell, ofParts: true },
    measure: { at: ['target', 'measure'], read: lineCell, ofParts: true },
    unit: { at: ['target', 'unit'], read: lineCell, ofParts: true },
    atLeast: { at: ['target', 'at-least'], read: numberCell, ofParts: true },
    atMost: { at: ['target', 'at-most'], read: numberCell, ofParts: true },
    baseline: { at: ['target', 'baseline'], read: numberCell, ofParts: true },
    text: { at: ['text'], read: proseCell, ofParts: true },
    holder: { at: ['holder'], read: idCell(holders) },
    actors: { at: ['actors'], read: idsCell(agenda.parties), ofParts: true },
    partners: { at: ['partners'], read: idsCell(agenda.parties) },
    roles: { at: ['roles'], read: wordsCell(ROLE_LABELS) },
    start: { at: ['start'], read: dateCell },
    budget: { at: ['money', 'budget'], read: numberCell },
    tracks: { at: ['tracks'], read: idsCell(named) },
    sdgs: { at: ['sdgs'], read: goalsCell },
    dependsOn: { at: ['depends-on'], read: ids },
    continues: { at: ['continues'], read: ids },
    notContinues: { at: ['not-continues'], read: ids },
    replaces: { at: ['replaces'], read: ids },
    related: { at: ['related'], read: ids },
    tags: { at: ['tags'], read: ids },
    sourceDocument: { at: ['source', 'document'], read: lineCell },
    sourceSection: { at: ['source', 'section'], read: sectionCell },
    visibility: { at: ['visibility'], read: wordCell(VISIBILITY_LABELS, 'public') },
  };
}

/** The columns that follow from other files, from reports or from the day: how a cell of them is read. */
export const FOLLOWING: Readonly<Partial<Record<SheetColumn, ReadCell>>> = {
  status: lineCell,
  overdue: lineCell,
  dueDate: dateCell,
  expected: dateCell,
  value: numberCell,
  lastReport: dateCell,
  stale: lineCell,
  theme: lineCell,
  objective: lineCell,
  spent: numberCell,
  expectedCost: numberCell,
  stage: lineCell,
};
