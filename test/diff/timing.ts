// Large plans out of a small vocabulary, the worst there is for telling things apart.

import type { Comparison } from '../../src/diff/change.ts';
import { compare } from '../../src/diff/compare.ts';
import { buildAgenda } from '../../src/model/build.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { classifyPaths } from '../../src/model/file-role.ts';
import type { Plan } from '../../src/model/plan.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { cpuTime } from '../cpu-time.ts';

/** What some work gives, and how long it keeps a processor busy. */
export async function timed<T>(work: () => T): Promise<{ readonly milliseconds: number; readonly result: T }> {
  let result: T | undefined;
  const milliseconds = await cpuTime(() => void (result = work()));
  return { milliseconds, result: result as T };
}

/** Two texts of so many words, in which every nth word stayed (none, where nothing is said). */
export function rewrite(words: number, every?: number): readonly [string, string] {
  const text = (side: string): string =>
    Array.from({ length: words }, (_each, at) =>
      every !== undefined && at % every !== 0 ? `woord${at % 997}` : `${side}${at % 991}`,
    ).join(' ');
  return [text('oud'), text('nieuw')];
}

/** A small generator of numbers, the same on every run (Park and Miller, 1988). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

const SYLLABLES = [
  'wa',
  'ter',
  'dijk',
  'ge',
  'meen',
  'te',
  'zorg',
  'ver',
  'keer',
  'groen',
  'wijk',
  'plan',
  'jeugd',
  'huis',
  'ves',
  'ting',
  'raad',
  'be',
  'leid',
  'sport',
];

export async function compareCommitments({
  count,
  ids,
}: {
  readonly count: number;
  readonly ids: boolean;
}): Promise<{ readonly milliseconds: number; readonly result: Comparison }> {
  let draw = numbers(42);
  const word = (): string =>
    Array.from({ length: 3 }, () => SYLLABLES[Math.floor((draw.next().value as number) * SYLLABLES.length)]).join('');
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  const slots = [2021, 2022].flatMap((year) =>
    Array.from(
      { length: count },
      (_each, at) => `${year}/1-thema/1.1.${at + 1}-${ids ? 'id' : year === 2021 ? 'oud' : 'nieuw'}-${at}.md`,
    ),
  );
  const agenda = buildAgenda(classifyPaths(slots.map((path) => ({ path, kind: 'file', size: 0 }))).roles, new Map());
  const filled = {
    ...agenda,
    plans: agenda.plans.map((plan) => {
      // Under the same ids the same promises, or every id would have been reused.
      if (ids) draw = numbers(42);
      return withTexts(plan, (length) => `${text(length)} ${plan.year}`);
    }),
  };
  const index = indexAgenda(filled);
  const side = (at: number) => ({ agenda: filled, index, plan: filled.plans[at] as Plan });
  return timed(() => compare(side(0), side(1), { asOf: '2023-01-01' as IsoDate }));
}

/** Pages that could not be read have nothing to compare: these can. */
function withTexts(plan: Plan, text: (length: number) => string): Plan {
  const filled = (commitment: Commitment): Commitment => ({
    ...commitment,
    title: text(4),
    text: text(40),
    document: {
      path: commitment.path,
      file: { path: commitment.path, text: '' },
      data: {},
      hasFrontMatter: true,
      body: { title: undefined, heading: undefined, text: '', start: 0 },
      problems: [],
      yaml: undefined,
    },
  });
  return {
    ...plan,
    themes: plan.themes.map((theme) => ({
      ...theme,
      objectives: theme.objectives.map((objective) => ({
        ...objective,
        commitments: objective.commitments.map(filled),
      })),
    })),
  };
}
