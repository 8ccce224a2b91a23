// The sheet of `agenda list --format csv`, changed in Excel and taken back: what nobody changed stays, the rest becomes
// exactly that.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetEdits } from '../../src/actions/edit-sheet.ts';
import { sheetChanges } from '../../src/actions/sheet-changes.ts';
import { FOLLOWING, fieldsIn } from '../../src/actions/sheet-fields.ts';
import { planSheetLanguage } from '../../src/actions/sheet-records.ts';
import { cellsOf } from '../../src/cli/given-sheet.ts';
import type { ChangeSet } from '../../src/edit/change-set.ts';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { SHEET_COLUMNS, type SheetColumn } from '../../src/i18n/sheet-columns.ts';
import { LANGUAGES, type Language } from '../../src/i18n/text.ts';
import { readPaper } from '../../src/import/readers/read-paper.ts';
import { load } from '../../src/load.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { rowsOf } from '../../src/query/row.ts';
import { CSV_SIGNS, csvText } from '../../src/render/csv-text.ts';
import { type Tree, textOf } from '../../src/source/tree.ts';
import { commitmentSheet } from '../../src/views/commitment-sheet.ts';
import { POLDER } from '../bad-input/polder.ts';
import { agendaFiles, day } from '../domain/plans.ts';
import { agenda, type Files, type Said, treeOf } from '../fake-world.ts';
import { agendas, SEED } from '../laws/arbitrary-agenda.ts';

type Cells = readonly (readonly string[])[];
const COLUMNS = Object.keys(SHEET_COLUMNS) as readonly SheetColumn[];
const at = (column: SheetColumn): number => COLUMNS.indexOf(column);

/** A plan as the program reads it, and its sheet as whoever opens it sees the cells. */
async function opened(tree: Tree, language: Language) {
  const { agenda: read } = await load(tree);
  const plan = read.plans.find(({ year }) => year === 2021);
  if (!plan) throw new Error('no plan');
  const rows = rowsOf(read, indexAgenda(read), plan, day('2021-07-01'));
  const text = csvText(
    commitmentSheet(rows, read, [], (words) => words[language]),
    CSV_SIGNS[language],
  );
  const cells = await readCells(text);
  return { cells, edits: (given: Cells) => sheetEdits(given, cells, rows, read, plan) };
}

const readCells = async (text: string): Promise<Cells> =>
  cellsOf(await readPaper('csv', new TextEncoder().encode(text)));
const saved = (cells: Cells, separator: string, isQuoted = true): string =>
  cells
    .map((row) =>
      Array.from(COLUMNS, (_, column) => row[column] ?? '')
        .map((cell) => (isQuoted || /["\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join('\r\n');
const withCell = (cells: Cells, row: number, column: SheetColumn, cell: string): Cells =>
  cells.map((each, place) =>
    place === row ? Array.from(COLUMNS, (_, own) => (own === at(column) ? cell : (each[own] ?? ''))) : each,
  );

const RICH: Files = agendaFiles(
  {
    2021: {
      page: { stage: 'draft', tracks: [{ id: 'klimaat', title: 'Klimaat' }] },
      commitments: {
        kade: {
          actors: ['vvh', 'rijk'],
          owner: 'team-kade',
          roles: ['dienstverlening'],
          start: '2021-02',
          due: '2021-03-04',
          money: { budget: 250_000 },
          target: { measure: '=SOM(A1); "quoted"', unit: 'm2', 'at-least': 2.5, baseline: -3 },
          deliverables: [{ id: 'steen', title: '-1 steen', due: '2021-04-05', owner: 'team-schip' }],
          tracks: ['klimaat'],
          sdgs: [16, '16.6'],
          tags: ['nieuw', 'haven'],
          source: { document: 'Nota', section: '5.1' },
          visibility: 'internal',
        },
        brug: { due: 'ongoing', owner: ['team-kade', 'team-schip'] },
        sluis: { due: '2021-12-31' },
      },
      updates: { '03-01-kade': { status: 'on-track', value: 1.5 } },
    },
  },
  { holders: { kade: { title: 'Wethouder Kade' }, brug: { title: 'Wethouder Brug' } } },
);
const UNCHANGED = { edits: [], faults: [], absent: 0, changedMeanwhile: 0, hasVersions: true };
const KADE = 1;
const STEEN = 2;
const BRUG = 3;
const SLUIS = 4;

describe.each(LANGUAGES)('a sheet in %s', (language) => {
  test('that nobody changed brings no change', async () => {
    await fc.assert(
      fc.asyncProperty(agendas, async (files) => {
        const { cells, edits } = await opened(treeOf(files), language);
        if (cells.length < 2) return;
        for (const separator of [';', ',']) {
          const back = await readCells(saved(cells, separator));
          expect(planSheetLanguage(back)).toBe(language);
          expect(edits([back[0] ?? [], ...back.slice(1).toReversed()])).toEqual(UNCHANGED);
        }
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  test('of which one cell changed brings that change and no other', async () => {
    const line = fc.lorem({ maxCount: 5 });
    const change = fc.oneof(
      line.map((to) => ['title', to] as const),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => ['text', lines.join('\n\n')] as const),
      fc.constantFrom('2021-05-06', '2021-07', '2021-Q3', '2021').map((to) => ['due', to] as const),
      fc.constantFrom('Team Land', 'Team Water', 'Team Water; Team Land', '').map((to) => ['owner', to] as const),
      fc.constantFrom('Vereniging van Poldergemeenten', '').map((to) => ['actors', to] as const),
      fc.constantFrom('nieuw; haven', 'haven').map((to) => ['tags', to] as const),
      fc.integer({ min: 0, max: 999 }).map((to) => ['budget', String(to)] as const),
      line.map((to) => ['measure', to] as const),
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(agendas, fc.nat(), change, async (files, place, [column, to]) => {
        const tree = treeOf(files);
        const { cells, edits } = await opened(tree, language);
        const kinds = cells.map((row) => row[at('kind')]);
        const own = cells.flatMap((_, row) => (row > 0 && kinds[row] === kinds[1] ? [row] : []));
        const row = own[place % Math.max(1, own.length)];
        if (row === undefined || (cells[row]?.[at(column)] ?? '') === to) return;
        // A target is counted by something.
        if (column === 'measure' && (cells[row]?.[at(column)] ?? '') === '') return;
        const given = await readCells(saved(withCell(cells, row, column, to), ';'));
        const found = edits(given);
        expect(found.faults).toEqual([]);
        expect(found.edits.map((edit) => edit.column)).toEqual([column]);
        const changes = await sheetChanges(tree, found.edits);
        if (typeof changes === 'string') throw new Error(changes);
        const after = changedTree(tree, changes);
        expect(after.entries.filter((entry, place) => textOf(entry) !== textOf(tree.entries[place]))).toHaveLength(1);
        const again = await opened(after, language);
        expect(again.edits(given).edits).toEqual([]);
        const asked = withCell(cells, row, column, to);
        const derived = (['dueDate', 'overdue', 'status', 'version'] as const).map(at);
        again.cells.forEach((cellsNow, place) => {
          COLUMNS.forEach((_, each) => {
            if (!derived.includes(each)) expect(cellsNow[each] ?? '').toBe(asked[place]?.[each] ?? '');
          });
          const written = (row: readonly string[] = []): string | undefined => row[at('version')]?.split('-')[0];
          expect(written(cellsNow) === written(cells[place])).toBe(place !== row);
        });
        made++;
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(made).toBeGreaterThan(20);
  });
});

describe('what Excel makes of a cell', () => {
  test.each([
    ['a day', KADE, 'due', '4-3-2021'],
    ['a day with zeros', KADE, 'due', '04-03-2021'],
    ['a day with a short year', SLUIS, 'due', '31-12-21'],
    ['a day with a time', SLUIS, 'due', '2021-12-31 00:00:00'],
    ['a month in Dutch', KADE, 'start', 'feb-21'],
    ['a point before decimals', KADE, 'atLeast', '2.5'],
    ['a decimal comma', KADE, 'atLeast', '2,50'],
    ['no apostrophe', KADE, 'measure', '=SOM(A1); "quoted"'],
    ['an apostrophe', KADE, 'measure', '\'=SOM(A1); "quoted"'],
    ['the text of a part', STEEN, 'title', '-1 steen'],
    ['other capitals', KADE, 'owner', 'team kade'],
    ['the id', KADE, 'owner', 'team-kade'],
    ['a word in the other language', BRUG, 'due', 'ongoing'],
    ['less space between words', KADE, 'tags', 'nieuw;haven'],
    ['a computed day', SLUIS, 'dueDate', '31-12-2021'],
  ] as const)('%s', async (_, row, column, cell) => {
    const { cells, edits } = await opened(treeOf(RICH), 'nl');
    expect(edits(withCell(cells, row, column, cell))).toEqual(UNCHANGED);
  });

  test('days with slashes, in the order that the whole sheet tells', async () => {
    const { cells, edits } = await opened(treeOf(RICH), 'en');
    const american = cells.map((row) => row.map((cell) => cell.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$2/$3/$1')));
    expect(edits(american)).toEqual(UNCHANGED);
    expect(edits(withCell(american, KADE, 'due', '5/6/2021')).edits).toMatchObject([{ to: '2021-05-06' }]);
    const british = cells.map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')));
    expect(edits(british)).toEqual(UNCHANGED);
    expect(edits(withCell(cells, KADE, 'due', '5/6/2021')).faults).toMatchObject([{ row: 2 }]);
  });

  test('letters that an older encoding does not have', async () => {
    const files = { ...RICH, '2021/1-thema-1/1.1.2-brug.md': '---\ndue: ongoing\n---\n# Brug → kade\n\nTekst.\n' };
    const { cells, edits } = await opened(treeOf(files), 'nl');
    expect(edits(withCell(cells, BRUG, 'title', 'Brug ? kade'))).toMatchObject({ edits: [], faults: [] });
    expect(edits(withCell(cells, BRUG, 'title', 'Brug ? kades')).faults).toHaveLength(1);
  });
});

test('columns and rows that were taken away change nothing', async () => {
  const { cells, edits } = await opened(treeOf(RICH), 'nl');
  const some = [cells[0] ?? [], cells[STEEN] ?? [], cells[SLUIS] ?? []].map((row) =>
    (['id', 'title', 'reference'] as const).map((column) => row[at(column)] ?? ''),
  );
  expect(edits(some)).toEqual({ ...UNCHANGED, absent: 1, hasVersions: false });
});

test('cells that were made empty, or filled, of any kind', async () => {
  const tree = treeOf(RICH);
  const { cells, edits } = await opened(tree, 'nl');
  let given = cells;
  const change = (row: number, column: SheetColumn, cell: string): void => {
    given = withCell(given, row, column, cell);
  };
  for (const column of ['measure', 'unit', 'atLeast', 'baseline', 'budget', 'sourceSection', 'start'] as const)
    change(KADE, column, '');
  change(KADE, 'tags', 'nieuw; haven; zee');
  change(KADE, 'visibility', 'openbaar');
  change(KADE, 'holder', 'Wethouder Kade');
  change(KADE, 'title', 'Een andere titel');
  change(KADE, 'text', 'Een.\n\n- twee\n- drie');
  change(STEEN, 'due', '30-6-2021');
  change(STEEN, 'text', 'Een steen.\n\nEn nog een.');
  change(BRUG, 'owner', 'Team Schip');
  change(SLUIS, 'sdgs', 'SDG 4; 16.6');
  const found = edits(await readCells(saved(given, ';', false)));
  expect(found.faults).toEqual([]);
  const changes = await sheetChanges(tree, found.edits);
  if (typeof changes === 'string') throw new Error(changes);
  const after = changedTree(tree, changes);
  const texts = after.entries.filter(({ path }) => /1\.1\.\d/.test(path)).map(textOf);
  expect(texts.join('')).toMatchInlineSnapshot(`
    "---
    actors:
      - vvh
      - rijk
    owner: team-kade
    holder: kade
    roles:
      - dienstverlening
    due: 2021-03-04
    deliverables:
      - title: -1 steen
        id: steen
        text: |-
          Een steen.

          En nog een.
        due: 2021-06-30
        owner: team-schip
    tracks:
      - klimaat
    sdgs:
      - 16
      - "16.6"
    tags:
      - nieuw
      - haven
      - zee
    source:
      document: Nota
    visibility: public
    ---
    # Een andere titel

    Een.

    - twee
    - drie
    ---
    due: ongoing
    owner: [team-schip]
    ---
    # De brug

    Belofte over de brug.
    ---
    due: 2021-12-31
    sdgs: [4, "16.6"]
    ---
    # De sluis

    Belofte over de sluis.
    "
  `);
});

describe('is refused, by row and with what to do', () => {
  test.each([
    ['a computed column', KADE, 'status', 'klaar', 'Status is anders; die komt uit de meldingen'],
    ['another theme', KADE, 'theme', '2 Elders', 'agenda move'],
    ['an unknown reference', KADE, 'reference', '2021/9.9.9', '2021/9.9.9 bestaat niet.'],
    ['another year', KADE, 'reference', '2020/1.1.1', '2020/1.1.1 hoort niet bij 2021.'],
    ['a row without a reference', KADE, 'reference', '', 'agenda add commitment 2021/'],
    ['another id', KADE, 'id', 'kades', '2021/1.1.1 is "kade", en niet "kades".'],
    ['a new part', STEEN, 'id', 'rots', 'agenda add deliverable 2021/1.1.1'],
    ['no title', KADE, 'title', '', 'Titel: een titel mag niet leeg zijn.'],
    ['no number', KADE, 'budget', '€ 3', 'Begroot: "€ 3" is geen getal.'],
    ['what a part has not', STEEN, 'tags', 'x', 'Trefwoorden: dat heeft een onderdeel niet.'],
  ] as const)('%s', async (_, row, column, cell, message) => {
    const { cells, edits } = await opened(treeOf(RICH), 'nl');
    const { faults } = edits(withCell(cells, row, column, cell));
    expect(faults.map((fault) => `${fault.row} ${fault.text.nl}`)).toEqual([
      expect.stringContaining(`${row + 1} ${message.startsWith('agenda') ? '' : message}`),
    ]);
    expect(faults[0]?.text.nl).toContain(message);
  });

  test('a row that is there twice', async () => {
    const { cells, edits } = await opened(treeOf(RICH), 'nl');
    expect(edits([...cells, cells[KADE] ?? []]).faults).toMatchObject([{ row: 6 }]);
  });
});

describe('agenda import', () => {
  const files = POLDER as Files;
  const listed = async (lang: Language): Promise<string> =>
    (await agenda(files, ['list', '2021', '--format', 'csv', '--lang', lang])).out;
  const imported = (sheet: string, argv: readonly string[], own: Files = files): Promise<Said> =>
    agenda({ ...own, 'plan.csv': sheet }, ['import', 'plan.csv', '--year', '2021', '--lang', 'nl', ...argv], {
      write: () => undefined,
    });

  test('says that nothing was changed', async () => {
    for (const lang of LANGUAGES) {
      const { code, err } = await imported(await listed(lang), []);
      expect({ code, err }).toEqual({
        code: 0,
        err: 'In de lijst staat niets anders dan in de agenda; er is niets geschreven.\n',
      });
    }
  });

  test('asks for the decision in an adopted plan', async () => {
    const sheet = (await listed('nl')).replace('2021-12-15', '30-6-2021');
    const { code, err } = await imported(sheet, []);
    expect(code).toBe(2);
    expect(err).toContain('dit verandert wat is beloofd (de streefdatum)');
    expect(err).toContain('--decision');
  });

  test('records an amendment for each promise that changed, and for no other', async () => {
    let own: Files = files;
    const write = (changes: ChangeSet): void => {
      const { entries } = changedTree(treeOf(own), changes);
      own = Object.fromEntries(entries.map((entry) => [entry.path, textOf(entry)]));
    };
    await agenda(own, ['adopt', '2021', '--body', 'Algemene ledenvergadering', '--date', '2020-12-04'], { write });
    const cells = await readCells(await listed('nl'));
    const row = (id: string): number => cells.findIndex((each) => each[at('id')] === id);
    const due = withCell(cells, row('gemalen'), 'due', '30-6-2021');
    const given = withCell(withCell(due, row('baggerplan'), 'due', '30-9-2021'), row('gemalen'), 'tags', 'zuinig');
    const decided = ['--what', 'Eerder.', '--why', 'Het kan.', '--decision', 'Bestuur; 24-6-2021'];
    const { code, err } = await agenda(
      { ...own, 'plan.csv': saved(given, ';') },
      ['import', 'plan.csv', '--year', '2021', '--lang', 'nl', ...decided],
      { write },
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Veranderd in de lijst: 3 cellen, van 2 inzetpunten (Streefdatum, Trefwoorden).\nDe wijziging is vastgelegd, met het besluit.\n',
    });
    expect(
      String(own['2021/README.md'])
        .match(/^ {2}- of: .*$/gm)
        ?.sort(),
    ).toEqual(['  - of: gemalen', '  - of: sloten']);
    expect((await agenda(own, ['validate', '--lang', 'nl'])).out).not.toContain('plan/fingerprint');
  });

  test('writes a draft at once, also as JSON', async () => {
    const page = '2021/README.md';
    const draft = { ...files, [page]: String(files[page]).replace('stage: adopted', 'stage: draft') };
    const { out: list } = await agenda(draft, ['list', '2021', '--format', 'csv', '--lang', 'nl']);
    const { code, out, err } = await imported(list.replace('2021-12-15', '30-6-2021'), ['--json'], draft);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'changes', written: true, changes: [{ change: 'edit' }] });
    expect(err).toBe('Veranderd in de lijst: 1 cel, van 1 inzetpunt (Streefdatum).\n');
  });

  test.each([['--review'], ['--shape', 'table'], ['--name', 'x']])('does not take %s', async (...argv) => {
    const { code, err } = await imported(await listed('nl'), argv.length === 1 ? [...argv, 'na.csv'] : argv);
    expect(code).toBe(2);
    expect(err).toContain('en "plan.csv" gaan niet samen');
  });
});

describe('a sheet that was made before somebody else changed something', () => {
  const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
  const page = '2021/README.md';
  const before: Files = {
    ...(POLDER as Files),
    [page]: String(POLDER[page]).replace('stage: adopted', 'stage: draft'),
  };
  const elsewhere = (path: string, from: string, to: string): Files => {
    expect(before[path]).toContain(from);
    return { ...before, [path]: String(before[path]).replace(from, to) };
  };
  const later = elsewhere(GEMALEN, 'due: 2021-12-15', 'due: 2021-11-01');
  const sheet = async (change: (cells: Cells, row: (id: string) => number) => Cells): Promise<string> => {
    const { out } = await agenda(before, ['list', '2021', '--format', 'csv', '--lang', 'nl']);
    const cells = await readCells(out);
    return saved(
      change(cells, (id) => cells.findIndex((each) => each[at('id')] === id)),
      ';',
    );
  };
  const taken = async (files: Files, given: string): Promise<Said & { readonly files: Files }> => {
    let own: Files = files;
    const write = (changes: ChangeSet): void => {
      const { entries } = changedTree(treeOf(own), changes);
      own = Object.fromEntries(entries.map((entry) => [entry.path, textOf(entry)]));
    };
    const argv = ['import', 'plan.csv', '--year', '2021', '--lang', 'nl'];
    const said = await agenda({ ...own, 'plan.csv': given }, argv, { write });
    return { ...said, files: own };
  };

  test('what they changed stays, beside what the sheet changes', async () => {
    const given = await sheet((cells, row) => withCell(cells, row('sloten'), 'tags', 'net'));
    const { code, err, files } = await taken(later, given);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Veranderd in de lijst: 1 cel, van 1 inzetpunt (Trefwoorden).\nEen rij is in de agenda veranderd nadat de lijst was gemaakt; wat daar nu staat, blijft.\n',
    });
    expect(files[GEMALEN]).toBe(later[GEMALEN]);
    expect(files['2021/1-water/1.1.1-sloten.md']).toContain('net');
  });

  test('also where Excel wrote the row again', async () => {
    const given = await sheet((cells, row) => withCell(cells, row('gemalen'), 'due', '15-12-21'));
    const { err, files } = await taken(later, given);
    expect(err).toContain('Een rij is in de agenda veranderd nadat de lijst was gemaakt');
    expect(files).toEqual(later);
  });

  test('nothing is written where both changed the same row', async () => {
    const given = await sheet((cells, row) => withCell(cells, row('gemalen'), 'tags', 'net'));
    const { code, err, files } = await taken(later, given);
    expect(code).toBe(2);
    expect(err).toMatch(
      /rij \d+: hieraan is iets veranderd nadat de lijst was gemaakt\. Nu anders: Streefdatum, Trefwoorden\. Maak een nieuwe lijst/,
    );
    expect(files[GEMALEN]).toBe(later[GEMALEN]);
  });

  test('a report that came meanwhile bars nothing', async () => {
    const report = { '2021/progress/2021-06-20-gemalen.md': '---\nstatus: done\n---\nKlaar.\n' };
    const given = await sheet((cells, row) => withCell(cells, row('sloten'), 'tags', 'net'));
    expect((await taken({ ...before, ...report }, given)).err).toBe(
      'Veranderd in de lijst: 1 cel, van 1 inzetpunt (Trefwoorden).\n',
    );
  });

  test('a status that somebody wrote in it is not passed over', async () => {
    const report = { '2021/progress/2021-06-20-gemalen.md': '---\nstatus: done\n---\nKlaar.\n' };
    const given = await sheet((cells, row) => withCell(cells, row('gemalen'), 'status', 'vervallen'));
    for (const files of [before, { ...before, ...report }])
      expect((await taken(files, given)).err).toContain('die komt uit de meldingen (agenda update)');
  });

  test.each(['', '1,23E+45'])('so is that one row has lost its version: "%s"', async (version) => {
    const given = await sheet((cells, row) => {
      const tagged = withCell(cells, row('sloten'), 'tags', 'net');
      return withCell(tagged, row('sloten'), 'version', version);
    });
    expect((await taken(before, given)).err).toContain('Niet elke rij heeft nog een "Versie"');
  });

  test('that it cannot be told without the versions is said', async () => {
    const given = await sheet((cells, row) =>
      withCell(cells, row('sloten'), 'tags', 'net').map((cells) =>
        cells.map((cell, own) => (own === at('version') ? '' : cell)),
      ),
    );
    const without = given.replace('"Versie"', '""');
    const { code, err } = await taken(before, without);
    expect(code).toBe(0);
    expect(err).toContain('Niet elke rij heeft nog een "Versie"; of iemand anders daar intussen iets veranderde');
  });
});

test('of every column is known whether it names a row, stands in the files or follows', async () => {
  const { agenda: read } = await load(treeOf(RICH));
  const [plan] = read.plans;
  if (!plan) throw new Error('no plan');
  const known = ['reference', 'kind', 'id', 'version', ...Object.keys(fieldsIn(read, plan)), ...Object.keys(FOLLOWING)];
  expect(known.sort()).toEqual([...COLUMNS].sort());
});
