import { endOfLine, type SourceFile } from './file.ts';
import { inFile, inText } from './place.ts';
import { type Problem, problem } from './problem.ts';
import { type Entry, LARGEST_FILE } from './tree.ts';

/** A file's text with what its bytes and line ends showed. */
export interface Decoded {
  /** Missing where there is no text to go on with. */
  readonly file?: SourceFile;
  /** The text where it is only good for showing what is wrong with it. */
  readonly undecodable?: SourceFile;
  readonly problems: readonly Problem[];
}

/** Texts with what their bytes and line ends showed. */
export interface AllDecoded {
  readonly files: readonly SourceFile[];
  /** Texts that are only good for showing what is wrong with them. */
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

/** Whether an entry is a text as it stands, with nothing to say about it. Nearly all are. */
const isPlain = (entry: Entry): entry is Entry & SourceFile => entry.text !== undefined && isPlainText(entry.text);

const isPlainText = (text: string): boolean =>
  text.charCodeAt(0) !== BOM && !text.includes('\0') && !text.includes('\r') && !text.includes(OURS);

const BOM = 0xfeff;
/** How git marks the first of two sides. */
const OURS = '<<<<<<< ';

/**
 * Turns an entry of the tree into text, or says why it cannot. Never throws, whatever the bytes.
 * A byte order mark is taken off, so that the first line's columns are true.
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
  if (hasBom) problems.push(problem('file/bom', inText(path, { start: 0, end: 0 }), {}));
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
  // Where the first line does not end, nobody who reads on knows what the lines are.
  if (hasReturn && /^[^\r\n]*\r(?!\n)/.test(text)) return { undecodable: file, problems };
  return { file, problems };
}

function newlineProblems(path: string, text: string): readonly Problem[] {
  const lone = text.search(/\r(?!\n)/);
  if (lone !== -1) return [problem('file/lone-cr', inText(path, { start: lone, end: lone + 1 }), {})];
  const first = text.indexOf('\n');
  const other = text.charAt(first - 1) === '\r' ? text.search(/(?<!\r)\n/) : text.search(/\r\n/);
  return other === -1 ? [] : [problem('file/mixed-newlines', inText(path, lineUpTo(text, other)), {})];
}

/** The line that ends at an offset; an empty one is its line end. */
function lineUpTo(text: string, end: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start < end ? { start, end } : { start, end: end + 1 };
}

/** Where git left both sides of a merge in the text: the first of its three marker lines, all of which must be there. */
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
