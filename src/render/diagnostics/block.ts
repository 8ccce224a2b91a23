import { SEVERITY_LABELS } from '../../i18n/labels.ts';
import type { Diagnostic } from '../../lint/locate.ts';
import type { Paint } from '../paint.ts';
import { safe, safeLine } from '../safe.ts';
import { truncate, widthOf } from '../width.ts';
import type { DiagnosticsOptions } from './diagnostics.ts';

const LINES_BEFORE = 2;
const LINES_AFTER = 1;
const WIDEST = 120;

/** Findings as people read them, each as lines that end with a blank one. */
export const diagnosticBlocks = (diagnostics: readonly Diagnostic[], options: DiagnosticsOptions): readonly string[] =>
  diagnostics.map((diagnostic) => block(diagnostic, options));

function block(diagnostic: Diagnostic, { t, paint }: DiagnosticsOptions): string {
  const { severity, rule, file, range, message, hint, related } = diagnostic;
  const place = diagnostic.source ? `${safeLine(file)}:${range.start.line}:${range.start.column}` : safeLine(file);
  const lines = [
    `${paint(severity, t(SEVERITY_LABELS[severity]))}  ${paint('strong', place)}  ${paint('dim', rule)}`,
    `  ${safeLine(t(message))}`,
    ...excerpt(diagnostic, paint),
    ...related.map(
      (other) =>
        `  ${paint('dim', '→')} ${safeLine(other.file)}:${other.range.start.line}:${other.range.start.column}  ${safeLine(t(other.message))}`,
    ),
    ...(hint ? [`  ${safeLine(t(hint))}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines around the spot with a mark under it. Nothing is shown for a file as a whole. */
function excerpt({ source, range, span, severity }: Diagnostic, paint: Paint): readonly string[] {
  if (!source || span.end <= span.start) return [];
  const lines = source.text.split('\n');
  const first = Math.max(1, range.start.line - LINES_BEFORE);
  const last = Math.min(lines.length, range.start.line + LINES_AFTER);
  const gutter = String(last).length;
  const from = windowStart(lines[range.start.line - 1] ?? '', range.start.column);
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? '';
    if (number === last && number > range.start.line && text.trim() === '') continue;
    const mark = number === range.start.line ? paint(severity, '>') : ' ';
    shown.push(
      `  ${mark} ${paint('dim', `${String(number).padStart(gutter)} |`)} ${truncate(visible(text.slice(from)), WIDEST)}`.trimEnd(),
    );
    if (number === range.start.line)
      shown.push(`    ${paint('dim', `${' '.repeat(gutter)} |`)} ${caret(text, from, range, paint, severity)}`);
  }
  return shown;
}

function caret(
  text: string,
  from: number,
  range: Diagnostic['range'],
  paint: Paint,
  severity: Diagnostic['severity'],
): string {
  const start = range.start.column - 1;
  const end = range.end.line === range.start.line ? range.end.column - 1 : text.trimEnd().length;
  const before = widthOf(visible(text.slice(from, start)));
  const width = Math.max(1, Math.min(widthOf(visible(text.slice(start, end))), WIDEST - before));
  return ' '.repeat(before) + paint(severity, '^'.repeat(width));
}

/** Very long lines are shown from somewhat before the spot. */
const windowStart = (line: string, column: number): number =>
  line.length <= WIDEST || column < WIDEST - 20 ? 0 : column - 40;

const visible = (text: string): string => safe(text.replace(/\r$/, '').replaceAll('\t', '    '));
