// The values of plain scalars, and which of them are left to the reference reader.
import { NINE } from './fast-tokens.ts';

/** The answer for a text that is left to the reference reader. */
export const DECLINED: unique symbol = Symbol('declined');

export type Declined = typeof DECLINED;
export type PlainScalar = null | boolean | number | string;

/**
 * Words that are not text in YAML, were not text in YAML 1.1 (which reads `no` as false), or that a writer may think
 * are not text.
 */
const AMBIGUOUS_WORD = /^(?:null|true|false|yes|no|on|off|y|n|ja|nee)$/i;
export const LONGEST_AMBIGUOUS_WORD = 5;

/**
 * An exact number with a single meaning. `2.853` may mean thousands, and `1.10` may be a section, so these do not
 * match.
 */
const NUMBER = /^(?=.{1,15}$)(?!-0$)(?!.*\.\d{3}$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** Other texts that a YAML reader or a person may take for a number. */
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

/** Replaces escapes in double quotes: `\n` and `\t` become control characters, other characters stay themselves. */
export function unescape(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replaceAll(/\\(.)/g, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped,
  );
}

export function isAmbiguousWord(word: string): boolean {
  return word.length <= LONGEST_AMBIGUOUS_WORD && AMBIGUOUS_WORD.test(word);
}
