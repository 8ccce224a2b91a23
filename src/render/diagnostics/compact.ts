import type { ValidateReport } from '../../lint/report.ts';
import { type Rendered, together } from '../rendered.ts';
import { terminalLine } from '../terminal-text.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';

/** One line for each finding, `file:line:column: severity rule message`, as editors and grep read them; nothing where nothing is wrong. */
export const compactDiagnostics: DrawDiagnostics = (report, options) => together(lines(report, options));

function* lines({ diagnostics }: ValidateReport, { t }: DiagnosticsOptions): Iterable<Rendered> {
  for (const { file, range, severity, rule, message } of diagnostics)
    yield terminalLine(`${file}:${range.start.line}:${range.start.column}: ${severity} ${rule} ${t(message)}`);
}
