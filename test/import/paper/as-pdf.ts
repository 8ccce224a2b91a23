// The plan as a PDF, with a running header and a page number on each page.
import { wrapped } from './as-text.ts';
import { HEIGHT, LETTER, type PdfTag, type PdfText, pdfOf, WIDTH } from './pdf.ts';
import { blocksIn, type PaperBlock, type PaperPlan } from './plan.ts';

const MARGIN = 60;
const SIZES: Readonly<Record<PaperBlock['is'], number>> = {
  title: 20,
  theme: 16,
  objective: 13,
  label: 11,
  paragraph: 10,
  item: 10,
  numbered: 10,
};
const ROLES: Readonly<Record<PaperBlock['is'], string>> = {
  title: 'H1',
  theme: 'H1',
  objective: 'H2',
  label: 'H3',
  paragraph: 'P',
  item: 'LI',
  numbered: 'LI',
};

export interface PdfStyle {
  readonly isTagged: boolean;
  /** How many lines of the usual size go on a page. */
  readonly lines: number;
}

export function asPdf(plan: PaperPlan, style: PdfStyle): Uint8Array {
  const pages: PdfText[][] = [];
  const tags: PdfTag[] = [];
  let y = 0;
  blocksIn(plan).forEach((block, element) => {
    const size = SIZES[block.is];
    const isItem = block.is === 'item' || block.is === 'numbered';
    const mark =
      block.is === 'item' ? '• ' : 'number' in block ? `${block.number}${block.is === 'objective' ? '' : '.'} ` : '';
    const room = Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER)) - (isItem ? 4 : 0);
    y -= size;
    for (const [at, text] of wrapped(`${mark}${block.text}`, room).entries()) {
      if (y < HEIGHT - MARGIN - style.lines * 14 || pages.length === 0) {
        pages.push(edges(pages.length + 1, plan.title));
        y = HEIGHT - MARGIN - 20;
      }
      const x = MARGIN + (isItem ? 12 + (at > 0 ? 2 * size * LETTER : 0) : 0);
      (pages.at(-1) as PdfText[]).push({ text, x, y, size, element });
      y -= size * 1.3;
    }
    const leaf = { role: ROLES[block.is], element };
    tags.push(isItem ? { role: 'L', children: [{ role: 'LI', children: [{ role: 'LBody', element }] }] } : leaf);
  });
  return pdfOf(pages, style.isTagged ? [{ role: 'Document', children: tags }] : []);
}

const edges = (page: number, title: string): PdfText[] => [
  { text: title, x: MARGIN, y: HEIGHT - 30, size: 8 },
  { text: String(page), x: WIDTH / 2, y: 30, size: 8 },
];
