import { type Rendered, rendered } from './rendered.ts';
import { safeLine } from './safe.ts';
import { withoutCommands } from './workflow-command.ts';

/**
 * Comma-separated values (RFC 4180) that Excel opens without a question, in Dutch too: UTF-8 with a byte order mark,
 * semicolons, CRLF.
 * A text that a sheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export const csvText = (rows: readonly (readonly string[])[]): Rendered =>
  rendered(`\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);

/** A sheet that is printed: no text in it controls a terminal or a workflow. Such a sheet does not come back. */
export const csvAnswer = (rows: readonly (readonly string[])[]): Rendered =>
  csvText(rows.map((row) => row.map((text) => withoutCommands(safeLine(text)))));

function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}
