import { isList, isMap, isScalar, type Value } from '../value.ts';
import { keyText, LONGEST_ON_ONE_LINE, lineText, scalarText } from './scalar-text.ts';

/** A value as text after a colon or a dash, with the lines below it, indented by two. */
export interface ValueLines {
  /** The text on the line of the colon; empty if the value begins on the next line. */
  readonly first: string;
  readonly rest: readonly string[];
}

/** A new value in the usual style of agenda files. */
export function valueLines(value: Value): ValueLines {
  if (isScalar(value)) {
    const text = scalarText(value, undefined);
    return typeof text === 'string' ? { first: text, rest: [] } : { first: text.header, rest: indented(text.lines) };
  }
  const flow = flowText(value);
  if (isShort(value, flow)) return { first: flow, rest: [] };
  const lines = isList(value)
    ? value.flatMap(itemLines)
    : Object.entries(value).flatMap(([key, each]) => entryLines(key, each));
  return { first: '', rest: indented(lines) };
}

/** `key: value`, and the lines below it. */
export function entryLines(key: string, value: Value): readonly string[] {
  const { first, rest } = valueLines(value);
  return [`${keyText(key)}:${first === '' ? '' : ` ${first}`}`, ...rest];
}

/** `- value`, and the lines below it. A map begins on the line of the dash. */
export function itemLines(value: Value): readonly string[] {
  const { first, rest } = valueLines(value);
  if (first !== '' || rest.length === 0) return [`- ${first}`, ...rest];
  const [begin = '', ...others] = rest;
  return [`- ${begin.trimStart()}`, ...others];
}

/**
 * Whether a value is written in brackets: short lists of scalars such as `actors: [vng, rijk]`, and empty maps and
 * lists.
 */
const isShort = (value: Value, flow: string): boolean =>
  isList(value) ? value.every(isScalar) && flow.length <= LONGEST_ON_ONE_LINE : flow === '{}';

/** A value in flow style, on one line. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isMap(value)) return lineText(value, 'flow', undefined);
  const entries = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${flowText(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));
