// What an editor is answered about a place in a text, also a text that is half typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, parseDocument, type Scalar, stringify } from 'yaml';
import { LANGUAGES } from '../../src/i18n/text.ts';
import { cellsIn } from '../../src/lsp/cells.ts';
import { choicesAt } from '../../src/lsp/completion.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { definitionAt, type Found, referencesAt } from '../../src/lsp/references.ts';
import { type Repair, repairsOf } from '../../src/lsp/repairs.ts';
import type { Page } from '../../src/lsp/subject.ts';
import { editorSchema } from '../../src/model/editor-schema.ts';
import { FILE_KINDS, type FileKind } from '../../src/model/file-role.ts';
import type { Schema } from '../../src/model/json-schema.ts';
import { schemaOf } from '../../src/model/schema-fields.ts';
import { replaced } from '../../src/source/splice.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { DEBRIS, SEED } from '../laws/arbitrary-agenda.ts';
import { sampleOf } from '../schemas/sample.ts';
import { at, data } from './at.ts';

const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const REPORT = '2021/progress/2021-06-01-sloten.md';

const words = async (path: string, marked: string, language: 'nl' | 'en' = 'nl'): Promise<readonly string[]> => {
  const { page, offset } = await at(path, marked, language);
  return choicesAt(page, offset).map(({ word }) => word);
};

describe('what can be typed', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a field', SLOTEN, data('actors: [vpg]\nown‸'), ['owner', 'holder', 'due']],
    ['a field on an empty line', SLOTEN, data('actors: [vpg]\n‸'), ['owner', 'due']],
    ['a field before the end is typed', SLOTEN, '---\nactors: [vpg]\nown‸', ['owner']],
    ['a field of a map', REPORT, data('status: at-risk\nexplanation:\n  ‸'), ['cause', 'consequence', 'remedy']],
    ['the next field of a map', REPORT, data('explanation:\n  cause: Iets\n  ‸'), ['consequence', 'remedy']],
    ['a field of an item', SLOTEN, data('deliverables:\n  - id: a\n    ‸'), ['title', 'due']],
    ['the first field of an item', SLOTEN, data('deliverables:\n  - ‸'), ['id', 'title']],
    ['a field in braces', GEMALEN, data('target: {measure: x, ‸}'), ['unit', 'at-least']],
    ['an owner', SLOTEN, data('owner: ‸'), ['team-water']],
    ['an owner, half typed', SLOTEN, data('owner: tea‸'), ['team-water']],
    ['a party in brackets', SLOTEN, data('actors: [vpg, ‸'), ['waterschap']],
    ['a party in brackets that are closed', SLOTEN, data('actors: [‸]'), ['vpg', 'waterschap']],
    ['a party on a line of its own', SLOTEN, data('actors:\n  - vpg\n  - ‸'), ['waterschap']],
    ['a party without an indent', SLOTEN, data('actors:\n- vpg\n- wat‸'), ['waterschap']],
    ['a status', REPORT, data('status: ‸'), ['planned', 'at-risk', 'done', 'stopped']],
    ['a part of the commitment', REPORT, data('deliverables:\n  ‸'), ['schouw', 'baggerplan']],
    ['the other part', REPORT, data('deliverables:\n  schouw: done\n  ‸'), ['baggerplan']],
    ['a track', SLOTEN, data('tracks: [‸]'), ['klimaat']],
    ['a condition or a promise', SLOTEN, data('depends-on: [‸]'), ['waterwet', 'gemalen']],
    ['a stage', '2021/README.md', data('stage: ‸'), ['draft', 'adopted', 'closed']],
    ['a language', 'agenda.yaml', 'format: 1\nlanguage: ‸\n', ['nl', 'en']],
    ['a field of settings', 'agenda.yaml', 'format: 1\nsettings:\n  ‸\n', ['rounds', 'rules']],
  ])('%s', async (_what, path, marked, expected) => {
    expect(await words(path, marked)).toEqual(expect.arrayContaining([...expected]));
  });

  test.each<[string, string, string]>([
    ['in the text below', SLOTEN, '---\nactors: [vpg]\n---\n# Titel\n\nTekst ‸\n'],
    ['in a comment', SLOTEN, data('actors: [vpg]\n# own‸')],
    ['in a text of several lines', REPORT, data('explanation:\n  cause: >-\n    Door de ‸')],
    ['below a value', SLOTEN, data('owner: team-water\n    ‸')],
  ])('nothing %s', async (_what, path, marked) => expect(await words(path, marked)).toEqual([]));

  test('what is there already is not offered again', async () => {
    expect(await words(SLOTEN, data('actors: [vpg]\n‸\nowner: team-water'))).not.toEqual(
      expect.arrayContaining(['owner']),
    );
    expect(await words(SLOTEN, data('actors: [vpg, ‸]'))).toEqual(['waterschap']);
  });

  test('an id that the format refuses is not offered', async () => {
    const settings = (POLDER['agenda.yaml'] ?? '').replace('  team-water:', '  "Team Vuur": Vuur\n  team-water:');
    const { page, offset } = await at(SLOTEN, data('owner: ‸'), 'nl', { 'agenda.yaml': settings });
    expect(choicesAt(page, offset).map(({ word }) => word)).toEqual(['team-water']);
  });

  test('a status says what it asks, in the language of the agenda', async () => {
    const { page, offset } = await at(REPORT, data('status: ‸'));
    const done = choicesAt(page, offset).find(({ word }) => word === 'done');
    expect(done?.what).toBe('behaald · vraagt: een bron (evidence)');
    const english = await at(REPORT, data('status: ‸'), 'en');
    expect(choicesAt(english.page, english.offset).find(({ word }) => word === 'stopped')?.what).toBe(
      'stopped · asks: a note below the data, a decision',
    );
  });

  test('what is chosen takes the place of what was typed, and no more', async () => {
    const { page, offset } = await at(SLOTEN, data('actors: [vpg, wat‸er]  # wie\nowner: x'));
    const [choice] = choicesAt(page, offset);
    expect(choice && replaced(page.file.text, [choice])).toBe(data('actors: [vpg, waterschap]  # wie\nowner: x'));
    const key = await at(SLOTEN, data('own‸'));
    const owner = choicesAt(key.page, key.offset).find(({ word }) => word === 'owner');
    expect(owner && replaced(key.page.file.text, [owner])).toBe(data('owner: '));
    const typed = await at(SLOTEN, data('own‸: team-water'));
    const again = choicesAt(typed.page, typed.offset).find(({ word }) => word === 'owner');
    expect(again && replaced(typed.page.file.text, [again])).toBe(data('owner: team-water'));
  });

  test.each([
    ['owner:‸', 'owner: team-water'],
    ['owner:‸  ', 'owner: team-water  '],
    ['owner: ‸ # wie', 'owner: team-water # wie'],
    ['actors:\n-‸', 'actors:\n- vpg'],
  ])('%j stays a field with a value', async (typed, expected) => {
    const { page, offset } = await at(SLOTEN, data(typed));
    const [choice] = choicesAt(page, offset);
    expect(choice && replaced(page.file.text, [choice])).toBe(data(expected));
  });

  // An editor replaces what stands around the cursor, on its line: `npm run fuzz`, 1329 and 3515 of seed 7.
  test.each(['owner:‸ team', 'owner: team  ‸', 'roles: [belangen\n  behar‸tiging'])(
    'nothing is offered beside a word, or over several lines: %j',
    async (typed) => {
      expect(await words(SLOTEN, data(typed))).toEqual([]);
    },
  );
});

describe('what is told', () => {
  const told = async (path: string, marked: string, language: 'nl' | 'en' = 'nl'): Promise<string> => {
    const { page, offset } = await at(path, marked, language);
    return hoverAt(page, offset)?.text ?? '';
  };

  test('of a field, in the language of the agenda', async () => {
    expect(await told(SLOTEN, data('own‸er: team-water'))).toMatch(/^Trekker\n\nHet team of de functie/);
    expect(await told(SLOTEN, data('own‸er: team-water'), 'en')).toMatch(/^Owner\n\nThe team or post/);
    expect(await told(SLOTEN, data('deliverables:\n  - id: a\n    du‸e: 2021'))).toMatch(
      /^Streefdatum\n\nWanneer dit onderdeel/,
    );
  });

  const FILES: Readonly<Record<FileKind, string>> = {
    agenda: 'agenda.yaml',
    plan: '2021/README.md',
    theme: '2021/1-water/README.md',
    objective: '2021/1-water/1.1-droge-voeten.md',
    commitment: SLOTEN,
    update: REPORT,
  };
  /** The keys in YAML with what the schema says of each. */
  function* keysIn(node: unknown, schema: Schema): Iterable<readonly [offset: number, schema: Schema]> {
    if (isSeq(node)) for (const item of node.items) yield* keysIn(item, schema.items ?? {});
    if (!isMap<Scalar<string>>(node)) return;
    for (const { key, value } of node.items) {
      const own = schema.properties?.[key.value] ?? (schema.additionalProperties as Schema);
      yield [key.range?.[0] ?? 0, own];
      yield* keysIn(value, own);
    }
  }

  test.each(LANGUAGES.flatMap((language) => FILE_KINDS.map((kind) => [kind, language] as const)))(
    'of every field of the kind %s, in %s',
    async (kind, language) => {
      const schema = editorSchema(schemaOf(kind), language);
      const yaml = stringify(sampleOf(schema, (each) => each));
      const begin = kind === 'agenda' ? '' : '---\n';
      const { page } = await at(FILES[kind], kind === 'agenda' ? yaml : data(yaml.trimEnd()), language);
      const keys = [...keysIn(parseDocument(yaml).contents, schema)];
      expect(keys.length).toBeGreaterThan(5);
      for (const [offset, { title, description }] of keys)
        expect(hoverAt(page, begin.length + offset)?.text, `${offset}`).toContain(`${title}\n\n${description}`);
    },
  );

  test.each<[string, string, string, string]>([
    ['an owner', SLOTEN, data('owner: team-w‸ater'), 'Team Water'],
    ['a party', SLOTEN, data('actors: [vpg, water‸schap]'), 'Waterschap De Lage Landen'],
    ['a promise, with its standing', SLOTEN, data('related: [gem‸alen]'), '1.1.2 Zuinige gemalen · onder druk'],
    ['a part', REPORT, data('deliverables:\n  scho‸uw: done'), 'Schouw van alle sloten'],
    [
      'a status',
      REPORT,
      data('status: ‸stopped'),
      'gestopt · vraagt: een toelichting onder de gegevens, een besluit (decision)',
    ],
  ])('of %s', async (_what, path, marked, expected) => {
    expect((await told(path, marked)).split('\n')[0]).toBe(expected);
  });

  test('nothing in the text below', async () => expect(await told(SLOTEN, '# Tit‸el\n')).toBe(''));

  test('nothing invisible', async () => {
    const settings = `${POLDER['agenda.yaml']}  kwaad: "\\u202e\\e[31mx"\n`;
    const { page, offset } = await at(SLOTEN, data('owner: kwa‸ad'), 'nl', { 'agenda.yaml': settings });
    expect(hoverAt(page, offset)?.text).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('what mends a finding', () => {
  /** The repairs of the findings of a rule, with the text that each gives. */
  const mended = async (
    path: string,
    text: string,
    rule: string,
  ): Promise<readonly (readonly [string, string, Repair])[]> => {
    const { page, diagnostics } = await at(path, text);
    const found = diagnostics.filter((each) => each.rule === rule);
    expect(found.length, diagnostics.map((each) => each.rule).join()).toBeGreaterThan(0);
    return found
      .flatMap((each) => repairsOf(page, each))
      .map((repair) => [repair.title, replaced(page.file.text, repair.edits), repair]);
  };

  test('a word that was meant', async () => {
    const [first] = await mended(SLOTEN, data('actors: [vpg]\nonwer: team-water'), 'schema/unknown-key');
    expect(first?.slice(0, 2)).toEqual(['Maak er "owner" van', data('actors: [vpg]\nowner: team-water')]);
    const [id] = await mended(SLOTEN, data("owner: 'team-waterr'"), 'ref/unknown-id');
    expect(id?.[1]).toBe(data("owner: 'team-water'"));
  });

  test('a fix that is certain', async () => {
    const [first] = await mended(SLOTEN, '---\nowner: team-water\r\n---\r\n# Titel\n\nTekst.\n', 'file/mixed-newlines');
    expect(first?.[2].isCertain).toBe(true);
    expect(first?.[1]).not.toContain('\r');
  });

  test('the explanation that a status asks', async () => {
    const [first] = await mended(REPORT, data('status: at-risk'), 'update/cause-missing');
    expect(first?.[1]).toBe(data('status: at-risk\nexplanation:\n  cause: \n  consequence: \n  remedy: '));
    const [rest] = await mended(
      REPORT,
      data('status: at-risk\nexplanation:\n  cause: >-\n    Het regent.\ndue: 2021-12'),
      'update/explanation-incomplete',
    );
    expect(rest?.[1]).toBe(
      data('status: at-risk\nexplanation:\n  cause: >-\n    Het regent.\n  consequence: \n  remedy: \ndue: 2021-12'),
    );
  });

  test('the source and the decision that a status asks', async () => {
    const [source] = await mended(REPORT, data('status: done'), 'update/evidence-missing');
    expect(source?.[1]).toBe(data('status: done\nevidence:\n  - title: \n    url: '));
    const [decision] = await mended(REPORT, data('status: stopped'), 'update/stopped-without-decision');
    expect(decision?.[1]).toBe(data('status: stopped\ndecision:\n  body: \n  date: '));
  });

  test('what is asked is never made up: it is still told of', async () => {
    const [[, text] = ['', '']] = await mended(REPORT, data('status: at-risk'), 'update/cause-missing');
    const { diagnostics } = await at(REPORT, text);
    expect(diagnostics.map(({ rule }) => rule)).toContain('schema/empty-text');
  });
});

describe('where an id leads', () => {
  const textOf = (page: Page, { path, span }: Found): string => {
    const text = path === page.file.path ? page.file.text : (POLDER[path] ?? '');
    return `${path} ${text.slice(span.start, span.end)}`;
  };

  test.each<[string, string, string, string]>([
    ['an owner', SLOTEN, data('owner: team-‸water'), 'agenda.yaml team-water'],
    ['a party', SLOTEN, data('actors: [‸vpg]'), 'agenda.yaml vpg'],
    ['a track', SLOTEN, data('tracks: [klim‸aat]'), '2021/README.md klimaat'],
    ['a condition', GEMALEN, data('depends-on: [water‸wet]'), '2021/README.md waterwet'],
    ['a promise', SLOTEN, data('related: [gem‸alen]'), `${GEMALEN} `],
    ['a part', REPORT, data('deliverables:\n  scho‸uw: done'), `${SLOTEN} schouw`],
  ])('%s', async (_what, path, marked, expected) => {
    const { page, offset } = await at(path, marked);
    const found = definitionAt(page, offset);
    expect(found && textOf(page, found)).toBe(expected);
  });

  test.each<[string, string, string, readonly string[]]>([
    [
      'an owner',
      'agenda.yaml',
      (POLDER['agenda.yaml'] ?? '').replace('  team-water', '  team-‸water'),
      [
        '2021/1-water/1.1.1-sloten.md team-water',
        `${GEMALEN} team-water`,
        '2021/1-water/README.md team-water',
        'agenda.yaml team-water',
      ],
    ],
    [
      'a part',
      SLOTEN,
      (POLDER[SLOTEN] ?? '').replace('id: schouw', 'id: scho‸uw'),
      [`${SLOTEN} schouw`, `${REPORT} schouw`],
    ],
    [
      'the record itself',
      GEMALEN,
      (POLDER[GEMALEN] ?? '').replace('# Zuinige', '# Zui‸nige'),
      ['2021/progress/2021-09-15-gemalen.md '],
    ],
  ])('what names %s', async (_what, path, marked, expected) => {
    const { page, offset } = await at(path, marked);
    expect(
      referencesAt(page, offset)
        .map((each) => textOf(page, each))
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('a word that names nothing leads nowhere', async () => {
    const { page, offset } = await at(SLOTEN, data('owner: team-‸vuur'));
    expect(definitionAt(page, offset)).toBeUndefined();
  });
});

test('whatever is typed, every place in it can be asked about', () => {
  const texts = [POLDER[SLOTEN], POLDER['2021/progress/2021-09-15-gemalen.md'], POLDER['2021/README.md']].map(String);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(400),
      fc.nat(40),
      fc.constantFrom(...DEBRIS, 'a: [b, {c: ', '- - ', '  '),
      (text, where, length, debris) => {
        const start = where % (text.length + 1);
        const file = { path: SLOTEN, text: text.slice(0, start) + debris + text.slice(start + length) };
        const cells = cellsIn(file);
        for (const { span, area } of cells.all) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(file.text.length);
          expect(area.start).toBeLessThanOrEqual(area.end);
        }
        for (let offset = 0; offset <= file.text.length; offset++) cells.at(offset);
      },
    ),
    { numRuns: 300, seed: SEED },
  );
});
