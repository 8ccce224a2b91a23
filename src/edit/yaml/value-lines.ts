import { isList, isMap, isScalar, type Value } from '../value.ts';
import { keyText, LONGEST_ON_ONE_LINE, lineText, scalarText } from './scalar-text.ts';

/** A value as it stands behind a colon or a dash, with the lines below it, which are indented by two. */
export interface ValueLines {
  /** What comes on the line of the colon; empty where the value begins on the line below. */
  readonly first: string;
  readonly rest: readonly string[];
}

/** A new value, in the way that the format's own files write it. */
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

/** `- value`, and the lines below it. A map begins on the line of its dash. */
export function itemLines(value: Value): readonly string[] {
  const { first, rest } = valueLines(value);
  if (first !== '' || rest.length === 0) return [`- ${first}`, ...rest];
  const [begin = '', ...others] = rest;
  return [`- ${begin.trimStart()}`, ...others];
}

/** Between brackets: a list of a few words, as people write `actors: [vng, rijk]`, and what is empty. */
const isShort = (value: Value, flow: string): boolean =>
  isList(value) ? value.every(isScalar) && flow.length <= LONGEST_ON_ONE_LINE : flow === '{}';

/** A value between brackets, on one line. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isMap(value)) return lineText(value, 'flow', undefined);
  const entries = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${flowText(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));
