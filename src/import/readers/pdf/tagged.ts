// Reading a PDF by its own tags: headings, lists, paragraphs, tables, in the order that the document gives.
import { aside, PARAGRAPH, type Role } from '../../paper.ts';
import type { DraftLine } from '../compose.ts';
import type { PdfPage, Piece, TagNode } from './content.ts';
import { linesInOrder, type PdfLine, styleOf } from './pdf-lines.ts';

/** Pieces that one tag holds together. */
interface Element {
  readonly role: Role;
  readonly pieces: Piece[];
}

/** The part of a document's letters, decoration apart, that stands in a tag. */
export function taggedShare(pages: readonly PdfPage[]): number {
  let tagged = 0;
  let all = 0;
  for (const { pieces, tree } of pages) {
    const known = tree ? contentIds(tree) : new Set<string>();
    for (const { text, content, isArtifact } of pieces) {
      if (isArtifact) continue;
      all += text.trim().length;
      if (content !== undefined && known.has(content)) tagged += text.trim().length;
    }
  }
  return all === 0 ? 0 : tagged / all;
}

/** Lines in the order of the tags; decoration stands at the end of its page. */
export function taggedLines(pages: readonly PdfPage[]): readonly DraftLine[] {
  const drafts: DraftLine[] = [];
  let element = 0;
  pages.forEach((page, at) => {
    const inPage = elementsOf(page).map((each) => ({ role: each.role, lines: linesInOrder(each.pieces) }));
    const left = leftOf(inPage.flatMap(({ role, lines }) => (role.is === 'aside' ? [] : lines)));
    for (const { role, lines } of inPage) {
      element++;
      for (const [first, line] of lines.entries()) {
        drafts.push(draftOf(line, at + 1, left, { role, element, afterBlank: first === 0 }));
      }
    }
  });
  return drafts;
}

interface Known {
  readonly role: Role;
  readonly afterBlank: boolean;
  readonly element: number | undefined;
}

export function draftOf(line: PdfLine, page: number, left: number, known: Known): DraftLine {
  const [indent, right] = [line.left, line.right].map((x) => Math.round(x - left));
  return { text: line.text, page, indent, right, style: styleOf(line), size: line.size, ...known } as DraftLine;
}

/** Where a page's text begins on the left. Pages of a book have two margins, by turns. */
export const leftOf = (lines: readonly PdfLine[]): number =>
  lines.length === 0 ? 0 : Math.min(...lines.map(({ left }) => left));

/** What the tags hold, in their order; what no tag holds stands after what came before it in the file. */
function elementsOf({ pieces, tree }: PdfPage): readonly Element[] {
  const elements: Element[] = [];
  const owner = new Map<string, Element>();
  if (tree) walk(tree, { role: PARAGRAPH, depth: 0, element: undefined }, elements, owner);
  const loose: { readonly after: Element | undefined; readonly element: Element }[] = [];
  let previous: Element | undefined;
  let run: Element | undefined;
  for (const piece of pieces) {
    const mine = piece.isArtifact || piece.content === undefined ? undefined : owner.get(piece.content);
    if (mine) {
      mine.pieces.push(piece);
      [previous, run] = [mine, undefined];
    } else {
      const role = piece.isArtifact ? aside('running-header') : { is: 'unknown' as const };
      if (run?.role.is !== role.is)
        loose.push({ after: role.is === 'aside' ? elements.at(-1) : previous, element: (run = { role, pieces: [] }) });
      run.pieces.push(piece);
    }
  }
  sortByTags(elements, tree);
  const first = loose.filter(({ after }) => after === undefined).map(({ element }) => element);
  return [
    ...first,
    ...elements.flatMap((each) => [each, ...loose.filter(({ after }) => after === each).map(({ element }) => element)]),
  ];
}

/** Within an element the tags' order of its pieces counts, which may differ from the file's. */
function sortByTags(elements: readonly Element[], tree: TagNode | undefined): void {
  if (!tree) return;
  const order = new Map([...contentIds(tree)].map((id, at) => [id, at]));
  for (const { pieces } of elements)
    pieces.sort((a, b) => (order.get(a.content ?? '') ?? 0) - (order.get(b.content ?? '') ?? 0));
}

interface Around {
  readonly role: Role;
  /** How many lists stand around it. */
  readonly depth: number;
  /** The element that takes the content met now; undefined where the next content begins one. */
  readonly element: Element | undefined;
}

/** Tags that hold a block of text. */
const PARAGRAPHS = new Set(['P', 'BlockQuote', 'Caption', 'Quote', 'Code', 'Formula', 'Form', 'Figure']);
const NOTES = new Set(['Note', 'FENote']);

function walk(node: TagNode, around: Around, elements: Element[], owner: Map<string, Element>): void {
  let here = enter(node.role, around, elements);
  let paragraphs = 0;
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (!here.element)
        elements.push((here = { ...here, element: { role: here.role, pieces: [] } }).element as Element);
      owner.set(child, here.element as Element);
    } else {
      // The first paragraph of a list item is the item; what follows stands by itself.
      const isMore = node.role === 'LBody' && PARAGRAPHS.has(child.role) && paragraphs++ > 0;
      walk(child, isMore ? { ...here, role: PARAGRAPH, element: undefined } : here, elements, owner);
    }
  }
}

function enter(role: string, around: Around, elements: Element[]): Around {
  const begin = (kind: Role, depth = around.depth): Around => {
    const element = { role: kind, pieces: [] };
    elements.push(element);
    return { role: kind, depth, element };
  };
  if (around.role.is === 'aside') return role === 'TR' ? begin(around.role) : around;
  const level = /^H([1-6])?$/.exec(role);
  if (level) return begin({ is: 'heading', level: Number(level[1] ?? 1) });
  if (role === 'Title') return begin({ is: 'heading', level: 1 });
  if (role === 'TOC') return begin(aside('contents'));
  if (role === 'Table') return begin(aside('table'));
  if (NOTES.has(role)) return begin(aside('note'));
  if (role === 'L') return { role: PARAGRAPH, depth: around.depth + 1, element: undefined };
  if (role === 'LI') return begin({ is: 'item', depth: Math.max(1, around.depth) });
  if (role === 'LBody' || role === 'Lbl') return around;
  if (PARAGRAPHS.has(role)) return around.element && around.role.is === 'item' ? around : begin(around.role);
  return around;
}

function contentIds(node: TagNode, ids = new Set<string>()): Set<string> {
  for (const child of node.children) {
    if (typeof child === 'string') ids.add(child);
    else contentIds(child, ids);
  }
  return ids;
}
