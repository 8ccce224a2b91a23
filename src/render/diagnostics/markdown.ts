import { SEVERITY_LABELS } from '../../i18n/labels.ts';
import type { Reported, ValidateReport } from '../../lint/report.ts';
import { SEVERITIES } from '../../source/finding.ts';
import { markdownText } from '../markdown-text.ts';
import { truncate } from '../width.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';
import { summarySentence } from './summary.ts';

/** Well under the 65,536 characters that a comment may have, since whoever posts it adds something. */
const MOST_IN_COMMENT = 59_000;
/** No finding needs more characters to be told; a whole text that stands in the wrong place is not told again. */
const LONGEST_CELL = 600;
/** What the titles and the line about the rest take at most. */
const TAIL = 300;

/** A table for a comment or a page, gravest first; what does not fit is counted. */
export const markdownDiagnostics: DrawDiagnostics = (report, options) => {
  const head = heading(report, options);
  const rows = SEVERITIES.flatMap((severity) =>
    report.diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  ).map((diagnostic) => row(diagnostic, options));
  const fitting = fit(rows, (options.most ?? MOST_IN_COMMENT) - sizeOf(head) - TAIL);
  const left = rows.length - fitting.length + report.hidden.reduce((sum, { count }) => sum + count, 0);
  return [
    head,
    ...(fitting.length > 0 ? [titles(options), ...fitting] : []),
    ...(left > 0 ? [rest(left, options)] : []),
  ].join('');
};

const heading = (report: ValidateReport, { t }: DiagnosticsOptions): string =>
  `### ${t({ nl: 'Controle van de agenda', en: 'Check of the agenda' })}\n\n${summarySentence(report, t)}\n`;

const titles = ({ t }: DiagnosticsOptions): string =>
  `\n| ${t({ nl: 'Zwaarte | Plaats | Wat er mis is | Regel', en: 'Severity | Place | What is wrong | Rule' })} |\n| --- | --- | --- | --- |\n`;

function row({ severity, rule, file, range, source, message, hint }: Reported, { t }: DiagnosticsOptions): string {
  const place = source ? `${file}:${range.start.line}` : file;
  const text = hint ? `${t(message)} ${t(hint)}` : t(message);
  return `| ${[t(SEVERITY_LABELS[severity]), place, text, rule].map((words) => markdownText(truncate(words, LONGEST_CELL))).join(' | ')} |\n`;
}

/** As many rows from the start as take no more room than there is. */
function fit(rows: readonly string[], room: number): readonly string[] {
  let taken = 0;
  const end = rows.findIndex((each) => (taken += sizeOf(each)) > room);
  return end === -1 ? rows : rows.slice(0, end);
}

const rest = (count: number, { t }: DiagnosticsOptions): string =>
  `\n${t({ nl: `Nog ${count} bevindingen staan hier niet. Bekijk ze met \`agenda validate\`.`, en: `${count} more findings are not listed here. See them with \`agenda validate\`.` })}\n`;

/** In bytes of UTF-8: never less than the number of characters. */
const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
