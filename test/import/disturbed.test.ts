// The same plan as others would have typed it: nothing of it is lost or put elsewhere.
import { expect, test } from 'vitest';
import { foundIn, imported } from './import-of.ts';
import { expectListedRepairs, expectPartition } from './laws.ts';
import { DISTURBED } from './paper/disturb.ts';
import { objectivesOf, PLAN } from './paper/plan.ts';

test.each(Object.entries(DISTURBED))('%s', async (name, text) => {
  const result = await imported('txt', text);
  const found = foundIn(result.outline);
  const same = name === 'headings in capitals' ? (title: string) => title.toUpperCase() : (title: string) => title;
  expect(found.themes.map(same)).toEqual(PLAN.themes.map(({ title }) => same(title)));
  expect(found.objectives.map(({ title, ...rest }) => ({ title: same(title), ...rest }))).toEqual(
    objectivesOf(PLAN).map(({ title, goal, commitments }) => ({ title: same(title), goal, commitments })),
  );
  expectPartition(result.paper, result);
  expectListedRepairs(result.paper, result);
});
