// `-` stands for standard input: a text or reports that another program made, or that somebody pastes.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInput } from '../../src/platform/input.ts';
import { type Printed, rendered } from '../../src/render/rendered.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { changed, type Folder, newFolder, withDraft } from '../place/folder.ts';

const FILES = withDraft(POLDER);
const DOEL = '2022/1-water/1.1-droge-voeten.md';
let folder: Folder;
beforeEach(() => {
  folder = newFolder(FILES);
});
afterEach(() => folder.remove());

const given = (input: string, ...argv: readonly string[]) => folder.agenda(argv, [], input);

test.each<readonly [argv: readonly string[], input: string, path: RegExp, text: string]>([
  [['edit', '2022/1.1', 'text', '-'], ' Eén.\r\n\r\nTwee.\n', /1\.1-droge-voeten\.md$/, '\n\nEén.\n\nTwee.\n'],
  [
    ['add', 'theme', '2022', 'Wonen', '--text', '-'],
    'Over wonen.\n',
    /2-wonen\/README\.md$/,
    '# Wonen\n\nOver wonen.\n',
  ],
  [['update', '1.1.2', '--note', '-'], 'Eén.\n\nTwee.\n', /-gemalen\.\w+\.md$/, 'Eén.\n\nTwee.\n'],
  [['update', '--from', '-'], '[{ "ref": "1.1.2", "note": "Eén." }]', /-gemalen\.\w+\.md$/, 'Eén.\n'],
])('%j', async (argv, input, path, text) => {
  const { code, err } = await given(input, ...argv);
  expect({ code, failed: err.includes('agenda: ') }).toEqual({ code: 0, failed: false });
  const [file = '', ...more] = changed(FILES, folder.files());
  expect(file).toMatch(path);
  expect(folder.files()[file]).toContain(text);
  expect(more).toEqual([]);
});

test.each([
  [['edit', '2022/1.1', 'text', '-'], '\n', 'Zeg wat er bij "text" komt te staan.'],
  [['add', 'objective', '2022/1', 'Schoon', '--text', '-'], '', 'Er ontbreekt: --text'],
  [['update', '1.1.2', '--note', '-'], '', 'Er ontbreekt: --status'],
  [['update', '--from', '-'], 'geen json', 'De invoer is geen JSON'],
  [['update', '--from', '-'], '', 'De invoer is geen JSON'],
  [['update', '--from', '-', '--note', '-'], '[]', '--from en --note gaan niet samen.'],
  [['edit', '2022/1.1', 'text', '-'], 'x'.repeat(1024 * 1024 + 1), 'De tekst op de invoer is te groot.'],
])('%j of what is nothing', async (argv, input, said) => {
  const { code, err } = await given(input, ...argv);
  expect(err).toContain(said);
  expect(code).toBe(2);
  expect(folder.files()).toEqual(FILES);
});

test('a text is not read for a line that is refused', async () => {
  expect((await given('Tekst.', 'edit', '2022/9.9', 'text', '-')).code).toBe(2);
  expect(folder.files()[DOEL]).toBe(FILES[DOEL]);
});

test('whoever types it is told how to end', async () => {
  const read = async (isTTY: boolean): Promise<readonly [text: string, said: string]> => {
    let said = '';
    const stdin = Object.assign([Buffer.from('Hallo\n')], { isTTY });
    const err = { isTerminal: isTTY, columns: 80, write: (text: Printed) => void (said += text) };
    const text = await readInput({ stdin } as unknown as NodeJS.Process, err, rendered('Sluit af met Ctrl-D.'));
    return [text, said];
  };
  expect(await read(true)).toEqual(['Hallo', 'Sluit af met Ctrl-D.']);
  expect(await read(false)).toEqual(['Hallo', '']);
});
