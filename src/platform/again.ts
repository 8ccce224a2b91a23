/** How often is looked, in milliseconds; where looking takes long, less often. */
const LOOK_EVERY = 120;
const REST = 4;

/**
 * Looks again and again. It needs no help of the system to notice a change, which cannot be relied on everywhere: not
 * in shared folders, and not where a file is replaced by another one.
 * @returns stops it
 */
export function again(look: () => void | Promise<void>, every = LOOK_EVERY, rest = REST): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const next = async (): Promise<void> => {
    const begun = performance.now();
    await look();
    if (!isStopped) timer = setTimeout(() => void next(), Math.max(every, rest * (performance.now() - begun)));
  };
  void next();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
