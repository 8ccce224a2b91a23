// What an editor is told of an agenda is what `agenda validate` says, of texts that are not saved too.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { type Editor, startEditor } from './client.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

let repository: Repository;
let editor: Editor;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
});
beforeEach(async () => {
  editor = await startEditor(repository.folder);
});
afterEach(() => {
  editor.process.kill('SIGKILL');
  repository.run('git reset --quiet --hard main && git clean --quiet -fd');
});
afterAll(() => repository.remove());

const path = (file: string): string => join(repository.folder, file);
const text = (file = SLOTEN): string => readFileSync(path(file), 'utf8');

/** What `agenda validate --json` says of a file, in the form of the protocol. */
async function saidOf(file: string): Promise<readonly object[]> {
  const { out } = await agendaIn(repository.folder, ['validate', '--json']);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly {
      readonly file: string;
      readonly rule: string;
      readonly severity: 'error' | 'warning' | 'info';
      readonly message: string;
      readonly hint: string | null;
      readonly range: {
        readonly start: { line: number; column: number };
        readonly end: { line: number; column: number };
      };
    }[];
  };
  const place = ({ line, column }: { line: number; column: number }) => ({ line: line - 1, character: column - 1 });
  return diagnostics
    .filter((each) => each.file === file)
    .map(({ rule, severity, message, hint, range }) => ({
      code: rule,
      severity: { error: 1, warning: 2, info: 3 }[severity],
      message: hint === null ? message : `${message}\n${hint}`,
      range: { start: place(range.start), end: place(range.end) },
    }));
}
const plain = (found: readonly Diagnostic[]): readonly object[] =>
  found.map(({ code, severity, message, range }) => ({ code, severity, message, range }));

describe('the same words and places as agenda validate', () => {
  test.each<[string, (text: string) => string]>([
    ['nothing wrong', (whole) => whole],
    ['a mistyped field', (whole) => whole.replace('owner:', 'onwer:')],
    ['an unknown owner', (whole) => whole.replace('team-water', 'team-vuur')],
    ['half-typed', (whole) => whole.replace(/owner: .*/, 'own')],
    ['no end', (whole) => whole.slice(0, 25)],
    ['other line ends', (whole) => whole.replaceAll('\n', '\r\n').replace('owner:', 'onwer:')],
    ['wide characters before it', (whole) => whole.replace('actors: [vpg]', 'actors: [vpg, "👍🏽", rijk]')],
    ['nothing at all', () => ''],
  ])('%s', async (_what, change) => {
    editor.open(SLOTEN, change(text()));
    const found = await editor.told(SLOTEN);
    writeFileSync(path(SLOTEN), change(text()));
    expect(plain(found)).toEqual(await saidOf(SLOTEN));
    expect(found.every(({ source }) => source === 'agenda')).toBe(true);
  });

  test('in files that are not open', async () => {
    editor.open(SLOTEN, text().replace(/deliverables:[^]*?(?=---)/, ''));
    await editor.told(SLOTEN);
    writeFileSync(path(SLOTEN), text().replace(/deliverables:[^]*?(?=---)/, ''));
    const report = 'agenda/2021/progress/2021-06-01-sloten.md';
    expect(plain(editor.findings.get(editor.uriOf(report)) ?? [])).toEqual(await saidOf(report));
    expect(await saidOf(report)).not.toEqual([]);
  });

  test('in settings, in the language that they name', async () => {
    const settings = text('agenda/agenda.yaml')
      .replace('language: nl', 'language: en')
      .replace('format: 1', 'format: een');
    editor.open('agenda/agenda.yaml', settings);
    const found = await editor.told('agenda/agenda.yaml');
    writeFileSync(path('agenda/agenda.yaml'), settings);
    expect(plain(found)).toEqual(await saidOf('agenda/agenda.yaml'));
    expect(found[0]?.message).toMatch(/format/);
  });
});

test('what changes while somebody types', async () => {
  editor.open(SLOTEN, text());
  expect(await editor.told(SLOTEN)).toEqual([]);
  editor.type(SLOTEN, text().replace('owner:', 'onwer:'));
  expect((await editor.told(SLOTEN)).map(({ code }) => code)).toContain('schema/unknown-key');
  editor.type(SLOTEN, text());
  expect(await editor.told(SLOTEN)).toEqual([]);
});

test('a text of which a part is replaced', async () => {
  editor.open(SLOTEN, text());
  await editor.told(SLOTEN);
  const line = text()
    .split('\n')
    .findIndex((each) => each.startsWith('owner:'));
  await editor.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: editor.uriOf(SLOTEN), version: 2 },
    contentChanges: [
      { range: { start: { line, character: 0 }, end: { line, character: 5 } }, text: 'onwer' },
      { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '#' },
    ],
  });
  editor.type(SLOTEN, text().replace('owner:', '#onwer:'));
  const found = await editor.told(SLOTEN);
  expect(found.map(({ code }) => code)).toEqual(['commitment/no-owner']);
});

test('a mark at the beginning that the editor takes off is still told of', async () => {
  writeFileSync(path(SLOTEN), `\ufeff${text()}`);
  editor.open(SLOTEN, text().slice(1));
  expect(plain(await editor.told(SLOTEN))).toEqual(await saidOf(SLOTEN));
  expect(await saidOf(SLOTEN)).not.toEqual([]);
});

test('nothing invisible reaches an editor', async () => {
  editor.open(SLOTEN, text().replace('owner: team-water', 'owner: "\u202e\u001b[31mx"'));
  const found = await editor.told(SLOTEN);
  expect(found.length).toBeGreaterThan(0);
  for (const { message } of found) expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('files that come, go and are replaced on disk', async () => {
  editor.open(SLOTEN, text());
  await editor.told(SLOTEN);
  const other = 'agenda/2021/1-water/1.1.2-gemalen.md';
  const changed = async (): Promise<void> => {
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    editor.type(SLOTEN, text());
    await editor.told(SLOTEN);
  };
  writeFileSync(path('agenda/2021/1-water/.new'), text(other).replace('roles:', 'rolls:'));
  renameSync(path('agenda/2021/1-water/.new'), path(other));
  await changed();
  expect(plain(editor.findings.get(editor.uriOf(other)) ?? [])).toEqual(await saidOf(other));
  rmSync(path(other));
  await changed();
  expect(editor.findings.get(editor.uriOf(other)) ?? []).toEqual([]);
});

describe('an agenda that is not there for a while, with a text of it open', () => {
  /** The findings of the text, which nobody touches, once what is on disk is seen. */
  const codes = async (): Promise<readonly unknown[]> => {
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    // An answer comes when everything before it is checked and told.
    await editor.request('textDocument/hover', {
      textDocument: { uri: editor.uriOf(SLOTEN) },
      position: { line: 0, character: 0 },
    });
    return (editor.findings.get(editor.uriOf(SLOTEN)) ?? []).map(({ code }) => code);
  };

  test.each<[string, () => void, () => void]>([
    [
      'removed, and put back',
      () => rmSync(path('agenda'), { recursive: true }),
      () => repository.run('git checkout -- agenda'),
    ],
    [
      'a file in the place of its folder',
      () => {
        rmSync(path('agenda'), { recursive: true });
        writeFileSync(path('agenda'), 'x');
      },
      () => {
        rmSync(path('agenda'));
        repository.run('git checkout -- agenda');
      },
    ],
    [
      'another branch',
      () => repository.run('git checkout --quiet -b zonder && git rm -r --quiet agenda && git commit --quiet -m x'),
      () => repository.run('git checkout --quiet main && git branch --quiet -D zonder'),
    ],
  ])('%s', async (_what, away, back) => {
    editor.open(SLOTEN, text().replace('owner:', 'onwer:'));
    expect((await editor.told(SLOTEN)).map(({ code }) => code)).toContain('schema/unknown-key');
    away();
    expect(await codes()).toEqual([]);
    expect([...editor.findings.values()].flat()).toEqual([]);
    back();
    expect(await codes()).toContain('schema/unknown-key');
  });

  test('a folder of it becomes a file', async () => {
    const theme = 'agenda/2021/1-water';
    editor.open(SLOTEN, text());
    await editor.told(SLOTEN);
    rmSync(path(theme), { recursive: true });
    writeFileSync(path(theme), 'x');
    await codes();
    expect(plain(editor.findings.get(editor.uriOf(theme)) ?? [])).toEqual(await saidOf(theme));
    expect(await saidOf(theme)).not.toEqual([]);
    rmSync(path(theme));
    repository.run('git checkout -- agenda');
    expect(await codes()).toEqual([]);
  });
});

test('a file of another agenda, and one of none', async () => {
  repository.run('mkdir -p elders && cp -r agenda elders/agenda');
  editor.open(`elders/${SLOTEN}`, text().replace('owner:', 'onwer:'));
  expect((await editor.told(`elders/${SLOTEN}`)).map(({ code }) => code)).toContain('schema/unknown-key');
  editor.open('README.md', '---\nonwer: x\n---\n');
  expect(await editor.told('README.md')).toEqual([]);
});

describe('whatever an editor says, the conversation goes on', () => {
  test.each<[string, string, unknown]>([
    ['no text', 'textDocument/didOpen', {}],
    ['a number for a text', 'textDocument/didOpen', { textDocument: { uri: 1, text: 2 } }],
    [
      'no file',
      'textDocument/didOpen',
      { textDocument: { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: 'x' } },
    ],
    [
      'a broken address',
      'textDocument/didOpen',
      { textDocument: { uri: 'file:///%zz%00', languageId: 'markdown', version: 1, text: 'x' } },
    ],
    [
      'a text that is not open',
      'textDocument/didChange',
      { textDocument: { uri: 'file:///x', version: 2 }, contentChanges: [] },
    ],
    ['a change that is none', 'textDocument/didChange', { textDocument: { uri: 'file:///x' }, contentChanges: 'x' }],
    ['a method that nobody knows', 'agenda/onbekend', []],
  ])('%s', async (_what, method, params) => {
    await editor.connection.sendNotification(method, params);
    await editor.request(method, params as object).catch(() => undefined);
    editor.open(SLOTEN, text());
    expect(await editor.told(SLOTEN)).toEqual([]);
  });

  test('what is no message at all', async () => {
    editor.process.stdin?.write('Content-Length: 9\r\n\r\n{"kapot":');
    editor.open(SLOTEN, text());
    expect(await editor.told(SLOTEN)).toEqual([]);
  });
});

describe('how it ends', () => {
  test('as agreed', async () => expect(await editor.end()).toBe(0));
  test('without goodbye', async () => {
    await editor.connection.sendNotification('exit');
    expect(await editor.ended).toBe(1);
  });
  test('when the editor is gone', async () => {
    editor.process.stdin?.end();
    expect(await editor.ended).toBe(0);
  });
  test.skipIf(process.platform === 'win32')('when somebody ends it', { retry: 2 }, async () => {
    editor.process.kill('SIGTERM');
    expect(await editor.ended).toBe(130);
  });
});
