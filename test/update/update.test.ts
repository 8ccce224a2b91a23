// `agenda update`: a report without YAML. By options and by questions it becomes the same file, and what may not be
// kept is not written.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run as program } from '../../src/main.ts';
import { nodeWorld } from '../../src/platform/node.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { POLDER } from '../bad-input/polder.ts';
import { TODAY } from '../environment.ts';
import { SEED } from '../laws/arbitrary-agenda.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-update-'));
  for (const [path, text] of Object.entries(POLDER)) {
    mkdirSync(dirname(join(folder, 'agenda', path)), { recursive: true });
    writeFileSync(join(folder, 'agenda', path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly questions: readonly string[];
}

/** @param answers what is typed, in order; without any there is nobody to ask */
async function agenda(argv: readonly string[], answers: readonly string[] = []): Promise<Said> {
  const said = { out: '', err: '' };
  const questions: string[] = [];
  const stream = { isTTY: false, on: () => undefined } as unknown as NodeJS.WriteStream;
  const world = nodeWorld({
    cwd: () => folder,
    env: { SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000), LANG: 'nl_NL.UTF-8' },
    stdin: stream,
    stdout: stream,
    stderr: stream,
  } as unknown as NodeJS.Process);
  const into = (name: 'out' | 'err') => ({
    isTerminal: false,
    columns: undefined,
    write: (text: unknown) => {
      said[name] += [text].flat(Number.POSITIVE_INFINITY).join('');
    },
  });
  const left = [...answers];
  const ask = (question: string): Promise<string | undefined> => {
    if (answers.length > 0) questions.push(question);
    return Promise.resolve(left.shift());
  };
  const code = await program(argv, { ...world, out: into('out'), err: into('err'), ask } as typeof world);
  return { code, ...said, questions };
}

const STANDING = new Set(Object.keys(POLDER).filter((path) => path.includes('/progress/')));
/** The reports that were not there before, by name. */
const written = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, 'agenda/2021/progress'))
      .filter((name) => !STANDING.has(`2021/progress/${name}`))
      .map((name) => [name, readFileSync(join(folder, 'agenda/2021/progress', name), 'utf8')]),
  );
const only = (): string => {
  const files = Object.values(written());
  expect(files).toHaveLength(1);
  return files[0] as string;
};

const CAUSE = 'De pomp wacht op een vergunning, die het waterschap in het najaar bij de provincie heeft aangevraagd.';

describe('options', () => {
  test.each([
    ['a status in words', ['--status', 'Op schema'], 'status: on-track\n'],
    [
      'an older word',
      ['--status', 'gereed', '--evidence', 'Brief 12'],
      /^status: done\nevidence:\n {2}- title: Brief 12\n/,
    ],
    ['a note alone', ['--note', 'Er is vergaderd.'], ''],
    ['a comma in a number', ['--status', 'on-track', '--value', '2,5'], 'status: on-track\nvalue: 2.5\n'],
    ['a date in words', ['--status', 'on-track', '--measured', '30 juni 2021'], /measured: 2021-06-30\n/],
    ['lights', ['--note', 'x', '--aspect', 'time=op schema'], /aspects:\n {2}time: on-track\n/],
    ['money', ['--note', 'x', '--spent', '1250'], /money:\n {2}spent: 1250\n/],
    ['who reports, by name', ['--note', 'x', '--by', 'team water'], /by: team-water\n/],
    [
      'an address with its name',
      ['--note', 'x', '--evidence', 'Verslag https://example.org/a'],
      'evidence:\n  - title: Verslag\n    url: https://example.org/a\n',
    ],
    [
      'a decision',
      ['--status', 'stopped', '--note', 'x', '--decision', 'Bestuur; 24 juni 2021; 2021-12'],
      /decision:\n {2}body: Bestuur\n {2}date: 2021-06-24\n {2}reference: 2021-12\n/,
    ],
    ['a long text is folded', ['--status', 'at-risk', '--cause', CAUSE], /cause: >-\n {4}De pomp wacht/],
  ])('%s', async (_what, options, data) => {
    const { code, err } = await agenda(['update', '2021/gemalen', '--date', '2021-11-20', ...options]);
    expect({ code, err }).toEqual({ code: 0, err: 'Er is niets vastgelegd in git; dat doe je zelf.\n' });
    const [, yaml = ''] = only().split(/^---$\n?/m);
    if (typeof data === 'string') expect(yaml).toBe(data);
    else expect(yaml).toMatch(data);
    expect((await agenda(['validate'])).code).toBe(0);
  });

  test('the name holds the day, the id, who reports and a tag; what differs has another name', async () => {
    const report = ['update', '1.1.2', '--by', 'team-water', '--date', '20-11-2021', '--status', 'on-track', '--note'];
    await agenda([...report, 'Een.']);
    await agenda([...report, 'Twee.', '--value', '3']);
    const names = Object.keys(written());
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/^2021-11-20-gemalen\.team-water-[a-z][a-z0-9]{3}\.md$/);
  });

  test('the same twice is written once', async () => {
    const report = ['update', '1.1.2', '--note', 'Een.'];
    expect((await agenda(report)).code).toBe(0);
    expect(await agenda(report)).toMatchObject({ code: 3, err: expect.stringContaining('bestaat al') });
    only();
  });

  test('a dry run shows the file as a patch and writes nothing', async () => {
    const { code, out } = await agenda(['update', '1.1.2', '--status', 'on-track', '--note', 'Goed.', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^--- \/dev\/null\n\+\+\+ agenda\/2021\/progress\/.*\n@@ .*\n\+---\n\+status: on-track\n\+---\n\+Goed\.\n$/,
    );
    expect(written()).toEqual({});
  });

  test('what was written is what is shown', async () => {
    await agenda(['update', '1.1.2', '--status', 'onder druk', '--cause', 'De pomp is stuk.', '--value', '3']);
    const { updates } = JSON.parse((await agenda(['show', '2021/gemalen', '--json'])).out) as {
      updates: readonly { status: string; value: number; explanation: { cause: string } }[];
    };
    expect(updates.at(-1)).toMatchObject({ status: 'at-risk', value: 3, explanation: { cause: 'De pomp is stuk.' } });
  });

  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  const paragraphs = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
  test('whatever is typed is read back as it was typed, or refused', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(paragraphs, line, async (note, cause) => {
        const { code, err } = await agenda([
          'update',
          '1.1.2',
          '--status',
          'at-risk',
          '--cause',
          cause,
          '--note',
          note,
        ]);
        if (code === 0) {
          kept++;
          const { updates } = JSON.parse((await agenda(['show', '2021/gemalen', '--json'])).out) as {
            updates: readonly { explanation: { cause: string } }[];
          };
          expect(updates.at(-1)?.explanation.cause).toBe(cause.trim());
        } else expect(err).toMatch(/^agenda: /);
        for (const name of Object.keys(written())) rmSync(join(folder, 'agenda/2021/progress', name));
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(30);
  });
});

describe('what may not be kept is said, and nothing is written', () => {
  test.each([
    [['1.1.2'], 'Er ontbreekt: --status.'],
    [['1.1.2', '--status', 'onder druk'], 'Er ontbreekt: --cause (verplicht bij "onder druk").'],
    [['1.1.2', '--status', 'done'], 'Er ontbreekt: --evidence (verplicht bij "behaald").'],
    [['1.1.2', '--status', 'unknown'], 'Er ontbreekt: --note (verplicht bij "onbekend").'],
    [['1.1.2', '--status', 'stopped', '--note', 'x'], 'Er ontbreekt: --decision (verplicht bij "gestopt").'],
    [['1.1.2', '--status', 'klaar'], '"klaar" is niet te begrijpen bij --status.'],
    [['1.1.2', '--value', '1.250'], '"1.250" is niet te begrijpen bij --value.'],
    [['1.1.2', '--note', 'x', '--date', '31 februari'], '"31 februari" is niet te begrijpen bij --date.'],
    [['1.1.2', '--note', 'x', '--due', 'ooit'], '"ooit" is niet te begrijpen bij --due.'],
    [['1.1.2', '--note', 'x', '--deliverable', 'x=done'], '"x=done" is niet te begrijpen bij --deliverable.'],
    [['1.1.2', '--note', 'x', '--by', 'niemand'], '"niemand" is niet te begrijpen bij --by.'],
    [['1.1.2', '--note', 'x', '--decision', 'Bestuur'], '"Bestuur" is niet te begrijpen bij --decision.'],
    [['1.1.2', '--note', 'x', '--aspect', 'geld'], '"geld" is niet te begrijpen bij --aspect.'],
    [['1.1.1', '--status', 'on-track', '--value', '3'], 'Er is niets geschreven, want in'],
    [['1.1.2', '--note', 'x', '--date', '2021-12-03'], 'Er is niets geschreven, want in'],
    [['1.1.2', '--note', 'x', '--date', '2020-01-01'], 'Er is niets geschreven, want in'],
    [['1.1.2', '--note', 'x', '--round', 'zomer'], 'Er is niets geschreven, want in'],
    [['9.9.9', '--note', 'x'], '"9.9.9" komt niet voor in'],
    [['2021', '--note', 'x'], 'Noem een inzetpunt, doelstelling, thema of indicator van 2021.'],
    [['--note', 'x'], 'Zeg waarover je meldt.'],
    [['1.1.2', '--owner', 'team-water'], '1.1.2 en --owner team-water'],
    [['--owner', 'team-wtaer'], '"team-wtaer" is geen trekker in deze agenda.'],
  ])('%j', async (argv, said) => {
    const { code, err } = await agenda(['update', ...argv]);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(written()).toEqual({});
  });
});

describe('questions', () => {
  test('they give the same bytes as the options', async () => {
    const byOptions = [
      '--status',
      'at-risk',
      '--value',
      '3',
      '--cause',
      'Stuk.',
      '--consequence',
      'Later.',
      '--note',
      'Zo.',
    ];
    await agenda(['update', '1.1.2', ...byOptions]);
    const first = written();
    for (const name of Object.keys(first)) rmSync(join(folder, 'agenda/2021/progress', name));
    const { code, questions } = await agenda(['update', '1.1.2'], ['3', '3', 'Stuk.', 'Later.', '', 'Zo.', 'j']);
    expect(code).toBe(0);
    expect(written()).toEqual(first);
    expect(questions[0]).toMatch(/^1\.1\.2 Zuinige gemalen · laatst: .*\n1 gepland\n/);
    expect(questions.at(-1)).toBe('▲ onder druk · 1 december 2021\nBewaren? [J/n] ');
    expect(unseenIn(questions.join('').replaceAll('\n', ''))).toEqual([]);
  });

  test('what was last reported is what counts, not what was corrected or the judgement of another', async () => {
    const given = {
      '10-01-gemalen': 'status: done',
      '10-02-gemalen': 'status: on-track\ncorrects: 2021-10-01-gemalen',
      '10-03-gemalen': 'status: off-track\nassessed-by: waterschap',
    };
    for (const [name, data] of Object.entries(given))
      writeFileSync(join(folder, `agenda/2021/progress/2021-${name}.md`), `---\n${data}\n---\n`);
    const { questions } = await agenda(['update', '1.1.2'], ['3', '3', 'Stuk.', 'Later.', '', 'Zo.', 'n']);
    expect(questions[0]).toMatch(/^1\.1\.2 Zuinige gemalen · laatst: 2 oktober 2021, ● op schema\n/);
  });

  test('only what is missing is asked', async () => {
    const { questions } = await agenda(
      ['update', '1.1.2', '--status', 'done', '--value', '12', '--note', ''],
      ['Brief', 'Zo.', ''],
    );
    expect(questions).toHaveLength(3);
    expect(only()).toContain('reference: Brief');
  });

  test('one question back, and an answer that cannot be used is asked for again', async () => {
    const answers = [
      '99',
      'klaar',
      'op schema',
      'veel',
      '<',
      'onder druk',
      '4',
      '',
      'Stuk.',
      '',
      '',
      '<',
      'Toch heel.',
      '',
      '',
      'Zo.',
      '',
    ];
    const { code, err } = await agenda(['update', '1.1.2'], answers);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('Kies een nummer van 1 tot en met 11'),
    });
    expect(err).toContain('Dit is verplicht. Een vraag terug: <');
    expect(only()).toBe('---\nstatus: at-risk\nvalue: 4\nexplanation:\n  cause: Toch heel.\n---\nZo.\n');
  });

  test.each([[['']], [['2', '', 'Zo.', 'n']], [['2', '', 'Zo.']]])(
    'whoever stops has written nothing: %j',
    async (answers) => {
      const { err } = await agenda(['update', '1.1.2'], answers);
      expect(err).toContain('Er is niets geschreven.');
      expect(written()).toEqual({});
    },
  );

  test('all that an owner has to report, one by one; each is kept at once', async () => {
    const answers = ['op schema', 'Eén.', 'j', 'op schema', '', '', 'n'];
    const { questions } = await agenda(['update', '--owner', 'team-water'], answers);
    expect(questions.filter((question) => /^\d\/2 /.test(question)).map((question) => question.slice(0, 10))).toEqual([
      '1/2  1.1.1',
      '2/2  1.1.2',
    ]);
    // The list of statuses is shown once.
    expect(questions.filter((question) => question.includes('\n2 op schema\n'))).toHaveLength(1);
    expect(questions.join('')).toContain('Hoe staat het ervoor? (1-11; leeg: overslaan; stop)');
    expect(Object.keys(written())).toHaveLength(1);
  });

  test.each<readonly [answers: readonly string[], reports: number, said: string]>([
    [['stop'], 0, 'Gestopt. Wat is bewaard, blijft.\n'],
    [['', 'stop'], 0, 'Overgeslagen.\nGestopt. Wat is bewaard, blijft.\n'],
    [['2', 'Eén.', 'j', 'Stop'], 1, 'Gestopt. Wat is bewaard, blijft.\n'],
    // The input ends between two of them, or within one.
    [['2', 'Eén.', 'j'], 1, 'Gestopt. Wat is bewaard, blijft.\n'],
    [['2', 'Eén.', 'j', '3'], 1, 'Ga verder met wat je al antwoordde:'],
  ])('%j of a row: what was kept stays', async (answers, reports, said) => {
    const { err } = await agenda(['update', '--owner', 'team-water'], answers);
    expect(err).toContain(said);
    expect(Object.keys(written())).toHaveLength(reports);
  });

  test('nobody is there, or nothing is left', async () => {
    expect(await agenda(['update', '--owner', 'team-water'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Er ontbreekt: --status.'),
    });
    await agenda(['update', '--owner', 'team-water', '--note', 'x']);
    expect((await agenda(['update', '--owner', 'team-water'])).err).toBe('Hier is niets meer over te melden.\n');
  });
});
