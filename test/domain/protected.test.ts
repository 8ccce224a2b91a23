// What was adopted and what changed since: whether a change is more than wording, which amendments there are, and what
// they account for.
import { describe, expect, test } from 'vitest';
import { amendmentsOf, lastChange } from '../../src/query/amendments.ts';
import { moreThanWording } from '../../src/query/more-than-wording.ts';
import { accountOf, adoptionOf, changeOf, differingParts, protectedIn } from '../../src/query/protected.ts';
import { agendaFiles, day, type Known, planIn, read } from './plans.ts';

type Page = Readonly<Record<string, unknown>>;

const KADE = '1-thema-1/1.1.1-kade.md';
const withText = (text: string, page: Page = {}): Promise<Known> =>
  read(agendaFiles({ 2021: { page, files: { [KADE]: text } } }));
const recordIn = (known: Known, id = 'kade') => protectedIn(planIn(known, 2021)).get(id);

describe('whether a change is more than wording', () => {
  const told = async (before: string | undefined, after: string | undefined) => {
    const [old, next] = [await withText(before ?? ''), await withText(after ?? '')];
    const change = moreThanWording(before ? recordIn(old) : undefined, after ? recordIn(next) : undefined, 'nl');
    return change && [change.parts, change.words && [change.words.gone, change.words.came]];
  };
  const KADES = '# De kade\n\nWij bouwen in de haven drie kades.\n';
  test.each([
    ['nothing', KADES, KADES, undefined],
    ['a spelling', KADES, KADES.replace('bouwen', 'bouven'), undefined],
    ['another figure', KADES, KADES.replace('drie', 'twee'), [[], [['3'], ['2']]]],
    ['another figure in the title', `# Drie kades\n\nTekst.`, `# Twee kades\n\nTekst.`, [[], [['3'], ['2']]]],
    ['a field', KADES, `---\ndue: 2021-06\n---\n${KADES}`, [['due'], undefined]],
    [
      'a field and a figure',
      KADES,
      `---\ndue: 2021-06\n---\n${KADES.replace('drie', 'twee')}`,
      [['due'], [['3'], ['2']]],
    ],
    ['a record that came', undefined, KADES, [['text'], undefined]],
    ['a record that went', KADES, undefined, [['text'], undefined]],
    ['a record that is in neither', undefined, undefined, undefined],
  ] as const)('%s', async (_case, before, after, expected) => expect(await told(before, after)).toEqual(expected));
});

describe('what of a page is protected', () => {
  const THEME =
    '---\nindicators:\n  - { id: schepen, title: Schepen, unit: stuks, better: higher, baseline: { value: 3, on: 2020 }, targets: { 2021: 4, 2022: 5 } }\n---\n# Thema 1\n\nTekst.\n';
  const themed = (text: string, page: Page = {}) =>
    read(agendaFiles({ 2021: { page, files: { '1-thema-1/README.md': text } } }));

  test.each([
    ['nothing', THEME, []],
    ['the text', THEME.replace('Tekst', 'Anders'), ['text']],
    ['the title', THEME.replace('# Thema', '# Kade'), ['text']],
    ['capitals and signs', THEME.replace('Tekst.', 'TEKST!').replace('title: Schepen', 'title: SCHEPEN'), []],
    ['the id of an indicator', THEME.replace('id: schepen', 'id: boten'), ['indicators']],
    ['its title', THEME.replace('title: Schepen', 'title: Boten'), ['indicators']],
    ['its unit', THEME.replace('stuks', 'ton'), ['indicators']],
    ['which way is better', THEME.replace('higher', 'lower'), ['indicators']],
    ['where it starts', THEME.replace('value: 3', 'value: 2'), ['indicators']],
    ['when it starts', THEME.replace('on: 2020', 'on: 2019'), ['indicators']],
    ['a target', THEME.replace('2022: 5', '2022: 6'), ['indicators']],
    ['the year of a target', THEME.replace('2022: 5', '2023: 5'), ['indicators']],
    ['an indicator that went', '# Thema 1\n\nTekst.\n', ['indicators']],
    ['its source is no promise', THEME.replace(' }\n---', ', source: { title: Telling } }\n---'), []],
  ])('of a theme: %s', async (_case, text, parts) => {
    const [old, next] = [recordIn(await themed(THEME), 'thema-1'), recordIn(await themed(text), 'thema-1')];
    expect(old && next && differingParts(old, next)).toEqual(parts);
  });

  test('of a theme: not the order of its indicators', async () => {
    const ordered = (...ids: readonly string[]) =>
      themed(`---\nindicators:\n${ids.map((id) => `  - { id: ${id}, title: ${id} }\n`).join('')}---\n# Thema 1\n`);
    const [old, next] = [await ordered('schepen', 'boten'), await ordered('boten', 'schepen')];
    expect(await adoptionOf(planIn(old, 2021))).toBe(await adoptionOf(planIn(next, 2021)));
  });

  const DECIDED = { decision: { body: 'Bestuur', date: '2020-12-01' } };
  test.each<readonly [string, Page, readonly string[]]>([
    ['nothing', DECIDED, []],
    ['the stage', { ...DECIDED, stage: 'closed' }, []],
    ['the period', { ...DECIDED, period: { from: '2021-02-01' } }, ['period']],
    ['the end of the period', { ...DECIDED, period: { to: '2021-11-30' } }, ['period']],
    ['who decided', { decision: { ...DECIDED.decision, body: 'Ledenraad' } }, ['decision']],
    ['in capitals', { decision: { ...DECIDED.decision, body: 'BESTUUR' } }, []],
    ['when', { decision: { ...DECIDED.decision, date: '2020-12-02' } }, ['decision']],
    ['where it can be read', { decision: { ...DECIDED.decision, reference: 'Besluit 1' } }, []],
    ['that there was a decision', {}, ['decision']],
  ])('of the plan: %s', async (_case, page, parts) => {
    const read = async (given: Page) => recordIn(await withText('# Kade\n', given), 'plan');
    const [old, next] = [await read(DECIDED), await read(page)];
    expect(old && next && differingParts(old, next)).toEqual(parts);
  });

  test.each([
    ['the title', '# Plan 2022\n\nWoord vooraf.\n'],
    ['the preface', '# Plan 2021\n\nWoord achteraf.\n'],
  ])('of the plan: %s', async (_case, page) => {
    const recordOf = async (text: string) =>
      recordIn(
        await read(agendaFiles({ 2021: { files: { 'README.md': `---\nstage: adopted\n---\n${text}` } } })),
        'plan',
      );
    const [old, next] = [await recordOf('# Plan 2021\n\nWoord vooraf.\n'), await recordOf(page)];
    expect(old && next && differingParts(old, next)).toEqual(['text']);
  });

  test('the fingerprint of a plan is in files of others: another version of this program makes the same', async () => {
    const known = await read(
      agendaFiles({
        2021: {
          page: DECIDED,
          commitments: { kade: { due: '2021-06', actors: ['vvh'], deliverables: ['muur'] }, brug: {} },
          files: { '1-thema-1/README.md': THEME },
        },
      }),
    );
    expect(await adoptionOf(planIn(known, 2021))).toBe(
      'sha256-plan-2:d57aade74c726dc1a6c21c037383cfcc52bc5d8f5eef8fc83ddcfeabdff4c0cc',
    );
    expect(await changeOf(recordIn(known, 'kade'), recordIn(known, 'brug'))).toBe(
      'ac7ca3c556ef7f3b48824a913463924c-c8c4c0fa1a3537ebb3b33fdd9be0330d',
    );
  });

  test('an objective without a page is not among the records', async () => {
    const known = await read(
      Object.fromEntries(
        Object.entries(agendaFiles({ 2021: { commitments: { kade: {} } } })).filter(
          ([path]) => !path.includes('1.1-doel'),
        ),
      ),
    );
    expect([...protectedIn(planIn(known, 2021)).keys()]).toEqual(['plan', 'thema-1', 'kade']);
  });
});

describe('the amendments of a record', () => {
  const amendment = (more: Page): Page => ({ of: 'kade', what: 'Anders.', why: 'Daarom.', ...more });
  const decided = (date: string, more: Page = {}): Page =>
    amendment({ decision: { body: 'Bestuur', date }, what: date, ...more });
  const AMENDED = {
    amendments: [
      decided('2021-05-01', { was: { due: '2021-06', title: 'Kade' } }),
      amendment({ what: 'Een spelfout.', editorial: true }),
      decided('2021-05-01', { of: 'brug' }),
      decided('2021-03-01', { was: { due: '2021-03' } }),
      amendment({ what: 'Zonder dag.', decision: { body: 'Bestuur' }, was: { title: 'Kade 1' } }),
    ],
  };
  const foundOn = async (on: string) =>
    amendmentsOf(planIn(await withText('# Kade\n', AMENDED), 2021), 'kade', day(on));

  test.each([
    ['2021-02-28', ['Een spelfout.', 'Zonder dag.']],
    ['2021-03-01', ['Een spelfout.', '2021-03-01', 'Zonder dag.']],
    ['2021-05-01', ['2021-05-01', 'Een spelfout.', '2021-03-01', 'Zonder dag.']],
  ])('on %s', async (on, expected) => expect((await foundOn(on)).map(({ what }) => what)).toEqual(expected));

  test('what stood there before the last that changed it', async () => {
    const all = await foundOn('2021-12-31');
    expect(lastChange(all, 'due')).toMatchObject({ was: '2021-03', amendment: { what: '2021-03-01' } });
    expect(lastChange(all, 'title')).toMatchObject({ was: 'Kade 1', amendment: { what: 'Zonder dag.' } });
    expect(lastChange(all, 'target')).toBeUndefined();
    expect(lastChange([], 'due')).toBeUndefined();
  });
});

describe('what the amendments account for', () => {
  const ADOPTED = '# Kade\n\nWij bouwen drie kades.\n';
  const texts = [ADOPTED, ADOPTED.replace('drie', 'twee'), ADOPTED.replace('drie', 'geen')];
  const between = async (from: number, to: number): Promise<string> => {
    const [old, next] = [await withText(texts[from] ?? ''), await withText(texts[to] ?? '')];
    return changeOf(texts[from] === undefined ? undefined : recordIn(old), recordIn(next));
  };
  const accounted = async (text: string | undefined, ...fingerprints: readonly (string | undefined)[]) => {
    const amendments = fingerprints.map((fingerprint) => ({ of: 'kade', what: 'Anders.', why: 'Zo.', fingerprint }));
    const known = await withText(text ?? '', { amendments });
    const { adopted, ...rest } = await accountOf(planIn(known, 2021));
    const isBack = adopted === (await adoptionOf(planIn(await withText(ADOPTED), 2021)));
    return { isBack, ...rest };
  };
  const SOUND = { broken: [], unrecorded: [] };

  test('nothing changed', async () => expect(await accounted(texts[0])).toEqual({ isBack: true, ...SOUND }));
  test('a change without an amendment', async () =>
    expect(await accounted(texts[1])).toEqual({ isBack: false, ...SOUND }));
  test('a change with one', async () =>
    expect(await accounted(texts[1], await between(0, 1))).toEqual({ isBack: true, ...SOUND }));
  test('two that follow on each other', async () =>
    expect(await accounted(texts[2], await between(0, 1), await between(1, 2))).toEqual({ isBack: true, ...SOUND }));
  test('two that do not', async () =>
    expect(await accounted(texts[2], await between(0, 2), await between(1, 2))).toEqual({
      isBack: true,
      broken: [0],
      unrecorded: [],
    }));
  test('a change after the last', async () =>
    expect(await accounted(texts[2], await between(0, 1))).toEqual({ isBack: true, broken: [0], unrecorded: [] }));
  test('two without a fingerprint, and a change after them', async () =>
    expect(await accounted(texts[2], undefined, await between(0, 1), undefined)).toEqual({
      isBack: true,
      broken: [1],
      unrecorded: [0, 2],
    }));
  test('a record that came', async () => {
    const came = await between(9, 0);
    expect(came).toMatch(/^none-[0-9a-f]{32}$/);
    const known = await withText(ADOPTED, {
      amendments: [{ of: 'kade', what: 'Nieuw.', why: 'Zo.', fingerprint: came }],
    });
    const before = await read(agendaFiles({ 2021: {} }));
    expect(await accountOf(planIn(known, 2021))).toEqual({ adopted: await adoptionOf(planIn(before, 2021)), ...SOUND });
  });
  test('a record that went', async () => {
    const went = await changeOf(recordIn(await withText(ADOPTED)), undefined);
    expect(went).toMatch(/^[0-9a-f]{32}-none$/);
    const amendments = [{ of: 'kade', what: 'Weg.', why: 'Zo.', fingerprint: went }];
    const known = await read(agendaFiles({ 2021: { page: { amendments } } }));
    expect(await accountOf(planIn(known, 2021))).toEqual({
      adopted: await adoptionOf(planIn(await withText(ADOPTED), 2021)),
      ...SOUND,
    });
  });
});
