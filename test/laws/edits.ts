// Random edits of random files, and what must hold for each: for the law and for long runs.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';
import { isScalar, parseDocument, Scalar } from 'yaml';
import { editFile } from '../../src/edit/edit-file.ts';
import type { Operation } from '../../src/edit/operation.ts';
import type { Value } from '../../src/edit/value.ts';
import type { Pointer } from '../../src/source/place.ts';
import { inverse, replaced } from '../../src/source/splice.ts';
import { SEED } from './arbitrary-agenda.ts';
import { commentsIn, dataOf, expectedData, kindOf, type Page, partsOf, placesIn } from './edit-oracle.ts';
import { awkwardText, frontMatter, styles, written } from './yaml-text.ts';

const BODY = '---\n# Titel\n\nTekst --- met strepen, en # hekjes.\n\n---\n\nSlot.\n';

/** The data of a file are a map, never a list. */
const isMapText = (yaml: string): boolean => !/^(?:- |\[)/.test(yaml);

/** Front matter of all kinds, with comments between and behind its lines, and other line ends. */
export const generatedPages: fc.Arbitrary<Page> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: frontMatter }, ...styles.map((style) => written(style).filter(isMapText))),
    fc.array(fc.nat(40), { maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([yaml, commented, isWindows, hasMark]) => {
    const lines = yaml.replace(/\n$/, '').split('\n');
    const withComments = lines.map((line, at) => (commented.includes(at) ? `${line}  # opmerking ${at}` : line));
    const text = `---\n${isData(withComments.join('\n')) ? withComments.join('\n') : lines.join('\n')}\n${BODY}`;
    return {
      path: '2021/1-water/1.1.1-sloten.md',
      kind: 'commitment',
      text: (hasMark ? '\ufeff' : '') + (isWindows ? text.replaceAll('\n', '\r\n') : text),
    } as const;
  });

const isData = (yaml: string): boolean => parseDocument(yaml, { logLevel: 'silent' }).errors.length === 0;

const root = fileURLToPath(new URL('../../agenda/', import.meta.url));
/** The files of the VNG's agenda. */
export const realPages: readonly Page[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:agenda\.yaml|\d{4}\/.*\.md)$/.test(path))
  .map((path) => ({ path, kind: kindOf(path), text: readFileSync(root + path, 'utf8') }));

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 2, arbitrary: awkwardText },
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.constantFrom(true, false, null, 0.5),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('title', 'at-least', 'on', 'a b'), scalar, { maxKeys: 3, noNullPrototype: true }),
  fc.array(fc.record({ id: fc.constantFrom('a', 'b'), title: scalar }, { noNullPrototype: true }), {
    minLength: 1,
    maxLength: 2,
  }),
);

interface Wish {
  readonly what: 'set' | 'set scalar' | 'new key' | 'drop' | 'add';
  readonly at: number;
  readonly key: string;
  readonly to: Value;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom('set', 'set scalar', 'set scalar', 'new key', 'drop', 'add'),
  at: fc.nat(1_000),
  key: fc.constantFrom('owner', 'title', 'nieuw', 'n', 'a: b', 'unit'),
  to: value,
});

/** An operation that the data leave room for, or none. */
function operationFor(data: unknown, { what, at, key, to }: Wish): Operation | undefined {
  const isMap = (each: unknown): boolean => typeof each === 'object' && each !== null && !Array.isArray(each);
  const fits = (pointer: Pointer, each: unknown): boolean => {
    if (what === 'new key') return isMap(each) && !Object.hasOwn(each as object, key);
    if (what === 'add') return pointer.length > 0 && Array.isArray(each);
    if (what === 'set scalar') return pointer.length > 0 && (typeof each !== 'object' || each === null);
    return pointer.length > 0;
  };
  const places = placesIn(data).filter(([pointer, each]) => fits(pointer, each));
  const place = places[at % Math.max(places.length, 1)]?.[0];
  if (!place) return undefined;
  if (what === 'drop') return { do: 'drop', at: place };
  if (what === 'add') return { do: 'add', at: place, item: to };
  return { do: 'set', at: what === 'new key' ? [...place, key] : place, to };
}

/** Tries an edit. @returns whether it was made */
async function isMade(page: Page, asked: Wish): Promise<boolean | undefined> {
  const data = dataOf(page, page.text);
  const operation = operationFor(data, asked);
  if (!operation) return undefined;
  const splices = await editFile(page, page.kind, [operation]);
  if (splices === undefined) return false;
  const text = replaced(page.text, splices);
  expect(dataOf(page, text)).toEqual(expectedData(data, operation));
  expect(commentsIn(partsOf(page, text).yaml)).toEqual(commentsIn(partsOf(page, page.text).yaml));
  expect(partsOf(page, text).body).toBe(partsOf(page, page.text).body);
  expect(replaced(text, inverse(page.text, splices))).toBe(page.text);
  if (page.text.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  await setBack(page, operation, data, text);
  return true;
}

/**
 * A new key that is dropped again and an item at the end leave the very bytes; so does a scalar that kept the quotes it
 * had.
 */
async function setBack(page: Page, operation: Operation, data: unknown, text: string): Promise<void> {
  const back = operationBack(page, operation, data, text);
  if (!back) return;
  const splices = await editFile({ path: page.path, text }, page.kind, [back]);
  expect(splices && replaced(text, splices)).toBe(page.text);
}

function operationBack(page: Page, operation: Operation, data: unknown, text: string): Operation | undefined {
  const before = valueAt(data, operation.at);
  if (operation.do === 'drop') return undefined;
  if (operation.do === 'set' && before !== undefined) {
    const [old, now] = [writtenAt(page, page.text, operation.at), writtenAt(page, text, operation.at)];
    return old?.isUsual && old.type === now?.type ? { do: 'set', at: operation.at, to: before as Value } : undefined;
  }
  const at = operation.do === 'add' ? [...operation.at, (before as unknown[]).length] : operation.at;
  // The first field or item turns what was empty into lines.
  return Object.keys(valueAt(data, at.slice(0, -1)) as object).length === 0 ? undefined : { do: 'drop', at };
}

const valueAt = (data: unknown, at: Pointer): unknown =>
  at.reduce((here, step) => (here as Record<string, unknown>)[step], data);

/** A longer text is written on lines of its own. */
const LONGEST_PLAIN = 72;
/** What the program would put between quotes, or refuse to write. */
const AMBIGUOUS = /^(?:yes|no|on|off|y|n|ja|nee|-?\d{1,3}\.\d{3})$/i;

/** How a scalar is written, and whether that is how the program would write it in those quotes. */
function writtenAt(
  page: Page,
  text: string,
  at: Pointer,
): { readonly type: string; readonly isUsual: boolean } | undefined {
  const { yaml } = partsOf(page, text);
  const node = parseDocument(yaml, { schema: 'core', logLevel: 'silent' }).getIn(at, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  const value = node.value;
  const usual: Readonly<Record<string, string>> = {
    [Scalar.PLAIN]: typeof value === 'string' ? value : JSON.stringify(value),
    [Scalar.QUOTE_SINGLE]: `'${String(value).replaceAll("'", "''")}'`,
    [Scalar.QUOTE_DOUBLE]: JSON.stringify(value),
  };
  const isLong = end - start > LONGEST_PLAIN && String(value).includes(' ');
  const isRemarkedOn =
    node.type === Scalar.PLAIN && (isLong || AMBIGUOUS.test(String(value)) || Number(value) >= 2 ** 53);
  return { type: node.type ?? '', isUsual: !isRemarkedOn && yaml.slice(start, end) === usual[node.type ?? ''] };
}

export interface Tried {
  readonly made: number;
  /** How many were left to a person. */
  readonly refused: number;
}

/** Tries so many edits. @throws where one did anything but what it was meant to do. */
export async function tryEdits(pages: fc.Arbitrary<Page>, edits: number): Promise<Tried> {
  const count = { made: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(pages, wish, async (page, asked) => {
      const made = await isMade(page, asked);
      if (made !== undefined) count[made ? 'made' : 'refused'] += 1;
    }),
    { seed: SEED, numRuns: edits },
  );
  return count;
}
