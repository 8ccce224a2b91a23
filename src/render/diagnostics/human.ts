import type { ValidateReport } from '../../lint/report.ts';
import { type Printed, type Rendered, together } from '../rendered.ts';
import { safeLine } from '../safe.ts';
import { paintedText } from '../terminal-text.ts';
import type { DiagnosticsOptions } from './diagnostics.ts';
import { summarySentence } from './summary.ts';

/** Every finding for people: place, message, excerpt with a mark, and what to do. The excerpt code is loaded only where there are findings. */
export async function humanDiagnostics(report: ValidateReport, options: DiagnosticsOptions): Promise<Printed> {
  const { diagnostics } = report;
  const block = diagnostics.length === 0 ? undefined : (await import('./block.ts')).diagnosticBlock;
  return together(parts());

  function* parts(): Iterable<Rendered> {
    if (block) for (const diagnostic of diagnostics) yield paintedText(`${block(diagnostic, options)}\n`);
    for (const line of hiddenLines(report, options)) yield paintedText(`${line}\n`);
    yield paintedText(`${summaryLine(report, options)}\n`);
  }
}

function hiddenLines({ hidden }: ValidateReport, { t, paint }: DiagnosticsOptions): readonly string[] {
  return hidden.map(
    ({ file, count }) =>
      `${paint('dim', t({ nl: `${safeLine(file)}: nog ${count} bevindingen niet getoond; los eerst deze op.`, en: `${safeLine(file)}: ${count} more findings not shown; fix these first.` }))}\n`,
  );
}

function summaryLine(report: ValidateReport, { t, paint }: DiagnosticsOptions): string {
  const sentence = summarySentence(report, t);
  return report.diagnostics.length === 0 ? paint('done', sentence) : sentence;
}
