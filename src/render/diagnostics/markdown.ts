import { SEVERITY_LABELS } from '../../i18n/labels.ts';
import type { Reported, ValidateReport } from '../../lint/report.ts';
import { SEVERITIES } from '../../source/finding.ts';
import { markdownDocument, markdownText } from '../markdown-text.ts';
import { truncate } from '../width.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';
import { summarySentence } from './summary.ts';

/** In bytes. A comment may have 65,536 characters, and whoever posts it adds some. */
const MOST_IN_COMMENT = 59_000;
/** The longest message, in cells. Only a message that quotes a misplaced text is longer. */
const LONGEST_CELL = 600;
/** Room for the titles and the line about the rest, in bytes. */
const TAIL = 300;

/** A table for a comment or a page, most serious first; findings that do not fit are only counted. */
export const markdownDiagnostics: DrawDiagnostics = (report, options) => {
  const head = heading(report, options);
  const mostSeriousFirst = SEVERITIES.flatMap((severity) =>
    report.diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const rows = fitting(mostSeriousFirst, (options.most ?? MOST_IN_COMMENT) - sizeOf(head) - TAIL, options);
  const left = mostSeriousFirst.length - rows.length + report.hidden.reduce((sum, { count }) => sum + count, 0);
  return markdownDocument(
    [head, ...(rows.length > 0 ? [titles(options), ...rows] : []), ...(left > 0 ? [rest(left, options)] : [])].join(''),
  );
};

const heading = (report: ValidateReport, { t }: DiagnosticsOptions): string =>
  `### ${t({ nl: 'Controle van de agenda', en: 'Check of the agenda' })}\n\n${summarySentence(report, t)}\n`;

const titles = ({ t }: DiagnosticsOptions): string =>
  `\n| ${t({ nl: 'Niveau | Plaats | Wat er mis is | Regel', en: 'Severity | Place | What is wrong | Rule' })} |\n| --- | --- | --- | --- |\n`;

function row({ severity, rule, file, range, source, message, hint }: Reported, { t }: DiagnosticsOptions): string {
  const place = source ? `${file}:${range.start.line}` : file;
  const text = hint ? `${t(message)} ${t(hint)}` : t(message);
  return `| ${[t(SEVERITY_LABELS[severity]), place, text, rule].map((words) => markdownText(truncate(words, LONGEST_CELL))).join(' | ')} |\n`;
}

/** The first rows, as many as fit. */
function fitting(diagnostics: readonly Reported[], room: number, options: DiagnosticsOptions): readonly string[] {
  const rows: string[] = [];
  let taken = 0;
  for (const diagnostic of diagnostics) {
    const next = row(diagnostic, options);
    taken += sizeOf(next);
    if (taken > room) break;
    rows.push(next);
  }
  return rows;
}

const rest = (count: number, { t }: DiagnosticsOptions): string =>
  `\n${t({ nl: `Nog ${count} bevindingen staan hier niet. Bekijk ze met \`agenda validate\`.`, en: `${count} more findings are not listed here. See them with \`agenda validate\`.` })}\n`;

/** In bytes of UTF-8, which are at least as many as the characters. */
const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
