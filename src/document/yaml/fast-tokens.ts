// What plain YAML is made of. The reader of values and the finder of places go by the same tokens.
//
// The patterns match a token at a time: they run as machine code from the second file on, where loops over characters
// would be interpreted for the first hundreds.

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
/** May begin with less than YAML allows (`~` and `<` mean something to some); ends before ` #`, and before the colon of a key. */
export const PLAIN = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :]| +(?![ \n#])|:(?![ \n]))*/y;
export const PLAIN_IN_FLOW = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :,[\]{}]| +(?![ \n#,[\]{}])|:(?![ \n,[\]{}]))*/y;

/** A key without quotes, one space, a plain scalar or a list of words in the plainest form, and what the line below begins with. */
export const WHOLE_LINE =
  /[A-Za-z][\w./-]*: (?:(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :]| +(?![ \n#])|:(?![ \n]))*|\[[a-z][\w-]*(?:, [a-z][\w-]*)*\])\n *(?=[^ \n#])/y;

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}
