import type { IsoDate } from '../model/date.ts';
import { SEVERITIES, type Severity } from '../source/finding.ts';
import { fingerprintsOf } from './finding-fingerprint.ts';
import { cap, type Diagnostic, type Diagnostics, type HiddenInFile } from './locate.ts';

/** What `agenda validate` has to say: the result that every format is a view of. */
export interface ValidateReport {
  readonly asOf: IsoDate;
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Files looked at. */
    readonly files: number;
    readonly filesWithFindings: number;
  };
  /** Every file looked at, named from the repository, in no order. */
  readonly files: readonly string[];
  /** In order of file, place and rule. */
  readonly diagnostics: readonly Reported[];
  readonly hidden: Diagnostics['hidden'];
  /** The severities that make the check fail. */
  readonly failing: readonly Severity[];
}

export interface Reported extends Diagnostic {
  /** 16 hexadecimal digits; see {@link fingerprintsOf}. */
  readonly fingerprint: string;
}

export interface ValidateQuestion {
  readonly asOf: IsoDate;
  /** Whether a file is one of those that were asked about by name; undefined where all were. */
  readonly named: ((file: string) => boolean) | undefined;
  /** The least severity that makes the check fail. */
  readonly failOn: Severity | 'never';
  /** More warnings than this make the check fail too. */
  readonly maxWarnings: number;
}

/** Gives every finding its fingerprint: to all at once, so that each keeps its own whatever is asked afterwards. */
export async function reported(found: readonly Diagnostic[]): Promise<readonly Reported[]> {
  const fingerprints = await fingerprintsOf(found);
  return found.map((diagnostic, at): Reported => ({ ...diagnostic, fingerprint: fingerprints[at] as string }));
}

/**
 * Sums up. What is hidden because a file has too many findings is not counted in the summary, but it does make the check fail.
 * @param found in the files that were asked about
 */
export function validateReport(
  lookedAt: readonly string[],
  found: readonly Reported[],
  { asOf, named, failOn, maxWarnings }: ValidateQuestion,
): ValidateReport {
  const { shown: diagnostics, hidden } = cap(found);
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
    failing: SEVERITIES.filter((severity) => isAtLeast(severity, failOn) || (tooMany && severity === 'warning')),
  };
}

/** Whether the check fails: something was found, shown or hidden, that may not be there. */
export const fails = ({ diagnostics, hidden, failing }: ValidateReport): boolean =>
  failing.some(
    (severity) => hiddenOf(hidden, severity) > 0 || diagnostics.some((diagnostic) => diagnostic.severity === severity),
  );

/** How many findings of a severity were left out because their file has too many. */
export const hiddenOf = (hidden: readonly HiddenInFile[], severity: Severity): number =>
  hidden.reduce((sum, { bySeverity }) => sum + bySeverity[severity], 0);

const isAtLeast = (severity: Severity, level: Severity | 'never'): boolean =>
  level !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
