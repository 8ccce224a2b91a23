// The lines of a file's YAML: where a value and its comments begin and end, and how lines are inserted.
import { commentsIn } from '../../document/yaml/comments.ts';
import { isEmpty, type Placed } from '../../document/yaml/placed.ts';
import { endOfLine, type SourceFile, type Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import type { Replacement } from '../../source/splice.ts';

/** A file with the places in its YAML. */
export interface Layout {
  readonly file: SourceFile;
  /** The span of the YAML. */
  readonly yaml: Span;
  /** Undefined if there are no data. */
  readonly root: Placed | undefined;
  readonly newline: '\n' | '\r\n';
}

/** The place of one value: after a colon, after a dash, or in a flow list. */
export interface Slot {
  readonly value: Placed;
  /** The start of the key or the dash; of a flow item, the start of the value. */
  readonly start: number;
  /** The offset just after the colon or the dash; undefined if there is none. */
  readonly behindMark: number | undefined;
  /** The column of the key or the dash, from 0. */
  readonly column: number;
  /** Whether it is in a flow map or list. */
  readonly inFlow: boolean;
}

/** The slots of a map or list in the order of the text, each with its key or position. */
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

/** Follows a pointer as far as its values exist. @returns one slot for each step that exists */
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

/** Whether only spaces precede an offset on its line. */
export const beginsLine = (text: string, at: number): boolean => /^ *$/.test(text.slice(lineStart(text, at), at));

/** The start of the next line; the end of the YAML if there is none. */
export const afterLine = ({ file, yaml }: Layout, at: number): number =>
  Math.min(endOfLine(file.text, at) + 1, yaml.end);

/** The end of the text of a slot. For a block it is the end of its last value. */
export function endOfSlot(text: string, slot: Slot): number {
  const { value, behindMark } = slot;
  if (value.style === 'block') {
    const last = slotsIn(text, value).at(-1)?.[1];
    if (last) return endOfSlot(text, last);
  }
  if (isEmpty(value.span)) return behindMark ?? value.span.end;
  // With `|+` and `>+` the empty lines at the end are part of the text.
  return value.end !== undefined && /^[|>]\d?\+/.test(text.slice(value.span.start, value.span.start + 3))
    ? value.end
    : value.span.end;
}

/** The start of the line below a slot, its comments included: those that are indented deeper than its key. */
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

/** Inserts lines at the start of a line, each indented by `column` spaces. */
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

/** The comments in a span, as they are written. */
export const commentsWithin = ({ file, yaml }: Layout, { start, end }: Span): readonly string[] =>
  commentsIn(file.text, yaml)
    .filter((comment) => comment.start >= start && comment.end <= end)
    .map((comment) => file.text.slice(comment.start, comment.end));
