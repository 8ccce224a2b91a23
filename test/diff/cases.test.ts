// Every case that the specification of `agenda diff` names.
import { describe, expect, test } from 'vitest';
import {
  commitments,
  diffOf,
  type Item,
  ids,
  kindsOf,
  planFiles,
  SETTINGS,
  story,
  TEXTS,
  versionsOf,
} from './plans.ts';

const sloten: Item = { name: '1.1.1-sloten', title: 'Schone sloten', text: TEXTS.sloten };
const gemalen: Item = { name: '1.1.2-gemalen', title: 'Zuinige gemalen', text: TEXTS.gemalen };
const bomen: Item = { name: '2.1.1-bomen', title: 'Duizend knotwilgen', text: TEXTS.bomen };

const both = (old: readonly Item[], fresh: readonly Item[], extra: Readonly<Record<string, string>> = {}) => ({
  ...planFiles(2021, old),
  ...planFiles(2022, fresh),
  ...extra,
});
const update = (status: string, more = ''): string => `---\nstatus: ${status}\n${more}---\nStand van zaken.\n`;

describe('whole plans', () => {
  test('identical plans: nothing but unchanged', async () => {
    const comparison = await versionsOf(
      planFiles(2021, [sloten, gemalen, bomen]),
      planFiles(2021, [sloten, gemalen, bomen]),
    );
    expect(comparison.changes.every(({ kinds }) => kinds.join() === 'unchanged')).toBe(true);
    expect(comparison.possible).toEqual([]);
    expect(comparison.changes.length).toBe(8);
  });

  test('every id changed, text the same: renumbered only', async () => {
    const renamed = [sloten, gemalen, bomen].map((item) => ({ ...item, name: `${item.name}-nieuw` }));
    const comparison = await versionsOf(planFiles(2021, [sloten, gemalen, bomen]), planFiles(2021, renamed));
    expect(commitments(comparison).map(({ kinds, matchedBy }) => [kinds.join(), matchedBy])).toEqual([
      ['renumbered', 'exact'],
      ['renumbered', 'exact'],
      ['renumbered', 'exact'],
    ]);
  });

  test('ten identical texts: the one for the other, in the order of the document', async () => {
    const ten = (prefix: string): readonly Item[] =>
      Array.from({ length: 10 }, (_each, at) => ({
        name: `1.1.${at + 1}-${prefix}${at}`,
        title: 'Schone sloten',
        text: TEXTS.sloten,
      }));
    const comparison = await diffOf(both(ten('oud'), ten('nieuw')));
    expect(story(comparison)).toEqual(
      Array.from({ length: 10 }, (_each, at) => `oud${at}→nieuw${at} renumbered carried-over`),
    );
    expect(comparison.possible.filter(({ old }) => old[0]?.type === 'commitment')).toEqual([]);
  });

  test('a broken old year is compared as far as it can be read', async () => {
    const files = both([sloten, gemalen], [sloten, gemalen, bomen], {
      '2021/1-water/1.1.1-sloten.md': '---\nactors: [vpg\n---\n# Schone sloten\n\nOud.\n',
    });
    expect(story(await diffOf(files))).toEqual([
      'sloten→sloten reworded carried-over',
      'gemalen→gemalen unchanged carried-over',
      '→bomen added',
    ]);
  });

  test('the other way round nothing vanishes, since it is not time that passes', async () => {
    const comparison = await diffOf(both([sloten], [sloten, gemalen]), { old: 2022, fresh: 2021 });
    expect(story(comparison)).toEqual(['sloten→sloten unchanged carried-over', 'gemalen→ dropped']);
  });
});

test('the settings decide how much a kind of change weighs', async () => {
  const settings = { 'agenda.yaml': `${SETTINGS}settings: { changes: { vanished: minor, added: major } }\n` };
  const changes = commitments(await diffOf({ ...both([sloten], [gemalen]), ...settings }));
  expect(changes.map(({ kinds, level }) => [kinds.join(), level])).toEqual([
    ['vanished', 'minor'],
    ['added', 'major'],
  ]);
});

describe('what became of a promise', () => {
  const endings: readonly (readonly [string, string])[] = [
    [update('done'), 'completed'],
    [update('stopped', 'decision: { body: Bestuur, date: 2021-06-01 }\n'), 'ended'],
    [
      update('not-done', 'explanation: { cause: Geen geld. }\ndecision: { body: Bestuur, date: 2021-06-01 }\n'),
      'ended',
    ],
    [update('not-done', 'explanation: { cause: Geen geld. }\n'), 'vanished'],
    [update('partly-done'), 'vanished'],
    [update('on-track'), 'vanished'],
  ];
  test.each(endings)('%j, and not in the new plan: %s', async (text, kind) => {
    expect(
      kindsOf(
        await diffOf(both([sloten, gemalen], [gemalen], { '2021/progress/2021-12-31-sloten.md': text })),
        'sloten',
      ),
    ).toEqual([kind]);
  });

  test('never reported on, and not in the new plan: vanished, which is major', async () => {
    const [change] = commitments(await diffOf(both([sloten], []))).filter(({ new: fresh }) => fresh.length === 0);
    expect([change?.kinds, change?.level, change?.old[0]?.outcome]).toEqual([['vanished'], 'major', 'unreported']);
  });

  test('done and continued', async () => {
    expect(
      kindsOf(
        await diffOf(both([sloten], [sloten], { '2021/progress/2021-12-31-sloten.md': update('done') })),
        'sloten',
      ),
    ).toEqual(['continued-though-done', 'unchanged']);
  });

  test('the outcome is the one known on the day that is asked about', async () => {
    const files = both([sloten], [], { '2021/progress/2021-12-31-sloten.md': update('done') });
    expect(kindsOf(await diffOf(files, { asOf: '2021-07-01' }), 'sloten')).toEqual(['vanished']);
  });

  test('how often it was carried over before', async () => {
    const files = { ...planFiles(2020, [sloten]), ...both([sloten], [sloten]) };
    expect(commitments(await diffOf(files))[0]?.carriedBefore).toBe(1);
    expect(commitments(await diffOf(files, { old: 2020, fresh: 2021 }))[0]?.carriedBefore).toBe(0);
  });
});

describe('declared links', () => {
  const part = (name: string, link: string): Item => ({ name, title: name, text: TEXTS.dijken, front: link });

  test('one to three is a split', async () => {
    const parts = [1, 2, 3].map((nth) => part(`1.1.${nth}-deel${nth}`, 'continues: [sloten]'));
    expect(story(await diffOf(both([sloten], parts)))).toEqual(['sloten→deel1+deel2+deel3 split carried-over']);
  });

  test('three to one is a merge', async () => {
    expect(
      story(
        await diffOf(
          both([sloten, gemalen, bomen], [part('1.1.1-samen', 'continues: [2021/sloten, 2021/gemalen, 2021/bomen]')]),
        ),
      ),
    ).toEqual(['sloten+gemalen+bomen→samen merged carried-over']);
  });

  test('two to two is regrouped', async () => {
    const fresh = [part('1.1.1-een', 'continues: [sloten, gemalen]'), part('1.1.2-twee', 'continues: [gemalen]')];
    expect(story(await diffOf(both([sloten, gemalen], fresh)))).toEqual([
      'sloten+gemalen→een+twee regrouped carried-over',
    ]);
  });

  test('the old one beside its successor is a split-off', async () => {
    expect(story(await diffOf(both([sloten], [sloten, part('1.1.2-deel', 'continues: [sloten]')])))).toEqual([
      'sloten→sloten+deel split-off unchanged carried-over'.replace('unchanged ', ''),
    ]);
  });

  test('one to one under another id, by continues and by replaces', async () => {
    const old = { ...sloten, text: TEXTS.dijken };
    expect(
      kindsOf(await diffOf(both([old], [{ ...old, name: '1.1.1-anders', front: 'continues: [sloten]' }])), 'sloten'),
    ).toEqual(['renumbered', 'carried-over']);
    expect(
      kindsOf(await diffOf(both([old], [{ ...old, name: '1.1.1-anders', front: 'replaces: [sloten]' }])), 'sloten'),
    ).toEqual(['replaced', 'renumbered', 'carried-over']);
  });

  test('years that are not neighbours compose the links of the plans between', async () => {
    const files = {
      ...planFiles(2021, [sloten]),
      ...planFiles(2022, [part('1.1.1-midden', 'continues: [sloten]')]),
      ...planFiles(2023, [part('1.1.1-laat', 'continues: [midden]'), part('1.1.2-later', 'continues: [midden]')]),
    };
    const comparison = await diffOf(files, { fresh: 2023 });
    expect(story(comparison)).toEqual(['sloten→laat+later split carried-over']);
    expect(commitments(comparison)[0]?.reason).toEqual({
      kind: 'declared',
      links: [
        '2023/laat continues 2022/midden',
        '2022/midden continues 2021/sloten',
        '2023/later continues 2022/midden',
      ],
    });
  });

  test('a circle of links does no harm', async () => {
    const files = {
      ...planFiles(2021, [sloten]),
      ...planFiles(2022, [part('1.1.1-a', 'continues: [2023/b]')]),
      ...planFiles(2023, [part('1.1.1-b', 'continues: [2022/a]')]),
    };
    expect(story(await diffOf(files, { fresh: 2023 }))).toEqual(['→b added', 'sloten→ vanished']);
  });

  test('the same id for something else, unless a link says that it is meant', async () => {
    const other: Item = { ...sloten, title: 'Bijen en vlinders', text: TEXTS.bijen };
    expect(kindsOf(await diffOf(both([sloten], [other])), 'sloten')).toContain('id-reused');
    expect(kindsOf(await diffOf(both([sloten], [{ ...other, front: 'continues: [sloten]' }])), 'sloten')).not.toContain(
      'id-reused',
    );
  });
});

describe('within a pair', () => {
  const changed = async (old: Partial<Item>, fresh: Partial<Item>) =>
    commitments(
      await versionsOf(planFiles(2021, [{ ...sloten, ...old }]), planFiles(2021, [{ ...sloten, ...fresh }])),
    )[0];
  const kinds = async (old: Partial<Item>, fresh: Partial<Item>) => (await changed(old, fresh))?.kinds;

  test('moved and reworded at once', async () => {
    const comparison = await versionsOf(
      planFiles(2021, [sloten, gemalen]),
      planFiles(2021, [
        gemalen,
        { name: '2.1.1-anders', title: 'Schone sloten', text: `${TEXTS.sloten} Dat gebeurt in het najaar.` },
      ]),
    );
    expect(kindsOf(comparison, 'sloten')).toEqual(['reworded', 'moved']);
  });

  test('composed letters, quotes, spaces and capitals are editorial', async () => {
    expect(
      await kinds(
        { text: 'De “schouw” van café Rivierzicht.' },
        { text: 'De "schouw" van  cafe\u0301\u00a0rivierzicht.' },
      ),
    ).toEqual(['editorial']);
  });

  test.each([
    ['30 gemeenten doen mee aan de schouw van de sloten.', '50 gemeenten doen mee aan de schouw van de sloten.'],
    [
      'Dertig gemeenten doen mee aan de schouw van de sloten.',
      'Vijftig gemeenten doen mee aan de schouw van de sloten.',
    ],
    ['Minimaal 30 gemeenten doen mee aan de schouw.', 'Er doen 30 gemeenten mee aan de schouw.'],
    ['De sloten worden dit jaar gebaggerd.', 'De sloten worden dit jaar niet gebaggerd.'],
    [
      'Gemeenten moeten een baggerplan hebben voor elke sloot.',
      'Gemeenten mogen een baggerplan hebben voor elke sloot.',
    ],
    [
      'In het voorjaar starten 30 gemeenten met een heel nieuw plan voor hun water.',
      'Wie wil kan later meedoen; we rekenen op 50 gemeenten, samen met de buren.',
    ],
  ])('a figure, negation or obligation: %j → %j', async (old, fresh) => {
    expect((await changed({ text: old }, { text: fresh }))?.level).toBe('major');
    expect(await kinds({ text: old }, { text: fresh })).toContain('number-changed');
  });

  test.each([
    ['Minimaal 30 gemeenten doen mee aan de schouw.', 'Ten minste dertig gemeenten doen mee aan de schouw.'],
    ['De vereniging helpt gemeenten met baggeren.', 'De vereniging helpt gemeenten bij het baggeren.'],
  ])('the same in other words: %j → %j', async (old, fresh) => {
    expect(await kinds({ text: old }, { text: fresh })).toEqual(['reworded']);
  });

  test('the year of the plan in its text is no other figure', async () => {
    const files = both(
      [{ ...sloten, text: 'Eind 2021 zijn alle sloten schoon.' }],
      [{ ...sloten, text: 'Eind 2022 zijn alle sloten schoon.' }],
    );
    expect(kindsOf(await diffOf(files), 'sloten')).toEqual(['editorial', 'carried-over']);
  });

  test.each([
    ['another year', 'Eind 2023 zijn alle sloten schoon.'],
    ['the same year, which is now past', 'Eind 2021 zijn alle sloten schoon.'],
    ['the year and a word', 'Eind 2022 zijn de sloten schoon.'],
  ])('%s in the text is', async (_what, text) => {
    const files = both([{ ...sloten, text: 'Eind 2021 zijn alle sloten schoon.' }], [{ ...sloten, text }]);
    expect(kindsOf(await diffOf(files), 'sloten')).not.toContain('editorial');
  });

  test.each([
    ['due: 2021-06-30', 'due: 2021-09-30', 'due-later weakened', 'major'],
    ['due: 2021-06-30', 'due: 2021-03', 'due-earlier strengthened', 'minor'],
    [
      'target: { measure: sloten, at-least: 30 }',
      'target: { measure: sloten, at-least: 20 }',
      'target-lowered weakened',
      'major',
    ],
    [
      'target: { measure: sloten, at-least: 30 }',
      'target: { measure: sloten, at-least: 40 }',
      'target-raised strengthened',
      'minor',
    ],
    ['owner: water', 'owner: groen', 'owner-changed', 'minor'],
    ['owner: water', 'tags: []', 'weakened owner-changed', 'major'],
    ['actors: [vpg]', 'actors: [vpg, rijk]', 'strengthened actor-changed', 'minor'],
    ['actors: [vpg, rijk]', 'actors: [vpg]', 'weakened actor-changed', 'major'],
    ['partners: [rijk]', 'partners: [waterschap]', 'partner-changed', 'minor'],
    ['tags: [a]', 'tags: [b]', 'metadata-changed', 'info'],
    [
      'deliverables: [{ id: a, title: Een }]',
      'deliverables: [{ id: a, title: Een }, { id: b, title: Twee }]',
      'strengthened deliverable-added',
      'minor',
    ],
    [
      'deliverables: [{ id: a, title: Een }, { id: b, title: Twee }]',
      'deliverables: [{ id: a, title: Een }]',
      'weakened deliverable-dropped',
      'major',
    ],
    [
      'deliverables: [{ id: a, title: Een, due: 2021-06 }]',
      'deliverables: [{ id: a, title: Een, due: 2021-09 }]',
      'weakened deliverable-changed',
      'major',
    ],
  ])('%s → %s: %s', async (old, fresh, kinds, level) => {
    const change = await changed({ front: old }, { front: fresh });
    expect([change?.kinds.join(' '), change?.level]).toEqual([kinds, level]);
  });

  test('a list in another order, and lines broken elsewhere, change nothing that matters', async () => {
    expect(await kinds({ front: 'actors: [vpg, rijk]' }, { front: 'actors: [rijk, vpg]' })).toEqual(['unchanged']);
    expect(await kinds({ text: 'De sloten\nzijn schoon.' }, { text: 'De sloten zijn schoon.' })).toEqual(['editorial']);
  });

  test('a year more is what carrying over is, and no later date', async () => {
    expect(kindsOf(await diffOf(both([sloten], [{ ...sloten, front: 'due: 2022-12-31' }])), 'sloten')).toEqual([
      'unchanged',
      'carried-over',
    ]);
    expect(
      kindsOf(
        await diffOf(both([{ ...sloten, front: 'due: 2021-12' }], [{ ...sloten, front: 'due: 2022-06' }])),
        'sloten',
      ),
    ).toEqual(['due-later', 'weakened', 'carried-over']);
  });

  test('two that changed places', async () => {
    const comparison = await versionsOf(
      planFiles(2021, [sloten, gemalen]),
      planFiles(2021, [
        { ...sloten, name: '1.1.2-sloten' },
        { ...gemalen, name: '1.1.1-gemalen' },
      ]),
    );
    expect(commitments(comparison).filter(({ kinds: said }) => said.includes('reordered'))).toHaveLength(1);
    expect(commitments(comparison).every(({ kinds: said }) => said.includes('renumbered'))).toBe(true);
  });

  test('a deliverable that is done is completed, not dropped', async () => {
    const files = both(
      [{ ...sloten, front: 'deliverables: [{ id: a, title: Een }, { id: b, title: Twee }]' }],
      [{ ...sloten, front: 'deliverables: [{ id: b, title: Twee }]' }],
      {
        '2021/progress/2021-12-31-sloten.md': '---\ndeliverables: { a: done, b: partly-done }\n---\nDeel twee volgt.\n',
      },
    );
    const comparison = await diffOf(files);
    expect(kindsOf(comparison, 'sloten')).toEqual(['unchanged', 'carried-over']);
    expect(
      comparison.changes
        .filter(({ type }) => type === 'deliverable')
        .map(({ old, kinds: said }) => [ids(old), said.join()]),
    ).toEqual([
      ['b', 'unchanged'],
      ['a', 'completed'],
    ]);
  });
});

describe('against a revision', () => {
  test('an update is a change of its own, and the commitment has another status', async () => {
    const report = { '2021/progress/2021-06-01-sloten.md': update('on-track') };
    const comparison = await versionsOf(planFiles(2021, [sloten]), planFiles(2021, [sloten], report));
    expect(kindsOf(comparison, 'sloten')).toEqual(['status-changed']);
    expect(
      comparison.changes.filter(({ type }) => type === 'update').map(({ kinds, level }) => [kinds.join(), level]),
    ).toEqual([['update-added', 'minor']]);
  });

  test('an update that was edited or taken away is said', async () => {
    const name = '2021/progress/2021-06-01-sloten.md';
    const edited = await versionsOf(
      planFiles(2021, [sloten], { [name]: update('on-track') }),
      planFiles(2021, [sloten], { [name]: update('done') }),
    );
    expect(edited.changes.find(({ type }) => type === 'update')?.kinds).toEqual(['status-changed']);
    const gone = await versionsOf(planFiles(2021, [sloten], { [name]: update('on-track') }), planFiles(2021, [sloten]));
    expect(gone.changes.find(({ type }) => type === 'update')?.kinds).toEqual(['dropped']);
  });
});
