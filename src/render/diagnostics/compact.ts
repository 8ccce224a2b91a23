import { safeLine } from '../safe.ts';
import { withoutCommands } from '../workflow-command.ts';
import type { DrawDiagnostics } from './diagnostics.ts';

/** One line for each finding, `file:line:column: severity rule message`, as editors and grep read them; nothing where nothing is wrong. */
export const compactDiagnostics: DrawDiagnostics = (report, { t }) =>
  withoutCommands(
    report.diagnostics
      .map(
        ({ file, range: { start }, severity, rule, message }) =>
          `${safeLine(file)}:${start.line}:${start.column}: ${severity} ${rule} ${safeLine(t(message))}\n`,
      )
      .join(''),
  );
