// What holds for every agenda, whatever stands in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../src/lint/inspect.ts';
import { cap, type Diagnostic } from '../../src/lint/locate.ts';
import { load } from '../../src/load.ts';
import { type IsoDate, isDay } from '../../src/model/date.ts';
import { RULES } from '../../src/rules/index.ts';
import { suggest } from '../../src/text/suggest.ts';
import { TODAY } from '../environment.ts';
import { agenda, type Content, type Files, treeOf } from '../fake-world.ts';
import { agendas, brokenAgendas, DEBRIS, SEED, YEAR } from './arbitrary-agenda.ts';

const run = { seed: SEED };

async function diagnose(files: Files): Promise<readonly Diagnostic[]> {
  const today = TODAY as IsoDate;
  expect(isDay(today)).toBe(true);
  const loaded = await load(treeOf(files));
  return cap(await inspect(loaded, RULES, { asOf: today, today, advice: true })).shown;
}

const errorsIn = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, rule, message }) => `${file} ${rule} ${message.en}`);

const PATHS = [
  'agenda.yaml',
  'README.md',
  '2021/README.md',
  '2021/1-water/README.md',
  '2021/1-water/1.1-droge-voeten.md',
  '2021/1-water/1.1.1-sloten.md',
  '2021/progress/2021-06-01-sloten.md',
  '2021/evidence/brief.md',
  'x.md',
];
const debris = fc
  .array(fc.oneof(fc.constantFrom(...DEBRIS), fc.string({ maxLength: 8 })), { maxLength: 20 })
  .map((pieces) => pieces.join(''));
const anything: fc.Arbitrary<Content> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  debris,
  debris.map((text) => `---\n${text}\n---\n# Titel\n\nTekst.\n`),
);
const anyFiles = fc.dictionary(fc.constantFrom(...PATHS), anything).map((files): Files => ({ ...files }));

test('an agenda as it should be has no errors', async () => {
  let commitments = 0;
  await fc.assert(
    fc.asyncProperty(agendas, async (files) => {
      commitments += Object.keys(files).filter((path) => /\d\.\d\.\d-/.test(path)).length;
      expect(errorsIn(await diagnose(files)).filter((each) => !/ update\//.test(each))).toEqual([]);
    }),
    { ...run, numRuns: 60 },
  );
  expect(commitments).toBeGreaterThan(100);
});

test('reading never fails, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      await load(treeOf(files));
    }),
    { ...run, numRuns: 500 },
  );
});

test('nor does reading what was an agenda once', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(brokenAgendas, async (files) => {
      told += (await diagnose(files)).length;
    }),
    { ...run, numRuns: 100 },
  );
  expect(told).toBeGreaterThan(100);
});

test.each([
  ['any bytes', anyFiles, 300],
  ['accidents', brokenAgendas, 80],
] as const)('every finding points into its file: %s', async (_name, arbitrary, numRuns) => {
  let pointed = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async (files) => {
      for (const { source, span, range, rule } of await diagnose(files)) {
        expect(span.start, rule).toBeGreaterThanOrEqual(0);
        expect(span.end, rule).toBeGreaterThanOrEqual(span.start);
        expect(range.start.line).toBeGreaterThanOrEqual(1);
        expect(range.start.column).toBeGreaterThanOrEqual(1);
        if (!source) continue;
        pointed += 1;
        expect(span.end, rule).toBeLessThanOrEqual(source.text.length);
        const lines = source.text.split('\n');
        expect((lines[range.start.line - 1]?.length ?? -1) + 1, rule).toBeGreaterThanOrEqual(range.start.column);
        expect((lines[range.end.line - 1]?.length ?? -1) + 1, rule).toBeGreaterThanOrEqual(range.end.column);
      }
    }),
    { ...run, numRuns },
  );
  expect(pointed).toBeGreaterThan(100);
});

const QUESTIONS = [['status', '--json'], ['list', '--json'], ['validate', '--json'], ['validate'], ['status']] as const;

test.each([
  ['as they should be', agendas, 15],
  ['after accidents', brokenAgendas, 30],
] as const)('the order in which files are found changes no answer: agendas %s', async (_name, arbitrary, numRuns) => {
  await fc.assert(
    fc.asyncProperty(
      arbitrary,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (files, chances) => {
        const order = (paths: readonly string[]): readonly string[] =>
          paths
            .map((path) => ({ path, chance: chances.next().value as number }))
            .sort((a, b) => a.chance - b.chance)
            .map(({ path }) => path);
        for (const argv of QUESTIONS) expect(await agenda(files, argv, { order })).toEqual(await agenda(files, argv));
      },
    ),
    { ...run, numRuns },
  );
});

interface Totals {
  readonly commitments: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly unreported: number;
}
interface Status {
  readonly totals: Totals;
  readonly themes: readonly {
    readonly totals: Totals;
    readonly objectives: readonly { readonly totals: Totals; readonly commitments: readonly unknown[] }[];
  }[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const same = (a: Totals, parts: readonly Totals[]): void => {
  expect(sum(parts.map(({ commitments }) => commitments))).toBe(a.commitments);
  for (const [status, count] of Object.entries(a.byStatus))
    expect(sum(parts.map(({ byStatus }) => byStatus[status] ?? 0))).toBe(count);
};

test('every commitment is counted once, under one status', async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(agendas, async (files) => {
      const { out } = await agenda(files, ['status', String(YEAR), '--json']);
      const { totals, themes } = JSON.parse(out) as Status;
      const objectives = themes.flatMap((theme) => theme.objectives);
      for (const each of [
        totals,
        ...themes.map((theme) => theme.totals),
        ...objectives.map((objective) => objective.totals),
      ]) {
        expect(sum(Object.values(each.byStatus))).toBe(each.commitments);
        expect(each.unreported).toBeLessThanOrEqual(each.byStatus['planned'] ?? 0);
      }
      same(
        totals,
        themes.map((theme) => theme.totals),
      );
      for (const theme of themes)
        same(
          theme.totals,
          theme.objectives.map((objective) => objective.totals),
        );
      for (const objective of objectives) expect(objective.commitments.length).toBe(objective.totals.commitments);
      expect(totals.commitments).toBe(Object.keys(files).filter((path) => /\/\d+\.\d+\.\d+-/.test(path)).length);
      counted += totals.commitments;
    }),
    { ...run, numRuns: 60 },
  );
  expect(counted).toBeGreaterThan(100);
});

test('a word that is known is the first to be meant by itself', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '-', ' ', 'toString', '__proto__'),
  );
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 10 }), (word, others) => {
      const meant = suggest(word, others);
      expect(meant.length).toBeLessThanOrEqual(3);
      expect(suggest(word, [...others, word])[0]).toBe(word);
    }),
    { ...run, numRuns: 1_000 },
  );
});
