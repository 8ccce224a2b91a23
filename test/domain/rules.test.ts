// The table of cases for every rule about updates, and for every other one that looks at a day.
import { basename } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/lint/inspect.ts';
import type { Diagnostic } from '../../src/lint/locate.ts';
import { RULES } from '../../src/rules/index.ts';
import { agendaFiles, day, type PlanWords, read } from './plans.ts';
import { listIn, mapIn, type Row, tablesIn } from './tables.ts';

const TABLES = tablesIn('rules.md');

/** These compare two versions, and have a table of their own. */
const ABOUT_CHANGES: ReadonlySet<string> = new Set(['update/rewritten']);

test('every rule about updates has a table, with a case in which it speaks and one in which it does not', () => {
  const rules = RULES.map(({ name }) => name);
  expect([...TABLES.keys()].filter((name) => !rules.includes(name))).toEqual([]);
  expect(rules.filter((name) => name.startsWith('update/') && !TABLES.has(name) && !ABOUT_CHANGES.has(name))).toEqual(
    [],
  );
  for (const rows of TABLES.values()) expect(new Set(rows.map(({ found }) => found === ''))).toHaveProperty('size', 2);
});

test('what the rules about updates want, and how much each weighs', async () => {
  const rules = RULES.filter(({ name }) => name.startsWith('update/'));
  const lines = rules.map(
    ({ name, severity, summary }) => `${name} (${severity})\n  ${summary?.nl}\n  ${summary?.en}\n`,
  );
  await expect(lines.join('\n')).toMatchFileSnapshot('summaries.txt');
});

describe.each([...TABLES])('%s', (rule, rows) => {
  test.each(rows)('$case, on $on', async (row) => {
    expect(await foundBy(rule, row)).toEqual(listIn(row['found']));
  });
});

test('what is said in each of these cases, and what to do', async () => {
  const said: string[] = [];
  for (const [rule, rows] of TABLES) {
    const words = (await Promise.all(rows.map((row) => diagnosticsOf(rule, row)))).flat().flatMap(wordsOf);
    said.push([rule, ...new Set(words)].join('\n  '));
  }
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('messages.txt');
});

const wordsOf = ({ message, hint }: Diagnostic): readonly string[] =>
  (['nl', 'en'] as const).map((language) => [message[language], hint?.[language]].filter(Boolean).join(' '));

const foundBy = async (rule: string, row: Row): Promise<readonly string[]> =>
  (await diagnosticsOf(rule, row)).map(({ file, pointer }) =>
    [basename(file, '.md'), pointer].filter(Boolean).join(' '),
  );

async function diagnosticsOf(rule: string, { given, updates, on }: Row): Promise<readonly Diagnostic[]> {
  const { page, settings, files, plans, ...kade } = mapIn(given) as Record<string, PlanWords['page']>;
  const { 2021: own, ...others } = (plans ?? {}) as Readonly<Record<number, PlanWords>>;
  const plan = {
    page,
    commitments: { kade, ...own?.commitments },
    updates: mapIn(updates),
    files: { ...files, ...own?.files },
  } as PlanWords;
  const { loaded } = await read(agendaFiles({ 2021: plan, ...others }, settings ? { settings } : {}));
  const asked = RULES.filter(({ name }) => name === rule);
  return inspect(loaded, asked, { asOf: day(on), today: day(on) });
}
