import { readFileSync } from 'node:fs';
import { candidates, weighedPairs } from '../../src/diff/candidates.ts';
import { sumOf } from '../../src/diff/score.ts';
import { vocabularyOf } from '../../src/text/vocabulary.ts';
export async function printBench(write: (l: string) => void) {
  const data = JSON.parse(readFileSync('/work/shared/data/real-pairs.json', 'utf8'));
  for (const [name, d] of Object.entries<any>(data)) {
    const tidy = (x: any) => ({ title: x.title, text: x.text.trim() || x.title });
    const all = [...d.old, ...d.new].map(tidy);
    const v = vocabularyOf(all, name.includes('dutch') ? 'nl' : 'en');
    const n = d.old.length;
    const w = weighedPairs(v.readings.slice(0, n), v.readings.slice(n), v, () => ({ parent: 0, party: 0, place: 0 }));
    const c = candidates(w);
    for (const [a, b] of d.truth) {
      const i = d.old.findIndex((x: any) => x.key === a),
        j = d.new.findIndex((x: any) => x.key === b);
      if (i < 0 || j < 0) continue;
      const at = w.findIndex((p) => p.old === i && p.new === j);
      if (at >= 0 && (c[at]?.score ?? 0) > 0.6) continue;
      const [x, y] = [v.readings[i]!, v.readings[n + j]!];
      write(
        `${name.slice(0, 5)} ${a}>${b} ${at < 0 ? 'no pair' : c[at]?.score + ' sum ' + sumOf(w[at]!.evidence).toFixed(2) + ' ' + JSON.stringify(w[at]!.evidence)}`,
      );
      const show = (r: any, o: any) =>
        [...r.words]
          .map(
            ([k, p]: any) =>
              `${o.words.has(k) ? '*' : o.parts.has(k) ? '+' : ''}${k}:${v.rarity(k).toFixed(2)}${p.length ? '(' + p.map((q: any) => (o.words.has(q) ? '*' : o.parts.has(q) ? '+' : '') + q + ':' + v.rarity(q).toFixed(2)).join(' ') + ')' : ''}`,
          )
          .join(' ');
      write('    ' + show(x, y));
      write('    ' + show(y, x));
      const riv = c
        .map((p, k) => ({ ...p, k }))
        .filter((p) => (p.old === i) !== (p.new === j))
        .sort((p, q) => q.score - p.score)
        .slice(0, 2);
      for (const r of riv)
        write(
          `      rival ${r.score} sum ${sumOf(w[r.k]!.evidence).toFixed(2)} ${d.old[r.old].key}>${d.new[r.new].key} ${d.old[r.old].title.slice(0, 60)} || ${d.new[r.new].title.slice(0, 60)}`,
        );
    }
  }
}
