// How high a heading stands: what the paper says, how large it is, how deep its number goes.
import type { Group } from './groups.ts';
import type { HeadingBy } from './headings.ts';

/** A heading's level, from 1. Those known by their words alone have 0: nobody can say. */
export function levelsOf(
  groups: readonly Group[],
  headings: ReadonlyMap<number, HeadingBy>,
): ReadonlyMap<number, number> {
  const places = [...headings].filter(([, by]) => by !== 'words').map(([at]) => at);
  const ranks = new Map(places.map((at) => [at, rankOf(groups[at] as Group, headings.get(at) as HeadingBy)]));
  const varied = variedDepths(groups, ranks);
  const keys = new Map(
    places.map((at) => [
      at,
      { rank: ranks.get(at) as number, depth: varied.has(ranks.get(at) as number) ? depthOf(groups[at] as Group) : 1 },
    ]),
  );
  const order = [...new Map([...keys.values()].map((key) => [`${key.rank} ${key.depth}`, key])).values()].sort(
    (a, b) => a.rank - b.rank || a.depth - b.depth,
  );
  const levels = new Map<number, number>();
  for (const [at, { rank, depth }] of keys)
    levels.set(at, order.findIndex((key) => key.rank === rank && key.depth === depth) + 1);
  return levels;
}

/** Lower is higher up. Roles come before sizes, and a number before a line of plain text makes the lowest heading. */
function rankOf(group: Group, by: HeadingBy): number {
  const { role, size } = group.lines[0] as Group['lines'][number];
  if (by === 'role' && role.is === 'heading') return role.level;
  if (by === 'style') return 1_000 - Math.round(size * 2) / 2;
  return 2_000;
}

const depthOf = ({ mark }: Group): number => (mark?.is === 'number' ? mark.path.length : 1);

/** Ranks under which numbers of several depths stand: there the depth tells. */
function variedDepths(groups: readonly Group[], ranks: ReadonlyMap<number, number>): ReadonlySet<number> {
  const depths = new Map<number, Set<number>>();
  for (const [at, rank] of ranks) {
    const group = groups[at] as Group;
    if (group.mark?.is === 'number') depths.set(rank, (depths.get(rank) ?? new Set()).add(depthOf(group)));
  }
  return new Set([...depths].filter(([, each]) => each.size > 1).map(([rank]) => rank));
}
