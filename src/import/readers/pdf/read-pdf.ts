import type { Paper } from '../../paper.ts';
import { PaperError } from '../../paper-error.ts';
import { compose } from '../compose.ts';
import { type PdfPage, readPdfPages } from './content.ts';
import { layoutLines } from './layout.ts';
import { taggedLines, taggedShare } from './tagged.ts';

/** From this part of the text on, a document's tags are its structure. firecrawl/pdf-inspector takes the same half. */
const TAGGED = 0.5;

/**
 * Reads a PDF: by its tags where most of the text has one, else by place and size of its letters.
 * @throws PaperError where it cannot be opened, or holds no text
 */
export async function readPdf(bytes: Uint8Array): Promise<Paper> {
  return paperOf(await readPdfPages(bytes));
}

/** Pages as pdf.js gives them become a paper. @throws PaperError where they hold no text. */
export function paperOf(pages: readonly PdfPage[]): Paper {
  const letters = pages.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters < pages.length) throw new PaperError('no-text');
  const isTagged = taggedShare(pages) >= TAGGED;
  const layout = isTagged ? undefined : layoutLines(pages);
  return {
    format: 'pdf',
    ...compose(layout?.drafts ?? taggedLines(pages)),
    pages: pages.length,
    tables: [],
    read: {
      structure: isTagged ? 'tags' : 'layout',
      ...(layout?.columnPages.length ? { columnPages: layout.columnPages } : {}),
    },
  };
}
