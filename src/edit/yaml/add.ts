import { isEmpty } from '../../document/yaml/placed.ts';
import type { Replacement } from '../../source/splice.ts';
import type { Value } from '../value.ts';
import { beginsLine, belowSlot, insertedLines, type Layout, lineStart, type Slot, slotsIn } from './layout.ts';
import { keyText } from './scalar-text.ts';
import { setInSlot } from './set.ts';
import { entryLines, flowText, itemLines } from './value-lines.ts';

/**
 * Adds a field to a map, after the last present field that `order` lists before it. A field that is not in `order` goes
 * last.
 * @param slot the slot of the map; undefined for the root
 */
export function addKey(
  layout: Layout,
  slot: Slot | undefined,
  key: string,
  value: Value,
  order: readonly string[],
): readonly Replacement[] | undefined {
  const map = slot ? slot.value : layout.root;
  const entries = map?.entries ? slotsIn(layout.file.text, map) : [];
  if (entries.length === 0) return slot ? setInSlot(layout, slot, { [key]: value }) : atTop(layout, key, value);
  const before = lastBefore(entries, key, order);
  if (map?.style === 'flow') return betweenBrackets(entries, before, `${keyText(key)}: ${flowText(value)}`);
  if (before && before.behindMark === undefined) return undefined;
  const lines = entryLines(key, value);
  const [, first] = entries[0] as (typeof entries)[number];
  return [
    before
      ? insertedLines(layout, belowSlot(layout, before), lines, first.column)
      : insertedAbove(layout, first, lines),
  ];
}

function lastBefore(
  entries: readonly (readonly [key: string, Slot])[],
  key: string,
  order: readonly string[],
): Slot | undefined {
  const place = order.indexOf(key);
  return entries.findLast(([other]) => place === -1 || (order.includes(other) && order.indexOf(other) < place))?.[1];
}

/** Inserts lines above the first field and the comments directly above it. */
function insertedAbove(layout: Layout, first: Slot, lines: readonly string[]): Replacement {
  const { text } = layout.file;
  if (!beginsLine(text, first.start)) {
    const indent = layout.newline + ' '.repeat(first.column);
    const written = lines.map((line) => (line === '' ? layout.newline : line + indent)).join('');
    return { span: { start: first.start, end: first.start }, text: written };
  }
  let at = lineStart(text, first.start);
  while (at > layout.yaml.start && /^ *#/.test(text.slice(lineStart(text, at - 1), at))) at = lineStart(text, at - 1);
  return insertedLines(layout, at, lines, first.column);
}

/** Adds the first field of a file, with fences if it has none. */
function atTop({ file, yaml, root, newline }: Layout, key: string, value: Value): readonly Replacement[] | undefined {
  const lines = entryLines(key, value);
  if (root && !isEmpty(root.span))
    return root.style === 'flow' && root.entries
      ? [{ span: root.span, text: `{ ${keyText(key)}: ${flowText(value)} }` }]
      : undefined;
  const hasFences = yaml.end > 0 || /\.ya?ml$/i.test(file.path);
  if (hasFences) return [insertedLines({ file, yaml, root, newline }, yaml.end, lines, 0)];
  return [{ span: { start: 0, end: 0 }, text: ['---', ...lines, '---', ''].join(newline) }];
}

/** Adds an item at the end of a list. */
export function addItem(layout: Layout, slot: Slot, item: Value): readonly Replacement[] | undefined {
  const items = slot.value.items ? slotsIn(layout.file.text, slot.value) : [];
  if (items.length === 0) return setInSlot(layout, slot, [item]);
  const [, last] = items.at(-1) as (typeof items)[number];
  if (slot.value.style === 'flow') return betweenBrackets(items, last, flowText(item));
  return [insertedLines(layout, belowSlot(layout, last), itemLines(item), last.column)];
}

/** Inserts a flow entry after a neighbour, or before the first one. */
function betweenBrackets(
  neighbours: readonly (readonly [string, Slot])[],
  before: Slot | undefined,
  text: string,
): readonly Replacement[] {
  if (before) {
    const end = endOfFlow(before);
    return [{ span: { start: end, end }, text: `, ${text}` }];
  }
  const start = neighbours[0]?.[1].start ?? 0;
  return [{ span: { start, end: start }, text: `${text}, ` }];
}

/** The end of a flow entry: that of its value, or of its key if it has no value. */
export const endOfFlow = ({ value, behindMark }: Slot): number =>
  isEmpty(value.span) ? (behindMark ?? value.span.end) : value.span.end;
