// Dates, figures and parties: only where the text leaves no doubt.
import { describe, expect, test } from 'vitest';
import { certainDue } from '../../src/import/fields/dates.ts';
import { certainParties } from '../../src/import/fields/parties.ts';
import { certainTarget } from '../../src/import/fields/targets.ts';
import { idGiver } from '../../src/import/records/ids.ts';
import { numbersFor } from '../../src/import/records/numbers.ts';
import { LONGEST_PROPOSAL, proposedTitle } from '../../src/import/records/titles.ts';

test.each([
  ['Eind 2031 vaart er een boot.', '2031'],
  ['De kaart is uiterlijk in maart 2032 klaar.', '2032-03'],
  ['Per 1 juli 2031 gelden de kaartjes overal.', '2031-07-01'],
  ['De steiger is er uiterlijk op 3 maart 2031.', '2031-03-03'],
  ['We zijn klaar in het derde kwartaal van 2031.', '2031-Q3'],
  ['We publish it by the end of 2031.', '2031'],
  ['We publish it by June 2031.', '2031-06'],
  ['Eind 2031 is het klaar, en eind 2031 is het ook getest.', '2031'],
  // In a year is when something happens; so are two dates, and one before the plan.
  ['In 2031 vaart er een boot.', undefined],
  ['Eind 2031 is het plan klaar en per 1 juli 2032 de haven.', undefined],
  ['Eind 2029 was dat nog niet zo.', undefined],
  ['De steiger is er uiterlijk op 31 februari 2031.', undefined],
])('%s is due %s', (text, due) => {
  expect(certainDue(text, 2031)?.value).toBe(due);
});

test.each([
  ['Ten minste dertig gemeenten doen mee.', { measure: 'gemeenten', atLeast: 30 }],
  ["Er zijn minimaal vier 'Avonden op de boot'.", { measure: 'Avonden op de boot', atLeast: 4 }],
  ['Eind 2031 doen 25 tot 30 eilanden mee.', { measure: 'eilanden', atLeast: 25, atMost: 30 }],
  ['At least 1.200 islands take part.', { measure: 'islands', atLeast: 1200 }],
  ['Hooguit drie boten vallen uit.', { measure: 'boten', atMost: 3 }],
  ['Ten minste 80 procent van de leerlingen volgt les.', { measure: 'leerlingen', unit: 'procent', atLeast: 80 }],
  // No more than one, no span of years, nothing that is only a measure.
  ['Ten minste vier boten en minimaal drie havens.', undefined],
  ['Van 2021 tot 2024 gemeenten helpen.', undefined],
  ['Ten minste drie jaar.', undefined],
  ['Wij helpen jongeren tot 27 jaar.', undefined],
  ['Dertig gemeenten doen mee.', undefined],
])('%s has the target %o', (text, target) => {
  expect(certainTarget(text)?.value).toEqual(target);
});

describe('parties', () => {
  const parties = new Map([
    ['vng', 'Vereniging van Gemeenten'],
    ['rijk', 'Rijk'],
    ['ipo', 'Interprovinciaal Overleg'],
  ]);

  test.each([
    ['De VNG maakt een kaart.', ['vng'], []],
    ['Het Rijk betaalt mee.', ['rijk'], []],
    ['Eind 2031 is samen met Rijk en IPO een plan gemaakt.', [], ['rijk', 'ipo']],
    ['Rijksgeld is nodig.', [], []],
    ['We praten over het Rijk.', [], []],
  ])('%s', (text, actors, partners) => {
    expect(certainParties(text, parties)).toEqual({ actors, partners });
  });
});

describe('titles', () => {
  test.each([
    ['De bond meet alle steigers op. Daarna komt er een lijst.', 'De bond meet alle steigers op'],
    ['we meten de steigers', 'We meten de steigers'],
    [
      'De bond heeft steun geboden aan de eilanden, zodat zij kunnen beginnen.',
      'De bond heeft steun geboden aan de eilanden',
    ],
    [
      'Eind 2031 weten alle gemeenten wat het betekent om de basis van hun gegevens op orde te hebben.',
      'Eind 2031 weten alle gemeenten wat het betekent…',
    ],
  ])('%s', (text, title) => {
    expect(proposedTitle(text)).toBe(title);
    expect(title.length).toBeLessThanOrEqual(LONGEST_PROPOSAL);
  });
});

test('ids are unique, valid and short', () => {
  const ids = idGiver(['boten']);
  const given = [
    'Boten',
    'Boten',
    'Één & “twee”',
    '2031',
    'on',
    'a'.repeat(200),
    'De bond maakt samen met de eilandraden een overzicht',
  ].map((title) => ids.give(title, 'inzetpunt'));
  expect(given).toEqual([
    'boten-2',
    'boten-3',
    'een-twee',
    'inzetpunt',
    'inzetpunt-on',
    'a'.repeat(40),
    'de-bond-maakt-samen-met-de-eilandraden',
  ]);
  expect(given.every((id) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 60)).toBe(true);
});

test.each([
  [['1', '2', '3'], '', [1, 2, 3], true],
  [['1.1', '1.3'], '1', [1, 3], true],
  [['1.1', '1.1'], '1', [1, 2], false],
  [['1.1', undefined], '1', [1, 2], false],
  [['2.1'], '1', [1], false],
  [['0'], '', [1], false],
])('numbers %j under %j become %j', (written, parent, numbers, areKept) => {
  expect(numbersFor(written, parent)).toEqual({ numbers, areKept });
});
