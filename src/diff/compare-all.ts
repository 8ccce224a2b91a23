import type { Agenda } from '../model/agenda.ts';
import { firstDayOf, lastDayOf } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { LEVELS } from '../model/words.ts';
import type { Index } from '../query/index-agenda.ts';
import type { Comparison } from './change.ts';
import { type CompareOptions, compare } from './compare.ts';
import { hasChanges } from './filter.ts';
import type { Side } from './outcome.ts';
import { areSamePlan } from './same-plan.ts';

interface Version {
  readonly agenda: Agenda;
  readonly index: Index;
}

/**
 * Two versions of a whole agenda, plan by plan; plans in which nothing changed are left out. A plan that is new is
 * compared with the one that it goes on from, so that it is told what became of each promise; where there is none, and
 * where a plan is gone, with an empty one.
 */
export function compareAll(old: Version, next: Version, options: CompareOptions): readonly Comparison[] {
  const years = [...new Set([...old.agenda.plans, ...next.agenda.plans].map(({ year }) => year))].sort((a, b) => a - b);
  return years
    .map((year) => sidesIn(year, old, next))
    .filter(([before, after]) => !areSamePlan(before.plan, after.plan))
    .map(([before, after]) => compare(before, after, options))
    .map(withoutEmptyPlans)
    .filter(({ changes }) => hasChanges(changes));
}

function sidesIn(year: number, old: Version, next: Version): readonly [before: Side, after: Side] {
  const [before, after] = [old.index.plans.get(year), next.index.plans.get(year)];
  const goesOnFrom = before || !after ? undefined : next.index.plans.get(after.continues);
  return [
    goesOnFrom ? { ...next, plan: goesOnFrom } : { ...old, plan: before ?? empty(year) },
    { ...next, plan: after ?? empty(year) },
  ];
}

function empty(year: number): Plan {
  return {
    kind: 'plan',
    path: `${year}/README.md`,
    document: undefined,
    year,
    title: String(year),
    text: '',
    stage: undefined,
    levels: LEVELS,
    decision: undefined,
    period: { from: firstDayOf(year), to: lastDayOf(year) },
    members: undefined,
    tracks: [],
    conditions: [],
    annexes: [],
    continues: year - 1,
    notice: undefined,
    amendments: [],
    fingerprint: undefined,
    themes: [],
    updates: [],
  };
}

/** A plan that was made up to compare with is no side of a change. */
function withoutEmptyPlans(comparison: Comparison): Comparison {
  const real = (side: Comparison['old']): boolean => side.index.plans.get(side.plan.year) === side.plan;
  const [before, after] = [real(comparison.old), real(comparison.new)];
  if (before && after) return comparison;
  return {
    ...comparison,
    changes: comparison.changes.map((change) =>
      change.type === 'plan'
        ? {
            ...change,
            kinds: [after ? 'added' : 'dropped'],
            level: after ? 'minor' : 'major',
            old: before ? change.old : [],
            new: after ? change.new : [],
            matchedBy: undefined,
            reason: undefined,
          }
        : change,
    ),
  };
}
