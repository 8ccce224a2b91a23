// What comes from a file never steers the screen it is shown on, and every answer is the same bytes each time.
import { describe, expect, test } from 'vitest';
import { agenda, type Files } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository } from '../replay/repository.ts';
import { expectTold, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

// Escapes of a terminal: colour, a window's title, a link, the clipboard; a bell, a backspace, C1, and what turns text
// round.
const NASTY = [
  '\u001b[31m',
  '\u001b]0;titel\u0007',
  '\u001b]8;;https://example.org\u0007',
  '\u001b]52;c;eA==\u0007',
  '\u0007',
  '\u0008',
  '\u009b31m',
  '\u007f',
  '\u202e',
  '\u2066',
].join('x');
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const quoted = JSON.stringify(NASTY).replace(
  /[\u007f-\u{10ffff}]/gu,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** The polder with something nasty in every text that is shown somewhere. */
const NASTY_POLDER: Files = laid(POLDER, {
  'agenda.yaml': (POLDER['agenda.yaml'] as string)
    .replace('name: Vereniging van Poldergemeenten', `name: ${quoted}`)
    .replace('waterschap: Waterschap De Lage Landen', `waterschap: ${quoted}`)
    .replace('team-water: Team Water', `team-water: ${quoted}`),
  '2021/README.md': (POLDER['2021/README.md'] as string)
    .replace('# Polderagenda', `# ${NASTY} Polderagenda`)
    .replace('title: Klaar voor het klimaat', `title: ${quoted}`)
    .replace('title: Nieuwe waterwet', `title: ${quoted}`)
    .replace('stage: adopted', `stage: adopted\nnotice: ${quoted}`)
    .replace('body: Algemene ledenvergadering', `body: ${quoted}`),
  '2021/1-water/README.md': `---\nlead: team-water\npriorities:\n  - id: eerst\n    title: ${quoted}\n---\n# ${NASTY}\n\n${NASTY}\n`,
  '2021/1-water/1.1-droge-voeten.md': `# ${NASTY}\n\n${NASTY}\n`,
  [SLOTEN]: `---\n${SCHOUW.replace('Schouw van alle sloten', quoted)}target:\n  measure: ${quoted}\n  unit: ${quoted}\nsource:\n  document: ${quoted}\n  section: ${quoted}\n---\n# ${NASTY}\n\n${NASTY}\n\n- ${NASTY}\n\n## ${NASTY}\n`,
  [UPDATE]: `---\nstatus: at-risk\nexplanation:\n  cause: ${quoted}\n  consequence: ${quoted}\n  remedy: ${quoted}\nevidence:\n  - title: ${quoted}\n    reference: ${quoted}\n---\n${NASTY}\n`,
});

const QUESTIONS = [
  ['validate'],
  ['status'],
  ['status', '1.1'],
  ['list'],
  ['show', '1'],
  ['show', '1.1'],
  ['show', '1.1.1'],
  ['show', '1.1.2'],
  [],
];

describe('a text from a file steers nothing', () => {
  test.each(QUESTIONS)('agenda %s %s', async (...argv) => {
    for (const options of [{}, { terminal: true, columns: 100 }]) {
      const { out, err } = await agenda(NASTY_POLDER, [...argv, '--no-color'], options);
      expect(out.length).toBeGreaterThan(20);
      expect(out).not.toMatch(RAW);
      expect(err).not.toMatch(RAW);
    }
  });

  test('the examples are read at all', async () => {
    const { out } = await agenda(NASTY_POLDER, ['show', '1.1.1', '--json']);
    expect(out.split(JSON.stringify('\u001b').slice(1, -1)).length).toBeGreaterThan(10);
  });

  test('JSON keeps the true text, written so that it steers nothing either', async () => {
    const { out } = await agenda(NASTY_POLDER, ['show', '1.1.1', '--json']);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect((JSON.parse(out) as { title: string }).title).toBe(NASTY);
  });
});

describe('names of files', () => {
  test.each([
    ['a line break', 'a\nb.txt'],
    ['a quote', 'a"b.txt'],
    ['an apostrophe', "a'b.txt"],
    ['a backtick', 'a`b.txt'],
    ['an escape', 'a\u001b[31mb.txt'],
    ['a command of a workflow', '::error::x.txt'],
    ['a leading dash', '-rf.txt'],
    ['a carriage return', 'a\rb.txt'],
  ])('%s', async (_name, name) => {
    const { answer, text } = await validate(laid(POLDER, { [name]: 'x' }));
    expect(answer.diagnostics.map(({ rule, file }) => `${file} ${rule}`)).toContain(
      `agenda/${name} layout/unknown-file`,
    );
    expect(text).not.toMatch(RAW);
    expect(text.split('\n').filter((line) => line.startsWith('::') || line.startsWith('-rf'))).toEqual([]);
  });

  test.each(['a\u001b[31mb.md', 'a\nb.md'])('a file that is lost: %j', async (name) => {
    for (const argv of [['status'], ['list'], []]) {
      const { code, err } = await agenda(laid(POLDER, { [`2021/progress/${name}`]: '\0' }), argv);
      expect(code).toBe(3);
      expect(err).not.toMatch(RAW);
      expect(err.split('\n').length).toBeLessThan(6);
    }
  });
});

describe('excerpts', () => {
  /** The line with the mark and the one above it. */
  const marked = (text: string): readonly [line: string, mark: string] => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^ +\| *\^+$/.test(line));
    return [lines[at - 1] as string, lines[at] as string];
  };
  const behindGutter = (line: string): string => line.replace(/^[^|]*\| /, '');

  test.each([
    ['Chinese', '水水', 4],
    ['an emoji', '👍🏽', 2],
    ['a combining accent', 'e\u0301', 1],
  ])('%s before the spot: the mark stands under the value', async (_name, before, cells) => {
    const { text } = await expectTold(
      { [SLOTEN]: record(`${SCHOUW}source: { document: "${before}", section: 1 }\n`) },
      [`${SLOTEN}:6:${'source: { document: "", section: '.length + before.length + 1} schema/type`],
    );
    const [line, mark] = marked(text);
    expect(line).toContain(before);
    expect(behindGutter(mark)).toBe(`${' '.repeat('source: { document: "'.length + cells + '", section: '.length)}^`);
  });

  test('a tab before the spot', async () => {
    const { text } = await expectTold({ [SLOTEN]: record(`${SCHOUW}source: {\tdocument: Brief,\tsection: 1 }\n`) }, [
      `${SLOTEN}:6:37 schema/type`,
    ]);
    const [line, mark] = marked(text);
    expect(behindGutter(line).indexOf('1 }')).toBe(behindGutter(mark).indexOf('^'));
  });

  test('a line of 200,000 characters is cut around the spot', async () => {
    const long = `source: { document: "${'lang '.repeat(40_000)}", section: 1 }\n`;
    const { text } = await validate(laid(POLDER, { [SLOTEN]: record(SCHOUW + long) }));
    const [line, mark] = marked(text.slice(text.indexOf('section')));
    expect(Math.max(...text.split('\n').map((each) => each.length))).toBeLessThan(200);
    expect(behindGutter(line).indexOf('1 }')).toBe(behindGutter(mark).indexOf('^'));
  });

  test('the last line, without a line break', async () => {
    const { text } = await expectTold(
      { 'agenda.yaml': `${(POLDER['agenda.yaml'] as string).replace('language: nl\n', '')}language: fy` },
      ['agenda.yaml:10:11 schema/enum'],
    );
    expect(text).toContain('language: fy\n');
  });
});

describe('no colour', () => {
  const coloured = { terminal: true, columns: 80 };
  test.each([
    ['NO_COLOR', { ...coloured, env: { NO_COLOR: '1' } }, []],
    ['TERM=dumb', { ...coloured, env: { TERM: 'dumb' } }, []],
    ['--no-color', coloured, ['--no-color']],
    ['a pipe', {}, []],
  ])('%s', async (_name, options, flags) => {
    for (const argv of QUESTIONS)
      expect((await agenda(POLDER, [...argv, ...flags], options)).out).not.toContain('\u001b');
  });
  test('on a terminal there is some', async () => {
    expect((await agenda(POLDER, ['status'], coloured)).out).toContain('\u001b[');
    expect((await agenda(POLDER, ['status', '--color'])).out).toContain('\u001b[');
  });
});

describe('the same bytes', () => {
  const broken = laid(POLDER, {
    [SLOTEN]: record(SCHOUW.replace('owner', 'onwer')),
    'x.md': '',
    '2021/evidence/Brief.pdf': '',
    '2021/evidence/brief.pdf': '',
    [UPDATE]: '---\n- a\n---\n',
  });
  const orders = [
    (paths: readonly string[]) => [...paths].reverse(),
    (paths: readonly string[]) => [...paths].sort((a, b) => a.length - b.length || (a < b ? 1 : -1)),
  ];

  test.each([...QUESTIONS, ...QUESTIONS.map((argv) => [...argv, '--json'])])('agenda %s %s %s', async (...argv) => {
    for (const files of [POLDER, broken]) {
      const once = await agenda(files, argv);
      expect(await agenda(files, argv)).toEqual(once);
      for (const order of orders) expect(await agenda(files, argv, { order })).toEqual(once);
    }
  });
});

describe('the built program', () => {
  test('writes UTF-8, whatever the locale of the machine', () => {
    const repository = newRepository();
    try {
      copyAgenda('polder', `${repository.folder}/agenda`);
      const [plain, dutch] = ['C', 'nl_NL.UTF-8'].map((locale) => repository.run(`LC_ALL=${locale} agenda status`));
      expect(plain).toBe(dutch);
      expect(plain).toContain('●');
    } finally {
      repository.remove();
    }
  });

  test.each(['env -u HOME', 'HOME=', 'HOME=/nergens/thuis', 'HOME=/proc'])('without a home to write in: %s', (home) => {
    const repository = newRepository();
    try {
      copyAgenda('polder', `${repository.folder}/agenda`);
      repository.commit('Begin');
      expect(repository.run(`${home} LC_ALL=C agenda validate --since main && ${home} agenda status`)).toMatch(
        /^8 bestanden gecontroleerd[^]*▲●\n$/,
      );
    } finally {
      repository.remove();
    }
  });

  test('a closed pipe is no error', () => {
    const repository = newRepository();
    try {
      copyAgenda('polder', `${repository.folder}/agenda`);
      expect(repository.run('agenda list --json | head -1')).toBe('{\n');
      expect(repository.run('agenda explain | head -1')).toMatch(/^file\/unreadable/);
      expect(repository.run('agenda schema commitment | true; echo klaar')).toBe('klaar\n');
    } finally {
      repository.remove();
    }
  });
});
