import type { Text } from '../language/text.ts';
import type { Place } from './place.ts';

/**
 * What the engines can find wrong while they read, with the words each needs to be told to a person. A problem is data:
 * its rule, of the same name, says it in Dutch and English. (Questions about a whole agenda are rules of their own.)
 */
export interface ProblemWords {
  'file/not-utf8': { readonly looksLike: string };
  'file/bom': {};
  'file/lone-cr': {};
  'file/mixed-newlines': {};
  'file/nul-byte': {};
  'file/too-large': { readonly size: number };
  'file/symlink': {};
  'file/not-a-file': {};
  'file/unreadable': { readonly code: string };
  'file/conflict-markers': {};
  'file/name-not-portable': { readonly character: string };
  'file/name-collision': { readonly other: string };

  'front-matter/missing': { readonly keys: readonly string[] };
  'front-matter/unclosed': {};
  'front-matter/language': { readonly written: string };
  'front-matter/not-a-map': {};
  'front-matter/blank-line-before': {};

  'yaml/syntax': { readonly cause: SyntaxCause; readonly excerpt: string };
  'yaml/duplicate-key': { readonly key: string };
  'yaml/alias': { readonly written: string };
  'yaml/tag': { readonly written: string };
  'yaml/directive': { readonly written: string };
  'yaml/multi-document': {};
  'yaml/too-deep': { readonly limit: number };
  'yaml/too-many-keys': { readonly limit: number };
  'yaml/invisible-character': { readonly codePoint: string };
  'yaml/reserved-key': { readonly key: string };
  'yaml/text-after-hash': { readonly kept: string; readonly lost: string };
  'yaml/unsafe-integer': { readonly written: string };
  'yaml/ambiguous-scalar': { readonly written: string };
  'yaml/thousands-separator': { readonly written: string };

  'text/missing-title': {};
  'text/empty': {};
  'text/invisible-character': { readonly codePoint: string };

  'schema/unknown-key': { readonly key: string; readonly of: Text; readonly allowed: readonly string[] };
  'schema/missing-key': { readonly keys: readonly string[]; readonly of: Text };
  'schema/one-of': { readonly keys: readonly string[]; readonly of: Text; readonly given: 'none' | 'several' };
  'schema/type': { readonly field: Text; readonly expected: readonly string[]; readonly written: string };
  'schema/enum': { readonly field: Text; readonly allowed: readonly string[]; readonly written: string };
  'schema/format': { readonly field: Text; readonly format: string; readonly written: string };
  'schema/pattern': { readonly field: Text; readonly examples: readonly string[]; readonly written: string };
  'schema/range': { readonly field: Text; readonly bound: 'least' | 'most'; readonly limit: number; readonly written: string };
  'schema/length': { readonly field: Text; readonly bound: 'least' | 'most'; readonly limit: number; readonly of: 'characters' | 'items' };
  'schema/duplicate-item': { readonly field: Text; readonly written: string };
  'schema/empty-text': { readonly field: Text };

  'layout/unknown-file': { readonly folder: string };
  'layout/bad-name': { readonly kind: 'plan' | 'theme' | 'record' | 'update'; readonly fault: NameFault; readonly written: string };
  'layout/wrong-folder': { readonly number: string; readonly folder: string };
  'layout/missing-readme': { readonly kind: 'plan' | 'theme'; readonly folder: string };
  'layout/missing-agenda-file': {};
}

/** Why a file's name does not say which record it is. */
export type NameFault = 'number' | 'id' | 'date' | 'form';

/** What a YAML syntax error usually comes from, told from the text around it. */
export type SyntaxCause =
  | 'no-space-after-colon'
  | 'equals-for-colon'
  | 'colon-in-text'
  | 'tab'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'reserved-start'
  | 'unclosed-bracket'
  | 'indentation'
  | 'no-colon'
  | 'other';

export type ProblemRule = keyof ProblemWords;

export interface ProblemOf<R extends ProblemRule> {
  readonly rule: R;
  readonly place: Place;
  readonly words: ProblemWords[R];
  /** The place that explains this one, such as where a doubled key stood first. */
  readonly first?: Place;
}

export type Problem = { readonly [R in ProblemRule]: ProblemOf<R> }[ProblemRule];

/** Records a problem; the type makes sure that the words its rule needs are there. */
export const problem = <R extends ProblemRule>(rule: R, place: Place, words: ProblemWords[R], first?: Place): Problem =>
  ({ rule, place, words, ...(first ? { first } : {}) }) as unknown as Problem;
