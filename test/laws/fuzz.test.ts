// A short run of what `npm run fuzz` does at length, and what it once found; `FUZZ_RUNS=1000` tries longer.
import { afterAll, expect, test } from 'vitest';
import { faultsOf } from '../fuzz/faults.ts';
import { closeServer } from '../fuzz/kinds/requests.ts';
import { KINDS, trialOf } from '../fuzz/kinds.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 25);
const SEED = Number(process.env['FUZZ_SEED'] ?? 11);

afterAll(closeServer);

test.each(Object.keys(KINDS))(`${RUNS} times %s`, { timeout: 60_000 + RUNS * 500 }, async (kind) => {
  const outcomes = new Set<string>();
  for (let id = 0; id < RUNS; id++) {
    const trial = trialOf(SEED, id, kind);
    // A PDF is read in a thread of its own, since it may end anything; `npm run fuzz` has those.
    if (/\bpdf\b/.test(trial.story)) continue;
    expect(
      await faultsOf(trial, { tell: false, threads: 1 }),
      `npm run fuzz -- --one ${id} --seed ${SEED} --kind ${kind}`,
    ).toEqual([]);
    outcomes.add(trial.outcome());
  }
  expect(outcomes.size, [...outcomes].join(', ')).toBeGreaterThan(1);
});
