// Plans set up in other ways, each with a few lines.
import { describe, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder-files.ts';
import { agenda } from '../fake-world.ts';
import { imported } from './import-of.ts';
import { expectPartition } from './laws.ts';

const import_ = (text: string, wishes: Parameters<typeof imported>[2] = {}) => imported('txt', text, wishes);
const numbers = (result: Awaited<ReturnType<typeof imported>>): readonly string[] =>
  result.draft.records.map(({ kind, number, title }) => `${kind} ${number} ${title}`.trim());

const HEADINGS = `Werkplan 2031

1 WATER

We zorgen voor schoon water rond elk eiland.

• We meten elke maand hoe schoon het water is en zetten dat op een kaart die iedereen kan zien.
• We leggen bij drie havens een filter aan, zodat er geen olie meer in zee komt.

2 SCHOLEN

Elk kind kan op het eiland naar school.

• We zoeken samen met de scholen naar leraren, ook aan de wal.
• We bouwen een huis waarin een leraar een jaar kan wonen.
`;

const NUMBERED = `Open Islands Plan 2031

Better Boats

1. Publish the timetable as open data
Passengers want to know when the boat leaves. We will publish every timetable as open data by June 2031.

2. Ask passengers what they think
Every spring we ask passengers what could be better. To do so, we will:

• Write a short list of questions. It fits on one page and takes two minutes.
• Print it on the back of every ticket.

Cleaner Water

1. Measure the water every month
Swimmers want to know whether the water is clean. We measure it every month, at nine beaches, and publish what we find.

2. Tell people what to do with paint
Old paint does not belong in the sea. We write a page about it in four languages, with a map of where to bring it.
`;

const PARAGRAPHS = `Plan 2031

1. Haven

1.1. De haven krijgt in 2031 een steiger die met het water meebeweegt, zodat ook wie slecht loopt aan boord kan komen.

1.2. De havenmeester schrijft elke maand op welke boten te laat kwamen, en waarom, en zet dat op het bord bij de haven.

2. Dorp

2.1. Het dorp krijgt een plein waar kinderen kunnen spelen en waar op zaterdag de markt staat, ook in de winter.

2.2. Elke straat krijgt lantaarns die minder stroom gebruiken en die 's nachts zachter branden dan nu.
`;

describe('headings with bullets, without objectives', () => {
  test('commitments stand right under their theme', async () => {
    const result = await import_(HEADINGS);
    expect(result.shape).toBe('headings');
    expect(numbers(result)).toMatchInlineSnapshot(`
      [
        "plan  Werkplan 2031",
        "theme 1 WATER",
        "commitment 1.1 We meten elke maand hoe schoon het water is en zetten…",
        "commitment 1.2 We leggen bij drie havens een filter aan",
        "theme 2 SCHOLEN",
        "commitment 2.1 We zoeken samen met de scholen naar leraren, ook aan de wal",
        "commitment 2.2 We bouwen een huis waarin een leraar een jaar kan wonen",
      ]
    `);
    expect(result.outline.levels).toBe('theme-commitment');
    expectPartition(result.paper, result);
  });
});

describe('numbered titles with text and items', () => {
  test('a text may stand between a theme and its first commitment', async () => {
    const own = NUMBERED.replace('Better Boats\n', 'Better Boats\n\nBoats are what keeps the islands together.\n');
    expect(numbers(await import_(own))).toEqual(numbers(await import_(NUMBERED)));
  });

  test('titles are commitments, items their deliverables', async () => {
    const result = await import_(NUMBERED);
    expect(result.shape).toBe('numbered');
    expect(numbers(result)).toMatchInlineSnapshot(`
      [
        "plan  Open Islands Plan 2031",
        "theme 1 Better Boats",
        "commitment 1.1 Publish the timetable as open data",
        "commitment 1.2 Ask passengers what they think",
        "theme 2 Cleaner Water",
        "commitment 2.1 Measure the water every month",
        "commitment 2.2 Tell people what to do with paint",
      ]
    `);
    expect(
      result.draft.records.flatMap(({ deliverables }) => deliverables.map(({ title, text }) => ({ title, text }))),
    ).toMatchInlineSnapshot(`
      [
        {
          "text": "Write a short list of questions. It fits on one page and takes two minutes.",
          "title": "Write a short list of questions",
        },
        {
          "text": undefined,
          "title": "Print it on the back of every ticket",
        },
      ]
    `);
    expectPartition(result.paper, result);
  });
});

describe('numbered paragraphs', () => {
  test('each is a commitment with its number', async () => {
    const result = await import_(PARAGRAPHS);
    expect(result.shape).toBe('paragraphs');
    expect(numbers(result)).toMatchInlineSnapshot(`
      [
        "plan  Plan 2031",
        "theme 1 Haven",
        "commitment 1.1 De haven krijgt in 2031 een steiger die met het water…",
        "commitment 1.2 De havenmeester schrijft elke maand op welke boten te laat…",
        "theme 2 Dorp",
        "commitment 2.1 Het dorp krijgt een plein waar kinderen kunnen spelen…",
        "commitment 2.2 Elke straat krijgt lantaarns die minder stroom gebruiken…",
      ]
    `);
    expectPartition(result.paper, result);
  });
});

describe('choosing', () => {
  test('the shape that is asked for is taken', async () => {
    expect((await import_(NUMBERED, { shape: 'headings' })).shape).toBe('headings');
  });

  test('a label that nobody knows is taken as it is named', async () => {
    const text =
      'Plan 2031\n\n1. Haven\n\n1.1 De steiger\n\nDroom\n\nIedereen kan aan boord.\n\nVoornemen\n\n- We bouwen een steiger.\n- We maken een trap.\n- We zetten er een lantaarn bij.\n';
    const result = await import_(text, {
      labels: new Map([
        ['droom', 'goal'],
        ['voornemen', 'commitments'],
      ]),
    });
    expect(result.shape).toBe('labels');
    expect(result.draft.records.filter(({ kind }) => kind === 'commitment')).toHaveLength(3);
    expect(result.outline.themes[0]?.objectives[0]?.content.map(({ block, part }) => `${part} ${block.text}`)).toEqual([
      'label Droom',
      'text Iedereen kan aan boord.',
      'label Voornemen',
    ]);
  });

  test('of a text in which nothing is recognised everything is in the rest', async () => {
    const result = await import_('Beste leden,\n\nDit is een brief. Er staat geen plan in.\n');
    expect(result.isEmpty).toBe(true);
    expect(result.draft.destinations.every(({ role }) => role === 'rest')).toBe(true);
    expectPartition(result.paper, result);
  });
});

describe('commitments that have another number in the paper', () => {
  const ONES =
    'nr;titel;tekst\n;;Eerst dit.\n;;7. Een dienstregeling die in zomer en winter dezelfde is.\n;;9. Kaartjes die op elke lijn gelden.\n';
  test.each([
    ['with a title', PARAGRAPHS.replace('1.2.', '1.1.'), 'txt', 'Plan 2031'],
    ['without one', ONES, 'csv', 'plan.csv'],
  ])('say so in a plan that is right: a paper %s', async (_what, paper, format, document) => {
    const written: Record<string, string> = {};
    const said = await agenda(
      { ...POLDER, [`plan.${format}`]: paper },
      ['import', `plan.${format}`, '--year', '2031', '--yes'],
      {
        write: (changes) => {
          for (const change of changes) if (change.kind === 'create') written[change.path] = String(change.text);
        },
      },
    );
    expect(said).toMatchObject({ code: 0 });
    const files = Object.values(written).filter((text) => text.includes('source:'));
    expect(files.length).toBeGreaterThan(0);
    for (const text of files)
      expect(text).toMatch(new RegExp(`^source:\\n {2}document: ${document}\\n {2}section: "(?:7|9|1\\.1)"$`, 'm'));
  });
});
