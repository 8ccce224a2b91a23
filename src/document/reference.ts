// The reference reader: the `yaml` package reads the few files that the fast reader declines, and finds positions for findings.
import matter from 'gray-matter';
import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, parseDocument, Scalar, visit, type Document as YamlDocument, type Node, type Pair } from 'yaml';
import type { SourceFile, Span } from '../source/file.ts';
import { inText, type Pointer } from '../source/place.ts';
import { problem, type Problem } from '../source/problem.ts';
import { syntaxProblem } from './syntax-cause.ts';

/** How deep maps and lists may stand in one another, and how many keys one map may have. */
export const DEEPEST = 64;
export const MOST_KEYS = 2000;

export interface ReferenceReading {
  /** Undefined where the text is no YAML, or YAML that the format does not allow. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a file's YAML as data and tells everything the format does not allow in it. Never throws. */
export function readReference(file: SourceFile, yaml: Span): ReferenceReading {
  const source = yamlSource(file, yaml);
  const tooDeep = deepestAt(source);
  if (tooDeep !== undefined) {
    return { data: undefined, problems: [problem('yaml/too-deep', inText(file.path, { start: tooDeep, end: tooDeep + 1 }), { limit: DEEPEST })] };
  }
  const document = parse(source);
  const findings = [...surprises(file, document, source), ...invisibleCharacters(file, yaml)];
  const error = document.errors[0];
  if (error && !findings.some(({ rule }) => FATAL.has(rule))) {
    return { data: undefined, problems: [syntaxProblem(file, error, document.errors), ...findings.filter(({ rule }) => rule === 'yaml/invisible-character')] };
  }
  if (error || findings.some(({ rule }) => FATAL.has(rule))) return { data: undefined, problems: findings };
  return { data: document.toJS({ maxAliasCount: 0 }), problems: findings };
}

/** Problems after which the data cannot be trusted. */
const FATAL: ReadonlySet<string> = new Set<Problem['rule']>(['yaml/alias', 'yaml/tag', 'yaml/directive', 'yaml/multi-document', 'yaml/duplicate-key', 'yaml/reserved-key', 'yaml/too-many-keys']);

/**
 * Finds where a pointer leads in a file's text: the value, or the key that names it. A pointer to something that is not there
 * leads to the nearest thing around it that is. Undefined where the text is no YAML at all.
 */
export function locateInYaml(file: SourceFile, yaml: Span, pointer: Pointer, part: 'key' | 'value'): Span | undefined {
  const source = yamlSource(file, yaml);
  if (deepestAt(source) !== undefined) return undefined;
  const document = parse(source);
  let node: unknown = document.contents;
  let pair: Pair | undefined;
  for (const step of pointer) {
    if (isMap(node)) {
      const next = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!next) break;
      pair = next;
      node = next.value;
    } else if (isSeq(node)) {
      const next = node.items[Number(step)];
      if (next === undefined) break;
      pair = undefined;
      node = next;
    } else break;
  }
  if (pointer.length === 0) return fenceOf(file, yaml);
  if (part === 'key' && pair && isNode(pair.key)) return trimmed(source, pair.key);
  if (isNode(node) && node.range && node.range[1] > node.range[0]) return trimmed(source, node);
  if (pair && isNode(pair.key)) return trimmed(source, pair.key);
  return isNode(node) ? trimmed(source, node) : fenceOf(file, yaml);
}

const fenceOf = (file: SourceFile, yaml: Span): Span => (yaml.start > 0 ? { start: 0, end: 3 } : { start: 0, end: Math.max(0, file.text.indexOf('\n')) });

const trimmed = (source: string, node: Node): Span => {
  const [start, end] = node.range as [number, number, number];
  return { start, end: start + source.slice(start, end).trimEnd().length };
};

/**
 * The YAML with everything before it, so that `yaml` counts offsets from the start of the file: an opening `---` is YAML's own
 * mark for the start of a document. Markdown is cut by gray-matter, which is only ever asked after our own check of the fences
 * (it takes `---oops` for an end), always with options (without them it caches failures) and with every engine replaced
 * (its own would run `---js` as a program, and read YAML 1.1).
 */
function yamlSource(file: SourceFile, yaml: Span): string {
  if (yaml.start === 0) return file.text;
  const cut = matter({ content: file.text }, { language: 'yaml', delimiters: '---', engines: ENGINES });
  return file.text.slice(0, 3) + cut.matter + '\n';
}

const refuse = (): never => {
  throw new Error('only YAML front matter is read');
};
const REFUSED = { parse: refuse, stringify: refuse };
const ENGINES = { yaml: { parse: (): object => ({}), stringify: refuse }, json: REFUSED, js: REFUSED, javascript: REFUSED, coffee: REFUSED, cson: REFUSED, toml: REFUSED };

const parse = (source: string): YamlDocument.Parsed => parseDocument(source, { schema: 'core', version: '1.2', uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' });

/** Where maps and lists stand deeper than allowed. Counted on tokens, before anything is built from them. */
function deepestAt(source: string): number | undefined {
  let at = 0;
  let flow = 0;
  let indicators = 0;
  let atLineStart = true;
  const indents: number[] = [];
  for (const token of new Lexer().lex(source)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow--;
    else if (token === '-' || token === '?') indicators++;
    else if (token === '\n' || token === '\r\n') {
      indicators = 0;
      atLineStart = true;
    } else if (atLineStart && /^ *$/.test(token)) deepen(indents, token.length);
    else if (token.trim() !== '') {
      if (atLineStart && source[at - 1] === '\n') indents.length = 0;
      atLineStart = false;
    }
    if (flow > DEEPEST || indicators > DEEPEST || indents.length > DEEPEST) return at;
    if (!MARKS.has(token)) at += token.length;
  }
  return undefined;
}

/** Marks that the lexer adds of its own and that take no room in the text: byte order mark, document, flow end, scalar. */
const MARKS: ReadonlySet<string> = new Set(['\u{feff}', '\u{02}', '\u{18}', '\u{1f}']);

function deepen(indents: number[], indent: number): void {
  while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop();
  if (indent > 0) indents.push(indent);
}

/** Everything that YAML allows and the format does not, or that does not mean what it seems to. */
function surprises(file: SourceFile, document: YamlDocument.Parsed, source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const at = (start: number, end: number) => inText(file.path, { start, end });
  const place = (node: Node) => inText(file.path, trimmed(source, node));

  const directive = /^%[^\n]*/m.exec(source);
  if (directive && document.directives && directiveStands(source, directive.index)) problems.push(problem('yaml/directive', at(directive.index, directive.index + directive[0].trimEnd().length), { written: directive[0].trim() }));
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  if (second) problems.push(problem('yaml/multi-document', at(second.pos[0], second.pos[0] + 3), {}));

  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        problems.push(problem('yaml/alias', place(node), { written: `*${node.source}` }));
        return;
      }
      if (node.anchor !== undefined) problems.push(problem('yaml/alias', place(node), { written: `&${node.anchor}` }));
      if (node.tag !== undefined) problems.push(problem('yaml/tag', place(node), { written: node.tag.replace(/^tag:yaml\.org,2002:/, '!!') }));
    },
    Map(_key, map) {
      if (map.items.length > MOST_KEYS) {
        problems.push(problem('yaml/too-many-keys', place(map), { limit: MOST_KEYS }));
        return visit.SKIP;
      }
      problems.push(...keyProblems(file, map.items, source));
      return undefined;
    },
    Scalar(key, scalar) {
      if (key !== 'key') problems.push(...scalarProblems(file, scalar, source));
    },
  });
  return problems;
}

/** A line that starts with `%` is a directive only before the document begins. */
const directiveStands = (source: string, index: number): boolean => !/\S/.test(source.slice(0, index).replace(/^#.*$/gm, ''));

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function keyProblems(file: SourceFile, items: readonly Pair[], source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Node>();
  for (const { key } of items) {
    if (!isNode(key)) continue;
    const place = inText(file.path, trimmed(source, key));
    const written = isScalar(key) ? String(key.value).normalize('NFC') : source.slice(key.range?.[0], key.range?.[1]);
    if (written === '<<') problems.push(problem('yaml/alias', place, { written }));
    else if (RESERVED.has(written)) problems.push(problem('yaml/reserved-key', place, { key: written }));
    const first = seen.get(written);
    if (first) problems.push(problem('yaml/duplicate-key', place, { key: written }, inText(file.path, trimmed(source, first))));
    else seen.set(written, key);
  }
  return problems;
}

const YES_AND_NO = /^(?:yes|no|on|off|y|n|ja|nee)$/i;
const THREE_DECIMALS = /^-?\d{1,3}\.\d{3}$/;

function scalarProblems(file: SourceFile, scalar: Scalar, source: string): readonly Problem[] {
  if (scalar.type !== Scalar.PLAIN || !scalar.range) return [];
  const [start, end] = scalar.range;
  const written = source.slice(start, end);
  const place = inText(file.path, { start, end });
  if (YES_AND_NO.test(written)) return [problem('yaml/ambiguous-scalar', place, { written })];
  if (THREE_DECIMALS.test(written)) return [problem('yaml/thousands-separator', place, { written })];
  if (typeof scalar.value === 'number' && Number.isInteger(scalar.value) && !Number.isSafeInteger(scalar.value)) return [problem('yaml/unsafe-integer', place, { written })];
  // A real comment has a space behind its mark; `Actie #12` was text.
  const lost = /^[ \t]+#[^\s#].*/.exec(source.slice(end, endOfLine(source, end)));
  if (lost && written !== '') {
    const from = end + lost[0].indexOf('#');
    return [problem('yaml/text-after-hash', inText(file.path, { start: from, end: end + lost[0].trimEnd().length }), { kept: written, lost: lost[0].trim() })];
  }
  return [];
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

// Zero-width, bidirectional and other controls have no business anywhere in YAML; odd spaces are normal in pasted prose,
// and wrong only where they pass for indentation or stand in a key.
const NEVER = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const ODD_IN_KEYS = /^[ \t]*(?:- *)*([^\n:#"']*?[\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000][^\n:#"']*):(?=\s|$)/gmu;
const ODD_INDENT = /^[ \t]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/gmu;

function invisibleCharacters(file: SourceFile, yaml: Span): readonly Problem[] {
  const text = file.text.slice(yaml.start, yaml.end);
  const found = new Map<number, string>();
  for (const match of text.matchAll(NEVER)) found.set(match.index, match[0]);
  for (const match of text.matchAll(ODD_INDENT)) found.set(match.index + match[0].length - 1, match[1] as string);
  for (const match of text.matchAll(ODD_IN_KEYS)) {
    const within = match[0].search(/[\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]/u);
    found.set(match.index + within, match[0].charAt(within));
  }
  return [...found].map(([index, character]) => {
    const start = yaml.start + index;
    return problem('yaml/invisible-character', inText(file.path, { start, end: start + character.length }), { codePoint: codePoint(character) });
  });
}

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
