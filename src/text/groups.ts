/**
 * Which of some things hang together, by whatever chain of pairs: groups of two and more, each in order, the groups in
 * the order of their first.
 */
export function groupsOf(count: number, pairs: Iterable<readonly [number, number]>): readonly (readonly number[])[] {
  const leader = Array.from({ length: count }, (_each, at) => at);
  const leaderOf = (at: number): number => {
    let found = at;
    while (leader[found] !== found) found = leader[found] as number;
    leader[at] = found;
    return found;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const first = leaderOf(at);
    const known = groups.get(first);
    if (known) known.push(at);
    else groups.set(first, [at]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
