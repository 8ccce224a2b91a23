import type { SourceFile, Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import { fenceOf } from '../front-matter.ts';

/**
 * How a value is written: a scalar in one of five styles, a map or list on lines of its own (`block`) or in brackets
 * (`flow`).
 */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'block' | 'flow';

/** The place of a value in a file's text, and of the values in it. */
export interface Placed {
  /** An empty span where the value is left out. */
  readonly span: Span;
  readonly style: Style;
  /** The end of a literal or folded text, with its line breaks. */
  readonly end?: number;
  /** Of a map. */
  readonly entries?: ReadonlyMap<string, PlacedEntry>;
  /** Of a list. */
  readonly items?: readonly PlacedItem[];
}

export interface PlacedEntry {
  readonly key: Span;
  readonly value: Placed;
  /** The offset of the colon; undefined if there is none, or the key has a `?` before it. */
  readonly mark: number | undefined;
}

export interface PlacedItem extends Placed {
  /** The offset of the dash; undefined in a flow list. */
  readonly mark: number | undefined;
}

/** Gives the place of the value, or of the key, that a pointer leads to. */
export type Locator = (pointer: Pointer, part: 'key' | 'value') => Span | undefined;

/**
 * A locator for a file's data. A pointer to an absent value leads to the nearest value around it. The empty pointer
 * leads to the opening fence, and so does every pointer where there are no data.
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
