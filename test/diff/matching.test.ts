// What the comparison once got wrong on real plans, each in words of our own.
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/diff/change.ts';
import { commitments, diffOf, type Item, ids, kindsOf, planFiles, SETTINGS, story, versionsOf } from './plans.ts';

const years = (old: readonly Item[], next: readonly Item[], language: 'nl' | 'en' = 'nl') =>
  diffOf({
    ...planFiles(2021, old),
    ...planFiles(2022, next),
    'agenda.yaml': SETTINGS.replace('language: nl', `language: ${language}`),
  });

const asked = ({ possible }: Comparison): readonly string[] =>
  possible
    .filter(({ old }) => old[0]?.type === 'commitment')
    .map(({ old, new: next }) => `${old.map(({ id }) => id).join('+')}→${next.map(({ id }) => id).join('+')}`);

const pairs = (comparison: Comparison): readonly string[] =>
  commitments(comparison)
    .filter(({ old, new: next }) => old.length > 0 && next.length > 0)
    .map(({ old, new: next }) => `${ids(old)}→${ids(next)}`)
    .sort();

const FEW = [
  ['Knotwilgen snoeien', 'Vleermuizen tellen'],
  ['Parkeergarage schilderen', 'Orgel stemmen'],
] as const;

/** One promise a side, each a title alone, among others that have nothing to do with it. */
async function together(
  old: string,
  next: string,
  language: 'nl' | 'en' = 'nl',
  others: readonly [readonly string[], readonly string[]] = FEW,
): Promise<'applied' | 'asked' | 'apart'> {
  const items = (words: readonly string[], side: string): readonly Item[] =>
    words.map((title, at) => ({ name: `2.1.${at + 1}-${side}${at}`, title }));
  const comparison = await years(
    [{ name: '1.1.1-oud', title: old }, ...items(others[0], 'a')],
    [{ name: '1.1.1-nieuw', title: next }, ...items(others[1], 'b')],
    language,
  );
  if (pairs(comparison).includes('oud→nieuw')) return 'applied';
  return asked(comparison).includes('oud→nieuw') ? 'asked' : 'apart';
}

describe('twins', () => {
  const twin = (name: string): Item => ({ name, title: 'Kleine maatregelen', text: 'Wij nemen kleine maatregelen.' });

  test('one text under two objectives goes on under each of them', async () => {
    const comparison = await years([twin('1.1.1-nat'), twin('2.1.1-groen')], [twin('1.1.1-x'), twin('2.1.1-y')]);
    expect(pairs(comparison)).toEqual(['groen→y', 'nat→x']);
    expect(commitments(comparison).map(({ matchedBy }) => matchedBy)).toEqual(['exact', 'exact']);
  });

  test('under one objective they go on in the order of the document, and the one too many is gone', async () => {
    const three = [twin('1.1.1-een'), twin('1.1.2-twee'), twin('1.1.3-drie')];
    expect(story(await years(three, [twin('1.1.1-x'), twin('1.1.2-y')]))).toEqual([
      'een→x renumbered carried-over',
      'twee→y renumbered carried-over',
      'drie→ vanished',
    ]);
  });

  test('a twin whose objective lost its own goes to the one that is left', async () => {
    const comparison = await years([twin('1.1.1-nat'), twin('2.1.1-groen')], [twin('2.1.1-y'), twin('2.1.2-z')]);
    expect(pairs(comparison)).toEqual(['groen→y', 'nat→z']);
  });
});

describe('titles on one pattern', () => {
  test('what differs is only a function word: the same promise', async () => {
    const item = (side: string, verb: string): Item => ({
      name: `1.1.1-${side}`,
      title: `De pacht van moestuinen ${verb} bevroren`,
      text: `De pacht van moestuinen ${verb} dit jaar bevroren op het bedrag van vorig jaar.`,
    });
    expect(pairs(await years([item('oud', 'wordt')], [item('nieuw', 'blijft')]))).toEqual(['oud→nieuw']);
  });

  test('what differs is what they are about: two promises', async () => {
    const item = (side: string, what: string, whom: string): Item => ({
      name: `1.1.1-${side}`,
      title: `${what} aan huis`,
      text: `Vrijwilligers brengen ${what.toLowerCase()} aan huis bij wie niet meer ${whom}.`,
    });
    const comparison = await years(
      [item('oud', 'Maaltijden', 'zelf kan koken')],
      [item('nieuw', 'Boeken', 'naar de bibliotheek kan')],
    );
    expect(pairs(comparison)).toEqual([]);
  });
});

describe('words, their forms and their parts', () => {
  test.each([
    ['Verbod op laserpennen', 'Laserpennenverbod'],
    ['Een brug voor fietsers over de Linge', 'Fietsersbrug over de Linge'],
    ['Wij houden een bindend referendum over de molen.', 'Bindende referenda, te beginnen over de molen.'],
    ['Het riool in de Kerkstraat wordt vernieuwd', 'Vernieuwen van het riool in de Kerkstraat'],
  ])('%s · %s', async (old, next) => {
    expect(await together(old, next)).toBe('applied');
  });

  test.each([
    ['Terugkeer van de basisbibliotheek', 'Alle basisartsen gaan terug naar het dorp'],
    ['Uitbreiding van de jachthaven', 'Geen verdere uitbreiding van de geitenhouderij'],
    ['Meldpunt voor zwerfkatten', 'Meldpunt voor gladde wegen'],
  ])('%s · %s: not the same', async (old, next) => {
    expect(await together(old, next)).not.toBe('applied');
  });

  test('an English stem that leaves too little of a word makes nobody kin', async () => {
    expect(await together('An initiative for fishermen', 'Initialization of the ferry', 'en')).toBe('apart');
    expect(await together('Stabilize the ferry timetable', 'Stabilization of the ferry timetable', 'en')).toBe(
      'applied',
    );
  });
});

describe('what is said to be and what is said not to be', () => {
  test('is asked about, never applied', async () => {
    expect(await together('De sluis gaat open op zondag.', 'De sluis gaat niet open op zondag.')).toBe('asked');
    expect(await together('The lock opens on Sundays.', 'The lock never opens on Sundays.', 'en')).toBe('asked');
  });

  test('a "niet" that says something more does no harm', async () => {
    expect(
      await together(
        'Ontheffing voor woonboten in de oude haven.',
        'Ontheffing voor woonboten in de oude haven. De ontheffing is niet overdraagbaar aan kinderen.',
      ),
    ).toBe('applied');
  });
});

describe('an id that now stands for something else', () => {
  const dikes: Item = {
    name: '1.1.1-dijk',
    title: 'Hogere dijken',
    text: 'Langs de rivier verhogen we veertig kilometer dijk met klei.',
    front: 'deliverables: [{ id: klei, title: Klei gekocht }]',
  };
  const bees: Item = {
    name: '1.1.1-dijk',
    title: 'Bloemen voor bijen',
    text: 'Bermen worden later gemaaid, zodat bijen voedsel vinden.',
    front: 'deliverables: [{ id: bloemen, title: Zaad gezaaid }]',
  };

  test('its owner goes on under the id that it has now', async () => {
    const comparison = await years([dikes], [bees, { ...dikes, name: '1.1.2-ophogen' }]);
    expect(pairs(comparison)).toEqual(['dijk→ophogen']);
  });

  test('its owner is found again by other words', async () => {
    const reworded: Item = {
      name: '1.1.2-ophogen',
      title: 'Dijken omhoog',
      text: 'Veertig kilometer dijk langs de rivier gaat omhoog; de klei komt uit de streek.',
    };
    const comparison = await years([dikes], [bees, reworded]);
    expect([...pairs(comparison), ...asked(comparison)]).toContain('dijk→ophogen');
  });

  test('what has no successor vanished, what took its id is new, and both say why', async () => {
    const comparison = await years([dikes], [bees]);
    expect(commitments(comparison).map(({ old, new: next, kinds }) => [ids(old), ids(next), kinds])).toEqual([
      ['', 'dijk', ['id-reused', 'added']],
      ['dijk', '', ['vanished', 'id-reused']],
    ]);
  });

  test('their deliverables are not compared', async () => {
    expect((await years([dikes], [bees])).changes.filter(({ type }) => type === 'deliverable')).toEqual([]);
  });
});

describe('numbers that count nothing', () => {
  const changed = async (old: string, next: string) => {
    const item = (text: string): Item => ({ name: '1.1.1-brug', title: 'Brug', text });
    return kindsOf(await versionsOf(planFiles(2021, [item(old)]), planFiles(2021, [item(next)])), 'brug');
  };

  test.each([
    ['De brug gaat open, zie #119.', 'De brug gaat open, zie #274.'],
    ['De brug gaat open, zie https://vpg.example/p/119.', 'De brug gaat open, zie https://vpg.example/p/274.'],
    ['De brug gaat [open](plan-3.md).', 'De brug gaat [open](plan-4.md).'],
    ['De brug gaat open volgens artikel 12 van de wet.', 'De brug gaat open volgens artikel 14 van de wet.'],
    ['De brug gaat open volgens motie 2021-118.', 'De brug gaat open volgens motie 2021-204.'],
    ['De brug gaat open, zie paragraaf 4.2.', 'De brug gaat open, zie paragraaf 5.1.'],
    ['### 2. Open\n\nDe brug gaat open.', '### 3. Open\n\nDe brug gaat open.'],
  ])('%s', async (old, next) => {
    expect(await changed(old, next)).not.toContain('number-changed');
  });

  test('one that counts something beside one that does not', async () => {
    expect(await changed('Er komen 3 bruggen, zie #119.', 'Er komen 2 bruggen, zie #274.')).toContain('number-changed');
  });

  test("the years in a plan's title", async () => {
    const titled = (title: string) =>
      planFiles(2021, [], { '2021/README.md': `---\nstage: adopted\n---\n# ${title}\n` });
    const comparison = await versionsOf(titled('Meerjarenplan 2020-2024'), titled('Meerjarenplan 2021-2025'));
    expect(comparison.changes.find(({ type }) => type === 'plan')?.kinds).toEqual(['retitled']);
  });
});

describe('a likeness that is worth a question', () => {
  const MANY = [
    'kade eiland klokkenspel bibliotheek bijenkast veerpont zwembad speelgoed vuurtoren kerkorgel sluiswachter',
    'tunnel molen kinderboerderij schaatsbaan fontein notaris parkeerplaats muziekschool begraafplaats atlas kompas',
  ].map((words) => words.split(' ')) as [string[], string[]];
  const [old, next] = [
    'Mantelzorgers krijgen ieder jaar twee dagen rust in een logeerhuis.',
    'De gemeente opent een steunpunt waar mantelzorgers raad vinden.',
  ];

  test('is asked about among a few', async () => {
    expect(await together(old, next)).toBe('asked');
  });
  test('is not where of many hardly any goes on', async () => {
    expect(await together(old, next, 'nl', MANY)).toBe('apart');
  });
  test('is asked about there as well where it is more likely than not', async () => {
    expect(
      await together(
        'Mantelzorgers krijgen twee dagen rust.',
        'Twee dagen rust voor mantelzorgers en hun gezin.',
        'nl',
        MANY,
      ),
    ).not.toBe('apart');
  });
});
