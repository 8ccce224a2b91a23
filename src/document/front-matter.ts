import { endOfLine, type SourceFile, type Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import { trimmed } from './trimmed.ts';

/** Where a Markdown file's front matter and body stand. */
export interface FrontMatter {
  /** The text between the fences; undefined where there is no front matter, or none that can be trusted. */
  readonly yaml?: Span;
  /** Where the body starts; undefined where nobody can tell. */
  readonly bodyStart?: number;
  readonly problem?: Problem;
}

/**
 * Finds the front matter at exact fences: the first line is `---` and so is the line that closes it, spaces behind it allowed.
 * Nothing is guessed: `---js`, `----` and a missing end are told, not read. (Looser readers take `---oops` for an end,
 * and some run what stands after `---js` as a program.)
 */
export function splitFrontMatter(file: SourceFile): FrontMatter {
  const { text, path } = file;
  const plain = plainFences(text) ?? plainPage(text);
  if (plain) return plain;
  const firstEnd = endOfLine(text, 0);
  const firstLine = text.slice(0, firstEnd).trimEnd();
  if (!firstLine.startsWith('---') && !ONLY_DASHES.test(firstLine)) return beforeFence(file);
  const fence = { start: 0, end: firstLine.length };
  if (firstLine !== '---')
    return { problem: problem('front-matter/language', inText(path, fence), { written: shorten(firstLine) }) };
  const close = nextDashes(text, firstEnd + 1);
  if (close === undefined) return { problem: problem('front-matter/unclosed', inText(path, fence), { lacks: 'end' }) };
  const closeEnd = endOfLine(text, close);
  // A line such as `----`, `---oops` or `—` was meant as the end; to look further would take the body for data.
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

/** Fences as they nearly always are: nothing but three hyphens, and no dashes of another kind that could have been meant as one. */
function plainFences(text: string): FrontMatter | undefined {
  if (!text.startsWith('---\n') || text.includes('–') || text.includes('—')) return undefined;
  const close = text.indexOf('\n--', '---'.length) + 1;
  if (close === 0 || !text.startsWith('---\n', close)) return undefined;
  const start = '---\n'.length;
  return { yaml: { start, end: close }, bodyStart: close + start };
}

/** A page that begins with its title, and has no hyphens anywhere that could be a fence. */
const plainPage = (text: string): FrontMatter | undefined =>
  text.startsWith('# ') && !text.includes('---') ? { bodyStart: 0 } : undefined;

/** The opening fence of a file with YAML; the first line of a YAML file, which has no fences. */
export const fenceOf = ({ text }: SourceFile, yaml: Span): Span =>
  yaml.start > 0 ? { start: 0, end: 3 } : { start: 0, end: Math.max(0, text.indexOf('\n')) };

/** No fence on the first line: either there is no front matter, or something stands before it. */
function beforeFence({ text, path }: SourceFile): FrontMatter {
  const start = pushedDownTo(text);
  if (start !== undefined)
    return { problem: problem('front-matter/blank-line-before', inText(path, { start, end: start + 3 }), {}) };
  if (!FIELDS_ABOVE_FENCE.test(text)) return { bodyStart: 0 };
  return {
    problem: problem('front-matter/unclosed', inText(path, trimmed(text, 0, endOfLine(text, 0))), { lacks: 'start' }),
  };
}

/** Fields from the first line on, with a fence only below them. */
const FIELDS_ABOVE_FENCE =
  /^[a-z][a-z-]*:[ \t\r\n](?:[^\n]*\n)(?:(?:[a-z][\w-]*:|[ \t]+\S|- |#)[^\n]*\n)*---[ \t]*\r?\n/;

/** A title, remarks and blank lines before a block of fields: in a text nobody writes two rulers around lines of that form. */
const BELOW_TITLE =
  /^(?:[ \t]*(?:#[^\n]*|<!--[^\n]*-->[ \t]*\r?)?\n)+(?=---[ \t]*\r?\n(?:(?:[a-z][\w-]*:|[ \t]+\S|- |#)[^\n]*\n)+---[ \t]*\r?(?:\n|$))/;

/** Where the fence stands that should have been the first line. */
function pushedDownTo(text: string): number | undefined {
  const blank = /^\s+(?=---[ \t]*\r?\n)/.exec(text);
  if (blank && nextDashes(text, blank[0].length + '---'.length) !== undefined) return blank[0].length;
  return BELOW_TITLE.exec(text)?.[0].length;
}

const isFence = (line: string): boolean => line.trimEnd() === '---';

/** Too few hyphens, or what a word processor makes of them. */
const ONLY_DASHES = /^(?:--|(?=-*[–—])[-–—]+)$/;

/** Where the next line starts that is a fence or was meant as one; `from` is past the first line. Only a line feed ends a line: `^` and `$` know more ends. */
function nextDashes(text: string, from: number): number | undefined {
  const close = /\n(?:---|--[ \t]*\r?(?![^\n])|(?=-*[–—])[-–—]+[ \t]*\r?(?![^\n]))/g;
  close.lastIndex = from - 1;
  const found = close.exec(text);
  return found ? found.index + 1 : undefined;
}
