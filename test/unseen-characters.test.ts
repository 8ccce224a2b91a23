import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceUnseen, unseenIn } from '../src/text/unseen-characters.ts';

const shown = (text: string): string =>
  replaceUnseen(text, (character) => `<${character.codePointAt(0)?.toString(16)}>`);

describe('what nobody sees', () => {
  test.each([
    ['control characters', 'a\u0000b\u0008\u001b[31m', 'a<0>b<8><1b>[31m'],
    ['DEL and C1', '\u007f\u0085\u009b31m', '<7f><85><9b>31m'],
    ['marks of reading direction', '\u061c\u200e\u200f\u202e\u2066\u2069', '<61c><200e><200f><202e><2066><2069>'],
    ['characters without width', 'a\u200bb\u2060c\ufeffd\u180ee\u034ff', 'a<200b>b<2060>c<feff>d<180e>e<34f>f'],
    ['line separators', 'a\u2028b\u2029c', 'a<2028>b<2029>c'],
    ['joiners between Latin letters', 'a\u200cb\u200dc', 'a<200c>b<200d>c'],
    ['a joiner without a second picture', '👩\u200d en meer', '👩<200d> en meer'],
    ['letters that are blank', '\u115f\u1160\u3164\uffa0', '<115f><1160><3164><ffa0>'],
    ['a text in tags', 'ja\u{e006e}\u{e0065}\u{e0065}', 'ja<e006e><e0065><e0065>'],
    ['a text in selectors', '😀\ufe01\ufe02\u{e0141}', '😀\ufe01<fe02><e0141>'],
    ['marks around a note', '\ufff9x\ufffa', '<fff9>x<fffa>'],
  ])('%s', (_what, text, expected) => expect(shown(text)).toBe(expected));

  test('where each stands, also behind a character of two units', () => {
    expect(unseenIn('é😀\u200b\u{e0041}')).toEqual([
      { index: 3, character: '\u200b' },
      { index: 4, character: '\u{e0041}' },
    ]);
  });
});

test.each([
  'gewone tekst\tmet een tab\r\nen een regeleinde',
  'één café, 20\u00a0% van “alles” – nu',
  'co\u00adöperatie',
  '👩‍👩‍👧 🏳️‍🌈 ❤️‍🔥 👍🏽 👩🏽‍🚒 1️⃣ ⚠️ 🇳🇱',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'می‌خواهم',
  'क्‍ष',
  '漢\ufe00字',
])('%j is seen as it is', (text) => {
  expect(unseenIn(text)).toEqual([]);
  expect(shown(text)).toBe(text);
});

test('both ways to look agree, and nothing is found in what is shown', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('\u200d', '\ufe0f', '👩', '\u{e0067}', '🏴', 'a', 'م', '\u200c', '\u001b', '\u00ad'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const found = unseenIn(text);
      expect(found.map(({ index, character }) => text.startsWith(character, index))).not.toContain(false);
      const marked: string[] = [];
      replaceUnseen(text, (character) => {
        marked.push(character);
        return '';
      });
      expect(marked).toEqual(found.map(({ character }) => character));
      expect(unseenIn(shown(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
