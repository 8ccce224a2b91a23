import type { ValidateReport } from '../../lint/report.ts';
import { type Rendered, together } from '../rendered.ts';
import { terminalLine } from '../terminal-text.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';

/**
 * One line per finding, `file:line:column: severity rule message`, for editors and grep; no output without findings.
 */
export const compactDiagnostics: DrawDiagnostics = (report, options) => together(lines(report, options));

function* lines({ diagnostics }: ValidateReport, { t }: DiagnosticsOptions): Iterable<Rendered> {
  for (const { file, range, severity, rule, message } of diagnostics)
    yield terminalLine(`${file}:${range.start.line}:${range.start.column}: ${severity} ${rule} ${t(message)}`);
}
