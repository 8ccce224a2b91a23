// The tokens of plain YAML.
//
// Patterns match a whole token. V8 runs them as machine code from the second file on; a loop over characters would be
// interpreted for the first hundreds of files.

export const LF = 0x0a;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const NINE = 0x39;
export const GREATER_THAN = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const PIPE = 0x7c;
export const CLOSE_BRACE = 0x7d;

export const KEY = /(?:[A-Za-z][\w./-]*|"[^"\\\n]*"|'[^'\\\n]*'):(?=[ \n])/y;
export const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\["\\/nt])*"/y;
export const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
/**
 * Narrower than in YAML at its start, since `~` and `<` have a meaning in some readers; ends before ` #`, and before
 * the colon of a key.
 */
export const PLAIN = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :]| +(?![ \n#])|:(?![ \n]))*/y;
export const PLAIN_IN_FLOW = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :,[\]{}]| +(?![ \n#,[\]{}])|:(?![ \n,[\]{}]))*/y;

/**
 * A whole line: a key without quotes, one space, a plain scalar or a simple list of words, and the indentation of the
 * next line.
 */
export const WHOLE_LINE =
  /[A-Za-z][\w./-]*: (?:(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :]| +(?![ \n#])|:(?![ \n]))*|\[[a-z][\w-]*(?:, [a-z][\w-]*)*\])\n *(?=[^ \n#])/y;

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}
