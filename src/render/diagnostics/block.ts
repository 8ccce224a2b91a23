import { SEVERITY_LABELS } from '../../i18n/labels.ts';
import type { Diagnostic } from '../../lint/locate.ts';
import { endOfLine } from '../../source/file.ts';
import { graphemeStart } from '../../text/graphemes.ts';
import { rulePageAt } from '../../views/answers/diagnostics.ts';
import { linkTo, withLinks } from '../links.ts';
import type { Paint } from '../paint.ts';
import { safe, safeLine } from '../safe.ts';
import { truncate, widthOf } from '../width.ts';
import { hasCommand, wrap } from '../wrap.ts';
import type { DiagnosticsOptions } from './diagnostics.ts';

const INDENT = '  ';
const LINES_BEFORE = 2;
const LINES_AFTER = 1;
const WIDEST = 120;
/**
 * More of a line than this is not looked at: a character that takes no room is two units, with the marks on it some
 * more.
 */
const MOST_UNITS = 4 * WIDEST;

/** A finding for people, as lines that end with a blank line. */
export function diagnosticBlock(diagnostic: Diagnostic, options: DiagnosticsOptions): string {
  const { t, paint, links, program, columns } = options;
  const { severity, rule, file, range, message, hint, related } = diagnostic;
  const place = diagnostic.source ? `${safeLine(file)}:${range.start.line}:${range.start.column}` : safeLine(file);
  const label = t(SEVERITY_LABELS[severity]);
  const isWide = columns !== undefined && widthOf(`${label}  ${place}  ${rule}`) > columns;
  const head = `${paint(severity, label)}  ${paint('strong', place)}${isWide ? '\n' : ''}  ${paint('dim', links ? linkTo(rulePageAt(program.homepage, rule) ?? '', rule) : rule)}`;
  const lines = [
    ...fitted(safeLine(t(message)), columns),
    ...excerpt(diagnostic, paint),
    ...related.map(
      (other) =>
        `  ${paint('dim', '→')} ${safeLine(other.file)}:${other.range.start.line}:${other.range.start.column}  ${safeLine(t(other.message))}`,
    ),
    ...(hint ? fitted(safeLine(t(hint)), columns) : []),
  ];
  return `${(links ? [head, ...lines.map(withLinks)] : [head, ...lines]).join('\n')}\n`;
}

/** A text in lines that a terminal need not cut in the middle of a word. */
const fitted = (text: string, columns: number | undefined): readonly string[] =>
  (columns === undefined || hasCommand(text) ? [text] : wrap(text, columns - INDENT.length)).map(
    (line) => INDENT + line,
  );

/** The lines around a place, with a mark under it. Nothing for a finding about a whole file. */
function excerpt({ source, range, span, severity }: Diagnostic, paint: Paint): readonly string[] {
  if (!source || span.end <= span.start) return [];
  const { lines, above } = linesAround(source.text, span.start);
  const first = range.start.line - above;
  const last = first + lines.length - 1;
  const gutter = String(last).length;
  const from = windowStart(lines[above] ?? '', range.start.column);
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = (lines[number - first] ?? '').slice(0, from + MOST_UNITS);
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

/**
 * The line of an offset with the lines around it, and the number of lines before. The rest of the file, which may be
 * large, is not read.
 */
function linesAround(text: string, at: number): { readonly lines: readonly string[]; readonly above: number } {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  let above = 0;
  for (; above < LINES_BEFORE && start > 0; above++) start = text.lastIndexOf('\n', start - 2) + 1;
  let end = endOfLine(text, at);
  for (let below = 0; below < LINES_AFTER && end < text.length; below++) end = endOfLine(text, end + 1);
  return { lines: text.slice(start, end).split('\n'), above };
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

/** A very long line is shown from 40 characters before the place. */
const windowStart = (line: string, column: number): number =>
  line.length <= WIDEST || column < WIDEST - 20 ? 0 : graphemeStart(line, column - 40);

const visible = (text: string): string => safe(text.replace(/\r$/, '').replaceAll('\t', '    '));
