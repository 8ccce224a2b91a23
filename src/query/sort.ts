import type { Agenda } from '../model/agenda.ts';
import { byCodePoint } from '../source/tree.ts';
import { wordsOf } from '../text/normalise.ts';
import { dueFirst, worstFirst } from './attention.ts';
import type { Row } from './row.ts';

/** The orders in which commitments can be listed; by number is that of the document. */
export const SORTINGS = ['number', 'due', 'status', 'reported', 'owner', 'title'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Rows in another order; equal ones stay in that of the document. */
export function sortRows(rows: readonly Row[], by: Sorting, { owners }: Pick<Agenda, 'owners'>): readonly Row[] {
  const byText = (text: (row: Row) => string | undefined): readonly Row[] => {
    const keys = new Map(rows.map((row) => [row, wordsOf(text(row) ?? '').join(' ')]));
    // What has no such text comes last.
    const key = (row: Row): string => keys.get(row) || '\uffff';
    return [...rows].sort((a, b) => byCodePoint(key(a), key(b)));
  };
  switch (by) {
    case 'number':
      return rows;
    case 'due':
      return [...rows].sort(dueFirst);
    case 'status':
      return [...rows].sort(worstFirst);
    case 'reported':
      return [...rows].sort((a, b) => byCodePoint(lastReported(a), lastReported(b)));
    case 'owner':
      return byText(({ commitment: { owners: ids } }) => ids.map((id) => owners.get(id) ?? id)[0]);
    case 'title':
      return byText(({ commitment }) => commitment.title);
    default:
      return by satisfies never;
  }
}

/** Empty, and so first, where nothing was reported. */
const lastReported = ({ standing }: Row): string => standing.lastUpdate?.date ?? '';
