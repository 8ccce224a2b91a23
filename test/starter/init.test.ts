// What `agenda init` writes is right as it is, whatever the organisation is called and whatever day it is.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { run as program } from '../../src/main.ts';
import { nodeWorld } from '../../src/platform/node.ts';
import { stepsIn, yamlOf } from '../ci/steps.ts';
import { agendaIn, type Said } from '../fake-world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[]): Promise<Said> => agendaIn(folder, argv);
const init = (...argv: readonly string[]): Promise<Said> =>
  run(['init', '--yes', ...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'nl'])]);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const validate = (argv: readonly string[] = []): Promise<Said> =>
  run(['validate', '--advice', '--max-warnings', '0', ...argv]);
/** The errors and warnings. */
const findings = async (...argv: readonly string[]): Promise<readonly unknown[]> =>
  (
    JSON.parse((await run(['validate', '--json', ...argv])).out) as { diagnostics: readonly { severity: string }[] }
  ).diagnostics.filter(({ severity }) => severity !== 'info');
const settings = (): { organisation: { name: string; abbreviation?: string }; parties: Record<string, string> } =>
  parse(read('agenda/agenda.yaml'));

const NAMES = [
  ['Vereniging van Poldergemeenten', 'VPG'],
  ['De "Beste" van \'t Land', ''],
  ['Polder: samen # sterk', '#1'],
  ['- lijst', '- x'],
  ['{a: 1}, [b] & *c | > !d %e @f `g` ~', '***'],
  ['👩‍👩‍👧 Gezinnen 🎉', '👩‍👩‍👧'],
  ['名古屋', ''],
  ['Noord-Oost', 'NO'],
  ['true', 'null'],
  ['constructor', '__proto__'],
  ['2021', '42'],
  ['Één Twee Ïjssel', 'Ç'],
  ['a\nb\r\n---\nc: d\t\u001b[31m\u200b\u202e', 'x\ny'],
  ['x'.repeat(150), 'y'.repeat(30)],
  ['back\\slash \\n \\u0000', '\\'],
] as const;

describe.each(['nl', 'en'])('in %s', (language) => {
  test.each(NAMES)('%j (%j) is valid', async (name, abbreviation) => {
    expect(
      (await init('--lang', language, '--name', name, '--abbreviation', abbreviation, '--year', '2021')).code,
    ).toBe(0);
    const { code, out, err } = await validate();
    expect({ code, out, err }).toEqual({
      code: 0,
      out: language === 'nl' ? '✓ Geen fouten in 6 bestanden.\n' : '✓ No problems in 6 files.\n',
      err: '',
    });
  });

  test.each(['1999', '2020', '2022', '2035'])('the year %s', async (year) => {
    await init('--lang', language, '--year', year);
    expect((await validate()).out).toMatch(/^✓/);
    const { code, out } = await run(['status', year, '--lang', language]);
    expect(code).toBe(0);
    expect(out).toContain(`Agenda ${year}`);
  });

  describe.each([
    ['three levels', ['--levels', '3']],
    ['two levels', ['--levels', '2']],
    ['owners', ['--owners', 'Team Water, Team Groen, team groen!']],
    ['no numbers', ['--targets', 'no']],
    ['all of it', ['--levels', '2', '--owners', '3; ja', '--targets', 'no']],
  ])('with %s', (_name, argv) => {
    test('it is valid, and the examples of the handbook can be followed', async () => {
      await init('--lang', language, '--year', '2021', '--name', 'Polder', ...argv);
      expect(await findings()).toEqual([]);
      const text = read('agenda/README.md');
      const [report = '', commitment = ''] = [...text.matchAll(/```markdown\n([^]*?)```/g)].map(([, code]) => code);
      const reportName = /`(2021-05-31-[a-z-]+\.md)`/.exec(text)?.[1] ?? '';
      const commitmentName = /`(1\.(?:1\.)?2-[a-z-]+\.md)`/.exec(text)?.[1] ?? '';
      const theme = /`2021\/(1-[a-z-]+)\//.exec(text)?.[1] ?? '';
      mkdirSync(join(folder, 'agenda/2021/progress'));
      for (const [path, content] of [
        [`progress/${reportName}`, report],
        [`${theme}/${commitmentName}`, commitment],
      ] as const)
        writeFileSync(join(folder, 'agenda/2021', path), content);
      expect(await findings()).toEqual([]);
      expect((await run(['show', `2021/${commitmentName.replace(/^[\d.]+-|\.md$/g, '')}`])).code).toBe(0);

      const typed = (command: string): readonly string[] => {
        const line = new RegExp(`^agenda (${command} .*)$`, 'm').exec(text)?.[1] ?? '';
        return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inQuotes, bare]) => inQuotes ?? bare ?? '');
      };
      expect((await run(typed('update'))).code).toBe(0);
      expect(await findings()).toEqual([]);
      expect(await run(typed('round open'))).toMatchObject({ code: 0 });
      expect((await run(['round'])).code).toBe(0);
      expect(await findings()).toEqual([]);
      expect((await run(typed('adopt'))).code).toBe(0);
      expect(await run(typed('edit'))).toMatchObject({ code: 0 });
      expect(await findings('--as-of', '2021-07-01')).toEqual([]);
      const git = (...words: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...words], { cwd: folder, stdio: 'pipe' });
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message=x');
      const path = readdirSync(join(folder, 'agenda/2021', theme)).find((name) =>
        /^1\.1(?:\.1)?-.*evening|^1\.1(?:\.1)?-ledenavonden/.test(name),
      );
      const promise = join(folder, 'agenda/2021', theme, path ?? '');
      writeFileSync(promise, readFileSync(promise, 'utf8').replace(/vier avonden|four evenings/, 'drie'));
      expect(await findings('--as-of', '2021-07-01')).not.toEqual([]);
      expect(await run(typed('amend'))).toMatchObject({ code: 0 });
      expect(await findings('--as-of', '2021-07-01')).toEqual([]);
    });
  });

  test.each(['github', 'gitlab', 'forgejo', 'azure', 'none'])('nothing is left to be filled in: %s', async (host) => {
    await init('--lang', language, '--host', host);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((file) =>
      file.isFile(),
    );
    expect(files.length).toBeGreaterThanOrEqual(9);
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      expect(text, file.name).not.toMatch(/undefined|\[object |NaN/);
      expect(text, file.name).toMatch(/\S\n$/);
    }
  });

  test('and then it can be adopted', async () => {
    await init('--lang', language, '--year', '2021');
    expect((await run(['adopt', '2021', '--body', 'ALV', '--date', '2020-12-04'])).code).toBe(0);
    expect((await validate()).out).toMatch(/^✓/);
  });
});

test('a name stays what it is, and its id is one', async () => {
  await init('--name', 'Polder: "samen" # sterk', '--abbreviation', "PS'21");
  expect(settings()).toMatchObject({
    organisation: { name: 'Polder: "samen" # sterk', abbreviation: "PS'21" },
    parties: { 'ps-21': 'Polder: "samen" # sterk' },
  });
});

test('a colleague on GitHub or GitLab gets the files of that host, and those only', async () => {
  const ci = async (host: string): Promise<readonly string[]> =>
    (await init('--host', host, '--dry-run')).out.split('\n').filter((path) => path.endsWith('.yml'));
  expect(await ci('github')).toEqual(['.github/workflows/agenda.yml', '.github/workflows/agenda-comment.yml']);
  expect(await ci('gitlab')).toEqual(['.gitlab-ci.yml']);
  expect(await ci('forgejo')).toEqual(['.forgejo/workflows/agenda.yml']);
  expect(await ci('gitea')).toEqual(['.gitea/workflows/agenda.yml']);
  expect(await ci('azure')).toEqual(['azure-pipelines.yml']);
  expect(await ci('none')).toEqual([]);
});

test('--tool says where the check gets the program from, and nothing is left to be filled in', async () => {
  const tool = 'git+https://git.example.org/agenda.git#v1.0.0';
  for (const [host, path] of [
    ['github', '.github/workflows/agenda.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['forgejo', '.forgejo/workflows/agenda.yml'],
    ['azure', 'azure-pipelines.yml'],
  ] as const) {
    const { err } = await init(host, '--host', host, '--tool', tool);
    expect(err).not.toContain('AGENDA');
    expect(read(`${host}/${path}`)).toContain(`AGENDA: "${tool}"`);
    expect(read(`${host}/${path}`)).toContain('npm_config_allow_git: root');
  }
  expect((await init('x', '--host', 'github')).err).toContain('bij AGENDA');
  const { code, err } = await init('y', '--tool', 'agenda');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('"agenda" is geen adres') });
  expect(existsSync(join(folder, 'y'))).toBe(false);
});

test('--dry-run names the files and writes none', async () => {
  const { code, out, err } = await init('--dry-run', 'nieuw');
  expect(code).toBe(0);
  expect(out.split('\n')).toContain('nieuw/agenda/agenda.yaml');
  expect(err).toBe('Er is niets geschreven; zonder --dry-run komen deze bestanden er.\n');
  expect(readdirSync(folder)).toEqual([]);
});

describe('where something stands already', () => {
  const lay = (path: string, text: string | Buffer): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  test.each([
    ['', ''],
    ['*.png binary', '*.png binary\n'],
    ['*.png binary\r\n# é\r\n', '*.png binary\r\n# é\r\n'],
    ['\ufeff*.png binary\n', '\ufeff*.png binary\n'],
    ['agenda/*/evidence/** -text\n', 'agenda/*/evidence/** -text\n'],
  ])('attributes that are lacking come at the end: %j', async (standing, kept) => {
    lay('.gitattributes', standing);
    expect(await init()).toMatchObject({ code: 0, out: expect.stringContaining('.gitattributes\n') });
    const text = read('.gitattributes');
    expect(text.startsWith(kept)).toBe(true);
    const lines = text.split(/\r?\n/);
    for (const line of ['agenda/** text=auto eol=lf', 'agenda/*/evidence/** -text'])
      expect(lines.filter((each) => each === line)).toEqual([line]);
    expect(text).toMatch(standing.includes('\r\n') ? /^(?:[^\n]*\r\n)+$/ : /^(?:[^\r\n]*\n)+$/);
    expect((await init()).out).not.toContain('.gitattributes');
  });

  const OURS = { 'yaml.schemas': { '.vscode/agenda.schema.json': 'agenda/agenda.yaml' } };
  test.each([
    ['{}', OURS],
    ['{\n}\n', OURS],
    ['{"a": "} \\" {", "files.eol": "\\r\\n"}', { a: '} " {', 'files.eol': '\r\n', ...OURS }],
    [
      '{\n\t"a": [1, {"yaml.schemas": 2}],\n\t"yaml.schemas": {\n\t\t"x": "y"\n\t}\n}\n',
      { a: [1, { 'yaml.schemas': 2 }], 'yaml.schemas': { x: 'y', ...OURS['yaml.schemas'] } },
    ],
    ['{"yaml.schemas": {}}', OURS],
  ])('settings that nobody chose are added, and the rest stays byte for byte: %j', async (standing, meant) => {
    lay('.vscode/settings.json', standing);
    expect((await init()).code).toBe(0);
    const text = read('.vscode/settings.json');
    expect(JSON.parse(text)).toEqual({ 'files.eol': '\n', 'files.insertFinalNewline': true, ...meant });
    // Without what was added, it is what it was.
    let at = 0;
    for (const character of standing) expect((at = text.indexOf(character, at) + 1)).toBeGreaterThan(0);
    expect((await init()).out).not.toContain('settings.json');
  });

  test.each([
    '{\n  // van mij\n  "a": 1\n}\n',
    'Van mij.\n',
    '[]',
    '',
    '{"yaml.schemas": {}, "yaml.schemas": {"x": "y"}}',
  ])('settings of which that cannot be said are left, and what to add is told: %j', async (standing) => {
    lay('.vscode/settings.json', standing);
    const { code, out, err } = await init();
    expect({ code, text: read('.vscode/settings.json') }).toEqual({ code: 0, text: standing });
    expect(out).toContain('agenda/agenda.yaml\n');
    expect(out).not.toContain('settings.json');
    expect(err).toContain('.vscode/settings.json stond er al. Neem daarin zelf over:\n{\n  "yaml.schemas": {\n');
  });

  test('what a link leads to is left, and what is no text', async () => {
    symlinkSync('weg', join(folder, '.gitattributes'));
    lay('.vscode/settings.json', Buffer.from('{"a": "\xff"}', 'latin1'));
    const { code, err } = await init();
    expect(code).toBe(0);
    expect(err).toContain('.gitattributes stond er al. Neem daarin zelf over:\nagenda/** text=auto eol=lf\n');
    expect(readdirSync(folder).sort()).toEqual(['.gitattributes', '.vscode', 'AGENTS.md', 'agenda']);
    expect(readFileSync(join(folder, '.vscode/settings.json'))).toEqual(Buffer.from('{"a": "\xff"}', 'latin1'));
  });

  test.each([
    ['gitlab', '.gitlab-ci.yml', '.gitlab/agenda.gitlab-ci.yml', '- local: .gitlab/agenda.gitlab-ci.yml'],
    ['azure', 'azure-pipelines.yml', 'azure-pipelines-agenda.yml', 'van azure-pipelines-agenda.yml.'],
  ])('a CI file of its owner: ours comes beside it (%s)', async (host, standing, ours, said) => {
    lay(standing, 'van: mij\n');
    const { code, out, err } = await init('--host', host);
    expect({ code, text: read(standing) }).toEqual({ code: 0, text: 'van: mij\n' });
    expect(out).toContain(`${ours}\n`);
    expect(err).toContain(said);
    expect(read(ours)).toContain('AGENDA');
    expect(await init('--host', host)).toMatchObject({ code: 0, out: '' });
  });

  test('a workflow of that name is left, and told', async () => {
    lay('.github/workflows/agenda.yml', 'van: mij\n');
    const { code, err } = await init('--host', 'github');
    expect({ code, text: read('.github/workflows/agenda.yml') }).toEqual({ code: 0, text: 'van: mij\n' });
    expect(err).toContain('.github/workflows/agenda.yml stond er al en is gelaten zoals het was.');
    expect(existsSync(join(folder, '.github/workflows/agenda-comment.yml'))).toBe(true);
  });

  test('another agenda is left, and what belongs beside it comes', async () => {
    await init('--name', 'Ons', '--year', '2021');
    rmSync(join(folder, '.gitattributes'));
    const before = everything();
    const { code, out, err } = await init('--host', 'gitlab', '--year', '2022');
    expect({ code, out }).toEqual({ code: 0, out: '.gitattributes\n.gitlab-ci.yml\n' });
    expect(err).toMatch(/^Er staat hier al een agenda; die is gelaten zoals zij was\./);
    for (const name of ['.gitattributes', '.gitlab-ci.yml']) rmSync(join(folder, name));
    expect(everything()).toEqual(before);
  });

  test('the guide of its owner is left', async () => {
    lay('agenda/README.md', 'Van mij.\n');
    expect(await init()).toMatchObject({ code: 0, err: expect.stringContaining('agenda/README.md stond er al en is') });
    expect(read('agenda/README.md')).toBe('Van mij.\n');
  });

  test('of part of an agenda no whole is made', async () => {
    lay('agenda/2021/README.md', 'Van mij.\n');
    expect(await init('--year', '2021')).toEqual({
      code: 2,
      out: '',
      err: 'agenda: Hier staat al een deel van een agenda: agenda/2021/README.md. Er is niets geschreven.\nKies een andere map, of verplaats deze bestanden eerst.\n',
    });
    expect(existsSync(join(folder, 'agenda/agenda.yaml'))).toBe(false);
  });
});

test('what an earlier run wrote already is no obstacle, and is left as it is', async () => {
  await init('--name', 'Ons', '--year', '2021');
  const before = everything();
  for (const path of ['agenda/2021/README.md', '.gitattributes']) rmSync(join(folder, path));
  const { code, out } = await init('--name', 'Ons', '--year', '2021');
  expect({ code, out }).toEqual({ code: 0, out: 'agenda/2021/README.md\n.gitattributes\n' });
  expect(everything()).toEqual(before);
  expect(await init('--name', 'Ons', '--year', '2021')).toMatchObject({ code: 0, out: '' });
});

test.skipIf(process.platform === 'win32')('a disk that is full is told as such, and nothing is left on it', () => {
  // No file may become larger than a block: the write itself fails, as it does on a full disk.
  const program = join(inject('installed'), 'bin/agenda.cjs');
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `ulimit -f 1; trap '' XFSZ; exec "$0" "$1" init nieuw --yes --lang nl`, process.execPath, program],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 3,
    stdout: '',
    stderr: expect.stringMatching(
      /^agenda: "nieuw\/[^"]+" kan niet worden geschreven \(EFBIG\)\.\nHet bestand wordt te groot\.\n$/,
    ),
  });
  expect(readdirSync(folder)).toEqual([]);
});

/** Every file with what stands in it. */
const everything = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('wrong answers', () => {
  test.each([
    [['--year', '21'], '"21" is geen jaar.\nSchrijf vier cijfers, zoals 2027.\n'],
    [['--year', '3021'], '"3021" is geen jaar.\nSchrijf vier cijfers, zoals 2027.\n'],
    [['--host', 'gihub'], '"gihub" is geen keuze bij --host.\nBedoel je github?\n'],
    [['--name', ' \n'], 'De organisatie heeft nog geen naam.\nGeef er een met --name.\n'],
    [
      ['--name', 'x'.repeat(506)],
      expect.stringMatching(
        /^agenda: Er is niets geschreven, want in agenda\/agenda\.yaml zou een fout komen te staan\. .*506/,
      ),
    ],
    [['--abbreviation', 'x'.repeat(501)], expect.stringMatching(/zou een fout komen te staan\. .*501/)],
  ])('%j', async (argv, said) => {
    const { code, err } = await init(...argv);
    expect({ code, err }).toEqual({ code: 2, err: typeof said === 'string' ? `agenda: ${said}` : said });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without a terminal and without --yes, nothing is guessed', async () => {
    const { code, err } = await run(['init', '--lang', 'nl']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'agenda: Hier kan ik geen vragen stellen.\nGeef de antwoorden als opties en voeg --yes toe.\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('questions', () => {
  /** Asks on a terminal: the answers come in order; where there are no more, the input has ended. */
  async function asked(
    answers: readonly string[],
    ...argv: readonly string[]
  ): Promise<{ readonly code: number; readonly questions: readonly string[] }> {
    const stream = { isTTY: false, write: () => true, on: () => undefined } as unknown as NodeJS.WriteStream;
    const left = [...answers];
    const questions: string[] = [];
    const world = nodeWorld({
      cwd: () => folder,
      env: { LANG: 'nl_NL.UTF-8' },
      stdout: stream,
      stderr: stream,
    } as unknown as NodeJS.Process);
    const ask = (question: string): Promise<string | undefined> => {
      questions.push(question);
      return Promise.resolve(left.shift());
    };
    // What is written goes where this folder is.
    const code = await program(['init', join(folder, 'hier'), ...argv], { ...world, ask });
    return { code, questions };
  }

  test('what is not given as an option is asked, with what is meant by an empty answer', async () => {
    const { code, questions } = await asked([
      '',
      'Vereniging "X"',
      '',
      '2021',
      '2',
      'Team Noord, Team Zuid',
      'nee',
      'gitlab',
    ]);
    expect(code).toBe(0);
    expect(questions).toEqual([
      'In welke taal is de agenda: nl of en? [nl] ',
      'Hoe heet de organisatie? [Onze vereniging] ',
      'Wat is de afkorting? (mag leeg) ',
      expect.stringMatching(/^Voor welk jaar is het eerste plan\? \[\d{4}\] $/),
      'Staan er doelstellingen tussen de thema’s en de inzetpunten? (3: ja, 2: nee) [3] ',
      'Welke teams zijn trekker? (met een komma ertussen; mag leeg) ',
      'Worden aantallen beloofd, zoals “ten minste vier avonden”? [ja] ',
      'Waar worden wijzigingen voorgesteld: github, gitlab, forgejo, gitea, azure of none? [none] ',
    ]);
    expect(read('hier/agenda/agenda.yaml')).toContain('name: "Vereniging \\"X\\""');
    expect(read('hier/agenda/agenda.yaml')).toContain('team-zuid: "Team Zuid"');
    expect(read('hier/agenda/2021/1-dienstverlening/1.1-ledenavonden.md')).toMatch(/owner: team-noord/);
    expect(read('hier/agenda/2021/1-dienstverlening/1.1-ledenavonden.md')).not.toMatch(/target/);
    expect(existsSync(join(folder, 'hier/.gitlab-ci.yml'))).toBe(true);
  });

  const GIVEN = '--lang nl --abbreviation O --year 2021 --levels 3 --targets yes --host none'.split(' ');
  test('what is given is not asked', async () => {
    expect((await asked(['Ons'], '--owners', 'Team', ...GIVEN)).questions).toHaveLength(1);
    expect((await asked([], '--name', 'Ons', '--owners', '', ...GIVEN)).questions).toEqual([]);
  });

  test('of an agenda that is there, only the host is asked', async () => {
    await init('hier', '--name', 'Ons');
    expect((await asked(['gitlab'])).questions).toEqual([
      expect.stringMatching(/^Waar worden wijzigingen voorgesteld/),
    ]);
    expect(existsSync(join(folder, 'hier/.gitlab-ci.yml'))).toBe(true);
  });

  test('the questions go on in the language that was chosen', async () => {
    const { questions } = await asked(['en', 'Ours']);
    expect(questions[1]).toBe('What is the organisation called? [Our association] ');
  });

  test('a wrong answer is asked again, and said why', async () => {
    const { code, questions } = await asked([
      'de',
      'nl',
      'Ons',
      '',
      '21',
      '2021',
      '4',
      '2',
      '',
      'misschien',
      'nee',
      'bitbucket',
      'none',
    ]);
    expect(code).toBe(0);
    expect(questions.map((question) => question.slice(0, 12))).toEqual([
      ...Array(2).fill('In welke taa'),
      'Hoe heet de ',
      'Wat is de af',
      ...Array(2).fill('Voor welk ja'),
      ...Array(2).fill('Staan er doe'),
      'Welke teams ',
      ...Array(2).fill('Worden aanta'),
      ...Array(2).fill('Waar worden '),
    ]);
  });

  test.each([
    [[]],
    [['', 'Ons', '', '21']],
    [['', 'Ons', '', '2021', '4']],
    [['', 'Ons', '', '2021', '3', '', 'misschien']],
    [['', 'Ons', '', '2021', '3', '', 'ja', 'bitbucket']],
    [['', 'Ons', '', '2021']],
  ])('an answer that will not do, or none: nothing is written (%j)', async (answers) => {
    expect((await asked(answers)).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('what is said to type next works as typed', async () => {
  const { err } = await init("de polder's agenda", '--year', '2021');
  const line = / met: (.+)\n/.exec(err)?.[1] ?? '';
  expect(line).toMatch(/^cd '.*' && agenda status 2021$/);
  const program = `agenda() { '${process.execPath}' '${inject('installed')}/bin/agenda.cjs' "$@"; }`;
  expect(execFileSync('bash', ['-ec', `${program}; ${line}`], { cwd: folder, encoding: 'utf8' })).toContain(
    'Agenda 2021',
  );
});

test('the package as it is published runs by the words that the workflow uses', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const pack = join(folder, 'pack');
  mkdirSync(pack);
  const { name, version, bin, files, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(join(pack, 'package.json'), JSON.stringify({ name, version, bin, files, type }));
  for (const part of ['bin', 'dist']) cpSync(join(inject('installed'), part), join(pack, part), { recursive: true });
  cpSync(join(root, 'schemas'), join(pack, 'schemas'), { recursive: true });
  const env = {
    ...process.env,
    npm_config_cache: join(folder, 'cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: pack,
    env,
    stdio: 'pipe',
  });
  const tarball = `file:${join(folder, `${String(name)}-${String(version)}.tgz`)}`;

  await init('polder', '--host', 'github', '--year', '2021');
  const check =
    stepsIn(yamlOf(read('polder/.github/workflows/agenda.yml'))).find((step) => step.name === 'Check')?.run ?? '';
  expect(check).toContain('npx --yes "$AGENDA" ');
  expect(
    execFileSync('bash', ['-ec', check], {
      cwd: join(folder, 'polder'),
      env: { ...env, AGENDA: tarball },
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  ).toBe('✓ Geen fouten in 6 bestanden.\n');
});
