// What real plans hold, written wrongly: each is one clear finding.
import { describe, expect, test } from 'vitest';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, validate } from './polder.ts';

const SLOTEN_WITH = (yaml: string): string => record(SCHOUW + yaml);
const PLAN = POLDER['2021/README.md'] as string;
const SETTINGS = POLDER['agenda.yaml'] as string;
const THEME = (indicator: string): string =>
  `---\nlead: team-water\nindicators:\n${indicator}---\n# Water\n\nOver water.\n`;

describe('a target', () => {
  test('of which the bounds contradict each other', () =>
    expectToldOfSloten(SLOTEN_WITH('target: { measure: sloten, at-least: 9, at-most: 3 }\n'), [
      '6:38 commitment/target-bounds',
    ]));
});

describe('an indicator', () => {
  test('without a unit', () =>
    expectTold({ '2021/1-water/README.md': THEME('  - { id: peil, title: Peil }\n') }, [
      '2021/1-water/README.md:4:5 schema/missing-key',
    ]));

  test('with a target for a year that is none', () =>
    expectTold(
      { '2021/1-water/README.md': THEME('  - { id: peil, title: Peil, unit: cm, targets: { voorjaar: 3 } }\n') },
      ['2021/1-water/README.md:4:51 schema/pattern'],
    ));

  test('measured after the report', () =>
    expectTold(
      {
        '2021/1-water/README.md': THEME('  - { id: peil, title: Peil, unit: cm }\n'),
        '2021/progress/2021-06-01-peil.md': '---\nvalue: 3\nmeasured: 2021-07\n---\n',
      },
      ['2021/progress/2021-06-01-peil.md:3:11 update/measured-later'],
    ));
});

describe('a plan of two levels', () => {
  test('with a word for a level that is none', () =>
    expectTold(
      { '2021/README.md': PLAN.replace('stage: adopted', 'stage: adopted\nlevels: [theme, chapter, commitment]') },
      ['2021/README.md:3:17 schema/enum'],
    ));

  test('with files of three parts', async () => {
    const page = PLAN.replace('stage: adopted', 'stage: adopted\nlevels: [theme, commitment]');
    const { seen } = await validate(laid(POLDER, { '2021/README.md': page }));
    expect(seen.filter((each) => each.endsWith('layout/wrong-level'))).toEqual([
      '2021/1-water/1.1.1-sloten.md:1:1 layout/wrong-level',
      '2021/1-water/1.1.2-gemalen.md:1:1 layout/wrong-level',
    ]);
  });
});

describe('money', () => {
  test.each([
    ['with decimals', '1250.50', 'schema/type'],
    ['with a currency sign', '€ 1250', 'schema/type'],
    ['with a thousands point', '1.250', 'yaml/thousands-separator'],
    ['as text', '"1250"', 'schema/type'],
  ])('%s', async (_name, amount, rule) => {
    const { seen } = await validate(laid(POLDER, { [SLOTEN]: SLOTEN_WITH(`money: { budget: ${amount} }\n`) }));
    expect(
      seen.some((each) => each.endsWith(rule)),
      seen.join(),
    ).toBe(true);
  });
});

describe('people', () => {
  test('an owner twice', () =>
    expectToldOfSloten(record(SCHOUW.replace('owner: team-water', 'owner: [team-water, team-water]')), [
      '2:21 schema/duplicate-item',
    ]));

  test('an office holder whose term ended before the plan', () =>
    expectTold(
      {
        'agenda.yaml': `${SETTINGS}holders:\n  water: { title: Wethouder Water, to: 2020-05-31 }\n`,
        [SLOTEN]: SLOTEN_WITH('holder: water\n'),
      },
      [`${SLOTEN}:6:9 ref/holder-ended`],
      0,
    ));

  test('an office holder that is not there', () =>
    expectToldOfSloten(SLOTEN_WITH('holder: water\n'), ['6:9 ref/unknown-id']));
});

describe('own words', () => {
  test('one for two states', () =>
    expectTold({ 'agenda.yaml': `${SETTINGS}settings:\n  labels:\n    at-risk: loopt\n    off-track: Loopt\n` }, [
      'agenda.yaml:13:14 agenda/label-collision',
      'agenda.yaml:14:16 agenda/label-collision',
    ]));

  test('for what is no state or term', () =>
    expectTold({ 'agenda.yaml': `${SETTINGS}settings:\n  labels:\n    at-rsk: krap\n` }, [
      'agenda.yaml:13:5 schema/unknown-key',
    ]));
});
