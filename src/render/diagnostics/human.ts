import { counted, NOUNS } from '../../i18n/plural.ts';
import type { Reported, ValidateReport } from '../../lint/report.ts';
import { SEVERITIES } from '../../source/finding.ts';
import { type Printed, type Rendered, together } from '../rendered.ts';
import { safeLine } from '../safe.ts';
import { paintedText } from '../terminal-text.ts';
import type { DiagnosticsOptions } from './diagnostics.ts';
import { summarySentence } from './summary.ts';

/**
 * Every finding for people: place, message, excerpt with a mark, and what to do. The excerpt code is loaded only where
 * there are findings.
 */
export async function humanDiagnostics(report: ValidateReport, options: DiagnosticsOptions): Promise<Printed> {
  const { diagnostics } = report;
  const block = diagnostics.length === 0 ? undefined : (await import('./block.ts')).diagnosticBlock;
  return together(parts());

  function* parts(): Iterable<Rendered> {
    const { shown, folded } = foldedNotes(diagnostics);
    if (block) for (const diagnostic of shown) yield paintedText(`${block(diagnostic, options)}\n`);
    for (const line of foldedLines(folded, options)) yield paintedText(`${line}\n`);
    for (const line of hiddenLines(report, options)) yield paintedText(`${line}\n`);
    if (!options.quiet) yield paintedText(`${summaryLine(report, options)}\n`);
  }
}

/** More notes of one rule than this become one line. */
const MOST_NOTES = 3;

interface Folded {
  /** Most serious first, within that in reading order. */
  readonly shown: readonly Reported[];
  /** How many notes of which rules are not shown one by one. */
  readonly folded: ReadonlyMap<string, number>;
}

function foldedNotes(diagnostics: readonly Reported[]): Folded {
  const notes = new Map<string, number>();
  for (const { severity, rule } of diagnostics) if (severity === 'info') notes.set(rule, (notes.get(rule) ?? 0) + 1);
  const folded = new Map([...notes].filter(([, count]) => count > MOST_NOTES));
  return {
    folded,
    shown: SEVERITIES.flatMap((severity) =>
      diagnostics.filter((each) => each.severity === severity && !(severity === 'info' && folded.has(each.rule))),
    ),
  };
}

const foldedLines = (folded: ReadonlyMap<string, number>, { t, paint }: DiagnosticsOptions): readonly string[] =>
  [...folded].map(
    ([rule, count]) =>
      `${paint('info', t(counted(count, NOUNS.info)))}  ${rule}  ${paint('dim', t({ nl: 'bekijk ze met: --format compact', en: 'see them with: --format compact' }))}\n`,
  );

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
