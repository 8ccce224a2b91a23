/** A block scalar: its header, and its lines without indentation. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/** Trailing spaces, tabs and control characters: a block scalar would hide or lose them. */
const UNFIT = /[\t\r]|[ ]$|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/m;

/**
 * A text as block scalar (YAML 1.2, chapter 8.1); undefined if reading would give another text, or an indentation
 * indicator is needed.
 */
export function blockText(text: string, style: 'literal' | 'folded'): BlockText | undefined {
  const content = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (content === '' || content.startsWith('\n') || content.endsWith('\n') || content.startsWith(' ')) return undefined;
  if (UNFIT.test(content)) return undefined;
  const chomping = text.endsWith('\n') ? '' : '-';
  const lines = content.split('\n');
  if (style === 'literal') return { header: `|${chomping}`, lines };
  // YAML does not fold indented lines.
  if (/^ /m.test(content)) return undefined;
  const folded = lines.flatMap((line, at) => [...(at === 0 ? [] : ['']), ...(line === '' ? [] : wrapped(line))]);
  return { header: `>${chomping}`, lines: folded };
}

/** The longest folded line, without its indentation. */
const WIDTH = 96;

/** Breaks a line at single spaces. Reading restores only those. */
function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < line.length; ) {
    const end = endOfWords(line, start);
    lines.push(line.slice(start, end));
    start = end + 1;
  }
  return lines;
}

/** The end of the words that fit on one line from `start`. A longer word is not broken. */
function endOfWords(line: string, start: number): number {
  if (line.length - start <= WIDTH) return line.length;
  for (let at = start + WIDTH; at > start; at--) if (isSingleSpace(line, at)) return at;
  for (let at = start + WIDTH + 1; at < line.length; at++) if (isSingleSpace(line, at)) return at;
  return line.length;
}

const isSingleSpace = (line: string, at: number): boolean =>
  line[at] === ' ' && line[at - 1] !== ' ' && line[at + 1] !== ' ' && at + 1 < line.length;
