import { endOfLine, type SourceFile, type Span } from './file.ts';
import { inFile, inText } from './place.ts';
import { type Problem, problem } from './problem.ts';
import { type Entry, LARGEST_FILE } from './tree.ts';

/** The text of a file, with the problems of its bytes and line endings. */
export interface Decoded {
  /** Undefined where there is no text that can be parsed. */
  readonly file?: SourceFile;
  /** A text that cannot be parsed, kept to show what is wrong with it. */
  readonly undecodable?: SourceFile;
  readonly problems: readonly Problem[];
}

/** The same for several files. */
export interface AllDecoded {
  readonly files: readonly SourceFile[];
  /** Texts that cannot be parsed, kept to show what is wrong with them. */
  readonly undecodable: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

export function decodeAll(entries: readonly Entry[]): AllDecoded {
  const all = { files: [] as SourceFile[], undecodable: [] as SourceFile[], problems: [] as Problem[] };
  for (const entry of entries) {
    if (isPlain(entry)) {
      all.files.push(entry);
      continue;
    }
    const { file, undecodable, problems } = decode(entry);
    if (file) all.files.push(file);
    if (undecodable) all.undecodable.push(undecodable);
    for (const each of problems) all.problems.push(each);
  }
  return all;
}

/** Whether an entry is a text without problems. Nearly all are. */
const isPlain = (entry: Entry): entry is Entry & SourceFile => entry.text !== undefined && isPlainText(entry.text);

const isPlainText = (text: string): boolean =>
  text.charCodeAt(0) !== BOM && !text.includes('\0') && !text.includes('\r') && !text.includes(OURS);

const BOM = 0xfeff;
/** The line with which git marks the first side of a conflict. */
const OURS = '<<<<<<< ';

/**
 * Turns an entry of the tree into text, or says why that is impossible. Never throws, whatever the bytes. A byte order
 * mark is removed, so that the columns of the first line are right.
 */
export function decode(entry: Entry): Decoded {
  if (entry.text !== undefined) return decodeText(entry.path, entry.text);
  const whole = inFile(entry.path);
  if (entry.kind === 'symlink') return { problems: [problem('file/symlink', whole, {})] };
  if (entry.kind === 'submodule') return { problems: [problem('file/not-a-file', whole, {})] };
  if (entry.kind === 'special') return { problems: [problem('file/not-a-file', whole, {})] };
  if (entry.unreadable !== undefined)
    return { problems: [problem('file/unreadable', whole, { code: entry.unreadable })] };
  if (entry.size > LARGEST_FILE) return { problems: [problem('file/too-large', whole, { size: entry.size })] };
  if (entry.bytes === undefined) return { problems: [] };
  return decodeBytes(entry.path, entry.bytes);
}

function decodeBytes(path: string, bytes: Uint8Array): Decoded {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problems: [problem('file/not-utf8', inFile(path), { looksLike: encodingOf(bytes) })] };
  }
  return decodeText(path, decoded);
}

function decodeText(path: string, decoded: string): Decoded {
  const hasBom = decoded.charCodeAt(0) === BOM;
  const text = hasBom ? decoded.slice(1) : decoded;
  const file = { path, text };
  const nul = text.indexOf('\0');
  if (nul !== -1)
    return { undecodable: file, problems: [problem('file/nul-byte', inText(path, { start: nul, end: nul + 1 }), {})] };
  const problems: Problem[] = [];
  if (hasBom) problems.push(problem('file/bom', inText(path, { start: -1, end: 0 }), {}));
  const hasReturn = text.includes('\r');
  if (hasReturn) problems.push(...newlineProblems(path, text));
  const conflict = conflictAt(text);
  if (conflict !== -1) {
    return {
      undecodable: file,
      problems: [
        ...problems,
        problem('file/conflict-markers', inText(path, { start: conflict, end: endOfLine(text, conflict) }), {}),
      ],
    };
  }
  // If the first line ends with a lone CR, the other lines are unknown too.
  if (hasReturn && /^[^\r\n]*\r(?!\n)/.test(text)) return { undecodable: file, problems };
  return { file, problems };
}

function newlineProblems(path: string, text: string): readonly Problem[] {
  const lone = text.search(/\r(?!\n)/);
  if (lone !== -1)
    return [problem('file/lone-cr', inText(path, { start: lone, end: lone + 1 }), withoutLoneReturns(text))];
  const first = text.indexOf('\n');
  const other = text.charAt(first - 1) === '\r' ? text.search(/(?<!\r)\n/) : text.search(/\r\n/);
  if (other === -1) return [];
  const lines = { start: text.indexOf('\r\n'), end: text.lastIndexOf('\r\n') + 2 };
  const inLf = text.slice(lines.start, lines.end).replaceAll('\r\n', '\n');
  return [problem('file/mixed-newlines', inText(path, lineUpTo(text, other)), { lines, inLf })];
}

function withoutLoneReturns(text: string): { readonly lines: Span; readonly mended: string } {
  const ending = text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  const lines = { start: text.indexOf('\r'), end: text.lastIndexOf('\r') + 1 };
  if (text.charAt(lines.end) === '\n') lines.end++;
  return { lines, mended: text.slice(lines.start, lines.end).replace(/\r\n?/g, ending) };
}

/** The line that ends at an offset; for an empty line its line ending. */
function lineUpTo(text: string, end: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start < end ? { start, end } : { start, end: end + 1 };
}

/** The offset of the first marker of a merge conflict, -1 where there is none. All three markers must be there. */
function conflictAt(text: string): number {
  if (!text.includes(OURS)) return -1;
  const start = text.search(/^<<<<<<< /m);
  return start !== -1 && /^=======\r?$/m.test(text) && /^>>>>>>> /m.test(text) ? start : -1;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (bytes.length > 3 && (bytes[1] === 0 || bytes[0] === 0)) return 'UTF-16';
  return 'Windows-1252';
}
