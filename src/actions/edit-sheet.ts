// A sheet with the commitments of a plan as it comes back: which cells somebody changed, and what that is in the files.
import { isDeepStrictEqual } from 'node:util';
import type { Data, Document } from '../document/document.ts';
import { textReplaced, titleReplaced } from '../edit/body-text.ts';
import type { ChangeSet } from '../edit/change-set.ts';
import type { Operation } from '../edit/operation.ts';
import type { Value } from '../edit/value.ts';
import { ROLE_LABELS, VISIBILITY_LABELS } from '../i18n/labels.ts';
import { NOT_COUNTED, SHEET_COLUMNS, type SheetColumn } from '../i18n/sheet-columns.ts';
import type { Language, Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import { dataOf } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import { valueAt } from '../model/schema-fields.ts';
import type { Row } from '../query/row.ts';
import type { Pointer } from '../source/place.ts';
import { type Tree, textOf } from '../source/tree.ts';
import { undefused } from '../text/sheet-cell.ts';
import { recordSplices } from './edit-field.ts';
import {
  dateCell,
  goalsCell,
  idCell,
  idsCell,
  lineCell,
  numberCell,
  proseCell,
  type ReadCell,
  type SlashOrder,
  sectionCell,
  slashOrderIn,
  wordCell,
  wordsCell,
} from './sheet-cells.ts';

/** Rows of cells, the head first. */
type Cells = readonly (readonly string[])[];

/** One cell that says something else than the files do. */
export interface SheetEdit {
  readonly commitment: Commitment;
  readonly column: SheetColumn;
  /** The place in the data; of a commitment, `title` and `text` stand below them. */
  readonly at: Pointer;
  /** Undefined where the cell was made empty. */
  readonly to: Value | undefined;
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
}

/** The language of a sheet that `agenda list` wrote; undefined where it is another sheet. */
export function planSheetLanguage([head = []]: Cells): Language | undefined {
  const titles = head.map(plain);
  return (['nl', 'en'] as const).find((language) =>
    [SHEET_COLUMNS.reference, SHEET_COLUMNS.id, SHEET_COLUMNS.title].every((title) => titles.includes(title[language])),
  );
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
  for (const [at, cells, record] of found)
    for (const column of columns.keys()) {
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
      else edits.push({ commitment: record.row.commitment, column, at: placeOf(record, field.at), to: value });
    }
  for (const [column, { row, more }] of computed) faults.push({ row, text: computedColumn(column, more) });
  const there = new Set(found.map(([, , { row }]) => row));
  return { edits, faults: faults.sort((a, b) => a.row - b.row), absent: rows.filter((row) => !there.has(row)).length };
}

/** A commitment or deliverable, with the cells that the sheet has for it. */
interface Written {
  readonly row: Row;
  /** The place of the deliverable in the data. */
  readonly part: number | undefined;
  readonly own: Readonly<Record<SheetColumn, string>>;
}

/** The rows of the sheet stand in the order of the commitments, each with its deliverables below it. */
function recordsIn([head = [], ...cells]: Cells, rows: readonly Row[]): readonly Written[] {
  const columns = columnsOf(head);
  const records = rows.flatMap((row) => [
    { row, part: undefined },
    ...row.standing.deliverables.map((_, at) => ({ row, part: partsOf(row.commitment.document?.data)[at] })),
  ]);
  return records.map((record, at) => ({
    ...record,
    own: Object.fromEntries(
      [...columns].map(([column, place]) => [column, undefused((cells[at]?.[place] ?? '').trim())]),
    ) as Written['own'],
  }));
}

const partsOf = (data: Data | undefined): readonly number[] => {
  const parts = data?.['deliverables'];
  return Array.isArray(parts) ? parts.flatMap((part, at) => (dataOf(part) ? [at] : [])) : [];
};

const plain = (title: string): string => title.replace(/^\ufeff/, '').trim();

function columnsOf(head: readonly string[]): ReadonlyMap<SheetColumn, number> {
  const known = Object.entries(SHEET_COLUMNS) as readonly (readonly [SheetColumn, Text])[];
  const found = new Map<SheetColumn, number>();
  for (const [at, title] of head.map(plain).entries()) {
    const column = known.find(([, words]) => words.nl === title || words.en === title)?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

interface Field {
  readonly at: Pointer;
  readonly read: ReadCell;
  /** Whether a deliverable has it too. */
  readonly ofParts?: boolean;
}

/** The columns that stand in the files. */
function fieldsIn(agenda: Agenda, { tracks }: Plan): Readonly<Partial<Record<SheetColumn, Field>>> {
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

const placeOf = ({ part }: Written, at: Pointer): Pointer => (part === undefined ? at : ['deliverables', part, ...at]);

/** Whether two cells are the same, also where letters were lost because the sheet was saved in an older encoding. */
const isSame = (to: string, from: string): boolean =>
  to === from ||
  (to.length === from.length &&
    [...to.split('').entries()].every(
      ([at, sign]) => sign === from[at] || (sign === '?' && from.charCodeAt(at) > 0x7f),
    ));

/** Excel keeps no more in a cell. */
const LONGEST_CELL = 32_767;

/** Why a change cannot be made. */
function faultIn(
  { row, part }: Written,
  column: SheetColumn,
  { read, ofParts }: Field,
  to: string,
  from: string,
  value: Value | undefined,
  order: SlashOrder,
): Text | undefined {
  if (part !== undefined && !ofParts)
    return {
      nl: 'dat heeft een onderdeel niet. Maak de cel leeg.',
      en: 'a deliverable has none. Make the cell empty.',
    };
  if (column === 'title' && value === undefined)
    return { nl: 'een titel mag niet leeg zijn.', en: 'a title must not be empty.' };
  if (column === 'holder' && value === undefined && (row.objective?.holder ?? row.theme.holder) !== undefined)
    return {
      nl: 'zonder eigen portefeuillehouder geldt die van het thema of de doelstelling. Schrijf een naam.',
      en: 'without one of its own, that of the theme or objective holds. Write a name.',
    };
  if (read === numberCell && typeof value === 'string')
    return {
      nl: `"${to.slice(0, MOST)}" is geen getal. Schrijf het zonder punten voor duizendtallen, zoals 1250 of 2,5.`,
      en: `"${to.slice(0, MOST)}" is not a number. Write it without marks for thousands, such as 1250 or 2.5.`,
    };
  if (read === dateCell && value === to && order === undefined && /^[\d/]+\/\d{4}$/.test(to))
    return {
      nl: `"${to}" kan twee dagen zijn. Schrijf 2021-12-31 of 31-12-2021.`,
      en: `"${to}" could be two days. Write 2021-12-31 or 31 December 2021.`,
    };
  if (from.length > LONGEST_CELL || /\\u\{[0-9a-f]+\}/.test(from) || hasLost(to, from)) return NOT_BY_SHEET;
  return undefined;
}

const MOST = 40;

/** Whether signs became question marks since an older encoding does not have them. */
const hasLost = (to: string, from: string): boolean =>
  to.split('?').length > from.split('?').length && [...from].some((sign) => sign > '\xff' && !to.includes(sign));

const NOT_BY_SHEET: Text = {
  nl: 'hierin staan tekens die in deze lijst verloren gaan. Bewaar haar als "CSV UTF-8", of gebruik agenda edit.',
  en: 'this holds signs that are lost in this sheet. Save it as "CSV UTF-8", or use agenda edit.',
};

const TWICE: Text = {
  nl: 'deze staat er al eerder in. Haal een van de rijen weg.',
  en: 'this one is there already, above. Take one of the rows away.',
};

/** What to do about a row that is nothing in the plan. */
function unknownRow(value: (column: SheetColumn) => string, written: readonly Written[], { year }: Plan): Text {
  const [reference, id] = [value('reference').slice(0, MOST), value('id').slice(0, MOST)];
  if (reference === '') {
    const last = written.at(-1)?.row;
    const place = `${year}/${(last?.objective ?? last?.theme)?.number ?? '1.1'}`;
    return {
      nl: `zonder verwijzing. Iets nieuws komt erbij met: agenda add commitment ${place} "Een titel"`,
      en: `without a reference. What is new is added with: agenda add commitment ${place} "A title"`,
    };
  }
  const standing = written.filter(({ own }) => own.reference === reference);
  const [first] = standing;
  if (!first)
    return /^\d{4}\//.test(reference) && !reference.startsWith(`${year}/`)
      ? {
          nl: `${reference} hoort niet bij ${year}. Geef het jaar van de lijst met --year.`,
          en: `${reference} is not in ${year}. Give the year of the sheet with --year.`,
        }
      : { nl: `${reference} bestaat niet.`, en: `${reference} does not exist.` };
  if (value('kind') === first.own.kind)
    return {
      nl: `${reference} is "${first.own.id}", en niet "${id}". Een id verandert met agenda rename; is het plan hernummerd, maak dan een nieuwe lijst.`,
      en: `${reference} is "${first.own.id}", not "${id}". An id is changed with agenda rename; if the plan was renumbered, make a new sheet.`,
    };
  return {
    nl: `${reference} heeft geen onderdeel "${id}". Een nieuw komt erbij met: agenda add deliverable ${reference} "Een titel"`,
    en: `${reference} has no deliverable "${id}". A new one is added with: agenda add deliverable ${reference} "A title"`,
  };
}

const WORKED_OUT: Text = {
  nl: 'dat volgt uit de meldingen en de dag van vandaag',
  en: 'it follows from the reports and from today',
};
/** By which command a column changes that says what follows from something else. */
const BY: Readonly<Partial<Record<SheetColumn, Text>>> = {
  kind: { nl: 'dat verandert niet', en: 'that does not change' },
  overdue: WORKED_OUT,
  stale: WORKED_OUT,
  dueDate: { nl: 'die volgt uit de streefdatum', en: 'it follows from the due date' },
  theme: { nl: 'verplaatsen gaat met agenda move', en: 'it is moved with agenda move' },
  objective: { nl: 'verplaatsen gaat met agenda move', en: 'it is moved with agenda move' },
  stage: { nl: 'vaststellen gaat met agenda adopt', en: 'a plan is adopted with agenda adopt' },
};
const BY_REPORT: Text = {
  nl: 'die komt uit de meldingen (agenda update)',
  en: 'it comes from the reports (agenda update)',
};

function computedColumn(column: SheetColumn, more: number): Text {
  const { nl, en } = BY[column] ?? BY_REPORT;
  const also =
    more === 0 ? { nl: '', en: '' } : { nl: ` (en in ${more} andere rijen)`, en: ` (and in ${more} other rows)` };
  return {
    nl: `${SHEET_COLUMNS[column].nl} is anders${also.nl}; ${nl}. Zet het terug, haal de kolom weg, of maak een nieuwe lijst.`,
    en: `${SHEET_COLUMNS[column].en} differs${also.en}; ${en}. Put it back, take the column away, or make a new sheet.`,
  };
}

/**
 * The changes to the files.
 * @returns the path of a file in which they cannot be made with certainty, where there is one
 */
export async function sheetChanges(tree: Tree, edits: readonly SheetEdit[]): Promise<ChangeSet | string> {
  const changes: ChangeSet[number][] = [];
  for (const commitment of new Set(edits.map((edit) => edit.commitment))) {
    const { document, path } = commitment;
    const own = edits.filter((edit) => edit.commitment === commitment);
    const below = document && belowReplaced(document, own);
    const splices =
      below &&
      (await recordSplices(
        { kind: 'commitment', document },
        textOf(tree.entries.find((entry) => entry.path === path)),
        operationsOf(
          document.data ?? {},
          own.filter((edit) => !isBelow(edit)),
        ),
        below,
      ));
    if (!splices) return path;
    changes.push({ kind: 'edit', path, splices });
  }
  return changes;
}

const isBelow = ({ at }: SheetEdit): boolean => at.length === 1 && (at[0] === 'title' || at[0] === 'text');

function belowReplaced(document: Document, edits: readonly SheetEdit[]) {
  const replaced = edits
    .filter(isBelow)
    .map(({ at, to }) => (at[0] === 'title' ? titleReplaced : textReplaced)(document, String(to ?? '')));
  return replaced.some((each) => each === undefined) ? undefined : replaced.flatMap((each) => each ?? []);
}

function operationsOf(data: Data, edits: readonly SheetEdit[]): readonly Operation[] {
  const dropped = new Set<string>();
  return edits.flatMap(({ at, to }): readonly Operation[] => {
    const before = valueAt(data, at);
    if (to !== undefined) return settingOf(at, before, to);
    if (before === undefined) return [];
    // Of a group of which nothing is left, nothing stays.
    const [group, siblings] = [
      at.slice(0, -1),
      edits.filter((edit) => isDeepStrictEqual(edit.at.slice(0, -1), at.slice(0, -1))),
    ];
    const map = typeof at.at(-2) === 'string' ? dataOf(valueAt(data, group)) : undefined;
    const isWhole =
      map !== undefined &&
      siblings.every((edit) => edit.to === undefined) &&
      Object.keys(map).every((key) => siblings.some((edit) => edit.at.at(-1) === key));
    if (!isWhole) return [{ do: 'drop', at }];
    if (dropped.has(group.join('.'))) return [];
    dropped.add(group.join('.'));
    return [{ do: 'drop', at: group }];
  });
}

/** What is put at the end of a list leaves the rest of it as it is written; one value need not become a list. */
function settingOf(at: Pointer, before: unknown, to: Value): readonly Operation[] {
  if (!Array.isArray(to)) return [{ do: 'set', at, to }];
  const items = to as readonly Value[];
  if (Array.isArray(before) && before.length > 0 && isDeepStrictEqual(items.slice(0, before.length), before))
    return items.slice(before.length).map((item) => ({ do: 'add', at, item }));
  const [only] = items;
  return [
    {
      do: 'set',
      at,
      to: at.at(-1) === 'owner' && items.length === 1 && only !== undefined && !Array.isArray(before) ? only : items,
    },
  ];
}
