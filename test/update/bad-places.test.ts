// What stands in the way of a report or an edit is said, with what to do; nothing is half written, and nothing typed is lost.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder.ts';
import { agendaIn, type Said } from '../fake-world.ts';

const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-places-'));
  for (const [path, text] of Object.entries(POLDER)) {
    mkdirSync(dirname(join(folder, 'agenda', path)), { recursive: true });
    writeFileSync(join(folder, 'agenda', path), text as string);
  }
});
afterEach(() => {
  chmodSync(join(folder, 'agenda'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]): Promise<Said> =>
  agendaIn(folder, [...argv, '--lang', 'nl'], { env: { VISUAL: join(folder, 'editor') } });
const everything = (): readonly string[] =>
  readdirSync(join(folder, 'agenda'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .map(
      (each) =>
        join(each.parentPath, each.name) +
        (each.isFile() ? readFileSync(join(each.parentPath, each.name), 'utf8') : ''),
    )
    .sort();
const REPORT = ['update', '1.1.2', '--note', 'Er is vergaderd.'] as const;
const EDIT = ['edit', '1.1.2', 'tags', 'snel'] as const;

// Who may do anything is refused nothing.
test.runIf(process.getuid?.() !== 0).each([
  ['a report', REPORT],
  ['an edit', EDIT],
])('%s in a folder that may only be read', async (_what, argv) => {
  const before = everything();
  chmodSync(join(folder, 'agenda'), 0o555);
  const { code, err } = await run(...argv);
  expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('rechten') });
  chmodSync(join(folder, 'agenda'), 0o755);
  expect(everything()).toEqual(before);
});

test('a link where the reports stand, or the file itself', async () => {
  const elsewhere = join(folder, 'elders');
  mkdirSync(elsewhere);
  rmSync(join(folder, 'agenda/2021/progress'), { recursive: true });
  symlinkSync(elsewhere, join(folder, 'agenda/2021/progress'));
  expect((await run(...REPORT)).code).not.toBe(0);
  expect(readdirSync(elsewhere)).toEqual([]);
  writeFileSync(join(elsewhere, 'x.md'), readFileSync(join(folder, 'agenda', GEMALEN)));
  rmSync(join(folder, 'agenda', GEMALEN));
  symlinkSync(join(elsewhere, 'x.md'), join(folder, 'agenda', GEMALEN));
  const said = await run(...EDIT);
  expect(said.code).not.toBe(0);
  expect(said.err).toMatch(/^agenda: \S/m);
  expect(readFileSync(join(elsewhere, 'x.md'), 'utf8')).toBe(POLDER[GEMALEN]);
});

test('a file that somebody else changes meanwhile', async () => {
  writeFileSync(
    join(folder, 'editor'),
    `#!/bin/sh\nsed -i 's/twaalf/dertien/' "${join(folder, 'agenda', GEMALEN)}"\necho snel > "$1"\n`,
  );
  chmodSync(join(folder, 'editor'), 0o755);
  const { code, err } = await run('edit', '1.1.2', 'tags', '--editor');
  expect(code).toBe(3);
  expect(err).toContain(GEMALEN);
  expect(readFileSync(join(folder, 'agenda', GEMALEN), 'utf8')).toBe(
    (POLDER[GEMALEN] as string).replace('twaalf', 'dertien'),
  );
  const [, path = ''] = /Wat je typte staat nog in (.*)\n/.exec(err) ?? [];
  expect(readFileSync(path, 'utf8')).toBe('snel\n');
  rmSync(dirname(path), { recursive: true });
});
