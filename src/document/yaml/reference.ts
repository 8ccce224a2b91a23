// The reference reader: the `yaml` package reads the few files that the fast reader declines.
import {
  isAlias,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import type { SourceFile, Span } from '../../source/file.ts';
import { LIMITS } from '../../source/limits.ts';
import { inText } from '../../source/place.ts';
import { MOST_NOTICED, type Problem, problem } from '../../source/problem.ts';
import { shorten } from '../../text/shorten.ts';
import { fenceOf } from '../front-matter.ts';
import { invisibleCharacters, unseenInKeys } from '../invisible.ts';
import { trimmed } from '../trimmed.ts';
import { cutFrontMatter } from './cut.ts';
import { misreadMistake } from './misread.ts';
import { lineAt, type Mistake, textOf } from './mistake.ts';
import { syntaxMistake } from './syntax-cause.ts';
import { tooMuchIn } from './too-much.ts';

/** The most keys in one map. */
const MOST_KEYS = LIMITS.keys;

export interface ReferenceReading {
  /** Undefined where the text is not YAML, or YAML that the format does not allow. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a file's YAML, and reports everything in it that the format does not allow. Never throws. */
export function readReference(file: SourceFile, yaml: Span): ReferenceReading {
  const source = yamlSource(file, yaml);
  const tooMuch = tooMuchIn(source);
  if (tooMuch) {
    const place = inText(file.path, { start: tooMuch.at, end: tooMuch.at + 1 });
    return { data: undefined, problems: [problem(tooMuch.rule, place, { limit: tooMuch.limit })] };
  }
  const document = parseYaml(source);
  const unseen = invisibleCharacters(file, yaml, document, MOST_NOTICED);
  const findings = [...notAllowed(file, document, source), ...unseen];
  if (findings.some(({ rule }) => FATAL.has(rule))) return { data: undefined, problems: findings };
  const mistake = document.errors.length > 0 ? syntaxMistake(file.text, document) : misreadMistake(source, document);
  // An invisible character changes keys and indents. Problems with those follow from it, and are not reported too.
  if (unseen.length > 0 && (mistake || unseenInKeys(document))) return { data: undefined, problems: unseen };
  if (mistake) return { data: undefined, problems: [syntaxProblem(file, yaml, mistake)] };
  return { data: document.toJS({ maxAliasCount: 0 }), problems: findings };
}

function syntaxProblem(file: SourceFile, yaml: Span, { cause, span, fixed }: Mistake): Problem {
  const title =
    cause === 'text-without-field' && yaml.start > 0 ? /^# .*$/m.exec(file.text.slice(yaml.start, span.start)) : null;
  if (!title)
    return problem('yaml/syntax', inText(file.path, span), {
      cause,
      found: file.text.slice(span.start, span.end),
      fixed: fixed,
    });
  // There is a title with text in the YAML. So the data ended before it, and the closing fence that was found is a
  // ruler in the text.
  const start = yaml.start + title.index;
  return problem(
    'front-matter/unclosed',
    inText(file.path, { start, end: start + title[0].trimEnd().length }),
    { lacks: 'end' },
    inText(file.path, fenceOf(file, yaml)),
  );
}

/** Problems after which the data cannot be trusted. */
const FATAL: ReadonlySet<string> = new Set<Problem['rule']>([
  'yaml/alias',
  'yaml/tag',
  'yaml/directive',
  'yaml/multi-document',
  'yaml/duplicate-key',
  'yaml/reserved-key',
  'yaml/too-many-keys',
]);

/**
 * The YAML with everything before it, so that `yaml` counts offsets from the start of the file. To YAML, the opening
 * `---` marks the start of a document.
 */
export const yamlSource = (file: SourceFile, yaml: Span): string =>
  yaml.start > 0 ? cutFrontMatter(file, yaml) : file.text.slice(0, yaml.end);

/**
 * Parses with `yaml`, whose errors we treat as data. Without stack traces, a file with a hundred thousand errors takes
 * a tenth of the time.
 */
export function parseYaml(source: string, { keepSourceTokens = false } = {}): YamlDocument.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(source, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      logLevel: 'error',
      keepSourceTokens,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The place of a node, without the spaces after it. */
export function spanOf(source: string, node: Node): Span {
  const [start, end] = node.range as [number, number, number];
  return trimmed(source, start, end);
}

/** Problems with valid YAML: what the format does not allow, and what does not mean what it seems to mean. */
function notAllowed(file: SourceFile, document: YamlDocument.Parsed, source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const at = (start: number, end: number) => inText(file.path, { start, end });

  const directive = /^%[^\n]*/m.exec(source);
  if (directive && document.directives && directiveStands(source, directive.index))
    problems.push(
      problem('yaml/directive', at(directive.index, directive.index + directive[0].trimEnd().length), {
        written: shorten(directive[0].trim()),
      }),
    );
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  if (second)
    problems.push(problem('yaml/multi-document', inText(file.path, textOf(lineAt(source, second.pos[0]))), {}));

  const note = (found: readonly Problem[]): void => {
    for (const each of found) problems.push(each);
  };
  const marks = (node: Node): symbol | undefined => {
    note(markProblems(file, node, source));
    return problems.length < MOST_NOTICED ? undefined : visit.BREAK;
  };
  visit(document, {
    Alias: (_key, alias) => marks(alias),
    Seq: (_key, list) => marks(list),
    Map(_key, map) {
      if (marks(map)) return visit.BREAK;
      if (map.items.length > MOST_KEYS) {
        problems.push(problem('yaml/too-many-keys', inText(file.path, spanOf(source, map)), { limit: MOST_KEYS }));
        return visit.SKIP;
      }
      note(keyProblems(file, map.items, source));
      return undefined;
    },
    Scalar(key, scalar, path) {
      if (marks(scalar)) return visit.BREAK;
      if (key !== 'key')
        note(
          scalarProblems(file, scalar, source).filter(
            ({ rule }) => rule !== 'yaml/ambiguous-scalar' || !isSeverity(path),
          ),
        );
      return undefined;
    },
  });
  return problems;
}

/** Anchors, aliases and tags. A mark without a name (`& text`) is a syntax error, and reported as one. */
function markProblems(file: SourceFile, node: Node, source: string): readonly Problem[] {
  const at = (written: string) => {
    // A mark is directly before its node, with only spaces and other marks between them.
    const from = Math.max(0, (node.range?.[0] ?? 0) - WIDEST_GAP);
    const within = source.slice(from, (node.range?.[0] ?? 0) + written.length).lastIndexOf(written);
    const start = from + within;
    return inText(file.path, within === -1 ? spanOf(source, node) : { start, end: start + written.length });
  };
  const named = isAlias(node) ? `*${node.source}` : `&${node.anchor ?? ''}`;
  const problems: Problem[] = named.length > 1 ? [problem('yaml/alias', at(named), { written: shorten(named) })] : [];
  const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
  return tag === undefined ? problems : [...problems, problem('yaml/tag', at(tag), { written: shorten(tag) })];
}

const WIDEST_GAP = 1000;

/** A line that starts with `%` is a directive only before the document begins. */
const directiveStands = (source: string, index: number): boolean =>
  !/\S/.test(source.slice(0, index).replace(/^#.*$/gm, ''));

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function keyProblems(file: SourceFile, items: readonly Pair[], source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Node>();
  for (const { key } of items) {
    if (!isNode(key) || isAlias(key)) continue;
    const place = inText(file.path, spanOf(source, key));
    const written = isScalar(key) ? String(key.value).normalize('NFC') : source.slice(key.range?.[0], key.range?.[1]);
    if (written === '<<') problems.push(problem('yaml/alias', place, { written }));
    else if (RESERVED.has(written)) problems.push(problem('yaml/reserved-key', place, { key: written }));
    const first = seen.get(written);
    if (first)
      problems.push(
        problem('yaml/duplicate-key', place, { key: shorten(written) }, inText(file.path, spanOf(source, first))),
      );
    else seen.set(written, key);
  }
  return problems;
}

/** Under `rules` in agenda.yaml, `off` is a value of the format. */
const isSeverity = (path: readonly unknown[]): boolean =>
  path.some((step) => isPair(step) && isScalar(step.key) && step.key.value === 'rules');

const YES_AND_NO = /^(?:yes|no|on|off|y|n|ja|nee)$/i;
const BEHIND_VALUE = /[ \t]+#[^\s#].*/y;
const THREE_DECIMALS = /^-?\d{1,3}\.\d{3}$/;

function scalarProblems(file: SourceFile, scalar: Scalar, source: string): readonly Problem[] {
  if (scalar.type !== Scalar.PLAIN || !scalar.range) return [];
  const [start, end] = scalar.range;
  const written = source.slice(start, end);
  const place = inText(file.path, { start, end });
  if (YES_AND_NO.test(written)) return [problem('yaml/ambiguous-scalar', place, { written })];
  if (THREE_DECIMALS.test(written)) return [problem('yaml/thousands-separator', place, { written })];
  if (typeof scalar.value === 'number' && Number.isInteger(scalar.value) && !Number.isSafeInteger(scalar.value))
    return [problem('yaml/unsafe-integer', place, { written: shorten(written) })];
  // A comment has a space after its hash; in `Actie #12` it was meant as text.
  BEHIND_VALUE.lastIndex = end;
  const lost = BEHIND_VALUE.exec(source);
  if (lost && written !== '') {
    const from = end + lost[0].indexOf('#');
    return [
      problem('yaml/text-after-hash', inText(file.path, { start: from, end: end + lost[0].trimEnd().length }), {
        kept: written,
        lost: lost[0].trim(),
      }),
    ];
  }
  return [];
}
