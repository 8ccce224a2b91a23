// Whatever the paper: no character is lost or counted twice, and every change to one is listed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imported } from './import-of.ts';
import { expectListedRepairs, expectPartition, expectReadableMarkdown } from './laws.ts';
import { csvOf, docxFrom, line, markdownFrom, pdfFrom, textFrom } from './paper/arbitrary.ts';
import { RUNS } from './runs.ts';

const holds = async (format: Parameters<typeof imported>[0], content: string | Uint8Array): Promise<void> => {
  const result = await imported(format, content).catch((error: { readonly fault?: string }) => {
    if (error.fault === 'no-text' || error.fault === 'empty' || error.fault === 'damaged') return undefined;
    throw error;
  });
  if (!result) return;
  expectPartition(result.paper, result);
  expectListedRepairs(result.paper, result);
  expectReadableMarkdown(result.paper, result);
  for (const { path } of result.draft.records)
    expect(path).toMatch(
      /^2031\/(?:README\.md|[1-9]\d*-[a-z][a-z0-9-]*\/(?:README|[1-9]\d*(?:\.[1-9]\d*){1,2}-[a-z][a-z0-9-]*)\.md)$/,
    );
  expect(new Set(result.draft.files.map(({ path }) => path)).size).toBe(result.draft.files.length);
};

test('text', () =>
  fc.assert(
    fc.asyncProperty(textFrom(line), (text) => holds('txt', text)),
    RUNS,
  ));
test('any bytes as text', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => holds('txt', bytes)),
    RUNS,
  ));
test('Markdown', () =>
  fc.assert(
    fc.asyncProperty(markdownFrom(line), (text) => holds('md', text)),
    RUNS,
  ));
test('Word', () =>
  fc.assert(
    fc.asyncProperty(docxFrom(line), (bytes) => holds('docx', bytes)),
    RUNS,
  ));
test('sheets', () =>
  fc.assert(
    fc.asyncProperty(csvOf(line), (text) => holds('csv', text)),
    RUNS,
  ));
test('PDF, with and without tags', () =>
  fc.assert(
    fc.asyncProperty(pdfFrom(line), (bytes) => holds('pdf', bytes)),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 10) },
  ));
test('any bytes as a Word document, PDF or sheet are refused or read', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom('docx', 'pdf', 'xlsx', 'csv', 'md'),
      fc.uint8Array({ maxLength: 200 }),
      (format, bytes) => holds(format as 'docx', bytes),
    ),
    RUNS,
  ));
