// Every JSON answer keeps to its schema, and is the same bytes each time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compiler } from '../src/build/schema-plugin.mjs';
import { secondsOf } from './environment.ts';
import { agenda, agendaIn } from './fake-world.ts';
import { copyAgenda } from './replay/files.ts';
import { newRepository } from './replay/repository.ts';

const AGENDAS = {
  polder: 'agendas/polder',
  'the VNG’s': '../agenda',
  'a town’s': 'agendas/town',
  'a nation’s': 'agendas/national',
};

/** What is asked, and the schema of the answer. References are those of both agendas. */
const QUESTIONS: readonly (readonly [argv: readonly string[], schema: string])[] = [
  [[], 'status'],
  [['status'], 'status'],
  [['status', '1'], 'status'],
  [['status', '1.1'], 'status'],
  [['status', '--unreported'], 'status'],
  [['status', '--as-of', '2022-06-01'], 'status'],
  [['status', '--trend'], 'trend'],
  [['list'], 'list'],
  [['list', '1.1'], 'list'],
  [['list', '--overdue'], 'list'],
  [['show', '1'], 'show'],
  [['show', '1.1'], 'show'],
  [['show', '1.1.1'], 'show'],
  [['show', '1.1.2'], 'show'],
  [['history', '1.1.1'], 'history'],
  [['diff', '2021', '2021'], 'diff'],
  [['validate'], 'diagnostics'],
];

const ajv = compiler();
const folderOf = (name: keyof typeof AGENDAS): string => fileURLToPath(new URL(AGENDAS[name], import.meta.url));
const ask = async (name: keyof typeof AGENDAS, argv: readonly string[]): Promise<string> => {
  // The real agenda is asked on a day after everything that is recorded in it.
  const env =
    name === 'polder' ? {} : { SOURCE_DATE_EPOCH: secondsOf(name === 'the VNG’s' ? '2024-06-01' : '2024-05-15') };
  // The smaller agendas are of other years.
  const year = name === 'polder' || name === 'the VNG’s' ? '2021' : '2024';
  const asked = argv.map((word) => (word === '2021' ? year : word));
  const { code, out, err } = await agendaIn(folderOf(name), [...asked, '--json'], { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

describe.each(Object.keys(AGENDAS) as (keyof typeof AGENDAS)[])('%s agenda', (name) => {
  test.each(QUESTIONS)('agenda %j', async (argv, schema) => {
    const out = await ask(name, argv);
    const validate = ajv.getSchema(`${schema}.schema.json`);
    expect(validate?.(JSON.parse(out)), JSON.stringify(validate?.errors, null, 2)).toBe(true);
    expect(await ask(name, argv)).toBe(out);
    expect(out.endsWith('}\n')).toBe(true);
  });

  test('nothing is wrong with it', async () => {
    expect(JSON.parse(await ask(name, ['validate']))).toMatchObject({
      summary: { errors: 0, warnings: 0, infos: 0 },
      diagnostics: [],
    });
  });
});

test('findings keep to their schema', async () => {
  const { out } = await agenda(
    { 'agenda.yaml': 'format: 1\norgansation: {}\nlanguage: nl\n', '2021/README.md': '# Plan\n' },
    ['validate', '--json'],
  );
  const validate = ajv.getSchema('diagnostics.schema.json');
  expect(JSON.parse(out)).toMatchObject({ summary: { errors: expect.any(Number) } });
  expect(validate?.(JSON.parse(out)), JSON.stringify(validate?.errors, null, 2)).toBe(true);
});

test.each([
  ['update', '2021/1.1.1', '--note', 'Op tijd.'],
  ['rollover', '2031'],
  ['round', 'open', 'zomer', '--date', '2021-06-30'],
])('what agenda %s would write, and wrote, keeps to its schema', async (...argv) => {
  const repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  try {
    const [before, after] = [
      await agendaIn(repository.folder, [...argv, '--dry-run', '--json']),
      await agendaIn(repository.folder, [...argv, '--json']),
    ].map(({ out }) => JSON.parse(out) as { written: boolean; patch: string | null; changes: { file: string }[] });
    const validate = ajv.getSchema('changes.schema.json');
    for (const answer of [before, after])
      expect(validate?.(answer), JSON.stringify(validate?.errors, null, 2)).toBe(true);
    expect([before?.written, after?.written]).toEqual([false, true]);
    for (const { file } of after?.changes ?? []) expect(existsSync(join(repository.folder, file))).toBe(true);
    expect(before?.patch).toContain(`+++ ${before?.changes[0]?.file}`);
    expect(after?.patch).toBe(null);
  } finally {
    repository.remove();
  }
});

test('the plan for 2021 has 6 themes, 20 objectives and 77 commitments', async () => {
  const { themes, totals } = JSON.parse(await ask('the VNG’s', ['status', '2021'])) as {
    themes: { objectives: { commitments: unknown[] }[] }[];
    totals: { commitments: number };
  };
  const objectives = themes.flatMap((theme) => theme.objectives);
  expect([
    themes.length,
    objectives.length,
    objectives.flatMap(({ commitments }) => commitments).length,
    totals.commitments,
  ]).toEqual([6, 20, 77, 77]);
});

test('the built program answers the same', async () => {
  const repository = newRepository();
  try {
    copyAgenda('polder', `${repository.folder}/agenda`);
    const { out } = await agendaIn(repository.folder, ['status', '--json']);
    expect(repository.run('agenda status --json')).toBe(out);
  } finally {
    repository.remove();
  }
});
