import { type Rendered, rendered } from './rendered.ts';
import { safeLine } from './safe.ts';

/** A line on a terminal that takes the place of the one before it (ECMA-48, EL); an empty one takes it away. */
export const overwritingLine = (text: string): Rendered => rendered(`\r${safeLine(text)}\u001b[K`);
