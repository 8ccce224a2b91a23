// The hook, called by git itself: what will be committed counts, not what lies in the folder.
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { yamlOf } from './steps.ts';

const [hook] = yamlOf<readonly { readonly entry: string }[]>(
  readFileSync(fileURLToPath(new URL('../../.pre-commit-hooks.yaml', import.meta.url)), 'utf8'),
);
const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';
const DANGLING = 'agenda/2021/progress/2021-06-01-sloten.md';

let repository: Repository;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
  mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
  writeFileSync(join(repository.folder, '.git/hooks/pre-commit'), `#!/bin/sh\nexec ${hook?.entry}\n`, { mode: 0o755 });
});
afterAll(() => repository.remove());
beforeEach(() => void repository.run('git reset --quiet --hard && git clean --quiet -fd'));

const path = (file: string): string => join(repository.folder, file);
const spoil = (): void => writeFileSync(path(SLOTEN), readFileSync(path(SLOTEN), 'utf8').replace('owner:', 'onwer:'));

test('what is staged and wrong stops the commit, also where the folder is right again', () => {
  spoil();
  repository.run('git add -A');
  repository.run(`git show HEAD:${SLOTEN} > ${SLOTEN}`);
  const said = repository.run('git commit --quiet -m Fout');
  expect(said).toContain('"onwer" is geen veld van een inzetpunt. Bedoel je "owner"?');
  expect(said).toMatch(/\[1\]\n$/);
});

test('what is wrong and not staged does not', () => {
  appendFileSync(path('agenda/agenda.yaml'), '# En nog iets.\n');
  repository.run('git add -A');
  spoil();
  expect(repository.run('git commit --quiet -m Goed')).not.toContain('onwer');
  expect(repository.run('git log -1 --format=%s')).toBe('Goed\n');
});

test('a file that goes away breaks a reference elsewhere', () => {
  const said = repository.run(`git rm --quiet ${SLOTEN} && git commit --quiet -m Weg`);
  expect(said).toContain(DANGLING);
  expect(said).toContain('ref/unknown-id');
});

test('with -a, and from a second worktree, git itself points to another index', () => {
  spoil();
  expect(repository.run('git commit --quiet -a -m Fout')).toMatch(/schema\/unknown-key[^]*\[1\]\n$/);
  repository.run('git reset --quiet --hard && git worktree add --quiet ../tweede -b tweede');
  expect(repository.run(`cd ../tweede && sed -i s/owner:/onwer:/ ${SLOTEN} && git commit --quiet -a -m Fout`)).toMatch(
    /schema\/unknown-key[^]*\[1\]\n$/,
  );
  expect(
    repository.run(
      'cd ../tweede/agenda && git checkout --quiet . && echo >> 2021/README.md && git commit --quiet -a -m Goed && git log -1 --format=%s',
    ),
  ).toMatch(/Goed\n$/);
});

test('the very first commit is checked as a whole', () => {
  const fresh = newRepository();
  try {
    copyAgenda('polder', join(fresh.folder, 'agenda'));
    mkdirSync(join(fresh.folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(fresh.folder, '.git/hooks/pre-commit'), `#!/bin/sh\nexec ${hook?.entry}\n`, { mode: 0o755 });
    expect(fresh.run(`sed -i s/owner:/onwer:/ ${SLOTEN} && git add -A && git commit --quiet -m Begin`)).toMatch(
      /schema\/unknown-key[^]*\[1\]\n$/,
    );
    expect(
      fresh.run(
        `sed -i s/onwer:/owner:/ ${SLOTEN} && git add -A && git commit --quiet -m Begin && git log --format=%s`,
      ),
    ).toMatch(/Begin\n$/);
  } finally {
    fresh.remove();
  }
});

test('an agenda that loses its agenda.yaml', () => {
  rmSync(path('agenda/agenda.yaml'));
  expect(repository.run('git add -A && git commit --quiet -m Weg')).toMatch(/layout\/missing-agenda-file[^]*\[1\]\n$/);
});
