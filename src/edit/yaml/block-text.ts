/** A text as YAML's block scalar: what stands behind the colon, and the lines below it without their indentation. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/** Spaces that only their writer knows of, and characters that have no place in a block. */
const UNFIT = /[\t\r]|[ ]$|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/m;

/**
 * Writes a text as a block scalar (YAML 1.2, chapter 8.1); undefined where it would be read back as another text, or
 * only with a
 * number of spaces in its header.
 */
export function blockText(text: string, style: 'literal' | 'folded'): BlockText | undefined {
  const content = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (content === '' || content.startsWith('\n') || content.endsWith('\n') || content.startsWith(' ')) return undefined;
  if (UNFIT.test(content)) return undefined;
  const chomping = text.endsWith('\n') ? '' : '-';
  const lines = content.split('\n');
  if (style === 'literal') return { header: `|${chomping}`, lines };
  // An indented line is not folded.
  if (/^ /m.test(content)) return undefined;
  const folded = lines.flatMap((line, at) => [...(at === 0 ? [] : ['']), ...(line === '' ? [] : wrapped(line))]);
  return { header: `>${chomping}`, lines: folded };
}

/** How wide a folded line is at most, without its indentation. */
const WIDTH = 96;

/** Breaks a line at single spaces: only those come back when the lines are read. */
function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < line.length; ) {
    const end = endOfWords(line, start);
    lines.push(line.slice(start, end));
    start = end + 1;
  }
  return lines;
}

/** Where the words end that fit on a line from `start`; a word that is longer than a line stays whole. */
function endOfWords(line: string, start: number): number {
  if (line.length - start <= WIDTH) return line.length;
  for (let at = start + WIDTH; at > start; at--) if (isSingleSpace(line, at)) return at;
  for (let at = start + WIDTH + 1; at < line.length; at++) if (isSingleSpace(line, at)) return at;
  return line.length;
}

const isSingleSpace = (line: string, at: number): boolean =>
  line[at] === ' ' && line[at - 1] !== ' ' && line[at + 1] !== ' ' && at + 1 < line.length;
