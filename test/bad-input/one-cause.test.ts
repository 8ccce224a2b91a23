// One cause, one finding: what follows from a mistake is not told on top of it.
import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/model/file-role.ts';
import { schemaOf } from '../../src/model/schema-fields.ts';
import { agenda } from '../fake-world.ts';
import { valuesOf } from '../schemas/walk.ts';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

const AGENDA = 'agenda.yaml';
const PLAN = '2021/README.md';
const changed = (path: string, from: string, to: string): Record<string, string> => {
  expect(POLDER[path]).toContain(from);
  return { [path]: (POLDER[path] as string).replace(from, to) };
};
const update = (yaml: string): Record<string, string> => ({
  [UPDATE]: `---\n${yaml}---\nAlle sloten zijn geschouwd.\n`,
});
const evidence = (yaml: string): Record<string, string> =>
  update(`status: on-track\nevidence:\n  - title: Verslag\n${yaml}`);

describe('a list that is not written as one leaves no orphans', () => {
  test('parties as a list', () =>
    expectTold(
      changed(
        AGENDA,
        'parties:\n  vpg: Vereniging van Poldergemeenten\n  waterschap: Waterschap De Lage Landen\n',
        'parties: [vpg, waterschap]\n',
      ),
      [`${AGENDA}:6:10 schema/type`],
    ));
  test('a party with capitals', () =>
    expectTold(changed(AGENDA, '  vpg:', '  VPG:'), [`${AGENDA}:7:3 schema/pattern`]));
  test('a misspelled list', () =>
    expectTold(changed(AGENDA, 'parties:', 'partijen:'), [`${AGENDA}:6:1 schema/unknown-key`]));
  test('deliverables as texts', () =>
    expectToldOfSloten(record('owner: team-water\ndeliverables: [Schouw, Bagger]\n'), ['3:16 schema/type']));
  test('a deliverable without an id', () =>
    expectToldOfSloten(record('owner: team-water\ndeliverables:\n  - title: Schouw\n'), ['4:5 schema/missing-key']));
  test('no data above a plan', () =>
    expectTold({ [PLAN]: '# Polderagenda 2021\n\nSamen.\n' }, [`${PLAN}:1:1 front-matter/missing`]));
  test('an id with capitals is no unknown id as well', () =>
    expectToldOfSloten(record(`${SCHOUW}actors: [Waterschap]\n`), ['6:10 schema/pattern']));
});

describe('a choice', () => {
  const at = (place: string): string[] => [`${UPDATE}:${place}`];
  test('not made', () => expectTold(evidence(''), at('4:5 schema/one-of')));
  test('made twice', () =>
    expectTold(evidence('    url: https://example.org/schouw\n    reference: Brief 3\n'), at('6:5 schema/one-of')));
  test('misspelled', () =>
    expectTold(evidence('    link: https://example.org/schouw\n'), at('5:5 schema/unknown-key')));
  test('an update with text alone is a note', () => expectTold(update('by: team-water\n'), []));
  test('an update without data', () => expectTold({ [UPDATE]: 'Alle sloten zijn geschouwd.\n' }, []));
});

describe('a name', () => {
  test('readme.md is not missing', () =>
    expectTold({ '2021/1-water/README.md': null, '2021/1-water/readme.md': '# Water\n' }, [
      '2021/1-water/readme.md:1:1 layout/bad-name',
    ]));
  test.each([false, true])(
    'readme.md beside README.md is told of that one, whatever is found first (%s)',
    async (isLast) => {
      const order = (paths: readonly string[]): readonly string[] => (isLast ? [...paths].reverse() : paths);
      const files = laid(POLDER, { '2021/1-water/readme.md': '# Water\n' });
      const { out } = await agenda(files, ['validate', '--lang', 'nl'], { order });
      expect(out).toContain('Er is al een bestand README.md.');
    },
  );
  test('an objective under a bad name is not missing', () =>
    expectTold(
      { '2021/1-water/1.1-droge-voeten.md': null, '2021/1-water/1.1-Droge-voeten.md': '# Droge voeten\n\nDroog.\n' },
      ['2021/1-water/1.1-Droge-voeten.md:1:1 layout/bad-name'],
    ));
  test('two objectives with one number count no commitment twice', () =>
    expectTold({ '2021/1-water/1.1-schoon-water.md': '# Schoon water\n\nHelder.\n' }, [
      '2021/1-water/1.1-schoon-water.md:1:1 objective/no-commitments',
      '2021/1-water/1.1-schoon-water.md:1:1 ref/duplicate-number',
    ]));
});

describe('a plan', () => {
  test('that ends before it begins is in the right year', () =>
    expectTold(
      { '2022/README.md': '---\nstage: draft\nperiod:\n  from: 2023-01-01\n  to: 2022-12-31\n---\n# Plan\n' },
      ['2022/README.md:5:7 plan/period-order'],
    ));
  test('in format 0 is in no other format', () =>
    expectTold(changed(AGENDA, 'format: 1', 'format: 0'), [`${AGENDA}:1:9 schema/range`]));
});

describe('what is told says what was meant', () => {
  const cases: readonly (readonly [yaml: string, meant: string])[] = [
    ['eigenaar: team-water\n', '"owner"'],
    ['deadline: 2021-12-15\n', '"due"'],
    ['due: 15 december 2021\n', '"2021-12-15"'],
    ['due: 2021-2-30\n', '"2021-2-30" heeft niet de vorm van een datum.'],
    ['due: 2021-02-30\n', 'bestaat niet'],
    ['tags: [Beheer en Onderhoud]\n', '"beheer-en-onderhoud"'],
    ['visibility: openbaar\n', '"public"'],
    ['partners: waterschap, vpg\n', 'een lijst'],
  ];
  test.each(cases)('%s', async (yaml, meant) => {
    const yamlOfSloten = yaml.startsWith('eigenaar') ? SCHOUW.replace('owner: team-water\n', yaml) : SCHOUW + yaml;
    const { answer } = await validate(laid(POLDER, { [SLOTEN]: record(yamlOfSloten) }));
    expect(answer.diagnostics.filter(({ rule }) => rule.startsWith('schema/')).map(({ message }) => message)).toEqual([
      expect.stringContaining(meant),
    ]);
  });
});

test('every way in which a schema can refuse a value is told', () => {
  // Keywords that only explain, or lead on to others.
  const silent = [
    '$schema',
    '$id',
    '$defs',
    '$ref',
    'title',
    'description',
    'x-en',
    'examples',
    'properties',
    'items',
    'if',
    'then',
    'dependentSchemas',
  ];
  const told = [
    'type',
    'enum',
    'format',
    'pattern',
    'minimum',
    'maximum',
    'maxLength',
    'minLength',
    'maxItems',
    'maxProperties',
    'minProperties',
    'uniqueItems',
    'required',
    'additionalProperties',
    'propertyNames',
  ];
  const known = new Set([...silent, ...told]);
  const seen = FILE_KINDS.flatMap((kind) => keywordsOf(schemaOf(kind)));
  expect(seen.length).toBeGreaterThan(100);
  expect([...new Set(seen)].filter((keyword) => !known.has(keyword))).toEqual([]);
  expect(FILE_KINDS.flatMap((kind) => [...valuesOf('unevaluatedProperties', schemaOf(kind))])).toEqual([]);
});

/** The keywords of a schema and of those within it. */
function keywordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties' || keyword === '$defs' || keyword === 'dependentSchemas')
      return [keyword, ...Object.values(value as object).flatMap(keywordsOf)];
    return keyword === 'examples' || keyword === 'x-en'
      ? [keyword]
      : [keyword, ...keywordsOf(Array.isArray(value) ? undefined : value)];
  });
}
