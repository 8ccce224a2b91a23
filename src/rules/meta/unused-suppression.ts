import type { Loaded } from '../../model/loaded.ts';
import type { Finding, Severity } from '../../source/finding.ts';
import { inText } from '../../source/place.ts';
import type { Diagnostic } from '../locate.ts';
import type { Rule } from '../rule.ts';
import { silences, suppressionsIn, type Suppression } from '../suppressions.ts';

/** A request for silence that silences nothing is told: what it was about has been mended. */
export const unusedSuppression: Rule = {
  name: 'meta/unused-suppression',
  severity: 'warning',
  summary: { nl: 'Wat niet meer nodig is om te zwijgen, gaat weg.', en: 'A request for silence that is no longer needed goes.' },
  // Known only after all other rules have spoken: see `silence` below.
  check: () => [],
};

export interface Silenced {
  readonly kept: readonly Diagnostic[];
  /** What to tell about comments that silenced nothing; their places are still symbolic. */
  readonly unused: readonly Finding[];
}

/** Leaves out the findings that a comment asks to be silent about, save for rules that cannot be silenced. */
export function silence(loaded: Loaded, diagnostics: readonly Diagnostic[], rules: readonly Rule[], severity: Severity | 'off'): Silenced {
  const suppressions = [...loaded.documents.values()].flatMap(suppressionsIn);
  if (suppressions.length === 0) return { kept: diagnostics, unused: [] };
  const fixed = new Set(rules.filter((rule) => rule.fixed).map(({ name }) => name));
  const known = new Set(rules.map(({ name }) => name));
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const by = fixed.has(diagnostic.rule) ? undefined : suppressions.find((suppression) => silences(suppression, diagnostic));
    if (by) used.add(by);
    return by === undefined;
  });
  if (severity === 'off') return { kept, unused: [] };
  const unused = suppressions.filter((suppression) => !used.has(suppression) && known.has(suppression.rule) && !fixed.has(suppression.rule) && suppression.reason !== '');
  return { kept, unused: unused.map((suppression) => remarkOn(suppression, severity)) };
}

const remarkOn = ({ path, span, rule }: Suppression, severity: Severity): Finding => ({
  rule: unusedSuppression.name,
  severity,
  message: { nl: `Over de volgende regel heeft "${rule}" niets te melden.`, en: `"${rule}" has nothing to say about the next line.` },
  hint: { nl: 'Verwijder deze opmerking.', en: 'Remove this comment.' },
  place: inText(path, span),
});
