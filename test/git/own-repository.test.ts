// Which repository is meant: the one in which the agenda stands, whatever the environment says of another one.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownOf } from '../../src/platform/git/own-variables.ts';
import type { Repository } from '../replay/repository.ts';
import { polder } from './polder.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

describe('git variables in the environment', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = polder();
    repository.run('git init --quiet ../elders && cd ../elders && git commit --quiet --allow-empty -m Elders');
    repository.run('cd ../elders && git worktree add --quiet ../zijboom');
    // The fault is staged, and mended on disk.
    repository.run(`cp ${SLOTEN} ../goed.md && printf '\\357\\273\\277' | cat - ../goed.md > ${SLOTEN}`);
    repository.run(`git add ${SLOTEN} && cp .git/index ../losse-index && cp ../goed.md ${SLOTEN}`);
    repository.run(`echo >> ${SLOTEN}`);
  });

  test.each([
    ['GIT_DIR=HOME/elders/.git', ''],
    ['GIT_DIR=HOME/elders/.git GIT_WORK_TREE=HOME/elders GIT_INDEX_FILE=.git/index GIT_CONFIG_COUNT=0', ''],
    ['GIT_DIR=HOME/elders/.git/worktrees/zijboom GIT_COMMON_DIR=../elders/.git', ''],
    ['GIT_INDEX_FILE=HOME/elders/.git/worktrees/zijboom/index', ''],
    ['GIT_INDEX_FILE=.git/next-index-12.lock', ''],
    ['GIT_OBJECT_DIRECTORY=HOME/elders/.git/objects', ''],
    ['GIT_DIR=/nergens GIT_WORK_TREE=/nergens', ''],
    ['GIT_WORK_TREE=HOME/elders GIT_INDEX_FILE=.git/index', 'GIT_INDEX_FILE'],
    ['GIT_DIR=.git GIT_WORK_TREE=. GIT_INDEX_FILE=.git/index', 'GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE'],
    ['GIT_INDEX_FILE=../losse-index GIT_CONFIG_COUNT=0', 'GIT_INDEX_FILE GIT_CONFIG_COUNT'],
    ['GIT_OBJECT_DIRECTORY=.git/objects/incoming', 'GIT_OBJECT_DIRECTORY'],
  ])('of %s, what stays is: %s', (variables, left) => {
    const set = variables.replaceAll('HOME', dirname(repository.folder)).split(' ');
    const env = Object.fromEntries([...set, 'PATH=/bin'].map((each) => each.split('=') as [string, string]));
    const own = join(repository.folder, '.git');
    expect(Object.keys(ownOf(env, repository.folder, { own, common: own })).join(' ')).toBe(`${left} PATH`.trim());
  });

  const hookIn = (folder: string, name: string): void =>
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\ncd '${repository.folder}'\nagenda validate --staged --report all --json 2> /dev/null | grep -c file/bom\nexit 1\n`,
      { mode: 0o755 },
    );

  test('the index of its own hook is used, where only some files are committed', () => {
    const { folder, run } = repository;
    run('mkdir -p .git/hooks');
    hookIn(folder, '.git/hooks/pre-commit');
    expect(run(`git commit --quiet -m Deel -- ${SLOTEN}`)).toBe('0\n[1]\n');
  });

  test('a hook of another repository asks about this one', () => {
    const { folder, run } = repository;
    run('mkdir -p ../elders/.git/hooks');
    hookIn(dirname(folder), 'elders/.git/hooks/pre-commit');
    expect(run('cd ../zijboom && git commit --quiet --allow-empty -m Daar')).toBe('1\n[1]\n');
  });
});
