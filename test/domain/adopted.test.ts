// What was adopted or shared stays, or the change is seen: a table of changes since a commit, and what is said of each.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { agenda, type Files } from '../fake-world.ts';

const folder = fileURLToPath(new URL('../agendas/town/', import.meta.url));
const TOWN: Record<string, string> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => [path, readFileSync(folder + path, 'utf8')]),
);
const ENV = { SOURCE_DATE_EPOCH: String(Date.parse('2024-05-15') / 1000) };

const PLAN = '2023/README.md';
const HOUSES = '2023/1-wonen/1.1.1-huizen-bouwen.md';
const OBJECTIVE = '2023/1-wonen/1.1-betaalbare-huizen.md';
const REPORT = '2023/progress/2023-07-01-huizen-bouwen.md';

type Edit = readonly [path: string, from: string | RegExp, to: string];

const amendment = (of: string, more: string): Edit => [
  PLAN,
  /\n---\n(?=\s*#)/,
  `\namendments:\n  - of: ${of}\n    what: Anders.\n    why: Daarom.\n    ${more}\n---\n`,
];
const DECIDED = 'decision: { body: Raad, date: 2023-06-01 }';

/** The rules that speak of a change, without those about the wording of what stands there. */
async function said(edits: readonly Edit[]): Promise<readonly string[]> {
  const files: Record<string, string> = { ...TOWN };
  for (const [path, from, to] of edits) {
    const before = files[path] ?? '';
    const after = before.replace(from, to);
    expect(after, `${path} changes`).not.toBe(before);
    files[path] = after;
  }
  return saidOf(files);
}

async function saidOf(files: Files): Promise<readonly string[]> {
  const { out } = await agenda(files, ['validate', '--changed', '--json'], { base: TOWN, env: ENV });
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly { readonly rule: string }[] };
  return diagnostics
    .map(({ rule }) => rule)
    .filter((rule) => /^plan\/(?:changed|not-ed|amend|finger)|^update\/rewritten/.test(rule));
}

const CHANGED = 'plan/changed-after-adoption';

describe('what was adopted', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['a title', [[HOUSES, /^# .*/m, '# Iets anders']], [CHANGED]],
    ['a word of the text', [[HOUSES, /\S+\s*$/, 'misschien.\n']], [CHANGED]],
    ['a target', [[HOUSES, /at-least: \d+/, 'at-least: 1']], [CHANGED]],
    ['a deliverable', [[HOUSES, /id: oude-school/, 'id: oude-schuur']], [CHANGED]],
    ['who carries it out', [[HOUSES, /^actors: .*/m, 'actors: []']], [CHANGED]],
    ['a date', [[HOUSES, /^actors:/m, 'due: 2023-03\nactors:']], [CHANGED]],
    ['the text of an objective', [[OBJECTIVE, /\S+\s*$/, 'misschien.\n']], [CHANGED]],
    ['the target of an indicator', [[OBJECTIVE, /(targets: \{ ?\d{4}: )\d+/, '$19']], [CHANGED]],
    ['the period', [[PLAN, /^stage: .*/m, '$&\nperiod: { from: 2023-02-01, to: 2023-12-31 }']], [CHANGED]],
    ['the day of the decision', [[PLAN, /date: \d{4}-\d\d-\d\d/, 'date: 2022-11-30']], [CHANGED]],
    ['back to a draft', [[PLAN, /^stage: .*/m, 'stage: draft']], [CHANGED]],
    ['capitals, spaces and punctuation', [[HOUSES, /\.\s*$/, ' !\n\n']], []],
    ['a target, by decision', [[HOUSES, /at-least: \d+/, 'at-least: 1'], amendment('huizen-bouwen', DECIDED)], []],
    [
      'a target, by a decision on something else',
      [[HOUSES, /at-least: \d+/, 'at-least: 1'], amendment('betaalbare-huizen', DECIDED)],
      [CHANGED],
    ],
    [
      'a target, called editorial',
      [[HOUSES, /at-least: \d+/, 'at-least: 1'], amendment('huizen-bouwen', 'editorial: true')],
      ['plan/not-editorial'],
    ],
    [
      'an obligation, called editorial',
      [[HOUSES, /\n$/, '\nDat hoeft niet.\n'], amendment('huizen-bouwen', 'editorial: true')],
      ['plan/not-editorial'],
    ],
    [
      'a spelling, called editorial',
      [[HOUSES, /sociale/, 'soziale'], amendment('huizen-bouwen', 'editorial: true')],
      [],
    ],
    [
      'a decision before the adoption',
      [
        [HOUSES, /at-least: \d+/, 'at-least: 1'],
        amendment('huizen-bouwen', 'decision: { body: Raad, date: 2020-01-01 }'),
      ],
      ['plan/amendment-day'],
    ],
    [
      'a decision that is still to come',
      [
        [HOUSES, /at-least: \d+/, 'at-least: 1'],
        amendment('huizen-bouwen', 'decision: { body: Raad, date: 2024-06-01 }'),
      ],
      ['plan/amendment-day'],
    ],
    ['the plan itself, by decision', [[PLAN, /\S+\s*$/, 'misschien.\n'], amendment('plan', DECIDED)], []],
  ])('%s', async (_what, edits, rules) => {
    expect([...new Set(await said(edits))]).toEqual(rules);
  });
});

describe('what was reported', () => {
  const renamed = (to: string, change: (text: string) => string = (text) => text): Files => {
    const { [REPORT]: text = '', ...rest } = TOWN;
    return { ...rest, [to]: change(text) };
  };
  test.each<readonly [string, () => Promise<readonly string[]>, boolean]>([
    ['another status', () => said([[REPORT, /status: .*/, 'status: planned']]), true],
    ['another word in the note', () => said([[REPORT, /\S+\s*$/, 'misschien.\n']]), true],
    ['blank lines and capitals', () => said([[REPORT, /\n$/, '\n\n\n']]), false],
    ['quotes and a comment', () => said([[REPORT, /status: (\S+)/, "status: '$1' # zo"]]), false],
    [
      'a blank line less and spaces in a text',
      () => said([[REPORT, 'duurder geworden.', '  duurder   geworden.']]),
      false,
    ],
    ['another word in a text', () => said([[REPORT, 'duurder geworden.', 'goedkoper geworden.']]), true],
    ['a figure', () => said([[REPORT, 'spent: 400000', 'spent: 400001']]), true],
    ['a figure that became a text', () => said([[REPORT, 'spent: 400000', "spent: '400000'"]]), true],
    [
      'its keys in another order',
      () => said([[REPORT, /spent: (\d+), expected: (\d+)/, 'expected: $2, spent: $1']]),
      false,
    ],
    ['a key that went', () => said([[REPORT, /^money: .*\n/m, '']]), true],
    ['a key that came', () => said([[REPORT, /^status:/m, 'by: wonen\nstatus:']]), true],
    ['removed', () => saidOf(Object.fromEntries(Object.entries(TOWN).filter(([path]) => path !== REPORT))), true],
    ['another tag', () => saidOf(renamed('2023/progress/2023-07-01-huizen-bouwen.ab.md')), false],
    ['another day', () => saidOf(renamed('2023/progress/2023-07-02-huizen-bouwen.md')), true],
    ['moved to the next year', () => saidOf(renamed('2024/progress/2023-07-01-huizen-bouwen.md')), false],
    [
      'moved to the next year, with another word',
      () =>
        saidOf(renamed('2024/progress/2023-07-01-huizen-bouwen.md', (text) => text.replace(/\S+\s*$/, 'misschien.\n'))),
      true,
    ],
    ['another commitment', () => saidOf(renamed('2023/progress/2023-07-01-afvalcoaches.md')), true],
  ])('%s', async (_what, ask, isRewritten) => {
    expect((await ask()).includes('update/rewritten')).toBe(isRewritten);
  });
});

describe('what is said of a report that was changed', () => {
  const told = async (files: Files, base: Files, language: string): Promise<string> => {
    const argv = ['validate', '--changed', '--format', 'compact', '--lang', language];
    const { out } = await agenda(files, argv, { base, env: ENV });
    return out
      .split('\n')
      .filter((line) => line.includes('update/rewritten'))
      .join('\n');
  };
  const { [REPORT]: report = '', ...without } = TOWN;
  const changed = { ...TOWN, [REPORT]: report.replace(/status: .*/, 'status: planned') };

  const NAME = '2023-07-01-huizen-bouwen';
  test.each<readonly [string, string, Files]>([
    ['nl', `De gedeelde voortgangsmelding van 1 juli 2023 (${NAME}) is veranderd.`, changed],
    ['en', `The shared progress report of 1 July 2023 (${NAME}) was changed.`, changed],
    ['nl', `De gedeelde voortgangsmelding van 1 juli 2023 (${NAME}) is verwijderd of hernoemd.`, without],
    ['en', `The shared progress report of 1 July 2023 (${NAME}) was removed or renamed.`, without],
  ])('in %s: %s', async (language, message, files) => {
    const place = files === changed ? REPORT : PLAN;
    expect(await told(files, TOWN, language)).toBe(`agenda/${place}:1:1: error update/rewritten ${message}`);
  });

  test('what could not be read may be mended, and what nobody shared may be anything', async () => {
    const broken = { ...TOWN, [REPORT]: report.replace(/status: .*/, 'status: goed') };
    expect(await told(TOWN, broken, 'nl')).toBe('');
    expect(await told(TOWN, without, 'nl')).toBe('');
  });
});

describe('a fingerprint that was removed, without an earlier version', () => {
  const PRINT = `fingerprint: sha256-plan-2:${'0'.repeat(64)}`;
  const validated = async (edits: readonly Edit[]): Promise<string> => {
    const files: Record<string, string> = { ...TOWN };
    for (const [path, from, to] of edits) files[path] = (files[path] ?? '').replace(from, to);
    return (await agenda(files, ['validate', '--format', 'compact'], { env: ENV })).out;
  };
  const NEXT = '2024/README.md';

  test('is found where the plan of an earlier year has one, with how it is made', async () => {
    const out = await validated([[PLAN, /^stage: .*/m, `$&\n${PRINT}`]]);
    expect(out).toMatch(/2024\/README\.md:1:1: .*plan\/fingerprint.*Dat van 2023 heeft het wel/);
  });

  test.each<readonly [string, readonly Edit[]]>([
    ['no plan has one', []],
    ['only a later plan has one', [[NEXT, /^stage: .*/m, `$&\n${PRINT}`]]],
    [
      'the plan is a draft',
      [
        [PLAN, /^stage: .*/m, `$&\n${PRINT}`],
        [NEXT, /^stage: .*/m, 'stage: draft'],
      ],
    ],
  ])('is not missed where %s', async (_when, edits) => {
    expect(await validated(edits)).not.toContain('geen controlegetal');
  });
});
