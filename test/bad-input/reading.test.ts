// The one door in: what is no plain file is refused at once, and what cannot be read is told once.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEntry, readOne, realFolder } from '../../src/platform/read-file.ts';
import { LARGEST_FILE } from '../../src/source/tree.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { SLOTEN } from './polder.ts';

const WATER = '2021/1-water';
const BASELINE = 'agenda.baseline.json';
/** Endless, both; Windows has neither. */
const ENDLESS = '/dev/zero';

describe('the built program', () => {
  let repository: Repository;
  const at = (path: string): string => join(repository.folder, 'agenda', path);
  beforeEach(() => {
    repository = newRepository(undefined, { asAnybody: true });
    copyAgenda('polder', at(''));
  });
  afterEach(() => {
    // A folder that was shut keeps whoever clears away out as well.
    execFileSync('chmod', ['-R', 'u+rwX', repository.folder]);
    repository.remove();
  });
  /** With a clock beside it: a pipe that is waited for never ends. */
  const run = (command: string): string => repository.run(`timeout 20 ${command}`);

  describe.each(['agenda.yaml', BASELINE, SLOTEN])('%s that is no plain file', (path) => {
    test.each([
      ['a pipe', () => execFileSync('mkfifo', [at(path)])],
      ['a link to an endless device', () => symlinkSync(ENDLESS, at(path))],
      ['a link to a file', () => symlinkSync('/etc/passwd', at(path))],
      ['a folder', () => cpSync(at('2021/progress'), at(path), { recursive: true })],
    ])('%s', (_name, make) => {
      rmSync(at(path), { force: true });
      make();
      const said = run('agenda validate');
      expect(said).toMatch(/\[[13]\]\n$/);
      expect(said).not.toMatch(/\[124\]|root:/);
      expect(said).toContain(path);
      expect(run('agenda status 2021')).not.toMatch(/\[124\]|root:/);
    });
  });

  test('a baseline that is too large is told, not taken for none', () => {
    writeFileSync(at(BASELINE), ' '.repeat(5 * LARGEST_FILE));
    expect(run('agenda validate')).toMatch(/file\/bad-baseline\n.*: het is te groot \(5242880 bytes\)[^]*\[3\]\n$/);
  });
  test('a baseline that may not be read is told too', () => {
    writeFileSync(at(BASELINE), '{}');
    chmodSync(at(BASELINE), 0);
    expect(run('agenda validate')).toMatch(/file\/bad-baseline\n.*EACCES[^]*\[3\]\n$/);
  });

  describe('a folder that cannot be read', () => {
    /** Without the right to list, to enter, or both. */
    const MODES = [0o000, 0o111, 0o444] as const;
    const COMMANDS = [
      'validate',
      'status',
      'list',
      'show sloten',
      'diff',
      'history sloten',
      'adopt 2021 --body B --date 2021-01-01',
    ];
    const told = (said: string): readonly string[] =>
      said.split('\n').filter((line) => /^(?:fout|let op|info) {2}/.test(line));

    describe.each(MODES)('mode %o', (mode) => {
      test.each(['2021', WATER, '2021/progress', '2021/evidence'])('%s is one finding', (folder) => {
        mkdirSync(at(folder), { recursive: true });
        chmodSync(at(folder), mode);
        const said = run('agenda validate');
        // What can be listed needs no more than that, where nothing in it is opened.
        const opens = folder !== '2021/evidence' || mode !== 0o444;
        expect(told(said)).toEqual(opens ? [`fout  agenda/${folder}  file/unreadable`] : []);
        expect(said.endsWith('[3]\n')).toBe(opens);
      });

      test('the agenda itself', () => {
        chmodSync(at(''), mode);
        for (const command of mode === 0 ? COMMANDS : ['validate', 'status'])
          expect(run(`agenda ${command} --lang en`)).toBe(
            'agenda: The folder "agenda" cannot be read (EACCES).\nMake sure that you may list and enter the folder, and try again.\n[3]\n',
          );
      });

      test('a year is never answered with another one', () => {
        cpSync(at('2021'), at('2020'), { recursive: true });
        const page = readFileSync(at('2021/README.md'), 'utf8');
        writeFileSync(at('2020/README.md'), page.replaceAll('2021', '2020').replace('2020-12-04', '2019-12-04'));
        chmodSync(at('2021'), mode);
        for (const command of ['status', 'list', '']) {
          const said = run(`agenda ${command}`);
          expect(said).toMatch(/\[3\]\n$/);
          expect(said).toContain('  agenda/2021\n');
          expect(said).toMatch(/^2021 /m);
          expect(said).not.toMatch(/sloten|gemalen/i);
        }
        expect(run('agenda show sloten')).toMatch(/\[[23]\]\n$/);
        expect(run('agenda diff')).toMatch(/^agenda: De map "agenda\/2021" is niet te lezen.*\n.*\n\[3\]\n$/);
        expect(run('agenda status 2020')).toContain('Polderagenda');
      });
    });

    test('what another year says of it is not held against it', () => {
      cpSync(at('2021'), at('2022'), { recursive: true });
      writeFileSync(
        at('2022/1-water/1.1.3-duikers.md'),
        '---\nowner: team-water\ncontinues: [2021/sloten]\nrelated: [2021/gemalen]\n---\n# Open duikers\n\nAlle duikers gaan open.\n',
      );
      const before = told(run('agenda validate')).filter((line) => line.includes('duikers'));
      expect(before).toEqual([]);
      chmodSync(at('2021'), 0);
      expect(told(run('agenda validate')).filter((line) => /duikers|2021/.test(line))).toEqual([
        'fout  agenda/2021  file/unreadable',
      ]);
    });
  });

  test('an agenda that is a link out of the repository is none', () => {
    renameSync(at(''), join(repository.folder, '..', 'elders'));
    symlinkSync('../elders', join(repository.folder, 'agenda'));
    expect(run('agenda status')).toContain('There is no agenda here');
    expect(run('agenda status --root ../elders')).toContain('Polderagenda');
  });
  test('one that is a link within it is read', () => {
    mkdirSync(join(repository.folder, 'documenten'));
    renameSync(at(''), join(repository.folder, 'documenten', 'plannen'));
    symlinkSync('documenten/plannen', join(repository.folder, 'agenda'));
    expect(run('agenda status')).toContain('Polderagenda');
  });
});

describe('a file that is swapped', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'agenda-reading-'));
    mkdirSync(join(home, 'agenda', 'map'), { recursive: true });
    mkdirSync(join(home, 'elders'));
    writeFileSync(join(home, 'agenda', 'map', 'a.md'), 'van ons');
    writeFileSync(join(home, 'elders', 'a.md'), 'geheim');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const read = (path: string) => readEntry(realFolder(join(home, 'agenda')), path);

  test('is read while it is ours', () => expect(read('map/a.md')).toMatchObject({ kind: 'file', text: 'van ons' }));
  test('is not read as a link', () => {
    rmSync(join(home, 'agenda', 'map', 'a.md'));
    symlinkSync('../../elders/a.md', join(home, 'agenda', 'map', 'a.md'));
    expect(read('map/a.md')).toEqual({ path: 'map/a.md', kind: 'symlink', size: 0 });
  });
  test('is not read through a folder that has become a link', () => {
    rmSync(join(home, 'agenda', 'map'), { recursive: true });
    symlinkSync('../elders', join(home, 'agenda', 'map'));
    expect(read('map/a.md')).toEqual({ path: 'map/a.md', kind: 'symlink', size: 0 });
  });
  test('no more is read than is asked for', () => {
    expect(readOne(join(home, 'agenda'), 'map/a.md', 7)).toMatchObject({ text: 'van ons' });
    expect(readOne(join(home, 'agenda'), 'map/a.md', 6)).toEqual({ path: 'map/a.md', kind: 'file', size: 7 });
    expect(readOne(join(home, 'agenda'), 'map/b.md', 6)).toBeUndefined();
  });
});
