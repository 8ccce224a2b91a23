// The plan as a Word document, with headings by style and numbers and bullets that Word makes.
import { strToU8, zipSync } from 'fflate';
import { blocksIn, type PaperBlock, type PaperPlan } from './plan.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const asDocx = (plan: PaperPlan): Uint8Array => docxOf(blocksIn(plan).map(paragraph).join(''));

/** A document with these paragraphs. */
export const docxOf = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`${XML}<w:styles ${W}>${STYLES}</w:styles>`),
    'word/numbering.xml': strToU8(`${XML}<w:numbering ${W}>${NUMBERING}</w:numbering>`),
  });

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
  ...[1, 2].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Kop3"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
].join('');

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;
const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const NUMBERING = [
  list(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')),
  list(1, level(0, 'bullet', '\uf0b7')),
  list(2, level(0, 'decimal', '%1.')),
  ...[0, 1, 2].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`),
].join('');

function paragraph(block: PaperBlock): string {
  if (block.is === 'title') return styled('Titel', block.text);
  if (block.is === 'theme') return styled('Kop1', block.text);
  if (block.is === 'objective') return styled('Kop2', block.text);
  if (block.is === 'label') return styled('Kop3', block.text);
  if (block.is === 'item') return listed(2, block.text);
  return block.is === 'numbered' ? listed(3, block.text) : `<w:p>${runs(block.text)}</w:p>`;
}

export const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs(text)}</w:p>`;
export const listed = (id: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${runs(text)}</w:p>`;

/** Word cuts text into runs wherever it likes. */
export const runs = (text: string): string =>
  (text.match(/.{1,23}/gsu) ?? []).map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
