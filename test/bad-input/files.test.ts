// Files and folders that are missing, misplaced, misnamed, or no files at all.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agenda, agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { expectTold, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

const PLAIN = '# Schone sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n';
/** A commitment that is like no other. */
const DUIKERS =
  '---\nowner: team-water\n---\n# Open duikers\n\nHet waterschap maakt voor de herfst alle duikers schoon.\n';
const WATER = '2021/1-water';

describe('a record in a strange place', () => {
  test('one id twice', () =>
    expectTold({ [`${WATER}/1.1.3-sloten.md`]: DUIKERS }, [`${WATER}/1.1.3-sloten.md:1:1 ref/duplicate-id`]));
  test('one number twice', () =>
    expectTold({ [`${WATER}/1.1.1-duikers.md`]: DUIKERS }, [`${SLOTEN}:1:1 ref/duplicate-number`]));
  test('a theme without a page', () =>
    expectTold({ [`${WATER}/README.md`]: null }, [`${WATER}/README.md:1:1 layout/missing-readme`]));
  test('a plan without a page', () =>
    expectTold({ '2021/README.md': null }, ['2021/README.md:1:1 layout/missing-readme']));
  test('a commitment without its objective', () =>
    expectTold({ [`${WATER}/1.2.1-duikers.md`]: DUIKERS }, [`${WATER}/1.2.1-duikers.md:1:1 layout/missing-objective`]));
  test('an objective in the folder of another theme', () =>
    expectTold({ [`${WATER}/2.1-duikers.md`]: PLAIN }, [`${WATER}/2.1-duikers.md:1:1 layout/wrong-folder`]));
  test('a commitment in the folder of another theme', () =>
    expectTold({ [`${WATER}/2.1.1-duikers.md`]: PLAIN }, [`${WATER}/2.1.1-duikers.md:1:1 layout/wrong-folder`]));
  test('a commitment in the folder of the year', () =>
    expectTold({ '2021/1.1.3-duikers.md': PLAIN }, ['2021/1.1.3-duikers.md:1:1 layout/wrong-folder']));
  test('a commitment of three levels in a plan of two gets a number that is free', async () => {
    const files = {
      '2022/README.md': '---\nstage: draft\nlevels: [theme, commitment]\n---\n# Polderagenda 2022\n',
      '2022/1-water/README.md': '# Water\n',
      '2022/1-water/1.1-sloten.md': DUIKERS,
      '2022/1-water/1.1.1-duikers.md': DUIKERS.replace('# ', '# Nog meer '),
    };
    const { text } = await validate(laid(POLDER, files));
    expect(text).toContain('Geef het bestand een vrij nummer van twee delen: 1.2.');
  });
  test('an update on a commitment that is not there', () =>
    expectTold({ '2021/progress/2021-06-01-sluizen.md': '---\nstatus: on-track\n---\n' }, [
      '2021/progress/2021-06-01-sluizen.md:1:1 ref/unknown-id',
    ]));
  test('an update on a deliverable, as if it were a record', async () => {
    const { text } = await expectTold({ '2021/progress/2021-06-01-baggerplan.md': '---\nstatus: on-track\n---\n' }, [
      '2021/progress/2021-06-01-baggerplan.md:1:1 ref/wrong-kind',
    ]);
    expect(text).toContain('in 2021-06-01-sloten.md, met een regel als:  deliverables: { baggerplan: on-track }');
  });
});

describe('a name that says nothing', () => {
  test.each([
    ['a leading zero', `${WATER}/1.01.1-duikers.md`],
    ['four parts', `${WATER}/1.1.1.1-duikers.md`],
    ['one part', `${WATER}/1-duikers.md`],
    ['capitals', `${WATER}/1.1.3-Duikers.md`],
    ['an underscore', `${WATER}/1.1.3-grote_duikers.md`],
    ['an accent', `${WATER}/1.1.3-één.md`],
    ['no id', `${WATER}/1.1.3.md`],
    ['no number', `${WATER}/duikers.md`],
    ['a day that does not exist', '2021/progress/2021-02-30-sloten.md'],
    ['no day', '2021/progress/sloten.md'],
    ['a bad id', '2021/progress/2021-06-02-Sloten.md'],
    ['a tag in capitals', '2021/progress/2021-06-01-sloten.JD.md'],
  ])('%s', async (_name, path) => {
    await expectTold({ [path]: PLAIN }, [`${path}:1:1 layout/bad-name`]);
  });

  test.each(['2021/01-lucht', '2021/2-Lucht'])('a theme called %s is told once', async (folder) => {
    await expectTold({ [`${folder}/README.md`]: PLAIN, [`${folder}/2.1-lucht.md`]: PLAIN }, [
      `${folder}:1:1 layout/bad-name`,
    ]);
  });
});

describe('what does not belong', () => {
  test.each(['notitie.md', '2021/notitie.txt', `${WATER}/foto.png`, '2021/progress/notitie.txt', 'agenda.yml'])(
    'the file %s',
    async (path) => {
      await expectTold({ [path]: 'x' }, [`${path}:1:1 layout/unknown-file`]);
    },
  );
  test.each(['archief', '21', '2021/concept', `${WATER}/oud`, '2021/progress/oud'])(
    'the folder %s is told once',
    async (folder) => {
      await expectTold({ [`${folder}/a.txt`]: 'x', [`${folder}/b/c.txt`]: 'x' }, [`${folder}:1:1 layout/unknown-file`]);
    },
  );
  test('evidence may be anything', () =>
    expectTold(
      { '2021/evidence/a.pdf': '\0', '2021/evidence/map/Foto 1.PNG': '\0', '2021/evidence/b.md': '---js\n' },
      [],
    ));
  test('what begins with a dot is nobody’s', () =>
    expectTold({ '.gitkeep': '', '2021/.DS_Store': '\0', '.obsidian/x.md': '---js\n' }, []));
});

describe('names that some computers cannot hold', () => {
  const ONE = '2021/evidence/één.pdf';
  test('two that differ in capitals', () =>
    expectTold({ '2021/evidence/Brief.pdf': '', '2021/evidence/brief.pdf': '' }, [
      '2021/evidence/brief.pdf:1:1 file/name-collision',
    ]));
  test('two that look the same', () =>
    expectTold({ [ONE.normalize('NFC')]: '', [ONE.normalize('NFD')]: '' }, [
      `${ONE.normalize('NFC')}:1:1 file/name-collision`,
    ]));
  test('what Windows refuses', () =>
    expectTold({ '2021/evidence/wat?.pdf': '' }, ['2021/evidence/wat?.pdf:1:1 file/name-not-portable'], 0));
  test('what is a device to Windows', () =>
    expectTold({ '2021/evidence/aux.pdf': '' }, ['2021/evidence/aux.pdf:1:1 file/name-not-portable'], 0));
});

describe('what is no file', () => {
  test('a link', async () => {
    const { text } = await expectTold({ [UPDATE]: { kind: 'symlink' } }, [`${UPDATE}:1:1 file/symlink`]);
    expect(text).not.toContain('root:');
  });
  test('something special', () => expectTold({ [UPDATE]: { kind: 'special' } }, [`${UPDATE}:1:1 file/not-a-file`]));
  test('a file that may not be read, and everything else is told all the same', () =>
    expectTold({ [UPDATE]: { unreadable: 'EACCES' } }, [`${UPDATE}:1:1 file/unreadable`], 3));
  test('an agenda.yaml that may not be read', () =>
    expectTold({ 'agenda.yaml': { unreadable: 'EACCES' } }, ['agenda.yaml:1:1 file/unreadable'], 3));

  test.each([['status'], ['list'], ['show', '1'], []])(
    'agenda %s names the file that could not be read, and says the rest',
    async (...argv) => {
      const { code, out, err } = await agenda(laid(POLDER, { [SLOTEN]: { unreadable: 'EACCES' } }), argv);
      expect(code).toBe(3);
      expect(err).toContain(`agenda/${SLOTEN}`);
      expect(out).not.toBe('');
    },
  );
});

describe('on a real disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'agenda-bad-files-'));
    copyAgenda('polder', join(folder, 'agenda'));
    writeFileSync(join(folder, 'geheim.md'), '# Geheim\n');
    symlinkSync(join(folder, 'geheim.md'), join(folder, 'agenda', WATER, '1.1.3-koppeling.md'));
    symlinkSync('/etc', join(folder, 'agenda', '2021', 'koppeling'));
    symlinkSync('.', join(folder, 'agenda', '2021', '2-kring'));
    execFileSync('mkfifo', [join(folder, 'agenda', WATER, '1.1.4-pijp.md')]);
    writeFileSync(join(folder, 'agenda', SLOTEN), record(SCHOUW.replace('owner', 'onwer')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const seen = [
    '1.1.1-sloten.md:2:1 schema/unknown-key',
    '1.1.3-koppeling.md:1:1 file/symlink',
    '1.1.4-pijp.md:1:1 file/not-a-file',
  ];

  test('links and pipes are named, never opened', async () => {
    const { code, out } = await agendaIn(folder, ['validate', '--json']);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { file: string; rule: string; range: { start: { line: number; column: number } } }[];
    };
    expect(code).toBe(1);
    expect(
      diagnostics
        .filter(({ rule }) => /^(?:file|schema)\//.test(rule))
        .map(({ file, rule, range }) => `${file}:${range.start.line}:${range.start.column} ${rule}`),
    ).toEqual([
      ...seen.map((place) => `agenda/${WATER}/${place}`),
      'agenda/2021/2-kring:1:1 file/symlink',
      'agenda/2021/koppeling:1:1 file/symlink',
    ]);
  });

  test.each([['validate'], ['status'], ['list'], ['list', '--json'], ['show', '1']])(
    'agenda %s %s shows nothing of what is behind them',
    async (...argv) => {
      const { out, err } = await agendaIn(folder, argv);
      expect(out + err).not.toMatch(/Geheim|root:/);
    },
  );
});

test('nothing but agenda.yaml is a beginning, not a mistake', async () => {
  expect(await validate({ 'agenda.yaml': POLDER['agenda.yaml'] as string })).toMatchObject({ code: 0, seen: [] });
});
