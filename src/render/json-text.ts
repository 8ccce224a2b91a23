import { replaceUnseen } from '../text/unseen-characters.ts';
import { type Rendered, rendered } from './rendered.ts';
import { withoutCommandsInJson } from './workflow-command.ts';

/** JSON that people can read, and that steers no terminal or workflow it is shown in. What is read back is what was written. */
export const jsonText = (value: unknown): Rendered => rendered(`${harmless(JSON.stringify(value, null, INDENT))}\n`);

const INDENT = 2;

/** Outside its strings JSON holds nothing that needs this. */
const harmless = (json: string): string => replaceUnseen(withoutCommandsInJson(json), escaped);

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** The same text as {@link jsonText} in parts, for a list or an object with a long list in it: an item of a list at a time. */
export function* jsonParts(value: object): Iterable<Rendered> {
  yield* valueParts(value, '', LONG_LISTS_DOWN_TO);
  yield rendered('\n');
}

/** A list in an object at the top is still given by its items. */
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
