import chalk, { Chalk } from 'chalk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneLineEach, layOutTable, linesOf } from '../../src/render/terminal-table.ts';
import { wrappedLinesOf } from '../../src/render/wrapped-table.ts';
import { SEED } from './arbitrary-agenda.ts';

const coloured = new Chalk({ level: 1 });
// Signs of which it is known how wide they are: here the package asks another about the rest, in the program it asks
// us.
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zé✗✓◐·]{1,12}$/) },
  fc.constantFrom('漢字', '3.1.2', 'e\u0301'),
);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')) },
  fc.constantFrom(' a', 'a ', 'a  b', 'a\tb', 'a\nb', '\u00a0', ' '),
);
const cell = fc
  .tuple(text, fc.constantFrom(chalk.reset, coloured.red, coloured.dim))
  .map(([plain, paint]) => paint(plain));
const column = fc.record({
  title: fc.oneof(fc.constant(''), word),
  align: fc.constantFrom('right' as const, undefined),
  flexible: fc.boolean(),
  clip: fc.boolean(),
  optional: fc.boolean(),
});
const columns = fc
  .array(column, { minLength: 1, maxLength: 5 })
  .map((all) => all.map(({ align, ...rest }) => ({ ...rest, ...(align ? { align } : {}) })));
const tables = columns.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.array(fc.array(cell, { minLength: all.length, maxLength: all.length }), { maxLength: 6 }),
    fc.integer({ min: 30, max: 110 }),
  ),
);

test('a table in which nothing wraps is the one that the package draws', () => {
  let seen = 0;
  fc.assert(
    fc.property(tables, ([all, rows, width]) => {
      const table = layOutTable(all, rows, {
        width,
        paint: (tone, written) => (tone === 'dim' ? coloured.dim(written) : written),
      });
      if (!isOneLineEach(table)) return;
      seen += 1;
      expect(linesOf(table).map((line) => line.trimEnd())).toEqual(wrappedLinesOf(table).map((line) => line.trimEnd()));
    }),
    { seed: SEED, numRuns: 3_000 },
  );
  expect(seen).toBeGreaterThan(500);
});
