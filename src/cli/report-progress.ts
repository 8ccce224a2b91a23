import { overwritingLine } from '../render/overwriting-line.ts';
import type { Session } from './session.ts';

/** A count is shown for so many files, and only where there are more than twice as many. */
const EVERY = 250;

/** Shows on a terminal how far the writing of many files is; it stays on one line and is gone at the end. */
export function progress({ world, t, options }: Session, total: number): (count: number) => void {
  if (options.quiet || !world.err.isTerminal || total < 2 * EVERY) return () => undefined;
  return (count) => {
    if (count % EVERY !== 0 && count !== total) return;
    const text = t({ nl: `${count} van ${total} bestanden`, en: `${count} of ${total} files` });
    world.err.write(overwritingLine(count === total ? '' : text));
  };
}
