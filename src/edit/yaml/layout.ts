// How the lines of a file's YAML lie: where a value begins, where all that belongs to it ends, and how new lines go in.
import { commentsIn } from '../../document/yaml/comments.ts';
import { isEmpty, type Placed } from '../../document/yaml/placed.ts';
import { endOfLine, type SourceFile, type Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import type { Replacement } from '../../source/splice.ts';

/** A file's YAML, as an operation sees it. */
export interface Layout {
  readonly file: SourceFile;
  /** Where the YAML stands. */
  readonly yaml: Span;
  /** Undefined where there are no data. */
  readonly root: Placed | undefined;
  readonly newline: '\n' | '\r\n';
}

/** The place of a value behind its colon or its dash. */
export interface Slot {
  readonly value: Placed;
  /** Where its key begins, or the dash of an item; an item between brackets begins itself. */
  readonly start: number;
  /** Just behind the colon or the dash; undefined where there is none. */
  readonly behindMark: number | undefined;
  /** The column of the key or the dash, from 0. */
  readonly column: number;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
}

/** The slots of a map or list in the order of the text, each with its key or its number. */
export function slotsIn(text: string, { style, entries, items }: Placed): readonly (readonly [step: string, Slot])[] {
  const slot = (value: Placed, start: number, mark: number | undefined): Slot => ({
    value,
    start,
    behindMark: mark === undefined ? undefined : mark + 1,
    column: columnOf(text, start),
    inFlow: style === 'flow',
  });
  return [
    ...Array.from(entries ?? [], ([key, entry]) => [key, slot(entry.value, entry.key.start, entry.mark)] as const),
    ...(items ?? []).map((item, at) => [String(at), slot(item, item.mark ?? item.span.start, item.mark)] as const),
  ];
}

/** Follows a pointer as far as the text goes. @returns a slot for each step that is there. */
export function slotsTo({ file, root }: Layout, pointer: Pointer): readonly Slot[] {
  const slots: Slot[] = [];
  let here = root;
  for (const step of pointer) {
    const found = here && slotsIn(file.text, here).find(([name]) => name === String(step))?.[1];
    if (!found) break;
    slots.push(found);
    here = found.value;
  }
  return slots;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether nothing but spaces stands before a place on its line. */
export const beginsLine = (text: string, at: number): boolean => /^ *$/.test(text.slice(lineStart(text, at), at));

/** Where the line after the one that a place stands on begins; the end of the YAML where there is none. */
export const afterLine = ({ file, yaml }: Layout, at: number): number =>
  Math.min(endOfLine(file.text, at) + 1, yaml.end);

/** Where the last character stands that belongs to a slot, with the value's last line in it. */
export function endOfSlot(text: string, slot: Slot): number {
  const { value, behindMark } = slot;
  if (value.style === 'block') {
    const last = slotsIn(text, value).at(-1)?.[1];
    if (last) return endOfSlot(text, last);
  }
  if (isEmpty(value.span)) return behindMark ?? value.span.end;
  // Of a block of text whose header keeps them (`|+`), the empty lines at the end belong to the text.
  return value.end !== undefined && /^[|>]\d?\+/.test(text.slice(value.span.start, value.span.start + 3))
    ? value.end
    : value.span.end;
}

/**
 * Where the line begins below everything that belongs to a slot: its value, and comments that are indented deeper than
 * its key.
 */
export function belowSlot(layout: Layout, slot: Slot): number {
  const { text } = layout.file;
  const end = endOfSlot(text, slot);
  let below = end > slot.start && text[end - 1] === '\n' ? end : afterLine(layout, end);
  for (let at = below; at < layout.yaml.end; at = afterLine(layout, at)) {
    const line = text.slice(at, endOfLine(text, at)).trimEnd();
    if (line === '') continue;
    if (!/^ *#/.test(line) || line.search(/#/) <= slot.column) break;
    below = afterLine(layout, at);
  }
  return below;
}

/** Puts lines in where a line begins, each indented by so many columns. */
export function insertedLines(
  { file, newline }: Layout,
  at: number,
  lines: readonly string[],
  column: number,
): Replacement {
  const text = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join(newline);
  const isOpen = at > 0 && file.text[at - 1] !== '\n';
  return { span: { start: at, end: at }, text: isOpen ? newline + text : text + newline };
}

/** The comments in a stretch of the text, as they are written. */
export const commentsWithin = ({ file, yaml }: Layout, { start, end }: Span): readonly string[] =>
  commentsIn(file.text, yaml)
    .filter((comment) => comment.start >= start && comment.end <= end)
    .map((comment) => file.text.slice(comment.start, comment.end));
