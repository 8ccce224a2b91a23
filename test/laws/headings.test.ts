// The title that is found without a reader of Markdown is the one that a reader of Markdown finds.
import fc from 'fast-check';
import { Lexer } from 'marked';
import { expect, test } from 'vitest';
import { firstHeading } from '../../src/document/first-heading.ts';
import { SEED } from './arbitrary-agenda.ts';

const LINES = [
  '# Titel',
  '#Titel',
  '#',
  '  # Ingesprongen #',
  '    # Code',
  '## Kop',
  '# `Code` in een titel ##',
  'Een zin.',
  'Nog een zin',
  '===',
  ' ====  ',
  '---',
  '- - -',
  '***',
  '',
  '',
  '```',
  '````',
  '~~~',
  '``` yaml',
  '    ',
  '- punt',
  '-',
  '  vervolg van een punt',
  '1. eerste',
  '> citaat',
  '<!-- opmerking -->',
  '<!--',
  '-->',
  '<div align="center">',
  '</div>',
  '<br>',
  '<pre>',
  '</pre> tekst',
  '<?php',
  '?>',
  'tekst <b>vet</b>',
  '\t# Met een tab ervoor',
  '#\tMet een tab',
  '> # Kop in een citaat',
  '- # Kop in een lijst',
  '   - diep',
  '     # Kop in het diepe',
  '<img src="a.png">',
  '![Banner](banner.png)',
  '\\# Geen titel',
];

const text = fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);

/** The first heading of level 1 at the top of the page, as marked sees it. */
function titleByMarked(markdown: string): string | undefined {
  for (const token of new Lexer({ gfm: false }).lex(markdown))
    if (token.type === 'heading' && token['depth'] === 1 && token['text'] !== '')
      return String(token['text']).replace(/\s+/g, ' ').trim();
  return undefined;
}

test('the first heading of level 1 is the one that marked finds', () => {
  let found = 0;
  fc.assert(
    fc.property(text, (markdown) => {
      const title = titleByMarked(markdown);
      if (title !== undefined) found += 1;
      expect(firstHeading(markdown, 0)?.title).toBe(title);
    }),
    { seed: SEED, numRuns: 5_000 },
  );
  expect(found).toBeGreaterThan(500);
});
