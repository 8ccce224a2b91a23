// Files of which git and the disk have different ideas are seen, and said.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitDoor } from '../../src/platform/git.ts';
import { agendaIn } from '../fake-world.ts';
import { polder } from './polder.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';
const NEW = 'agenda/2021/1-water/1.1.9-duikers.md';
const NONE = { leftOut: [], unwatched: [], unmerged: [], ignored: [], intended: [] };

describe('told beside what git is asked about', () => {
  test.each([
    ['nothing', ':', 'index', NONE],
    ['announced', `cp ${SLOTEN} ${NEW} && git add -N ${NEW}`, 'index', { ...NONE, intended: [NEW] }],
    ['announced, and read from disk', `cp ${SLOTEN} ${NEW} && git add -N ${NEW}`, 'worktree', NONE],
    [
      'ignored, a picture and a hidden file too',
      `cd agenda && touch x.png .x.md && cp ../${SLOTEN} ../${NEW} && printf '1.1.9*\\nx.png\\n.x.md\\n' > .gitignore`,
      'worktree',
      { ...NONE, ignored: [NEW] },
    ],
    [
      'left out by hand',
      `git update-index --skip-worktree ${SLOTEN} && rm ${SLOTEN}`,
      'worktree',
      { ...NONE, leftOut: [SLOTEN] },
    ],
    [
      'marked to be left out, and there',
      `git update-index --skip-worktree ${SLOTEN}`,
      'worktree',
      { ...NONE, unwatched: [SLOTEN] },
    ],
    ['not looked at', `git update-index --assume-unchanged ${SLOTEN}`, 'worktree', { ...NONE, unwatched: [SLOTEN] }],
    ['not looked at, but not asked about', `git update-index --assume-unchanged ${SLOTEN}`, 'index', NONE],
    ['left out, but not of the next commit', 'git sparse-checkout set --no-cone /agenda/agenda.yaml', 'index', NONE],
    [
      'a conflict',
      `git checkout -qb a && echo a >> ${SLOTEN} && git commit -qam a && git checkout -q main && echo b >> ${SLOTEN} && git commit -qam b && git merge -q a > /dev/null || true`,
      'worktree',
      { ...NONE, unmerged: [SLOTEN] },
    ],
  ] as const)('%s', (_what, line, scope, asides) => {
    const { folder, run } = polder();
    run(line);
    expect(gitDoor.asidesOf({ folder: join(folder, 'agenda'), prefix: 'agenda' }, scope)).toEqual(asides);
  });

  test('a change that git does not look for is told', async () => {
    const { folder, run } = polder();
    run(`git update-index --skip-worktree ${SLOTEN} && echo Anders. >> ${SLOTEN}`);
    expect((await agendaIn(folder, ['validate', '--changed'])).err).toContain(
      `Let op: 1 bestand (${SLOTEN}) wordt door git overgeslagen (skip-worktree of assume-unchanged): wat daarin is veranderd, ziet niemand. Laat git weer kijken: git update-index --no-skip-worktree --no-assume-unchanged ${SLOTEN}\n`,
    );
  });

  test('in words, with what to do', async () => {
    const { folder, run } = polder();
    const tweede = NEW.replace('1.1.9', '1.1.8');
    run(`cp ${SLOTEN} ${NEW} && cp ${SLOTEN} ${tweede} && git add -N ${NEW}`);
    writeFileSync(join(folder, '.gitignore'), '1.1.8*\n');
    const { code, err } = await agendaIn(folder, ['validate', '--staged']);
    expect(code).toBe(0);
    expect(err).toContain(
      `Let op: 1 bestand (${tweede}) staat op deze computer, maar git negeert het (.gitignore): niemand anders krijgt het. Voeg toe wat erbij hoort: git add --force ${tweede}\n`,
    );
    expect(err).toContain(
      `Let op: 1 bestand (${NEW}) is alleen aangekondigd (git add -N), en gaat niet mee in de volgende commit. Zet klaar wat mee moet: git add ${NEW}\n`,
    );
  });
});

test('what a sparse checkout leaves out makes every answer incomplete', async () => {
  const { folder, run } = polder();
  run(`git sparse-checkout set --no-cone '/*' '!/${SLOTEN}'`);
  for (const argv of [['status'], ['list'], ['diff', '--since', 'HEAD']]) {
    const { code, out } = await agendaIn(folder, [...argv, '--json']);
    expect([argv, code, JSON.parse(out).incomplete]).toEqual([argv, 3, expect.arrayContaining([SLOTEN])]);
  }
  const validated = await agendaIn(folder, ['validate']);
  expect(validated.code).toBe(3);
  expect(validated.err).toContain(`(${SLOTEN}) staat wel in git, maar niet op deze computer`);
  const reviewed = await agendaIn(folder, ['review', '--since', 'HEAD']);
  expect(reviewed.code).toBe(3);
  expect(reviewed.out).toContain('git sparse-checkout disable');
  run(
    'git worktree add --quiet --no-checkout ../zijboom && cd ../zijboom && git sparse-checkout set --no-cone /agenda/agenda.yaml /agenda/2021/README.md && git checkout --quiet',
  );
  expect((await agendaIn(join(folder, '../zijboom'), ['status'])).code).toBe(3);
});

test('an agenda that git has not put on disk is not to be begun anew', async () => {
  const { folder, run } = polder();
  run(
    'git init --quiet --initial-branch=main ../boven && git -C ../boven -c protocol.file.allow=always submodule --quiet add ../vereniging deel',
  );
  run('cd ../boven && git commit --quiet -m Deel && git clone --quiet . ../kloon');
  const said = async (where: string): Promise<string> => (await agendaIn(join(folder, where), ['status'])).err;
  expect(await said('../kloon')).toContain('Get that first with: git submodule update --init\n');
  run('git sparse-checkout set --no-cone /README.md');
  expect(await said('.')).toContain('Get everything with: git sparse-checkout disable\n');
  // Once it is there, it is part of its own repository.
  run('cd ../boven/deel && echo >> agenda/2021/1-water/README.md');
  expect((await agendaIn(join(folder, '../boven/deel'), ['validate', '--changed'])).err).toContain(
    'door het bestand dat sinds de laatste commit',
  );
});

test('a name is the same in each form of Unicode', async () => {
  const { folder, run, commit } = polder();
  const typed = 'agenda/2021/1-water/1.1.9-één.md'.normalize('NFC');
  const stands = typed.normalize('NFD');
  run(`echo x > '${stands}'`);
  commit('Namen');
  const { out } = await agendaIn(folder, ['validate', typed, '--since', 'HEAD~1', '--json']);
  const files = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file);
  expect(new Set(files)).toEqual(new Set([stands]));
});
