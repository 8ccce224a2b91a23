// A second reader of Markdown has an opinion: what we take for a heading, a list, a link or a table, it takes for one too.
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { proseHtml } from '../../src/render/html/prose.ts';
import { readProse } from '../../src/render/prose/markdown.ts';
import { type Inlines, inlineText, type Prose } from '../../src/render/prose/prose.ts';
import { proseMarkdown } from '../../src/render/prose-markdown.ts';
import { AGENDAS, contextIn } from './made.ts';

/** Kinds of blocks and their words, without spaces: readers differ in those, and nobody sees them. */
const shapeOf = (prose: Prose): readonly string[] =>
  prose.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [`p ${words(block.inline)}`];
      case 'heading':
        return [`h ${words(block.inline)}`];
      case 'list':
        return [block.ordered ? 'ol' : 'ul', ...block.items.flatMap((item) => ['li', ...shapeOf(item)])];
      case 'quote':
        return ['quote', ...shapeOf(block.blocks)];
      case 'code':
        return [`code ${squeezed(block.text)}`];
      case 'rule':
        return ['hr'];
      case 'table':
        return [`table ${[block.head, ...block.rows].flat().map(words).join(' ')}`];
      default:
        return block satisfies never;
    }
  });

const words = (inline: Inlines): string => squeezed(inlineText(inline));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The same as the other reader sees it. */
const otherShape = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token): readonly string[] => {
    switch (token.type) {
      case 'paragraph':
      case 'text':
        return [`p ${otherWords(token)}`];
      case 'heading':
        return [`h ${otherWords(token)}`];
      case 'list':
        return [
          (token as Tokens.List).ordered ? 'ol' : 'ul',
          ...(token as Tokens.List).items.flatMap((item) => ['li', ...otherShape(item.tokens)]),
        ];
      case 'blockquote':
        return ['quote', ...otherShape((token as Tokens.Blockquote).tokens)];
      case 'code':
        return [`code ${squeezed((token as Tokens.Code).text)}`];
      case 'hr':
        return ['hr'];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        return [
          `table ${[header, ...rows]
            .flat()
            .map((cell) => squeezed(cell.tokens.map(plain).join('')))
            .join(' ')}`,
        ];
      }
      default:
        return [];
    }
  });

const otherWords = (token: Token): string =>
  squeezed('tokens' in token && token.tokens ? token.tokens.map(plain).join('') : (token as Tokens.Text).text);

const plain = (token: Token): string => {
  if (token.type === 'br') return ' ';
  if (token.type === 'image') return (token as Tokens.Image).text;
  if ('tokens' in token && token.tokens) return token.tokens.map(plain).join('');
  return decoded((token as Tokens.Text).text ?? token.raw);
};

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const same = (text: string): void => {
  expect(shapeOf(readProse(text)), text).toEqual(otherShape(marked.lexer(text)));
};

describe('two readers see the same', () => {
  test('in every text of the real agenda', async () => {
    const { folder, ...wanted } = AGENDAS['VNG'] as (typeof AGENDAS)[string];
    const { agenda } = await contextIn(folder, wanted);
    const texts = agenda.plans.flatMap(({ text, themes, updates }) => [
      text,
      ...updates.map(({ note }) => note),
      ...themes.flatMap((theme) => [
        theme.text,
        ...theme.objectives.flatMap((each) => [each.text, ...each.commitments.map((one) => one.text)]),
      ]),
    ]);
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) same(text);
  });

  test('in texts that are put together', () => {
    const inline = fc.constantFrom(
      'woord',
      '**vet**',
      '*schuin*',
      '`code`',
      '[hier](https://example.org/)',
      'een, twee',
      '~~weg~~',
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text}`),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
      fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
      line.map((text) => `> ${text}`),
      fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
      fc.constant('---'),
    );
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => same(blocks.join('\n\n'))));
  });
});

describe('what is read', () => {
  const html = (text: string): string => proseHtml(readProse(text), 1).html;

  test.each([
    ['HTML', '<script>alert(1)</script> en <b>vet</b>'],
    ['a script as an address', '[klik](javascript:alert(1))'],
    ['data as an address', '[klik](data:text/html,x) ![x](data:image/png;base64,AA)'],
    ['a file beside it', '[klik](../geheim.md) [klik](file:///etc/passwd)'],
    ['a picture', '![spion](https://example.org/spion.png)'],
    ['an attribute', '[klik](https://example.org/"onmouseover="x)'],
    ['marks of direction', 'links \u202e en rechts \u2066'],
  ])('%s is text', (_name, text) => {
    const made = html(text);
    expect(made).not.toMatch(
      /<(?:script|b|img|iframe)\b|javascript:alert\(1\)"| onmouseover="|src=|href="(?!https:\/\/example\.org\/)/,
    );
    expect(made).not.toMatch(/[\u202e\u2066]/);
  });

  test('remarks in HTML are for whoever writes, and readers do not see them', () => {
    expect(html('Een <!-- geheim --> tekst.\n\n<!-- agenda-ignore-next-line x -- y -->\nNog een.')).toBe(
      '<p>Een  tekst.</p>\n<p>Nog een.</p>\n',
    );
    expect(html('`<!-- code -->`')).toContain('&lt;!-- code --&gt;');
  });

  test('headings never skip a level, however they were written', () => {
    const levels = [...html('#### Vier\n\n# Een\n\n### Drie\n\n## Twee\n\n#\n').matchAll(/<h(\d)>/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels).toEqual([2, 2, 3, 3]);
  });

  test('written as Markdown again it means the same', () => {
    const texts = [
      '1. een\n2. twee\n\n   - drie',
      '- a\n- b\n\n> c\n> d',
      '# Kop\n\nTekst *met* **van** alles.',
      '| a | b |\n|---|---|\n| c | d |',
      '\\- geen lijst',
      '1\\. ook niet',
      '\\# geen kop',
      'a  \nb',
    ];
    for (const text of texts) {
      const again = readProse(proseMarkdown(readProse(text), 0));
      expect(shapeOf(again).map(unbroken), text).toEqual(shapeOf(readProse(text)).map(unbroken));
    }
  });
  const unbroken = (text: string): string => text.replaceAll('\u200b', '');
});
