import { replaceUnseen } from '../text/unseen-characters.ts';
import { type Rendered, rendered } from './rendered.ts';
import { withoutCommandsInJson } from './workflow-command.ts';

/** Indented JSON that cannot control a terminal or a workflow. Parsing it gives back the value. */
export const jsonText = (value: unknown): Rendered => rendered(`${harmless(JSON.stringify(value, null, INDENT))}\n`);

/** The same on one line. */
export const jsonLine = (value: object): Rendered => rendered(`${harmless(JSON.stringify(value))}\n`);

const INDENT = 2;

/** Only strings in JSON can contain such characters, so the whole text can be replaced. */
const harmless = (json: string): string => replaceUnseen(withoutCommandsInJson(json), escaped);

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** The same text as {@link jsonText} in parts, one list item at a time, for values with long lists. */
export function* jsonParts(value: object): Iterable<Rendered> {
  yield* valueParts(value, '', LONG_LISTS_DOWN_TO);
  yield rendered('\n');
}

/** How deep lists are split: a list in the top object is still given item by item. */
const LONG_LISTS_DOWN_TO = 2;

function* valueParts(value: unknown, indent: string, depth: number): Iterable<Rendered> {
  const inner = `${indent}${' '.repeat(INDENT)}`;
  const items = depth === 0 ? [] : Array.isArray(value) ? value.map((item) => ['', item]) : pairsOf(value);
  if (items.length === 0)
    return yield rendered(harmless(JSON.stringify(value, null, INDENT) ?? 'null').replaceAll('\n', `\n${indent}`));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  for (const [at, [key, item]] of items.entries()) {
    yield rendered(`${at === 0 ? open : ','}\n${inner}${key}`);
    yield* valueParts(item, inner, depth - 1);
  }
  yield rendered(`\n${indent}${close}`);
}

const pairsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [`${harmless(JSON.stringify(key))}: `, item])
    : [];
