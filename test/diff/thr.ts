import { candidates } from '../../src/diff/candidates.ts';
import { WEIGHTS } from '../../src/diff/weights.ts';
import { readSets } from './set.ts';
import { viewsOf } from './views.ts';
export async function printBench(write: (l: string) => void) {
  const views = await viewsOf(readSets().filter(({ holdOut }) => !holdOut));
  const seen = new Set<string>();
  for (const v of views) {
    const all = candidates(v.pairs, WEIGHTS);
    for (const [i, c] of all.entries()) {
      const p = v.pairs[i] as any;
      if ((p.same === false && c.score >= 0.4) || (p.same === true && c.score < 0.4)) {
        const k = p.titles.join(' || ');
        if (seen.has(k)) continue;
        seen.add(k);
        write(
          `${p.same ? 'LOW ' : 'HIGH'} ${c.score.toFixed(2)} ${v.name} ${k} ${JSON.stringify(Object.fromEntries(Object.entries(p.evidence).map(([a, b]) => [a, Math.round((b as number) * 100) / 100])))}`,
        );
      }
    }
  }
}
