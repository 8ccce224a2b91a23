import type { Severity } from '../source/finding.ts';
import type { Diagnostic } from './locate.ts';
import type { Rule } from './rule.ts';
import { type Suppression, suppresses } from './suppressions.ts';

/** A suppression, with the finding to report when it suppresses nothing. */
export interface LocatedSuppression {
  readonly suppression: Suppression;
  readonly unused: Diagnostic;
}

interface Applied {
  readonly kept: readonly Diagnostic[];
  /** What to report about suppressions that suppressed nothing. */
  readonly unused: readonly Diagnostic[];
}

/**
 * Leaves out the findings that a suppression is about, except those of fixed rules.
 * @param severity the severity of the rule about unused suppressions
 */
export function applySuppressions(
  suppressions: readonly LocatedSuppression[],
  diagnostics: readonly Diagnostic[],
  rules: readonly Rule[],
  severity: Severity | 'off',
): Applied {
  if (suppressions.length === 0) return { kept: diagnostics, unused: [] };
  const fixed = new Set(rules.filter((rule) => rule.fixed).map(({ name }) => name));
  const known = new Set(rules.map(({ name }) => name));
  const used = new Set<Suppression>();
  const candidates = byRuleAndFile(suppressions);
  const kept = diagnostics.filter((diagnostic) => {
    const by =
      diagnostic.failed || fixed.has(diagnostic.rule)
        ? undefined
        : candidates.get(keyOf(diagnostic))?.find(({ suppression }) => suppresses(suppression, diagnostic));
    if (by) used.add(by.suppression);
    return by === undefined;
  });
  if (severity === 'off') return { kept, unused: [] };
  const unused = suppressions.filter(
    ({ suppression }) =>
      !used.has(suppression) &&
      known.has(suppression.rule) &&
      !fixed.has(suppression.rule) &&
      suppression.reason !== '',
  );
  return { kept, unused: unused.map((each) => ({ ...each.unused, severity })) };
}

const keyOf = ({ path, rule }: Pick<Suppression, 'path' | 'rule'>): string => `${rule} ${path}`;

function byRuleAndFile(
  suppressions: readonly LocatedSuppression[],
): ReadonlyMap<string, readonly LocatedSuppression[]> {
  const groups = new Map<string, LocatedSuppression[]>();
  for (const each of suppressions) {
    const own = groups.get(keyOf(each.suppression));
    if (own) own.push(each);
    else groups.set(keyOf(each.suppression), [each]);
  }
  return groups;
}
