// From a PDF to an agenda that validates, with the real program, as a colleague does it who has the paper and nothing
// else.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { newRepository } from '../replay/repository.ts';
import { asDocx } from './paper/as-docx.ts';
import { asPdf } from './paper/as-pdf.ts';
import { commitmentsOf, objectivesOf, PLAN } from './paper/plan.ts';

let repository: ReturnType<typeof newRepository>;
beforeEach(() => {
  repository = newRepository(undefined);
});
afterEach(() => repository.remove());

const run = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), ...argv, '--lang', 'nl'], {
    cwd: repository.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test.each([
  ['plan.pdf', asPdf(PLAN, { isTagged: true, lines: 40 })],
  ['plan.docx', asDocx(PLAN)],
])('%s', (name, bytes) => {
  writeFileSync(join(repository.folder, name), bytes);
  const said = run('import', name, '--year', '2031', '--into', 'eilanden', '--name', 'Bond van Eilanden', '--yes');
  expect(said).toContain('kopjes met labels (100 van 100)');
  expect(run('validate', '--root', 'eilanden')).toContain('Geen fouten');
  const { commitments } = JSON.parse(run('list', '2031', '--root', 'eilanden', '--json')) as {
    readonly commitments: readonly { readonly text: string }[];
  };
  expect(commitments.map(({ text }) => text)).toEqual(commitmentsOf(PLAN));
  const year = join(repository.folder, 'eilanden/agenda/2031');
  expect(readdirSync(year).filter((each) => /^\d-/.test(each))).toHaveLength(PLAN.themes.length);
  expect(readFileSync(join(year, 'evidence/import', name))).toEqual(Buffer.from(bytes));
  expect(objectivesOf(PLAN)).toHaveLength(5);
});
