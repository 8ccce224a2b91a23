// The rules whose problems are found while the agenda is read, in the order of reading: bytes, front matter, YAML,
// text, schema, layout.
// Their messages are in <family>/messages.ts.

import type { Rule } from '../lint/rule.ts';
import type { Severity } from '../source/finding.ts';
import type { ProblemRule } from '../source/problem.ts';

const engineRule = (name: ProblemRule, severity: Severity, options: Pick<Rule, 'fixed' | 'mends'> = {}): Rule => ({
  name,
  severity,
  describe: async () => (await import('./messages.ts')).violationOf,
  ...options,
});

const fixed = { fixed: true } as const;
const mends = { mends: 'alone' } as const;

export const ENGINE_RULES: readonly Rule[] = [
  engineRule('file/unreadable', 'error', fixed),
  engineRule('file/symlink', 'error', fixed),
  engineRule('file/not-a-file', 'error', fixed),
  engineRule('file/too-large', 'error', fixed),
  engineRule('file/not-utf8', 'error', fixed),
  engineRule('file/bom', 'warning', mends),
  engineRule('file/nul-byte', 'error', fixed),
  engineRule('file/lone-cr', 'error', fixed),
  engineRule('file/mixed-newlines', 'info', mends),
  engineRule('file/conflict-markers', 'error', fixed),
  engineRule('file/name-not-portable', 'warning'),
  engineRule('file/name-collision', 'error', fixed),
  engineRule('front-matter/missing', 'error', fixed),
  engineRule('front-matter/unclosed', 'error', fixed),
  engineRule('front-matter/language', 'error', fixed),
  engineRule('front-matter/not-a-map', 'error', fixed),
  engineRule('front-matter/blank-line-before', 'error', fixed),
  engineRule('yaml/syntax', 'error', fixed),
  engineRule('yaml/duplicate-key', 'error', fixed),
  engineRule('yaml/alias', 'error', fixed),
  engineRule('yaml/tag', 'error', fixed),
  engineRule('yaml/directive', 'error', fixed),
  engineRule('yaml/multi-document', 'error', fixed),
  engineRule('yaml/too-deep', 'error', fixed),
  engineRule('yaml/too-many-keys', 'error', fixed),
  engineRule('yaml/too-large', 'error', fixed),
  engineRule('yaml/invisible-character', 'error', { ...fixed, ...mends }),
  engineRule('yaml/reserved-key', 'error', fixed),
  engineRule('yaml/text-after-hash', 'warning'),
  engineRule('yaml/unsafe-integer', 'warning'),
  engineRule('yaml/ambiguous-scalar', 'warning', mends),
  engineRule('yaml/thousands-separator', 'warning'),
  engineRule('text/missing-title', 'error'),
  engineRule('text/title-too-long', 'error'),
  engineRule('text/second-title', 'warning'),
  engineRule('text/above-title', 'warning'),
  engineRule('text/empty', 'error'),
  engineRule('text/invisible-character', 'error', { ...fixed, ...mends }),
  engineRule('schema/unknown-key', 'error', { mends: 'asked' }),
  engineRule('schema/missing-key', 'error'),
  engineRule('schema/one-of', 'error'),
  engineRule('schema/type', 'error'),
  engineRule('schema/enum', 'error'),
  engineRule('schema/range', 'error'),
  engineRule('schema/length', 'error'),
  engineRule('schema/duplicate-item', 'error'),
  engineRule('schema/empty-text', 'error'),
  engineRule('schema/format', 'error'),
  engineRule('schema/pattern', 'error'),
  engineRule('layout/missing-agenda-file', 'error'),
  engineRule('layout/unknown-file', 'error'),
  engineRule('layout/beside-agenda', 'error'),
  engineRule('layout/bad-name', 'error'),
  engineRule('layout/wrong-folder', 'error'),
  engineRule('layout/wrong-level', 'error'),
  engineRule('layout/missing-readme', 'error'),
];
