// What an edit should do to a file, told apart from the program: by the reference reader of YAML.
import { Lexer, parseDocument } from 'yaml';
import type { Operation } from '../../src/edit/operation.ts';
import type { FileKind } from '../../src/model/file-role.ts';
import type { Pointer } from '../../src/source/place.ts';

/** A file, as text that may begin with a byte order mark. */
export interface Page {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** Every place in some data. */
export function placesIn(data: unknown, at: Pointer = []): readonly (readonly [Pointer, unknown])[] {
  const inner = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const isList = Array.isArray(data);
  return [[at, data], ...inner.flatMap(([key, each]) => placesIn(each, [...at, isList ? Number(key) : key]))];
}

/** Written apart from the program's own account on purpose. */
export function expectedData(data: unknown, operation: Operation): unknown {
  const copy = structuredClone(data) as Record<string, unknown>;
  const key = operation.at.at(-1) as string;
  const parent = operation.at.slice(0, -1).reduce((here, step) => here[step] as Record<string, unknown>, copy);
  if (operation.do === 'set') parent[key] = operation.to;
  else if (operation.do === 'add') (parent[key] as unknown[]).push(operation.item);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}

/** A file's data and the text below them, with the fences left out. */
export function partsOf(
  { path }: Pick<Page, 'path'>,
  written: string,
): { readonly yaml: string; readonly body: string } {
  const text = written.replace(/^\ufeff/, '');
  if (path.endsWith('.yaml')) return { yaml: text, body: '' };
  const parts = /^---[ \t]*\r?\n([^]*?(?<![^\n]))---[ \t]*(?:\r?\n([^]*))?$/.exec(text);
  return parts ? { yaml: parts[1] ?? '', body: parts[2] ?? '' } : { yaml: '', body: text };
}

export const dataOf = (page: Page, text: string): unknown =>
  parseDocument(partsOf(page, text).yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }).toJS() ?? {};

export function commentsIn(yaml: string): readonly string[] {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens
    .filter((token, at) => token.startsWith('#') && tokens[at - 1] !== '\u{1f}')
    .map((token) => token.trimEnd());
}

export function kindOf(path: string): FileKind {
  if (path === 'agenda.yaml') return 'agenda';
  if (path.includes('/progress/')) return 'update';
  if (path.endsWith('/README.md')) return path.split('/').length === 2 ? 'plan' : 'theme';
  return /\/\d+\.\d+-/.test(path) ? 'objective' : 'commitment';
}
