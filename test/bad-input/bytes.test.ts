// Bytes and line ends: what an editor, a copy or a merge can do to a file.
import { describe, expect, test } from 'vitest';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, validate } from './polder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MISSPELT = record(`${SCHOUW}rolls: [dienstverlening]\n`);

describe('an encoding that is not UTF-8', () => {
  test('Windows-1252', async () => {
    const { answer } = await expectToldOfSloten(
      Uint8Array.from(record('owner: één\n'), (character) => character.charCodeAt(0)),
      ['1:1 file/not-utf8'],
    );
    expect(answer.diagnostics[0]?.message).toContain('Windows-1252');
  });

  test('UTF-16LE', async () => {
    const { answer } = await expectToldOfSloten(new Uint8Array(Buffer.from(`\ufeff${MISSPELT}`, 'utf16le')), [
      '1:1 file/not-utf8',
    ]);
    expect(answer.diagnostics[0]?.message).toContain('UTF-16');
  });

  test('UTF-16LE without a mark is full of NUL', () =>
    expectToldOfSloten(new Uint8Array(Buffer.from(MISSPELT, 'utf16le')), ['1:2 file/nul-byte']));
});

describe('a byte order mark', () => {
  test('is mentioned, and changes nothing else', () =>
    expectToldOfSloten(`\ufeff${record(SCHOUW)}`, ['1:1 file/bom'], 0));
  test('leaves columns as they are', () =>
    expectToldOfSloten(`\ufeff${MISSPELT}`, ['1:1 file/bom', '6:1 schema/unknown-key']));
  test('leaves columns on the first line as they are', () =>
    expectTold({ 'agenda.yaml': `\ufeff${(POLDER['agenda.yaml'] as string).replace('format: 1', 'format: een')}` }, [
      'agenda.yaml:1:1 file/bom',
      'agenda.yaml:1:9 schema/type',
    ]));
  test('with CRLF too', () =>
    expectToldOfSloten(`\ufeff${MISSPELT.replaceAll('\n', '\r\n')}`, ['1:1 file/bom', '6:1 schema/unknown-key']));
});

describe('line ends', () => {
  const crlf = Object.fromEntries(Object.entries(POLDER).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

  test('a whole agenda with CRLF is in order', async () => {
    expect(await validate(crlf)).toMatchObject({ code: 0, seen: [] });
  });

  test('places are the same with CRLF', () =>
    expectTold({ ...crlf, [SLOTEN]: MISSPELT.replaceAll('\n', '\r\n') }, [`${SLOTEN}:6:1 schema/unknown-key`]));
  test('both kinds', () => expectToldOfSloten(record(SCHOUW).replace('\n', '\r\n'), ['2:1 file/mixed-newlines'], 0));
  test('nothing but CR', () => expectToldOfSloten(record(SCHOUW).replaceAll('\n', '\r'), ['1:4 file/lone-cr']));
  test('one CR among the rest', () =>
    expectToldOfSloten(record(SCHOUW).replace('schouwt', 'schouwt\r'), ['9:22 file/lone-cr']));
});

describe('what is no text', () => {
  test('NUL', () => expectToldOfSloten(record(SCHOUW).replace('Schone', 'Sch\0ne'), ['7:6 file/nul-byte']));
  test('a file of a megabyte', async () => {
    const { text } = await expectToldOfSloten(`# ${'lang '.repeat(2_000_000)}`, ['1:1 file/too-large']);
    expect(text).toContain('9,6 MB');
    expect(text.length).toBeLessThan(1_000);
  });
  test('just under a megabyte is read', async () => {
    const text = record(SCHOUW);
    await expectToldOfSloten(text + 'a'.repeat(2 ** 20 - bytes(text).length), []);
  });
});

describe('an unfinished merge', () => {
  const conflict = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> andere\n`;

  test('in the data: one finding, and nothing that follows from it', () =>
    expectToldOfSloten(record(conflict('owner: team-water\n', 'owner: team-land\n') + SCHOUW), [
      '2:1 file/conflict-markers',
    ]));
  test('in the text', () =>
    expectToldOfSloten(record(SCHOUW) + conflict('Voor juni.\n', 'Voor juli.\n'), ['10:1 file/conflict-markers']));
  test('with CRLF', () =>
    expectToldOfSloten(record(conflict('owner: a\n', 'owner: b\n')).replaceAll('\n', '\r\n'), [
      '2:1 file/conflict-markers',
    ]));
  test('in agenda.yaml', () =>
    expectTold({ 'agenda.yaml': conflict('format: 1\n', 'format: 2\n') + POLDER['agenda.yaml'] }, [
      'agenda.yaml:1:1 file/conflict-markers',
    ]));
  test('a line below a heading is a heading in Markdown, and no merge', () =>
    expectToldOfSloten(`${record(SCHOUW)}\nKop\n-------\n`, []));
});

test('what is wrong elsewhere is told whatever the bytes', async () => {
  const { seen } = await validate(
    laid(POLDER, { 'agenda.yaml': '\0', '2021/README.md': '\xff\xfe', [SLOTEN]: MISSPELT }),
  );
  expect(seen).toContain(`${SLOTEN}:6:1 schema/unknown-key`);
});
