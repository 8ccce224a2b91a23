// Papers that cannot be read, or that try something.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PaperFormat } from '../../src/import/paper.ts';
import { readPaper } from '../../src/import/readers/read-paper.ts';
import { LIMITS, type Limits } from '../../src/source/limits.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { agenda, type Said } from '../fake-world.ts';
import { bytesOf, imported } from './import-of.ts';
import { expectListedRepairs, expectPartition } from './laws.ts';
import { docxOf, listed, runs, styled } from './paper/as-docx.ts';
import { asText } from './paper/as-text.ts';
import { HEIGHT, type PdfText, pdfOf } from './paper/pdf.ts';
import { PLAN } from './paper/plan.ts';

const faultOf = (format: Parameters<typeof readPaper>[0], bytes: Uint8Array, limits: Limits = LIMITS) =>
  // A reader may keep the bytes that it is given.
  readPaper(format, bytes.slice(), limits).then(
    () => 'read',
    (error: { readonly fault?: string }) => error.fault ?? String(error),
  );

const LINE: readonly PdfText[] = [{ text: 'We bouwen een steiger.', x: 40, y: 700, size: 11, element: 1 }];
const LETTER = docxOf('<w:p><w:r><w:t>Een steiger.</w:t></w:r></w:p>');
const unpacked = (zip: Uint8Array): number =>
  Object.values(unzipSync(zip)).reduce((sum: number, { length }) => sum + length, 0);
/** A workbook of three cells. */
const SHEET = zipSync({
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet><sheetData>${['a', 'b', 'c'].map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('')}</sheetData></worksheet>`,
  ),
});

describe('nothing can be made of', () => {
  test.each([
    ['a text without letters', 'txt', bytesOf(' \n\t\n')],
    ['an empty Word document', 'docx', docxOf('<w:p/>')],
    ['an empty sheet', 'csv', bytesOf('\n\n')],
  ] as const)('%s: empty', async (_, format, bytes) => {
    expect(await faultOf(format, bytes)).toBe('empty');
  });

  test('a PDF of pictures: no-text', async () => {
    expect(await faultOf('pdf', pdfOf([[], [], []]))).toBe('no-text');
  });

  test.each([
    ['a PDF that is none', 'pdf', bytesOf('%PDF-1.7\nnothing')],
    ['a Word document that is none', 'docx', bytesOf('nothing')],
    ['a zip without a document', 'docx', zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook without sheets', 'xlsx', zipSync({ 'a.txt': strToU8('a') })],
    ['XML that is never closed', 'docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
  ] as const)('%s: damaged', async (_, format, bytes) => {
    expect(await faultOf(format, bytes)).toBe('damaged');
  });

  test('a Word document with a password', async () => {
    expect(
      await faultOf(
        'docx',
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
      ),
    ).toBe('password');
  });

  test('a PDF with a password', async () => {
    // Neither the empty word nor any other opens it (ISO 32000-1, 7.6.3).
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> /P -4 >>`;
    const locked = pdfOf([LINE], [], { trailer: `/Encrypt ${lock} /ID [<01> <01>]` });
    expect(await faultOf('pdf', locked)).toBe('password');
    expect(await imports(locked)).toEqual({
      code: 3,
      out: '',
      err: 'agenda: "plan.pdf" is beveiligd met een wachtwoord.\nSla een kopie op zonder wachtwoord, en lees die in.\n',
    });
  });

  test('a PDF of more than 1,000 pages', async () => {
    const long = pdfOf(Array.from({ length: 1_001 }, () => LINE));
    expect(await faultOf('pdf', long)).toBe('too-many-pages');
    const { code, out, err } = await imports(long);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('1001 bladzijden; het mogen er 1.000 zijn.');
    expect(err).toContain('--limit paper-pages=2000');
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('a paper of more than 50 MiB', async () => {
    expect(await imports(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({
      code: 3,
      out: '',
      err: 'agenda: "plan.pdf" is te groot: meer dan 50 MiB.\nSla het op zonder afbeeldingen, of lees het in delen in. Of lees meer dan gewoonlijk: --limit paper-mib=100\n',
    });
  });

  test('a document that declares entities', async () => {
    const bomb =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(await faultOf('docx', zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('unsafe');
  });

  test('a document that refers to a file outside', async () => {
    const outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document xmlns:w="w"/>';
    expect(await faultOf('docx', zipSync({ 'word/document.xml': strToU8(outside) }))).toBe('unsafe');
  });

  test('a zip that unpacks to more than 200 MiB', async () => {
    const part = new Uint8Array(110 * 1024 * 1024);
    expect(await faultOf('docx', zipSync({ 'word/document.xml': part, 'word/media/a.bmp': part }, { level: 1 }))).toBe(
      'unpacks-too-large',
    );
  });

  test('a zip that says that it is smaller than it is', async () => {
    const honest = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${'<w:p/>'.repeat(5_000)}</w:body></w:document>`),
    });
    expect(['damaged', 'empty']).toContain(await faultOf('docx', withSize(honest, 40)));
  });

  test.each<[string, PaperFormat, Uint8Array, keyof Limits, number, string]>([
    ['bytes', 'txt', bytesOf('Een steiger.'), 'paperBytes', 12, 'too-large'],
    ['pages', 'pdf', pdfOf([LINE, LINE, LINE]), 'paperPages', 3, 'too-many-pages'],
    ['bytes when unpacked', 'docx', LETTER, 'unpackedBytes', unpacked(LETTER), 'unpacks-too-large'],
    ['cells', 'xlsx', SHEET, 'sheetCells', 3, 'too-many-cells'],
  ])('one too many: %s', async (_what, format, bytes, limit, most, fault) => {
    expect(await faultOf(format, bytes, { ...LIMITS, [limit]: most })).toBe('read');
    expect(await faultOf(format, bytes, { ...LIMITS, [limit]: most - 1 })).toBe(fault);
  });

  test('more than 50 MiB', async () => {
    expect(await faultOf('txt', new Uint8Array(LIMITS.paperBytes + 1))).toBe('too-large');
  });
});

const imports = (bytes: Uint8Array): Promise<Said> =>
  agenda({ ...POLDER, 'plan.pdf': bytes }, ['import', 'plan.pdf', '--year', '2030', '--yes', '--lang', 'nl']);

/** Changes the size that the zip's directory gives of its first file (APPNOTE 4.3.12). */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return zip;
}

describe('what is odd is read as far as it goes', () => {
  const check = async (format: Parameters<typeof imported>[0], content: string | Uint8Array) => {
    const result = await imported(format, content);
    expectPartition(result.paper, result);
    expectListedRepairs(result.paper, result);
    return result;
  };

  test('control characters, halves of characters and signs that nobody sees', async () => {
    const odd = asText(PLAN)
      .replace('winterdienst', 'winter\u0000\u001b[31m\u200b\u202edienst')
      .replace('De bond', '\ufeffDe\u00adbond');
    const result = await check('txt', odd);
    const files = result.draft.files
      .filter(({ path }) => !path.includes('/evidence/'))
      .map(({ content }) => String(content));
    expect(files.join('')).not.toMatch(/[\u0000\u001b\u200b\u202e\u00ad\ufeff]/);
    expect(files.join('')).toContain('winter[31mdienst');
  });

  test('words that Markdown, HTML or YAML would take for something', async () => {
    const odd = asText(PLAN)
      .replace(
        'We meten de steigers',
        '# We *meten* <script>alert(1)</script> [de](http://x) `steigers` &amp; --- __meer__',
      )
      .replace('Een veerdienst die', 'key: value # {} die');
    const result = await check('txt', odd);
    const texts = result.draft.files.map(({ content }) => String(content)).join('\n');
    expect(texts).toContain(
      '\\# We \\*meten\\* \\<script>alert(1)\\</script> [de\\](http://x) \\`steigers\\` \\&amp; --- \\_\\_meer\\_\\_',
    );
    expect(texts).toContain('# key: value # {} die het hele jaar vaart\n');
  });

  test('duplicate numbers: the files are counted anew, and it is told', async () => {
    const result = await check('txt', asText(PLAN).replace('1.2 Havens', '1.1 Havens'));
    expect(result.draft.records.filter(({ kind }) => kind === 'objective').map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '3.1',
      '3.2',
    ]);
    expect(result.lookAt.map(({ doubt }) => doubt)).toContain('renumbered');
  });

  test.each([
    ['twice in a table', 'soort;titel;tekst\njaarplan;Plan A;\njaarplan;Plan B;Over B.\nthema;Water;\n'],
    ['of two lines in one cell', 'soort;titel;tekst\njaarplan;"Plan A\nof B";\nthema;Water;\n'],
  ])('a title %s: the second is text', async (_where, sheet) => {
    const result = await check('csv', `${sheet}inzetpunt;;We bouwen een brug.\n`);
    expect(result.outline.title?.text).toContain('Plan A');
    expect([...result.draft.files.values()].map(({ content }) => String(content)).join('\n')).toMatch(/Plan B|of B/);
  });

  test('a heading without text or commitments', async () => {
    const result = await check(
      'txt',
      asText(PLAN).replace('2. Schoon water', '1.3 Een kop zonder iets\n\n2. Schoon water'),
    );
    expect(result.lookAt.filter(({ number }) => number === '1.3').map(({ doubt }) => doubt)).toEqual([
      'no-text',
      'no-commitments',
    ]);
  });

  test('a table of money in the text is left out', async () => {
    const table =
      'Onderwerp          2030        2031\nVeerdienst       12.000      14.500\nWater             8.000       9.000\nScholen           1.500       2.500';
    const result = await check('txt', asText(PLAN).replace('2. Schoon water', `${table}\n\n2. Schoon water`));
    expect(result.outline.rest.map(({ reason, block }) => [reason, block.text.slice(0, 9)])).toEqual([
      ['table', 'Onderwerp'],
    ]);
    expect(result.draft.records.filter(({ kind }) => kind === 'commitment')).toHaveLength(11);
  });

  test('a page in two columns is read column by column', async () => {
    const column = (x: number, from: number): PdfText[] =>
      Array.from({ length: 20 }, (_, at) => ({
        text: `regel ${from + at} van de kolom en nog wat`,
        x,
        y: HEIGHT - 80 - at * 14,
        size: 10,
      }));
    const result = await check(
      'pdf',
      pdfOf([[...column(40, 1), ...column(310, 21)].map((line) => ({ ...line, element: 1 }))]),
    );
    const order = [...result.paper.text.matchAll(/regel (\d+)/g)].map(([, number]) => Number(number));
    expect(order).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(result.paper.read.columnPages).toEqual([1]);
  });

  test('a table in Word, deleted text, and notes', async () => {
    const table = `<w:tbl><w:tr><w:tc><w:p>${runs('Bedrag')}</w:p></w:tc><w:tc><w:p>${runs('12')}</w:p></w:tc></w:tr></w:tbl>`;
    const result = await check(
      'docx',
      docxOf(
        `${styled('Kop1', 'Haven')}<w:p><w:del>${runs('weg')}</w:del>${runs('Er staat een haven.')}</w:p>${table}${listed(2, 'We bouwen een steiger.')}${listed(2, 'We bouwen een trap.')}${listed(2, 'We bouwen een brug.')}`,
      ),
    );
    expect(result.outline.rest.map(({ reason }) => reason)).toContain('table');
    expect(result.paper.text).not.toContain('weg');
  });

  test('a script in a PDF is not run, and the text is read', async () => {
    const script = '<< /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >>';
    const scripted = await check(
      'pdf',
      pdfOf([LINE], [], {
        catalog: `/OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >>`,
      }),
    );
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    expect(scripted.paper.text).toBe('We bouwen een steiger.\n');
  });

  test('front matter of Markdown is cut off and never run', async () => {
    const ran = globalThis as { ran?: boolean };
    for (const fence of ['---js', '---javascript', '---', '---json', '---coffee', '---constructor'])
      await check(
        'md',
        `${fence}\nglobalThis.ran = true\n---\n# Plan 2031\n\n## Haven\n\n- We bouwen een steiger.\n- We bouwen een trap.\n- We bouwen een brug.\n`,
      );
    expect(ran.ran).toBeUndefined();
  });
});
