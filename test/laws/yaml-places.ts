// Every place that can be asked for in a file's YAML, and what two ways of looking say of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLocatorOf } from '../../src/document/locators.ts';
import { readPlainYaml } from '../../src/document/plain-yaml.ts';
import { locatorOf } from '../../src/document/reference-places.ts';
import type { SourceFile, Span } from '../../src/source/file.ts';
import type { Pointer } from '../../src/source/place.ts';
import { frontMatter } from './yaml-text.ts';

interface InFile {
  readonly file: SourceFile;
  readonly yaml: Span;
}

/** YAML as a file of its own, or as the front matter of a page. */
export const inFiles = (texts: fc.Arbitrary<string>): fc.Arbitrary<InFile> =>
  fc.tuple(texts, fc.constantFrom(undefined, '---\n', '---  \n')).map(([text, fence]) => {
    if (fence === undefined) return { file: { path: 'agenda.yaml', text }, yaml: { start: 0, end: text.length } };
    const yaml = text.endsWith('\n') || text === '' ? text : `${text}\n`;
    return { file: { path: 'x.md', text: `${fence}${yaml}---\n# Titel\n` }, yaml: { start: fence.length, end: fence.length + yaml.length } };
  });

const line = fc.tuple(fc.nat(6), fc.constantFrom('# why?', '# why?', '', 'x:', 'x:  ', '-', '-  ')).map(([indent, text]) => ' '.repeat(indent) + text);
/** Front matter with remarks, blank lines and things left out between its lines, at any indentation. */
export const withMoreLines: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(fc.tuple(fc.nat(100), line), { minLength: 1, maxLength: 3 }))
  .map(([text, more]) => more.reduce((lines, [at, added]) => lines.toSpliced(at % (lines.length + 1), 0, added), text.split('\n')).join('\n'));

/** Fails where the reference reader finds a place elsewhere than is found in plain YAML. Tells how many places were compared: none where the YAML is not plain. */
export function assertSamePlaces({ file, yaml }: InFile): number {
  const plain = plainLocatorOf(file, yaml);
  if (!plain) return 0;
  const reference = locatorOf(file, yaml);
  let compared = 0;
  for (const pointer of pointersInto(readPlainYaml(file.text, yaml.start, yaml.end))) {
    for (const part of ['key', 'value'] as const) {
      assert.deepEqual(plain(pointer, part), reference(pointer, part), `${part} of ${JSON.stringify(pointer)} in ${JSON.stringify(file.text)}`);
      compared += 1;
    }
  }
  return compared;
}

/** A pointer to everything in the data, and beside each some that lead nowhere. */
function* pointersInto(data: unknown, here: Pointer = []): Generator<Pointer> {
  yield here;
  for (const nowhere of ['nowhere', '', 99, -1]) yield [...here, nowhere];
  yield [...here, 'nowhere', 0];
  if (typeof data !== 'object' || data === null) return;
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  for (const step of steps) yield* pointersInto((data as Record<string | number, unknown>)[step], [...here, step]);
}
