import { LIMITS, type Limits } from '../../../source/limits.ts';
import type { Paper } from '../../paper.ts';
import { PaperError } from '../../paper-error.ts';
import { readXml } from '../office/xml.ts';
import { unzip } from '../office/zip.ts';
import { type Rows, sheetPaper } from './cells.ts';
import { dateFormats, dayOfSerial } from './xlsx-dates.ts';

const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
/** Excel's own limits (columns XFD); a file that claims more is not read on. */
const MOST_COLUMNS = 16_384;

/**
 * Reads the sheets of a workbook as they were last calculated: values, never formulas. Dates become `2021-06-30`.
 * @throws PaperError where it is no workbook, or has no text
 */
export function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Paper {
  const files = unzip(bytes, limits, (name) => name === STRINGS || name === STYLES || SHEET.test(name));
  const names = [...files.keys()].filter((name) => SHEET.test(name)).sort((a, b) => numberIn(a) - numberIn(b));
  if (names.length === 0) throw new PaperError('damaged');
  const strings = sharedStrings(files.get(STRINGS));
  const isDate = dateFormats(files.get(STYLES));
  const sheets = names
    .map((name) => rowsOf(files.get(name) as Uint8Array, limits, strings, isDate))
    .filter((rows) => rows.length > 0);
  if (sheets.length === 0) throw new PaperError('empty');
  return sheetPaper('xlsx', sheets, {});
}

const numberIn = (name: string): number => Number(SHEET.exec(name)?.[1]);

/** Texts that several cells share; a text in parts is one text, its phonetic help is none. */
function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let phonetic = false;
  if (!bytes) return strings;
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(text ?? '');
      if (name === 'rPh') phonetic = false;
    },
    text: (part) => {
      if (text !== undefined && !phonetic) text += part;
    },
  });
  return strings;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

function rowsOf(
  bytes: Uint8Array,
  { sheetCells }: Limits,
  strings: readonly string[],
  isDate: (style: number) => boolean,
): Rows {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let cell: OpenCell | undefined;
  let inValue = false;
  let cells = 0;
  readXml(bytes, {
    open: (name, { r, t, s }) => {
      if (name === 'row') rows.push((row = []));
      else if (name === 'c' && row) {
        if (++cells > sheetCells) throw new PaperError('too-many-cells');
        cell = { column: columnOf(r) ?? row.length, type: t ?? 'n', style: Number(s ?? 0), value: '' };
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || !cell || !row) return;
      while (row.length < cell.column && row.length < MOST_COLUMNS) row.push('');
      row.push(valueOf(cell, strings, isDate));
      cell = undefined;
    },
    text: (part) => {
      if (inValue && cell) cell.value += part;
    },
  });
  return rows.filter((each) => each.some((value) => value.trim() !== ''));
}

/** `B7` stands in the second column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(
  { type, style, value }: OpenCell,
  strings: readonly string[],
  isDate: (style: number) => boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'n' && value !== '' && isDate(style)) return dayOfSerial(Number(value)) ?? value;
  return value;
}
