// Cutting a file in two loses nothing, and cuts where gray-matter does wherever that is right.
import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/document/front-matter.ts';
import { SEED } from './arbitrary-agenda.ts';

const LINES = [
  '---',
  '--- ',
  '---\t',
  '----',
  '---js',
  '--- js',
  ' ---',
  '--',
  '...',
  '',
  ' ',
  'status: done',
  'title: |-',
  '  --- in een tekst',
  '# Titel',
  'Een zin.',
  '\ufeff---',
  'een\r---',
  'een\u2028---',
];
const soup = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LINES) }, fc.string({ maxLength: 12 })),
      fc.constantFrom('\n', '\n', '\r\n', ''),
    ),
  )
  .map((lines) => lines.map(([line, end]) => line + end).join(''));
/** Half of the texts begin as a file with front matter does. */
const texts = fc.oneof(
  soup,
  soup.map((text) => `---\n${text}`),
  soup.map((text) => `---\nstatus: done\n---\n${text}`),
);

const split = (text: string) => splitFrontMatter({ path: 'x.md', text });

test('the parts together are the file', () => {
  let withYaml = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { yaml, bodyStart, problem } = split(text);
      if (problem) expect({ yaml, bodyStart }).toEqual({ yaml: undefined, bodyStart: undefined });
      else if (!yaml) expect(bodyStart).toBe(0);
      if (!yaml || bodyStart === undefined) return;
      withYaml += 1;
      const opening = text.slice(0, yaml.start);
      const closing = text.slice(yaml.end, bodyStart);
      expect(opening).toMatch(/^---[ \t\r]*\n$/);
      expect(closing).toMatch(/^---\s*$/);
      expect(opening + text.slice(yaml.start, yaml.end) + closing + text.slice(bodyStart)).toBe(text);
      expect(text.slice(yaml.start, yaml.end)).not.toMatch(/(?<![^\n])---/);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(withYaml).toBeGreaterThan(200);
});

/** What gray-matter makes of it, without letting it read anything. */
function cutByGrayMatter(text: string): { readonly yaml: string; readonly body: string } {
  const read = { parse: () => ({}), stringify: () => '' };
  const { matter: yaml, content } = matter(
    { content: text },
    { language: 'yaml', delimiters: '---', engines: { yaml: read } },
  );
  return { yaml, body: content };
}

test('gray-matter cuts in the same place wherever the fences are right', () => {
  let compared = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { yaml, bodyStart } = split(text);
      if (!yaml || bodyStart === undefined) return;
      compared += 1;
      const other = cutByGrayMatter(text);
      expect(`---${other.yaml}\n`).toBe(text.slice(0, yaml.end));
      // Spaces behind the closing fence it takes for the first line of the body.
      if (/^---(?:\r?\n|$)/.test(text.slice(yaml.end, bodyStart))) expect(other.body).toBe(text.slice(bodyStart));
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(compared).toBeGreaterThan(200);
});
