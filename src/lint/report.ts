import type { IsoDate } from '../model/date.ts';
import { SEVERITIES, type Severity } from '../source/finding.ts';
import { type FailOn, failsOn } from './fail-on.ts';
import { fingerprintsOf } from './finding-fingerprint.ts';
import { cap, type Diagnostic, type Diagnostics, type HiddenInFile } from './locate.ts';

/** The result of `agenda validate`. All formats draw this. */
export interface ValidateReport {
  readonly asOf: IsoDate;
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Checked files. */
    readonly files: number;
    readonly filesWithFindings: number;
  };
  /** Every checked file, named from the repository, in no order. */
  readonly files: readonly string[];
  /** In order of file, place and rule. */
  readonly diagnostics: readonly Reported[];
  readonly hidden: Diagnostics['hidden'];
  /** The severities that make the check fail. */
  readonly failing: readonly Severity[];
  /** The rules of which any finding does. */
  readonly failingRules: ReadonlySet<string>;
}

export interface Reported extends Diagnostic {
  /** 16 hexadecimal digits; see {@link fingerprintsOf}. */
  readonly fingerprint: string;
}

export interface ValidateQuestion {
  readonly asOf: IsoDate;
  /** Whether a file is one of the given paths; undefined where no paths were given. */
  readonly named: ((file: string) => boolean) | undefined;
  readonly failOn: FailOn;
  /** More warnings than this make the check fail too. */
  readonly maxWarnings: number;
  /** Of each file at most this many findings are shown. */
  readonly findingsOfAFile?: number;
}

/** Adds fingerprints. All findings are needed at once, so that filtering afterwards does not change a fingerprint. */
export async function reported(found: readonly Diagnostic[]): Promise<readonly Reported[]> {
  const fingerprints = await fingerprintsOf(found);
  return found.map((diagnostic, at): Reported => ({ ...diagnostic, fingerprint: fingerprints[at] as string }));
}

/**
 * Makes the report. Findings that are hidden because a file has too many are not in the summary, but they do make the
 * check fail.
 * @param found the findings in the given paths
 */
export function validateReport(
  lookedAt: readonly string[],
  found: readonly Reported[],
  { asOf, named, failOn, maxWarnings, findingsOfAFile }: ValidateQuestion,
): ValidateReport {
  const { shown: diagnostics, hidden } = cap(found, findingsOfAFile);
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  // A finding can be about a file that was not read, such as a link, or one that is missing: that was looked at too.
  const files = [...new Set([...(named ? lookedAt.filter(named) : lookedAt), ...found.map(({ file }) => file)])];
  const warnings = count('warning');
  const tooMany = warnings + hiddenOf(hidden, 'warning') > maxWarnings;
  return {
    asOf,
    summary: {
      errors: count('error'),
      warnings,
      infos: count('info'),
      files: files.length,
      filesWithFindings: new Set(diagnostics.map(({ file }) => file)).size,
    },
    files,
    diagnostics,
    hidden,
    failing: SEVERITIES.filter((severity, level) => failsOn(failOn, level, []) || (tooMany && severity === 'warning')),
    failingRules: failOn.kinds,
  };
}

/** Whether a finding makes the check fail. */
export const isFailing = (
  { failing, failingRules }: ValidateReport,
  { severity, rule }: Pick<Diagnostic, 'severity' | 'rule'>,
): boolean => failing.includes(severity) || failingRules.has(rule);

/** The number of hidden findings of a severity. */
export const hiddenOf = (hidden: readonly HiddenInFile[], severity: Severity): number =>
  hidden.reduce((sum, { bySeverity }) => sum + bySeverity[severity], 0);
