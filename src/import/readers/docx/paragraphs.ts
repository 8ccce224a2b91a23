// The paragraphs of a Word document, as they stand in word/document.xml.
import { readXml } from '../office/xml.ts';
import { points } from './numbering.ts';
import { isOn } from './styles.ts';

export interface WordParagraph {
  /** Lines part it where the writer broke a line. */
  readonly text: string;
  readonly style: string | undefined;
  readonly heading: number | undefined;
  /** `0` takes a paragraph out of its style's list. */
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
  readonly indent: number | undefined;
  /** Whether all its letters are bold by themselves; undefined where the style decides. */
  readonly isBold: boolean | undefined;
  readonly size: number | undefined;
  /** How many pages ended before it. */
  readonly page: number;
  readonly inContents: boolean;
  /** Where it stands in a table. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  heading: number | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  indent: number | undefined;
  bold: number;
  letters: number;
  size: number | undefined;
}

interface OpenTable {
  readonly id: number;
  row: number;
  column: number;
}

/** What is no text of the document: what was deleted, codes of fields, the copy of a drawing for old programs. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'pPrChange', 'rPrChange', 'delText']);

export function readParagraphs(bytes: Uint8Array): readonly WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  let [skipping, page, tableCount, contents] = [0, 0, 0, 0];
  let run: { isBold: boolean; size: number | undefined } | undefined;
  let inText = false;
  let inRunLook = false;
  /** For each structured part that is open whether it is a table of contents. */
  const parts: boolean[] = [];

  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    const letters = text.trim().length;
    paragraph.letters += letters;
    if (run?.isBold) paragraph.bold += letters;
    if (run?.size !== undefined && letters > 0) paragraph.size = Math.max(run.size, paragraph.size ?? 0);
  };

  readXml(bytes, {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) skipping++;
      if (skipping > 0) return;
      const { val } = attributes;
      const paragraph = open.at(-1);
      switch (name) {
        case 'p':
          open.push({
            text: '',
            style: undefined,
            heading: undefined,
            list: undefined,
            listLevel: undefined,
            indent: undefined,
            bold: 0,
            letters: 0,
            size: undefined,
          });
          return;
        case 'r':
          run = { isBold: false, size: undefined };
          return;
        case 't':
          inText = true;
          return;
        case 'tab':
          if (run && !inRunLook) add('\t');
          return;
        case 'br':
          if (attributes['type'] === 'page') page++;
          else add('\n');
          return;
        case 'cr':
          add('\n');
          return;
        case 'lastRenderedPageBreak':
          page++;
          return;
        case 'noBreakHyphen':
          add('-');
          return;
        case 'softHyphen':
          add('\u00ad');
          return;
        case 'sym':
          add(symbolOf(attributes['char']));
          return;
        case 'rPr':
          inRunLook = run !== undefined;
          return;
        case 'b':
          if (run) run.isBold = isOn(val);
          return;
        case 'sz':
          if (run) run.size = Number(val) / 2;
          return;
        case 'tbl':
          tables.push({ id: tableCount++, row: -1, column: -1 });
          return;
        case 'sdt':
          parts.push(false);
          return;
        case 'docPartGallery':
          if (/contents|inhoud/i.test(val ?? '') && parts.length > 0) {
            parts[parts.length - 1] = true;
            contents++;
          }
          return;
      }
      const table = tables.at(-1);
      if (table && name === 'tr') Object.assign(table, { row: table.row + 1, column: -1 });
      else if (table && name === 'tc') table.column++;
      if (!paragraph) return;
      if (name === 'pStyle') paragraph.style = val;
      else if (name === 'outlineLvl' && Number(val) < 9) paragraph.heading = Number(val) + 1;
      else if (name === 'numId') paragraph.list = val;
      else if (name === 'ilvl') paragraph.listLevel = Number(val);
      else if (name === 'ind') paragraph.indent = points(attributes['left'] ?? attributes['start']);
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipping--;
      if (skipping > 0) return;
      if (name === 't') inText = false;
      else if (name === 'r') run = undefined;
      else if (name === 'rPr') inRunLook = false;
      else if (name === 'tbl') tables.pop();
      else if (name === 'sdt' && parts.pop()) contents--;
      else if (name === 'p') {
        const { bold, letters, ...paragraph } = open.pop() as OpenParagraph;
        const table = tables.at(-1);
        paragraphs.push({
          ...paragraph,
          isBold: letters > 0 && bold === letters ? true : undefined,
          page: page + 1,
          inContents: contents > 0,
          cell: table && { table: table.id, row: table.row, column: table.column },
        });
      }
    },
    text: (text) => {
      if (inText && skipping === 0) add(text);
    },
  });
  return paragraphs;
}

/**
 * A sign from a font of signs, by its number; fonts such as Symbol and Wingdings have theirs in the private use area.
 */
function symbolOf(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  return Number.isInteger(code) && code > 0x1f && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : '';
}
