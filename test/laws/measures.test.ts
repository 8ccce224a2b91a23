// What a target, an indicator, a traffic light and a second voice mean, over all their values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASPECTS, LIGHTS, STATUSES } from '../../src/model/words.ts';
import { reaches } from '../../src/query/indicators.ts';
import { isMet } from '../../src/query/target.ts';
import { POLDER } from '../bad-input/polder.ts';
import { agenda, type Files } from '../fake-world.ts';
import { SEED } from './arbitrary-agenda.ts';

const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const bound = fc.option(number, { nil: undefined });
const run = { seed: SEED };

describe('a target', () => {
  const met = (atLeast: number | undefined, atMost: number | undefined, value: number): boolean | undefined =>
    isMet({ atLeast, atMost } as Parameters<typeof isMet>[0], value);

  test('with a lower bound is met from there on, whatever the upper one', () =>
    fc.assert(
      fc.property(number, bound, number, (low, high, value) => {
        expect(met(low, high, value)).toBe(value >= low);
        expect(met(low, high, low)).toBe(true);
      }),
      run,
    ));

  test('with an upper bound alone is met up to there', () =>
    fc.assert(
      fc.property(number, number, (high, value) => {
        expect(met(undefined, high, value)).toBe(value <= high);
        expect(met(undefined, high, high)).toBe(true);
      }),
      run,
    ));

  test('without a number is neither met nor missed', () =>
    fc.assert(
      fc.property(number, (value) => {
        expect(met(undefined, undefined, value)).toBeUndefined();
      }),
      run,
    ));
});

test('lower is better mirrors higher is better', () =>
  fc.assert(
    fc.property(number, number, (target, value) => {
      const indicator = (better: 'higher' | 'lower' | undefined) => ({ better }) as Parameters<typeof reaches>[0];
      expect(reaches(indicator('lower'), -target, -value)).toBe(reaches(indicator('higher'), target, value));
      expect(reaches(indicator('higher'), target, value)).toBe(value >= target);
      expect(reaches(indicator(undefined), target, value)).toBeUndefined();
    }),
    run,
  ));

const OBJECTIVE = '2021/1-water/1.1-droge-voeten.md';
const years = fc.uniqueArray(fc.integer({ min: 2015, max: 2021 }), { minLength: 1, maxLength: 5 });

/** The polder with an indicator, and a measurement of some years; each is reported on a day of its own. */
function measured(of: readonly (readonly [year: number, value: number])[]): Files {
  const indicator = 'indicators:\n  - id: waterpeil\n    title: Waterpeil\n    unit: centimeter\n    better: lower\n';
  return {
    ...POLDER,
    [OBJECTIVE]: `---\n${indicator}---\n${(POLDER[OBJECTIVE] as string).replace(/^---\n[^]*?\n---\n/, '')}`,
    ...Object.fromEntries(
      of.map(([year, value], at) => [
        `2021/progress/2021-03-${String(at + 10)}-waterpeil.md`,
        `---\nvalue: ${value}\nmeasured: "${year}"\n---\n`,
      ]),
    ),
  };
}

interface Series {
  readonly indicators: readonly {
    readonly measurements: readonly { readonly about: string; readonly value: number }[];
  }[];
}

test('a value appears for the years that were reported, and for no other; the order of the files does not matter', () =>
  fc.assert(
    fc.asyncProperty(years, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), async (of, values) => {
      const pairs = of.map((year) => [year, values.next().value as number] as const);
      const show = async (order: (paths: readonly string[]) => readonly string[]) =>
        (await agenda(measured(pairs), ['show', '2021/1.1', '--json'], { order })).out;
      const said = await show((paths) => paths);
      const series = (JSON.parse(said) as Series).indicators[0]?.measurements ?? [];
      expect(new Map(series.map(({ about, value }) => [about, value]))).toEqual(
        new Map(pairs.map(([year, value]) => [String(year), value])),
      );
      expect(await show((paths) => paths.toReversed())).toBe(said);
    }),
    { ...run, numRuns: 25 },
  ));

test('a second voice never changes a total', async () => {
  const totals = async (files: Files): Promise<unknown> => {
    const { themes, totals: all } = JSON.parse((await agenda(files, ['status', '2021', '--json'])).out) as Record<
      string,
      unknown
    >;
    return { themes, all };
  };
  const without = await totals(POLDER);
  expect(without).toMatchObject({ all: expect.anything() });
  const party = /^parties:\n {2}([a-z-]+):/m.exec(POLDER['agenda.yaml'] as string)?.[1];
  expect(party).toBeDefined();
  for (const status of STATUSES) {
    const second = `---\nassessed-by: ${party}\nstatus: ${status}\nexplanation:\n  cause: Zo zagen wij het.\n---\nZo is het.\n`;
    expect(await totals({ ...POLDER, '2021/progress/2021-11-30-sloten.tweede.md': second })).toEqual(without);
  }
});

describe('traffic lights', () => {
  const open = ['planned', 'on-track', 'at-risk'];
  /** From light to grave, as the status that a light stands for. */
  const gravity = (word: string): number => ['on-track', 'planned', 'at-risk', 'off-track'].indexOf(word);
  const combinations = fc.record({
    status: fc.constantFrom(...STATUSES),
    lights: fc.dictionary(fc.constantFrom(...ASPECTS), fc.constantFrom(...LIGHTS), { minKeys: 1 }),
    note: fc.constantFrom('', 'Het geheel staat er beter voor.\n'),
  });

  test('a status that is lighter than the gravest of them is found, unless a note says why', () =>
    fc.assert(
      fc.asyncProperty(combinations, async ({ status, lights, note }) => {
        const aspects = Object.entries(lights).map(([aspect, light]) => `  ${aspect}: ${light}\n`);
        const data = `status: ${status}\naspects:\n${aspects.join('')}explanation:\n  cause: Zo is het.\n`;
        const files = { ...POLDER, '2021/progress/2021-11-30-sloten.md': `---\n${data}---\n${note}` };
        const { diagnostics } = JSON.parse((await agenda(files, ['validate', '--json'])).out) as {
          diagnostics: readonly { rule: string }[];
        };
        const gravest = Math.max(...Object.values(lights).map(gravity));
        expect(diagnostics.some(({ rule }) => rule === 'update/lighter-than-aspects')).toBe(
          note === '' && open.includes(status) && gravity(status) < gravest,
        );
      }),
      { ...run, numRuns: 100 },
    ));
});

describe('a number has the decimal sign of the language wherever people read it', () => {
  const page = '2021/README.md';
  const path = '2021/1-water/1.1.2-gemalen.md';
  const amendment = 'of: gemalen, what: w, why: y, decision: { body: ALV, date: 2021-02-01 }';
  const files: Files = {
    ...POLDER,
    [page]: (POLDER[page] as string).replace(
      '\n---\n',
      `\namendments:\n  - { ${amendment}, was: { target: { measure: gemalen, at-least: 13.5 } } }\n---\n`,
    ),
    [path]: (POLDER[path] as string).replace('at-least: 12', 'at-least: 12.5'),
    '2021/progress/2021-11-01-gemalen.md': '---\nstatus: done\nvalue: 11.5\n---\nBijna.\n',
  };
  // What stands in the files is shown as it is written.
  const isOurs = (line: string): boolean => !/^\s*>?\s*\d* \|/.test(line);

  test.each([
    ['show gemalen', [11, 12, 13]],
    ['history gemalen', [11]],
    ['status --since 2021-06-30', [11, 12]],
    ['validate', [11, 12]],
  ])('agenda %s', async (call, numbers) => {
    const said = async (language: string) => {
      const { out } = await agenda(files, [...call.split(' '), '--lang', language]);
      return out.split('\n').filter(isOurs).join('\n');
    };
    const [nl, en] = [await said('nl'), await said('en')];
    for (const number of numbers) {
      expect(nl).toContain(`${number},5`);
      expect(en).toContain(`${number}.5`);
    }
    expect(nl).not.toMatch(/1[123]\.5/);
    expect(en).not.toMatch(/1[123],5/);
  });
});
