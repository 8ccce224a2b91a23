// The sheet of `agenda list --format csv`: what a plan says of its commitments can be read back from it.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_COLUMNS, type SheetColumn } from '../../src/i18n/sheet-columns.ts';
import { LANGUAGES, type Language } from '../../src/i18n/text.ts';
import type { Agenda } from '../../src/model/agenda.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import { schemaOf } from '../../src/model/schema-fields.ts';
import type { Target } from '../../src/model/shared.ts';
import { readableNames } from '../../src/query/readable-names.ts';
import { rowsOf } from '../../src/query/row.ts';
import { CSV_SIGNS, csvText } from '../../src/render/csv-text.ts';
import { defused, undefused } from '../../src/text/sheet-cell.ts';
import { BETWEEN_WORDS, commitmentSheet } from '../../src/views/commitment-sheet.ts';
import { agendaFiles, day, read } from '../domain/plans.ts';
import { SEED } from '../laws/arbitrary-agenda.ts';

const ROUGH = '=SOM(A1); "quoted", \'twice\'';
const FILES = agendaFiles(
  {
    2021: {
      page: { tracks: [{ id: 'klimaat', title: 'Klimaat', parts: [{ id: 'zee', title: 'Zee; en strand' }] }] },
      commitments: {
        kade: {
          actors: ['vvh', 'rijk'],
          owner: ['team-kade', 'team-schip'],
          holder: 'kade',
          roles: ['dienstverlening', 'platformfunctie'],
          partners: ['rijk'],
          start: '2021-02',
          due: '2021-Q3',
          money: { budget: 250_000 },
          target: { measure: ROUGH, unit: "'=m2", 'at-least': 2.5, 'at-most': 1e6, baseline: -3 },
          deliverables: [
            {
              id: 'steen',
              title: '-1 steen',
              text: 'Een\nsteen.',
              owner: 'team-schip',
              actors: ['vvh'],
              due: '2021-03-04',
            },
            { id: 'zand', title: '@zand', target: { measure: 'emmers' } },
          ],
          tracks: ['klimaat', 'zee'],
          sdgs: [16, '16.6'],
          'depends-on': ['brug'],
          continues: ['2020/kade', '2020/kade-oud'],
          'not-continues': ['2020/brug'],
          replaces: ['2020/steiger'],
          related: ['brug'],
          tags: ['nieuw', 'haven'],
          source: { document: ROUGH, section: '5.1' },
          visibility: 'internal',
        },
        brug: { due: 'ongoing', source: { document: 'Nota', section: '§ 5.1' }, tags: ['haven'] },
        sluis: {},
      },
      updates: { '03-01-kade': { status: 'on-track', value: 1.5 } },
    },
  },
  {
    parties: { vvh: 'Vereniging', rijk: 'vvh' },
    holders: { kade: { title: 'Wethouder Kade' } },
  },
);

type Read = Readonly<Record<SheetColumn, string>>;

/** The rows of a sheet as whoever reads it back has them. */
async function sheetIn(language: Language): Promise<{ readonly agenda: Agenda; readonly rows: readonly Read[] }> {
  const { agenda, index } = await read(FILES);
  const plan = agenda.plans[0];
  if (!plan) throw new Error('no plan');
  const sheet = commitmentSheet(rowsOf(agenda, index, plan, day('2021-07-01')), agenda, [], (text) => text[language]);
  const text = csvText(sheet, CSV_SIGNS[language]);
  const cells: readonly (readonly string[])[] = parse(text, { bom: true, delimiter: CSV_SIGNS[language].separator });
  const [head = [], ...rows] = cells;
  const columns = Object.keys(SHEET_COLUMNS) as readonly SheetColumn[];
  expect(head).toEqual(columns.map((column) => SHEET_COLUMNS[column][language]));
  return {
    agenda,
    rows: rows.map(
      (row) => Object.fromEntries(columns.map((column, at) => [column, undefused(row[at] ?? '')])) as Read,
    ),
  };
}

const listOf = (cell: string, names: ReadonlyMap<string, string> = new Map()): readonly string[] => {
  const ids = new Map([...readableNames(names)].map(([id, name]) => [name, id]));
  return cell === '' ? [] : cell.split(BETWEEN_WORDS).map((word) => ids.get(word) ?? word);
};
const orUndefined = (cell: string): string | undefined => (cell === '' ? undefined : cell);
const numberOf = (cell: string, language: Language): number | undefined =>
  cell === '' ? undefined : Number(cell.replace(CSV_SIGNS[language].decimal, '.'));
const targetOf = ({ measure, unit, atLeast, atMost, baseline }: Read, language: Language): Target | undefined =>
  measure === ''
    ? undefined
    : {
        measure,
        unit: orUndefined(unit),
        atLeast: numberOf(atLeast, language),
        atMost: numberOf(atMost, language),
        baseline: numberOf(baseline, language),
      };

describe.each(LANGUAGES)('in %s', (language) => {
  test('every field of a commitment is read back', async () => {
    const { agenda, rows } = await sheetIn(language);
    const plan = agenda.plans[0];
    const commitments = plan?.themes.flatMap(({ objectives }) => objectives.flatMap((each) => each.commitments)) ?? [];
    const parts = rows.filter(({ kind }) => kind === { nl: 'onderdeel', en: 'deliverable' }[language]);
    const own = rows.filter((row) => !parts.includes(row));
    expect(own).toHaveLength(commitments.length);
    const tracks = new Map(
      plan?.tracks.flatMap((track) => [track, ...track.parts]).map(({ id, title }) => [id, title]),
    );
    for (const [at, commitment] of commitments.entries()) {
      const row = own[at] as Read;
      const holders = new Map([...agenda.holders].map(([id, { title }]) => [id, title]));
      const back: Omit<Commitment, 'kind' | 'path' | 'document' | 'deliverables' | 'roles'> = {
        year: Number(row.reference.slice(0, 4)),
        number: row.reference.slice(5),
        id: row.id,
        title: row.title,
        text: row.text,
        actors: listOf(row.actors, agenda.parties),
        owners: listOf(row.owner, agenda.owners),
        holder: listOf(row.holder, holders)[0],
        partners: listOf(row.partners, agenda.parties),
        start: orUndefined(row.start) as Commitment['start'],
        due: (['doorlopend', 'ongoing'].includes(row.due) ? 'ongoing' : orUndefined(row.due)) as Commitment['due'],
        budget: numberOf(row.budget, language),
        target: targetOf(row, language),
        tracks: listOf(row.tracks, tracks),
        sdgs: listOf(row.sdgs.replaceAll('SDG ', '')).map((goal) => (goal.includes('.') ? goal : Number(goal))),
        dependsOn: listOf(row.dependsOn),
        continues: listOf(row.continues),
        notContinues: listOf(row.notContinues),
        replaces: listOf(row.replaces),
        related: listOf(row.related),
        tags: listOf(row.tags),
        source:
          row.sourceDocument === ''
            ? undefined
            : { document: row.sourceDocument, section: orUndefined(row.sourceSection.replace(/^§ (?=[§\d])/, '')) },
        visibility: ['intern', 'internal'].includes(row.visibility) ? 'internal' : 'public',
      };
      expect(commitment).toMatchObject(back);
      expect(listOf(row.roles)).toHaveLength(commitment.roles.length);
      expect(
        parts
          .filter(({ reference }) => reference === row.reference)
          .map((part) => ({
            id: part.id,
            title: part.title,
            text: orUndefined(part.text),
            owners: listOf(part.owner, agenda.owners),
            actors: listOf(part.actors, agenda.parties),
            due: orUndefined(part.due),
            target: targetOf(part, language),
          })),
      ).toEqual(commitment.deliverables);
    }
  });

  test('numbers are numbers and days are days', async () => {
    const { rows } = await sheetIn(language);
    expect(rows[0]).toMatchObject({
      atLeast: { nl: '2,5', en: '2.5' }[language],
      baseline: '-3',
      value: { nl: '1,5', en: '1.5' }[language],
      due: '2021-Q3',
      dueDate: '2021-09-30',
      lastReport: '2021-03-01',
    });
  });
});

test('every field of the format has a column', () => {
  const columns = new Set<string>(Object.keys(SHEET_COLUMNS));
  // These have columns by the names of what is in them.
  const inside = {
    money: ['budget'],
    target: ['measure', 'atLeast'],
    source: ['sourceDocument'],
    deliverables: ['kind'],
  };
  const camel = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const fields = Object.keys(schemaOf('commitment').properties ?? {});
  expect(
    fields.flatMap((key) => inside[key as keyof typeof inside] ?? [camel(key)]).filter((key) => !columns.has(key)),
  ).toEqual([]);
});

test('what would be a formula is none, and is what it was when read back', () => {
  const texts = fc.stringMatching(/^['=+\-@\t\r\uff1d a]{0,6}$/);
  fc.assert(
    fc.property(texts, (text) => {
      expect(defused(text)).not.toMatch(/^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/);
      expect(undefused(defused(text))).toBe(text);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test('a name that could be taken for something else gives way to its id', () => {
  const names = { a: 'Ans', b: 'a', c: 'Twee', d: 'Twee', e: 'x; y', f: ' Frits', g: '' };
  expect([...readableNames(new Map(Object.entries(names)))]).toEqual([['a', 'Ans']]);
});

test('what is not counted is a row, since the sheet is kept without what the screen said', async () => {
  const { agenda } = await read(FILES);
  expect(commitmentSheet([], agenda, ['2021/x.md'], ({ nl }) => nl)[1]).toContain('2021/x.md');
});
