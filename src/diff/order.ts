/**
 * Which of some things that stayed have another place among each other than before: as few as can be. What remains is a
 * longest run that kept its order (longest increasing subsequence; Fredman, 1975).
 * @param places for each, in the old order, its place in the new one.
 * @returns positions in the old order.
 */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, place] of places.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1];
    tails[low] = at;
  }
  const moved = new Set(places.keys());
  for (let at = tails.at(-1); at !== undefined; at = before[at]) moved.delete(at);
  return moved;
}
