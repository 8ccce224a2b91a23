// What once went round and round, at the size where it showed, and every unit in many places for what it does to the
// answer. How long each unit takes at a megabyte, in every place and with every command, is asked by `npm run fuzz --
// --endless`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import scslre from 'scslre';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { agenda } from '../fake-world.ts';
import { BASE, filesWith, NAMED_PIECES, PLACES } from './endless.ts';

const answer = (piece: string, place: string, length: number, command: readonly string[]) =>
  agenda(filesWith(piece, place, length), command, { base: BASE });

describe('every pattern takes time in proportion to the text', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|mjs)$/.test(file));
  const patterns = files.flatMap((file) => {
    const found: (readonly [where: string, source: string, flags: string])[] = [];
    const source = ts.createSourceFile(file, readFileSync(`${src}${file}`, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        const line = source.getLineAndCharacterOfPosition(node.pos).line + 1;
        found.push([`${file}:${line}`, pattern, flags]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
  test('all are seen', () => expect(patterns.length).toBeGreaterThan(300));
  test('none of them backtracks', () => {
    const slow = patterns.filter(([, source, flags]) => scslre.analyse({ source, flags }).reports.length > 0);
    expect(slow).toEqual([]);
  });
  test.each([['\\s+$'], ['\\s*\\n\\s*'], ['^(\\d+)*$']])('one that does is seen: %s', (source) => {
    expect(scslre.analyse({ source, flags: '' }).reports).not.toEqual([]);
  });

  /** V8 14 looks for such a class, in a pattern of bounded length, one code unit before the end: half a character. */
  const isReadWrongly = (source: string, flags: string): boolean => {
    const outline = source
      .replace(/\(\?<?[!=][^()]*\)/g, '')
      .replace(/\[(?:\\.|[^\]\\])*\]/g, (each) => (/\\p\{|\\u\{/i.test(each) ? 'C' : 'c'));
    return flags.includes('u') && /C.*\$$/s.test(outline) && !/^\^|[*+]|,\}/.test(outline);
  };
  test('none is read wrongly by Node 26: write such a class as (?:\\p{L}|\\p{N})', () => {
    expect(patterns.filter(([, source, flags]) => isReadWrongly(source, flags))).toEqual([]);
    expect(isReadWrongly('[\\p{L}\\p{N}]-$', 'u')).toBe(true);
  });
});

/** Each took half a minute or more, or all memory; now a second or two. */
const PATIENCE = { timeout: 20_000 };

describe.each([
  [' ', 'in a title', 200_000],
  [' ', 'within the text', 300_000],
  ['\n', 'as the text', 300_000],
  ['- a\n', 'in place of the data', 1_000_000],
  ['<!-- agenda-ignore-next-line x -- y -->\n', 'as the text', 1_000_000],
  ['## a\n', 'as the text', 1_000_000],
])('%j %s', (piece, place, length) => {
  test.each([
    ['validate'],
    ['show 2021/sloten'],
    ['review --since main'],
    ['diff --since main --format html'],
    ['diff 2020 2021'],
  ])('%s', PATIENCE, async (command) => {
    const { code } = await answer(piece, place, length, command.split(' '));
    expect([0, 1, 3]).toContain(code);
  });
});

test.each(NAMED_PIECES.map(([name, piece], at) => [name, piece, at] as const))(
  '%s, wherever it may stand, is answered',
  async (_name, piece, at) => {
    // Each piece in every fourth place, so that every place is tried with every fourth piece.
    for (const place of Object.keys(PLACES).filter((_, nth) => nth % 4 === at % 4)) {
      const { code, err } = await answer(piece, place, 2_000, ['validate']);
      // A fault of the program would be 3, as is a baseline that cannot be read.
      const codes = place === 'as the baseline' ? [3] : [0, 1];
      expect({ place, code, err }).toEqual({
        place,
        code: expect.toSatisfy((it) => codes.includes(it)),
        err: expect.any(String),
      });
    }
  },
);
