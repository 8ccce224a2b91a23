import { isEmpty } from '../../document/yaml/placed.ts';
import type { Replacement } from '../../source/splice.ts';
import { isScalar, type Scalar, type Value } from '../value.ts';
import { afterLine, endOfSlot, insertedLines, type Layout, type Slot } from './layout.ts';
import { lineText, scalarText } from './scalar-text.ts';
import { flowText, type ValueLines, valueLines } from './value-lines.ts';

/**
 * Sets the value of a slot. A comment after the old value stays.
 * @returns undefined if the slot has no colon or dash
 */
export function setInSlot(layout: Layout, slot: Slot, value: Value): readonly Replacement[] | undefined {
  if (slot.inFlow) return onLine(slot, isScalar(value) ? lineText(value, 'flow', slot.value.style) : flowText(value));
  if (slot.behindMark === undefined) return undefined;
  const lines = isScalar(value) ? linesOfScalar(layout, slot, value) : valueLines(value);
  const { style } = slot.value;
  if (style === 'literal' || style === 'folded') return overText(layout, slot, lines);
  if (style === 'block') return [overBlock(layout, slot, slot.behindMark, lines)];
  const below = afterLine(layout, endOfSlot(layout.file.text, slot));
  return [
    ...(onLine(slot, lines.first) ?? []),
    ...(lines.rest.length === 0 ? [] : [insertedLines(layout, below, lines.rest, slot.column)]),
  ];
}

/** A scalar in the style of the old value. */
function linesOfScalar({ file: { text } }: Layout, slot: Slot, value: Scalar): ValueLines {
  const { style, span } = slot.value;
  const written = scalarText(value, isEmpty(span) ? undefined : style);
  if (typeof written === 'string') return { first: written, rest: [] };
  const before =
    style === 'literal' || style === 'folded' ? /^[|>][-+]?[^\n]*\n+( +)/.exec(text.slice(span.start)) : null;
  const indent = ' '.repeat(before?.[1] ? before[1].length - slot.column : 2);
  return { first: written.header, rest: written.lines.map((line) => (line === '' ? '' : indent + line)) };
}

/** Replaces a value on its line. With an empty text it removes the value, since the new one begins on the next line. */
function onLine({ value, behindMark }: Slot, first: string): readonly Replacement[] | undefined {
  const { span } = value;
  if (!isEmpty(span))
    return [{ span: { start: first === '' ? (behindMark ?? span.start) : span.start, end: span.end }, text: first }];
  if (behindMark === undefined) return undefined;
  return first === '' ? [] : [{ span: { start: behindMark, end: behindMark }, text: ` ${first}` }];
}

/** Replaces a literal or folded text: its header (a comment after it stays) and its lines. */
function overText(layout: Layout, slot: Slot, { first, rest }: ValueLines): readonly Replacement[] {
  const { text } = layout.file;
  const { start } = slot.value.span;
  const header = /[|>][-+\d]*/y;
  header.lastIndex = start;
  header.test(text);
  const from = first === '' ? (slot.behindMark ?? start) : start;
  const below = afterLine(layout, start);
  const end = endOfSlot(text, slot);
  const after = end <= below ? below : text[end - 1] === '\n' ? end : afterLine(layout, end);
  const lines = rest.length === 0 ? '' : insertedLines(layout, below, rest, slot.column).text;
  return [
    { span: { start: from, end: header.lastIndex }, text: first },
    { span: { start: below, end: after }, text: lines },
  ];
}

/** Replaces a block map or list. */
function overBlock({ file, newline }: Layout, slot: Slot, start: number, { first, rest }: ValueLines): Replacement {
  const lines = rest.map((line) => newline + (line === '' ? '' : ' '.repeat(slot.column) + line));
  return {
    span: { start, end: endOfSlot(file.text, slot) },
    text: (first === '' ? '' : ` ${first}`) + lines.join(''),
  };
}
