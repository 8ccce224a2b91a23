import { endOfLine, type SourceFile, type Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import { trimmed } from './trimmed.ts';

/** The places of a Markdown file's front matter and body. */
export interface FrontMatter {
  /** The text between the fences; undefined where there is no front matter, or none that can be trusted. */
  readonly yaml?: Span;
  /** The start of the body; undefined where it is unknown. */
  readonly bodyStart?: number;
  readonly problem?: Problem;
}

/**
 * Finds the front matter between exact fences: the first line and the closing line are `---`, with optional spaces
 * after them. It does not guess: `---js`, `----` and a missing end are reported and not read. (Other readers accept
 * `---oops` as an end, and some run the text after `---js` as a program.)
 */
export function splitFrontMatter(file: SourceFile): FrontMatter {
  const { text, path } = file;
  const plain = plainFences(text) ?? plainPage(text);
  if (plain) return plain;
  const firstEnd = endOfLine(text, 0);
  const firstLine = withoutSpaces(text.slice(0, firstEnd));
  if (!firstLine.startsWith('---') && !ONLY_DASHES.test(firstLine)) return beforeFence(file);
  const fence = { start: 0, end: firstLine.length };
  if (firstLine !== '---')
    return { problem: problem('front-matter/language', inText(path, fence), { written: shorten(firstLine) }) };
  const close = nextDashes(text, firstEnd + 1);
  if (close === undefined) return { problem: problem('front-matter/unclosed', inText(path, fence), { lacks: 'end' }) };
  const closeEnd = endOfLine(text, close);
  // A line such as `----`, `---oops` or `—` was meant as the end; searching further would read the body as data.
  if (!isFence(text.slice(close, closeEnd))) {
    return {
      problem: problem(
        'front-matter/unclosed',
        inText(path, trimmed(text, close, closeEnd)),
        { lacks: 'end' },
        inText(path, fence),
      ),
    };
  }
  const yaml = { start: Math.min(firstEnd + 1, close), end: close };
  return { yaml, bodyStart: Math.min(closeEnd + 1, text.length) };
}

/** The usual case: fences of three hyphens, and no other dashes in the file that could be meant as a fence. */
function plainFences(text: string): FrontMatter | undefined {
  if (!text.startsWith('---\n') || text.includes('–') || text.includes('—')) return undefined;
  const close = text.indexOf('\n--', '---'.length) + 1;
  if (close === 0 || !text.startsWith('---\n', close)) return undefined;
  const start = '---\n'.length;
  return { yaml: { start, end: close }, bodyStart: close + start };
}

/** A page that begins with its title and contains no hyphens that could be a fence. */
const plainPage = (text: string): FrontMatter | undefined =>
  text.startsWith('# ') && !text.includes('---') ? { bodyStart: 0 } : undefined;

/** The opening fence of a file with YAML; the first line of a YAML file, which has no fences. */
export const fenceOf = ({ text }: SourceFile, yaml: Span): Span =>
  yaml.start > 0 ? { start: 0, end: 3 } : { start: 0, end: Math.max(0, text.indexOf('\n')) };

/** For a first line that is no fence: either there is no front matter, or something comes before it. */
function beforeFence({ text, path }: SourceFile): FrontMatter {
  const start = pushedDownTo(text);
  if (start !== undefined)
    return { problem: problem('front-matter/blank-line-before', inText(path, { start, end: start + 3 }), {}) };
  if (!FIELDS_ABOVE_FENCE.test(text)) return { bodyStart: 0 };
  return {
    problem: problem('front-matter/unclosed', inText(path, trimmed(text, 0, endOfLine(text, 0))), { lacks: 'start' }),
  };
}

/** Fields from the first line on, with a fence only after them. */
const FIELDS_ABOVE_FENCE =
  /^[a-z][a-z-]*:[ \t\r\n](?:[^\n]*\n)(?:(?:[a-z][\w-]*:|[ \t]+\S|- |#)[^\n]*\n)*---[ \t]*\r?\n/;

/**
 * A title, comments and blank lines before a block of fields between fences. Nobody writes such lines between two
 * rulers in a text.
 */
const BELOW_TITLE =
  /^(?:[ \t]*(?:#[^\n]*|<!--[^\n]*-->[ \t]*\r?)?\n)+(?=---[ \t]*\r?\n(?:(?:[a-z][\w-]*:|[ \t]+\S|- |#)[^\n]*\n)+---[ \t]*\r?(?:\n|$))/;

/** The offset of a fence that should have been on the first line. */
function pushedDownTo(text: string): number | undefined {
  const blank = /^\s+(?=---[ \t]*\r?\n)/.exec(text);
  if (blank && nextDashes(text, blank[0].length + '---'.length) !== undefined) return blank[0].length;
  return BELOW_TITLE.exec(text)?.[0].length;
}

/** Without the spaces at its end: no other reader takes a no-break space for one. */
const withoutSpaces = (line: string): string => line.replace(/(?<![ \t\r])[ \t\r]+$/, '');

const isFence = (line: string): boolean => withoutSpaces(line) === '---';

/** Too few hyphens, or what a word processor makes of them. */
const ONLY_DASHES = /^(?:--|(?=-*[–—])[-–—]+)$/;

/**
 * The start of the next line that is a fence or was meant as one; `from` is after the first line. Only a line feed ends
 * a line here, unlike for `^` and `$`.
 */
function nextDashes(text: string, from: number): number | undefined {
  const close = /\n(?:---|--[ \t]*\r?(?![^\n])|(?=-*[–—])[-–—]+[ \t]*\r?(?![^\n]))/g;
  close.lastIndex = from - 1;
  const found = close.exec(text);
  return found ? found.index + 1 : undefined;
}
