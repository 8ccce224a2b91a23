// Finds the first heading of level 1 in a Markdown text. It recognises blocks only (CommonMark 0.31, chapters 4 and 5),
// because a line that looks like a heading is not one in code, in HTML or in a list. Each line is read once.
import { endOfLine, type Span } from '../source/file.ts';

export interface Heading {
  /** Its text, on one line, without its mark. */
  readonly title: string;
  /** Its place, with its mark or the line under it. */
  readonly span: Span;
}

/**
 * The first heading of level 1 after an offset: `# Title` or underlined with `=`, not empty, and not inside another
 * block.
 */
export function firstHeading(text: string, from: number): Heading | undefined {
  const reader: Reader = {
    text,
    block: undefined,
    paragraph: undefined,
    listIndent: 0,
    isEmptyItem: false,
    isLazy: false,
  };
  for (let start = from; start < text.length; ) {
    const end = endOfLine(text, start);
    const found = reader.block ? closeBlock(reader, start, end) : readLine(reader, start, end);
    if (found) return found;
    start = end + 1;
  }
  return undefined;
}

interface Reader {
  readonly text: string;
  /** Inside code or HTML: a function that says whether that ends on a given line. */
  block: ((line: string) => boolean) | undefined;
  /** The start of the current paragraph. */
  paragraph: number | undefined;
  /** The indentation that a line needs to belong to the current list; 0 outside lists. */
  listIndent: number;
  /** Whether the line before was an empty list item. */
  isEmptyItem: boolean;
  /** Whether a line of plain text would continue a paragraph in a list or quotation. */
  isLazy: boolean;
}

function closeBlock(reader: Reader, start: number, end: number): undefined {
  if (reader.block?.(reader.text.slice(start, end))) reader.block = undefined;
  return undefined;
}

/** @returns the heading that the line is, or ends */
function readLine(reader: Reader, start: number, end: number): Heading | undefined {
  const { text, paragraph } = reader;
  const line = text.slice(start, end);
  const content = line.trim();
  if (content === '') {
    reader.paragraph = undefined;
    reader.isLazy = false;
    // A list item may begin with one empty line, but not with two.
    if (reader.isEmptyItem) reader.listIndent = 0;
    return undefined;
  }
  reader.isEmptyItem = false;
  const indent = indentOf(line);
  if (reader.listIndent > 0 && indent >= reader.listIndent) return belongsToContainer(reader, content);
  if (indent >= CODE_INDENT) return undefined;
  if (ATX.test(content)) {
    const title = atxTitle(content);
    leave(reader);
    return title === undefined ? undefined : { title, span: { start, end: start + line.trimEnd().length } };
  }
  if (paragraph !== undefined && UNDERLINE.test(content)) {
    leave(reader);
    return content.startsWith('-') ? undefined : underlined(text, paragraph, start, end);
  }
  if (RULER.test(content)) return leave(reader);
  const container = containerIndent(content, paragraph !== undefined);
  if (container !== undefined) {
    leave(reader);
    if (container === QUOTATION) return belongsToContainer(reader, content.slice(1));
    reader.listIndent = indent + container;
    reader.isEmptyItem = content.length <= container;
    return belongsToContainer(reader, content.slice(container));
  }
  const closes = opening(content, paragraph !== undefined || reader.isLazy);
  if (closes) {
    leave(reader);
    if (!closes(content, true)) reader.block = (next) => closes(next, false);
    return undefined;
  }
  if (reader.isLazy) return undefined;
  reader.listIndent = 0;
  reader.paragraph ??= start;
  return undefined;
}

/** A line in a list or a quotation is not a heading of the page; plain text in it may continue on the next line. */
function belongsToContainer(reader: Reader, content: string): undefined {
  reader.paragraph = undefined;
  reader.isLazy = content.trim() !== '' && !NO_PARAGRAPH.test(content.trim());
  return undefined;
}

function leave(reader: Reader): undefined {
  reader.paragraph = undefined;
  reader.listIndent = 0;
  reader.isLazy = false;
  return undefined;
}

const CODE_INDENT = 4;
const TAB_STOP = 4;

function indentOf(line: string): number {
  let indent = 0;
  for (let at = 0; ; at++) {
    const character = line.charAt(at);
    if (character === ' ') indent++;
    else if (character === '\t') indent += TAB_STOP - (indent % TAB_STOP);
    else return indent;
  }
}

const ATX = /^#{1,6}(?=[ \t]|$)/;
const UNDERLINE = /^(?:=+|-+)$/;
const RULER = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const NO_PARAGRAPH = /^(?:#{1,6}(?:[ \t]|$)|```|~~~)/;

/** The text of a heading of level 1, without the hashes that may close it; undefined where there is none. */
function atxTitle(content: string): string | undefined {
  if (content.charAt(1) === '#') return undefined;
  const title = content.slice(1).trim();
  let end = title.length;
  while (title.charAt(end - 1) === '#') end--;
  // Hashes close a heading only after a space, or where there is nothing before them.
  const isClosed = end < title.length && (end === 0 || /[ \t]/.test(title.charAt(end - 1)));
  const text = isClosed ? title.slice(0, end).trim() : title;
  return text === '' ? undefined : text;
}

const underlined = (text: string, start: number, underline: number, end: number): Heading => ({
  title: text
    .slice(start, underline)
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim(),
  span: {
    start: start + indentOf(text.slice(start, underline)),
    end: underline + text.slice(underline, end).trimEnd().length,
  },
});

const QUOTATION = -1;
const BULLET = /^[-+*](?=[ \t]|$)/;
const NUMBERED = /^\d{1,9}[.)](?=[ \t]|$)/;
const WIDEST_GAP = 4;

/**
 * The indentation of the text of a list item, from its mark; {@link QUOTATION} for a quotation, undefined for other
 * lines.
 */
function containerIndent(content: string, inParagraph: boolean): number | undefined {
  if (content.startsWith('>')) return QUOTATION;
  const mark = (BULLET.exec(content) ?? NUMBERED.exec(content))?.[0];
  if (mark === undefined) return undefined;
  const rest = content.slice(mark.length);
  // Within a paragraph, an empty item or a number other than 1 is plain text.
  if (inParagraph && (rest === '' || (mark.length > 1 && !/^1[.)]$/.test(mark)))) return undefined;
  const gap = indentOf(rest);
  return mark.length + (rest.trim() === '' || gap > WIDEST_GAP ? 1 : gap);
}

/** If a line begins code or HTML: a function that says whether that ends on a given line. */
function opening(content: string, inParagraph: boolean): ((line: string, isFirst: boolean) => boolean) | undefined {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[0];
  if (fence !== undefined) return (line, isFirst) => !isFirst && closesFence(line, fence);
  if (!content.startsWith('<')) return undefined;
  for (const [begins, ends] of HTML) if (begins.test(content)) return (line) => ends.test(line);
  const isTag = HTML_BLOCK.test(content) || (!inParagraph && LONE_TAG.test(content));
  return isTag ? (line) => line.trim() === '' : undefined;
}

function closesFence(line: string, fence: string): boolean {
  const content = line.trim();
  return (
    indentOf(line) < CODE_INDENT &&
    content.length >= fence.length &&
    content.startsWith(fence) &&
    content === fence.charAt(0).repeat(content.length)
  );
}

/** HTML that ends with a mark of its own (CommonMark, 4.6, kinds 1 to 5). */
const HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
/** HTML that ends at a blank line: block tags (kind 6), and any other tag alone on its line (kind 7). */
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const LONE_TAG = /^<\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>$/i;
