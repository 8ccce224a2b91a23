import type { SourceFile, Span } from '../../source/file.ts';
import type { Pointer } from '../../source/place.ts';
import { fenceOf } from '../front-matter.ts';

/** A value of a file's data: where it stands in the text, and where what is in it stands. */
export interface Placed {
  /** Empty where a value was left out. */
  readonly span: Span;
  /** Of a map. */
  readonly entries?: ReadonlyMap<string, { readonly key: Span; readonly value: Placed }>;
  /** Of a list. */
  readonly items?: readonly Placed[];
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

const isEmpty = ({ start, end }: Span): boolean => start === end;
