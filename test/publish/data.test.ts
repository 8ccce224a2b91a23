// Sheets, rows, calendars and feeds hold what the program answers elsewhere, and nothing in them is taken for a formula.
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/text.ts';
import { csvOf } from '../../src/publish/csv.ts';
import { feedOf } from '../../src/publish/feed.ts';
import { icsOf } from '../../src/publish/ics.ts';
import { jsonlOf } from '../../src/publish/jsonl.ts';
import { tableSource } from '../../src/publish/site/data-files.ts';
import { TABLES, type TableName } from '../../src/publish/tables/table.ts';
import { tableNamed } from '../../src/publish/tables/tables.ts';
import { xlsxOf } from '../../src/publish/xlsx.ts';
import { undefused } from '../../src/text/sheet-cell.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import type { ReportContext } from '../../src/views/report/context.ts';
import { POLDER } from '../bad-input/polder.ts';
import { agendaIn, type Files, treeOf } from '../fake-world.ts';
import { HOSTILE } from '../formats/hostile.ts';
import { hostileAgenda } from '../formats/hostile-agenda.ts';
import { commandsIn } from '../formats/runner.ts';
import { AGENDAS, contextIn, contextOf, type Wanted } from './made.ts';

type Cells = Readonly<Record<string, string>>;

const wanted = (name: string): Wanted & { readonly folder: string } => AGENDAS[name] as (typeof AGENDAS)[string];
const cellsOf = (csv: string, delimiter = ','): readonly Cells[] =>
  parse(csv, { columns: true, delimiter, bom: true, record_delimiter: '\r\n' }) as Cells[];
const ask = async (name: string, ...argv: readonly string[]): Promise<string> => {
  const { folder, year, asOf } = wanted(name);
  const words = argv.map((word) => word.replace('YEAR', year));
  const { out, err, code } = await agendaIn(folder, [...words, '--root', '.', '--as-of', asOf]);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  return out;
};

/** A commitment as `agenda list --json` gives it, in columns. */
function flat(item: Record<string, never>): Readonly<Record<string, unknown>> {
  const { theme, objective, target, money, aspects, source, lastUpdate, file: _file, owner: _owner, ...own } = item;
  return {
    ...(own as object),
    themeNumber: theme?.['number'],
    themeId: theme?.['id'],
    themeTitle: theme?.['title'],
    objectiveNumber: objective?.['number'],
    objectiveId: objective?.['id'],
    objectiveTitle: objective?.['title'],
    targetMeasure: target?.['measure'],
    targetUnit: target?.['unit'],
    targetAtLeast: target?.['atLeast'],
    targetAtMost: target?.['atMost'],
    targetBaseline: target?.['baseline'],
    moneyBudget: money?.['budget'],
    moneySpent: money?.['spent'],
    moneyExpected: money?.['expected'],
    ...Object.fromEntries(
      ['result', 'time', 'money', 'quality', 'scope'].map((aspect) => [
        `aspect${aspect.charAt(0).toUpperCase()}${aspect.slice(1)}`,
        aspects?.[aspect],
      ]),
    ),
    sourceDocument: source?.['document'] === '' ? null : source?.['document'],
    sourceSection: source?.['section'],
    lastReportDate: lastUpdate?.['date'],
    deliverables: (item['deliverables'] as readonly unknown[] | undefined)?.length,
  };
}
const written = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('; ') : String(value);

describe.each(['VNG', 'town', 'national'])('%s', (name) => {
  test('CSV read back is what agenda list --json says, column for column', async () => {
    const rows = cellsOf(await ask(name, 'export', '--table', 'commitments', '--years', 'YEAR', '--format', 'csv'));
    const { commitments } = JSON.parse(await ask(name, 'list', 'YEAR', '--json')) as {
      commitments: Record<string, never>[];
    };
    expect(rows.length).toBe(commitments.length);
    const compared = new Set<string>();
    for (const [at, item] of commitments.entries())
      for (const [key, value] of Object.entries(flat(item))) {
        if (rows[at]?.[key] === undefined) continue;
        compared.add(key);
        expect(undefused(rows[at]?.[key] ?? ''), `${key} of ${item['number']}`).toBe(written(value));
      }
    expect(compared.size).toBeGreaterThan(40);
  });

  test('JSON lines hold the same rows', async () => {
    const lines = (await ask(name, 'export', '--table', 'commitments', '--years', 'YEAR')).trimEnd().split('\n');
    const rows = cellsOf(await ask(name, 'export', '--table', 'commitments', '--years', 'YEAR', '--format', 'csv'));
    expect(lines.length).toBe(rows.length);
    for (const [at, line] of lines.entries()) {
      const row = JSON.parse(line) as Record<string, unknown>;
      expect(row).toMatchObject({ schemaVersion: 1, kind: 'commitment', asOf: wanted(name).asOf });
      expect(Object.keys(row)).toEqual(Object.keys(rows[at] as Cells));
    }
  });
});

test('for people a sheet has their words, their separator and their decimal sign', async () => {
  const [row] = cellsOf(await ask('town', 'report', 'csv', 'YEAR', '--profile', 'internal'), ';');
  expect(Object.keys(row as Cells)).toContain('Streefdatum');
  expect(row?.['Status']).toBe('op schema');
  expect(row?.['Trekker']).toBe('Team Wonen');
  const [english] = cellsOf(await ask('town', 'report', 'csv', 'YEAR', '--lang', 'en'));
  expect(english?.['Status']).toBe('on track');
  const indicators = await ask('town', 'report', 'csv', 'YEAR', '--table', 'indicators');
  expect(indicators).toContain(';maanden;');
  const table = tableNamed('updates', tableSource(await risky()));
  expect(csvOf(table, 'nl')).toContain(';3,5;');
  expect(csvOf(table, 'en')).toContain(',3.5,');
});

test('every table of every year', async () => {
  for (const table of TABLES) {
    const lines = (await ask('VNG', 'export', '--table', table, '--years', 'all')).split('\n').filter(Boolean);
    const years = new Set(lines.map((line) => (JSON.parse(line) as { year: number }).year));
    if (table === 'plans') expect([...years]).toEqual([2020, 2021, 2022]);
    if (table === 'updates' || table === 'commitments') expect(lines.length).toBeGreaterThan(70);
  }
});

const FORMULAS = ['=HYPERLINK("https://kwaad.example","klik")', '+31 6', '-1+1', '@SOM(1)', '\t=1'];

const risky = (): Promise<ReportContext> =>
  contextOf(
    treeOf({
      'agenda.yaml': 'format: 1\nlanguage: nl\norganisation:\n  name: "=Vereniging"\nparties: { wij: "=cmd|x" }\n',
      '2021/README.md': '---\nstage: adopted\ndecision: { body: B, date: 2020-12-01 }\n---\n# =Plan\n\nTekst.\n',
      '2021/1-water/README.md': '# +Water\n\nTekst.\n',
      ...Object.fromEntries(
        FORMULAS.map((text, at) => [
          `2021/1-water/1.1.${at + 1}-punt-${at + 1}.md`,
          `---\nactors: [wij]\ndue: 2021-0${at + 1}\ntags: ["=a"]\n---\n# ${text}\n\n${text}\n`,
        ]),
      ),
      '2021/progress/2021-05-01-punt-1.md': '---\nstatus: on-track\nvalue: 3.5\n---\n=1+1\n',
    }),
    { year: '2021', asOf: '2021-12-31' },
  );

test('no cell of a sheet is a formula', async () => {
  const source = tableSource(await risky());
  for (const name of TABLES) {
    const csv = csvOf(tableNamed(name, source), 'nl');
    for (const row of cellsOf(csv, ';')) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t]/);
  }
  const files = sheetsOf(await xlsxOf([tableNamed('commitments', source)], 'nl', source.asOf));
  const sheet = Object.entries(files).find(([path]) => path.includes('sheet1'))?.[1] ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(Object.values(files).join()).toContain('=HYPERLINK(');
});

const sheetsOf = (archive: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, content]) => [path, strFromU8(content)]));

test('in a workbook dates are dates and numbers are numbers', async () => {
  const source = tableSource(await contextIn(wanted('town').folder, wanted('town')));
  const tables = (['commitments', 'updates'] as const).map((name) => tableNamed(name, source));
  const archive = await xlsxOf(tables, 'nl', source.asOf);
  expect(await xlsxOf(tables, 'nl', source.asOf)).toEqual(archive);
  const files = sheetsOf(archive);
  const [commitments, updates] = ['sheet1', 'sheet2'].map(
    (name) => Object.entries(files).find(([path]) => path.includes(name))?.[1] ?? '',
  );
  // Days since the end of 1899 (ISO 29500-1, 18.17.4.1): 30 June 2024, and the day of a report.
  expect(commitments).toMatch(/<c r="[A-Z]+2" s="\d+"(?: t="n")?><v>45473<\/v><\/c>/);
  expect(commitments).toMatch(/<c r="A2"(?: s="\d+")?(?: t="n")?><v>2024<\/v><\/c>/);
  expect(updates).toMatch(/<c r="[A-Z]+\d+" s="\d+"(?: t="n")?><v>45392<\/v><\/c>/);
});

describe('a calendar', () => {
  const eventsIn = (text: string): readonly ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  test('has every day once, under an id of its own that stays', async () => {
    for (const name of Object.keys(AGENDAS)) {
      const context = await contextIn(wanted(name).folder, wanted(name));
      const text = icsOf(context, context.rows);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      const events = eventsIn(text);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      const due = context.rows.filter(({ standing }) => (standing.expected ?? standing.dueDate) !== undefined);
      expect(events.length).toBeGreaterThanOrEqual(due.length);
      expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    }
    const later = await contextIn(wanted('VNG').folder, { ...wanted('VNG'), asOf: '2022-03-01' });
    const [before, after] = [await contextIn(wanted('VNG').folder, wanted('VNG')), later].map(
      (context) => new Set(eventsIn(icsOf(context, context.rows)).map(({ uid }) => uid)),
    );
    expect(after).toEqual(before);
  });

  test('shows a month or quarter on its last day, and says that it is one', async () => {
    const context = await contextIn(wanted('town').folder, wanted('town'));
    const event = eventsIn(icsOf(context, context.rows)).find(({ uid }) => uid.startsWith('2024-huizen-bouwen@'));
    expect(event?.startDate.toString()).toBe('2024-06-30');
    expect(event?.description).toContain('In de loop van juni 2024');
  });
});

test('a feed is valid, with one entry a report', async () => {
  for (const name of ['VNG', 'town']) {
    const context = await contextIn(wanted(name).folder, wanted(name));
    const xml = XmlDocument.fromString(feedOf(context));
    const atom = { a: 'http://www.w3.org/2005/Atom' };
    const all = (path: string): readonly string[] => xml.find(path, atom).map((node) => node.content);
    const count = context.rows.flatMap(({ commitment }) => context.reportsOn(commitment)).length;
    expect(xml.find('/a:feed/a:entry', atom).length).toBe(Math.min(count, 200));
    for (const needed of ['id', 'title', 'updated'])
      expect(all(`//a:entry/a:${needed}`).length).toBe(Math.min(count, 200));
    expect(new Set(all('//a:id')).size).toBe(all('//a:id').length);
    const dates = all('//a:entry/a:updated');
    expect(dates).toEqual([...dates].sort().reverse());
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    xml.dispose();
  }
});

test('a feed says of a report that it no longer counts, or that it is the judgement of another', async () => {
  const report = (name: string, data: string): Files => ({ [`2021/progress/2021-${name}.md`]: `---\n${data}\n---\n` });
  const files = {
    ...POLDER,
    ...report('07-01-sloten', 'status: done'),
    ...report('07-02-sloten', 'status: on-track\ncorrects: 2021-07-01-sloten'),
    ...report('07-03-sloten', 'status: at-risk\nassessed-by: waterschap'),
  };
  const titles = async (language: Language) => {
    const context = await contextOf(treeOf(files), { year: '2021', asOf: '2021-07-03', language });
    return Array.from(feedOf(context).matchAll(/<entry>.*?<title>(.*?)<\/title>/gs), ([, title]) => title);
  };
  expect((await titles('nl')).slice(0, 3)).toEqual([
    '1.1.1 Schone sloten: ▲ onder druk (oordeel van Waterschap De Lage Landen)',
    '1.1.1 Schone sloten: ● op schema',
    '1.1.1 Schone sloten: ✓ behaald (later gecorrigeerd; telt niet meer)',
  ]);
  expect((await titles('en'))[2]).toBe('1.1.1 Schone sloten: ✓ done (corrected later; no longer counts)');
});

test('whatever stands in the files, no sheet, calendar or feed holds anything but text', async () => {
  const files = Object.entries(hostileAgenda(HOSTILE)).flatMap(([path, content]) =>
    path.startsWith('agenda/') ? [[path.slice('agenda/'.length), content] as const] : [],
  );
  const context = await contextOf(treeOf(Object.fromEntries(files)), { year: '2021', asOf: '2021-12-31' });
  const source = tableSource(context);
  const made: [string, string][] = [
    ['ics', icsOf(context, context.rows)],
    ['feed', feedOf(context)],
    ...TABLES.map((name: TableName): [string, string] => [name, csvOf(tableNamed(name, source), 'nl')]),
    ...TABLES.map((name: TableName): [string, string] => [name, jsonlOf(tableNamed(name, source))]),
  ];
  for (const [name, text] of made) expect(unseenIn(text.replaceAll('\r\n', '\n')), name).toEqual([]);
  const { out } = await agendaIn(wanted('town').folder, ['report', 'feed', '2024', '--root', '.']);
  expect(commandsIn(out)).toEqual([]);
});
