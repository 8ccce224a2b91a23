// A version beside the files that stand there now: what is the same is known by its content, whatever git has written
// down about it.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitDoor } from '../../src/platform/git.ts';
import { nodeWorld } from '../../src/platform/node.ts';
import { LARGEST_FILE, type Tree } from '../../src/source/tree.ts';
import { agendaIn, bytesOf } from '../fake-world.ts';
import type { Repository } from '../replay/repository.ts';
import { polder } from './polder.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';
const THEME = 'agenda/2021/1-water/README.md';
const at = ({ folder }: Repository, path: string): string => join(folder, path);

/** The version of the last commit, read in full and read beside what stands there now. */
function bothWays({ folder, run }: Repository): {
  readonly now: Tree;
  readonly full: Tree;
  readonly beside: Tree;
  readonly shared: ReadonlySet<string>;
} {
  const place = { folder: join(folder, 'agenda'), prefix: 'agenda' };
  const now = nodeWorld(process).readTree(place);
  const commit = run('git rev-parse HEAD').trim();
  const [full, beside] = [gitDoor.readTreeAt(place, commit), gitDoor.readTreeAt(place, commit, now)];
  return {
    now,
    full,
    beside,
    shared: new Set(beside.entries.filter((entry) => now.entries.includes(entry)).map(({ path }) => `agenda/${path}`)),
  };
}

/** What can happen to a file, and whether it is still the same. */
const HAPPENED: readonly (readonly [what: string, (repository: Repository) => void, same: boolean])[] = [
  ['nothing', () => {}, true],
  ['a change', (repository) => appendFileSync(at(repository, SLOTEN), 'Anders.\n'), false],
  [
    'a change that git is told not to look for',
    (repository) => {
      repository.run(`git update-index --assume-unchanged ${SLOTEN}`);
      appendFileSync(at(repository, SLOTEN), 'Anders.\n');
    },
    false,
  ],
  [
    'a change to a file that is left out of the working tree',
    (repository) => {
      repository.run(`git update-index --skip-worktree ${SLOTEN}`);
      appendFileSync(at(repository, SLOTEN), 'Anders.\n');
    },
    false,
  ],
  [
    'a change of the same size at the same moment',
    (repository) => {
      const { atime, mtime, size } = statSync(at(repository, SLOTEN));
      writeFileSync(at(repository, SLOTEN), 'x'.repeat(size));
      utimesSync(at(repository, SLOTEN), atime, mtime);
    },
    false,
  ],
  ['a touch', (repository) => utimesSync(at(repository, SLOTEN), 1, 1), true],
  [
    'other line ends, which git takes for the same',
    (repository) => {
      writeFileSync(at(repository, '.gitattributes'), '*.md text eol=crlf\n');
      repository.run(
        `git config core.autocrlf true && rm ${SLOTEN} && git checkout --quiet -- ${SLOTEN} && git add ${SLOTEN}`,
      );
      expect(repository.run(`git status --porcelain -- ${SLOTEN}`)).toBe('');
    },
    false,
  ],
  ['rights to be run', (repository) => void repository.run(`chmod +x ${SLOTEN}`), true],
  ['going away', (repository) => rmSync(at(repository, SLOTEN)), false],
  [
    'another name',
    (repository) => renameSync(at(repository, SLOTEN), at(repository, SLOTEN.replace('sloten', 'greppels'))),
    false,
  ],
  [
    'becoming a link',
    (repository) => {
      renameSync(at(repository, SLOTEN), at(repository, 'elders.md'));
      symlinkSync(at(repository, 'elders.md'), at(repository, SLOTEN));
    },
    false,
  ],
  [
    'becoming a folder',
    (repository) => {
      rmSync(at(repository, SLOTEN));
      mkdirSync(at(repository, SLOTEN));
    },
    false,
  ],
  ['too much to read', (repository) => writeFileSync(at(repository, SLOTEN), 'x'.repeat(LARGEST_FILE + 1)), false],
  ['leaving the index only', (repository) => void repository.run(`git rm --quiet --cached ${SLOTEN}`), true],
];

/** A tree with the bytes of its files, whichever way it holds them. */
const contentOf = ({ prefix, entries }: Tree) => ({
  prefix,
  entries: entries.map((entry) => ({
    path: entry.path,
    kind: entry.kind,
    size: entry.size,
    unreadable: entry.unreadable,
    bytes: Buffer.from(bytesOf(entry) ?? []).toString('hex'),
  })),
});

describe('a file to which this happened is the same only where its content is', () => {
  test.each(HAPPENED)('%s', (_what, happen, same) => {
    const repository = polder();
    happen(repository);
    const { full, beside, shared } = bothWays(repository);
    expect(contentOf(beside)).toEqual(contentOf(full));
    expect(shared.has(SLOTEN)).toBe(same);
    expect(shared.has(THEME)).toBe(true);
  });

  test('in a repository with longer ids', () => {
    const repository = polder();
    repository.run('rm -rf .git && git init --quiet --object-format=sha256 --initial-branch=main');
    repository.commit('Begin');
    appendFileSync(at(repository, SLOTEN), 'Anders.\n');
    const { full, beside, shared } = bothWays(repository);
    expect(contentOf(beside)).toEqual(contentOf(full));
    expect([shared.has(SLOTEN), shared.has(THEME)]).toEqual([false, true]);
  });
});

describe('where two branches parted', () => {
  const commit = (repository: Repository, line: string): string =>
    repository.run(`${line} && git rev-parse HEAD`).trim();
  const parted = async ({ folder }: Repository, revision: string): Promise<string> =>
    JSON.parse((await agendaIn(folder, ['diff', '--since', revision, '--json'])).out).old.revision;

  test('is where git says it is', async () => {
    const repository = polder();
    const begin = repository.run('git rev-parse HEAD').trim();
    repository.run(
      'git checkout --quiet -b tak && git commit --quiet --allow-empty -m Tak && git checkout --quiet main && git commit --quiet --allow-empty -m Verder && git tag 2021',
    );
    const head = repository.run('git rev-parse HEAD').trim();
    for (const [revision, commit] of [
      ['tak', begin],
      ['main', head],
      ['HEAD', head],
      ['HEAD~1', begin],
      ['tak^{commit}', begin],
      ['2021', head],
    ] as const)
      expect([revision, await parted(repository, revision)]).toEqual([revision, commit]);
  });

  test('also where it is in two places', async () => {
    const repository = polder();
    const left = commit(repository, 'git checkout --quiet -b links && git commit --quiet --allow-empty -m Links');
    const right = commit(
      repository,
      'git checkout --quiet -b rechts main && git commit --quiet --allow-empty -m Rechts',
    );
    repository.run(
      `git merge --quiet -m Rechts ${left} && git checkout --quiet links && git merge --quiet -m Links ${right}`,
    );
    const bases = repository.run('git merge-base --all rechts links').trim().split('\n');
    expect(bases.sort()).toEqual([left, right].sort());
    expect(await parted(repository, 'rechts')).toBe(
      execFileSync('git', ['merge-base', 'rechts', 'links'], { cwd: repository.folder, encoding: 'utf8' }).trim(),
    );
  });
});
