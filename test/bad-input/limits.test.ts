// Each limit of the files of an agenda, at its boundary: what fits is read, and one more is told as that and no other.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitsOf } from '../../src/cli/limit-option.ts';
import { UserError } from '../../src/i18n/user-error.ts';
import { readIndexTree, readTreeAt } from '../../src/platform/git/tree.ts';
import { LIMITS, type Limits, namedAs, RAISABLE, type RaisableName } from '../../src/source/limits.ts';
import { agenda, agendaIn, type Said } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { laid, POLDER, record, SCHOUW, SLOTEN, validate } from './polder.ts';

const rulesFor = async (content: string): Promise<readonly string[]> => {
  const { seen } = await validate(laid(POLDER, { [SLOTEN]: content }));
  return seen.filter((each) => each.startsWith(SLOTEN)).map((each) => each.replace(/^.* /, ''));
};

/** A file of so many bytes. */
function sized(bytes: number): string {
  const text = `---\n${SCHOUW}---\n# Schone sloten\n\n`;
  return text + 'woord '.repeat(bytes).slice(0, bytes - text.length);
}
/** So many lists in each other, in the map of the file. */
const deep = (levels: number): string => record(`${SCHOUW}due: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
const withKeys = (count: number): string => record(Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join(''));

test('bytes in a file', async () => {
  expect(await rulesFor(sized(LIMITS.fileBytes))).toEqual([]);
  expect(await rulesFor(sized(LIMITS.fileBytes + 1))).toEqual(['file/too-large']);
});

test('maps and lists in each other', async () => {
  expect(await rulesFor(deep(LIMITS.depth))).not.toContain('yaml/too-deep');
  expect(await rulesFor(deep(LIMITS.depth + 1))).toEqual(['yaml/too-deep']);
});

test('keys in a map', async () => {
  expect(await rulesFor(withKeys(LIMITS.keys))).not.toContain('yaml/too-many-keys');
  expect(await rulesFor(withKeys(LIMITS.keys + 1))).toEqual(['yaml/too-many-keys']);
});

test('tokens in the data', async () => {
  // A comma, a space and a word for each item.
  const items = (count: number): string =>
    record(`${SCHOUW}tags: [${Array.from({ length: count }, () => 'a').join(', ')}]\n`);
  const most = Math.floor(LIMITS.tokens / 4);
  expect(await rulesFor(items(most - 100))).not.toContain('yaml/too-large');
  expect(await rulesFor(items(LIMITS.tokens))).toEqual(['yaml/too-large']);
});

test('problems of one kind in a file', async () => {
  const unseen = (count: number): string => record(SCHOUW) + '\u202e'.repeat(count);
  const told = async (count: number): Promise<number> => {
    const { out } = await agenda(laid(POLDER, { [SLOTEN]: unseen(count) }), [
      'validate',
      '--json',
      '--limit',
      'findings=2000',
    ]);
    return (JSON.parse(out) as { readonly diagnostics: readonly { readonly rule: string }[] }).diagnostics.filter(
      ({ rule }) => rule === 'text/invisible-character',
    ).length;
  };
  expect(await told(LIMITS.problemsOfAKind - 1)).toBe(LIMITS.problemsOfAKind - 1);
  expect(await told(LIMITS.problemsOfAKind)).toBe(LIMITS.problemsOfAKind);
  expect(await told(LIMITS.problemsOfAKind + 1)).toBe(LIMITS.problemsOfAKind);
});

test('a line has no limit of its own, and what is shown of it is cut', async () => {
  const text = sized(LIMITS.fileBytes);
  const { seen, text: told } = await validate(laid(POLDER, { [SLOTEN]: text.replace('owner:', 'onwer:') }));
  expect(seen).toContain(`${SLOTEN}:2:1 schema/unknown-key`);
  const long = `---\nowner: ${'x'.repeat(LIMITS.fileBytes - 200)}\n---\n# Schone sloten\n\nTekst.\n`;
  const other = await validate(laid(POLDER, { [SLOTEN]: long }));
  expect(other.seen.some((each) => each.startsWith(SLOTEN))).toBe(true);
  for (const each of [told, other.text])
    expect(Math.max(...each.split('\n').map((line) => line.length))).toBeLessThan(500);
});

test('findings of a file that are shown', async () => {
  const { answer, text } = await validate(laid(POLDER, { [SLOTEN]: withKeys(LIMITS.findingsOfAFile + 7) }));
  const shown = answer.diagnostics.filter(({ file }) => file.endsWith(SLOTEN));
  expect(shown).toHaveLength(LIMITS.findingsOfAFile);
  expect(text).toMatch(/nog \d+ bevindingen niet getoond/);
  const exactly = withKeys(LIMITS.findingsOfAFile + 7);
  const { out } = await agenda(laid(POLDER, { [SLOTEN]: exactly }), ['validate', '--limit', 'findings=400']);
  expect(out).not.toContain('niet getoond');
  expect(out.match(/schema\/unknown-key/g)).toHaveLength(LIMITS.findingsOfAFile + 7);
});

describe('of an agenda on disk', () => {
  let folder: string;
  const paths = Object.keys(POLDER);
  const bytes = paths.reduce((sum, path) => sum + Buffer.byteLength(POLDER[path] ?? ''), 0);
  const git = (...argv: readonly string[]): void =>
    void execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv]);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'agenda-limits-'));
    copyAgenda('polder', join(folder, 'agenda'));
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Begin');
    git('rm', '--quiet', '-r', '--cached', 'agenda/2021/progress');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const asked = (argv: readonly string[], limits: Partial<Limits>): Promise<Said> =>
    agendaIn(folder, argv, { limits: { ...LIMITS, ...limits } });

  test.each<[string, readonly string[]]>([
    ['read a year at a time', ['validate']],
    ['read as a whole', ['status', '2021']],
    ['in a commit', ['diff', '--since', 'HEAD']],
  ])('%s: as many files and bytes as there may be, and one more', async (_what, argv) => {
    for (const limits of [{ files: paths.length }, { totalBytes: bytes }])
      expect((await asked(argv, limits)).err).not.toMatch(/meer dan|groter dan/);
    const more = [
      [{ files: paths.length - 1 }, `meer dan ${paths.length - 1} bestanden`],
      [{ totalBytes: bytes - 1 }, 'samen groter dan'],
    ] as const;
    for (const [limits, why] of more) {
      const { code, out, err } = await asked(argv, limits);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain(why);
      expect(err).toContain('--limit ');
    }
  });

  test('in the index', async () => {
    const staged = paths.filter((path) => !path.startsWith('2021/progress/'));
    const place = { folder: join(folder, 'agenda'), prefix: 'agenda' };
    const read = (limits: Partial<Limits>): number =>
      readIndexTree({ ...place, limits: { ...LIMITS, ...limits } }).entries.length;
    expect(read({ files: staged.length })).toBe(staged.length);
    expect(() => read({ files: staged.length - 1 })).toThrow(/more than/);
    const size = staged.reduce((sum, path) => sum + Buffer.byteLength(POLDER[path] ?? ''), 0);
    expect(read({ totalBytes: size })).toBe(staged.length);
    expect(() => read({ totalBytes: size - 1 })).toThrow(/larger than/);
  });

  test('a commit is read within them too', () => {
    const place = { folder: join(folder, 'agenda'), prefix: 'agenda' };
    expect(readTreeAt({ ...place, limits: { ...LIMITS, files: paths.length } }, 'HEAD').entries).toHaveLength(
      paths.length,
    );
    expect(() => readTreeAt({ ...place, limits: { ...LIMITS, files: paths.length - 1 } }, 'HEAD')).toThrow(/more than/);
  });

  test('what is too large to be read counts as a file, and not as bytes', async () => {
    const large = join(folder, 'agenda/2021/1-water/1.1.9-groot.md');
    writeFileSync(large, 'x'.repeat(LIMITS.fileBytes + 1));
    const { code, out } = await asked(['validate'], { totalBytes: bytes });
    rmSync(large);
    expect(code).toBe(1);
    expect(out).toContain('file/too-large');
  });
});

describe('--limit', () => {
  test.each([
    ['files=100000', { files: 100_000 }],
    ['files=1000000', { files: 1_000_000 }],
    ['total-mib=400', { totalBytes: 400 * 1024 * 1024 }],
  ])('%s', (word, raised) => expect(limitsOf([word])).toEqual({ ...LIMITS, ...raised }));

  test.each([
    ['files=99999', 'De grens files kan alleen omhoog: 99999 is minder dan gewoonlijk.'],
    ['files=1000001', 'De grens files kan niet zo hoog: 1000001.'],
    ['files=veel', '"files=veel" is geen grens met een getal.'],
    ['files', '"files" is geen grens met een getal.'],
    ['paper-pages=2000', '"paper-pages=2000" is geen grens met een getal.'],
    ['__proto__=1', '"__proto__=1" is geen grens met een getal.'],
  ])('%s is refused', async (word, why) => {
    const { code, out, err } = await agenda(POLDER, ['status', '--limit', word]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('what may be raised is what is documented, and goes up only', () => {
    const names = Object.keys(RAISABLE) as readonly RaisableName[];
    for (const name of names) {
      const usual = namedAs(name);
      expect(Number.isInteger(usual)).toBe(true);
      expect(limitsOf([`${name}=${usual * 2}`], names)[RAISABLE[name].limit]).toBe(LIMITS[RAISABLE[name].limit] * 2);
      expect(() => limitsOf([`${name}=${usual - 1}`], names)).toThrow(/only go up/);
    }
  });

  test('an editor is told why nothing is checked', async () => {
    const shown: object[] = [];
    await agenda(POLDER, ['lsp'], {
      editor: async ({ handlers, hear }) => {
        hear((method, params) => void (method === 'window/showMessage' && shown.push(params)));
        const error = new UserError({ nl: 'Te veel.', en: 'Too much.' }, { nl: 'Minder.', en: 'Less.' });
        handlers.failed('look', error);
        handlers.failed('look', error);
      },
    });
    expect(shown).toEqual([{ type: 1, message: 'Te veel.\nMinder.' }]);
  });
});
