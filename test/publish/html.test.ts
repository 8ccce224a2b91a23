// Pages are valid HTML, and a text from a file is only ever text on them.
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { singlePage } from '../../src/publish/site/single-page.ts';
import { siteOf } from '../../src/publish/site/site.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { treeOf } from '../fake-world.ts';
import { HOSTILE } from '../formats/hostile.ts';
import { hostileAgenda } from '../formats/hostile-agenda.ts';
import { AGENDAS, contextIn, contextOf, pagesOf, siteFiles } from './made.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How HTML is written, not whether it is right.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    'doctype-style': 'off',
    // A page may be kept anywhere; the integrity of a file beside it is that of the folder.
    'require-sri': 'off',
    // Numbers beside one another are no telephone numbers.
    'tel-non-breaking': 'off',
  },
});

function problemsIn(path: string, html: string): readonly string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}

const HOSTILE_FILES = Object.fromEntries(
  Object.entries(hostileAgenda(HOSTILE)).map(([path, text]) => [path.replace(/^agenda\//, ''), text]),
);

describe('valid', () => {
  test.each(Object.entries(AGENDAS))('%s', async (_name, { folder, ...wanted }) => {
    for (const language of ['nl', 'en'] as const) {
      const context = await contextIn(folder, { ...wanted, language, profile: 'internal' });
      const pages = pagesOf(await siteFiles(context));
      // Of a large site one page of each kind, and some more.
      const some = pages.filter(([path], at) => !path.includes('/') || at % 10 === 0 || pages.length < 40);
      expect(some.flatMap(([path, html]) => problemsIn(path, html))).toEqual([]);
      expect(problemsIn('single', singlePage(context, 'p { color: red } </style><script>'))).toEqual([]);
    }
  });

  test('an agenda in which every text tries to be something else', async () => {
    const context = await contextOf(treeOf(HOSTILE_FILES), { year: '2021', asOf: '2021-12-01' });
    expect(pagesOf(await siteFiles(context)).flatMap(([path, html]) => problemsIn(path, html))).toEqual([]);
  });
});

describe('harmless', () => {
  test('no element, address or script comes from a file', async () => {
    const context = await contextOf(treeOf(HOSTILE_FILES), { year: '2021', asOf: '2021-12-01', profile: 'internal' });
    for (const [path, html] of pagesOf(await siteFiles(context))) {
      const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase()));
      expect(
        [...tags].filter((tag) => ['img', 'iframe', 'object', 'form', 'video', 'base', 'style'].includes(tag)),
        path,
      ).toEqual([]);
      const addresses = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(
        addresses.filter(
          (address) =>
            !/^(?:https?:\/\/|#|(?:\.\.\/)*[a-z0-9/_-]+\.(?:html|css|js|xml|csv|xlsx|jsonl|ics)(?:#|$))/i.test(address),
        ),
        path,
      ).toEqual([]);
      expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  test('the index for searching is a script that only holds text', async () => {
    const context = await contextOf(treeOf(HOSTILE_FILES), { year: '2021', asOf: '2021-12-01' });
    const index = (await siteFiles(context)).get('zoekindex.js') ?? '';
    const call = /^agendaIndex\((.*)\);\n$/s.exec(index)?.[1] ?? '';
    const texts = (JSON.parse(call) as readonly (readonly string[])[]).flat();
    expect(texts.length).toBeGreaterThan(10);
    // What the script finds is shown as it is.
    expect(texts.filter((text) => unseenIn(text).length > 0)).toEqual([]);
    expect(index).not.toContain('<');
  });

  test('a text of a megabyte is a page, and soon', async () => {
    const text = 'Een alinea met **nadruk** en een [link](https://example.org/).\n\n'.repeat(16_000);
    const files = {
      'agenda.yaml': 'format: 1\nlanguage: nl\norganisation:\n  name: Waterschap\nparties:\n  wij: Wij\n',
      '2021/README.md': '---\nstage: adopted\ndecision: { body: Bestuur, date: 2020-12-01 }\n---\n# Plan\n\nTekst.\n',
      '2021/1-water/README.md': '# Water\n\nTekst.\n',
      '2021/1-water/1.1-dijk.md': '# Dijk\n\nTekst.\n',
      '2021/1-water/1.1.1-lang.md': `---\nactors: [wij]\n---\n# Lang\n\n${text.slice(0, 1_000_000)}\n`,
    };
    const context = await contextOf(treeOf(files), { year: '2021', asOf: '2021-12-01' });
    const page = siteOf(context, { css: undefined, live: false }).get('inzetpunt/lang.html');
    expect(String(await page?.content()).match(/<strong>nadruk<\/strong>/g)?.length).toBeGreaterThan(15_000);
  });

  test('a plan of nothing is a site too', async () => {
    const files = {
      'agenda.yaml': 'format: 1\nlanguage: nl\norganisation:\n  name: Waterschap\n',
      '2021/README.md': '---\nstage: draft\n---\n# Plan\n\nTekst.\n',
    };
    const context = await contextOf(treeOf(files), { year: '2021', asOf: '2021-12-01' });
    const pages = pagesOf(await siteFiles(context));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.flatMap(([path, html]) => problemsIn(path, html))).toEqual([]);
    expect(pages.find(([path]) => path === 'index.html')?.[1]).toContain('geen inzetpunten bekend');
  });
});
