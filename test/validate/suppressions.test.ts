// Comments that ask for silence about the next line.
import { describe, expect, test } from 'vitest';
import { laid, POLDER, SLOTEN, validate } from '../bad-input/polder.ts';
import { cpuTime } from '../cpu-time.ts';

const body = '# Schone sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n';
const data = (...lines: readonly string[]): string =>
  `---\n${lines.join('\n')}\ndeliverables:\n  - id: schouw\n    title: Schouw\n---\n${body}`;
const seen = async (text: string, path = SLOTEN): Promise<readonly string[]> =>
  (await validate(laid(POLDER, { [path]: text }))).seen.map((each) => each.replace(/^.*?:/, ''));

const ASK = 'agenda-ignore-next-line';
const UNKNOWN = 'actors: [rijk]';

describe('in data', () => {
  test('a finding on the next line is left out', async () => {
    expect(await seen(data('owner: team-water', UNKNOWN))).toEqual(['3:10 ref/unknown-id']);
    expect(await seen(data('owner: team-water', `# ${ASK} ref/unknown-id -- komt volgend jaar`, UNKNOWN))).toEqual([]);
  });

  test('only of that rule, and only on that line', async () => {
    expect(await seen(data('owner: team-water', `# ${ASK} ref/wrong-kind -- x`, UNKNOWN))).toEqual([
      '3:1 meta/unused-suppression',
      '4:10 ref/unknown-id',
    ]);
    expect(await seen(data(`# ${ASK} ref/unknown-id -- x`, 'owner: team-water', UNKNOWN))).toEqual([
      '2:1 meta/unused-suppression',
      '4:10 ref/unknown-id',
    ]);
    expect(await seen(data(UNKNOWN, `# ${ASK} ref/unknown-id -- x`, 'owner: team-water'))).toEqual([
      '2:10 ref/unknown-id',
      '3:1 meta/unused-suppression',
    ]);
  });

  test('several about one line', async () => {
    expect(
      await seen(
        data('owner: team-water', `# ${ASK} ref/unknown-id -- x`, `# ${ASK} schema/unknown-key -- y`, 'acters: [rijk]'),
      ),
    ).toEqual(['3:1 meta/unused-suppression']);
  });

  test('indented, and with odd spaces', async () => {
    expect(
      await seen(data('owner: team-water', 'actors:', `  #\t${ASK}   ref/unknown-id   --   x`, '  - rijk')),
    ).toEqual([]);
  });

  test('in a file with Windows line ends', async () => {
    expect(
      await seen(data('owner: team-water', `# ${ASK} ref/unknown-id -- x`, UNKNOWN).replaceAll('\n', '\r\n')),
    ).toEqual([]);
  });

  test('in agenda.yaml', async () => {
    const yaml = `${POLDER['agenda.yaml']}# ${ASK} schema/unknown-key -- x\nkleur: blauw\n`;
    expect(await seen(yaml, 'agenda.yaml')).toEqual([]);
  });

  test('something about the file as a whole', async () => {
    expect(await seen(data('actors: [vpg]'))).toEqual(['1:1 commitment/no-owner']);
    expect(await seen(data(`# ${ASK} commitment/no-owner -- x`, 'actors: [vpg]'))).toEqual([]);
  });
});

describe('in text', () => {
  const text = (line: string): string => data('owner: team-water').replace('# Schone', `${line}\n# Schone`);

  test('a comment there does the same', async () => {
    expect(
      await seen(data('actors: [vpg]').replace('# Schone', `<!-- ${ASK} commitment/no-owner -- x -->\n# Schone`)),
    ).toEqual([]);
  });

  test('a title is not a comment', async () => {
    expect(await seen(data('actors: [vpg]').replace('# Schone sloten', `# ${ASK} commitment/no-owner -- x`))).toEqual([
      '1:1 commitment/no-owner',
    ]);
  });

  test('one that is never closed on its line has no effect on what follows', async () => {
    expect(await seen(text(`<!-- ${ASK} commitment/no-owner`))).toContain('7:1 meta/bad-suppression');
  });
});

describe('what is not right is told', () => {
  test.each([
    ['no reason', 'ref/unknown-id', '3:1 meta/bad-suppression'],
    ['an empty reason', 'ref/unknown-id --', '3:1 meta/bad-suppression'],
    ['a reason without hyphens', 'ref/unknown-id komt volgend jaar', '3:1 meta/bad-suppression'],
    ['no rule', '', '3:1 meta/bad-suppression'],
    ['no rule, but a reason', '-- komt volgend jaar', '3:1 meta/bad-suppression'],
    ['a rule that does not exist', 'ref/unknown -- x', '3:1 meta/bad-suppression'],
    ['a name that every object has', 'constructor -- x', '3:1 meta/bad-suppression'],
  ])('%s', async (_name, words, expected) => {
    expect(await seen(data('owner: team-water', `# ${ASK} ${words}`, UNKNOWN))).toEqual([
      expected,
      '4:10 ref/unknown-id',
    ]);
  });

  test.each(['yaml/duplicate-key', 'meta/bad-suppression', 'plan/changed-after-adoption', 'file/symlink'])(
    '%s cannot be silenced',
    async (rule) => {
      expect(
        await seen(data('actors: [vpg]', 'owner: team-water', `# ${ASK} ${rule} -- x`, 'owner: team-water')),
      ).toContain('4:1 meta/bad-suppression');
    },
  );

  test('another word that begins so is a comment like any other', async () => {
    expect(await seen(data('owner: team-water', `# ${ASK}s zijn handig`, 'actors: [vpg]'))).toEqual([]);
  });
});

test('a line of very many spaces or hyphens takes no time', async () => {
  for (const filling of [' ', '\t', '-', ' -', '--', ' -- ']) {
    const line = `# ${ASK} ref/unknown-id ${filling.repeat(60_000)}x`;
    expect(await cpuTime(() => seen(data('owner: team-water', line, UNKNOWN)))).toBeLessThan(2000);
  }
});
