import { candidates, weighedPairs } from '../../src/diff/candidates.ts';
import { groupsOf } from '../../src/diff/grouping.ts';
import { judge } from '../../src/diff/pairing.ts';
import { vocabularyOf } from '../../src/text/vocabulary.ts';
const SYLLABLES = ['wa', 'ter', 'dijk', 'ge', 'meen', 'te', 'zorg', 'ver', 'keer', 'groen', 'wijk', 'plan', 'jeugd', 'huis', 'ves', 'ting', 'raad', 'be', 'leid', 'sport'];
export async function printBench(write: (l: string) => void) { 
  let state = 42; const draw = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)]).join('');
  const text = (n: number) => Array.from({ length: n }, word).join(' ');
  const count = Number(process.env['COUNT'] ?? 140);
  const all = Array.from({ length: count * 2 }, () => ({ title: text(4), text: text(40) }));
  const mark = (w: string) => console.error(w, Math.round(process.cpuUsage().user / 1000), Math.round(process.memoryUsage().rss / 1e6));
  mark('start'); const v = vocabularyOf(all, 'nl'); mark('vocabulary');
  const r = { old: v.readings.slice(0, count), new: v.readings.slice(count) };
  const w = weighedPairs(r.old, r.new, v, () => ({ parent: 0, party: 0, place: 0 })); mark('weighed ' + w.length);
  const c = candidates(w); mark('candidates'); const j = judge(c); mark('judged ' + j.applied.length + ' ' + j.unsure.length); const g = groupsOf(c, j.applied, r, v.rarity); mark('grouped ' + g.length);
  write('done');
}
