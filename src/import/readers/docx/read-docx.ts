import { LIMITS, type Limits } from '../../../source/limits.ts';
import { aside, PARAGRAPH, type Paper, type Role, UNKNOWN } from '../../paper.ts';
import { PaperError } from '../../paper-error.ts';
import { compose, type DraftLine } from '../compose.ts';
import { unzip } from '../office/zip.ts';
import { isTypedByLine } from '../typed-by-line.ts';
import { counter, readNumbering } from './numbering.ts';
import { readParagraphs, type WordParagraph } from './paragraphs.ts';
import { readStyles, type Style } from './styles.ts';

const BODY = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
/** Notes and running headers: no part of the plan's text, and still the paper's. */
const BESIDE = /^word\/(?:footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/**
 * Reads a Word document: headings by their style, numbers and bullets as Word makes them, the rest as paragraphs.
 * Macros, embedded objects and links outwards are never opened.
 * @throws PaperError where it is no Word document, or has no text
 */
export function readDocx(bytes: Uint8Array, limits: Limits = LIMITS): Paper {
  const files = unzip(bytes, limits, (name) => [BODY, NUMBERING, STYLES].includes(name) || BESIDE.test(name));
  const body = files.get(BODY);
  if (!body) throw new PaperError('damaged');
  const styleOf = readStyles(files.get(STYLES));
  const numbering = readNumbering(files.get(NUMBERING));
  const labelOf = counter(numbering);
  const paragraphs = readParagraphs(body);
  const hasHeadings = paragraphs.some((each) => styleOf(each.style).heading !== undefined);
  const isTyped = !hasHeadings && isTypedByLine(paragraphs.filter(({ cell }) => !cell).map(({ text }) => text));
  let afterBlank = false;
  const drafts = paragraphs.flatMap((paragraph, element) => {
    const style = styleOf(paragraph.style);
    const list = listOf(paragraph, style);
    const label = list ? labelOf(list.id, list.level) : '';
    if (paragraph.text.trim() === '') {
      afterBlank = true;
      return [];
    }
    const level = list && numbering.levels(list.id, list.level);
    const look = lookOf(paragraph, style);
    const role = isTyped ? UNKNOWN : roleOf(paragraph, style, label, list?.level ?? 0);
    const indent =
      level && paragraph.indent === undefined
        ? level.indent
        : (paragraph.indent ?? style.indent ?? 0) - (label === '' ? 0 : HANGING);
    const lines = `${label === '' ? '' : `${label} `}${paragraph.text}`.split('\n');
    const known = {
      page: paragraph.page,
      indent: Math.max(0, indent),
      role,
      element: isTyped ? undefined : element,
      cell: paragraph.cell,
      ...look,
    };
    const made = lines.map((text, at): DraftLine => ({ text, afterBlank: at === 0 && afterBlank, ...known }));
    afterBlank = false;
    return made;
  });
  const pages = Math.max(1, ...paragraphs.map(({ page }) => page));
  const beside = [...files]
    .filter(([name]) => BESIDE.test(name))
    .flatMap(([name, each]) => besideLines(name, each, pages));
  const { text, lines } = compose([...drafts, ...beside]);
  if (text.trim() === '') throw new PaperError('empty');
  return { format: 'docx', text, lines, pages: pages > 1 ? pages : undefined, read: {} };
}

/** A number or bullet usually hangs this far before its text, in points. */
const HANGING = 18;

function listOf(paragraph: WordParagraph, style: Style): { readonly id: string; readonly level: number } | undefined {
  const id = paragraph.list ?? style.list;
  if (id === undefined || id === '0') return undefined;
  return { id, level: paragraph.listLevel ?? style.listLevel ?? 0 };
}

function roleOf(paragraph: WordParagraph, style: Style, label: string, depth: number): Role {
  if (paragraph.inContents || style.isContents) return aside('contents');
  if (paragraph.cell) return aside('table');
  const heading = paragraph.heading ?? style.heading;
  if (heading !== undefined) return { is: 'heading', level: heading };
  return label === '' ? PARAGRAPH : { is: 'item', depth: depth + 1 };
}

/** How it looks, so that a bold line can be a heading without a style. */
function lookOf(paragraph: WordParagraph, style: Style): { readonly style: string; readonly size: number } {
  const size = paragraph.size ?? style.size ?? 0;
  return { size, style: `${size}${(paragraph.isBold ?? style.isBold) ? ' bold' : ''}` };
}

function besideLines(name: string, bytes: Uint8Array, page: number): readonly DraftLine[] {
  const role = aside(/notes/.test(name) ? 'note' : 'running-header');
  return readParagraphs(bytes).flatMap(({ text }) =>
    text.split('\n').map((line): DraftLine => ({ text: line, page, role, afterBlank: true })),
  );
}
