// Revisions and repositories that try to make git do something else, and those that cannot answer.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { agendaIn, type Said } from '../fake-world.ts';
import type { Repository } from '../replay/repository.ts';
import { newPolder, polder } from './polder.ts';

const run = ({ folder }: Repository, ...argv: readonly string[]): Promise<Said> => agendaIn(folder, argv);
/** A change of one file, so that there is something to say. */
const change = ({ folder }: Repository): void => appendFileSync(join(folder, 'agenda/2021/1-water/README.md'), '\n\n');
const ASKING = [
  ['validate', '--since'],
  ['review', '--since'],
  ['diff', '--since'],
] as const;

describe('a revision that is none', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = polder();
    change(repository);
  });

  const revisions = [
    '--output=uit',
    '--upload-pack=touch uit',
    '-h',
    '-',
    '',
    'main..HEAD',
    'main...HEAD',
    'HEAD:agenda',
    ':/Begin',
    '^main',
    'main\n',
    'ma in',
    'main\u0000',
    'main\t',
    'main\u001b[31m',
  ];
  test.each(revisions.flatMap((revision) => ASKING.map((words) => [...words, revision] as const)))(
    '%s %s %j is wrong usage, and nothing is written',
    async (command, flag, revision) => {
      const { code, out, err } = await run(repository, command, `${flag}=${revision}`);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('kan geen versie in git zijn.');
      expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      expect(readdirSync(repository.folder).sort()).toEqual(['.git', 'agenda']);
    },
  );

  test.each(ASKING)(
    '%s: a revision that git does not know is no reason to say that all is well',
    async (command, flag) => {
      const { code, out, err } = await run(repository, command, flag, 'mian');
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toBe('agenda: Git kent hier geen versie "mian".\nBedoel je main?\n');
    },
  );

  test('a branch that only the other side has', async () => {
    repository.run('git update-ref refs/remotes/origin/concept HEAD');
    expect((await run(repository, 'validate', '--since', 'concept')).err).toBe(
      'agenda: Git kent hier geen versie "concept".\nBedoel je origin/concept?\n',
    );
  });

  test('a branch called as an option is called by its full name', async () => {
    repository.run('git update-ref "refs/heads/--output=uit" HEAD');
    expect((await run(repository, 'validate', '--since=--output=uit')).code).toBe(2);
    expect((await run(repository, 'validate', '--since=refs/heads/--output=uit')).code).toBe(0);
    expect(existsSync(join(repository.folder, 'uit'))).toBe(false);
  });

  test.each(['HEAD', 'HEAD~0', 'main@{0}', 'refs/heads/main', 'v1', 'agenda', `van'wie"dan`, '$dollar`x`;y', 'één'])(
    '%j is one',
    async (revision) => {
      repository.run(`git tag --force v1 -m v1 && git branch --force agenda && git branch --force één`);
      repository.run(`git branch --force "van'wie\\"dan" && git branch --force '$dollar\`x\`;y'`);
      expect((await run(repository, 'validate', '--since', revision)).code).toBe(0);
    },
  );
});

describe('a year', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = polder();
    repository.run(`git reset --quiet --hard ${commitBeginningWith('2021', repository)}`);
  });

  test('is the plan, also where a commit begins with it', async () => {
    expect(repository.run('git rev-parse 2021')).toMatch(/^2021[0-9a-f]{36}\n$/);
    expect((await run(repository, 'status', '2021')).out).toContain('Polderagenda 2021');
    expect((await run(repository, 'diff', 'HEAD:2021', '2021')).code).toBe(0);
  });

  test('is never short for a commit', async () => {
    expect((await run(repository, 'validate', '--since', '2021')).err).toContain('Git kent hier geen versie "2021".');
  });

  test('may be the name of a branch or a tag', async () => {
    repository.run('git branch 2021 && git tag 2020');
    expect((await run(repository, 'validate', '--since', '2021')).code).toBe(0);
    expect((await run(repository, 'validate', '--since', '2020')).code).toBe(0);
  });
});

/** Makes commits until one has an id that begins so: about 65,000 for four digits. */
function commitBeginningWith(digits: string, { run: sh }: Repository): string {
  const tree = sh('git rev-parse HEAD^{tree}').trim();
  for (let turn = 0; ; turn++) {
    const commit = `tree ${tree}\nauthor A <a@example.org> 1638316800 +0000\ncommitter A <a@example.org> 1638316800 +0000\n\nBegin ${turn}\n`;
    if (!createHash('sha1').update(`commit ${commit.length}\0${commit}`).digest('hex').startsWith(digits)) continue;
    return sh(`printf '${commit.replaceAll('\n', '\\n')}' | git hash-object -t commit -w --stdin`).trim();
  }
}

describe('a repository that cannot answer', () => {
  const asking = (repository: Repository): Promise<readonly Said[]> =>
    Promise.all(ASKING.map(([command, flag]) => run(repository, command, flag, 'main')));

  test('unrelated histories', async () => {
    const repository = polder();
    repository.run('git checkout --quiet --orphan los && git commit --quiet -m Los');
    for (const { code, out, err } of await asking(repository)) {
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('hebben geen gezamenlijke geschiedenis');
    }
  });

  test('a shallow clone', async () => {
    const { folder, run: sh } = polder();
    sh(
      'git checkout --quiet -b tak && git commit --quiet --allow-empty -m Tak && git checkout --quiet main && git commit --quiet --allow-empty -m Verder',
    );
    sh('git clone --quiet --depth 1 --no-single-branch --branch tak "file://$PWD" ../ondiep');
    const { code, out, err } = await agendaIn(join(dirname(folder), 'ondiep'), ['validate', '--since', 'origin/main']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('fetch-depth: 0');
  });

  test.each(['blob:none', 'tree:0'])('a clone without contents: %s', async (filter) => {
    const { folder, run: sh } = polder();
    sh(
      'git config uploadpack.allowFilter true && git checkout --quiet -b tak && git rm --quiet -r agenda/2021/1-water && git commit --quiet -m Weg',
    );
    sh(`git clone --quiet --filter=${filter} --branch tak "file://$PWD" ../leeg`);
    const clone = join(dirname(folder), 'leeg');
    for (const [command, flag] of ASKING) {
      const { code, out, err } = await agendaIn(clone, [command, flag, 'origin/main']);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('Maak een gewone kloon, zonder --filter.');
    }
    // What is on disk can be asked about.
    for (const argv of [['--changed'], ['--staged'], ['--since', 'HEAD']])
      expect([argv, (await agendaIn(clone, ['validate', ...argv])).code]).toEqual([argv, 0]);
  });

  test('one without files', async () => {
    const { folder, run: sh } = polder();
    sh('git clone --quiet --bare . ../kaal && git -C ../kaal worktree add --quiet ../werk main');
    const home = dirname(folder);
    const { code, err } = await agendaIn(join(home, 'kaal'), ['status']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Work in a clone of it: git clone DIR') });
    appendFileSync(join(home, 'werk/agenda/2021/1-water/README.md'), '\n\n');
    for (const [command, flag] of ASKING)
      expect([command, (await agendaIn(join(home, 'werk'), [command, flag, 'main'])).code]).toEqual([command, 0]);
    expect((await agendaIn(join(home, 'werk'), ['validate', '--changed'])).err).toContain('door het bestand dat');
  });

  test('one of somebody else', () => {
    const { run: sh } = polder();
    sh('cp -r . "../van een ander"');
    for (const [command, flag] of ASKING)
      expect(sh(`cd '../van een ander' && GIT_TEST_ASSUME_DIFFERENT_OWNER=1 agenda ${command} ${flag} main`)).toBe(
        "agenda: Git vertrouwt deze map niet: zij is van een andere gebruiker.\nVertrouw je haar? Typ: git config --global --add safe.directory '/van een ander'\n[3]\n",
      );
  });

  test('no commits yet', async () => {
    const repository = newPolder();
    expect(await run(repository, 'validate', '--changed')).toEqual({
      code: 3,
      out: '',
      err: 'agenda: Deze repository heeft nog geen commits.\nControleer alles met: agenda validate\n',
    });
    repository.run('git add --all');
    expect((await run(repository, 'validate', '--staged')).code).toBe(0);
  });

  test('no repository', async () => {
    const { folder, run: sh } = polder();
    sh('mkdir ../los && cp -r agenda ../los');
    for (const argv of [['--changed'], ['--staged'], ['--since', 'main']]) {
      const { code, err } = await agendaIn(join(dirname(folder), 'los'), ['validate', ...argv]);
      expect({ code, err }).toEqual({
        code: 3,
        err: 'agenda: Deze map staat niet in een git-repository.\nVoer de opdracht uit in een kloon van de repository.\n',
      });
    }
  });

  describe('no git at all', () => {
    const path = process.env['PATH'];
    afterEach(() => {
      process.env['PATH'] = path;
    });

    test('is told, and the rest works', async () => {
      const repository = polder();
      process.env['PATH'] = '/nergens';
      expect(await run(repository, 'validate', '--since', 'main')).toEqual({
        code: 3,
        out: '',
        err: 'agenda: Het programma git is niet gevonden.\nInstalleer git (git-scm.com) en probeer het opnieuw.\n',
      });
      expect((await run(repository, 'validate')).code).toBe(0);
    });
  });
});

test('a detached head is a place like any other', async () => {
  const repository = polder();
  repository.run('git checkout --quiet --detach');
  change(repository);
  const { code, err } = await run(repository, 'validate', '--since', 'main');
  expect(code).toBe(0);
  expect(err).toContain('alleen fouten door het bestand dat sinds main');
});

test('nothing that a repository has configured is run', async () => {
  const repository = polder();
  const { folder, run: sh } = repository;
  const canary = join(dirname(folder), 'kanarie');
  const trap = join(dirname(folder), 'val');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${canary}'\ncat "$1" 2>/dev/null\n`);
  chmodSync(trap, 0o755);
  writeFileSync(join(folder, '.gitattributes'), '*.md diff=val\n');
  repository.commit('Attributen');
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout'])
    symlinkSync(trap, join(folder, '.git/hooks', hook));
  for (const [key, value] of Object.entries({
    'diff.val.textconv': trap,
    'diff.val.command': trap,
    'diff.external': trap,
    'core.fsmonitor': trap,
    'core.pager': trap,
    'pager.diff': trap,
    'core.sshCommand': trap,
    'core.askPass': trap,
    'core.editor': trap,
    'credential.helper': trap,
    'core.gitProxy': trap,
    'alias.diff': `!${trap}`,
    'alias.rev-parse': `!${trap}`,
    'gpg.program': trap,
    'diff.orderFile': '/nergens',
    'interactive.diffFilter': trap,
  }))
    sh(`git config ${key} '${value}'`);
  rmSync(canary, { force: true });
  change(repository);
  for (const argv of [
    ['validate', '--since', 'main'],
    ['validate', '--changed'],
    ['validate', '--staged'],
    ['review', '--since', 'HEAD~1'],
    ['diff', '--since', 'HEAD~1'],
  ]) {
    const { code, err } = await run(repository, ...argv);
    expect(code, `${argv.join(' ')}: ${err}`).toBe(0);
  }
  expect(existsSync(canary)).toBe(false);
  // The traps do work.
  sh('git --paginate diff > /dev/null; git status > /dev/null');
  expect(existsSync(canary)).toBe(true);
});

describe('no filter is run to see whether a file has changed', () => {
  const trapped = (attributes: string, file = '.gitattributes') => {
    const repository = polder();
    const { folder, run: sh } = repository;
    const canary = join(dirname(folder), 'kanarie');
    const trap = join(dirname(folder), 'val');
    writeFileSync(trap, `#!/bin/sh\ntouch '${canary}'\ncat\n`, { mode: 0o755 });
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), attributes);
    repository.commit('Attributen');
    change(repository);
    return { repository, sh, canary, trap };
  };
  const expectQuiet = async ({ repository, sh, canary }: ReturnType<typeof trapped>): Promise<void> => {
    rmSync(canary, { force: true });
    for (const argv of [
      ['validate', '--changed'],
      ['validate', '--since', 'HEAD~1'],
      ['validate', '--staged'],
      ['review', '--since', 'HEAD~1'],
      ['diff', '--since', 'HEAD~1'],
    ]) {
      const { code, err } = await run(repository, ...argv);
      expect(code, `${argv.join(' ')}: ${err}`).toBe(0);
      if (!argv.includes('--staged')) expect(err).not.toContain('niets gewijzigd');
    }
    expect(existsSync(canary)).toBe(false);
    // The trap does work.
    sh('git diff --name-status HEAD > /dev/null 2>&1 || true');
    expect(existsSync(canary)).toBe(true);
  };

  test.each(['clean', 'process'])('filter.x.%s', async (kind) => {
    const made = trapped('*.md filter=x\n');
    made.sh(`git config filter.x.${kind} '${made.trap}'`);
    await expectQuiet(made);
  });

  test('where it is required', async () => {
    const made = trapped('*.md filter=x\n');
    made.sh(`git config filter.x.clean '${made.trap}' && git config filter.x.required true`);
    await expectQuiet(made);
  });

  test.each(['a.b', 'met spatie', 'Éen', '-c'])('of the name %j, in the attributes of the machine', async (name) => {
    const made = trapped(`*.md filter="${name}"\n`, '.git/info/attributes');
    made.sh(`printf '*.md filter=%s\\n' '${name.replace(' ', '-')}' > .git/info/attributes`);
    made.sh(`git config 'filter.${name.replace(' ', '-')}.clean' '${made.trap}'`);
    await expectQuiet(made);
  });

  test('a name that no option can hold is refused', async () => {
    const { repository, sh, canary, trap } = trapped('*.md filter=a=b\n');
    sh(`git config 'filter.a=b.clean' '${trap}'`);
    rmSync(canary, { force: true });
    const { code, err } = await run(repository, 'validate', '--changed');
    expect({ code, err: err.split('\n')[0] }).toEqual({
      code: 3,
      err: 'agenda: Git is ingesteld met een filter met een vreemde naam: filter.a=b',
    });
    expect(existsSync(canary)).toBe(false);
  });
});

test('what a clone lacks is not fetched by a program, whatever the configuration allows', async () => {
  const { folder, run: sh } = polder();
  sh(
    'git config uploadpack.allowFilter true && git checkout --quiet -b tak && git rm --quiet -r agenda/2021/1-water && git commit --quiet -m Weg',
  );
  sh('git clone --quiet --filter=blob:none --branch tak "file://$PWD" ../leeg');
  const [clone, canary] = [join(dirname(folder), 'leeg'), join(dirname(folder), 'kanarie')];
  const trap = join(dirname(folder), 'val');
  writeFileSync(trap, `#!/bin/sh\ntouch '${canary}'\n`, { mode: 0o755 });
  sh(
    `cd ../leeg && git config remote.origin.url 'ext::${trap}' && git config protocol.ext.allow always && git config protocol.allow always && git config remote.origin.uploadpack '${trap}'`,
  );
  for (const argv of [
    ['validate', '--since', 'origin/main'],
    ['diff', '--since', 'origin/main'],
  ]) {
    const { code, err } = await agendaIn(clone, argv);
    expect(code).toBe(3);
    expect(err).toContain('Maak een gewone kloon, zonder --filter.');
  }
  expect(existsSync(canary)).toBe(false);
  // The trap does work.
  sh('cd ../leeg && (git show origin/main:agenda/2021/1-water/README.md > /dev/null 2>&1 || true)');
  expect(existsSync(canary)).toBe(true);
});

test('nor what a submodule has configured', async () => {
  const repository = polder();
  const { folder, run: sh } = repository;
  const canary = join(dirname(folder), 'kanarie');
  sh(
    'git init --quiet agenda/2021/elders && cd agenda/2021/elders && git commit --quiet --allow-empty -m Elders && echo x > x && git add x && git commit --quiet -m x',
  );
  sh('git add --all && git commit --quiet -m Elders');
  sh(`cd agenda/2021/elders && git config core.fsmonitor "touch '${canary}'; true" && echo y > x`);
  for (const argv of [
    ['validate', '--since', 'HEAD~1'],
    ['validate', '--changed'],
    ['validate', '--staged'],
  ])
    expect([0, 1]).toContain((await run(repository, ...argv)).code);
  expect(existsSync(canary)).toBe(false);
});

test('links and submodules in a revision are named, and never followed', async () => {
  const repository = polder();
  const { folder, run: sh } = repository;
  const secret = join(dirname(folder), 'geheim.md');
  writeFileSync(secret, '---\nactors: [vpg]\n---\n# Strikt geheim\n\nWachtwoord.\n');
  sh('git checkout --quiet -b links');
  symlinkSync(secret, join(folder, 'agenda/2021/1-water/1.1.3-geheim.md'));
  sh(
    `git update-index --add --cacheinfo 160000,${sh('git rev-parse HEAD').trim()},agenda/2021/1-water/1.1.4-elders.md`,
  );
  sh('git add agenda/2021/1-water/1.1.3-geheim.md && git commit --quiet -m Links');
  const staged = await run(repository, 'validate', '--staged', '--report', 'all', '--json');
  expect(
    JSON.parse(staged.out).diagnostics.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`),
  ).toEqual([
    'file/symlink agenda/2021/1-water/1.1.3-geheim.md',
    'file/not-a-file agenda/2021/1-water/1.1.4-elders.md',
  ]);
  sh('git checkout --quiet main');
  for (const argv of [
    ['diff', 'links:2021', '2021'],
    ['review', '--since', 'links'],
    ['validate', '--since', 'links'],
    ['diff', '--since', 'links'],
  ]) {
    const { out, err } = await run(repository, ...argv);
    expect(out + err).not.toMatch(/Strikt geheim|Wachtwoord/);
  }
});

test('odd names in a revision', async () => {
  const repository = polder();
  const names = ['nieuwe\nregel.md', 'aan"haling.md', '-rf.md', ':(top)x.md', 'é\u0301.md', '*.md', '\u001b[31m.md'];
  for (const name of names) writeFileSync(join(repository.folder, 'agenda/2021/1-water', name), '# x\n');
  repository.commit('Namen');
  const { out, code } = await run(repository, 'validate', '--since', 'HEAD~1', '--json');
  expect(code).toBe(1);
  const files = (JSON.parse(out) as { diagnostics: { file: string }[] }).diagnostics.map(({ file }) =>
    file.replace('agenda/2021/1-water/', ''),
  );
  expect(new Set(files)).toEqual(new Set(names));
  repository.run('git rm --quiet -r agenda/2021/1-water && git commit --quiet -m Weg');
  expect((await run(repository, 'validate', '--since', 'HEAD~1', '--json')).code).toBe(1);
});
