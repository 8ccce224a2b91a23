// How often the matcher is right, on plans whose true correspondence is known.

import type { Comparison } from '../../src/diff/change.ts';
import { compare } from '../../src/diff/compare.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { treeOf } from '../fake-world.ts';
import { type LabelledSet, layOutSet } from './set.ts';

export interface Measured {
  readonly items: number;
  /** Pairs that are the same thing one to one. */
  readonly truePairs: number;
  /** Of those, applied. */
  readonly found: number;
  /** All pairs that were applied. */
  readonly applied: number;
  /** Of those, within one case: also one part of a split or merge. */
  readonly right: number;
  /** True pairs that were at least shown as possible. */
  readonly asked: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export async function measure(set: LabelledSet): Promise<Measured> {
  const { files, cases } = layOutSet(set);
  const comparison = await compared(files);
  const applied = comparison.changes.filter(
    ({ type, old, new: fresh }) => type === 'commitment' && old.length > 0 && fresh.length > 0,
  );
  const caseOf = (entry: { readonly year: number; readonly id: string | undefined }) =>
    cases.get(`${entry.year}/${entry.id ?? ''}`);
  const right = applied.filter(
    (change) =>
      caseOf((change.old[0] as (typeof change.old)[number]).entry) ===
      caseOf((change.new[0] as (typeof change.new)[number]).entry),
  );
  const single = set.cases.filter((each) => each.old.length === 1 && each.new.length === 1);
  const foundCases = new Set(right.map((change) => caseOf((change.old[0] as (typeof change.old)[number]).entry)));
  const possible = comparison.possible.filter(
    (each) =>
      each.old[0]?.type === 'commitment' &&
      each.old.length === 1 &&
      each.new.length === 1 &&
      caseOf(each.old[0]) === caseOf(each.new[0] as never),
  );
  const askedCases = new Set(possible.map((each) => caseOf(each.old[0] as never)));
  const missed = single.filter((each) => !foundCases.has(each));
  return {
    items: set.cases.reduce((sum, each) => sum + each.old.length + each.new.length, 0),
    truePairs: single.length,
    found: single.length - missed.length,
    applied: applied.length,
    right: right.length,
    asked: missed.filter((each) => askedCases.has(each)).length,
    wrong: applied
      .filter((change) => !right.includes(change))
      .map((change) => `${change.old[0]?.entry.title} → ${change.new[0]?.entry.title} (${change.score})`),
    missed: missed.map((each) => `${each.old[0]?.title} → ${each.new[0]?.title}`),
  };
}

export async function compared(files: Parameters<typeof treeOf>[0], old = 2023, fresh = 2024): Promise<Comparison> {
  const loaded = await load(treeOf(files));
  const index = indexAgenda(loaded.agenda);
  const side = (year: number) => ({
    agenda: loaded.agenda,
    index,
    plan: index.plans.get(year) as NonNullable<ReturnType<typeof index.plans.get>>,
  });
  return compare(side(old), side(fresh), { asOf: '2025-01-01' as IsoDate });
}

export interface Totals {
  readonly items: number;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the true pairs, those applied or asked about. */
  readonly seen: number;
}

export function totals(all: readonly Measured[]): Totals {
  const sum = (of: (each: Measured) => number): number => all.reduce((total, each) => total + of(each), 0);
  const pairs = sum(({ truePairs }) => truePairs);
  return {
    items: sum(({ items }) => items),
    pairs,
    precision: sum(({ right }) => right) / sum(({ applied }) => applied),
    recall: sum(({ found }) => found) / pairs,
    seen: sum(({ found, asked }) => found + asked) / pairs,
  };
}
