// A version that is read as far as it differs gives the answer that reading it in full gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAll } from '../../src/diff/compare-all.ts';
import { load } from '../../src/load.ts';
import { type LoadedVersion, loadIncremental } from '../../src/load-incremental.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import type { Entry, Tree } from '../../src/source/tree.ts';
import { diffAnswer } from '../../src/views/answers/diff.ts';
import { diffReport } from '../../src/views/diff-report.ts';
import { bytesOf, treeOf } from '../fake-world.ts';
import { SEED, versions } from './arbitrary-agenda.ts';

const RUNS = { numRuns: 80, seed: SEED };
const asOf = '2021-10-01' as IsoDate;
const say = ({ nl }: { readonly nl: string }): string => nl;

/** The earlier tree as git's door gives it: what stands in the other byte for byte is the same entry. */
function beside(tree: Tree, other: Tree): Tree {
  const present = new Map(other.entries.map((entry) => [entry.path, entry]));
  return {
    ...tree,
    entries: tree.entries.map((entry) =>
      isSame(entry, present.get(entry.path)) ? (present.get(entry.path) as typeof entry) : entry,
    ),
  };
}

function isSame(entry: Entry, other: Entry | undefined): boolean {
  const [bytes, present] = [bytesOf(entry), other && bytesOf(other)];
  return bytes !== undefined && present !== undefined && Buffer.compare(bytes, present) === 0;
}

const version = (loaded: LoadedVersion) => ({ ...loaded, index: indexAgenda(loaded.agenda) });
const side = { plan: undefined, revision: undefined, prefix: 'agenda' };

test('an agenda, what could not be read of it, and all that is said of a comparison with it', async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(versions, async ({ before, now }) => {
      const current = await load(treeOf(now));
      const plain = await load(treeOf(before));
      const quick = await loadIncremental(beside(treeOf(before), current.tree), current);
      shared += quick.tree.entries.filter((entry) => current.tree.entries.includes(entry)).length;
      expect(quick).toEqual({ tree: plain.tree, agenda: plain.agenda, incomplete: plain.incomplete });

      const fresh = version(current);
      const full = compareAll(version(plain), fresh, { asOf });
      const told = (comparisons: typeof full) =>
        diffAnswer(comparisons, { asOf, old: side, new: side, incomplete: [] });
      expect(told(compareAll(version(quick), fresh, { asOf }))).toEqual(told(full));

      const report = (comparisons: typeof full) =>
        diffReport(comparisons, { t: say, asOf, prefix: 'agenda', names: { old: 'toen', new: 'nu' } });
      expect(report(compareAll(version(quick), fresh, { asOf, brief: true }))).toEqual(report(full));
    }),
    RUNS,
  );
  expect(shared).toBeGreaterThan(RUNS.numRuns);
});
