import type { Loaded } from '../model/loaded.ts';
import type { Text } from '../language/text.ts';
import { lineStarts, positionAt, type Position, type SourceFile, type Span } from '../source/file.ts';
import type { Finding, Severity } from '../source/finding.ts';
import { jsonPointer, type Place } from '../source/place.ts';
import { byCodePoint, fromRepository } from '../source/tree.ts';
import { MOST_PER_FILE } from './check.ts';

/** A finding with its exact place: what every output is a view of. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly hint: Text | undefined;
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly span: Span;
  /** The file's text, for an excerpt; undefined where there is none. */
  readonly source: SourceFile | undefined;
  /** RFC 6901; null where the place is not in a file's data. */
  readonly pointer: string | null;
  readonly item: string | undefined;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: Text }[];
  readonly suggestions: readonly string[];
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostics {
  /** In order of file, place and rule; each cause once. */
  readonly shown: readonly Diagnostic[];
  /** Findings left out because their file has too many. */
  readonly hidden: readonly { readonly file: string; readonly count: number }[];
}

/** Turns symbolic places into lines and columns. Positions inside YAML are looked up only here, and only for the files with findings. */
export async function locate(loaded: Loaded, findings: readonly Finding[]): Promise<Diagnostics> {
  const places = await placesOf(loaded, findings);
  const all = findings.map((finding) => diagnosticOf(loaded, finding, places));
  const sorted = dedupe(all.sort(inOrder));
  return cap(sorted);
}

type Places = (place: Place) => { readonly span: Span; readonly range: Range; readonly source: SourceFile | undefined };

async function placesOf(loaded: Loaded, findings: readonly Finding[]): Promise<Places> {
  const pointed = findings.some(({ place, related }) => place.pointer !== undefined || related?.some((other) => other.place.pointer !== undefined));
  const reference = pointed ? await import('../document/reference.ts') : undefined;
  const starts = new Map<string, readonly number[]>();
  const sources = new Map<string, SourceFile>();
  for (const [path, { file }] of loaded.documents) sources.set(path, file);

  return (place) => {
    const source = sources.get(place.path);
    const document = loaded.documents.get(place.path);
    let span: Span = place.span ?? { start: 0, end: 0 };
    if (place.pointer && source && document?.yaml && reference) {
      span = reference.locateInYaml(source, document.yaml, place.pointer, place.part ?? 'value') ?? span;
    }
    if (!source) return { span, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, source };
    let lines = starts.get(place.path);
    if (!lines) {
      lines = lineStarts(source.text);
      starts.set(place.path, lines);
    }
    return { span, range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) }, source };
  };
}

function diagnosticOf(loaded: Loaded, finding: Finding, places: Places): Diagnostic {
  const { place } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    hint: finding.hint,
    file: fromRepository(loaded.tree, place.path),
    ...places(place),
    pointer: place.pointer ? jsonPointer(place.pointer) : null,
    item: finding.item,
    related: (finding.related ?? []).map((other) => ({ file: fromRepository(loaded.tree, other.place.path), range: places(other.place).range, message: other.message })),
    suggestions: finding.suggestions ?? [],
  };
}

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  byCodePoint(a.file, b.file) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  byCodePoint(a.rule, b.rule) ||
  byCodePoint(a.message.en, b.message.en);

const dedupe = (sorted: readonly Diagnostic[]): readonly Diagnostic[] =>
  sorted.filter((diagnostic, at) => {
    const before = sorted[at - 1];
    return !before || inOrder(before, diagnostic) !== 0 || before.pointer !== diagnostic.pointer;
  });

function cap(sorted: readonly Diagnostic[]): Diagnostics {
  const counts = new Map<string, number>();
  const shown = sorted.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= MOST_PER_FILE;
  });
  const hidden = [...counts].filter(([, count]) => count > MOST_PER_FILE).map(([file, count]) => ({ file, count: count - MOST_PER_FILE }));
  return { shown, hidden };
}
