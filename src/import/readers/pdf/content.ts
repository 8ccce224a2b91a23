// What is asked of pdf.js: pieces of text with their place, and the tree of tags.
import type { Limits } from '../../../source/limits.ts';
import { PaperError } from '../../paper-error.ts';

/** A page as pdf.js gives it. */
export interface PdfPage {
  readonly pieces: readonly Piece[];
  readonly tree: TagNode | undefined;
}

/** Some letters that stand together. Places are in points, from the left and from the bottom. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** The id by which the tree of tags names it. */
  readonly content: string | undefined;
  /** Decoration: running headers, page numbers, lines. */
  readonly isArtifact: boolean;
}

/** A tag with what stands in it: other tags, or ids of content. */
export interface TagNode {
  readonly role: string;
  readonly children: readonly (TagNode | string)[];
}

/**
 * Reads all pages. Nothing in the file is executed, no font or image is loaded, and nothing is fetched.
 * @throws PaperError where the file is damaged, locked or too long
 */
export async function readPdfPages(bytes: Uint8Array, { paperPages }: Limits): Promise<readonly PdfPage[]> {
  const { getDocument } = await pdfjs();
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const opened = await task.promise.catch((error: Error) => {
    throw new PaperError(error.name === 'PasswordException' ? 'password' : 'damaged');
  });
  try {
    if (opened.numPages > paperPages) throw new PaperError('too-many-pages', String(opened.numPages));
    const pages: PdfPage[] = [];
    for (let number = 1; number <= opened.numPages; number++) pages.push(await readPage(opened, number));
    return pages;
  } finally {
    await task.destroy();
  }
}

type Opened = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>;
type OpenedPage = Awaited<ReturnType<Opened['getPage']>>;

/**
 * The library finds its other half in a global name, so that it starts no thread and loads no file of its own. It wants
 * to see what draws in a browser as soon as it is loaded; nothing is drawn here.
 */
async function pdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const around = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) around[name] ??= class {};
  around['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** A page that cannot be read is an empty one; the others may be sound. */
async function readPage(opened: Opened, number: number): Promise<PdfPage> {
  try {
    const page = await opened.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const tree = await page.getStructTree().catch(() => null);
    const result = { pieces: piecesOf(content.items), tree: tree ? nodeOf(tree) : undefined };
    page.cleanup();
    return result;
  } catch {
    return { pieces: [], tree: undefined };
  }
}

type Item = Awaited<ReturnType<OpenedPage['getTextContent']>>['items'][number];

function piecesOf(items: readonly Item[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str === '') continue;
      const [, , , , x, y] = item.transform as readonly number[];
      const content = open.findLast(({ id }) => id !== undefined)?.id;
      const isArtifact = open.some((each) => each.isArtifact);
      const { str: text, width, height, fontName: font } = item;
      pieces.push({ text, x: x ?? 0, y: y ?? 0, width, height, font, content, isArtifact });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ id: item.id ?? undefined, isArtifact: 'tag' in item && item.tag === 'Artifact' });
  }
  return pieces;
}

interface RawNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

const DEEPEST = 200;

function nodeOf(raw: RawNode, depth = 0): TagNode {
  const children = depth > DEEPEST ? [] : (raw.children ?? []);
  return {
    role: raw.role ?? '',
    children: children.flatMap((child): readonly (TagNode | string)[] => {
      if (child.type === 'content') return child.id === undefined ? [] : [child.id];
      return child.type === undefined ? [nodeOf(child, depth + 1)] : [];
    }),
  };
}
