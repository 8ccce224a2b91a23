import { type Document, isScalar, type Scalar, visit, type YAMLParseError } from 'yaml';
import { type Line, lineAt, type Mistake, mistakeInLine, quoted, textOf, valueOf } from './mistake.ts';

/**
 * Finds the probable cause of a YAML syntax error: a forgotten space after a colon, a colon in a sentence, a tab, and
 * so on. Only the first error of a file is used; the later ones usually follow from it.
 * @param text the file, to which the offsets of the errors refer
 */
export function syntaxMistake(text: string, document: Document.Parsed): Mistake {
  const errors = document.errors as readonly YAMLParseError[];
  const error = errors[0] as YAMLParseError;
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const scene = {
    text,
    error,
    at,
    document,
    line: pastRemarks(text, lineAround(text, at)),
    nextKey: errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY'),
  };
  for (const test of TESTS) {
    const mistake = test(scene);
    if (mistake) return ofAllLines(mistake, text);
  }
  return { cause: 'other', span: textOf(scene.line) };
}

/** Causes that are fixed by writing one value in another way. */
const ABOUT_VALUES: ReadonlySet<Mistake['cause']> = new Set<Mistake['cause']>([
  'unclosed-quote',
  'apostrophe',
  'text-after-quote',
  'backslash',
  'reserved-start',
  'colon-in-text',
]);

/** A text may continue below the line with the mistake. A correction of that line alone would lose the rest. */
function ofAllLines(mistake: Mistake, text: string): Mistake {
  const { cause, span } = mistake;
  const line = lineAt(text, span.start);
  const inQuotes = cause === 'unclosed-quote';
  if (!ABOUT_VALUES.has(cause) || !goesOn(text, line, inQuotes)) return mistake;
  if (!inQuotes) return { cause, span };
  const value = valueOf(line);
  return { cause: 'quote-over-lines', span, ...(value?.at === span.start ? { fixed: `${value.field} >-` } : {}) };
}

const FIELD = /^(?:- +)*["']?[\w.-]+["']?:(?:\s|$)/;

/**
 * Whether the next line that is not blank continues a value: it is not a field, item, comment or fence, and outside
 * quotes it is indented further.
 */
function goesOn(text: string, line: Line, inQuotes: boolean): boolean {
  let next = lineBelow(text, line);
  while (next && next.text === '') next = lineBelow(text, next);
  if (!next) return false;
  const written = next.text.trim();
  const isDeeper = next.text.length - written.length > line.text.length - line.text.trimStart().length;
  return (inQuotes || isDeeper) && !FIELD.test(written) && !/^(?:-(?:\s|$)|#|---|\.\.\.)/.test(written);
}

function lineBelow(text: string, { start }: Line): Line | undefined {
  const end = text.indexOf('\n', start);
  return end === -1 || end + 1 >= text.length ? undefined : lineAt(text, end + 1);
}

interface Scene {
  readonly text: string;
  readonly error: YAMLParseError;
  /** The offset at which the error begins. */
  readonly at: number;
  readonly line: Line;
  readonly document: Document.Parsed;
  /** The error that a key starts on one line and its colon is on another. */
  readonly nextKey: YAMLParseError | undefined;
}

/** An error at a line's end or past the last line belongs to the text before it. */
function lineAround(text: string, offset: number): Line {
  let at = Math.min(offset, text.length);
  while (at > 0 && (text.charAt(at) === '\n' || text.charAt(at) === '')) at--;
  return lineAt(text, at);
}

/** The first line from here that is not a comment. */
function pastRemarks(text: string, first: Line): Line {
  let line = first;
  while (/^\s*#/.test(line.text) && text.includes('\n', line.start))
    line = lineAt(text, text.indexOf('\n', line.start) + 1);
  return line;
}

/** The tests for each cause, in order; the first that fits is reported. */
const TESTS: readonly ((scene: Scene) => Mistake | undefined)[] = [
  tab,
  quoteLeftOpen,
  ({ line }) => mistakeInLine(line),
  reservedStart,
  backslash,
  colonInText,
  behindBlockMark,
  behindQuote,
  insideBrackets,
  bracketLeftOpen,
  noDash,
  noField,
  indentation,
];

function tab({ error, line }: Scene): Mistake | undefined {
  const column = line.text.indexOf('\t');
  if (column === -1 || (error.code !== 'TAB_AS_INDENT' && !/^ *\t/.test(line.text))) return undefined;
  return { cause: 'tab', span: { start: line.start + column, end: line.start + column + 1 } };
}

/**
 * A text with an opening quote only: it continues until the next quote, which may be lines further and open another
 * text.
 */
function quoteLeftOpen({ text, error, at, document }: Scene): Mistake | undefined {
  const opened = quotedBefore(document, at);
  if (!opened) return undefined;
  const [start, end] = opened.range as [number, number, number];
  const missing = error.code === 'MISSING_CHAR' && /missing closing/i.test(error.message);
  const runsOn = error.code === 'UNEXPECTED_TOKEN' && end <= at && text.slice(start, end).includes('\n');
  if (!missing && !runsOn) return undefined;
  const line = lineAt(text, start);
  const stretch = { start, end: line.start + line.text.length };
  const isValue = valueOf(line)?.at === start;
  return { cause: 'unclosed-quote', span: stretch, fixed: isValue ? line.text.trim() + text.charAt(start) : undefined };
}

/** The last text in quotes that begins before an offset. */
function quotedBefore(document: Document.Parsed, offset: number): Scalar | undefined {
  let last: Scalar | undefined;
  visit(document, {
    Scalar(_key, scalar) {
      if (
        scalar.type?.startsWith('QUOTE') &&
        scalar.range &&
        scalar.range[0] < offset &&
        (!last?.range || scalar.range[0] > last.range[0])
      )
        last = scalar;
    },
  });
  return isScalar(last) ? last : undefined;
}

const RESERVED = /^(?:[@`%,\]}]|[&*!?:](?:\s|$))/;

function reservedStart({ error, line, at }: Scene): Mistake | undefined {
  const value = valueOf(line);
  if (value && RESERVED.test(value.written)) return wholeValue('reserved-start', line, value.written);
  const hash = value && /^[[{](?:.*[[{,\s])?(#\S.*)$/.exec(value.written)?.[1];
  if (hash !== undefined)
    return { cause: 'reserved-start', span: { start: textOf(line).end - hash.length, end: textOf(line).end } };
  if (error.code !== 'BAD_SCALAR_START' && error.code !== 'BAD_ALIAS') return undefined;
  return { cause: 'reserved-start', span: { start: at, end: textOf(line).end } };
}

function backslash({ error, line }: Scene): Mistake | undefined {
  return error.code === 'BAD_DQ_ESCAPE'
    ? wholeValue('backslash', line, withoutQuotes(valueOf(line)?.written ?? ''))
    : undefined;
}

function colonInText({ error, line, nextKey }: Scene): Mistake | undefined {
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' && !nextKey
    ? wholeValue('colon-in-text', line, valueOf(line)?.written ?? '')
    : undefined;
}

function behindBlockMark({ error, line }: Scene): Mistake | undefined {
  const value = valueOf(line);
  return value && error.code === 'UNEXPECTED_TOKEN' && /^[|>]/.test(value.written)
    ? wholeValue('text-after-block-mark', line, value.written)
    : undefined;
}

function behindQuote({ text, error, at, line }: Scene): Mistake | undefined {
  const value = valueOf(line);
  if (!value || error.code !== 'UNEXPECTED_TOKEN') return undefined;
  const fixed = `${value.field} ${quoted(withoutQuotes(value.written))}`;
  if (/^'/.test(value.written) && /^\p{L}'\p{L}/u.test(text.slice(at - 2, at + 1)))
    return { cause: 'apostrophe', span: { start: at - 1, end: at }, fixed: fixed };
  return /^["']/.test(value.written)
    ? { cause: 'text-after-quote', span: { start: at, end: textOf(line).end }, fixed: fixed }
    : undefined;
}

function insideBrackets({ error, at, line }: Scene): Mistake | undefined {
  const value = valueOf(line);
  if (error.code === 'BLOCK_IN_FLOW' || /in flow/.test(error.message)) return { cause: 'commas', span: textOf(line) };
  if (!value || error.code !== 'UNEXPECTED_TOKEN') return undefined;
  if (value.written.startsWith('- '))
    return { cause: 'list-on-field-line', span: { start: value.at, end: textOf(line).end } };
  if (!/^[[{]/.test(value.written)) return undefined;
  return {
    cause: 'text-after-bracket',
    span: { start: at, end: textOf(line).end },
    fixed: `${value.field} ${quoted(value.written)}`,
  };
}

function bracketLeftOpen({ text, error, at }: Scene): Mistake | undefined {
  if (error.code !== 'BAD_INDENT' || !error.message.startsWith('Flow')) return undefined;
  const start = Math.max(text.lastIndexOf('[', at - 1), text.lastIndexOf('{', at - 1));
  const close = text.charAt(start) === '[' ? ']' : '}';
  const here = lineAt(text, at);
  if (here.start > start && here.text.endsWith(close) && !/:(?:\s|$)/.test(here.text))
    return { cause: 'indentation', span: textOf(here) };
  const line = lineAt(text, start);
  const fixed =
    /[,:]$/.test(line.text) || valueOf(line)?.at !== start
      ? undefined
      : line.text.trim().replace(/(?<! ) *[)\]}]?$/, (text.charAt(start + 1) === ' ' ? ' ' : '') + close);
  return { cause: 'unclosed-bracket', span: { start, end: line.start + line.text.length }, fixed: fixed };
}

/** An item of a list without its dash: with the indentation of the dashes above it, and in the same form. */
function noDash({ text, line, error }: Scene): Mistake | undefined {
  const parts = /^( *)(?:([\w-]+):\s)?/.exec(line.text);
  const written = line.text.trim();
  if (!parts || error.code === 'UNEXPECTED_TOKEN' || written.startsWith('- ')) return undefined;
  const [, indent = '', field] = parts;
  if (!isBelowItem(text, line.start, indent, field)) return undefined;
  if (field === undefined && /:(?:\s|$)/.test(written)) return undefined;
  return { cause: 'no-dash', span: textOf(line), fixed: `- ${written}` };
}

/** Whether the lines above a place are an item with this indentation; one that begins with a field may have more. */
function isBelowItem(text: string, at: number, indent: string, field: string | undefined): boolean {
  let line = lineAbove(text, at);
  while (field !== undefined && line?.text.startsWith(`${indent} `)) line = lineAbove(text, line.start);
  if (!line?.text.startsWith(`${indent}- `)) return false;
  return (
    field === undefined ||
    line.text
      .slice(indent.length + 1)
      .trimStart()
      .startsWith(`${field}:`)
  );
}

const lineAbove = (text: string, at: number): Line | undefined => (at === 0 ? undefined : lineAt(text, at - 1));

/** A line without a colon: a field without its colon, or text that belongs to no field. */
function noField(scene: Scene): Mistake | undefined {
  const { text, error, line, at } = scene;
  const written = line.text.trim();
  const span = textOf(line);
  const startsLine = at <= span.start || /^- +$/.test(text.slice(span.start, at));
  if (!startsLine || error.code === 'UNEXPECTED_TOKEN' || /:(?:\s|$)/.test(written) || /^-(?: +\S+)?$/.test(written))
    return undefined;
  const field = FIELD_WITHOUT_COLON.exec(written)?.slice(1);
  if (field) return { cause: 'no-colon', span, fixed: field.join(': ') };
  return /^[a-z-]+$/.test(written) && fieldsBelow(scene)
    ? { cause: 'no-colon', span, fixed: `${written}:` }
    : { cause: 'text-without-field', span };
}

const FIELD_WITHOUT_COLON = /^((?:- +)?[a-z][a-z-]*)[;,：]? +(\S+|\[.*\]|".*"|'.*')$/;

/** Whether fields follow that are indented further, so that the line must be the name of the field they belong to. */
const fieldsBelow = ({ text, line, nextKey }: Scene): boolean =>
  nextKey !== undefined &&
  textOf(lineAt(text, nextKey.pos[1])).start - lineAt(text, nextKey.pos[1]).start > textOf(line).start - line.start;

const INDENTATION: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

function indentation({ text, error, line, nextKey }: Scene): Mistake | undefined {
  if (!INDENTATION.has(error.code)) return undefined;
  const wrong = nextKey ? lineAt(text, nextKey.pos[1]) : line;
  return { cause: 'indentation', span: textOf(wrong) };
}

/** A mistake about the whole value of a line, which quotes would fix. */
function wholeValue(cause: Mistake['cause'], line: Line, text: string): Mistake {
  const value = valueOf(line);
  if (!value) return { cause, span: textOf(line) };
  return { cause, span: { start: value.at, end: textOf(line).end }, fixed: `${value.field} ${quoted(text)}` };
}

/** A value without the quotes at both ends. */
const withoutQuotes = (written: string): string => /^(["'])(.*)\1$/.exec(written)?.[2] ?? written;
