// Which reader for which paper. Each is loaded when it is needed.

import { LIMITS, type Limits } from '../../source/limits.ts';
import type { Paper, PaperFormat } from '../paper.ts';
import { PaperError } from '../paper-error.ts';
import { decode } from './decode.ts';

/**
 * Reads a paper.
 * @throws PaperError where nothing can be made of it
 */
export async function readPaper(format: PaperFormat, bytes: Uint8Array, limits: Limits = LIMITS): Promise<Paper> {
  if (bytes.length > limits.paperBytes) throw new PaperError('too-large');
  const paper = await READERS[format](bytes, limits);
  if (!/[\p{L}\p{N}]/u.test(paper.text)) throw new PaperError(format === 'pdf' ? 'no-text' : 'empty');
  return paper;
}

const READERS: Readonly<Record<PaperFormat, (bytes: Uint8Array, limits: Limits) => Promise<Paper>>> = {
  txt: async (bytes) => (await import('./text.ts')).readText(decode(bytes)),
  md: async (bytes) => (await import('./markdown.ts')).readMarkdown(decode(bytes)),
  docx: async (bytes, limits) => (await import('./docx/read-docx.ts')).readDocx(bytes, limits),
  pdf: async (bytes, limits) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits),
  xlsx: async (bytes, limits) => (await import('./sheet/read-xlsx.ts')).readXlsx(bytes, limits),
  csv: async (bytes) => (await import('./sheet/read-csv.ts')).readCsv(decode(bytes)),
};
