// `agenda validate --fix`: what needs no judgement is mended, and nothing else changes, least of all what was promised.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAt, mended } from '../../src/actions/mend.ts';
import { changedTree } from '../../src/edit/changed-tree.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { textOf } from '../../src/source/tree.ts';
import { laid, POLDER } from '../bad-input/polder-files.ts';
import { TODAY } from '../environment.ts';
import { agenda, type Files, treeOf } from '../fake-world.ts';
import { SEED } from '../laws/arbitrary-agenda.ts';

const OPTIONS = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };
const PAGE = '2021/README.md';
const DUIKERS = '2021/1-water/1.1.3-duikers.md';
const CLEAN: Files = laid(POLDER, {
  [DUIKERS]:
    '---\nactors: [waterschap]\nowner: team-water\ntarget:\n  measure: duikers # per jaar\n  unit: "nee"\n  at-least: 3\n---\n# Open duikers\n\nHet waterschap maakt voor de herfst alle duikers schoon.\n\n## Waarom\n\nZie [het plan](https://example.org/plan).\n',
});

type Spoil = (text: string, at: number) => string;

/** Each makes one kind of mistake, and leaves the words as they are. */
const MISTAKES: Readonly<Record<string, Spoil>> = {
  'yaml/ambiguous-scalar': (text) => text.replace('unit: "nee"', 'unit: nee'),
  'meta/unused-suppression': (text) =>
    text.replace(/^(?:---\n|(?=format))/, (fence) => `${fence}# agenda-ignore-next-line schema/type -- dat was zo\n`),
  'text/invisible-character': (text, at) => {
    const body = text.startsWith('---') ? text.lastIndexOf('\n---\n') : text.search(/^# [A-Z]/m);
    const letters = [...text.matchAll(/[a-z]/g)].filter(({ index }) => body !== -1 && index > body);
    const after = letters[at % letters.length]?.index ?? -1;
    const character = ['\u200b', '\u2060', '\ufeff', '\u200d'][at % 4] as string;
    return after === -1 ? text : text.slice(0, after + 1) + character + text.slice(after + 1);
  },
  'file/mixed-newlines': (text, at) => {
    const count = text.split('\n').length - 1;
    let line = 0;
    return text.replace(/\n/g, () => (line++ % count === at % count ? '\r\n' : '\n'));
  },
  'file/bom': (text) => `\ufeff${text}`,
};
const KINDS = Object.keys(MISTAKES);

const spoilt = fc.record({
  path: fc.constantFrom(...Object.keys(CLEAN)),
  kinds: fc.subarray(KINDS, { minLength: 1 }),
  at: fc.nat(10_000),
});

const rulesOf = (found: readonly { readonly rule: string }[]): readonly string[] =>
  found.map(({ rule }) => rule).sort();

test('a mended file is what it was before it was spoilt, to the byte', async () => {
  const clean = await lookAt(treeOf(CLEAN), OPTIONS);
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ path, kinds, at }) => {
      const text = kinds.reduce((now, kind) => (MISTAKES[kind] as Spoil)(now, at), CLEAN[path] as string);
      const tree = treeOf({ ...CLEAN, [path]: text });
      const before = await lookAt(tree, OPTIONS);
      const { changes, after, fixed } = await mended(before, OPTIONS, () => true);
      expect(textOf(after.tree.entries.find((entry) => entry.path === path))).toBe(CLEAN[path]);
      expect(rulesOf(after.diagnostics)).toEqual(rulesOf(clean.diagnostics));
      expect(fixed).toBe(before.diagnostics.length - clean.diagnostics.length);
      // One edit a file, made from the file as it was.
      expect(changes.map((change) => change.path)).toEqual(text === CLEAN[path] ? [] : [path]);
      expect(changedTree(tree, changes).entries.map(textOf)).toEqual(after.tree.entries.map(textOf));
    }),
    { seed: SEED, numRuns: 120 },
  );
});

/** Runs the program on files that it may change. */
async function mend(files: Files, argv: readonly string[], typed: readonly string[] = []) {
  const now: Record<string, Files[string]> = { ...files };
  let writes = 0;
  const said = await agenda(now, ['validate', ...argv, '--lang', 'nl'], {
    typed,
    write: (changes) => {
      writes++;
      for (const { path, text } of changedTree(treeOf(now), changes).entries) if (text !== undefined) now[path] = text;
    },
  });
  return { ...said, writes, at: (path: string) => now[path] };
}

describe('a line ending of CR alone becomes that of the other lines', () => {
  const lf = CLEAN[DUIKERS] as string;
  const crlf = lf.replaceAll('\n', '\r\n');
  test.each([
    ['everywhere', DUIKERS, lf.replaceAll('\n', '\r'), lf],
    ['on the first line', DUIKERS, lf.replace('\n', '\r'), lf],
    ['on the last line', DUIKERS, lf.replace(/\n$/, '\r'), lf],
    ['in the data', DUIKERS, lf.replace('\nowner', '\rowner'), lf],
    ['in the text', DUIKERS, lf.replace('\n\n## ', '\r\r## '), lf],
    ['between CRLF', DUIKERS, crlf.replace('\r\nowner', '\rowner'), crlf],
    ['between LF and CRLF', DUIKERS, lf.replace('\n', '\r\n').replace('\nowner', '\rowner'), lf],
    ['of what is known to all', 'agenda.yaml', (CLEAN['agenda.yaml'] as string).replaceAll('\n', '\r'), undefined],
    ['in what was adopted', PAGE, (CLEAN[PAGE] as string).replaceAll('\n', '\r'), undefined],
  ])('%s', async (_what, path, spoilt, whole = CLEAN[path] as string) => {
    expect((await agenda({ ...CLEAN, [path]: spoilt }, ['validate'])).out).toContain('file/lone-cr');
    const { writes, at, code } = await mend({ ...CLEAN, [path]: spoilt }, ['--fix']);
    expect({ writes, code, text: at(path) }).toEqual({ writes: 1, code: 0, text: whole });
  });
});

describe('what must stay', () => {
  const data = (line: string): string => (CLEAN[DUIKERS] as string).replace('actors: [waterschap]', line);

  test.each([
    [
      'a word that is adopted, with a remark in its text',
      DUIKERS,
      (text: string) => text.replace('\nHet', '\n<!-- agenda-ignore-next-line schema/type -- zo -->\nHet'),
    ],
    ['an id', DUIKERS, () => data('actors: ["water\u200bschap"]')],
    ['an escape', DUIKERS, () => data('actors: ["water\\u200bschap"]')],
    [
      'a mark that turns the reading direction',
      DUIKERS,
      (text: string) => text.replace('duikers schoon', 'duikers \u202eschoon'),
    ],
    [
      'what a report says',
      '2021/progress/2021-09-15-gemalen.md',
      (text: string) => text.replace('---\n', '---\nmeasured: "2021-0\u200b9"\n'),
    ],
    [
      'a remark that advice may need',
      DUIKERS,
      (text: string) => text.replace('---\n', '---\n# agenda-ignore-next-line advice/vague-words -- zo\n'),
    ],
    [
      'a remark that tomorrow may need',
      DUIKERS,
      (text: string) => text.replace('---\n', '---\n# agenda-ignore-next-line commitment/stale -- zo\n'),
    ],
    [
      'words behind a remark',
      PAGE,
      (text: string) => text.replace('\nDit', '\n<!-- agenda-ignore-next-line schema/type -- zo --> en dit -->\nDit'),
    ],
    [
      'a file that is half merged',
      DUIKERS,
      (text: string) => `\ufeff${text}<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> ander\n`,
    ],
  ])('%s', async (_what, path, spoil) => {
    const text = spoil(CLEAN[path] as string);
    expect(text).not.toBe(CLEAN[path]);
    const { writes, at, err } = await mend({ ...CLEAN, [path]: text }, ['--fix']);
    expect({ writes, text: at(path) }).toEqual({ writes: 0, text });
    expect(err).toContain('Er is niets vanzelf te herstellen.');
  });

  test('one fix that may not be made does not keep the others back', async () => {
    const text = `\ufeff${(CLEAN[DUIKERS] as string).replace('\nHet', '\n<!-- agenda-ignore-next-line schema/type -- zo -->\nHet')}`;
    const { at, writes } = await mend({ ...CLEAN, [DUIKERS]: text }, ['--fix']);
    expect({ writes, text: at(DUIKERS) }).toEqual({ writes: 1, text: text.slice(1) });
  });
});

describe('what is said', () => {
  const spoiltFiles = { ...CLEAN, [DUIKERS]: `\ufeff${CLEAN[DUIKERS]}`, [PAGE]: `\ufeff${CLEAN[PAGE]}` };

  test('the rest of the findings, and their exit code', async () => {
    const broken = { ...spoiltFiles, '2021/1-water/1.1.2-gemalen.md': 'Niets.\n' };
    const { code, out, err, writes } = await mend(broken, ['--fix']);
    expect({ code, writes }).toEqual({ code: 1, writes: 1 });
    expect(err).toContain(`2 bevindingen hersteld in: agenda/${DUIKERS}, agenda/${PAGE}`);
    expect(out).not.toContain('file/bom');
    expect(out).toContain('text/missing-title');
  });

  test('--dry-run gives a patch and writes nothing', async () => {
    const { out, err, writes } = await mend(spoiltFiles, ['--fix', '--dry-run']);
    expect(writes).toBe(0);
    expect(out).toMatch(/^--- agenda\/2021\/1-water\/1\.1\.3-duikers\.md\n\+\+\+ .*\n@@ .*\n-\\u\{feff\}---\n\+---\n/);
    expect(err).toContain('Er is niets geschreven. ');
  });

  test('only the files that were asked about', async () => {
    const { at } = await mend(spoiltFiles, ['--fix', 'agenda/2021/1-water']);
    expect([at(DUIKERS), at(PAGE)]).toEqual([CLEAN[DUIKERS], spoiltFiles[PAGE]]);
  });

  test('without --fix, that there is something to mend', async () => {
    expect((await mend(spoiltFiles, [])).err).toContain(
      '2 hiervan zijn vanzelf te herstellen met: agenda validate --fix',
    );
    expect((await mend(spoiltFiles, ['--json'])).err).not.toContain('--fix');
  });

  test.each([
    [['--fix', '--since', 'HEAD'], '--fix en --since gaan niet samen.'],
    [['--fix-suggested', '--staged'], '--fix-suggested en --staged gaan niet samen.'],
    [['--fix', '--write-baseline'], '--fix en --write-baseline gaan niet samen.'],
    [['--fix', '--dry-run', '--json'], '--dry-run en --json gaan niet samen.'],
    [['--dry-run'], '--dry-run hoort bij --fix of --fix-suggested.'],
  ])('%j', async (argv, text) => {
    const { code, err, writes } = await mend(spoiltFiles, argv);
    expect({ code, writes }).toEqual({ code: 2, writes: 0 });
    expect(err).toContain(text);
  });
});

describe('--fix-suggested', () => {
  const draft = (CLEAN[PAGE] as string).replace('stage: adopted', 'stage: draft');
  const duikers = (CLEAN[DUIKERS] as string).replace('owner:', 'ownr: # wie').replace('[waterschap]', "['waterscap']");
  const files = { ...CLEAN, [PAGE]: draft, [DUIKERS]: duikers };

  test('one by one: yes, no, stop', async () => {
    const typed = await mend(files, ['--fix-suggested'], ['j', 'n']);
    expect(typed.writes).toBe(1);
    expect(typed.at(DUIKERS)).toBe(duikers.replace('waterscap', 'waterschap'));
    const other = await mend(files, ['--fix-suggested'], ['n', 'ja']);
    expect(other.at(DUIKERS)).toBe(duikers.replace('ownr:', 'owner:'));
    expect((await mend(files, ['--fix-suggested'], ['stop', 'j'])).writes).toBe(0);
    expect((await mend(files, ['--fix-suggested'], ['wat?', 'stop'])).writes).toBe(0);
  });

  test('nobody to ask', async () => {
    const { code, err } = await mend(files, ['--fix-suggested']);
    expect(code).toBe(2);
    expect(err).toContain('Er is hier niemand om vragen aan te stellen.');
    const dry = await mend(files, ['--fix-suggested', '--dry-run']);
    expect(dry.writes).toBe(0);
    expect(dry.out).toContain("+actors: ['waterschap']");
    expect(dry.out).toContain('+owner: # wie');
  });

  test.each([
    [
      'what was adopted',
      { ...CLEAN, [DUIKERS]: (CLEAN[DUIKERS] as string).replace('at-least:', 'at-most: 9\n  at-leas:') },
    ],
    [
      'a status',
      {
        ...CLEAN,
        '2021/progress/2021-09-15-gemalen.md': (CLEAN['2021/progress/2021-09-15-gemalen.md'] as string).replace(
          'status:',
          'statu:',
        ),
      },
    ],
  ])('never %s', async (_what, spoiltPlan) => {
    const { writes, err } = await mend(spoiltPlan, ['--fix-suggested'], ['j']);
    expect(writes).toBe(0);
    expect(err).toContain('Dit is niet gedaan');
  });

  test('two words that are as near are nobody’s to choose from', async () => {
    const twins = (CLEAN['agenda.yaml'] as string).replace('parties:\n', 'parties:\n  bos: Bos\n  bus: Bus\n');
    const text = (CLEAN[DUIKERS] as string).replace('[waterschap]', '[bxs]');
    const { err } = await mend({ ...files, 'agenda.yaml': twins, [DUIKERS]: text }, ['--fix-suggested'], ['j']);
    expect(err).toContain('Er is niets om voor te leggen.');
  });
});
