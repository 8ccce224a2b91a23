// Every command that changes files, on files as people write them: whatever the line ends, indents, comments and brackets,
// all else stays. A file that is half merged, or wrong, is left alone, and so is everything with `--dry-run`.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/index.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { changed, type Folder, newFolder, withDraft } from '../place/folder.ts';

const NEW = '2022/1-water/1.1.3-nieuw.md';
const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const PAGE = '2022/README.md';
const ADOPTED = '2021/README.md';
const FILES = {
  ...withDraft(POLDER),
  [NEW]:
    '---\nowner: team-water\nactors: [waterschap]\ndue: 2022-10\ntarget:\n  measure: stuwen\n  at-least: 3\n---\n# Nieuwe stuwen\n\nEr staan drie stuwen.\n',
};

interface Line {
  readonly argv: readonly string[];
  /** The file that it changes, copies, or is about. */
  readonly file: string;
}

const DECIDED = ['--body', 'Bestuur', '--date', '2021-11-26'];
const LINES: Readonly<Record<string, Line>> = {
  update: { argv: ['update', '2021/sloten', '--note', 'Zo.'], file: SLOTEN },
  add: { argv: ['add', 'deliverable', '2022/nieuw', 'Kaart'], file: NEW },
  move: { argv: ['move', '2022/nieuw', '--before', '1.1.1'], file: NEW },
  renumber: { argv: ['renumber', '2022/1.1', '--order', 'nieuw,gemalen,sloten'], file: NEW },
  rename: { argv: ['rename', 'nieuw', 'stuwen'], file: NEW },
  edit: { argv: ['edit', '2022/nieuw', 'due', 'november 2022'], file: NEW },
  round: { argv: ['round', 'open', 'winter', '--date', '2021-12-01'], file: 'agenda.yaml' },
  rollover: { argv: ['rollover', '2023'], file: NEW },
  adopt: { argv: ['adopt', '2022', ...DECIDED], file: PAGE },
  amend: { argv: ['amend', '2021/gemalen', '--what', 'Tien.', '--why', 'Minder.', ...DECIDED], file: ADOPTED },
};
const NAMES = Object.keys(LINES);

test('each command that changes the files of a plan is here', () => {
  const elsewhere = ['init', 'import'];
  expect(NAMES).toEqual(COMMANDS.flatMap(({ name, writes }) => (writes && !elsewhere.includes(name) ? [name] : [])));
});

let folder: Folder;
beforeEach(async () => {
  folder = newFolder(FILES);
  await folder.agenda(['adopt', '2021', '--body', 'Bestuur', '--date', '2020-12-04']);
});
afterEach(() => folder.remove());

/** What was committed, and then changed by hand: that is what an amendment is about. */
function changeByHand(): void {
  const git = (...argv: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.nl', ...argv], { cwd: folder.path });
  git('init', '--quiet', '--template=');
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  folder.lay({ [GEMALEN]: (folder.files()[GEMALEN] as string).replace('at-least: 12', 'at-least: 10') });
}

/** The front matter of a page, or the whole of another file, changed. */
const inData = (text: string, change: (data: string) => string): string =>
  text.startsWith('---\n') ? text.replace(/(?<=^---\n)[^]*?(?=\n---\n)/, change) : change(text);

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a wide indent': (text) => inData(text, (data) => data.replace(/^ +/gm, '   $&')),
  comments: (text) =>
    inData(
      text,
      (data) => `# boven\n${data.replace(/^([a-z][\w-]*:(?: [^\n>|]*)?)$/gm, '# ervoor\n$1   # erachter')}\n# onder`,
    ),
  'brackets and braces': (text) =>
    inData(text, (data) =>
      data.replace(/^([a-z][\w-]*):\n((?: {2}[\w-]+: [^\n]+\n?)+)/gm, (_whole, key: string, body: string) => {
        const pairs = body.trim().split(/\n */);
        return `${key}: { ${pairs.join(',  ')} }${body.endsWith('\n') ? '\n' : ''}`;
      }),
    ),
};

const commentsIn = (text: string): readonly string[] =>
  [...text.matchAll(/# (?:boven|ervoor|erachter|onder)/g)].map(String);
const bodyIn = (text: string): string => text.slice(text.lastIndexOf('\n---') + 1);

describe.each(NAMES)('agenda %s', (name) => {
  const { argv, file } = LINES[name] as Line;

  test.each(Object.entries(FORMS))('%s', async (form, make) => {
    const text = make(folder.files()[file] as string);
    folder.lay({ [file]: text });
    if (name === 'amend') changeByHand();
    const before = folder.files();
    const { code, err } = await folder.agenda(argv);
    expect({ code, failed: /^agenda: /m.test(err) ? err : '' }).toEqual({ code: 0, failed: '' });
    const after = folder.files();
    expect(changed(before, after).length).toBeGreaterThan(0);
    // Where it is now: at its own place, at another, or copied to the next year.
    const now = after[
      changed(before, after).find(
        (path) =>
          /nieuw|stuwen|2022\/README|2021\/README|agenda\.yaml/.test(path) &&
          !/progress/.test(path) &&
          after[path] !== undefined,
      ) ?? file
    ] as string;
    expect(commentsIn(now)).toEqual(commentsIn(text));
    expect(now.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    if (form === 'CRLF') expect(now).not.toMatch(/(?<!\r)\n/);
    if (file !== 'agenda.yaml') expect(bodyIn(now)).toBe(bodyIn(text));
    expect((await folder.agenda(['validate'])).code).toBe(0);
  });

  test('--dry-run shows a patch and writes nothing; --json is one answer', async () => {
    if (name === 'amend') changeByHand();
    const before = folder.files();
    const shown = await folder.agenda([...argv, '--dry-run']);
    expect({ code: shown.code, patch: /^(?:--- |diff --git )/m.test(shown.out) }).toEqual({ code: 0, patch: true });
    expect(folder.files()).toEqual(before);
    const { written, changes } = JSON.parse((await folder.agenda([...argv, '--json'])).out) as {
      readonly written: boolean;
      readonly changes: readonly object[];
    };
    expect({ written, some: changes.length > 0 }).toEqual({ written: true, some: true });
  });

  test.each([
    ['half merged', (text: string) => `${text}<<<<<<< HEAD\nEen.\n=======\nTwee.\n>>>>>>> ander\n`],
    ['wrong', (text: string) => text.replace(/^(owner|stage|language): .*/m, '$&\nonbekend: x')],
  ])('a file that is %s is left alone', async (_what, spoil) => {
    folder.lay({ [file]: spoil(folder.files()[file] as string) });
    if (name === 'amend') changeByHand();
    const before = folder.files();
    const { code, out, err } = await folder.agenda(argv);
    expect(folder.files()).toEqual(before);
    expect({ code: code === 0 ? 0 : 2, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^agenda: .*\n./);
  });
});
