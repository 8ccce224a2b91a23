// A text in a cell of a sheet: programs that open sheets take some texts for a formula (OWASP, "CSV Injection").

/** With an apostrophe before what would be taken for a formula, or what has such an apostrophe of its own. */
export const defused = (text: string): string =>
  /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;

/** The text before it was {@link defused}. */
export const undefused = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/, '');
