import type { SourceFile, Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { readBody } from './body.ts';
import type { Data, Document } from './document.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { trimmed } from './trimmed.ts';
import { DECLINED, readFastYaml } from './yaml/fast.ts';
import type { readReference } from './yaml/reference.ts';

/**
 * Reads files; the only place where YAML is read. Most files are read by the fast reader, which accepts a strict subset
 * of YAML. It declines whatever it is not sure of; the reference reader, the `yaml` package, then reads the file and
 * says what is wrong. Both give the same values (test/laws/fast-yaml.test.ts).
 */
export async function readDocuments(files: readonly SourceFile[]): Promise<readonly Document[]> {
  const first = files.map((file) => readPlain(file));
  if (first.every((document) => document !== undefined)) return first as readonly Document[];
  const { readReference } = await import('./yaml/reference.ts');
  return first.map((document, index) => document ?? readWithReference(files[index] as SourceFile, readReference));
}

/** The parts of a file. A YAML file is data from beginning to end. */
const partsOf = (file: SourceFile): FrontMatter =>
  isYaml(file.path) ? { yaml: { start: 0, end: file.text.length } } : splitFrontMatter(file);

const YAML = /\.ya?ml$/i;
const isYaml = (path: string): boolean => YAML.test(path);

/** The document, or undefined where the reference reader must look. */
function readPlain(file: SourceFile): Document | undefined {
  const parts = partsOf(file);
  if (parts.problem) return assemble(file, parts, undefined, [parts.problem]);
  if (!parts.yaml) return assemble(file, parts, {}, NONE);
  const data = readFastYaml(file.text, parts.yaml.start, parts.yaml.end);
  if (data === DECLINED) return undefined;
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) return notAMap(file, parts, parts.yaml);
  return assemble(file, parts, (data ?? {}) as Data, NONE);
}

const NONE: readonly never[] = [];

function readWithReference(file: SourceFile, read: typeof readReference): Document {
  const parts = partsOf(file);
  const yaml = parts.yaml as Span;
  const { data, problems } = read(file, yaml);
  if (problems.some(({ rule }) => rule === 'front-matter/unclosed'))
    return assemble(file, { yaml }, undefined, problems);
  if (data === undefined) return assemble(file, parts, undefined, problems);
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) return notAMap(file, parts, yaml);
  return assemble(file, parts, (data ?? {}) as Data, problems);
}

/** The first line that is not a comment. */
const FIRST_TEXT = /(?<![^\n])([^\S\n]*)[^\s#][^\n]*/;

function notAMap(file: SourceFile, parts: FrontMatter, yaml: Span): Document {
  const first = FIRST_TEXT.exec(file.text.slice(yaml.start, yaml.end));
  const line = yaml.start + (first?.index ?? 0);
  const span = trimmed(file.text, line + (first?.[1]?.length ?? 0), line + (first?.[0].length ?? 0));
  return assemble(file, parts, undefined, [problem('front-matter/not-a-map', inText(file.path, span), {})]);
}

function assemble(
  file: SourceFile,
  { yaml, bodyStart, problem: cut }: FrontMatter,
  data: Data | undefined,
  problems: readonly Problem[],
): Document {
  const body = bodyStart === undefined ? undefined : readBody(file.text, bodyStart);
  return { path: file.path, file, data, hasFrontMatter: yaml !== undefined || cut !== undefined, body, problems, yaml };
}
