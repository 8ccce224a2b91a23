// Finds what each piece of evidence counts for, on the labelled pairs: logistic regression with a penalty,
// cross-validated. Nothing of the hold-out goes in.

import { rivalsOf } from '../../src/diff/candidates.ts';
import type { Evidence } from '../../src/diff/evidence.ts';
import { ACCEPTED } from '../../src/diff/pairing.ts';
import { leadOver, sumOf } from '../../src/diff/score.ts';
import type { Weights } from '../../src/diff/weights.ts';
import { logistic } from './logistic.ts';
import { measureViews, type Quality } from './quality.ts';
import type { LabelledSet } from './set.ts';
import { readSets } from './set.ts';
import { type View, viewsOf } from './views.ts';

const NAMES = [
  'words',
  'amount',
  'phrases',
  'opening',
  'titles',
  'otherOfItsSort',
  'parent',
  'party',
  'place',
] as const satisfies readonly (keyof Evidence)[];
/** What speaks against a pair can count for nothing, never in favour, and the other way round. */
const AGAINST: ReadonlySet<keyof Evidence> = new Set(['otherOfItsSort']);
const PENALTY = 1;
const FOLDS = 4;

type Name = (typeof NAMES)[number];

export function fit(views: readonly View[], without: ReadonlySet<string> = new Set()): Weights {
  const used = NAMES.filter((name) => !without.has(name));
  const labelled = views.flatMap(({ pairs }) => pairs.filter((pair) => pair.same !== undefined));
  const first = logistic(
    labelled.map(({ evidence, same }) => ({ values: used.map((name) => evidence[name]), is: same === true })),
    used.map((name) => (AGAINST.has(name) ? -1 : 1)),
    PENALTY,
  );
  const evidence = Object.fromEntries(
    NAMES.map((name): [Name, number] => [name, first.weights[used.indexOf(name)] ?? 0]),
  ) as Record<Name, number>;
  const alone: Weights = { start: first.start, evidence, ahead: { start: 0, sum: 1, lead: 0 } };
  const second = logistic(
    views.flatMap((view) => ahead(view, alone)),
    [1, 1],
    PENALTY,
  );
  const lead = without.has('lead') ? 0 : (second.weights[1] as number);
  const sum = without.has('lead') ? 1 : (second.weights[0] as number);
  return { ...alone, ahead: { start: without.has('lead') ? 0 : second.start, sum, lead } };
}

function ahead({ pairs }: View, weights: Weights) {
  const sums = pairs.map(({ evidence }) => sumOf(evidence, weights));
  const rivals = rivalsOf(pairs, sums);
  return pairs.flatMap(({ same }, at) =>
    same === undefined
      ? []
      : [{ values: [sums[at] as number, leadOver(sums[at] as number, rivals[at] as number)], is: same }],
  );
}

/** How well it goes on sets that were not fitted on: each fold in turn is left out. */
function crossValidated(
  folds: readonly Fold[],
  without: ReadonlySet<string> = new Set(),
  accepted: number = ACCEPTED,
): Quality {
  const all = folds.map(({ train, test }) => measureViews(test, fit(train, without), accepted));
  return all.reduce((a, b) => ({
    pairs: a.pairs + b.pairs,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    asked: a.asked + b.asked,
    found: a.found + b.found,
    surprise: a.surprise + b.surprise,
  }));
}

interface Fold {
  readonly train: readonly View[];
  readonly test: readonly View[];
}

/** The sets are dealt out by turns, language by language. */
async function foldsOf(sets: readonly LabelledSet[]): Promise<readonly Fold[]> {
  const dealt = [...sets].sort((a, b) => (a.language === b.language ? 0 : a.language < b.language ? -1 : 1));
  return Promise.all(
    Array.from({ length: FOLDS }, async (_each, fold) => {
      const isLeftOut = (_set: LabelledSet, at: number): boolean => at % FOLDS === fold;
      return {
        train: await viewsOf(dealt.filter((set, at) => !isLeftOut(set, at))),
        test: await viewsOf(dealt.filter(isLeftOut)),
      };
    }),
  );
}

export async function printFit(write: (line: string) => void): Promise<Weights> {
  const sets = readSets().filter(({ holdOut }) => !holdOut);
  const folds = await foldsOf(sets);
  const line = (what: string, { pairs, right, wrong, asked, found, surprise }: Quality): void =>
    write(
      `| ${what} | ${(right / (right + wrong)).toFixed(3)} | ${(right / pairs).toFixed(3)} | ${((right + found) / pairs).toFixed(3)} | ${(asked / Math.max(1, found)).toFixed(1)} | ${(surprise / pairs).toFixed(3)} |`,
    );
  write('| evidence | precision | recall | with questions | questions a find | surprise |');
  write('|---|---|---|---|---|---|');
  line('all', crossValidated(folds));
  for (const name of [...NAMES, 'lead']) line(`without ${name}`, crossValidated(folds, new Set([name])));
  for (const accepted of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    line(`accepted from ${accepted}`, crossValidated(folds, new Set(), accepted));
  const weights = fit(await viewsOf(sets));
  write('');
  write(
    JSON.stringify(weights, (_key, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 2),
  );
  return weights;
}
