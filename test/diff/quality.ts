import { candidates } from '../../src/diff/candidates.ts';
import { judge } from '../../src/diff/pairing.ts';
import type { Weights } from '../../src/diff/weights.ts';
import type { View } from './views.ts';

/** How well pairs are found, added up over some plans. */
export interface Quality {
  readonly pairs: number;
  readonly right: number;
  readonly wrong: number;
  readonly asked: number;
  /** True pairs among those that were asked about. */
  readonly found: number;
  /** How surprising the truth is by the scores: the logarithmic loss of all labelled pairs. */
  readonly surprise: number;
}

export function measureViews(views: readonly View[], weights: Weights, accepted?: number): Quality {
  const total = { pairs: 0, right: 0, wrong: 0, asked: 0, found: 0, surprise: 0 };
  for (const { pairs, truePairs } of views) {
    const all = candidates(pairs, weights);
    const count = Math.min(new Set(all.map(({ old }) => old)).size, new Set(all.map((each) => each.new)).size);
    const { applied, unsure } = judge(all, count, accepted);
    const isTrue = new Map(all.map((candidate, at) => [candidate, pairs[at]?.same]));
    total.pairs += truePairs;
    total.right += applied.filter((each) => isTrue.get(each) === true).length;
    total.wrong += applied.filter((each) => isTrue.get(each) === false).length;
    total.asked += unsure.length;
    total.found += unsure.filter((each) => isTrue.get(each) === true).length;
    for (const [at, { score }] of all.entries()) {
      const same = pairs[at]?.same;
      if (same !== undefined) total.surprise -= Math.log(Math.max(1e-6, same ? score : 1 - score));
    }
  }
  return total;
}
