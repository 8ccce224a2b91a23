import { type Measured, measure, totals } from './measure.ts';
import { readSets } from './set.ts';

/** Prints precision and recall, set by set, with the hold-out apart. */
export async function printMeasures(write: (line: string) => void, detailed: boolean): Promise<void> {
  const sets = readSets();
  for (const holdOut of [false, true]) {
    write(holdOut ? 'hold-out (nothing is tuned on it)' : 'for tuning');
    const measured: Measured[] = [];
    for (const set of sets.filter((each) => each.holdOut === holdOut)) {
      const result = await measure(set);
      measured.push(result);
      write(
        `  ${set.name.padEnd(12)} ${String(result.items).padStart(3)} items  ${result.found} of ${result.truePairs} pairs found, ${result.asked} more asked; ${result.right} of ${result.applied} applied are right`,
      );
      if (detailed)
        for (const line of [
          ...result.wrong.map((each) => `wrong:  ${each}`),
          ...result.missed.map((each) => `missed: ${each}`),
        ])
          write(`      ${line}`);
    }
    const { items, pairs, precision, recall, seen } = totals(measured);
    write(
      `  together     ${String(items).padStart(3)} items, ${pairs} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, recall with what is asked ${seen.toFixed(3)}`,
    );
  }
}
