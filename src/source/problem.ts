import type { Text } from '../i18n/text.ts';
import type { Span } from './file.ts';
import { LIMITS } from './limits.ts';
import type { Place } from './place.ts';

/** The most problems of one kind that are reported in a file. */
export const MOST_NOTICED = LIMITS.problemsOfAKind;

/**
 * The problems that can be found while files are read, with the data that their messages need. The rule of the same
 * name has the message, in Dutch and English.
 */
export interface ProblemWords {
  'file/not-utf8': { readonly looksLike: string };
  'file/bom': {};
  /** The lines from the first CR to the last, and the same lines with the line ending of the others. */
  'file/lone-cr': { readonly lines: Span; readonly mended: string };
  /** The lines from the first CRLF to the last, and the same lines with LF. */
  'file/mixed-newlines': { readonly lines: Span; readonly inLf: string };
  'file/nul-byte': {};
  'file/too-large': { readonly size: number };
  'file/symlink': {};
  'file/not-a-file': {};
  'file/unreadable': { readonly code: string };
  'file/conflict-markers': {};
  'file/bad-baseline': { readonly cause: Text };
  /** The character itself, or the code point of an invisible one. */
  'file/name-not-portable': { readonly character: string; readonly isSeen: boolean };
  'file/name-collision': {};

  'front-matter/missing': { readonly keys: readonly string[] };
  'front-matter/unclosed': { readonly lacks: 'start' | 'end' };
  'front-matter/language': { readonly written: string };
  'front-matter/not-a-map': {};
  'front-matter/blank-line-before': {};

  /** `fixed` is the line as it was probably meant, where that is known. */
  'yaml/syntax': { readonly cause: SyntaxCause; readonly found: string; readonly fixed: string | undefined };
  'yaml/duplicate-key': { readonly key: string };
  'yaml/alias': { readonly written: string };
  'yaml/tag': { readonly written: string };
  'yaml/directive': { readonly written: string };
  'yaml/multi-document': {};
  'yaml/too-deep': { readonly limit: number };
  'yaml/too-many-keys': { readonly limit: number };
  'yaml/too-large': { readonly limit: number };
  'yaml/invisible-character': { readonly codePoint: string };
  'yaml/reserved-key': { readonly key: string };
  'yaml/text-after-hash': { readonly kept: string; readonly lost: string };
  'yaml/unsafe-integer': { readonly written: string };
  'yaml/ambiguous-scalar': { readonly written: string };
  'yaml/thousands-separator': { readonly written: string };

  'text/second-title': {};
  'text/missing-title': {};
  'text/above-title': {};
  'text/title-too-long': { readonly length: number; readonly most: number };
  'text/empty': {};
  'text/invisible-character': { readonly codePoint: string };

  'schema/unknown-key': {
    readonly key: string;
    readonly of: Text;
    readonly allowed: readonly string[];
    /** The allowed fields that were probably meant, best first. */
    readonly meant: readonly string[];
    /** Where it belongs: in the first heading of the text, in the file name, or in another kind of file. */
    readonly home: 'heading' | 'file-name' | Text | undefined;
    /** The field of the same file under which it belongs, and its name there. */
    readonly under: { readonly group: string; readonly field: string } | undefined;
  };
  'schema/missing-key': {
    readonly key: string;
    readonly field: Text;
    readonly of: Text;
    readonly example: readonly string[];
  };
  'schema/one-of': { readonly of: Text; readonly fields: readonly FieldName[]; readonly given: readonly string[] };
  'schema/type': {
    readonly key: string;
    readonly field: Text;
    readonly expected: readonly ExpectedType[];
    readonly found: JsonType;
    /** Whether it is about an item of a list, or about the field itself. */
    readonly within: 'field' | 'list';
    readonly written: string;
    /** The first lines of an example of a map, or of an item of a list of maps: `body: …`. */
    readonly example: readonly string[];
  };
  'schema/enum': { readonly field: Text; readonly allowed: readonly string[]; readonly written: string };
  'schema/format': {
    readonly key: string;
    readonly field: Text;
    readonly format: 'day' | 'partial-date' | 'web-address';
    readonly written: string;
  };
  'schema/pattern': {
    readonly field: Text;
    readonly shape: Shape;
    readonly example: string | undefined;
    readonly written: string;
  };
  'schema/range': {
    readonly field: Text;
    readonly least: number | undefined;
    readonly most: number | undefined;
    readonly written: string;
  };
  'schema/length': {
    readonly field: Text;
    readonly length: number;
    readonly most: number;
    readonly of: 'text' | 'id' | 'items';
  };
  'schema/duplicate-item': { readonly field: Text; readonly written: string };
  'schema/empty-text': { readonly field: Text; readonly within: 'field' | 'list'; readonly required: boolean };

  'layout/unknown-file': { readonly path: string; readonly what: 'file' | 'folder' };
  'layout/bad-name': { readonly kind: NamedKind; readonly fault: NameFault; readonly path: string };
  'layout/wrong-folder': { readonly number: string; readonly folder: string };
  'layout/wrong-level': { readonly number: string };
  'layout/missing-readme': { readonly kind: 'plan' | 'theme'; readonly folder: string };
  'layout/beside-agenda': { readonly folder: string; readonly files: readonly string[] };
  'layout/missing-agenda-file': {};
}

/** The kinds of files and folders with a fixed form of name. */
export type NamedKind = 'page' | 'theme' | 'record' | 'update';

/** The part of a name that is wrong. */
export type NameFault = 'capitals' | 'number' | 'date' | 'id' | 'tag';

/** The key of a field, and its name for people. */
export interface FieldName {
  readonly key: string;
  readonly name: Text;
}

/** The type of a value: those of JSON, and two of our own. */
export type ExpectedType = JsonType | 'date' | 'id';
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** The forms that a text can be required to have, besides dates and web addresses. */
export type Shape =
  | 'id'
  | 'record-reference'
  | 'evidence-file'
  | 'update-name'
  | 'fingerprint'
  | 'one-line'
  | 'year'
  | 'other';

/** The probable cause of a YAML syntax error, found from the text around it. */
export type SyntaxCause =
  | 'no-space-after-colon'
  | 'equals-for-colon'
  | 'colon-in-text'
  | 'tab'
  | 'unclosed-quote'
  | 'quote-over-lines'
  | 'apostrophe'
  | 'text-after-quote'
  | 'backslash'
  | 'reserved-start'
  | 'text-after-block-mark'
  | 'unclosed-bracket'
  | 'text-after-bracket'
  | 'commas'
  | 'indentation'
  | 'dash-without-space'
  | 'other-bullet'
  | 'no-dash'
  | 'list-on-field-line'
  | 'no-colon'
  | 'text-without-field'
  | 'other';

export type ProblemRule = keyof ProblemWords;

export interface ProblemOf<R extends ProblemRule> {
  readonly rule: R;
  readonly place: Place;
  readonly words: ProblemWords[R];
  /** A place that explains this one, such as the first place of a duplicate key. */
  readonly first?: Place;
}

export type Problem = { readonly [R in ProblemRule]: ProblemOf<R> }[ProblemRule];

/** Makes a problem. The type ensures that it has the words that its rule needs. */
export const problem = <R extends ProblemRule>(rule: R, place: Place, words: ProblemWords[R], first?: Place): Problem =>
  ({ rule, place, words, ...(first ? { first } : {}) }) as unknown as Problem;
