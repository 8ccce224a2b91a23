// Characters that nobody sees: found wherever a text comes from, and shown as what they are.
import { describe, expect, test } from 'vitest';
import { expectTold, expectToldOfSloten, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

/** What may hide in a text: each of a kind of its own. */
const UNSEEN = [
  ['ESC', '\u001b'],
  ['BEL', '\u0007'],
  ['a form feed', '\f'],
  ['DEL', '\u007f'],
  ['C1', '\u009b'],
  ['a space without width', '\u200b'],
  ['a direction mark', '\u200e'],
  ['a direction mark the other way', '\u200f'],
  ['an Arabic direction mark', '\u061c'],
  ['an override of the direction', '\u202e'],
  ['an isolate', '\u2066'],
  ['a line separator', '\u2028'],
  ['a word joiner', '\u2060'],
  ['a mark of byte order', '\ufeff'],
  ['a joiner between letters', '\u200d'],
  ['a letter that is blank', '\u3164'],
  ['a tag', '\u{e0041}'],
  ['a selector', '\ufe01'],
] as const;

/** What is not seen either, and does its work. */
const WELCOME = [
  ['an emoji of several', 'Feest 👩‍👩‍👧 voor 🏳️‍🌈 en ❤️‍🔥'],
  ['the flag of a region', 'Bezoek uit 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['Persian', 'می‌خواهم'],
  ['a soft hyphen', 'coöperatie\u00advorming'],
  ['a no-break space', 'artikel\u00a05'],
] as const;

/** A commitment whose page says something. */
const body = (text: string): string => record(SCHOUW).replace('De vereniging', `${text} De vereniging`);

describe('in the text', () => {
  test.each(UNSEEN)('%s', async (_name, character) => {
    const { text } = await expectToldOfSloten(body(`Alle${character}maal`), ['9:5 text/invisible-character']);
    expect(text).not.toContain(character);
  });
  test.each(WELCOME)('%s is welcome', async (_name, text) => {
    await expectToldOfSloten(body(text), []);
  });

  test('each of them is told', () =>
    expectToldOfSloten(body('\u200ba\u200b'), ['9:1 text/invisible-character', '9:3 text/invisible-character']));
  test('in a note', () =>
    expectTold({ [UPDATE]: `${POLDER[UPDATE]}\u001b[31mrood\n` }, [`${UPDATE}:7:1 text/invisible-character`]));
  test('in a plan', () =>
    expectTold({ '2021/README.md': `${POLDER['2021/README.md']}\u200f\n` }, [
      '2021/README.md:19:1 text/invisible-character',
    ]));
});

describe('in a title', () => {
  test.each(UNSEEN)('%s', async (_name, character) => {
    const title = record(SCHOUW).replace('# Schone sloten', `# Schone${character}sloten`);
    const { text } = await expectToldOfSloten(title, ['7:9 text/invisible-character']);
    expect(text).not.toContain(character);
  });
  test.each(WELCOME)('%s is welcome', async (_name, text) => {
    await expectToldOfSloten(record(SCHOUW).replace('# Schone sloten', `# ${text}`), []);
  });
});

describe('in a value', () => {
  const value = (written: string): string => record(`${SCHOUW}source:\n  document: ${written}\n`);

  test.each(UNSEEN)('%s', async (_name, character) => {
    const { text } = await expectToldOfSloten(value(`Een${character}brief`), ['7:16 yaml/invisible-character']);
    expect(text).not.toContain(character);
  });
  test.each(WELCOME)('%s is welcome', async (_name, text) => {
    await expectToldOfSloten(value(text), []);
  });

  test.each([
    ['four digits', '\\u202e'],
    ['two digits', '\\x1b'],
    ['eight digits', '\\U000E0041'],
    ['a letter', '\\e'],
    ['a bell', '\\a'],
    ['the next line of C1', '\\N'],
    ['a line separator', '\\L'],
    ['NUL', '\\0'],
    ['a carriage return', '\\r'],
    ['half a character', '\\ud83d'],
    ['a joiner between letters', '\\u200d'],
  ])('written as an escape, by %s', async (_name, escape) => {
    const { text } = await expectToldOfSloten(value(`"Een${escape}brief"`), ['7:17 yaml/invisible-character']);
    expect(text).toContain(escape);
  });
  test.each([
    ['what is seen', '"\\u20ac 5 \\x41 \\"nu\\" C:\\\\u202e"'],
    ['an emoji of several', '"\\U0001F469\\u200d\\U0001F469"'],
    ['an emoji in two halves', '"\\ud83d\\ude00"'],
  ])('%s may be written as an escape', async (_name, written) => {
    await expectToldOfSloten(value(written), []);
  });
  test('twice in one value, one of them raw', () =>
    expectToldOfSloten(value('"a\u202eb\\u202ec"'), [
      '7:15 yaml/invisible-character',
      '7:17 yaml/invisible-character',
    ]));
  test('over several lines', () =>
    expectToldOfSloten(value('"Een\n    bri\\u200bef"'), ['8:8 yaml/invisible-character']));
  test('in a list', () =>
    expectToldOfSloten(record(`${SCHOUW}tags: [a, "b\\u200bc"]\n`), [
      '6:11 schema/pattern',
      '6:13 yaml/invisible-character',
    ]));
  test('in a remark', () => expectToldOfSloten(record(`${SCHOUW}# let op\u202e\n`), ['6:9 yaml/invisible-character']));
  test('in agenda.yaml', () =>
    expectTold({ 'agenda.yaml': (POLDER['agenda.yaml'] as string).replace('Team Water', '"Team\\e[31m Water"') }, [
      'agenda.yaml:10:20 yaml/invisible-character',
    ]));
});

describe('in a key', () => {
  test.each(['"du\\u200be"', '"\\u202edue"', 'du\u00ade', 'du\u200de'])('%j', async (key) => {
    const { seen } = await validate({ ...POLDER, [SLOTEN]: record(`${SCHOUW}${key}: 2021\n`) });
    expect(seen.map((each) => each.split(' ')[1])).toEqual(['yaml/invisible-character']);
  });
  test('what looks like a key in a block of text is text', () =>
    expectTold(
      {
        [UPDATE]:
          '---\nstatus: at-risk\nexplanation:\n  cause: >-\n    Zie art.\u00a05: het regent.\n  consequence: x\n  remedy: x\n---\n',
      },
      [],
    ));
});

describe('in the name of a file', () => {
  test.each(['\u202e', '\u200b', '\u009b', '\u2028'])('%j', async (character) => {
    const name = `2021/evidence/brief${character}fdp.pdf`;
    const { text } = await expectTold({ [name]: '' }, [`${name}:1:1 file/name-not-portable`], 0);
    expect(text).not.toContain(character);
  });
});
