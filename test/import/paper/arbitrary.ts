// Papers that nobody wrote: lines of every kind, in any order.
import fc from 'fast-check';
import { docxOf, listed, runs, styled } from './as-docx.ts';
import { xlsxOf } from './as-xlsx.ts';
import { HEIGHT, type PdfTag, type PdfText, pdfOf } from './pdf.ts';

const WORDS = [
  'water',
  'de',
  'haven',
  'Eiland',
  'vijf',
  'boten',
  'politiek-',
  'ver-',
  '-',
  '–',
  '2031',
  '1.2',
  'Doelstelling',
  'Inzet 2031',
  'eind 2031',
  '*',
  '_',
  '#',
  '<b>',
  '[x](y)',
  '`',
  '&amp;',
  '\u00ad',
  '\u00a0',
  '\u200b',
  '\ud800',
  'é',
  '•',
  '=1',
  '|',
  '~~',
  '\\',
  '...',
  'zin.',
  'vraag?',
] as const;
const STARTS = [
  '',
  '- ',
  '• ',
  '* ',
  '1. ',
  '2. ',
  '1.1 ',
  '1.2 ',
  '2.1 ',
  'a) ',
  'Thema 1: ',
  '# ',
  '## ',
  '> ',
  '    ',
  '\t',
  '\uf0b7 ',
  'Inhoud',
  '---',
  '===',
  'I. ',
] as const;

const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
/** One line: a mark or none, and some words; now and then anything at all. */
export const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...STARTS), sentence).map(([start, words]) => `${start}${words}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Doelstelling 2034',
      'Inzet 2031',
      'Wat willen we bereiken?',
      'Inhoudsopgave',
      'Haven ..... 3',
      '12',
      '---',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const lines = (one: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.array(one, { maxLength: 40 });

export const textFrom = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(lines(one), fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\n\f')).map(([all, end]) => all.join(end));

export const markdownFrom = textFrom;

const STYLES = ['Titel', 'Kop1', 'Kop2', 'Kop3', 'Standaard'] as const;
const xmlSafe = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');

export const docxFrom = (one: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.tuple(one, fc.nat(7)), { maxLength: 30 }).map((all) =>
    docxOf(
      all
        .map(([text, kind]) => {
          const words = xmlSafe(text);
          if (kind < STYLES.length) return styled(STYLES[kind] ?? '', words);
          return kind === 7
            ? `<w:tbl><w:tr><w:tc><w:p>${runs(words)}</w:p></w:tc></w:tr></w:tbl>`
            : listed(kind - 3, words);
        })
        .join(''),
    ),
  );

export const csvOf = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.array(one, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
      fc.constantFrom('thema;doelstelling;inzet', 'soort;titel;tekst', 'nr;inzetpunt', 'a;b'),
    )
    .map(([rows, head]) =>
      [head, ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))].join('\r\n'),
    );

export const pdfFrom = (one: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.array(fc.tuple(one, fc.nat(3), fc.nat(5)), { minLength: 1, maxLength: 40 }), fc.boolean())
    .map(([all, isTagged]) => {
      const pages: PdfText[][] = [];
      const tags: PdfTag[] = [];
      all.forEach(([text, size, role], at) => {
        if (at % 15 === 0) pages.push([]);
        (pages.at(-1) as PdfText[]).push({
          text,
          x: 50 + (role === 3 ? 200 : role * 10),
          y: HEIGHT - 60 - (at % 15) * 20,
          size: 9 + size * 3,
          ...(role === 5 ? {} : { element: at }),
        });
        tags.push({ role: ['P', 'H1', 'H2', 'P', 'LI', 'P'][role] ?? 'P', element: at });
      });
      return pdfOf(pages, isTagged ? [{ role: 'Document', children: tags }] : []);
    });

export const xlsxFrom = (one: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.array(one.map(xmlSafe), { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
      fc.constantFrom('thema;doelstelling;inzet', 'soort;titel;tekst', 'nr;inzetpunt', 'a;b'),
    )
    .map(([rows, head]) => xlsxOf([head.split(';'), ...rows]));
