import { PAPER_FORMATS, type PaperFormat } from '../paper.ts';

/** The format that a file's name says; undefined where it says none that can be read. */
export function formatOf(name: string): PaperFormat | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'markdown') return 'md';
  if (extension === 'text') return 'txt';
  return PAPER_FORMATS.find((format) => format === extension);
}
