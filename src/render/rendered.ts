declare const made: unique symbol;

/**
 * A text that is safe for the surface on which it is shown. Only src/render/ makes one (test/architecture.test.ts), and
 * streams accept nothing else.
 */
export type Rendered = string & { readonly [made]: true };

/** An output: one text, or its parts where it could be too large to keep in memory. */
export type Printed = Rendered | Iterable<Rendered>;

/** Marks a text as safe. */
export const rendered = (text: string): Rendered => text as Rendered;

export const partsOf = (printed: Printed): Iterable<Rendered> => (typeof printed === 'string' ? [printed] : printed);

/** Below this size, a write to a stream takes the same time for any number of characters. */
const LARGE_ENOUGH = 64 * 1024;

/** Joins small parts, up to about {@link LARGE_ENOUGH} characters. */
export function* together(parts: Iterable<Rendered>): Iterable<Rendered> {
  let waiting: Rendered[] = [];
  let length = 0;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < LARGE_ENOUGH) continue;
    yield rendered(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield rendered(waiting.join(''));
}
