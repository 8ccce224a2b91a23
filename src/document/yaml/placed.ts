import type { SourceFile, Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import { fenceOf } from '../front-matter.ts';

/** How a value is written: a scalar in one of five ways, a map or list on lines of its own (`block`) or between brackets (`flow`). */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'block' | 'flow';

/** A value of a file's data: where it stands in the text, and where what is in it stands. */
export interface Placed {
  /** Empty where a value was left out. */
  readonly span: Span;
  readonly style: Style;
  /** Where a literal or folded text ends with the line breaks that belong to it. */
  readonly end?: number;
  /** Of a map. */
  readonly entries?: ReadonlyMap<string, PlacedEntry>;
  /** Of a list. */
  readonly items?: readonly PlacedItem[];
}

export interface PlacedEntry {
  readonly key: Span;
  readonly value: Placed;
  /** Where the colon stands; undefined where there is none, or the key has a `?` before it. */
  readonly mark: number | undefined;
}

export interface PlacedItem extends Placed {
  /** Where the dash stands; undefined between brackets. */
  readonly mark: number | undefined;
}

/** Finds where a pointer leads in a file's text: the value, or the key that names it. */
export type Locator = (pointer: Pointer, part: 'key' | 'value') => Span | undefined;

/**
 * A pointer to something that is not there leads to the nearest thing around it that is; the empty pointer, and every pointer
 * where there is no data at all, leads to the opening fence.
 */
export function locatorIn(file: SourceFile, yaml: Span, root: Placed | undefined): Locator {
  return (pointer, part) => {
    if (!root || isEmpty(root.span) || pointer.length === 0) return fenceOf(file, yaml);
    let here = root;
    let key: Span | undefined;
    for (const step of pointer) {
      const entry = here.entries?.get(String(step));
      const next = entry?.value ?? here.items?.[Number(step)];
      if (!next) break;
      key = entry?.key;
      here = next;
    }
    return key && (part === 'key' || isEmpty(here.span)) ? key : here.span;
  };
}

export const isEmpty = ({ start, end }: Span): boolean => start === end;
