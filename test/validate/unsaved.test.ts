// A file as it stands in an editor: `agenda validate - --stdin-filename PATH`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

let repository: Repository;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
});
afterAll(() => repository.remove());

const path = (file: string): string => join(repository.folder, file);
const text = (): string => readFileSync(path(SLOTEN), 'utf8');

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as it is built, since what comes in must be read as it is. */
function check(input: string | Uint8Array, name: string, ...more: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(inject('installed'), 'bin/agenda.cjs'), 'validate', '-', '--stdin-filename', name, ...more],
    { cwd: repository.folder, input, encoding: 'utf8', env: { ...process.env, ...ENVIRONMENT } },
  );
  return { code: status, out: stdout, err: stderr };
}

/** What the check says when the same bytes are saved there. */
async function saved(input: string | Uint8Array, name: string, ...more: readonly string[]): Promise<string> {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), input);
  const { out } = await agendaIn(repository.folder, ['validate', name, '--json', ...more]);
  repository.run('git reset --quiet --hard main && git clean --quiet -fd');
  return out;
}

describe('the same is said as when it would be saved', () => {
  test.each<[string, () => string | Uint8Array, string]>([
    ['a mistyped field', () => text().replace('owner:', 'onwer:'), SLOTEN],
    ['an unknown owner', () => text().replace('team-water', 'team-vuur'), SLOTEN],
    ['half-typed front matter', () => text().slice(0, 30), SLOTEN],
    ['nothing', () => '', SLOTEN],
    ['a mark and other line ends', () => `\ufeff${text().replaceAll('\n', '\r\n')}`, SLOTEN],
    ['white space around it', () => `\n\n${text()}\n\n`, SLOTEN],
    ['no UTF-8', () => Uint8Array.of(0x23, 0x20, 0xe9, 0x0a), SLOTEN],
    ['a new file', () => '---\nonwer: team-water\n---\n# Nieuw\n\nTekst.\n', 'agenda/2021/1-water/1.1.9-nieuw.md'],
    ['a new folder', () => '# Thema\n\nTekst.\n', 'agenda/2021/2-land/README.md'],
    ['a name that does not fit', () => '# Thema\n', 'agenda/2021/1-water/zomaar.md'],
    ['settings', () => 'format: 1\n', 'agenda/agenda.yaml'],
  ])('%s', async (_what, input, name) => {
    const said = check(input(), name, '--json', '--lang', 'nl');
    expect(said.out).toBe(await saved(input(), name, '--lang', 'nl'));
    expect(said.err).toBe('');
  });

  test('nothing was written', () => expect(repository.run('git status --porcelain')).toBe(''));
});

test('only of that file is told, in any format', () => {
  writeFileSync(path('agenda/2021/1-water/1.1.2-gemalen.md'), 'kapot\n');
  const said = check(text().replace('owner:', 'onwer:'), SLOTEN, '--format', 'compact');
  repository.run('git reset --quiet --hard main');
  expect(said.code).toBe(1);
  expect(
    said.out
      .split('\n')
      .filter(Boolean)
      .every((line) => line.startsWith(`${SLOTEN}:`)),
  ).toBe(true);
  expect(said.out).toContain('schema/unknown-key');
});

test.skipIf(process.platform === 'win32')('a link stays a link', () => {
  symlinkSync('1.1.1-sloten.md', path('agenda/2021/1-water/1.1.7-link.md'));
  const said = check(text(), 'agenda/2021/1-water/1.1.7-link.md', '--format', 'compact');
  repository.run('git clean --quiet -fd');
  expect(said.out).toContain('file/symlink');
});

describe('what does not go together is refused', () => {
  const refused = (...argv: readonly string[]) => agendaIn(repository.folder, ['validate', ...argv]);

  test.each([
    [['-'], 'Bij "-" hoort de plek'],
    [['--stdin-filename', SLOTEN], '--stdin-filename hoort bij "-"'],
    [['-', SLOTEN, '--stdin-filename', SLOTEN], 'gaan niet samen'],
    [['-', '--stdin-filename', SLOTEN, '--changed'], 'validate - en --changed gaan niet samen'],
    [['-', '--stdin-filename', SLOTEN, '--fix'], 'validate - en --fix gaan niet samen'],
    [['-', '--stdin-filename', SLOTEN, '--write-baseline'], 'gaan niet samen'],
    [['-', '--stdin-filename', '../elders.md'], 'is geen plek voor een bestand'],
    [['-', '--stdin-filename', 'README.md'], 'is geen plek voor een bestand'],
    [['-', '--stdin-filename', 'agenda'], 'is geen plek voor een bestand'],
    [['-', '--stdin-filename', 'agenda/2021'], 'is geen plek voor een bestand'],
  ])('%s', async (argv, message) => {
    const { code, out, err } = await refused(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
