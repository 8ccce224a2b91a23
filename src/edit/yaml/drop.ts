import type { Replacement } from '../../source/splice.ts';
import { endOfFlow } from './add.ts';
import {
  beginsLine,
  belowSlot,
  commentsWithin,
  endOfSlot,
  type Layout,
  lineStart,
  type Slot,
  slotsIn,
} from './layout.ts';

/**
 * Removes a field or an item. Its comments stay, on lines of their own.
 * @param parent the slot of the map or list; undefined for the root
 */
export function dropSlot(layout: Layout, parent: Slot | undefined, step: string): readonly Replacement[] | undefined {
  const whole = parent ? parent.value : layout.root;
  if (!whole) return undefined;
  const all = slotsIn(layout.file.text, whole);
  const at = all.findIndex(([name]) => name === step);
  const slot = all[at]?.[1];
  if (!slot) return undefined;
  const nothing = whole.items ? '[]' : '{}';
  if (whole.style === 'flow') return [all.length === 1 ? { span: whole.span, text: nothing } : fromBrackets(all, at)];
  if (slot.behindMark === undefined) return undefined;
  if (!beginsLine(layout.file.text, slot.start)) return [fromSharedLine(layout, slot, all[at + 1]?.[1], nothing)];
  const isLast = all.length === 1 && parent?.behindMark !== undefined;
  return [
    ...(isLast ? [{ span: { start: parent.behindMark, end: parent.behindMark }, text: ` ${nothing}` }] : []),
    fromLines(layout, slot),
  ];
}

/** Removes a flow entry with one comma: the one before it, or for the first entry the one after it. */
function fromBrackets(all: readonly (readonly [string, Slot])[], at: number): Replacement {
  const [slot, before, after] = [all[at], all[at - 1], all[at + 1]].map((each) => each?.[1]);
  const start = before ? endOfFlow(before) : (slot?.start ?? 0);
  const end = before && slot ? endOfFlow(slot) : (after?.start ?? 0);
  return { span: { start, end }, text: '' };
}

/** Removes the lines of a slot. */
function fromLines(layout: Layout, slot: Slot): Replacement {
  const span = { start: lineStart(layout.file.text, slot.start), end: belowSlot(layout, slot) };
  const comments = commentsWithin(layout, span);
  const indent = ' '.repeat(slot.column);
  return { span, text: comments.map((comment) => indent + comment + layout.newline).join('') };
}

/** Removes the first field or item of a block that begins on the line of a dash. The next one moves up to the dash. */
function fromSharedLine(layout: Layout, slot: Slot, next: Slot | undefined, nothing: string): Replacement {
  if (!next) return { span: { start: slot.start, end: endOfSlot(layout.file.text, slot) }, text: nothing };
  const span = { start: slot.start, end: next.start };
  const indent = layout.newline + ' '.repeat(next.column);
  return {
    span,
    text: commentsWithin(layout, span)
      .map((comment) => comment + indent)
      .join(''),
  };
}
