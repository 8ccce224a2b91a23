// One plan, as a text, Markdown, Word, PDF or sheet: the same files.
import { beforeAll, describe, expect, test } from 'vitest';
import { foundIn, imported, textFiles } from './import-of.ts';
import { expectListedRepairs, expectPartition, expectReadableMarkdown } from './laws.ts';
import { asCsv, asWideCsv, rowsOf } from './paper/as-csv.ts';
import { asDocx } from './paper/as-docx.ts';
import { asMarkdown } from './paper/as-markdown.ts';
import { asPdf } from './paper/as-pdf.ts';
import { asText } from './paper/as-text.ts';
import { xlsxOf } from './paper/as-xlsx.ts';
import { objectivesOf, PLAN } from './paper/plan.ts';

const PAPERS = {
  txt: ['txt', asText(PLAN)],
  md: ['md', asMarkdown(PLAN)],
  docx: ['docx', asDocx(PLAN)],
  'pdf with tags': ['pdf', asPdf(PLAN, { isTagged: true, lines: 40 })],
  'pdf without tags': ['pdf', asPdf(PLAN, { isTagged: false, lines: 40 })],
  'pdf of short pages': ['pdf', asPdf(PLAN, { isTagged: true, lines: 12 })],
  'pdf of short pages without tags': ['pdf', asPdf(PLAN, { isTagged: false, lines: 12 })],
  csv: ['csv', asCsv(PLAN)],
  xlsx: ['xlsx', xlsxOf(rowsOf(PLAN))],
} as const;

/** The plan's own files; what lies beside it differs from paper to paper. */
const ownFiles = (files: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].filter(([path]) => !path.includes('/evidence/')));

let fromText: Readonly<Record<string, string>>;
beforeAll(async () => {
  fromText = ownFiles(textFiles(await imported('txt', asText(PLAN))));
});

test.each(Object.entries(PAPERS))('%s', async (_, [format, content]) => {
  const result = await imported(format, content);
  const found = foundIn(result.outline);
  expect(found.themes).toEqual(PLAN.themes.map(({ title }) => title));
  expect(found.objectives).toEqual(
    objectivesOf(PLAN).map(({ title, goal, commitments }) => ({ title, goal, commitments })),
  );
  expect(ownFiles(textFiles(result))).toEqual(fromText);
  expectPartition(result.paper, result);
  expectListedRepairs(result.paper, result);
  expectReadableMarkdown(result.paper, result);
});

test('a sheet with a commitment on each row has the same objectives and commitments', async () => {
  const result = await imported('csv', asWideCsv(PLAN));
  expect(foundIn(result.outline).objectives).toEqual(
    objectivesOf(PLAN).map(({ title, goal, commitments }) => ({ title, goal, commitments })),
  );
  expectPartition(result.paper, result);
});

describe('the small plan, as files', () => {
  test('has a file for each record, named by its number', () => {
    expect(Object.keys(fromText)).toMatchInlineSnapshot(`
      [
        "2031/README.md",
        "2031/1-bereikbaarheid/README.md",
        "2031/1-bereikbaarheid/1.1-een-veerdienst-die-het-hele-jaar-vaart.md",
        "2031/1-bereikbaarheid/1.1.1-eind-2031-hebben-ten-minste-vijf.md",
        "2031/1-bereikbaarheid/1.1.2-de-bond-maakt-samen-met-de-eilandraden.md",
        "2031/1-bereikbaarheid/1.1.3-per-1-juli-2031-gelden-de-kaartjes.md",
        "2031/1-bereikbaarheid/1.2-havens-zijn-veilig-en-voor-iedereen.md",
        "2031/1-bereikbaarheid/1.2.1-we-meten-de-steigers-van-alle-negen.md",
        "2031/1-bereikbaarheid/1.2.2-de-bond-schrijft-een-handreiking-voor.md",
        "2031/2-schoon-water/README.md",
        "2031/2-schoon-water/2.1-drinkwater-van-het-eiland-zelf.md",
        "2031/2-schoon-water/2.1.1-vier-eilanden-beginnen-in-2031-met.md",
        "2031/2-schoon-water/2.1.2-de-vth-taken-voor-waterputten-zijn.md",
        "2031/2-schoon-water/2.1.3-de-bond-vergelijkt-drie-manieren-om.md",
        "2031/3-de-school-blijft/README.md",
        "2031/3-de-school-blijft/3.1-genoeg-leraren-op-elk-eiland.md",
        "2031/3-de-school-blijft/3.1.1-eind-2031-staan-er-twaalf-woningen-klaar.md",
        "2031/3-de-school-blijft/3.1.2-de-bond-opent-een-vacaturebank-waarin.md",
        "2031/3-de-school-blijft/3.2-les-op-afstand-als-het-niet-anders-kan.md",
        "2031/3-de-school-blijft/3.2.1-alle-scholen-hebben-eind-2031-een-snelle.md",
      ]
    `);
  });

  test('a commitment has its whole text, and fields only where the text is certain', () => {
    const [path] = Object.keys(fromText).filter((each) => each.includes('/1.1.1-'));
    expect(fromText[path as string]).toMatchInlineSnapshot(`
      "---
      # Voorstel van agenda import: titel, id, streefdatum (Eind 2031), streefwaarde (ten minste vijf eilanden)
      due: 2031
      target:
        measure: eilanden
        at-least: 5
      ---
      # Eind 2031 hebben ten minste vijf eilanden een winterdienst…

      Eind 2031 hebben ten minste vijf eilanden een winterdienst waarin elke dag een boot vaart. De bond rekent met de rederijen uit wat dat kost en legt dat voor aan het Rijk.
      "
    `);
  });
});
