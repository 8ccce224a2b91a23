// Which line breaks in a text in Markdown mean something. A paragraph may wrap anywhere; a list, a table, a quotation
// and a listing are read line by line, and stay so wherever a text is shown or compared.

export type LineKind = 'text' | 'heading' | 'item' | 'quote' | 'row' | 'code';

export interface ProseLine {
  readonly kind: LineKind;
  /** Lines that only wrap are put together; white space at the beginning stays, since it says how deep an item is. */
  readonly text: string;
  /** Whether an empty line comes before it. */
  readonly isApart: boolean;
}

/** What begins an item of a list, with the white space around it. */
export const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const HEADING = /^ {0,3}#{1,6}\s/;
const QUOTE = /^\s*>/;
/** What begins or ends a listing. */
export const isFence = (line: string): boolean => /^\s*(?:`{3}|~{3})/.test(line);
/** Whether it is the line under the head of a table. */
const isDelimiter = (line: string): boolean => line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line);

/** Whether a text holds more than paragraphs and headings: a quick look before the close one. */
export const isStructured = (text: string): boolean => STRUCTURE.test(text);
const STRUCTURE = /^[ \t]*(?:[>|]|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3})|\|/m;

export function proseLines(text: string): readonly ProseLine[] {
  const lines = text.split('\n');
  const found: { kind: LineKind; text: string; isApart: boolean }[] = [];
  let isApart = false;
  let isListing = false;
  for (const [at, line] of lines.entries()) {
    const last = isApart ? undefined : found.at(-1);
    if (isFence(line)) isListing = !isListing;
    if (line.trim() === '' && !isListing) {
      isApart = true;
      continue;
    }
    const kind = isListing || isFence(line) ? 'code' : kindOf(line, last?.kind, lines[at + 1]);
    const quoted = line.replace(QUOTE, '').trim();
    if (kind === 'text' && (last?.kind === 'text' || last?.kind === 'item' || last?.kind === 'quote'))
      last.text += ` ${line.trim()}`;
    else if (kind === 'quote' && last?.kind === 'quote' && quoted !== '' && !ITEM.test(`${quoted} `))
      last.text += ` ${quoted}`;
    else found.push({ kind, text: line.trimEnd(), isApart: isApart && found.length > 0 });
    isApart = false;
  }
  return found;
}

function kindOf(line: string, before: LineKind | undefined, next: string | undefined): LineKind {
  if (line.includes('|') && (before === 'row' || (next !== undefined && isDelimiter(next)))) return 'row';
  if (HEADING.test(line)) return 'heading';
  if (ITEM.test(line)) return 'item';
  return QUOTE.test(line) ? 'quote' : 'text';
}

/** What each of some lines is, where none is left that only wraps. */
export function kindsOf(lines: readonly string[]): readonly LineKind[] {
  const kinds: LineKind[] = [];
  let isListing = false;
  for (const [at, line] of lines.entries()) {
    if (isFence(line)) isListing = !isListing;
    kinds.push(isListing || isFence(line) ? 'code' : kindOf(line, kinds.at(-1), lines[at + 1]));
  }
  return kinds;
}

/** A text cut where the borders between cells are; `\|` is no border. */
export const cellsIn = (text: string): readonly string[] => text.split(/(?<!\\)\|/);

/** A cell as it reads. */
export const cellText = (cell: string): string => cell.replaceAll('\\|', '|');

/** The cells of a row of a table. */
export function cellsOf(row: string): readonly string[] {
  const cells = cellsIn(row.trim().replace(/^\|/, '')).map((cell) => cellText(cell.trim()));
  return cells.length > 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}
