// The commands of README.md and the handbook are replayed on a copy of the real agenda; lists in pages come from the
// registries.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/index.ts';
import { SEVERITY_LABELS } from '../src/i18n/labels.ts';
import { RULES } from '../src/rules/index.ts';
import { summaryOf } from '../src/rules/messages.ts';
import { LIMITS, type LimitName, RAISABLE } from '../src/source/limits.ts';
import { parsePage } from './replay/page.ts';
import { replay } from './replay/replay.ts';
import { newRepository } from './replay/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A day after the last progress report in the agenda. */
const TODAY = '2024-06-01';

const LISTS: Readonly<Record<string, () => readonly string[]>> = {
  commands: () => [
    '| command | what it does |',
    '|---|---|',
    ...COMMANDS.map(({ name, summary }) => `| \`agenda ${name}\` | ${summary.en} |`),
  ],
  limits: () => [
    '| what | at most | where there is more | raised with |',
    '|---|---|---|---|',
    ...Object.entries(LIMITS).map(([name, most]) => {
      const [about, seen] = LIMIT_WORDS[name as LimitName];
      const raised = Object.entries(RAISABLE).find(([, { limit }]) => limit === name)?.[0];
      return `| ${about} | ${most.toLocaleString('en')} | ${seen} | ${raised ? `\`--limit ${raised}=\`` : ''} |`;
    }),
    ...NO_LIMITS.map((about) => `| ${about} | | |`),
  ],
  rules: () => [
    '| rule | severity | what it demands |',
    '|---|---|---|',
    ...RULES.map((rule) => ({ ...rule, summary: summaryOf(rule) })).map(
      ({ name, severity, fixed, mends, summary }) =>
        `| [\`${name}\`](${name}.md) | ${severity === 'off' ? 'off' : SEVERITY_LABELS[severity].en}${fixed ? ', fixed' : ''}${mends === undefined ? '' : `, *${mends}*`} | ${summary.en} |`,
    ),
  ],
};

/** What each limit is about, and what is seen where there is more. */
const LIMIT_WORDS: Readonly<Record<LimitName, readonly [about: string, seen: string]>> = {
  files: ['files in an agenda', 'an error, and nothing is read'],
  totalBytes: ['bytes in the files of an agenda, together', 'an error, and nothing is read'],
  fileBytes: ['bytes in a file', '`file/too-large`'],
  depth: ['maps and lists in each other', '`yaml/too-deep`'],
  keys: ['fields in one map', '`yaml/too-many-keys`'],
  tokens: ['words and marks in the data of a file', '`yaml/too-large`'],
  problemsOfAKind: ['problems of one kind in a file', 'the first of them'],
  findingsOfAFile: ['findings of a file', 'the most serious, and how many there are more'],
  paperBytes: ['bytes in a paper that is imported', 'an error'],
  unpackedBytes: ['bytes in a Word or Excel file, unpacked', 'an error'],
  paperPages: ['pages in a PDF', 'an error'],
  sheetCells: ['cells in a sheet', 'an error'],
  paperMilliseconds: ['milliseconds for a paper', 'an error'],
  paperMegabytes: ['megabytes of memory for a paper', 'an error'],
};

/** What needs no limit of its own, and why. */
const NO_LIMITS = [
  'items in a list | as many as the words and marks allow',
  'characters in a line | a file’s; what is shown of it is cut',
  'time for a pattern | none: every pattern is tried to take time in proportion to the text',
];

/** Writes the lists of a page again between their markers. @throws Error for a marker without a list */
function withLists(text: string): string {
  return text.replace(/<!-- ([a-z]+) -->\n[\s\S]*?<!-- \/\1 -->/g, (_whole, name: string) => {
    const list = LISTS[name];
    if (!list) throw new Error(`there is no list "${name}"`);
    return `<!-- ${name} -->\n${list().join('\n')}\n<!-- /${name} -->`;
  });
}

test.each([
  ['README.md', 3, 1],
  ['agenda/README.md', 8, 0],
  ['src/lsp/EDITORS.md', 2, 0],
  ['src/rules/README.md', 0, 2],
])('%s is up to date', async (file, consoles, lists) => {
  const text = withLists(readFileSync(root + file, 'utf8'));
  expect(text.match(/^<!-- \/[a-z]+ -->$/gm) ?? []).toHaveLength(lists);
  const page = parsePage(text);
  const blocks = page.blocks.filter(({ language }) => language === 'console');
  expect(blocks.length).toBeGreaterThanOrEqual(consoles);
  const repository = newRepository(TODAY);
  try {
    cpSync(`${root}agenda`, `${repository.folder}/agenda`, { recursive: true });
    repository.commit('Begin');
    await expect(await replay(page, blocks, repository, repository.folder)).toMatchFileSnapshot(root + file);
  } finally {
    repository.remove();
  }
});

test('README.md is at most 150 lines', () => {
  expect(readFileSync(`${root}README.md`, 'utf8').split('\n').length).toBeLessThanOrEqual(150);
});

test('src/README.md explains every package', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const [, table = ''] = readFileSync(`${root}src/README.md`, 'utf8').split('## Why these packages');
  const written = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(Object.keys(devDependencies).length).toBeGreaterThan(10);
  expect(
    Object.keys(devDependencies).filter((name) => !written.includes(name)),
    'not explained',
  ).toEqual([]);
});

test('every line of the changelog says FEATURE, FIX or BREAKING', () => {
  const lines = readFileSync(`${root}CHANGELOG.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^- (?:FEATURE|FIX|BREAKING) /);
});

test('`npm run docs` refreshes all that a test compares with what is written', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const named = (scripts['docs'] ?? '').split(' --update=all ')[1]?.split(' ') ?? [];
  const tests = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.test\.ts$/.test(path),
  );
  const comparing = tests.filter((path) => /toMatch\w*Snapshot\(/.test(readFileSync(`${root}test/${path}`, 'utf8')));
  expect(comparing.length).toBeGreaterThan(10);
  expect(comparing.filter((path) => !named.some((name) => path.includes(name)))).toEqual([]);
});

test('a mutation run asks every table of the domain', () => {
  const together = readFileSync(`${root}test/domain/together.ts`, 'utf8');
  const tables = readdirSync(`${root}test/domain`).filter((name) => name.endsWith('.test.ts'));
  expect(Array.from(together.matchAll(/^import '\.\/(.*)';$/gm), ([, name]) => name).sort()).toEqual(tables.sort());
});
