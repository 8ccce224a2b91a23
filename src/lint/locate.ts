import type { Document } from '../document/document.ts';
import { locatorsOf } from '../document/yaml/locators.ts';
import type { Text } from '../i18n/text.ts';
import type { Loaded } from '../model/loaded.ts';
import { clampedTo, lineStarts, type Position, positionAt, type SourceFile, type Span } from '../source/file.ts';
import { type Finding, type Fix, SEVERITIES, type Severity } from '../source/finding.ts';
import { LIMITS } from '../source/limits.ts';
import { jsonPointer, type Place } from '../source/place.ts';
import type { Splice } from '../source/splice.ts';
import { byCodePoint, fromRepository, textOf } from '../source/tree.ts';

/** The most findings of one file that are shown; the rest is counted. */
export const MOST_PER_FILE = LIMITS.findingsOfAFile;

/** A finding with its exact place. All formats draw these. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly hint: Text | undefined;
  /** Relative to the agenda's root. */
  readonly path: string;
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
  /** Whether the rule itself failed. */
  readonly failed?: true;
  /** What mends it; empty where a person must decide. */
  readonly fix: readonly LocatedFix[];
}

/** A splice that mends a finding, with the place that it replaces as people and editors count. */
export interface LocatedFix extends Splice {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly range: Range;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostics<D extends Diagnostic = Diagnostic> {
  /** In order of file, place and rule; each cause once. */
  readonly shown: readonly D[];
  /** Findings left out because their file has too many: the least serious ones. */
  readonly hidden: readonly HiddenInFile[];
}

export interface HiddenInFile {
  readonly file: string;
  readonly count: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** The texts that findings point to. */
export type Texts = Pick<Loaded, 'tree' | 'documents' | 'undecodable'>;

/**
 * Turns symbolic places into lines and columns. Positions in YAML are looked up only here, and only for files with
 * findings.
 */
export async function locate(loaded: Texts, findings: readonly Finding[]): Promise<Diagnostics> {
  return cap(await locateAll(loaded, findings));
}

/** The same, without leaving any out. */
export async function locateAll(loaded: Texts, findings: readonly Finding[]): Promise<readonly Diagnostic[]> {
  if (findings.length === 0) return [];
  const places = await placesOf(loaded, findings);
  const fixes = await fixesOf(loaded, findings, places);
  return inReadingOrder(findings.map((finding) => diagnosticOf(loaded, finding, places, fixes)));
}

/** Sorted by file, place and rule, without duplicates. */
export const inReadingOrder = <D extends Diagnostic>(diagnostics: readonly D[]): readonly D[] =>
  dedupe([...diagnostics].sort(inOrder));

type Places = (place: Place) => { readonly span: Span; readonly range: Range; readonly source: SourceFile | undefined };

async function placesOf(loaded: Texts, findings: readonly Finding[]): Promise<Places> {
  const undecodable = new Map(loaded.undecodable.map((file) => [file.path, file]));
  // The line starts of a file are computed once for all its findings.
  const linesOf = remembered((source: SourceFile) => lineStarts(source.text));
  const locators = await locatorsOf(pointedAt(loaded, findings));

  return (place) => {
    const document = loaded.documents.get(place.path);
    const source = document?.file ?? undecodable.get(place.path);
    let told: Span = place.span ?? { start: 0, end: 0 };
    if (place.pointer && document) told = locators.get(document)?.(place.pointer, place.part ?? 'value') ?? told;
    const span = clampedTo(source?.text.length ?? 0, told);
    if (!source) return { span, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, source };
    const lines = linesOf(source);
    return { span, range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) }, source };
  };
}

/** The documents with data that a finding, or a related place, points to. */
function pointedAt(loaded: Texts, findings: readonly Finding[]): ReadonlySet<Document> {
  const places = findings.flatMap(({ place, related = [] }) => [place, ...related.map((other) => other.place)]);
  return new Set(places.flatMap(({ path, pointer }) => (pointer ? (loaded.documents.get(path) ?? []) : [])));
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function diagnosticOf(loaded: Texts, finding: Finding, places: Places, fixes: Fixes): Diagnostic {
  const { place } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    hint: finding.hint,
    path: place.path,
    file: fromRepository(loaded.tree, place.path),
    ...places(place),
    pointer: place.pointer ? jsonPointer(place.pointer) : null,
    item: finding.item,
    related: (finding.related ?? []).map((other) => ({
      file: fromRepository(loaded.tree, other.place.path),
      range: places(other.place).range,
      message: other.message,
    })),
    suggestions: finding.suggestions ?? [],
    ...(finding.failed ? { failed: true } : {}),
    fix: (finding.fix ?? []).flatMap(fixes),
  };
}

type Fixes = (fix: Fix) => readonly LocatedFix[];

/** Fixes hold for the very file that was read: only for files that have one is that file's digest made. */
async function fixesOf({ tree }: Texts, findings: readonly Finding[], places: Places): Promise<Fixes> {
  const paths = new Set(findings.flatMap(({ fix = [] }) => fix.map(({ place }) => place.path)));
  if (paths.size === 0) return () => [];
  const { sha256 } = await import('../text/hash.ts');
  const versions = new Map(
    tree.entries
      .filter(({ path }) => paths.has(path))
      .map((entry) => [
        entry.path,
        { sha256: sha256(textOf(entry)), marks: textOf(entry).startsWith('\ufeff') ? 1 : 0 },
      ]),
  );
  return ({ place, text }) => {
    const version = versions.get(place.path);
    const { span, range, source } = places(place);
    if (!version || !source) return [];
    const { path } = place;
    // A byte order mark was taken off before anything was counted; what takes it away begins at -1.
    const exact = place.span ?? span;
    const onDisk = { start: exact.start + version.marks, end: exact.end + version.marks };
    return [{ path, file: fromRepository(tree, path), sha256: version.sha256, span: onDisk, range, text }];
  };
}

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  byCodePoint(a.file, b.file) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  byCodePoint(a.rule, b.rule) ||
  byCodePoint(a.message.en, b.message.en);

const dedupe = <D extends Diagnostic>(sorted: readonly D[]): readonly D[] =>
  sorted.filter((diagnostic, at) => {
    const before = sorted[at - 1];
    return !before || inOrder(before, diagnostic) !== 0 || before.pointer !== diagnostic.pointer;
  });

/** Leaves out the least serious findings of a file that has too many, and counts them. */
export function cap<D extends Diagnostic>(sorted: readonly D[], most: number = MOST_PER_FILE): Diagnostics<D> {
  const leftOut = new Set<Diagnostic>();
  const hidden: HiddenInFile[] = [];
  for (const [file, own] of groupByFile(sorted)) {
    if (own.length <= most) continue;
    // Two hundred notes must not hide an error further down.
    const mostSeriousFirst = [
      ...own.filter(({ failed }) => failed),
      ...SEVERITIES.flatMap((severity) => own.filter((each) => !each.failed && each.severity === severity)),
    ];
    const rest = mostSeriousFirst.slice(most);
    for (const diagnostic of rest) leftOut.add(diagnostic);
    const count = (severity: Severity): number => rest.filter((diagnostic) => diagnostic.severity === severity).length;
    hidden.push({
      file,
      count: rest.length,
      bySeverity: { error: count('error'), warning: count('warning'), info: count('info') },
    });
  }
  return { shown: leftOut.size === 0 ? sorted : sorted.filter((diagnostic) => !leftOut.has(diagnostic)), hidden };
}

export function groupByFile<D extends Pick<Diagnostic, 'file'>>(
  diagnostics: readonly D[],
): ReadonlyMap<string, readonly D[]> {
  const groups = new Map<string, D[]>();
  for (const diagnostic of diagnostics) {
    const own = groups.get(diagnostic.file);
    if (own) own.push(diagnostic);
    else groups.set(diagnostic.file, [diagnostic]);
  }
  return groups;
}
