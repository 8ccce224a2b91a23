// The same with real processes, which are killed at any moment, or want to write at the same time.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recover } from '../../src/platform/change/recover.ts';

/** How many processes are killed in each test; `KILLS=200 npx vitest … test/platform/processes` tries more. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const SLOWEST_MS = 1000;

const home = mkdtempSync(join(tmpdir(), 'agenda-processes-'));
const root = join(home, 'agenda');
afterAll(() => rmSync(home, { recursive: true }));

/** A process that makes changes; what it does, and how often, is asked on its command line. */
const WRITER = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from './applier.mjs';

const [root, what, count] = process.argv.slice(2);
const area = { root, prefix: '' };
const read = (path) => readFileSync(join(root, path), 'utf8');
const oneMore = (path) => {
  const before = read(path);
  const sha256 = createHash('sha256').update(before).digest('hex');
  return { kind: 'edit', path, splices: [{ path, sha256, span: { start: 0, end: before.length }, text: String(Number(before) + 1) }] };
};

/** All files hold the same number; each change makes it one more. */
if (what === 'rewrite')
  for (;;) {
    await applyChanges(area, area, Array.from({ length: Number(count) }, (_, at) => oneMore(String(at))));
    process.send('made');
  }

if (what === 'count')
  for (let left = Number(count); left > 0; )
    await applyChanges(area, area, [oneMore('0')]).then(() => left--, (error) => {
      if (!/changed meanwhile/.test(error.message)) throw error;
    });
if (what === 'report')
  for (let at = 0; at < Number(count); at++)
    await applyChanges(area, area, [{ kind: 'create', path: \`progress/\${process.pid}-\${at}.md\`, text: 'x'.repeat(2000) }]);
`;

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../src/platform/change/apply.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: join(home, 'applier.mjs'), format: 'esm' });
  await bundle.close();
  writeFileSync(join(home, 'writer.mjs'), WRITER);
});

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  for (let at = 0; at < 10; at++) writeFileSync(join(root, String(at)), '0');
});

const start = (...argv: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(home, 'writer.mjs'), root, ...argv], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, LANG: 'C' },
  });
const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('exit', resolve));
const hasMadeOne = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('message', resolve));
const numbersIn = (count: number): ReadonlySet<string> =>
  new Set(Array.from({ length: count }, (_, at) => readFileSync(join(root, String(at)), 'utf8')));

test.each([1, 10])(
  `${KILLS} kills in a change of %i files`,
  { timeout: 20_000 + KILLS * 3 * SLOWEST_MS },
  async (count) => {
    let leftovers = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start('rewrite', String(count));
      await hasMadeOne(child);
      await setTimeout(Math.random() * 60);
      child.kill('SIGKILL');
      await ended(child);
      leftovers += readdirSync(root).some((name) => name.startsWith('.change')) ? 1 : 0;
      recover({ root, prefix: '' });
      expect([...numbersIn(count)], `kill ${kill}`).toHaveLength(1);
      expect(readdirSync(root)).toHaveLength(10);
    }
    if (KILLS > 50)
      console.log(`${count} files: ${KILLS} kills, of which ${leftovers} left something to finish or remove`);
    expect(Number([...numbersIn(count)][0])).toBeGreaterThan(0);
  },
);

test('no change is lost where several processes change one file', async () => {
  const ends = await Promise.all(Array.from({ length: 4 }, () => ended(start('count', '5'))));
  expect(ends).toEqual([0, 0, 0, 0]);
  expect(readFileSync(join(root, '0'), 'utf8')).toBe('20');
  expect(readdirSync(root)).toHaveLength(10);
});

test('new files get in nobody’s way', async () => {
  const [processes, each] = KILLS > 50 ? [20, 10] : [4, 5];
  const ends = await Promise.all(Array.from({ length: processes }, () => ended(start('report', String(each)))));
  expect(new Set(ends)).toEqual(new Set([0]));
  const written = readdirSync(join(root, 'progress'));
  expect(written).toHaveLength(processes * each);
  expect(new Set(written.map((name) => readFileSync(join(root, 'progress', name), 'utf8').length))).toEqual(
    new Set([2000]),
  );
  expect(readdirSync(root)).toHaveLength(11);
});
