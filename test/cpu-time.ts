/**
 * How long some work keeps a processor busy, in milliseconds: unlike a clock it says the same on a machine that is busy
 * otherwise.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
