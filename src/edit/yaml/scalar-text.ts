import { isDeepStrictEqual } from 'node:util';
import type { Style } from '../../document/yaml/placed.ts';
import { readReference } from '../../document/yaml/reference.ts';
import type { Scalar } from '../value.ts';
import { type BlockText, blockText } from './block-text.ts';

/** Whether a value is written outside (`block`) or inside brackets (`flow`). */
export type Context = 'block' | 'flow';

/** A longer text, in UTF-16 units, gets lines of its own, unless it has no spaces (an address). */
export const LONGEST_ON_ONE_LINE = 72;

/**
 * A scalar in block context.
 * @param kept the style of the old value; the new one keeps it if it can be written that way
 */
export function scalarText(value: Scalar, kept: Style | undefined): string | BlockText {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kept === 'literal' || kept === 'folded') return blockText(value, kept) ?? lineText(value, 'block', undefined);
  if (kept === 'single' || kept === 'double') return lineText(value, 'block', kept);
  if (value.includes('\n')) return blockText(value, 'literal') ?? lineText(value, 'block', kept);
  const isLong = value.length > LONGEST_ON_ONE_LINE && value.includes(' ');
  return (isLong && blockText(value, 'folded')) || lineText(value, 'block', kept);
}

/** A scalar on one line. */
export function lineText(value: Scalar, context: Context, kept: Style | undefined): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kept === 'double') return doubleQuoted(value);
  if (kept === 'single' && isSingleQuotable(value)) return singleQuoted(value);
  if (isPlain(value, context)) return value;
  return /["\\]/.test(value) && isSingleQuotable(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** Whether a text needs no quotes: the reader returns the same text and reports no problem. */
function isPlain(value: string, context: Context): boolean {
  if (value === '' || value !== value.trim() || /[\r\n]/.test(value)) return false;
  return context === 'flow' ? readsAs(`a: [${value}]\n`, { a: [value] }) : readsAs(`a: ${value}\n`, { a: value });
}

/** A key, without quotes if possible. */
export const keyText = (key: string): string =>
  /^[\w-]+$/.test(key) && readsAs(`${key}: 1\n`, { [key]: 1 }) && isPlain(key, 'flow') ? key : doubleQuoted(key);

function readsAs(text: string, data: unknown): boolean {
  const read = readReference({ path: '', text }, { start: 0, end: text.length });
  return read.problems.length === 0 && isDeepStrictEqual(read.data, data);
}

/** Every JSON string is a double-quoted YAML one. */
const doubleQuoted = (value: string): string => JSON.stringify(value);
const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Single-quoted scalars have no escapes. */
const isSingleQuotable = (value: string): boolean => !/[\p{Cc}\u2028\u2029\ufeff]|\p{Surrogate}/u.test(value);
