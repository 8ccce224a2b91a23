// What can be mended where somebody agrees: an unknown field or id that differs in one letter from a single known one.
import distance from 'damerau-levenshtein';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import type { CheckOptions } from '../lint/check.ts';
import type { Diagnostic } from '../lint/locate.ts';
import type { Update } from '../model/update.ts';
import { RULES } from '../rules/index.ts';
import { textOf } from '../source/tree.ts';
import { sha256 } from '../text/hash.ts';
import { keepsPromises, type Looked, lookAt, newFindings } from './mend.ts';

/** A word that was probably mistyped. */
export interface Suggested {
  readonly about: Diagnostic;
  readonly from: string;
  readonly to: string;
  readonly changes: ChangeSet;
}

const ASKED: ReadonlySet<string> = new Set(RULES.filter(({ mends }) => mends === 'asked').map(({ name }) => name));

/** What may be proposed for a finding; undefined where more than one word is near, or none. */
export function suggestedFor({ tree }: Pick<Looked, 'tree'>, about: Diagnostic): Suggested | undefined {
  const { rule, span, source, pointer, suggestions, path } = about;
  if (!ASKED.has(rule) || pointer === null || !source) return undefined;
  const [, quote = '', from = ''] = /^(["']?)([^"']*)\1$/.exec(source.text.slice(span.start, span.end)) ?? [];
  const near = suggestions.filter((word) => distance(from, word).steps === 1);
  const [to] = near;
  if (to === undefined || near.length > 1) return undefined;
  const text = textOf(tree.entries.find((entry) => entry.path === path));
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const splice = {
    path,
    sha256: sha256(text),
    span: { start: span.start + shift, end: span.end + shift },
    text: quote + to + quote,
  };
  return { about, from, to, changes: [{ kind: 'edit', path, splices: [splice] }] };
}

/**
 * Makes a change that somebody agreed to. A mistake that hid behind the mended one may come to light, but no promise and
 * no reported status may become another one.
 * @returns the agenda after it; undefined where it may not be made
 */
export async function agreed(now: Looked, { changes }: Suggested, options: CheckOptions): Promise<Looked | undefined> {
  const next = await lookAt(changedTree(now.tree, changes), options);
  const protects = newFindings(now.diagnostics, next.diagnostics).some(({ rule }) => rule.startsWith('plan/'));
  const isBetter = errorsIn(next) <= errorsIn(now);
  return !protects && isBetter && keepsPromises(now.agenda, next.agenda, hasSameStatus) ? next : undefined;
}

const hasSameStatus = (then: Update, now: Update): boolean => then.status === now.status;

const errorsIn = ({ diagnostics }: Looked): number => diagnostics.filter(({ severity }) => severity === 'error').length;
