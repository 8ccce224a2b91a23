import { LIMITS, type Limits } from '../../../source/limits.ts';
import type { Paper } from '../../paper.ts';
import { PaperError } from '../../paper-error.ts';
import { compose, type DraftLine } from '../compose.ts';
import { isTypedByLine } from '../typed-by-line.ts';
import { type PdfPage, readPdfPages } from './content.ts';
import { layoutLines } from './layout.ts';
import { taggedLines, taggedShare } from './tagged.ts';

/** From this part of the text on, a document's tags are its structure. firecrawl/pdf-inspector takes the same half. */
const TAGGED = 0.5;

/**
 * Reads a PDF: by its tags where most of the text has one, else by place and size of its letters.
 * @throws PaperError where it cannot be opened, or holds no text
 */
export async function readPdf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Paper> {
  return paperOf(await readPdfPages(bytes, limits));
}

/** Pages as pdf.js gives them become a paper. @throws PaperError where they hold no text. */
export function paperOf(pages: readonly PdfPage[]): Paper {
  const letters = pages.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters < pages.length) throw new PaperError('no-text');
  const tagged = taggedShare(pages) >= TAGGED ? taggedLines(pages) : undefined;
  const isTagged = tagged !== undefined && !isTypedByLine(elementTexts(tagged));
  const layout = isTagged ? undefined : layoutLines(pages);
  return {
    format: 'pdf',
    ...compose(layout?.drafts ?? tagged ?? []),
    pages: pages.length,
    read: {
      structure: isTagged ? 'tags' : 'layout',
      ...(layout?.columnPages.length ? { columnPages: layout.columnPages } : {}),
    },
  };
}

/** The text of each tag that holds a block, decoration apart. */
function elementTexts(drafts: readonly DraftLine[]): readonly string[] {
  const texts = new Map<number | undefined, string>();
  for (const { text, element, role } of drafts) {
    if (role?.is !== 'aside') texts.set(element, `${texts.get(element) ?? ''} ${text}`);
  }
  return [...texts.values()];
}
