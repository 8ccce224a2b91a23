import { counted } from '../../i18n/plural.ts';
import { hiddenOf, type Reported, type ValidateReport } from '../../lint/report.ts';
import { SEVERITIES, type Severity } from '../../source/finding.ts';
import { type Rendered, rendered } from '../rendered.ts';
import { terminalLine } from '../terminal-text.ts';
import { workflowCommand } from '../workflow-command.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';
import { SEVERITY_NOUNS, summarySentence } from './summary.ts';

// GitHub keeps ten annotations per level and step and drops the rest without a message. So the tenth says how many more
// there are.
const MOST_PER_LEVEL = 9;
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Annotations beside the lines of a pull request, errors first: commands that GitHub Actions reads from the output of a
 * step.
 */
export const githubDiagnostics: DrawDiagnostics = (report, options) =>
  rendered(
    [
      ...SEVERITIES.flatMap((severity) => annotations(report, severity, options)),
      terminalLine(summarySentence(report, options.t)),
    ].join(''),
  );

function annotations(
  { diagnostics, hidden }: ValidateReport,
  severity: Severity,
  options: DiagnosticsOptions,
): readonly Rendered[] {
  const own = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  const left = own.length + hiddenOf(hidden, severity) - Math.min(own.length, MOST_PER_LEVEL);
  const shown = own.slice(0, MOST_PER_LEVEL).map((diagnostic) => annotation(diagnostic, options));
  return left === 0 ? shown : [...shown, rest(severity, left, options)];
}

function annotation(
  { severity, rule, file, range, source, message, hint }: Reported,
  { t }: DiagnosticsOptions,
): Rendered {
  const { start, end } = range;
  // GitHub refuses columns for a place on several lines. A place without width is about the whole line.
  const columns =
    start.line === end.line && start.column < end.column ? { col: start.column, endColumn: end.column } : {};
  const lines = source ? { line: start.line, endLine: end.line, ...columns } : {};
  const text = hint ? `${t(message)}\n${t(hint)}` : t(message);
  return workflowCommand(LEVELS[severity], { file, ...lines, title: rule }, text);
}

function rest(severity: Severity, count: number, { t }: DiagnosticsOptions): Rendered {
  const more = counted(count, SEVERITY_NOUNS[severity]);
  const text = {
    nl: `Nog ${more.nl} niet getoond. Bekijk de samenvatting van deze stap, of typ: agenda validate`,
    en: `${more.en} more, not shown here. See the summary of this step, or run: agenda validate`,
  };
  return workflowCommand(LEVELS[severity], { title: 'agenda validate' }, t(text));
}
