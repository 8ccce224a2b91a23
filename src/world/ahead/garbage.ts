// V8 keeps garbage for as long as it has room, and it believes to have a lot. Where years are read one after another it is known when there is much to throw away.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What begins to live does so in a part of the heap that doubles its size when much survives. It is large enough as it is. */
const NO_GROWTH = '--semi-space-growth-factor=1';

/**
 * Gives a function that throws away what nothing refers to any more, and keeps the heap from growing: an agenda of many years takes less than three times the
 * memory of an empty Node, rather than five times, in about the same time (test/bench/README.md). What V8 compiled beforehand is no longer taken from here on: some
 * milliseconds where there is something to say, which are lost in the second that it takes to read so much.
 */
export function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  setFlagsFromString('--no-expose-gc');
  setFlagsFromString(NO_GROWTH);
  return () => {
    // A thread that begins lets all heaps grow again.
    setFlagsFromString(NO_GROWTH);
    if (typeof collect === 'function') collect();
  };
}
