// What stands in the way of a change: nothing is written then, and one sentence says why.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../src/edit/change-set.ts';
import { UserError } from '../../src/i18n/user-error.ts';
import { nodeWorld } from '../../src/platform/node.ts';
import type { AgendaPlace, World } from '../../src/platform/world.ts';
import { terminalText } from '../../src/render/terminal-text.ts';
import { sha256 } from '../../src/text/hash.ts';
import { agendaIn } from '../fake-world.ts';

let root: string;
let world: World;
let place: AgendaPlace;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agenda-changes-'));
  const stream = { isTTY: false, on: () => undefined };
  world = nodeWorld({ cwd: () => root, env: {}, stdout: stream, stderr: stream } as unknown as NodeJS.Process);
  place = { folder: join(root, 'agenda'), prefix: 'agenda' };
  mkdirSync(join(place.folder, '2021'), { recursive: true });
  writeFileSync(join(place.folder, '2021/README.md'), 'oud\n');
  writeFileSync(join(place.folder, 'agenda.yaml'), 'oud\n');
});
afterEach(() => {
  chmodSync(place.folder, 0o755);
  rmSync(root, { recursive: true });
});

const edit = (path: string, before = 'oud\n', text = 'nieuw\n'): ChangeSet[number] => ({
  kind: 'edit',
  path,
  splices: [{ path, sha256: sha256(before), span: { start: 0, end: before.length }, text }],
});
const create = (path: string): ChangeSet[number] => ({ kind: 'create', path, text: 'nieuw\n' });
const BOTH = [edit('2021/README.md'), edit('agenda.yaml')];

const read = (path: string): string => readFileSync(join(place.folder, path), 'utf8');

/** What the person at the keyboard is told; undefined where the change was made. */
const told = (changes: ChangeSet): Promise<string | undefined> => toldBy(world.applyChanges(place, changes));
const toldBy = (act: Promise<unknown>): Promise<string | undefined> =>
  act.then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(UserError);
      const { text, hint } = error as UserError;
      return `${text.nl} ${hint?.nl ?? ''}`;
    },
  );

/** Nothing that stood there is another thing now, and nothing was left behind. */
function expectUntouched(): void {
  expect(readdirSync(place.folder).sort()).toEqual(['2021', 'agenda.yaml']);
  expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['oud\n', 'oud\n']);
}

test('a file that was changed since it was read', async () => {
  expect(await told([BOTH[0] as ChangeSet[number], edit('agenda.yaml', 'heel oud\n')])).toBe(
    '"agenda/agenda.yaml" is ondertussen veranderd; er is niets geschreven. Probeer het nog eens.',
  );
  expectUntouched();
});

test('a new file where one stands', async () => {
  expect(await told([create('2021/README.md')])).toMatch(
    /^"agenda\/2021\/README\.md" bestaat al; er is niets geschreven\./,
  );
  expect(await told([edit('agenda.yaml'), create('2021/README.md')])).toMatch(/bestaat al/);
  expectUntouched();
});

test('a file that may only be read', async () => {
  chmodSync(join(place.folder, 'agenda.yaml'), 0o444);
  expect(await told(BOTH)).toBe(
    '"agenda/agenda.yaml" kan niet worden geschreven (EREADONLY). Het bestand mag alleen worden gelezen.',
  );
  expectUntouched();
});

test.skipIf(process.getuid?.() === 0)('a folder in which nothing may be written', async () => {
  chmodSync(join(place.folder, '2021'), 0o555);
  expect(await told(BOTH)).toMatch(/kan niet worden geschreven \(EACCES\)\. Je hebt daar geen rechten/);
  chmodSync(join(place.folder, '2021'), 0o755);
  expectUntouched();
});

test.each(['file', 'folder', 'nothing'])('a link to a %s', async (what) => {
  mkdirSync(join(root, 'elders'));
  writeFileSync(join(root, 'elders/README.md'), 'oud\n');
  rmSync(join(place.folder, '2021'), { recursive: true });
  if (what === 'folder') symlinkSync('../elders', join(place.folder, '2021'));
  else {
    mkdirSync(join(place.folder, '2021'));
    symlinkSync(what === 'file' ? '../../elders/README.md' : 'weg', join(place.folder, '2021/README.md'));
  }
  for (const changes of [BOTH, [create('2021/README.md')]])
    expect(await told(changes)).toMatch(
      /\(ELOOP\)\. Dat is een koppeling naar een andere plek; die wordt niet gevolgd\./,
    );
  expect([readFileSync(join(root, 'elders/README.md'), 'utf8'), read('agenda.yaml')]).toEqual(['oud\n', 'oud\n']);
  expect(readdirSync(place.folder).sort()).toEqual(['2021', 'agenda.yaml']);
});

test.skipIf(process.platform === 'win32')('a pipe, which is not waited for', async () => {
  rmSync(join(place.folder, 'agenda.yaml'));
  spawnSync('mkfifo', [join(place.folder, 'agenda.yaml')]);
  expect(await told(BOTH)).toMatch(/\(ENOTFILE\)\. Daar staat iets wat geen bestand is/);
  expect(read('2021/README.md')).toBe('oud\n');
});

test.each(['../buiten.md', '/etc/buiten', '.git/hooks/pre-commit', '2021/../../x', 'GIT~1/config', 'a//b', ''])(
  'a path that leads out of the agenda is a fault of the program: %j',
  async (path) => {
    await expect(world.applyChanges(place, [create(path)])).rejects.toThrow(RangeError);
    expectUntouched();
  },
);

test.each([0o600, 0o664, 0o755])('permissions stay what they are: %o', async (mode) => {
  chmodSync(join(place.folder, 'agenda.yaml'), mode);
  expect(await told(BOTH)).toBeUndefined();
  expect(statSync(join(place.folder, 'agenda.yaml')).mode & 0o777).toBe(mode);
});

test('nothing of a change that is being prepared becomes part of a commit', async () => {
  await leave({ owner: `owner-${HOST}-${process.pid}` });
  spawnSync('git', ['init', '--quiet'], { cwd: root });
  expect(spawnSync('git', ['status', '--porcelain', '-uall'], { cwd: root, encoding: 'utf8' }).stdout).toBe(
    '?? agenda/2021/README.md\n?? agenda/agenda.yaml\n',
  );
});

describe('a change that an earlier run left half done', () => {
  test('is finished by whoever writes next', async () => {
    await leave({ done: ['agenda.yaml'] });
    expect(await world.hasUnfinishedChange(place)).toBe(true);
    expect(await told([create('2021/nieuw.md')])).toBeUndefined();
    expect([read('2021/README.md'), read('agenda.yaml'), read('2021/nieuw.md')]).toEqual(Array(3).fill('nieuw\n'));
    expect(readdirSync(place.folder).sort()).toEqual(['2021', 'agenda.yaml']);
    expect(await world.hasUnfinishedChange(place)).toBe(false);
  });

  test('is told by whoever asks, who changes nothing, and finished by the next command that writes', async () => {
    await leave({ done: ['agenda.yaml'] });
    for (const argv of [
      ['validate'],
      ['status'],
      ['adopt', '2021', '--body', 'X', '--date', '2021-01-01', '--dry-run'],
    ])
      expect((await agendaIn(root, [...argv, '--lang', 'nl'])).err, argv[0]).toContain(
        'Let op: een eerdere wijziging is halverwege gestopt. Wat hier staat kan deels oud en deels nieuw zijn; de volgende opdracht die iets schrijft, maakt de wijziging af.\n',
      );
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['oud\n', 'nieuw\n']);
    const { err } = await agendaIn(root, ['validate', '--write-baseline', '--lang', 'nl']);
    expect(err).not.toContain('halverwege');
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['nieuw\n', 'nieuw\n']);
  });

  test('is undone where the earlier run was undoing it', async () => {
    await leave({ done: ['agenda.yaml'] });
    writeFileSync(join(place.folder, '.change/undo'), '');
    await world.finishChange(place);
    expectUntouched();
  });

  test('is dropped where nothing was done yet and somebody changed a file since', async () => {
    await leave();
    writeFileSync(join(place.folder, 'agenda.yaml'), 'van mij\n');
    await world.finishChange(place);
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['oud\n', 'van mij\n']);
    expect(readdirSync(place.folder).sort()).toEqual(['2021', 'agenda.yaml']);
  });

  test('is left to a person where something was done and somebody changed another file since', async () => {
    await leave({ done: ['2021/README.md'] });
    writeFileSync(join(place.folder, 'agenda.yaml'), 'van mij\n');
    expect(await toldBy(world.finishChange(place))).toBe(
      'Een eerdere wijziging is halverwege gestopt, en sindsdien is agenda/agenda.yaml veranderd. Zet met git terug wat je wilt houden, en verwijder dan de map "agenda/.change".',
    );
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['nieuw\n', 'van mij\n']);
  });

  test('is waited for while the other process is at work, and not for ever', async () => {
    await leave({ owner: `owner-${HOST}-${process.pid}` });
    expect(await world.hasUnfinishedChange(place)).toBe(false);
    const waiting = told(BOTH);
    await setTimeout(100);
    rmSync(join(place.folder, '.change'), { recursive: true });
    expect(await waiting).toBeUndefined();
    // One new file gets in nobody's way.
    await leave({ owner: `owner-${HOST}-${process.pid}`, before: 'nieuw\n' });
    expect(await told([create('2021/nieuw.md')])).toBeUndefined();
    expect(await told([edit('2021/README.md', 'nieuw\n')])).toMatch(
      /^Een ander programma schrijft op dit moment in deze agenda; er is niets geschreven\./,
    );
  });

  test('is finished after ten minutes, whoever was at work on it', async () => {
    await leave({ owner: 'owner-0123abcd-1' });
    expect(await world.hasUnfinishedChange(place)).toBe(false);
    const longAgo = Date.now() / 1000 - 601;
    utimesSync(join(place.folder, '.change'), longAgo, longAgo);
    await world.finishChange(place);
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['nieuw\n', 'nieuw\n']);
  });

  test('is removed where it was not decided on', async () => {
    mkdirSync(join(place.folder, `.change-${HOST}-${NOBODY}-00000000`));
    mkdirSync(join(place.folder, `.change-${HOST}-${process.pid}-00000000`));
    await world.finishChange(place);
    expect(readdirSync(place.folder).sort()).toEqual([
      `.change-${HOST}-${process.pid}-00000000`,
      '2021',
      'agenda.yaml',
    ]);
  });
});

describe('a change that came in with a clone or an archive is never carried out', () => {
  const NOT_OURS =
    /^In "agenda\/\.change" staat een wijziging die niet op deze computer is begonnen; daarom wordt er niets geschreven\./;

  test.each<[string, (folder: string) => void]>([
    ['copied', inItsCopysPlace],
    [
      'with a path that leads elsewhere',
      (folder) => rewrite(folder, (text) => text.replace('2021/README.md', '../.git/hooks/post-commit')),
    ],
    [
      'with a path into the folder above',
      (folder) => rewrite(folder, (text) => text.replace('2021/README.md', '../../x')),
    ],
    ['that is no journal', (folder) => rewrite(folder, () => '[]')],
    ['without a journal', (folder) => rmSync(join(folder, 'journal.json'))],
    ['of another version', (folder) => rewrite(folder, (text) => text.replace('"version":1', '"version":2'))],
  ])('%s', async (_what, spoil) => {
    await leave();
    spoil(join(place.folder, '.change'));
    expect(await told(BOTH)).toMatch(NOT_OURS);
    expect([read('2021/README.md'), read('agenda.yaml')]).toEqual(['oud\n', 'oud\n']);
    expect(existsSync(join(root, '.git'))).toBe(false);
  });

  test('as a link', async () => {
    await leave();
    renameSync(join(place.folder, '.change'), join(root, 'elders'));
    symlinkSync('../elders', join(place.folder, '.change'));
    expect(await told(BOTH)).toMatch(NOT_OURS);
    expect(existsSync(join(root, 'elders/journal.json'))).toBe(true);
  });
});

const HOST = sha256(hostname()).slice(0, 8);
/** A process that there cannot be. */
const NOBODY = 2 ** 22 + 1;

interface Left {
  readonly owner?: string;
  readonly before?: string;
  /** The files that hold what they are to hold already. */
  readonly done?: readonly string[];
}

/** Leaves a change of both files behind, as a process does that was killed at work. */
async function leave({ owner = `owner-${HOST}-${NOBODY}`, before = 'oud\n', done = [] }: Left = {}): Promise<void> {
  const { journalText } = await import('../../src/platform/change/journal.ts');
  const folder = join(place.folder, '.change');
  mkdirSync(folder);
  const paths = ['2021/README.md', 'agenda.yaml'];
  writeFileSync(join(folder, '.gitignore'), '*\n');
  writeFileSync(join(folder, owner), '');
  for (const [at, path] of paths.entries()) {
    writeFileSync(join(folder, `old-${at}`), before);
    writeFileSync(done.includes(path) ? join(place.folder, path) : join(folder, `new-${at}`), 'nieuw\n');
  }
  const steps = paths.map((path) => ({ path, before: sha256(before), after: sha256('nieuw\n') }));
  writeFileSync(join(folder, 'journal.json'), journalText(folder, false, steps));
}

/** A folder with the same in it, which is another folder. */
function inItsCopysPlace(folder: string): void {
  cpSync(folder, `${folder}-2`, { recursive: true });
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-2`, folder);
}

function rewrite(folder: string, change: (text: string) => string): void {
  const path = join(folder, 'journal.json');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('a report for a file that was named', () => {
  const report = (path: string): Promise<string | undefined> =>
    toldBy(world.writeReport(path, terminalText('nieuw\n')));

  test('takes the place of the one that stands there, with its permissions', async () => {
    writeFileSync(join(root, 'uit.json'), 'oud\n');
    chmodSync(join(root, 'uit.json'), 0o600);
    expect(await report('uit.json')).toBeUndefined();
    expect(readFileSync(join(root, 'uit.json'), 'utf8')).toBe('nieuw\n');
    expect(statSync(join(root, 'uit.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).sort()).toEqual(['agenda', 'uit.json']);
  });

  test('goes through no link, neither as a file nor, inside the folder, on the way to it', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'agenda-elders-'));
    writeFileSync(join(elsewhere, 'x.json'), 'oud\n');
    symlinkSync(join(elsewhere, 'x.json'), join(root, 'uit.json'));
    symlinkSync(elsewhere, join(root, 'uit'));
    symlinkSync('weg', join(root, 'nergens'));
    for (const path of ['uit.json', 'uit/x.json', join(root, 'uit/nieuw.json'), 'nergens'])
      expect(await report(path), path).toMatch(/\(ELOOP\)/);
    expect(readdirSync(elsewhere)).toEqual(['x.json']);
    expect(readFileSync(join(elsewhere, 'x.json'), 'utf8')).toBe('oud\n');
    expect(await toldBy(world.appendToReport('uit.json', terminalText('meer\n')))).toMatch(/\(ELOOP\)/);
    // Who names a folder elsewhere means that folder, by whatever way it is reached.
    symlinkSync(elsewhere, `${elsewhere}-2`);
    expect(await report(`${elsewhere}-2/nieuw.json`)).toBeUndefined();
    rmSync(`${elsewhere}-2`);
    rmSync(elsewhere, { recursive: true });
  });

  test.each([
    ['/dev/null', /ENOTFILE/],
    ['/dev/stdout', /ENOTFILE|ELOOP/],
    ['agenda', /ENOTFILE/],
    ['.', /ENOTFILE/],
    ['weg/uit.json', /ENOENT.*maak die eerst/],
    ['agenda/agenda.yaml/x', /ENOTDIR/],
  ])('%s is refused', async (path, why) => {
    expect(await report(path)).toMatch(why);
    expect(readdirSync(root)).toEqual(['agenda']);
  });

  test('is added to without waiting for a pipe', async () => {
    await world.appendToReport('samenvatting.md', terminalText('een\n'));
    await world.appendToReport('samenvatting.md', terminalText('twee\n'));
    expect(readFileSync(join(root, 'samenvatting.md'), 'utf8')).toBe('een\ntwee\n');
    expect(await world.sizeOfReport('samenvatting.md')).toBe(9);
    spawnSync('mkfifo', [join(root, 'pijp')]);
    expect(await toldBy(world.appendToReport('pijp', terminalText('x')))).toMatch(
      /Daar staat iets wat geen bestand is/,
    );
    expect(await toldBy(world.appendToReport('/dev/null', terminalText('x')))).toMatch(
      /Daar staat iets wat geen bestand is/,
    );
  });
});
