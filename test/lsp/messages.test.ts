// What an editor sends that keeps to no protocol changes nothing, and where it is told that something stands is there.
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { POLDER } from '../bad-input/polder-files.ts';
import { addressOf, type EditorHere, editing } from './in-process.ts';

const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const uri = addressOf(SLOTEN);
const text = String(POLDER[SLOTEN]).replace('owner:', 'onwer:');

const opened = (editor: EditorHere): Promise<unknown> =>
  editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
const [line, character] = [0, 0];

test.each<[string, string, object, string]>([
  ['no version', 'didOpen', { textDocument: { uri, languageId: 'x', text: 'x' } }, 'a number is missing'],
  ['a version that is a text', 'didChange', { textDocument: { uri, version: '2' }, contentChanges: [] }, 'a number'],
  [
    'one change of two',
    'didChange',
    { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }, { range: null, text: 'y' }] },
    'range is missing',
  ],
  [
    'half a place',
    'didChange',
    {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { character }, end: { line, character } }, text: 'x' }],
    },
    'a number is missing',
  ],
  ['no changes', 'didChange', { textDocument: { uri, version: 2 }, contentChanges: {} }, 'contentChanges is missing'],
])('%s', async (_what, method, params, why) => {
  await editing(POLDER, async (editor) => {
    await opened(editor);
    const before = editor.told.get(uri);
    expect(before?.diagnostics.map(({ code }) => code)).toContain('schema/unknown-key');
    expect(await editor.tell(`textDocument/${method}`, params)).toMatchObject({
      failed: expect.stringContaining(why),
    });
    await editor.tell('textDocument/didSave', {});
    expect(editor.told.get(uri)).toEqual(before);
  });
});

test.each<[string, string, object, string]>([
  ['no place', 'hover', { textDocument: { uri } }, 'position is missing'],
  ['half a place', 'completion', { textDocument: { uri }, position: { line } }, 'a number is missing'],
  ['no end', 'codeAction', { textDocument: { uri }, range: { start: { line, character } } }, 'end is missing'],
  ['no text', 'references', {}, 'textDocument is missing'],
])('a question with %s', async (_what, method, params, why) => {
  await editing(POLDER, async (editor) => {
    await opened(editor);
    expect(await editor.ask(`textDocument/${method}`, params)).toMatchObject({ failed: why });
  });
});

// To an editor a lone carriage return ends a line, also in a file that is not open: `npm run fuzz`, 207 of seed 7.
test.each([false, true])('a finding below a lone carriage return, in a file that is open: %s', async (isOpen) => {
  const old = text.replace('\n', '\r').replace('\n', '\r');
  await editing({ ...POLDER, [SLOTEN]: old }, async (editor) => {
    const textDocument = { uri, languageId: 'markdown', version: 1, text: old };
    if (isOpen) await editor.tell('textDocument/didOpen', { textDocument });
    const [first] = editor.told.get(uri)?.diagnostics ?? [];
    const document = TextDocument.create(uri, 'markdown', 1, old);
    expect(first?.code).toBe('file/lone-cr');
    expect(first && document.offsetAt(first.range.start)).toBe(old.indexOf('\r'));
    for (const { range } of editor.told.get(uri)?.diagnostics ?? [])
      expect(document.positionAt(document.offsetAt(range.end))).toEqual(range.end);
  });
});
