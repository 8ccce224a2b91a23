// A plan in a table: its columns say what each cell is.
import type { Block } from '../block.ts';
import { type Column, columnNamed, kindNamed, type RowKind } from './columns.ts';
import type { Given, Owner, Part, Placed } from './placed.ts';

/** One row: for each column that is known its blocks. */
type Row = ReadonlyMap<Column, readonly Block[]>;

interface TableReading {
  readonly placed: readonly Placed[];
  /** The part of the letters in tables that stand under a head that is known. */
  readonly share: number;
}

/** How far down a head may stand. */
const HEAD_ROWS = 10;

/** Reads all tables of a paper; what stands outside them, or under no known head, is the plan's text or the rest. */
export function readTables(blocks: readonly Block[]): TableReading {
  const heads = headsOf(blocks);
  const known = blocks.filter((block) => isUnder(block, heads));
  const parts = new Map<Block, Omit<Placed, 'block'>>();
  for (const [table, head] of heads) readRows(rowsOf(known, table, head), parts);
  const placed = blocks.map((block): Placed => {
    const mine = parts.get(block);
    if (mine) return { block, ...mine };
    if (block.cell) return { block, part: 'rest', of: 'plan', reason: 'table' };
    if (block.kind === 'aside') return { block, part: 'rest', of: 'plan', reason: block.reason ?? 'not-recognised' };
    return { block, part: block.kind === 'heading' || block.kind === 'label' ? 'section' : 'text', of: 'plan' };
  });
  return { placed, share: share(known, blocks) };
}

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<number, Column>;
}

/** For each table the first row that names a commitment, or a kind with a title or text. */
function headsOf(blocks: readonly Block[]): ReadonlyMap<number, Head> {
  const heads = new Map<number, Head>();
  const rows = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.cell && block.cell.row < HEAD_ROWS)
      rows.set(`${block.cell.table} ${block.cell.row}`, [
        ...(rows.get(`${block.cell.table} ${block.cell.row}`) ?? []),
        block,
      ]);
  }
  for (const cells of rows.values()) {
    const { table = 0, row = 0 } = cells[0]?.cell ?? {};
    const columns = new Map(
      cells.flatMap((block) => {
        const column = columnNamed(block.text);
        return column && block.cell ? [[block.cell.column, column] as const] : [];
      }),
    );
    const names = new Set(columns.values());
    const isHead =
      columns.size >= 2 &&
      (names.has('commitment') ||
        (names.has('title') && (names.has('text') || names.has('kind'))) ||
        (names.has('kind') && names.has('text')));
    if (isHead && !heads.has(table)) heads.set(table, { row, columns: unique(columns) });
  }
  return heads;
}

/** Of two columns with one name the first counts. */
function unique(columns: ReadonlyMap<number, Column>): ReadonlyMap<number, Column> {
  const seen = new Set<Column>();
  return new Map([...columns].filter(([, column]) => !seen.has(column) && seen.add(column) !== undefined));
}

function isUnder({ cell }: Block, heads: ReadonlyMap<number, Head>): boolean {
  const head = cell && heads.get(cell.table);
  return head !== undefined && cell !== undefined && cell.row > head.row && head.columns.has(cell.column);
}

function rowsOf(known: readonly Block[], table: number, { columns }: Head): readonly Row[] {
  const rows = new Map<number, Map<Column, Block[]>>();
  for (const block of known) {
    if (block.cell?.table !== table) continue;
    const row = rows.get(block.cell.row) ?? new Map<Column, Block[]>();
    const column = columns.get(block.cell.column) as Column;
    rows.set(block.cell.row, row.set(column, [...(row.get(column) ?? []), block]));
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

type Parts = Map<Block, Omit<Placed, 'block'>>;

function readRows(rows: readonly Row[], parts: Parts): void {
  const last: Partial<Record<'theme' | 'objective', string>> = {};
  for (const row of rows) {
    if (row.has('kind')) readLongRow(row, parts);
    else readWideRow(row, last, parts);
  }
}

/** One record a row: its kind, and what belongs to it. */
function readLongRow(row: Row, parts: Parts): void {
  const kind = kindNamed(textOf(row, 'kind')) ?? 'rest';
  for (const column of ['kind', 'number', 'id'] as const) place(row, column, 'label', ownerOf(kind), parts);
  if (kind === 'rest') {
    for (const block of [...row.values()].flat()) parts.set(block, { part: 'rest', of: 'plan', reason: 'by-hand' });
  } else if (kind === 'plan') {
    place(row, 'title', 'title', 'plan', parts);
    place(row, 'text', 'text', 'plan', parts);
  } else if (kind === 'text' || kind === 'section') {
    place(row, 'title', 'section', 'deliverable', parts);
    place(row, 'text', kind, 'deliverable', parts);
  } else {
    beginRecord(row, kind, row.has('title') ? 'title' : 'text', givenIn(row), parts);
    place(row, 'due', 'text', kind, parts);
  }
}

/** One commitment a row, with its theme and objective beside it, written once or each time. */
function readWideRow(row: Row, last: Partial<Record<'theme' | 'objective', string>>, parts: Parts): void {
  for (const column of ['theme', 'objective'] as const) {
    if (!row.has(column)) continue;
    const text = textOf(row, column);
    const isNew = text !== last[column];
    if (isNew && column === 'theme') delete last.objective;
    last[column] = text;
    if (isNew) beginRecord(row, column, column, {}, parts);
    else place(row, column, 'label', column, parts);
  }
  place(row, 'goal', 'text', 'objective', parts);
  for (const column of ['number', 'id'] as const) place(row, column, 'label', 'commitment', parts);
  const main = row.has('title') ? 'title' : row.has('commitment') ? 'commitment' : 'text';
  if (!row.has(main)) return;
  beginRecord(row, 'commitment', main, givenIn(row), parts);
  if (main === 'title') place(row, 'commitment', 'text', 'commitment', parts);
  if (main !== 'text') place(row, 'text', 'text', 'commitment', parts);
  place(row, 'due', 'text', 'commitment', parts);
  for (const block of row.get('deliverable') ?? []) parts.set(block, { part: 'deliverable', of: 'commitment' });
}

/** The first line of a cell begins a record, what follows is its text. */
function beginRecord(
  row: Row,
  kind: Exclude<RowKind, 'plan' | 'text' | 'section' | 'rest'>,
  column: Column,
  given: Given,
  parts: Parts,
): void {
  const [first, ...more] = row.get(column) ?? [];
  if (!first) return;
  parts.set(first, {
    part: kind,
    of: 'plan',
    ...(kind === 'commitment' ? { isTitle: column === 'title' } : {}),
    ...(Object.keys(given).length > 0 ? { given } : {}),
  });
  for (const block of more) parts.set(block, { part: 'text', of: kind });
  if (column === 'title') place(row, 'text', 'text', kind, parts);
}

function givenIn(row: Row): Given {
  const number = row.get('number')?.[0];
  const id = textOf(row, 'id');
  const written = number ? (number.number ?? number.text) : undefined;
  return {
    ...(written ? { number: written } : {}),
    ...(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 60 ? { id } : {}),
  };
}

const ownerOf = (kind: RowKind): Owner => (kind === 'rest' || kind === 'text' || kind === 'section' ? 'plan' : kind);
const textOf = (row: Row, column: Column): string =>
  (row.get(column) ?? []).map(({ text, number }) => text || number || '').join(' ');

function place(row: Row, column: Column, part: Part, of: Owner, parts: Parts): void {
  for (const block of row.get(column) ?? []) parts.set(block, { part, of });
}

function share(known: readonly Block[], blocks: readonly Block[]): number {
  const letters = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(known) / Math.max(1, letters(blocks.filter(({ cell }) => cell !== undefined)));
}
