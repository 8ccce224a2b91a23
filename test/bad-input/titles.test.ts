// What a title is: the first heading of level 1 outside code, wherever it stands; and texts that must fit on one line.
import { describe, expect, test } from 'vitest';
import { agenda } from '../fake-world.ts';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE } from './polder.ts';

const page = (text: string): string => `---\n${SCHOUW}---\n${text}`;
const PROMISE = 'De vereniging schouwt dit jaar alle sloten.';

/** The title and the text that an answer gives for a page. */
async function read(text: string): Promise<readonly [title: string, text: string]> {
  const { out } = await agenda(laid(POLDER, { [SLOTEN]: page(text) }), ['show', 'sloten', '--json']);
  const answer = JSON.parse(out) as { title: string; text: string };
  return [answer.title, answer.text];
}

describe('the title is found', () => {
  test.each([
    ['below a banner', `![Een sloot](sloot.png)\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['below a badge', `[![stand](https://example.org/a.svg)](https://example.org)\n# Schone sloten\n\n${PROMISE}\n`],
    ['below HTML', `<p align="center">\n  <img src="sloot.png" alt="">\n</p>\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['below a remark of several lines', `<!-- concept\n\n# Geen titel\n-->\n# Schone sloten\n\n${PROMISE}\n`],
    ['underlined', `Schone sloten\n=============\n\n${PROMISE}\n`],
    ['underlined, over two lines', `Schone\nsloten\n===\n${PROMISE}\n`],
    ['underlined, below a banner', `![Een sloot](sloot.png)\n\nSchone sloten\n===\n\n${PROMISE}\n`],
    ['closed with hashes', `# Schone sloten ##\n\n${PROMISE}\n`],
    ['indented a little', `   # Schone sloten\n\n${PROMISE}\n`],
    ['with Windows line ends', `Schone sloten\r\n===\r\n\r\n${PROMISE}\r\n`],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toEqual(['Schone sloten', PROMISE]);
    if (!text.includes('\r')) await expectToldOfSloten(page(text), []);
  });
});

describe('what looks like a title and is none', () => {
  test.each([
    ['a remark in a program', `\`\`\`sh\n# Geen titel\n\`\`\`\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['a remark in tildes', `~~~\n# Geen titel\n\`\`\`\n~~~\n# Schone sloten\n\n${PROMISE}\n`],
    ['code by its indent', `    # Geen titel\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['a line in HTML', `<pre>\n# Geen titel\n</pre>\n# Schone sloten\n\n${PROMISE}\n`],
    ['a heading in a list', `- # Geen titel\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['a quoted heading', `> # Geen titel\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['a line that is only equals signs', `===\n\n# Schone sloten\n\n${PROMISE}\n`],
    ['an empty heading', `#\n\n# Schone sloten\n\n${PROMISE}\n`],
  ])('%s', async (_name, text) => {
    expect((await read(text))[0]).toBe('Schone sloten');
  });
  test.each(['## Schone sloten', '#Schone sloten', 'Schone sloten\n---', '```\n# Schone sloten\n```'])(
    '%j alone is no title',
    async (text) => {
      await expectToldOfSloten(page(`${text}\n\n${PROMISE}\n`), ['7:1 text/missing-title']);
    },
  );
});

describe('text above the title', () => {
  test('is told, since it is no part of the promise', () =>
    expectToldOfSloten(page(`Voor de zomer.\n\n# Schone sloten\n\n${PROMISE}\n`), ['7:1 text/above-title'], 0));
  test('a heading of another level too', () =>
    expectToldOfSloten(page(`<!-- x -->\n## Water\n# Schone sloten\n\n${PROMISE}\n`), ['8:1 text/above-title'], 0));
  test('in a report it is part of the note', async () => {
    const note = 'Eerst dit.\n\n# Kop\n\nDan dat.';
    await expectTold({ [UPDATE]: `---\nstatus: on-track\n---\n${note}\n` }, []);
    const files = laid(POLDER, { [UPDATE]: `---\nstatus: on-track\n---\n${note}\n` });
    const { out } = await agenda(files, ['show', 'sloten', '--json']);
    expect(out).toContain('Eerst dit.\\n\\nKop\\n\\nDan dat.');
  });
});

describe('a text of one line', () => {
  const deliverable = (title: string): string =>
    record(`owner: team-water\ndeliverables:\n  - id: schouw\n    title: ${title}\n`);

  test.each([
    ['a block of lines', '|\n      Schouw\n      van alle sloten'],
    ['a block with blank lines', '>\n      Schouw\n\n      van alle sloten'],
    ['a line end in quotes', '"Schouw\\nvan alle sloten"'],
  ])('may not be %s', async (_name, written) => {
    await expectToldOfSloten(deliverable(written), ['5:12 schema/pattern']);
  });
  test.each([
    ['a folded block', '>-\n      Schouw\n      van alle sloten'],
    ['a folded block with its line end', '>\n      Schouw\n      van alle sloten'],
    ['a block of one line', '|\n      Schouw van alle sloten'],
    ['lines that YAML joins', 'Schouw\n      van alle sloten'],
  ])('may be %s', async (_name, written) => {
    await expectToldOfSloten(deliverable(written), []);
    const { out } = await agenda(laid(POLDER, { [SLOTEN]: deliverable(written) }), ['show', 'sloten', '--json']);
    expect(out).toContain('"title": "Schouw van alle sloten"');
  });
  test('the name of the organisation', () =>
    expectTold({ 'agenda.yaml': (POLDER['agenda.yaml'] as string).replace('VPG', '"V\\nPG"') }, [
      'agenda.yaml:4:17 schema/pattern',
    ]));
  test('the body that decided', () =>
    expectTold(
      {
        '2021/README.md': (POLDER['2021/README.md'] as string)
          .replace('Algemene leden', '"Algemene\\nleden')
          .replace('vergadering\n', 'vergadering"\n'),
      },
      ['2021/README.md:4:9 schema/pattern'],
    ));
});

describe('numbers without end', () => {
  const value = (written: string): string => `---\nstatus: on-track\nvalue: ${written}\n---\nTekst.\n`;
  test.each([
    ['.inf', 'staat oneindig (.inf)'],
    ['-.inf', 'staat min oneindig (-.inf)'],
    ['.nan', 'geen getal is (.nan)'],
    ['1e999', 'te groot'],
  ])('%s is not called a number', async (written, said) => {
    const { answer } = await expectTold({ '2021/progress/2021-10-01-gemalen.md': value(written) }, [
      '2021/progress/2021-10-01-gemalen.md:3:8 schema/type',
    ]);
    expect(answer.diagnostics[0]?.message).toContain(said);
  });
});
