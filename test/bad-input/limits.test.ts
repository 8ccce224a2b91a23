// Each limit of the files of an agenda, at its boundary: what fits is read, and one more is told as that and no other.
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/source/limits.ts';
import { laid, POLDER, record, SCHOUW, SLOTEN, validate } from './polder.ts';

const rulesFor = async (content: string): Promise<readonly string[]> => {
  const { seen } = await validate(laid(POLDER, { [SLOTEN]: content }));
  return seen.filter((each) => each.startsWith(SLOTEN)).map((each) => each.replace(/^.* /, ''));
};

/** A file of so many bytes. */
function sized(bytes: number): string {
  const text = `---\n${SCHOUW}---\n# Schone sloten\n\n`;
  return text + 'woord '.repeat(bytes).slice(0, bytes - text.length);
}
/** So many lists in each other, in the map of the file. */
const deep = (levels: number): string => record(`${SCHOUW}due: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
const withKeys = (count: number): string => record(Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join(''));

test('bytes in a file', async () => {
  expect(await rulesFor(sized(LIMITS.fileBytes))).toEqual([]);
  expect(await rulesFor(sized(LIMITS.fileBytes + 1))).toEqual(['file/too-large']);
});

test('maps and lists in each other', async () => {
  expect(await rulesFor(deep(LIMITS.depth))).not.toContain('yaml/too-deep');
  expect(await rulesFor(deep(LIMITS.depth + 1))).toEqual(['yaml/too-deep']);
});

test('keys in a map', async () => {
  expect(await rulesFor(withKeys(LIMITS.keys))).not.toContain('yaml/too-many-keys');
  expect(await rulesFor(withKeys(LIMITS.keys + 1))).toEqual(['yaml/too-many-keys']);
});

test('tokens in the data', async () => {
  // A comma, a space and a word for each item.
  const items = (count: number): string =>
    record(`${SCHOUW}tags: [${Array.from({ length: count }, () => 'a').join(', ')}]\n`);
  const most = Math.floor(LIMITS.tokens / 4);
  expect(await rulesFor(items(most - 100))).not.toContain('yaml/too-large');
  expect(await rulesFor(items(LIMITS.tokens))).toEqual(['yaml/too-large']);
});

test('findings of a file that are shown', async () => {
  const { answer, text } = await validate(laid(POLDER, { [SLOTEN]: withKeys(LIMITS.findingsOfAFile + 7) }));
  const shown = answer.diagnostics.filter(({ file }) => file.endsWith(SLOTEN));
  expect(shown).toHaveLength(LIMITS.findingsOfAFile);
  expect(text).toMatch(/nog \d+ bevindingen niet getoond/);
});
