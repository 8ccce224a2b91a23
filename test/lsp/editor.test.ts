// The questions of an editor, through the protocol; what the answers are is in answers.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CompletionItem, Hover, Location, TextEdit } from 'vscode-languageserver-types';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { type Editor, startEditor } from './client.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

let repository: Repository;
let editor: Editor;
beforeAll(async () => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  editor = await startEditor(repository.folder);
});
afterAll(async () => {
  await editor.end();
  repository.remove();
});

const text = (): string => readFileSync(join(repository.folder, SLOTEN), 'utf8');
const at = (line: number, character: number) => ({
  textDocument: { uri: editor.uriOf(SLOTEN) },
  position: { line, character },
});
const applied = (whole: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('x', 'markdown', 1, whole), [...edits]);

test.each(['', '\ufeff'])('from a mistake to what it was to be, with %j before it', async (mark) => {
  const mistyped = mark + text().replace('owner: team-water', 'onwer: team-water').replaceAll('\n', '\r\n');
  editor.open(SLOTEN, mistyped);
  const found = await editor.told(SLOTEN);
  const unknown = found.find(({ code }) => code === 'schema/unknown-key');
  expect(unknown?.range.start.line).toBe(2);
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uriOf(SLOTEN) },
    range: unknown?.range,
    context: { diagnostics: [unknown] },
  });
  const action = actions.find(({ title }) => title === 'Maak er "owner" van');
  expect(action?.diagnostics?.[0]?.code).toBe('schema/unknown-key');
  const mended = applied(mistyped, action?.edit?.changes?.[editor.uriOf(SLOTEN)] ?? []);
  expect(mended).toBe(mark + text().replaceAll('\n', '\r\n'));
  editor.type(SLOTEN, mended);
  expect((await editor.told(SLOTEN)).map(({ code }) => code)).toEqual(mark === '' ? [] : ['file/bom']);

  const hover = await editor.request<Hover>('textDocument/hover', at(2, 9));
  expect(hover).toMatchObject({
    contents: { kind: 'plaintext', value: expect.stringMatching(/^Team Water\n\nTrekker/) },
  });
  const definition = await editor.request<Location>('textDocument/definition', at(2, 9));
  expect(definition).toEqual({
    uri: editor.uriOf('agenda/agenda.yaml'),
    range: { start: { line: 9, character: 2 }, end: { line: 9, character: 12 } },
  });
  const references = await editor.request<Location[]>('textDocument/references', {
    ...at(2, 9),
    context: { includeDeclaration: true },
  });
  expect(references.map(({ uri }) => uri)).toContain(editor.uriOf('agenda/2021/1-water/README.md'));

  const half = mended.replace('owner: team-water', 'owner: te');
  editor.type(SLOTEN, half);
  const items = await editor.request<CompletionItem[]>('textDocument/completion', at(2, 9));
  expect(items.map(({ label, detail }) => ({ label, detail }))).toEqual([
    { label: 'team-water', detail: 'Team Water' },
  ]);
  expect(
    applied(
      half,
      items.map(({ textEdit }) => textEdit as TextEdit),
    ),
  ).toBe(mended);
  editor.close(SLOTEN);
});

test('a place that is nowhere is answered, and so is the next question', async () => {
  editor.open(SLOTEN, text());
  for (const method of ['hover', 'completion', 'definition', 'references'])
    for (const position of [{ line: 1e9, character: 5 }, { line: -1, character: -1 }, {}, null])
      await editor
        .request(`textDocument/${method}`, { ...at(0, 0), position: position as object })
        .catch(() => undefined);
  expect(await editor.request<Hover>('textDocument/hover', at(2, 2))).toMatchObject({
    contents: { kind: 'plaintext' },
  });
});
