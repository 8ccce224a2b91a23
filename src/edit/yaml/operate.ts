import { placesIn } from '../../document/yaml/places.ts';
import type { SourceFile, Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import type { Replacement } from '../../source/splice.ts';
import type { Operation } from '../operation.ts';
import { nested, type Value } from '../value.ts';
import { addItem, addKey } from './add.ts';
import { dropSlot } from './drop.ts';
import { type Layout, slotsTo } from './layout.ts';
import { setInSlot } from './set.ts';

/** The order of a map's fields. @param at the pointer to the map */
export type KeyOrder = (at: Pointer) => readonly string[];

/**
 * The replacements in a file's text that make an operation.
 * @param yaml the span of its data; an empty span at 0 if it has none
 * @returns undefined if the text is written in a way that this module cannot change
 */
export function replacementsFor(
  file: SourceFile,
  yaml: Span,
  operation: Operation,
  orderOf: KeyOrder,
): readonly Replacement[] | undefined {
  const layout: Layout = {
    file,
    yaml,
    root: yaml.start < yaml.end ? placesIn(file, yaml) : undefined,
    newline: file.text.includes('\r\n') ? '\r\n' : '\n',
  };
  if (operation.do === 'set') return set(layout, operation.at, operation.to, orderOf);
  if (operation.do === 'drop') return drop(layout, operation.at);
  const slots = slotsTo(layout, operation.at);
  const list = slots.length === operation.at.length ? slots.at(-1) : undefined;
  return list ? addItem(layout, list, operation.item) : set(layout, operation.at, [operation.item], orderOf);
}

function set(layout: Layout, at: Pointer, value: Value, orderOf: KeyOrder): readonly Replacement[] | undefined {
  const slots = slotsTo(layout, at);
  const slot = slots.at(-1);
  if (slot && slots.length === at.length) return setInSlot(layout, slot, value);
  const [key, ...steps] = at.slice(slots.length);
  if (typeof key !== 'string') return undefined;
  return addKey(layout, slot, key, nested(steps, value), orderOf(at.slice(0, slots.length)));
}

function drop(layout: Layout, at: Pointer): readonly Replacement[] | undefined {
  const slots = slotsTo(layout, at);
  return slots.length === at.length && at.length > 0 ? dropSlot(layout, slots.at(-2), String(at.at(-1))) : undefined;
}
