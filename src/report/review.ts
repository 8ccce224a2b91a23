import type { Text } from '../language/text.ts';
import type { Diagnostic } from '../rules/locate.ts';
import type { DiffReport } from './diff-report.ts';

/** What a branch does to the agenda. */
export interface ReviewReport {
  /** Undefined where nothing changes. */
  readonly diff: DiffReport | undefined;
  /** Adopted promises that change without a decision. */
  readonly unprotected: readonly Diagnostic[];
  /** What else is wrong because of the branch: errors and warnings. */
  readonly problems: readonly Diagnostic[];
  /** With what it was compared. */
  readonly compared: Text;
}

/** Rules about what was adopted: they stand first. */
const ABOUT_ADOPTION: ReadonlySet<string> = new Set(['plan/changed-after-adoption', 'plan/fingerprint', 'plan/amendment-without-decision']);

export function reviewReport(diff: DiffReport | undefined, diagnostics: readonly Diagnostic[], compared: Text): ReviewReport {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    diff,
    unprotected: grave.filter(({ rule }) => ABOUT_ADOPTION.has(rule)),
    problems: grave.filter(({ rule }) => !ABOUT_ADOPTION.has(rule)),
    compared,
  };
}
