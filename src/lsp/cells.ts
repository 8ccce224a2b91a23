// Where keys and values stand in YAML that may be half typed, line by line. A reader of YAML refuses such a text as a
// whole; this one only needs the indents and the colons. It never decides whether a text is valid.
import { splitFrontMatter } from '../document/front-matter.ts';
import { endOfLine, type SourceFile, type Span } from '../source/file.ts';
import type { Pointer } from '../source/place.ts';

/** A key or a value, as far as it is typed. */
export interface Cell {
  readonly part: 'key' | 'value';
  /** Of a key: up to and including the key itself. */
  readonly pointer: Pointer;
  /** What is written, without quotes; empty where nothing is. */
  readonly span: Span;
  /** Where the cursor can stand to be in it. */
  readonly area: Span;
}

/** The cells of a file, and where a line without any would belong. */
export interface Cells {
  readonly all: readonly Cell[];
  /** The cell at an offset; on a line without one, the key that could come there. Undefined outside the data. */
  readonly at: (offset: number) => Cell | undefined;
}

/** A key or an item of a list, on whose lines below stands what is in it. */
interface Frame {
  readonly column: number;
  readonly step: string | number;
  /** Whether something stands behind it already, so that nothing can be in it. */
  readonly isFull: boolean;
}

/** The part of a file that is data, also where its end is not typed yet. */
export function dataIn(file: SourceFile): Span | undefined {
  if (/\.ya?ml$/i.test(file.path)) return { start: 0, end: file.text.length };
  const { yaml } = splitFrontMatter(file);
  if (yaml) return yaml;
  const start = /^---[ \t]*\r?\n/.exec(file.text)?.[0].length;
  if (start === undefined) return undefined;
  const body = file.text.slice(start).search(/^(?:# |---)/m);
  return { start, end: body === -1 ? file.text.length : start + body };
}

const BLOCK_TEXT = /^[|>][-+\d]*[ \t]*(?:#.*)?$/;

export function cellsIn(file: SourceFile): Cells {
  const { text } = file;
  const data = dataIn(file);
  const all: Cell[] = [];
  const linesAround: {
    readonly start: number;
    readonly end: number;
    readonly frames: readonly Frame[];
    readonly isText: boolean;
  }[] = [];
  if (!data) return { all, at: () => undefined };
  let frames: readonly Frame[] = [];
  let textIndent: number | undefined;
  let flowEnd = -1;
  for (let start = data.start; start <= data.end; ) {
    const end = Math.min(endOfLine(text, start), data.end);
    const line = text.slice(start, end).replace(/\r$/, '');
    const indent = line.length - line.trimStart().length;
    const isBlank = indent === line.length;
    if (textIndent !== undefined && !isBlank && indent <= textIndent) textIndent = undefined;
    const isText = textIndent !== undefined || start < flowEnd || line.startsWith('#', indent);
    linesAround.push({ start, end: start + line.length, frames, isText });
    if (!isText && !isBlank) {
      const read = readLine(text, { start, end: start + line.length }, frames, data.end);
      frames = read.frames;
      all.push(...read.cells);
      flowEnd = read.flowEnd;
      if (read.isBlockText) textIndent = read.column;
    }
    if (end >= data.end) break;
    start = end + 1;
  }
  const at = (offset: number): Cell | undefined => {
    if (offset < data.start || offset > data.end) return undefined;
    const cell = all.findLast(({ area }) => offset >= area.start && offset <= area.end);
    if (cell) return cell;
    const line = linesAround.find((each) => offset >= each.start && offset <= each.end);
    if (!line || line.isText || text.slice(line.start, offset).trim() !== '') return undefined;
    const around = within(line.frames, offset - line.start);
    if (around.at(-1)?.isFull) return undefined;
    const here = { start: offset, end: offset };
    return { part: 'key', pointer: [...stepsOf(around), ''], span: here, area: here };
  };
  return { all, at };
}

const stepsOf = (frames: readonly Frame[]): Pointer => frames.map(({ step }) => step);

/** The frames that a line with this indent can be in. */
const within = (frames: readonly Frame[], column: number): readonly Frame[] => {
  const first = frames.findIndex((frame) => frame.column >= column);
  return first === -1 ? frames : frames.slice(0, first);
};

interface ReadLine {
  readonly cells: readonly Cell[];
  readonly frames: readonly Frame[];
  /** How far the brackets go that were opened on the line; -1 where none were. */
  readonly flowEnd: number;
  readonly isBlockText: boolean;
  readonly column: number;
}

function readLine(text: string, line: Span, before: readonly Frame[], end: number): ReadLine {
  let frames = before;
  let at = line.start + (text.slice(line.start, line.end).length - text.slice(line.start, line.end).trimStart().length);
  const columnOf = (offset: number): number => offset - line.start;
  // Items of lists: each dash opens one, and what stands behind it is in it.
  for (
    let dash = /^-(?:[ \t]+|$)/.exec(text.slice(at, line.end));
    dash;
    dash = /^-(?:[ \t]+|$)/.exec(text.slice(at, line.end))
  ) {
    const column = columnOf(at);
    const [previous] = frames.filter((frame) => frame.column === column && typeof frame.step === 'number');
    const around = frames.filter(
      (frame) => frame.column < column || (frame.column === column && typeof frame.step === 'string'),
    );
    const step = typeof previous?.step === 'number' ? previous.step + 1 : 0;
    frames = [...around, { column, step, isFull: false }];
    at += dash[0].length;
  }
  const column = columnOf(at);
  const isItem = frames.at(-1)?.step !== undefined && frames !== before;
  const key = keyAt(text.slice(at, line.end));
  if (!key) {
    const area = { start: at, end: line.end };
    if (isItem) {
      const value = valueFrom(text, area, stepsOf(frames), columnOf(at), end);
      return { ...value, frames: value.cells.length > 0 && value.isFull ? full(frames) : frames, column };
    }
    const around = within(frames, column);
    if (around.at(-1)?.isFull) return { cells: [], frames, flowEnd: -1, isBlockText: false, column };
    const word = trimmed(text, area);
    return {
      cells: [{ part: 'key', pointer: [...stepsOf(around), text.slice(word.start, word.end)], span: word, area }],
      frames: around,
      flowEnd: -1,
      isBlockText: false,
      column,
    };
  }
  const around = within(frames, column);
  const pointer = [...stepsOf(around), key.name];
  const span = { start: at + key.start, end: at + key.start + key.name.length };
  const colon = at + key.colon;
  const value = valueFrom(text, { start: colon + 1, end: line.end }, pointer, column, end);
  return {
    cells: [{ part: 'key', pointer, span, area: { start: at, end: colon } }, ...value.cells],
    frames: [...around, { column, step: key.name, isFull: value.isFull }],
    flowEnd: value.flowEnd,
    isBlockText: value.isBlockText,
    column,
  };
}

const full = (frames: readonly Frame[]): readonly Frame[] =>
  frames.map((frame, at) => (at === frames.length - 1 ? { ...frame, isFull: true } : frame));

/** The key at the start of a text, where there is one. */
function keyAt(text: string): { readonly name: string; readonly start: number; readonly colon: number } | undefined {
  const quoted = /^(["'])((?:(?!\1).)*)\1[ \t]*:(?=[ \t]|$)/.exec(text);
  if (quoted) return { name: quoted[2] ?? '', start: 1, colon: quoted[0].length - 1 };
  if (/^[[\]{}"'#&*!|>%@`]/.test(text)) return undefined;
  const colon = text.search(/:(?:[ \t]|$)/);
  const name = colon === -1 ? '' : text.slice(0, colon).trimEnd();
  return colon === -1 || name === '' || / #/.test(name) ? undefined : { name, start: 0, colon };
}

interface ReadValue {
  readonly cells: readonly Cell[];
  readonly flowEnd: number;
  readonly isBlockText: boolean;
  readonly isFull: boolean;
}

function valueFrom(text: string, area: Span, pointer: Pointer, column: number, end: number): ReadValue {
  const span = trimmed(text, withoutComment(text, area));
  const written = text.slice(span.start, span.end);
  if (/^[[{]/.test(written)) return flowFrom(text, span.start, pointer, limitOf(text, area.end, column, end));
  const isBlockText = BLOCK_TEXT.test(written);
  const inQuotes = /^(["'])[^]*\1$/.test(written) && written.length > 1;
  const bare = inQuotes ? { start: span.start + 1, end: span.end - 1 } : span;
  return {
    cells: isBlockText
      ? []
      : [{ part: 'value', pointer, span: bare, area: { start: area.start, end: Math.max(area.start, area.end) } }],
    flowEnd: -1,
    isBlockText,
    isFull: written !== '',
  };
}

const withoutComment = (text: string, { start, end }: Span): Span => {
  const comment = text.slice(start, end).search(/(?:^|[ \t])#/);
  return { start, end: comment === -1 ? end : start + comment };
};

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + (written.length - written.trimStart().length);
  return written.trim() === '' ? { start: end, end } : { start: from, end: from + written.trim().length };
}

/** Brackets go on until a line that is indented no further than their key. */
function limitOf(text: string, lineEnd: number, column: number, end: number): number {
  let at = lineEnd;
  while (at < end) {
    const next = endOfLine(text, at + 1);
    const line = text.slice(at + 1, next);
    if (line.trim() !== '' && line.length - line.trimStart().length <= column && !/^[ \t]*[\]}]/.test(line)) return at;
    at = next;
  }
  return Math.min(at, end);
}

/** What stands in brackets, as far as they are closed. */
function flowFrom(text: string, from: number, pointer: Pointer, end: number): ReadValue {
  const cells: Cell[] = [];
  const open: { readonly isMap: boolean; readonly pointer: Pointer; index: number; key: string | undefined }[] = [];
  let start = from + 1;
  let at = from;
  const close = (to: number): void => {
    const frame = open.at(-1);
    if (!frame) return;
    const area = { start, end: to };
    const word = trimmed(text, area);
    const inQuotes = /^(["'])[^]*\1$/.test(text.slice(word.start, word.end)) && word.end - word.start > 1;
    const span = inQuotes ? { start: word.start + 1, end: word.end - 1 } : word;
    if (!frame.isMap) cells.push({ part: 'value', pointer: [...frame.pointer, frame.index], span, area });
    else if (frame.key !== undefined) cells.push({ part: 'value', pointer: [...frame.pointer, frame.key], span, area });
    else cells.push({ part: 'key', pointer: [...frame.pointer, text.slice(span.start, span.end)], span, area });
  };
  let isDone = false;
  for (; at < end && !isDone; at++) {
    const sign = text[at] as string;
    if (sign === '"' || sign === "'") {
      const other = text.indexOf(sign, at + 1);
      at = other === -1 || other >= end ? end - 1 : other;
    } else if (sign === '[' || sign === '{') {
      const around = open.at(-1);
      const step = around?.isMap ? around.key : around?.index;
      open.push({
        isMap: sign === '{',
        pointer: step === undefined ? pointer : [...(around?.pointer ?? []), step],
        index: 0,
        key: undefined,
      });
      start = at + 1;
    } else if (sign === ',') {
      close(at);
      const frame = open.at(-1);
      if (frame) [frame.index, frame.key] = [frame.index + 1, undefined];
      start = at + 1;
    } else if (sign === ':' && open.at(-1)?.isMap && /\s/.test(text[at + 1] ?? ' ')) {
      const frame = open.at(-1);
      close(at);
      if (frame) frame.key = String(cells.at(-1)?.pointer.at(-1) ?? '');
      start = at + 1;
    } else if (sign === ']' || sign === '}') {
      close(at);
      open.pop();
      isDone = open.length === 0;
      start = at + 1;
    }
  }
  if (!isDone) close(end);
  return { cells, flowEnd: at, isBlockText: false, isFull: true };
}
