// One plan, as a text, Markdown, Word, PDF or sheet: the same files.
import { beforeAll, describe, expect, test } from 'vitest';
import { foundIn, imported, textFiles } from './import-of.ts';
import { expectListedRepairs, expectPartition, expectReadableMarkdown } from './laws.ts';
import { asCsv, asWideCsv } from './paper/as-csv.ts';
import { asDocx } from './paper/as-docx.ts';
import { asMarkdown } from './paper/as-markdown.ts';
import { asPdf } from './paper/as-pdf.ts';
import { asText } from './paper/as-text.ts';
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
} as const;

/** The plan's own files; what lies beside it differs from paper to paper. */
const ownFiles = (files: ReadonlyMap<string, string>): Readonly<Record<string, string>> => Object.fromEntries([...files].filter(([path]) => !path.includes('/evidence/')));

let fromText: Readonly<Record<string, string>>;
beforeAll(async () => {
  fromText = ownFiles(textFiles(await imported('txt', asText(PLAN))));
});

test.each(Object.entries(PAPERS))('%s', async (_, [format, content]) => {
  const result = await imported(format, content);
  const found = foundIn(result.outline);
  expect(found.themes).toEqual(PLAN.themes.map(({ title }) => title));
  expect(found.objectives).toEqual(objectivesOf(PLAN).map(({ title, goal, commitments }) => ({ title, goal, commitments })));
  expect(ownFiles(textFiles(result))).toEqual(fromText);
  expectPartition(result.paper, result);
  expectListedRepairs(result.paper, result);
  expectReadableMarkdown(result.paper, result);
});

test('a sheet with a commitment on each row has the same objectives and commitments', async () => {
  const result = await imported('csv', asWideCsv(PLAN));
  expect(foundIn(result.outline).objectives).toEqual(objectivesOf(PLAN).map(({ title, goal, commitments }) => ({ title, goal, commitments })));
  expectPartition(result.paper, result);
});

describe('the small plan, as files', () => {
  test('has a file for each record, named by its number', () => {
    expect(Object.keys(fromText)).toMatchInlineSnapshot();
  });

  test('a commitment has its whole text, and fields only where the text is certain', () => {
    const [path] = Object.keys(fromText).filter((each) => each.includes('/1.1.1-'));
    expect(fromText[path as string]).toMatchInlineSnapshot();
  });
});
