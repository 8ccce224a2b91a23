// The texts of the fast reader that span lines: `|` and `>` blocks.
import { type Cursor, endOfSpaces, seekContent } from './fast-cursor.ts';
import { DECLINED, type Declined } from './fast-scalars.ts';
import { GREATER_THAN, LF, MINUS } from './fast-tokens.ts';

/** Reads a `|` or `>` block that is indented deeper than `column`. */
export function readBlockScalar(cursor: Cursor, column: number): string | Declined {
  const { text, end, at: header } = cursor;
  const folded = text.charCodeAt(header) === GREATER_THAN;
  const stripped = text.charCodeAt(header + 1) === MINUS;
  const headerEnd = header + (stripped ? 2 : 1);
  const firstContent = endOfSpaces(text, headerEnd + 1);
  const indent = firstContent - headerEnd - 1;
  if (
    text.charCodeAt(headerEnd) !== LF ||
    firstContent >= end ||
    text.charCodeAt(firstContent) === LF ||
    indent <= column
  )
    return DECLINED;

  cursor.at = headerEnd + 1;
  const content = readIndentedLines(cursor, indent, folded);
  return content === DECLINED || stripped ? content : `${content}\n`;
}

/**
 * Reads the lines that are indented by `indent`, and blank lines between them. It declines lines of a folded block that
 * are indented further, and lines that consist of more spaces than that, since those spaces would count but nobody sees
 * them.
 */
function readIndentedLines(cursor: Cursor, indent: number, folded: boolean): string | Declined {
  const { text, end } = cursor;
  let content = '';
  let lineBreaks = 0;
  let line = cursor.at;
  while (line < end) {
    const contentAt = endOfSpaces(text, line);
    const spaces = contentAt - line;
    const isBlank = text.charCodeAt(contentAt) === LF;
    if (!isBlank && spaces < indent) break;
    if (spaces > indent && (isBlank || folded)) return DECLINED;
    const lineEnd = text.indexOf('\n', contentAt);
    if (!isBlank) {
      content += lineSeparator(lineBreaks, folded) + text.slice(line + indent, lineEnd);
      lineBreaks = 0;
    }
    lineBreaks += 1;
    line = lineEnd + 1;
  }
  seekContent(cursor, line);
  return content;
}

/** The text for a number of line breaks between two lines: folding turns one into a space, and drops one of several. */
function lineSeparator(lineBreaks: number, folded: boolean): string {
  if (!folded) return '\n'.repeat(lineBreaks);
  return lineBreaks === 1 ? ' ' : '\n'.repeat(Math.max(0, lineBreaks - 1));
}
