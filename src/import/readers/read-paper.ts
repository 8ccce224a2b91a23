// Which reader for which paper. Each is loaded when it is needed.

import type { Paper, PaperFormat } from '../paper.ts';
import { PaperError } from '../paper-error.ts';
import { decode } from './decode.ts';
import { LARGEST_PAPER } from './format-of.ts';

/**
 * Reads a paper.
 * @throws PaperError where nothing can be made of it
 */
export async function readPaper(format: PaperFormat, bytes: Uint8Array): Promise<Paper> {
  if (bytes.length > LARGEST_PAPER) throw new PaperError('too-large');
  const paper = await READERS[format](bytes);
  if (!/[\p{L}\p{N}]/u.test(paper.text)) throw new PaperError(format === 'pdf' ? 'no-text' : 'empty');
  return paper;
}

const READERS: Readonly<Record<PaperFormat, (bytes: Uint8Array) => Promise<Paper>>> = {
  txt: async (bytes) => (await import('./text.ts')).readText(decode(bytes)),
  md: async (bytes) => (await import('./markdown.ts')).readMarkdown(decode(bytes)),
  docx: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  xlsx: async (bytes) => (await import('./sheet/read-xlsx.ts')).readXlsx(bytes),
  csv: async (bytes) => (await import('./sheet/read-csv.ts')).readCsv(decode(bytes)),
};
