import munkres from 'munkres';
import type { Candidate } from './candidates.ts';

/**
 * The optimal assignment takes time in the cube of its size: past this many on a side the best remaining pair is taken
 * each time.
 */
const LARGEST_OPTIMAL = 600;

/**
 * Gives every entry at most one partner, so that the whole is as alike as it can be (the assignment problem; Kuhn,
 * 1955). An entry may stay alone: a pair is worth what it is above `worthless`, so a poor pair never stands in the way
 * of a good one.
 */
export function assign(candidates: readonly Candidate[], worthless: number): readonly Candidate[] {
  return components(candidates).flatMap((component) => {
    const rows = [...new Set(component.map((candidate) => candidate.old))];
    const columns = [...new Set(component.map((candidate) => candidate.new))];
    if (rows.length === 1 && columns.length === 1) return component;
    return Math.max(rows.length, columns.length) <= LARGEST_OPTIMAL
      ? optimal(component, rows, columns, worthless)
      : greedy(component);
  });
}

function optimal(
  component: readonly Candidate[],
  rows: readonly number[],
  columns: readonly number[],
  worthless: number,
): readonly Candidate[] {
  const rowOf = new Map(rows.map((entry, at) => [entry, at]));
  const columnOf = new Map(columns.map((entry, at) => [entry, at]));
  const costs = rows.map(() => new Float64Array(columns.length));
  const chosen = new Map<string, Candidate>();
  for (const candidate of component) {
    const [row, column] = [rowOf.get(candidate.old) as number, columnOf.get(candidate.new) as number];
    (costs[row] as Float64Array)[column] = worthless - candidate.score;
    chosen.set(`${row} ${column}`, candidate);
  }
  return munkres(costs).flatMap(([row, column]) => chosen.get(`${row} ${column}`) ?? []);
}

/** The most alike first; between equals the one that stands first in the old list, then in the new. */
function greedy(component: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...component].sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
  const taken = { old: new Set<number>(), new: new Set<number>() };
  return sorted.filter((candidate) => {
    if (taken.old.has(candidate.old) || taken.new.has(candidate.new)) return false;
    taken.old.add(candidate.old);
    taken.new.add(candidate.new);
    return true;
  });
}

/** Candidates that have nothing to do with one another are assigned apart. */
function components(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    if (at !== key) leader.set(key, at);
    return at;
  };
  for (const candidate of candidates) leader.set(find(`old ${candidate.old}`), find(`new ${candidate.new}`));
  const grouped = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = find(`old ${candidate.old}`);
    const group = grouped.get(key);
    if (group) group.push(candidate);
    else grouped.set(key, [candidate]);
  }
  return [...grouped.values()];
}
