// The report as a document: its structure can be heard and read on, it holds everything, and it becomes a PDF.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../src/publish/docx/docx.ts';
import { houseStyleIn } from '../../src/publish/docx/styles.ts';
import { pageMarkdown } from '../../src/render/page-markdown.ts';
import { readProse } from '../../src/render/prose/markdown.ts';
import { partsOf } from '../../src/render/rendered.ts';
import type { ReportContext } from '../../src/views/report/context.ts';
import { documentPage } from '../../src/views/report/document.ts';
import { letterPage } from '../../src/views/report/letter.ts';
import { agendaIn } from '../fake-world.ts';
import { CHROMIUM, OFFICE, PDF_TO_TEXT, sayMissing } from './machine.ts';
import { AGENDAS, contextIn, sinceDay } from './made.ts';

sayMissing('the PDF by LibreOffice', OFFICE);
sayMissing('the PDF by Chromium', CHROMIUM);
sayMissing('the text of that PDF', PDF_TO_TEXT);

const folder = mkdtempSync(join(tmpdir(), 'agenda-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

const VNG = AGENDAS['VNG'] as (typeof AGENDAS)[string];
const NS = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

let context: ReportContext;
let archive: Uint8Array;
let parts: Readonly<Record<string, Uint8Array>>;
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const count = (xml: string, path: string): number => {
  const document = XmlDocument.fromString(xml);
  const found = document.find(path, NS).length;
  document.dispose();
  return found;
};

beforeAll(async () => {
  context = await contextIn(VNG.folder, VNG);
  archive = await docxOf(context, undefined);
  parts = unzipSync(archive);
});

describe('a Word document', () => {
  test('has a heading for each theme, objective and commitment, and leads to each from its contents', () => {
    const xml = part('word/document.xml');
    const headings = (level: number): number =>
      count(xml, `//w:p[w:pPr/w:pStyle[translate(@w:val,"H","h")="heading${level}"]]`);
    expect(headings(3)).toBe(context.rows.length);
    expect(headings(2)).toBeGreaterThanOrEqual(20);
    expect(headings(1)).toBeGreaterThan(10);
    expect(count(xml, '//w:p[w:pPr/w:pStyle[@w:val="Title"]]')).toBe(1);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    expect(anchors.length).toBeGreaterThan(context.rows.length);
    expect(anchors.filter((name) => !bookmarks.has(name))).toEqual([]);
    for (const name of bookmarks) expect(name?.length).toBeLessThanOrEqual(40);
  });

  test('repeats the head of every table, never divides a row, and describes every picture', () => {
    const xml = part('word/document.xml');
    expect(count(xml, '//w:tbl')).toBeGreaterThan(5);
    expect(count(xml, '//w:tbl[not(w:tr[1]/w:trPr/w:tblHeader)]')).toBe(0);
    expect(count(xml, '//w:tr[not(w:trPr/w:cantSplit)]')).toBe(0);
    expect(count(xml, '//wp:docPr')).toBeGreaterThan(5);
    expect(count(xml, '//wp:docPr[not(contains(@descr, ":"))]')).toBe(0);
  });

  test('says in which language it is, and what asks attention comes before what does not', () => {
    expect(part('word/styles.xml')).toContain('w:val="nl-NL"');
    const text = part('word/document.xml').replace(/<[^>]+>/g, ' ');
    const at = (words: string): number => text.indexOf(words);
    expect(at('Let op:')).toBeGreaterThan(0);
    expect(at('Wat aandacht vraagt')).toBeGreaterThan(at('Let op:'));
    expect(at('Per thema')).toBeGreaterThan(at('Wat aandacht vraagt'));
    for (const { commitment } of context.rows) expect(text).toContain(commitment.title.split("'")[0]);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(await docxOf(context, undefined)).toEqual(archive);
  });

  test('takes the styles of a template of the house', async () => {
    const house = {
      ...parts,
      'word/styles.xml': strToU8(
        part('word/styles.xml').replace(/<w:color w:val="[0-9A-F]{6}"\/>/, '<w:color w:val="C0FFEE"/>'),
      ),
    };
    const styled = unzipSync(await docxOf(context, houseStyleIn(zipSync(house), 'huis.docx')));
    expect(strFromU8(styled['word/styles.xml'] as Uint8Array)).toContain('C0FFEE');
    expect(() => houseStyleIn(strToU8('geen archief'), 'huis.docx')).toThrow(/huis\.docx/);
    expect(() => houseStyleIn(zipSync({ 'x.txt': strToU8('x') }), 'huis.docx')).toThrow(/huis\.docx/);
  });
});

test.skipIf(OFFICE === undefined || PDF_TO_TEXT === undefined)(
  'LibreOffice opens it and makes a PDF of it, with every heading and no empty page',
  async () => {
    const out = join(folder, 'verslag.pdf');
    const year = ['2021', '--as-of', VNG.asOf, '--root', VNG.folder];
    const env = { PATH: process.env['PATH'] ?? '', ...(OFFICE === undefined ? {} : { SOFFICE: OFFICE }) };
    const said = await agendaIn(folder, ['report', 'pdf', ...year, '--out', 'verslag.pdf'], { env });
    expect(said.code, said.err).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    const text = spawnSync(PDF_TO_TEXT as string, ['-layout', out, '-'], { encoding: 'utf8' }).stdout;
    const pages = text.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => page.replace(/\s/g, '').length < 80)).toEqual([]);
    const joined = text.replace(/\s+/g, ' ');
    for (const { commitment } of context.rows) expect(joined).toContain(`${commitment.number} `);
    for (const words of ['Wat aandacht vraagt', 'Per thema', 'Wat de woorden betekenen', 'Inhoud'])
      expect(joined).toContain(words);
  },
  240_000,
);

test.skipIf(CHROMIUM === undefined || PDF_TO_TEXT === undefined)(
  'where there is no LibreOffice, Chromium prints it',
  async () => {
    const year = ['2021', '--as-of', VNG.asOf, '--root', VNG.folder];
    const env = { PATH: '/nergens', CHROMIUM: CHROMIUM as string };
    const said = await agendaIn(folder, ['report', 'pdf', ...year, '--out', 'gedrukt.pdf'], { env });
    expect(said.code, said.err).toBe(0);
    const text = spawnSync(PDF_TO_TEXT as string, [join(folder, 'gedrukt.pdf'), '-'], { encoding: 'utf8' }).stdout;
    for (const { commitment } of context.rows) expect(text).toContain(commitment.number);
    expect(text.replace(/\s+/g, ' ')).toContain('Wat aandacht vraagt');
  },
  240_000,
);

test('without a program that makes a PDF it says what to install', async () => {
  const argv = ['report', 'pdf', '2021', '--root', VNG.folder, '--out', 'geen.pdf'];
  const { code, err } = await agendaIn(folder, argv, { env: { PATH: '/nergens' } });
  expect(code).toBe(3);
  expect(err).toContain('LibreOffice of Chromium');
  expect(err).toContain('Installeer LibreOffice');
});

test('a program that fails, or makes nothing, is no PDF', async () => {
  mkdirSync(join(folder, 'bin'));
  for (const script of ['#!/bin/sh\nexit 0\n', '#!/bin/sh\necho "kapot" >&2\nexit 1\n']) {
    writeFileSync(join(folder, 'bin/soffice'), script, { mode: 0o755 });
    const argv = ['report', 'pdf', '2021', '--root', VNG.folder, '--out', 'geen.pdf'];
    const { code, err } = await agendaIn(folder, argv, { env: { PATH: `${join(folder, 'bin')}:/bin:/usr/bin` } });
    expect([code, err.includes('kon geen PDF maken')]).toEqual([3, true]);
  }
});

describe('as Markdown', () => {
  const textOf = (page: typeof documentPage): string =>
    [...partsOf(pageMarkdown(page(context), { t: context.t, readProse }))].join('');

  test('the report has every commitment under a heading, and nothing in it is HTML', () => {
    const text = textOf(documentPage);
    const headings = marked.lexer(text).filter((token) => token.type === 'heading');
    for (const { commitment } of context.rows)
      expect(headings.some((heading) => 'text' in heading && String(heading.text).startsWith(commitment.number))).toBe(
        true,
      );
    expect(marked.lexer(text).filter(({ type }) => type === 'html')).toEqual([]);
  });

  test('the letter tells first what happened since the day that was named', async () => {
    context = await contextIn(VNG.folder, { ...VNG, since: sinceDay('2021-09-30') });
    const text = textOf(letterPage);
    expect(text).toMatch(/^# VNG Agenda 2021: hoe staat het ervoor op 31 december 2021\?/);
    expect(text).toMatch(/Sinds 30 september 2021 is over \d+ van de 77 inzetpunten gemeld\./);
    expect(text.indexOf('Veranderd sinds')).toBeLessThan(text.indexOf('Wat aandacht vraagt'));
  });
});
