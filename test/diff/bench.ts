// How long a comparison keeps a processor busy at its worst: prints, never fails. Bounds that must hold are in
// timing.test.ts.

import type { Comparison } from '../../src/diff/change.ts';
import { wordDiff } from '../../src/text/word-diff.ts';
import { compareCommitments, rewrite, timed } from './timing.ts';

const LIMITS = { rewrite: 1000, unmatched: 5000, withIds: 3000 };

export async function printBench(write: (line: string) => void): Promise<void> {
  const line = (what: string, milliseconds: number, limit: number | undefined, more = ''): void =>
    write(
      `${what.padEnd(44)} ${String(Math.round(milliseconds)).padStart(6)} ms  ${limit === undefined ? '' : `(at most ${limit})`}${more}`,
    );
  const [old, fresh] = rewrite(6000);
  line('6,000 words rewritten', (await timed(() => wordDiff(old, fresh))).milliseconds, LIMITS.rewrite);
  const [half, other] = rewrite(6000, 3);
  line('6,000 words, one in three another', (await timed(() => wordDiff(half, other))).milliseconds, LIMITS.rewrite);
  for (const [what, options, limit] of [
    ['500 × 500 unmatched', { count: 500, ids: false }, LIMITS.unmatched],
    ['2,000 × 2,000 unmatched', { count: 2000, ids: false }, LIMITS.unmatched],
    ['5,000 × 5,000 with ids', { count: 5000, ids: true }, LIMITS.withIds],
  ] as const) {
    const { milliseconds, result } = await compareCommitments(options);
    const memory = `, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most so far`;
    line(what, milliseconds, limit, `${pairsOf(result)}${memory}`);
  }
}

const pairsOf = ({ changes, possible }: Comparison): string =>
  `  ${changes.filter(({ old, new: fresh }) => old.length > 0 && fresh.length > 0).length} pairs, ${possible.length} possible`;
