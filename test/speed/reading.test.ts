// A small text that ends with its last line is taken for whole at once. Whatever a file's length and end, all of it is read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTree } from '../../src/world/read-tree.ts';

const root = mkdtempSync(join(tmpdir(), 'agenda-reading-'));
afterAll(() => rmSync(root, { recursive: true }));

test('files around the size of a page are read whole, however they end', () => {
  const lengths = [0, 1, 2, 4094, 4095, 4096, 4097, 8191, 8192, 8193, 70_000];
  const texts = lengths.flatMap((length) => ['a', '\n', 'a\n', 'regel\n'].map((line) => line.repeat(length).slice(0, length)));
  mkdirSync(join(root, '2021'));
  texts.forEach((text, at) => writeFileSync(join(root, '2021', `${String(at).padStart(2, '0')}.md`), text));
  expect(readTree({ folder: root, prefix: '' }).entries.map((entry) => [entry.size, entry.text])).toEqual(texts.map((text) => [text.length, text]));
});
