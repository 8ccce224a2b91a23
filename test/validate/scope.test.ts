// What of all that is checked is reported: --since, --changed, --staged, and the findings that were there already.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaIn, type Said } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const BASELINE = 'agenda.baseline.json';

let repository: Repository;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  // Long wrong: nobody owns the one, and the other names a party that nobody knows.
  edit(SLOTEN, /^owner:.*\n/m, '');
  edit(GEMALEN, '[waterschap]', '[waterschap, rijk]');
  repository.commit('Begin');
});
afterAll(() => repository.remove());
beforeEach(() => void repository.run('git reset --quiet --hard main && git clean --quiet -fd'));

const path = (file: string): string => join(repository.folder, 'agenda', file);
const read = (file: string): string => readFileSync(path(file), 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
}
function edit(file: string, from: string | RegExp, to: string): void {
  const before = read(file);
  expect(
    before.replace(from, () => to),
    file,
  ).not.toBe(before);
  write(
    file,
    before.replace(from, () => to),
  );
}
const validate = (...argv: readonly string[]): Promise<Said> =>
  agendaIn(repository.folder, [
    'validate',
    ...(argv.includes('--write-baseline') ? [] : ['--format', 'compact']),
    ...argv,
  ]);
/** The rules that spoke, with the file each was about. */
const told = async (...argv: readonly string[]): Promise<readonly string[]> =>
  (await validate(...argv)).out
    .split('\n')
    .flatMap((line) => /^agenda\/(.*?):\d+:\d+: \w+ (\S+)/.exec(line)?.slice(1).reverse().join(' ') ?? []);

const OWNER = `commitment/no-owner ${SLOTEN}`;
const PARTY = `ref/unknown-id ${GEMALEN}`;

describe('what is reported', () => {
  test('all, without a question about a change', async () => expect(await told()).toEqual([OWNER, PARTY]));

  test('in a changed file also what was wrong before; elsewhere not', async () => {
    edit(SLOTEN, 'elke gemeente', 'Elke gemeente');
    expect(await told('--changed')).toEqual([OWNER]);
    expect(await told('--since', 'main')).toEqual([OWNER]);
    expect(await told('--changed', '--report', 'new')).toEqual([]);
    expect(await told('--changed', '--report', 'all')).toEqual([OWNER, PARTY]);
  });

  test('a finding that moved is not new', async () => {
    edit(GEMALEN, '---\n', '---\n# Nog even nakijken.\n');
    expect(await told('--changed', '--report', 'new')).toEqual([]);
    repository.run('git mv agenda/2021/1-water/1.1.2-gemalen.md agenda/2021/1-water/1.1.3-gemalen.md');
    expect(await told('--changed', '--report', 'new')).toEqual([]);
  });

  test('settings that make a rule graver make its findings new; other settings do not', async () => {
    edit('agenda.yaml', 'owners:', '  rws: Rijkswaterstaat\nowners:');
    expect(await told('--changed')).toEqual([]);
    edit('agenda.yaml', /$/, 'settings:\n  rules:\n    commitment/no-owner: error\n');
    expect(await told('--changed')).toEqual([OWNER]);
  });

  test('settings that break a reference are told where it breaks', async () => {
    edit('agenda.yaml', /^ {2}vpg:.*\n/m, '');
    expect(await told('--changed')).toEqual([`ref/unknown-id ${SLOTEN}`]);
  });

  test('advice that was there before is not new', async () => {
    edit(SLOTEN, 'De vereniging schouwt', 'De vereniging zet in op schouwen, en schouwt');
    repository.run('git checkout --quiet -b advies && git commit --quiet --all -m Advies');
    edit('2021/README.md', 'Dit jaar', 'Dit  jaar');
    const fresh = await told('--changed', '--advice');
    repository.run('git reset --quiet --hard && git checkout --quiet main && git branch --quiet -D advies');
    expect(fresh).toEqual([]);
  });

  test('too many findings in a file that nobody touched make no difference', async () => {
    write(
      GEMALEN,
      `---\nactors: [${Array.from({ length: 300 }, (_none, at) => `onbekend-${at}`).join(', ')}]\nowner: team-water\n---\n# Gemalen\n\nX.\n`,
    );
    repository.run('git checkout --quiet -b vol && git commit --quiet --all -m Vol');
    edit('2021/README.md', 'Dit jaar', 'Dit  jaar');
    const said = await validate('--changed');
    repository.run('git reset --quiet --hard && git checkout --quiet main && git branch --quiet -D vol');
    expect(said).toMatchObject({ code: 0, out: '' });
  });

  test('what is staged, whatever lies in the folder', async () => {
    edit(GEMALEN, 'at-least', 'at-laest');
    repository.run('git add --all');
    edit(GEMALEN, 'at-laest', 'at-least');
    expect(await told('--staged')).toContain(`schema/unknown-key ${GEMALEN}`);
    expect(await told('--changed')).not.toContain(`schema/unknown-key ${GEMALEN}`);
  });

  test('a new file that git does not know yet', async () => {
    write('2021/progress/2021-07-01-sloten.md', '---\nstatus: klaar\n---\nX.\n');
    expect(await told('--changed')).toEqual(['schema/enum 2021/progress/2021-07-01-sloten.md']);
    expect(await told('--staged')).toEqual([]);
  });

  test('from a folder within, the same', async () => {
    edit(SLOTEN, 'elke gemeente', 'Elke gemeente');
    const { out } = await agendaIn(path('2021'), ['validate', '--format', 'compact', '--changed']);
    expect(out).toBe((await validate('--changed')).out);
  });
});

describe('it says what it did', () => {
  test.each([
    [
      'nl',
      ['--changed'],
      /^8 bestanden gecontroleerd; er is niets gewijzigd sinds de laatste commit \([0-9a-f]{7}\)\n$/,
    ],
    ['en', ['--changed'], /^checked 8 files; nothing changed since the last commit \([0-9a-f]{7}\)\n$/],
    [
      'en',
      ['--since', 'main', '--report', 'all'],
      /^checked 8 files against main \([0-9a-f]{7}\), reporting everything\n$/,
    ],
  ])('%s %j', async (language, argv, expected) =>
    expect((await validate('--lang', language, ...argv)).err).toMatch(expected),
  );

  test('of a change', async () => {
    rmSync(path('2021/progress/2021-06-01-sloten.md'));
    edit('2021/README.md', 'Dit jaar', 'Dit  jaar');
    expect((await validate('--changed', '--lang', 'en')).err).toMatch(
      /^checked 7 files, reporting only problems caused by the 2 files changed since the last commit \([0-9a-f]{7}\)\n$/,
    );
    expect((await validate('--changed', '--report', 'new')).err).toMatch(
      /^7 bestanden gecontroleerd; je ziet alleen fouten die nieuw zijn sinds de laatste commit \([0-9a-f]{7}\)\n$/,
    );
  });

  test.each([
    [['--since', 'main', '--staged'], 'Kies één van --since, --changed en --staged.\n'],
    [['--report', 'all'], '--report hoort bij --since, --changed of --staged.\n'],
    [['--changed', '--report', 'nieuw'], '"nieuw" is geen keuze bij --report.\n'],
    [['--changed', '--write-baseline'], '--write-baseline legt alle fouten vast, niet alleen die door wijzigingen.\n'],
  ])('%j is wrong usage', async (argv, said) => {
    const { code, out, err } = await validate(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`agenda: ${said}`), err).toBe(true);
  });
});

describe('a baseline', () => {
  const entries = (): readonly { rule: string; file: string }[] =>
    (JSON.parse(read(BASELINE)) as { findings: { rule: string; file: string }[] }).findings;

  test('leaves out what it knows, also where the line moves and whatever the language', async () => {
    expect((await validate('--write-baseline')).code).toBe(0);
    edit(GEMALEN, '---\n', '---\n# Nog even nakijken.\n');
    expect(await validate()).toEqual({
      code: 0,
      out: '',
      err: '2 bevindingen uit agenda.baseline.json tellen niet mee\n',
    });
    expect(await validate('--lang', 'en', '--max-warnings', '0')).toEqual({
      code: 0,
      out: '',
      err: '2 findings listed in agenda.baseline.json do not count\n',
    });
  });

  test('is the same whoever writes it', async () => {
    await validate('--write-baseline');
    const first = read(BASELINE);
    await validate('--write-baseline', '--lang', 'en');
    expect(read(BASELINE)).toBe(first);
  });

  test('written for a part keeps the rest', async () => {
    await validate('--write-baseline');
    edit(SLOTEN, 'roles:', 'owner: team-water\nroles:');
    await validate('--write-baseline', `agenda/${SLOTEN}`);
    expect(entries()).toMatchObject([{ rule: 'ref/unknown-id', file: `agenda/${GEMALEN}` }]);
  });

  test('says what is mended, also where the whole file is gone, and not of what was not asked about', async () => {
    await validate('--write-baseline');
    rmSync(path('2021'), { recursive: true });
    const MENDED =
      '2 bevindingen uit agenda.baseline.json zijn opgelost; haal ze eruit met: agenda validate --write-baseline\n';
    expect((await validate()).err).toBe(MENDED);
    expect((await validate('agenda/agenda.yaml')).err).toBe('');
    await validate('--write-baseline');
    expect(entries()).toEqual([]);
  });

  test('with a change: nothing is called mended that only was not asked about', async () => {
    await validate('--write-baseline');
    edit('2021/README.md', 'Dit jaar', 'Dit  jaar');
    expect((await validate('--changed')).err).not.toContain('opgelost');
    expect(await told('--changed', '--report', 'all')).toEqual([]);
  });

  test('holds every finding of a file that has very many', async () => {
    edit(GEMALEN, '[waterschap, rijk]', `[${Array.from({ length: 300 }, (_none, at) => `onbekend-${at}`).join(', ')}]`);
    await validate('--write-baseline');
    expect(entries().length).toBeGreaterThanOrEqual(301);
    expect((await validate()).code).toBe(0);
  });

  test('cannot hold what makes a file untrustworthy', async () => {
    edit(GEMALEN, 'actors:', 'owner: team-water\nactors:');
    expect((await validate('--write-baseline')).err).toContain('1 bevinding kan niet wachten: los die eerst op');
    expect(await told()).toEqual([`yaml/duplicate-key ${GEMALEN}`]);
  });

  test('counts in a review too', async () => {
    await validate('--write-baseline');
    edit(SLOTEN, 'title: Schouw', 'title: De schouw');
    const { out } = await agendaIn(repository.folder, ['review', '--since', 'main']);
    expect(out).not.toContain('no-owner');
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"schemaVersion":2,"findings":[]}',
    '{"schemaVersion":1,"findings":[null]}',
    '{"schemaVersion":1,"findings":[{"fingerprint":1}]}',
  ])('%j cannot be read: all findings count, and it is one of them', async (text) => {
    const before = await validate();
    write(BASELINE, text);
    const { code, out, err } = await validate();
    expect({ code, err }).toEqual({ code: 3, err: before.err });
    const found = out.split('\n').filter((line) => !line.includes(BASELINE));
    expect(found.join('\n')).toBe(before.out);
    expect(out).toContain(`agenda/${BASELINE}:1:1: error file/bad-baseline`);
  });

  test('one that cannot be read is told where only one file is asked for, or only changes', async () => {
    write(BASELINE, '{');
    for (const asked of [[`agenda/${SLOTEN}`], ['--changed']])
      expect(await validate(...asked)).toMatchObject({ code: 3, out: expect.stringContaining('file/bad-baseline') });
    const review = await agendaIn(repository.folder, ['review', '--since', 'main']);
    expect(review).toMatchObject({ code: 3, out: expect.stringContaining('file/bad-baseline') });
  });

  test('one that cannot be read is not written over', async () => {
    write(BASELINE, '{');
    const { code, err } = await validate('--write-baseline');
    expect(code).toBe(3);
    expect(err).toContain('verwijder het bestand');
  });
});
