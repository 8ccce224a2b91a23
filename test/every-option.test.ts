// Every command with every shared option: it does what it says, or is refused. None is passed over in silence.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/index.ts';
import { GLOBAL_OPTIONS } from '../src/cli/shared-options.ts';
import { CALLS, calledRepository } from './calls.ts';
import { agendaIn, type Said } from './fake-world.ts';
import type { Repository } from './replay/repository.ts';

const NAMES = Object.keys(CALLS);
const ABOUT_AGENDA = [
  '',
  'validate',
  'update',
  'edit',
  'round',
  'rollover',
  'status',
  'list',
  'show',
  'diff',
  'history',
  'report',
  'export',
  'serve',
  'review',
  'lsp',
];
/** These want the agenda, whatever the day is. */
const ON_ANY_DAY = ['add', 'move', 'renumber', 'rename', 'adopt', 'amend', 'import'];

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  '': ['human', 'json'],
  add: ['human', 'json'],
  move: ['human', 'json'],
  renumber: ['human', 'json'],
  rename: ['human', 'json'],
  status: ['human', 'json'],
  list: ['human', 'json', 'csv', 'markdown'],
  show: ['human', 'json'],
  history: ['human', 'json'],
  diff: ['human', 'json', 'markdown', 'html', 'csv'],
  validate: ['human', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'],
  export: ['jsonl', 'csv'],
  review: ['markdown'],
  import: ['human', 'json'],
  update: ['human', 'json'],
  edit: ['human', 'json'],
  rollover: ['human', 'json'],
  round: ['human', 'json', 'markdown'],
  adopt: ['human', 'json'],
  amend: ['human', 'json'],
};
/** What these write is not drawn, and here some refuse; their JSON is held to its schema elsewhere. */
const WRITERS = ['add', 'move', 'renumber', 'rename', 'edit', 'update', 'rollover', 'adopt', 'amend'];
const ALL_FORMATS = [...new Set([...Object.values(FORMATS).flat(), 'xml', 'JSON', ''])];
/** By what each is recognised. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  json: /^\{\n {2}"schemaVersion": 1,/,
  sarif: /^\{\n {2}"\$schema"/,
  gitlab: /^\[\n {2}\{\n {4}"description"/,
  junit: /^<\?xml/,
  jsonl: /^\{"schemaVersion":1,/,
  html: /^<!doctype html>/,
  markdown: /^(?:<!-- |##+ |> )/,
  github: /^::/,
  compact: /^agenda\/\S+:\d+:\d+: /,
  csv: /^(?:\ufeff|schemaVersion,)/,
  human: /^[^{[<:\ufeff]/,
};

let repository: Repository;
let elsewhere: string;
beforeAll(() => {
  repository = calledRepository();
  // Something to report on, both in the working tree and since the last commit.
  repository.run(`sed -i 's/^due: .*/due: morgen/' agenda/2022/1-water/1.1.2-gemalen.md`);
  elsewhere = join(repository.folder, '..', 'elders');
});
afterAll(() => repository.remove());

const agenda = (name: string, ...more: readonly string[]): Promise<Said> =>
  agendaIn(repository.folder, [...(CALLS[name] ?? []), ...more]);

/** In Dutch, since that is the agenda's language. */
function expectRefused({ code, out, err }: Said, what: string): void {
  const [line = ''] = err.split('\n');
  expect(line).toContain(what);
  expect(code).toBe(2);
  // Who asked for JSON gets that.
  if (out !== '') expect(JSON.parse(out)).toMatchObject({ kind: 'error', message: line.slice('agenda: '.length) });
}

test('every command and every option is here', () => {
  expect(NAMES).toEqual(['', ...COMMANDS.map(({ name }) => name)].sort((a, b) => NAMES.indexOf(a) - NAMES.indexOf(b)));
  expect(GLOBAL_OPTIONS.map(({ flags }) => flags.split(' ')[0])).toEqual([
    '--root',
    '--as-of',
    '--limit',
    '--lang',
    '--format',
    '--json',
    '--color',
    '--no-color',
    '--quiet',
    '--debug',
  ]);
});

describe.each(NAMES)('agenda %s', (name) => {
  test('--format', async () => {
    for (const format of ALL_FORMATS) {
      const said = await agenda(name, `--format=${format}`);
      if (!FORMATS[name]) expectRefused(said, `--format hoort niet bij agenda ${name}.`);
      else if (!FORMATS[name].includes(format)) expectRefused(said, `De vorm "${format}" is niet bekend.`);
      else if (WRITERS.includes(name)) expect(said.err).not.toContain('--format');
      else expect(said.out, format).toMatch(LOOKS[format] as RegExp);
    }
  });

  test('--json', async () => {
    const said = await agenda(name, '--json');
    if (FORMATS[name]?.includes('json')) expect(said.out).toBe((await agenda(name, '--format', 'json')).out);
    else expectRefused(said, '--json hoort niet bij agenda');
  });

  test('--json beside another format', async () => {
    for (const format of FORMATS[name]?.filter((each) => each !== 'json') ?? [])
      if (FORMATS[name]?.includes('json'))
        expectRefused(await agenda(name, '--json', '--format', format), '--json en --format');
  });

  test('--as-of', async () => {
    if (!ABOUT_AGENDA.includes(name))
      return expectRefused(await agenda(name, '--as-of', '2021-07-15'), '--as-of hoort niet bij');
    const [json] = (FORMATS[name] ?? []).filter((format) => format === 'json').map((format) => ['--format', format]);
    const then = await agenda(name, ...(json ?? []), '--as-of', '2021-07-15');
    if (json && !WRITERS.includes(name)) expect(JSON.parse(then.out)).toMatchObject({ asOf: '2021-07-15' });
    expectRefused(await agenda(name, '--as-of', '2021-02-30'), 'geen datum');
  });

  test('--root', async () => {
    const root = ['--root', repository.folder];
    if (![...ABOUT_AGENDA, ...ON_ANY_DAY].includes(name))
      return expectRefused(await agenda(name, ...root), '--root hoort niet bij');
    expect((await agendaIn(elsewhere, [...(CALLS[name] ?? []), ...root])).out).toBe((await agenda(name)).out);
    expectRefused(await agenda(name, '--root', '/nergens'), '/nergens');
  });

  test('--limit', async () => {
    const limit = ['--limit', 'files=200000'];
    if (![...ABOUT_AGENDA, ...ON_ANY_DAY].includes(name))
      return expectRefused(await agenda(name, ...limit), '--limit hoort niet bij');
    expect(await agenda(name, ...limit, '--limit', 'total-mib=300')).toEqual(await agenda(name));
    expectRefused(await agenda(name, '--limit', 'files=9'), 'De grens files kan alleen omhoog');
  });

  test('--lang, in any letters', async () => {
    const [dutch, english] = [await agenda(name, '--lang', 'nl'), await agenda(name, '--lang', 'en')];
    expect(await agenda(name, '--lang', 'NL')).toEqual(dutch);
    expect(await agenda(name, '--lang', 'EN')).toEqual(english);
    expect(await agenda(name, '--lang', 'nl', '--lang', 'en')).toEqual(english);
    expectRefused(await agenda(name, '--lang', 'de'), '"de" is geen keuze bij --lang.');
    // A schema, a script, a patch and rows for programs are the same in any language.
    if (!['schema', 'completion', 'lsp', 'adopt', 'amend', 'edit', 'export'].includes(name))
      expect([english.out, english.err]).not.toEqual([dutch.out, dutch.err]);
  });

  test('--quiet', async () => {
    const [plain, quiet] = [await agenda(name), await agenda(name, '--quiet')];
    expect(quiet.code).toBe(plain.code);
    // What is an answer stays, but for the sentence that sums up what validate found.
    if (name === 'validate') expect(plain.out.startsWith(quiet.out)).toBe(true);
    else if (name !== 'init') expect(quiet.out).toBe(plain.out);
    if (plain.code < 2) expect(quiet.err).toBe('');
  });

  test('--color and --no-color', async () => {
    const plain = await agenda(name);
    expect(await agenda(name, '--no-color')).toEqual(plain);
    const { out } = await agenda(name, '--color');
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
    if (FORMATS[name]?.[0] === 'human' && !WRITERS.includes(name)) expect(out).not.toBe(plain.out);
  });
});

describe('what would be passed over beside something else', () => {
  test.each([
    [['list', '2021/1', '--year', '2022'], '2021/1 en --year 2022'],
    [['status', '2021', '--year', '2022'], '2021 en --year 2022'],
    [['list', '2021', '--by', 'owner', '--format', 'csv'], '--by owner en --format csv'],
    [['show', '2021/1.1.1', '--template', 'update', '--json'], '--template update en --json'],
    [['show', '2021/1.1.1', '--template', 'update', '--format', 'human'], '--template update en --format human'],
    [['diff', '--since', 'HEAD', '2021', '2022'], '--since HEAD en 2022'],
    [['status', '--trend', '--since', 'HEAD'], '--trend en --since HEAD'],
    [['diff', '--since', 'HEAD', 'main:2021'], '--since HEAD en main:2021'],
    [['diff', '2021', '2022', '--details', 'full', '--json'], '--details full en --json'],
    [['diff', '2021', '2022', '--details', 'words', '--format', 'html'], '--details words en --format html'],
    [['import', '../plan.txt', '--year', '2031', '--root', 'agenda', '--into', 'elders'], '--root en --into'],
    [['validate', '--write-baseline', '--json'], '--write-baseline en --json'],
    [['validate', '--write-baseline', '--output', 'json=x.json'], '--write-baseline en --output'],
    [['validate', '--write-baseline', '--fail-on', 'never'], '--write-baseline en --fail-on'],
    [['validate', '--write-baseline', '--max-warnings', '0'], '--write-baseline en --max-warnings'],
  ])('agenda %j', async (argv, what) => {
    expectRefused(await agendaIn(repository.folder, argv), `${what} gaan niet samen.`);
  });

  test('the same year twice is no matter', async () => {
    const said = await agendaIn(repository.folder, ['list', '2021/1', '--year', '2021']);
    expect(said).toEqual(await agendaIn(repository.folder, ['list', '2021/1']));
  });
});

test('help tells of each command which options it takes', async () => {
  for (const { name } of COMMANDS) {
    const { out } = await agendaIn(repository.folder, [name, '--help']);
    const listed = (flag: string): boolean => new RegExp(`^ {2}${flag}\\b`, 'm').test(out);
    expect({
      name,
      json: listed('--json'),
      asOf: listed('--as-of'),
      root: listed('--root'),
      limit: listed('--limit'),
    }).toEqual({
      name,
      json: FORMATS[name]?.includes('json') ?? false,
      asOf: ABOUT_AGENDA.includes(name),
      root: [...ABOUT_AGENDA, ...ON_ANY_DAY].includes(name),
      limit: [...ABOUT_AGENDA, ...ON_ANY_DAY].includes(name),
    });
    for (const format of FORMATS[name] ?? []) expect(out).toMatch(new RegExp(`--format [^-]*\\b${format}\\b`));
  }
});

test('the Tab key offers the same', async () => {
  const offered = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await agendaIn(repository.folder, ['complete', '--', ...words])).out
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
  expect(await offered('schema', '--')).not.toContain('--json');
  expect(await offered('status', '--')).toContain('--json');
  expect(await offered('review', '--format', '')).toEqual(['words', 'markdown', '']);
  expect(await offered('diff', '--format', '')).toEqual(['words', 'human', 'json', 'markdown', 'html', 'csv', '']);
});
