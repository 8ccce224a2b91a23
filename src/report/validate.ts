import type { IsoDate } from '../model/date.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Diagnostic, Diagnostics } from '../rules/locate.ts';

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
  readonly diagnostics: readonly Diagnostic[];
  readonly hidden: Diagnostics['hidden'];
}

/** Sums up; what is hidden because a file has too many findings is not counted among them. */
export function validateReport(loaded: Loaded, { shown, hidden }: Diagnostics, asOf: IsoDate): ValidateReport {
  const count = (severity: Diagnostic['severity']): number => shown.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    asOf,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      files: loaded.tree.entries.filter(({ bytes, unreadable }) => bytes !== undefined || unreadable !== undefined).length,
      filesWithFindings: new Set(shown.map(({ file }) => file)).size,
    },
    diagnostics: shown,
    hidden,
  };
}
