// A finding that can be mended without knowing what somebody meant says how, in the very file that was read.
import { expect, test } from 'vitest';
import { inspect } from '../../src/lint/inspect.ts';
import type { Diagnostic } from '../../src/lint/locate.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { RULES } from '../../src/rules/index.ts';
import { replaced } from '../../src/source/splice.ts';
import { sha256 } from '../../src/text/hash.ts';
import { TODAY } from '../environment.ts';
import { agenda, treeOf } from '../fake-world.ts';

const PAGE = '2021/README.md';
const today = TODAY as IsoDate;

const filesWith = (page: string): Readonly<Record<string, string>> => ({
  'agenda.yaml': 'format: 1\norganisation:\n  name: Polder\nlanguage: nl\n',
  [PAGE]: page,
});
async function findings(page: string): Promise<readonly Diagnostic[]> {
  return inspect(await load(treeOf(filesWith(page))), RULES, { asOf: today, today });
}

test.each(['', '\ufeff'])('the fix is made of the file with its byte order mark, and mends it (%j)', async (mark) => {
  const page = `${mark}---\nstage: draft\nnotice: nee # x\n---\n# Polder 2021\n\nTekst.\n`;
  const found = (await findings(page)).filter(({ rule, fix }) => fix.length > 0 && rule !== 'file/bom');
  expect(found.map(({ rule }) => rule)).toEqual(['yaml/ambiguous-scalar']);
  const fix = found[0]?.fix ?? [];
  expect(fix).toMatchObject([{ path: PAGE, file: `agenda/${PAGE}`, sha256: sha256(page), text: '"nee"' }]);
  const mended = replaced(page, fix);
  expect(mended).toBe(page.replace('nee', '"nee"'));
  expect((await findings(mended)).map(({ rule }) => rule)).not.toContain('yaml/ambiguous-scalar');
});

test('the JSON answer tells where it goes, as editors count', async () => {
  const { out } = await agenda(filesWith('---\nstage: draft\nnotice: nee\n---\n# Polder 2021\n\nTekst.\n'), [
    'validate',
    '--json',
  ]);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly { readonly rule: string; readonly fix: object }[];
  };
  expect(diagnostics.find(({ rule }) => rule === 'yaml/ambiguous-scalar')?.fix).toEqual([
    { file: `agenda/${PAGE}`, range: { start: { line: 3, column: 9 }, end: { line: 3, column: 12 } }, text: '"nee"' },
  ]);
  expect(diagnostics.filter(({ rule }) => rule !== 'yaml/ambiguous-scalar').map(({ fix }) => fix)).toEqual(
    diagnostics.filter(({ rule }) => rule !== 'yaml/ambiguous-scalar').map(() => []),
  );
});
