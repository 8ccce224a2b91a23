// Cutting a file in two loses nothing, and cuts where gray-matter does wherever that is right.
import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test, vi } from 'vitest';
import { splitFrontMatter } from '../../src/document/front-matter.ts';
import { cutFrontMatter } from '../../src/document/yaml/cut.ts';
import { cpuTime } from '../cpu-time.ts';
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

/** What gray-matter shows of itself and its types do not. */
const inside = matter as unknown as {
  readonly engines: Readonly<Record<string, { parse: () => unknown }>>;
  readonly cache: Record<string, object>;
  readonly clearCache: () => void;
};

describe('as the program lets gray-matter cut', () => {
  const cut = (text: string): string => {
    const { yaml } = split(text);
    if (!yaml) throw new Error('there is nothing to cut');
    return cutFrontMatter({ path: 'x.md', text }, yaml);
  };

  test('the cut is our own, to the character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { yaml } = split(text);
        if (yaml && yaml.start > 0) expect(cut(text)).toBe(text.slice(0, yaml.end));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test('nothing is read, run or remembered', () => {
    const text = '---\nstatus: done\n---\nTekst.\n';
    const asked = Object.values(inside.engines).map((engine) => vi.spyOn(engine, 'parse'));
    try {
      const before = Object.keys(inside.cache).length;
      expect(cut(text)).toBe('---\nstatus: done\n');
      expect(Object.keys(inside.cache).length).toBe(before);
      for (const parse of asked) expect(parse).not.toHaveBeenCalled();
    } finally {
      vi.restoreAllMocks();
    }
  });

  test('what somebody else made it remember is not believed', () => {
    const text = '---\nstatus: done\nvalue: 1\n---\nTekst.\n';
    inside.cache[text] = { ...matter('---\nstatus: stopped\n---\n', {}), matter: '\nstatus: stopped' };
    try {
      expect(cut(text)).toBe('---\nstatus: done\nvalue: 1\n');
    } finally {
      inside.clearCache();
    }
  });

  test.each(['\n', '\r\n', ' \n', '\u2028'])('a million blank lines of %j are cut at once', async (blank) => {
    const text = `---\n${blank.repeat(1_000_000 / blank.length)}a: b\n---\n`;
    expect(await cpuTime(() => expect(cut(text).length).toBe(text.length - 4))).toBeLessThan(1_000);
  });
});
