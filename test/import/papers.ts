// Papers at random for every reader, and what must hold of each: for the law and for long runs.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { PaperFormat } from '../../src/import/paper.ts';
import { imported } from './import-of.ts';
import { expectListedRepairs, expectPartition, expectReadableMarkdown } from './laws.ts';
import { csvOf, docxFrom, line, markdownFrom, pdfFrom, textFrom, xlsxFrom } from './paper/arbitrary.ts';
import { plans, textsOf } from './paper/arbitrary-plan.ts';
import { asCsv, asWideCsv } from './paper/as-csv.ts';
import { asDocx } from './paper/as-docx.ts';
import { asMarkdown } from './paper/as-markdown.ts';
import { asPdf } from './paper/as-pdf.ts';
import { asText } from './paper/as-text.ts';
import { xlsxOf } from './paper/as-xlsx.ts';
import type { PaperPlan } from './paper/plan.ts';

type Content = string | Uint8Array;

/** Lines that nobody wrote. `share` is how many of the tries a format gets: a PDF takes ten times as long. */
const LINES: Readonly<Record<string, readonly [format: PaperFormat, of: fc.Arbitrary<Content>, share: number]>> = {
  text: ['txt', textFrom(line), 1],
  'any bytes as text': ['txt', fc.uint8Array({ maxLength: 300 }), 1],
  Markdown: ['md', markdownFrom(line), 1],
  Word: ['docx', docxFrom(line), 1],
  'sheets as CSV': ['csv', csvOf(line), 1],
  'sheets of Excel': ['xlsx', xlsxFrom(line), 1],
  'PDF, with and without tags': ['pdf', pdfFrom(line), 0.1],
};

/** Plans as somebody would have written them. */
const PLANS: Readonly<
  Record<string, readonly [format: PaperFormat, make: (plan: PaperPlan) => Content, share: number]>
> = {
  'a plan as text': ['txt', (plan) => asText(plan), 0.5],
  'a plan as Markdown': ['md', asMarkdown, 0.5],
  'a plan in Word': ['docx', asDocx, 0.5],
  'a plan as CSV': ['csv', asCsv, 0.5],
  'a plan in Excel': [
    'xlsx',
    (plan) =>
      xlsxOf(
        asWideCsv(plan)
          .split('\r\n')
          .map((row) => row.slice(1, -1).split('";"')),
      ),
    0.5,
  ],
  'a plan as PDF with tags': ['pdf', (plan) => asPdf(plan, { isTagged: true, lines: 30 }), 0.05],
  'a plan as PDF without tags': ['pdf', (plan) => asPdf(plan, { isTagged: false, lines: 30 }), 0.05],
};

/** Every kind of paper, with what tries it some times. */
export const TRIES: readonly (readonly [what: string, attempt: (times: number, seed?: number) => Promise<void>])[] = [
  ...Object.entries(LINES).map(
    ([what, [format, content, share]]) =>
      [
        what,
        (times: number, seed?: number) =>
          fc.assert(
            fc.asyncProperty(content, async (paper) => void (await holds(format, paper))),
            runs(times * share, seed),
          ),
      ] as const,
  ),
  ...Object.entries(PLANS).map(
    ([what, [format, make, share]]) =>
      [
        what,
        (times: number, seed?: number) =>
          fc.assert(
            fc.asyncProperty(plans, async (plan) => losesNothing(plan, await holds(format, make(plan)), format)),
            runs(times * share, seed),
          ),
      ] as const,
  ),
];

const runs = (times: number, seed: number | undefined) => ({
  numRuns: Math.ceil(times),
  ...(seed === undefined ? {} : { seed }),
  // To find a smaller PDF takes longer than to read one.
  endOnFailure: times < 10,
});

/**
 * What was read has destinations that do not overlap; with the rest they are the paper's text, up to listed repairs.
 * @returns the text; undefined where nothing can be made of the paper
 */
export async function holds(format: PaperFormat, content: Content): Promise<string | undefined> {
  const result = await imported(format, content).catch((error: { readonly fault?: string }) => {
    if (error.fault === 'no-text' || error.fault === 'empty' || error.fault === 'damaged') return undefined;
    throw error;
  });
  if (!result) return undefined;
  expectPartition(result.paper, result);
  expectListedRepairs(result.paper, result);
  expectReadableMarkdown(result.paper, result);
  for (const { path } of result.draft.records)
    expect(path).toMatch(
      /^2031\/(?:README\.md|[1-9]\d*-[a-z][a-z0-9-]*\/(?:README|[1-9]\d*(?:\.[1-9]\d*){1,2}-[a-z][a-z0-9-]*)\.md)$/,
    );
  expect(new Set(result.draft.files.map(({ path }) => path)).size).toBe(result.draft.files.length);
  return result.paper.text;
}

/** Every text that was written was read, to the letter. */
function losesNothing(plan: PaperPlan, read: string | undefined, format: PaperFormat): void {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const all = bare(read ?? '');
  // A sheet has no preface, and no theme has a text in one with a row for each commitment.
  const texts =
    format === 'xlsx'
      ? plan.themes.flatMap(({ objectives }) =>
          objectives.flatMap((each) => [each.title, each.goal, ...each.commitments]),
        )
      : textsOf(plan);
  // The top and the foot of a page stand between the halves of a text.
  const pieces = format === 'pdf' ? texts.flatMap((text) => text.split(' ')) : texts;
  for (const piece of pieces) expect(all).toContain(bare(piece));
  expect(all.length).toBeGreaterThanOrEqual(texts.join('').replace(/\s+/g, '').length);
}
