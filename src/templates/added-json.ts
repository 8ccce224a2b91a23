import { type Replacement, replaced } from '../source/splice.ts';

/**
 * What a JSON text lacks of another one: keys of objects and items of lists, at any depth. Where both give a value,
 * that of the text stays. Nothing that is there is touched, so it keeps its own layout.
 * @returns undefined where that cannot be said of this text, as of one with comments
 */
export function addedJson(text: string, wanted: string): readonly Replacement[] | undefined {
  const [ours, theirs] = [parsed(wanted), parsed(text)];
  if (!isObject(ours) || !isObject(theirs)) return undefined;
  const openings = openingsIn(text);
  const indent = /\n(\t| +)"/.exec(text)?.[1] ?? '  ';
  const added: Replacement[] = [];
  const goal = joined(theirs, ours, '', (pointer, lacking) => {
    const at = openings.get(pointer);
    if (at !== undefined && lacking.length > 0)
      added.push({ span: { start: at.end, end: at.end }, text: written(lacking, at, indent) });
  });
  return JSON.stringify(sorted(parsed(replaced(text, added)))) === JSON.stringify(sorted(goal)) ? added : undefined;
}

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What one place lacks: items of a list, or keys with their values. */
type Lacking = readonly { readonly key?: string; readonly value: Json }[];

/** Both together; `add` hears what each place lacks. */
function joined(theirs: Json, ours: Json, pointer: string, add: (pointer: string, lacking: Lacking) => void): Json {
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    const there = new Set(theirs.map((item) => JSON.stringify(sorted(item))));
    const items = ours.filter((item) => !there.has(JSON.stringify(sorted(item))));
    add(
      pointer,
      items.map((value) => ({ value })),
    );
    return [...items, ...theirs];
  }
  if (!isObject(theirs) || !isObject(ours)) return theirs;
  const lacking = Object.keys(ours).filter((key) => !Object.hasOwn(theirs, key));
  add(
    pointer,
    lacking.map((key) => ({ key, value: ours[key] })),
  );
  const shared = Object.keys(theirs).map((key) => [
    key,
    Object.hasOwn(ours, key) ? joined(theirs[key], ours[key], `${pointer}/${key}`, add) : theirs[key],
  ]);
  return Object.fromEntries([...lacking.map((key) => [key, ours[key]]), ...shared]);
}

/** The same value with the keys of each object in order. Lists keep theirs. */
const sorted = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(sorted)
    : isObject(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;

/** Where an object or list begins: the offset behind its bracket, its depth, and whether anything is in it. */
interface Opening {
  readonly end: number;
  readonly depth: number;
  readonly isEmpty: boolean;
}

/** Texts, a colon behind them with them, and brackets. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;

/** Every object and list, by the keys that lead there. Those in a list count as that list's. */
function openingsIn(text: string): ReadonlyMap<string, Opening> {
  const found = new Map<string, Opening>();
  const keys: string[] = [];
  for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
    if (colon !== undefined) keys[keys.length - 1] = String(JSON.parse(token.slice(0, -colon.length)));
    else if (token === '}' || token === ']') keys.pop();
    else if (token === '{' || token === '[') {
      const pointer = keys.map((key) => `/${key}`).join('');
      const end = index + 1;
      if (!found.has(pointer))
        found.set(pointer, { end, depth: keys.length + 1, isEmpty: /^\s*[}\]]/.test(text.slice(end)) });
      keys.push('');
    }
  }
  return found;
}

function written(lacking: Lacking, { depth, isEmpty }: Opening, indent: string): string {
  const line = `\n${indent.repeat(depth)}`;
  const all = lacking.map(({ key, value }) => {
    const text = JSON.stringify(value, null, indent).replaceAll('\n', line);
    return `${line}${key === undefined ? '' : `${JSON.stringify(key)}: `}${text}`;
  });
  return isEmpty ? `${all.join(',')}\n${indent.repeat(depth - 1)}` : `${all.join(',')},`;
}
