// `agenda round`: what belongs to a round, what is asked of whom, and what opening and closing refuse.
import { describe, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder.ts';
import { agenda, type Files } from '../fake-world.ts';

const ROUND = { id: 'najaar', title: 'Najaar', date: '2021-09-30', opens: '2021-09-13', closes: '2021-10-15' };
const withRounds = (files: Files, ...rounds: readonly Readonly<Record<string, string>>[]): Files => ({
  ...files,
  'agenda.yaml': `${POLDER['agenda.yaml']}settings:\n  rounds: ${JSON.stringify(rounds)}\n`,
});
const report = (day: string, of: string, data: string): Files => ({
  [`2021/progress/${day}-${of}.md`]: `---\n${data}\n---\n`,
});
/** Without the reports that the polder has. */
const SILENT: Files = Object.fromEntries(Object.entries(POLDER).filter(([path]) => !path.includes('/progress/')));

const statesIn = async (files: Files, ...argv: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const { out } = await agenda(files, ['round', ...argv, '--json']);
  const { commitments } = JSON.parse(out) as { commitments: { commitment: string; state: string }[] };
  return Object.fromEntries(commitments.map(({ commitment, state }) => [commitment, state]));
};

describe('what a report is to a round', () => {
  const on = 'status: on-track';
  test.each<readonly [what: string, reports: Files, state: string | undefined]>([
    ['there is none', {}, 'missing'],
    ['it names the round', report('2021-09-01', 'sloten', `${on}\nround: najaar`), 'reported'],
    ['it names none, on its first day', report('2021-09-13', 'sloten', on), 'reported'],
    ['it names none, the day before', report('2021-09-12', 'sloten', on), 'missing'],
    ['it names none, on its last day', report('2021-10-15', 'sloten', on), 'reported'],
    ['it names none, the day after', report('2021-10-16', 'sloten', on), 'missing'],
    ['it names the round, the day after', report('2021-10-16', 'sloten', `${on}\nround: najaar`), 'late'],
    ['it names another round', report('2021-09-20', 'sloten', `${on}\nround: zomer`), 'missing'],
    ['it cannot be read', report('2021-09-20', 'sloten', 'status: goed'), 'wrong'],
    ['it breaks a rule', report('2021-09-20', 'sloten', 'status: off-track'), 'wrong'],
    ['it is the judgement of another', report('2021-09-20', 'sloten', `${on}\nassessed-by: vpg`), 'missing'],
    [
      'it was done before',
      report('2021-09-12', 'sloten', 'status: done\nevidence: [{title: A, reference: B}]'),
      undefined,
    ],
    [
      'it is corrected by a later one',
      {
        ...report('2021-09-20', 'sloten', on),
        ...report('2021-10-20', 'sloten', `${on}\nround: najaar\ncorrects: 2021-09-20-sloten`),
      },
      'reported',
    ],
  ])('%s', async (_what, reports, state) => {
    const rounds = [ROUND, { id: 'zomer', title: 'Zomer', date: '2021-06-30' }];
    expect((await statesIn(withRounds({ ...SILENT, ...reports }, ...rounds), 'najaar'))['2021/sloten']).toBe(state);
  });
});

test('the round that is meant is the last one that has begun', async () => {
  const files = withRounds(SILENT, ROUND, { id: 'zomer', title: 'Zomer', date: '2021-06-30' });
  const meant = async (day: string): Promise<string | undefined> =>
    /"id": "(\w+)"/.exec((await agenda(files, ['round', '--as-of', day, '--json'])).out)?.[1];
  expect([await meant('2021-09-12'), await meant('2021-09-13'), await meant('2021-12-01')]).toEqual([
    'zomer',
    'najaar',
    'najaar',
  ]);
  expect((await agenda(files, ['round', '--as-of', '2021-06-29'])).err).toContain('Er is nog geen ronde begonnen.');
});

test('whoever walks along what is missing is asked about just that', async () => {
  const files = withRounds({ ...SILENT, ...report('2021-09-20', 'sloten', 'status: on-track') }, ROUND);
  const written: string[] = [];
  await agenda(files, ['update', '--owner', 'team-water', '--round', 'najaar', '--note', 'Op tijd.'], {
    write: (changes) => written.push(...changes.map(({ path }) => path)),
  });
  expect(written.map((path) => path.replace(/\.\w+\.md$/, ''))).toEqual(['2021/progress/2021-12-01-gemalen']);
});

test.each<readonly [argv: readonly string[], words: string]>([
  [['open'], 'Noem een id voor de ronde, en de peildatum.'],
  [['open', 'winter'], 'Noem een id voor de ronde, en de peildatum.'],
  [['open', 'Winter', '--date', '2021-12-01'], '"Winter" is geen id.'],
  [['open', 'najaar', '--date', '2021-12-01'], 'De ronde "najaar" bestaat al.'],
  [['open', 'winter', '--date', '2021-02-30'], 'niet te begrijpen bij --date'],
  [
    ['open', 'winter', '--date', '2021-12-01', '--opens', '2021-12-02', '--closes', '2021-12-01'],
    'sluit op 1 december',
  ],
  [['open', 'winter', '--date', '2021-12-01', '--title', 'é'.repeat(600)], 'Er is niets geschreven'],
  [['open', 'winter', '--date', '2021-12-01', '--owner', 'team-water'], 'agenda round open en --owner'],
  [['close', 'winter'], 'Er is geen ronde "winter".'],
  [['close'], 'Over 2 inzetpunten is in deze ronde nog niet goed gemeld'],
  [['close', '--because', ' '], 'Over 2 inzetpunten'],
  [['close', '--format', 'markdown'], 'agenda round close en --format markdown'],
  [['--owner', 'team-lucht'], '"team-lucht" is geen trekker'],
  [['--dry-run'], 'agenda round en --dry-run'],
  [['najaar', 'winter'], 'najaar en winter gaan niet samen'],
])('agenda round %j is refused, and nothing is written', async (argv, words) => {
  const { code, out, err } = await agenda(withRounds(SILENT, ROUND), ['round', ...argv]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

describe('what a round said', () => {
  const files = withRounds(
    {
      ...SILENT,
      ...report('2021-09-20', 'sloten', 'status: on-track'),
      ...report('2021-11-20', 'sloten', 'status: off-track\nexplanation: { cause: Regen }'),
    },
    ROUND,
    { id: 'voorjaar-2020', title: 'Voorjaar', date: '2020-05-01' },
  );
  test.each(['list', 'status'])('agenda %s --round: as it stood at its end', async (command) => {
    const { out } = await agenda(files, [command, '--round', 'najaar']);
    expect(out).toContain('stand van zaken op 15 oktober 2021');
    expect(out).toContain('op schema');
    expect(out).not.toMatch(/loopt achter|gemalen/);
  });
  test('beside another filter, and before the round ended', async () => {
    const { out } = await agenda(files, [
      'list',
      '--round',
      'najaar',
      '--as-of',
      '2021-09-20',
      '--owner',
      'team-water',
    ]);
    expect(out).toContain('stand van zaken op 20 september 2021');
    expect((await agenda(files, ['list', '--round', 'najaar', '--as-of', '2021-09-19'])).out).toContain(
      'geen inzetpunten',
    );
  });
  test('a round that is not there', async () => {
    const { code, err } = await agenda(files, ['list', '--round', 'najar']);
    expect(code).toBe(2);
    expect(err).toContain('Er is geen ronde "najar".\nBedoel je najaar?');
  });
  test('ids of rounds are completed', async () => {
    expect((await agenda(files, ['complete', '--', 'list', '--round', 'n'])).out).toContain('najaar\tNajaar');
  });
});

test('a round that was closed is not closed again', async () => {
  const { err } = await agenda(withRounds(SILENT, { ...ROUND, closed: '2021-10-15' }), ['round', 'close']);
  expect(err).toContain('De ronde "Najaar" is al gesloten.');
});

test('comments and order in agenda.yaml stay', async () => {
  const own = `# onze agenda\n${POLDER['agenda.yaml']}settings:\n  rounds: # twee per jaar\n    - { id: najaar, title: Najaar, date: 2021-09-30 } # let op\n`;
  let splices: readonly { readonly text: string }[] = [];
  await agenda({ ...SILENT, 'agenda.yaml': own }, ['round', 'close', '--because', 'Het jaar is om: "klaar".'], {
    write: ([change]) => {
      if (change?.kind === 'edit') splices = change.splices;
    },
  });
  expect(splices.map(({ text }) => text).join('')).toContain('closed: 2021-12-01');
  expect(splices).toHaveLength(1);
});
