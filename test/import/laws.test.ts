// Whatever the paper: no character is lost or counted twice, and every change to one is listed. `npm run fuzz:laws` tries
// longer.
import fc from 'fast-check';
import { test } from 'vitest';
import { holds, TRIES } from './papers.ts';
import { RUNS } from './runs.ts';

test.each(TRIES)('%s', async (_what, attempt) => attempt(RUNS.numRuns));

test('the marks before a label are not looked for behind it too', async () =>
  void (await holds('md', 'Doelstelling 2034\n\n> Inzet 2031 •\n\n1.1 water\n\n\uf0b7')));

test('any bytes as a Word document, PDF or sheet are refused or read', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom('docx', 'pdf', 'xlsx', 'csv', 'md'),
      fc.uint8Array({ maxLength: 200 }),
      async (format, bytes) => void (await holds(format as 'docx', bytes)),
    ),
    RUNS,
  ));
