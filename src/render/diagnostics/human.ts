import type { ValidateReport } from '../../lint/report.ts';
import { safeLine } from '../safe.ts';
import { withoutCommands } from '../workflow-command.ts';
import type { DiagnosticsOptions } from './diagnostics.ts';
import { summarySentence } from './summary.ts';

/** Every finding as people read it: place, message, excerpt with the spot marked, what to do. What draws an excerpt is loaded only where there is one. */
export async function humanDiagnostics(report: ValidateReport, options: DiagnosticsOptions): Promise<string> {
  const blocks =
    report.diagnostics.length === 0 ? [] : (await import('./block.ts')).diagnosticBlocks(report.diagnostics, options);
  return `${withoutCommands([...blocks, ...hiddenLines(report, options), summaryLine(report, options)].join('\n'))}\n`;
}

function hiddenLines({ hidden }: ValidateReport, { t, paint }: DiagnosticsOptions): readonly string[] {
  return hidden.map(
    ({ file, count }) =>
      `${paint('dim', t({ nl: `${safeLine(file)}: nog ${count} bevindingen niet getoond; verhelp eerst deze.`, en: `${safeLine(file)}: ${count} more findings not shown; mend these first.` }))}\n`,
  );
}

function summaryLine(report: ValidateReport, { t, paint }: DiagnosticsOptions): string {
  const sentence = summarySentence(report, t);
  return report.diagnostics.length === 0 ? paint('done', sentence) : sentence;
}
