import type { Finding, Severity } from '../../source/finding.ts';
import { inText } from '../../source/place.ts';
import type { Diagnostic } from '../locate.ts';
import type { Rule } from '../rule.ts';
import { silences, type Suppression } from '../suppressions.ts';

/** A request for silence that silences nothing is told: what it was about has been mended. */
export const unusedSuppression: Rule = {
  name: 'meta/unused-suppression',
  severity: 'warning',
  summary: { nl: 'Wat niet meer nodig is om te zwijgen, gaat weg.', en: 'A request for silence that is no longer needed goes.' },
  // Known only after all other rules have spoken: see `silence` below and `inspect`.
};

export interface Silenced {
  readonly kept: readonly Diagnostic[];
  /** What to tell about comments that silenced nothing. */
  readonly unused: readonly Diagnostic[];
}

/**
 * Leaves out the findings that a comment asks to be silent about, save for rules that cannot be silenced.
 * @param suppressions each with what there is to say if it silences nothing
 */
export function silence(suppressions: readonly { readonly suppression: Suppression; readonly unused: Diagnostic }[], diagnostics: readonly Diagnostic[], rules: readonly Rule[], severity: Severity | 'off'): Silenced {
  if (suppressions.length === 0) return { kept: diagnostics, unused: [] };
  const fixed = new Set(rules.filter((rule) => rule.fixed).map(({ name }) => name));
  const known = new Set(rules.map(({ name }) => name));
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const by = fixed.has(diagnostic.rule) ? undefined : suppressions.find(({ suppression }) => silences(suppression, diagnostic));
    if (by) used.add(by.suppression);
    return by === undefined;
  });
  if (severity === 'off') return { kept, unused: [] };
  const unused = suppressions.filter(({ suppression }) => !used.has(suppression) && known.has(suppression.rule) && !fixed.has(suppression.rule) && suppression.reason !== '');
  return { kept, unused: unused.map((each) => ({ ...each.unused, severity })) };
}

/** What there is to say about a comment that silences nothing. */
export const remarkOn = ({ path, span, rule }: Suppression): Finding => ({
  rule: unusedSuppression.name,
  severity: unusedSuppression.severity as Severity,
  message: { nl: `Over de volgende regel heeft "${rule}" niets te melden.`, en: `"${rule}" has nothing to say about the next line.` },
  hint: { nl: 'Verwijder deze opmerking.', en: 'Remove this comment.' },
  place: inText(path, span),
});
