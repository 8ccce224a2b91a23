// What holds of every comparison, whatever the plans.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, Comparison } from '../../src/diff/change.ts';
import type { Kind } from '../../src/diff/kinds.ts';
import { diffOf, type Item, ids, planFiles, versionsOf } from '../diff/plans.ts';
import type { Files } from '../fake-world.ts';

const WORDS = [
  'sloten',
  'gemalen',
  'dijken',
  'bomen',
  'bijen',
  'de',
  'vereniging',
  'helpt',
  'minimaal',
  '30',
  '50',
  'niet',
  'gemeenten',
  'met',
  'geld',
  'in',
  'het',
  'najaar',
  'een',
  'plan',
  'voor',
  'iedereen',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const front = fc.constantFrom(
  undefined,
  'owner: water',
  'actors: [vpg]',
  'actors: [vpg, rijk]',
  'due: 2021-06',
  'due: 2022-03-01',
  'target: { measure: sloten, at-least: 30 }',
  'deliverables: [{ id: a, title: Een plan }, { id: b, title: Geld }]',
  'continues: [2021/w-0, 2021/g-1]',
  'replaces: [2021/w-1]',
);

const items: fc.Arbitrary<readonly Item[]> = fc
  .uniqueArray(fc.record({ theme: fc.constantFrom('w', 'g'), id: fc.nat(5), title: sentence, text: sentence, front }), {
    maxLength: 7,
    selector: ({ theme, id }) => `${theme}${id}`,
  })
  .map((drawn) => {
    const counts = { w: 0, g: 0 };
    return drawn.map(({ theme, id, front: lines, ...words }) => ({
      ...words,
      ...(lines === undefined ? {} : { front: lines }),
      name: `${theme === 'w' ? '1.1' : '2.1'}.${++counts[theme as 'w' | 'g']}-${theme}-${id}`,
    }));
  });

const RUNS = { numRuns: 40 };

test('a plan does not differ from itself', async () => {
  await fc.assert(
    fc.asyncProperty(items, async (drawn) => {
      const { changes, possible } = await versionsOf(planFiles(2021, drawn), planFiles(2021, drawn));
      expect(changes.filter(({ kinds }) => kinds.join() !== 'unchanged')).toEqual([]);
      expect(possible).toEqual([]);
    }),
    RUNS,
  );
});

const MIRRORED: Readonly<Partial<Record<Kind, Kind>>> = {
  'due-later': 'due-earlier',
  'due-earlier': 'due-later',
  'target-lowered': 'target-raised',
  'target-raised': 'target-lowered',
  weakened: 'strengthened',
  strengthened: 'weakened',
  'deliverable-added': 'deliverable-dropped',
  'deliverable-dropped': 'deliverable-added',
};
/**
 * What is said of what is gone, and of a whole that falls apart, is no mirror image: time goes one way. A figure that
 * goes with its sentence counts, one that comes with a new sentence does not.
 */
const ONE_WAY: ReadonlySet<Kind> = new Set([
  'number-changed',
  'vanished',
  'completed',
  'ended',
  'dropped',
  'added',
  'split',
  'merged',
  'split-off',
  'update-added',
]);

const told = ({ type, old, new: fresh, kinds, fields, matchedBy, score }: Change) => ({
  type,
  old: ids(old),
  new: ids(fresh),
  kinds: kinds.filter((kind) => !ONE_WAY.has(kind)).sort(),
  fields: fields
    .map(({ name, old: before, new: after }) => ({ name, before, after }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  matchedBy,
  score,
});
const swapped = (change: ReturnType<typeof told>) => ({
  ...change,
  old: change.new,
  new: change.old,
  kinds: change.kinds.map((kind) => MIRRORED[kind] ?? kind).sort(),
  fields: change.fields.map(({ name, before, after }) => ({ name, before: after, after: before })),
});
const sorted = (list: readonly unknown[]): readonly string[] => list.map((each) => JSON.stringify(each)).sort();
const possibleOf = ({ possible }: Comparison) =>
  possible.map(({ old, new: fresh, score }) => ({
    old: old.map(({ id }) => id),
    new: fresh.map(({ id }) => id),
    score,
  }));

const expectMirror = (there: Comparison, back: Comparison): void => {
  expect(sorted(back.changes.map(told).map(swapped))).toEqual(sorted(there.changes.map(told)));
  expect(sorted(possibleOf(back).map((each) => ({ old: each.new, new: each.old, score: each.score })))).toEqual(
    sorted(possibleOf(there)),
  );
};

test('the other way round, two years are mirrored', async () => {
  await fc.assert(
    fc.asyncProperty(items, items, async (old, fresh) => {
      const files: Files = { ...planFiles(2021, old), ...planFiles(2022, fresh) };
      expectMirror(await diffOf(files), await diffOf(files, { old: 2022, fresh: 2021 }));
    }),
    RUNS,
  );
});

test('the other way round, two versions of one plan are mirrored', async () => {
  await fc.assert(
    fc.asyncProperty(items, items, async (old, fresh) =>
      expectMirror(
        await versionsOf(planFiles(2021, old), planFiles(2021, fresh)),
        await versionsOf(planFiles(2021, fresh), planFiles(2021, old)),
      ),
    ),
    RUNS,
  );
});

test('the order of the files makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(items, items, fc.infiniteStream(fc.nat()), async (old, fresh, draw) => {
      const files: Files = { ...planFiles(2021, old), ...planFiles(2022, fresh) };
      const shuffled = (paths: readonly string[]) =>
        paths
          .map((path) => ({ path, at: draw.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ path }) => path);
      const [inOrder, mixed] = [await diffOf(files), await diffOf(files, { order: shuffled })];
      expect(mixed.changes.map(told)).toEqual(inOrder.changes.map(told));
      expect(possibleOf(mixed)).toEqual(possibleOf(inOrder));
    }),
    RUNS,
  );
});

test('every commitment of both plans is told of exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(items, items, async (old, fresh) => {
      const { changes, old: before, new: after } = await diffOf({ ...planFiles(2021, old), ...planFiles(2022, fresh) });
      const about = changes.filter(({ type }) => type === 'commitment');
      const count = (side: 'old' | 'new') => about.flatMap((change) => change[side]).length;
      expect([count('old'), count('new')]).toEqual([old.length, fresh.length]);
      expect(new Set(about.flatMap((change) => change.old.map(({ entry }) => entry.id))).size).toBe(old.length);
      expect([before.plan.year, after.plan.year]).toEqual([2021, 2022]);
    }),
    RUNS,
  );
});
