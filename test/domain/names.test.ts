// Names: which are taken, what is meant by one, and which can stand for an id.
import { describe, expect, test } from 'vitest';
import { findOnly } from '../../src/query/find-only.ts';
import { meantStatus } from '../../src/query/meant-status.ts';
import { readableNames } from '../../src/query/readable-names.ts';
import { usedDeliverables, usedIds } from '../../src/query/used-ids.ts';
import { agendaFiles, planIn, read } from './plans.ts';
import { refusalOf } from './refusal.ts';

describe('ids that are taken', () => {
  const files = agendaFiles({
    2020: { commitments: { wal: { deliverables: ['muur'] }, kade: { deliverables: ['trap', 'muur'] } } },
    2021: {
      page: {
        tracks: [{ id: 'klimaat', title: 'Klimaat', parts: [{ id: 'zee', title: 'Zee' }] }],
        conditions: [{ id: 'rijksgeld', title: 'Geld van het Rijk' }],
        amendments: [{ of: 'vervallen', what: 'Weg.', why: 'Duur.' }],
      },
      commitments: { kade: { deliverables: ['hek'] } },
      updates: { '02-01-verdwenen': 'done' },
      files: {
        '1-thema-1/README.md': '---\nindicators:\n  - { id: schepen, title: Schepen }\n---\n# Thema 1\n',
      },
    },
  });

  test('of records, indicators, tracks and conditions, and what a report or an amendment still names', async () => {
    const { agenda } = await read(files);
    expect([...usedIds(agenda)].sort()).toEqual([
      ...['doel-1-1', 'kade', 'klimaat', 'rijksgeld', 'schepen', 'thema-1'],
      ...['verdwenen', 'vervallen', 'wal', 'zee'],
    ]);
  });

  test('of the deliverables of a commitment, in any year', async () => {
    const { agenda } = await read(files);
    expect([...usedDeliverables(agenda, 'kade')]).toEqual(['trap', 'muur', 'hek']);
    expect([...usedDeliverables(agenda, 'haven')]).toEqual([]);
  });
});

describe('the one record that is meant', () => {
  const names = [
    '1.1.1-kade',
    '1.2.1-kade',
    '1.1.2-brug',
    '1.2.3-sluis',
    '1.2.3-schip',
    '1.2.4-sluis-2',
    '1.2.5-sluis-2',
  ];
  const finding = async (name: string) => {
    const commitments = Object.fromEntries(names.map((each) => [each, {}]));
    const known = await read(agendaFiles({ 2021: { commitments } }));
    return () => findOnly(known.agenda, planIn(known, 2021), name);
  };
  test.each([
    ['brug', '2021/1-thema-1/1.1.2-brug.md'],
    ['1.1.1', '2021/1-thema-1/1.1.1-kade.md'],
    ['1.2', '2021/1-thema-1/1.2-doel-1-2.md'],
    ['1', '2021/1-thema-1/README.md'],
  ])('%s', async (name, path) => expect((await finding(name))().path).toBe(path));

  test.each([
    [
      'kade',
      ['1.1.1-kade', '1.2.1-kade'],
      'Geef een van de twee eerst een ander id, in de naam van het bestand.',
      'First give one of the two another id, in the name of its file.',
    ],
    [
      'sluis-2',
      ['1.2.4-sluis-2', '1.2.5-sluis-2'],
      'Geef een van de twee eerst een ander id, in de naam van het bestand.',
      'First give one of the two another id, in the name of its file.',
    ],
    [
      '1.2.3',
      ['1.2.3-schip', '1.2.3-sluis'],
      'Geef elk een eigen nummer: agenda renumber 2021',
      'Give each a number of its own: agenda renumber 2021',
    ],
  ])('%s is more than one thing', async (name, both, nl, en) => {
    const paths = both.map((each) => `2021/1-thema-1/${each}.md`).join(', ');
    expect(refusalOf(await finding(name))).toEqual([
      `"${name}" is in Plan 2021 niet één ding: ${paths}. ${nl}`,
      `"${name}" is more than one thing in Plan 2021: ${paths}. ${en}`,
    ]);
  });

  test('what is nowhere is refused', async () =>
    expect(refusalOf(await finding('haven'))[0]).toContain('"haven" komt niet voor'));
});

describe('the status that is meant', () => {
  const own = new Map([
    ['on-track', 'Volgens planning'],
    ['weg', 'Behaald is niet alles'],
  ]);
  test.each([
    ['on-track', 'on-track'],
    ['op schema', 'on-track'],
    ['on track', 'on-track'],
    ['  Op   SCHEMA ', 'on-track'],
    ['op-schema', 'on-track'],
    ['Volgens  planning', 'on-track'],
    ['niet op schema', 'off-track'],
    ['loopt achter', 'off-track'],
    ['geen beeld', 'unknown'],
    ['gereed', 'done'],
    ['Afgerond', 'done'],
    ['deels gehaald', 'partly-done'],
    ['niet gehaald', 'not-done'],
    ['not done', 'not-done'],
    ['op schemaatje', undefined],
    ['opschema', undefined],
    ['Behaald is niet alles', undefined],
    ['undefined', undefined],
    ['', undefined],
  ])('%j', (written, status) => expect(meantStatus(written, own)).toBe(status));
});

test('names that can stand for their ids in a list with semicolons', () => {
  const names = {
    kade: 'Team Kade',
    brug: 'Team Brug',
    dubbel: 'Team Brug',
    leeg: '',
    voor: ' Voor',
    na: 'Na ',
    punt: 'Kade; brug',
    regel: 'Kade\nbrug',
    verward: 'kade',
    eigen: 'eigen',
  };
  expect([...readableNames(new Map(Object.entries(names)))]).toEqual([['kade', 'Team Kade']]);
});
