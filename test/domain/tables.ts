// Tables of cases in Markdown: a chapter for each clause or rule, a row for each case. A cell is text, or YAML in one
// line.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** @throws Error where a row has another number of cells than its header. */
export function tablesIn(file: string): ReadonlyMap<string, readonly Row[]> {
  const page = readFileSync(new URL(file, import.meta.url), 'utf8');
  const chapters = page.split(/^## /m).slice(1);
  return new Map(
    chapters.map((chapter) => {
      const [title = '', ...lines] = chapter.split('\n');
      const [header = [], , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
      return [title, rows.map((cells) => rowOf(header, cells))];
    }),
  );
}

/** The rows of one chapter of a file. @throws Error where there is no such chapter, or nothing in it. */
export function chapterIn(file: string): (title: string) => readonly Row[] {
  const tables = tablesIn(file);
  return (title) => {
    const rows = tables.get(title) ?? [];
    if (rows.length === 0) throw new Error(`${file} has no cases for "${title}"`);
    return rows;
  };
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\| ?|\s*\|$/g, '')
    .split(/ *\| ?/)
    .map((cell) => cell.replace(/^`(.*)`$/, '$1'));

function rowOf(header: readonly string[], cells: readonly string[]): Row {
  if (cells.length !== header.length) throw new Error(`this row does not fit its table: ${cells.join(' | ')}`);
  return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
}

/** What a cell says in YAML: the inside of a map. */
export const mapIn = (cell: string | undefined): Readonly<Record<string, unknown>> => parse(`{ ${cell ?? ''} }`);

/** What a cell says in YAML: the inside of a list. */
export const listIn = (cell: string | undefined): readonly unknown[] => parse(`[ ${cell ?? ''} ]`);

// --- The specification
// --------------------------------------------------------------------------------------------------

/** The text of a chapter of the specification. @throws Error where there is none by that name. */
function specified(chapter: string): string {
  const page = readFileSync(new URL('../../schemas/README.md', import.meta.url), 'utf8');
  const [, text] = new RegExp(`^## ${chapter}\\n([\\s\\S]*?)^## `, 'm').exec(page) ?? [];
  if (text === undefined) throw new Error(`the specification has no chapter "${chapter}"`);
  return text;
}

/** Its numbered clauses, by number and name: `3. Reported`. */
export const clausesOf = (chapter: string): readonly string[] =>
  Array.from(specified(chapter).matchAll(/^(\d+)\. \*\*(.*?)\.\*\*/gm), ([, number, name]) => `${number}. ${name}`);

/** The beginning of each of its points that have no number. */
export const pointsOf = (chapter: string): readonly string[] =>
  Array.from(specified(chapter).matchAll(/^- (.*)$/gm), ([, point = '']) => point);
