declare const made: unique symbol;

/** A text that was made safe for the surface where it is shown. Only this room makes one (test/architecture.test.ts), and streams take nothing else. */
export type Rendered = string & { readonly [made]: true };

/** An output: one text, or where that could be too much to hold at once, its parts. */
export type Printed = Rendered | Iterable<Rendered>;

/** Vouches for a text. */
export const rendered = (text: string): Rendered => text as Rendered;

export const partsOf = (printed: Printed): Iterable<Rendered> => (typeof printed === 'string' ? [printed] : printed);

/** A write to a stream takes as long for a few characters as for so many. */
const LARGE_ENOUGH = 64 * 1024;

/** Small parts put together, none without need larger than {@link LARGE_ENOUGH}. */
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
