// What the words of plain YAML mean, and which of them are left to the full reader.
import { NINE } from './fast-tokens.ts';

/** The answer to a text that is left to the full YAML reader. */
export const DECLINED: unique symbol = Symbol('declined');

export type Declined = typeof DECLINED;
export type PlainScalar = null | boolean | number | string;

/** Words that are or once were more than text (YAML 1.1 reads `no` as false), or that a writer may think are. */
const AMBIGUOUS_WORD = /^(?:null|true|false|yes|no|on|off|y|n|ja|nee)$/i;
export const LONGEST_AMBIGUOUS_WORD = 5;

/** A number with one reading, and exact. Not so `2.853`, which may mean thousands, and `1.10`, which may be a section. */
const NUMBER = /^(?=.{1,15}$)(?!-0$)(?!.*\.\d{3}$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** What else some reader of YAML, or some person, takes for a number. */
const NUMBER_LIKE = /^-?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0[xob][\da-f_]+)$/i;

/** Keys that reach into the prototype of a JavaScript object, and the merge key of YAML 1.1. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<', '']);

/** The value of a word without quotes; `first` is its first character. */
export function resolvePlain(value: string, first: number): PlainScalar | Declined {
  if (first <= NINE && NUMBER_LIKE.test(value)) return NUMBER.test(value) ? Number(value) : DECLINED;
  if (!isAmbiguousWord(value)) return value;
  if (value === 'null') return null;
  if (value === 'true') return true;
  return value === 'false' ? false : DECLINED;
}

/** Letters escaped in double quotes stand for a control character, marks for themselves. */
export function unescape(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replaceAll(/\\(.)/g, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped,
  );
}

export function isAmbiguousWord(word: string): boolean {
  return word.length <= LONGEST_AMBIGUOUS_WORD && AMBIGUOUS_WORD.test(word);
}
