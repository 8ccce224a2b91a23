// A sheet with the commitments of a plan as it comes back: which cells somebody changed.
import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../edit/value.ts';
import { NOT_COUNTED, SHEET_COLUMNS, type SheetColumn } from '../i18n/sheet-columns.ts';
import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../query/row.ts';
import type { Pointer } from '../source/place.ts';
import { undefused } from '../text/sheet-cell.ts';
import { dateCell, numberCell, slashOrderIn } from './sheet-cells.ts';
import { computedColumn, faultIn, TWICE, unknownRow } from './sheet-faults.ts';
import { FOLLOWING, fieldsIn } from './sheet-fields.ts';
import { type Cells, columnsOf, placeOf, recordsIn, type Written } from './sheet-records.ts';
import { versionIn, versionOf } from './sheet-version.ts';

/** One cell that says something else than the files do. */
export interface SheetEdit {
  /** As {@link RowFault} counts. */
  readonly row: number;
  readonly commitment: Commitment;
  readonly column: SheetColumn;
  /** The place in the data; of a commitment, `title` and `text` stand below them. */
  readonly at: Pointer;
  /** Undefined where the cell was made empty. */
  readonly to: Value | undefined;
  /** Whether the row is no longer as it was when the sheet was made, so that somebody else may have changed this cell. */
  readonly isOutdated: boolean;
}

/** What is wrong in a row; `row` counts from 1, the head included, as Excel shows it. */
export interface RowFault {
  readonly row: number;
  readonly text: Text;
}

export interface SheetEdits {
  readonly edits: readonly SheetEdit[];
  readonly faults: readonly RowFault[];
  /** How many commitments of the plan the sheet does not have. */
  readonly absent: number;
  /** How many rows somebody else changed since the sheet was made, and nobody in the sheet. */
  readonly changedMeanwhile: number;
  /** Whether it can be told of every row that somebody else changed it since the sheet was made. */
  readonly hasVersions: boolean;
}

/**
 * What somebody changed in a sheet. The order of rows and columns says nothing, and what is left out changes nothing.
 * @param given as it came back
 * @param now the same sheet as it would be made of the files, of all `rows`, in the same language
 */
export function sheetEdits(given: Cells, now: Cells, rows: readonly Row[], agenda: Agenda, plan: Plan): SheetEdits {
  const written = recordsIn(now, rows);
  const columns = columnsOf(given[0] ?? []);
  const cellOf = (cells: readonly string[], column: SheetColumn, by = columns): string =>
    undefused((cells[by.get(column) ?? -1] ?? '').trim());
  const faults: RowFault[] = [];
  const found: (readonly [at: number, cells: readonly string[], record: Written])[] = [];
  const seen = new Set<Written>();
  for (const [at, cells] of given.entries()) {
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const value = (column: SheetColumn): string => cellOf(cells, column);
    if (value('reference') === '' && [NOT_COUNTED.nl, NOT_COUNTED.en].includes(value('kind'))) continue;
    const same = written.filter(({ own }) => own.reference === value('reference') && own.id === value('id'));
    const record = same.find(({ own }) => own.kind === value('kind')) ?? same[0];
    if (!record) faults.push({ row: at + 1, text: unknownRow(value, written, plan) });
    else if (seen.has(record)) faults.push({ row: at + 1, text: TWICE });
    else found.push([at, cells, record]);
    if (record) seen.add(record);
  }
  const pairs = found.flatMap(([, cells, { own }]) =>
    [...columns.keys()].map((column) => [cellOf(cells, column), own[column]] as const),
  );
  const order = slashOrderIn(pairs);
  const fields = fieldsIn(agenda, plan);
  const edits: SheetEdit[] = [];
  const computed = new Map<SheetColumn, { readonly row: number; more: number }>();
  let changedMeanwhile = 0;
  for (const [at, cells, record] of found) {
    const [made, own] = [versionIn(cellOf(cells, 'version')), versionIn(record.own.version)];
    const given = versionOf((column) => cellOf(cells, column), fields, order);
    const isUntouched = made?.written === given.written && made.written !== own?.written;
    if (isUntouched) changedMeanwhile++;
    for (const column of columns.keys()) {
      if (column === 'version' || (isUntouched && fields[column])) continue;
      if (column in FOLLOWING && made?.following === given.following) continue;
      const [to, from] = [cellOf(cells, column), record.own[column]];
      if (isSame(to, from)) continue;
      const fault = (text: Text): unknown =>
        faults.push({
          row: at + 1,
          text: { nl: `${SHEET_COLUMNS[column].nl}: ${text.nl}`, en: `${SHEET_COLUMNS[column].en}: ${text.en}` },
        });
      const field = fields[column];
      if (!field) {
        if ([dateCell, numberCell].some((read) => isDeepStrictEqual(read(to, order), read(from, order)))) continue;
        const before = computed.get(column);
        if (before) before.more++;
        else computed.set(column, { row: at + 1, more: 0 });
        continue;
      }
      const value = field.read(to, order);
      if (isDeepStrictEqual(value, field.read(from, order))) continue;
      const wrong = faultIn(record, column, field, to, from, value, order);
      if (wrong) fault(wrong);
      else
        edits.push({
          row: at + 1,
          commitment: record.row.commitment,
          column,
          at: placeOf(record, field.at),
          to: value,
          isOutdated: made !== undefined && made.written !== own?.written,
        });
    }
  }
  for (const [column, { row, more }] of computed) faults.push({ row, text: computedColumn(column, more) });
  const there = new Set(found.map(([, , { row }]) => row));
  return {
    edits,
    faults: faults.sort((a, b) => a.row - b.row),
    absent: rows.filter((row) => !there.has(row)).length,
    changedMeanwhile,
    hasVersions: found.every(([, cells]) => versionIn(cellOf(cells, 'version')) !== undefined),
  };
}

/** That rows changed since the sheet was made, in which it would put something back or change something else. */
export function outdatedRows(edits: readonly SheetEdit[]): readonly RowFault[] {
  const outdated = edits.filter(({ isOutdated }) => isOutdated);
  return [...new Set(outdated.map(({ row }) => row))].map((row) => {
    const columns = outdated.filter((edit) => edit.row === row).map(({ column }) => SHEET_COLUMNS[column]);
    const [nl, en] = [columns.map((column) => column.nl).join(', '), columns.map((column) => column.en).join(', ')];
    return {
      row,
      text: {
        nl: `hieraan is iets veranderd nadat de lijst was gemaakt. Nu anders: ${nl}. Maak een nieuwe lijst, en zet je wijziging daarin.`,
        en: `something here was changed after the sheet was made. It now differs in: ${en}. Make a new sheet, and put your change into it.`,
      },
    };
  });
}

/** Whether two cells are the same, also where letters were lost because the sheet was saved in an older encoding. */
const isSame = (to: string, from: string): boolean =>
  to === from ||
  (to.length === from.length &&
    [...to.split('').entries()].every(
      ([at, sign]) => sign === from[at] || (sign === '?' && from.charCodeAt(at) > 0x7f),
    ));
