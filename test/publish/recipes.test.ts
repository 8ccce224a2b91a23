// The recipes of src/publish/recipes.md are asked of a real engine, on the real agenda, where that engine is installed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABLES } from '../../src/publish/tables/table.ts';
import { agendaIn } from '../fake-world.ts';
import { sayMissing } from './machine.ts';

/** As much of DuckDB as is used here; it is no dependency, since it is larger than all of them together. */
interface Engine {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRowObjects(): readonly Readonly<Record<string, unknown>>[] }>;
        closeSync(): void;
      }>;
    }>;
  };
}

const NAME = process.env['DUCKDB'] ?? '@duckdb/node-api';
const engine = (await import(NAME).catch(() => undefined)) as Engine | undefined;
sayMissing('the recipes in DuckDB', engine && NAME);

const folder = mkdtempSync(join(tmpdir(), 'agenda-recipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const agenda = fileURLToPath(new URL('../../agenda', import.meta.url));
const page = readFileSync(new URL('../../src/publish/recipes.md', import.meta.url), 'utf8');
const recipes = [...page.matchAll(/^## (.+)\n\n```sql\n([\s\S]*?)```/gm)].map(
  ([, title = '', sql = '']) => [title, sql] as const,
);

beforeAll(async () => {
  for (const table of TABLES)
    for (const format of ['jsonl', 'csv'])
      await agendaIn(folder, [
        ...['export', '--table', table, '--years', 'all', '--root', agenda, '--as-of', '2021-12-31'],
        ...['--format', format, '--out', `${table}.${format}`],
      ]);
});

const ask = async (sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const connection = await (await (engine as Engine).DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`SET file_search_path = '${folder}'`);
    return (await connection.runAndReadAll(sql)).getRowObjects();
  } finally {
    connection.closeSync();
  }
};

test('there are ten, and each names the files that it reads', () => {
  expect(recipes.length).toBe(10);
  for (const [title, sql] of recipes) {
    const names = [...sql.matchAll(/'(\w+)\.jsonl'/g)].map(([, name]) => name);
    expect(names.length, title).toBeGreaterThan(0);
    for (const name of names) expect(TABLES).toContain(name);
  }
});

test.skipIf(!engine)('each gives an answer', async () => {
  for (const [title, sql] of recipes) {
    const rows = await ask(sql);
    // Nothing is late on the last day of the year.
    if (!title.includes('days late')) expect(rows.length, title).toBeGreaterThan(0);
  }
});

test.skipIf(!engine)('an engine counts what agenda status counts, from either form', async () => {
  const status = await agendaIn(folder, ['status', '2021', '--json', '--root', agenda, '--as-of', '2021-12-31']);
  const { totals } = JSON.parse(status.out) as { totals: { byStatus: Record<string, number>; unreported: number } };
  for (const file of ['commitments.jsonl', 'commitments.csv']) {
    const rows = await ask(`SELECT status, count(*)::INT AS n FROM '${file}' WHERE year = 2021 GROUP BY status`);
    const found = Object.fromEntries(rows.map(({ status: word, n }) => [String(word), Number(n)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(totals.byStatus).filter(([, n]) => n > 0)));
    const [silent] = await ask(`SELECT count(*)::INT AS n FROM '${file}' WHERE year = 2021 AND NOT reported`);
    expect(silent?.['n']).toBe(totals.unreported);
  }
});
