import type { Reported } from '../../lint/report.ts';
import { RULES } from '../../rules/index.ts';
import { jsonParts } from '../json-text.ts';
import { together } from '../rendered.ts';
import { safe } from '../safe.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';

/** A Code Quality report for GitLab's merge requests (GitLab docs: "Code Quality report format"). */
export const gitlabDiagnostics: DrawDiagnostics = (report, options) =>
  together(jsonParts(report.diagnostics.map((diagnostic) => issue(diagnostic, options))));

/**
 * GitLab does not show `check_name`, so the description names the rule too. Issues with the same fingerprint count as
 * one issue.
 */
const issue = (diagnostic: Reported, { t }: DiagnosticsOptions): object => ({
  description: safe(`${diagnostic.rule}: ${t(diagnostic.message)}`),
  check_name: diagnostic.rule,
  fingerprint: diagnostic.fingerprint,
  severity: severityOf(diagnostic),
  location: { path: diagnostic.file, lines: { begin: diagnostic.range.start.line } },
});

/** Fixed rules are about files that cannot be read or trusted. */
const FIXED = new Set(RULES.filter(({ fixed }) => fixed).map(({ name }) => name));

function severityOf({ rule, severity }: Reported): 'info' | 'minor' | 'major' | 'blocker' {
  if (severity === 'info') return 'info';
  if (severity === 'warning') return 'minor';
  return FIXED.has(rule) ? 'blocker' : 'major';
}
