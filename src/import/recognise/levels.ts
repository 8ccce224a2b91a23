// How high a heading stands: what the paper says, how large it is, how deep its number goes.
import type { Group } from './groups.ts';
import type { HeadingBy } from './headings.ts';

/** Where a heading stands among the others: by rank, then by the depth of its number. Lower is higher up. */
interface Key {
  readonly rank: number;
  readonly depth: number;
}

/** A heading's level, from 1. Those known by their words alone have 0: nobody can say. */
export function levelsOf(
  groups: readonly Group[],
  headings: ReadonlyMap<number, HeadingBy>,
): ReadonlyMap<number, number> {
  const sizes = roleSizes(groups, headings);
  const ranks = new Map<number, number>();
  for (const [at, by] of headings) if (by !== 'words') ranks.set(at, rankOf(groups[at] as Group, by, sizes));
  const varied = variedDepths(groups, ranks);
  const keys = new Map(
    [...ranks].map(([at, rank]) => [at, { rank, depth: varied.has(rank) ? depthOf(groups[at]) : 1 }]),
  );
  const order = [...new Set([...keys.values()].sort((a, b) => a.rank - b.rank || a.depth - b.depth).map(nameOf))];
  return new Map([...keys].map(([at, key]) => [at, order.indexOf(nameOf(key)) + 1]));
}

const nameOf = ({ rank, depth }: Key): string => `${rank} ${depth}`;

/** Numbers before lines of plain text make the lowest headings. */
const NUMBERED = 2_000;
const SMALLEST = 1_000;

function rankOf(group: Group, by: HeadingBy, sizes: ReadonlyMap<number, number>): number {
  const { role, size } = group.lines[0] as Group['lines'][number];
  if (by === 'role' && role.is === 'heading') return role.level;
  return by === 'style' ? rankBySize(size, sizes) : NUMBERED;
}

/** Among headings that the paper itself gives a level, a larger one without stands above those of smaller letters. */
function rankBySize(size: number, sizes: ReadonlyMap<number, number>): number {
  const same = [...sizes].find(([, each]) => Math.abs(each - size) < SAME_SIZE);
  if (same) return same[0];
  const smaller = [...sizes].filter(([, each]) => each < size).map(([level]) => level);
  if (smaller.length === 0) return SMALLEST - Math.round(size * 2) / 2;
  return Math.min(...smaller) - 1 + 1 / (1 + size);
}

const SAME_SIZE = 0.6;

/** The letters of each level that the paper gives: the size that most of its headings have. */
function roleSizes(groups: readonly Group[], headings: ReadonlyMap<number, HeadingBy>): ReadonlyMap<number, number> {
  const sizes = new Map<number, number[]>();
  for (const [at, by] of headings) {
    const { role, size } = (groups[at] as Group).lines[0] as Group['lines'][number];
    if (by === 'role' && role.is === 'heading' && size > 0)
      sizes.set(role.level, [...(sizes.get(role.level) ?? []), size]);
  }
  return new Map(
    [...sizes].map(([level, each]) => [level, each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0]),
  );
}

const depthOf = (group: Group | undefined): number => (group?.mark?.is === 'number' ? group.mark.path.length : 1);

/** Ranks under which numbers of several depths stand: there the depth tells. */
function variedDepths(groups: readonly Group[], ranks: ReadonlyMap<number, number>): ReadonlySet<number> {
  const depths = new Map<number, Set<number>>();
  for (const [at, rank] of ranks) {
    if (groups[at]?.mark?.is === 'number') depths.set(rank, (depths.get(rank) ?? new Set()).add(depthOf(groups[at])));
  }
  return new Set([...depths].filter(([, each]) => each.size > 1).map(([rank]) => rank));
}
