// What each command loads. A package that nobody needs for an answer may not cost anything: at start that is most of
// the time there is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';

const agenda = fileURLToPath(new URL('../../agenda', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'agenda-modules-'));
const tiny = mkdtempSync(join(tmpdir(), 'agenda-modules-'));
const faulty = mkdtempSync(join(tmpdir(), 'agenda-modules-'));
const misspelt = mkdtempSync(join(tmpdir(), 'agenda-modules-'));
afterAll(() => [elsewhere, tiny, faulty, misspelt].forEach((folder) => rmSync(folder, { recursive: true })));

for (const [root, owner] of [
  [tiny, 'owner: water'],
  [faulty, 'owner: [water'],
  [misspelt, 'onwer: water'],
] as const) {
  const files = {
    'agenda.yaml':
      'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nowners:\n  water: Team Water\nparties:\n  wij: Wij\n',
    '2021/README.md': '---\nstage: draft\n---\n# Agenda 2021\n\nOns plan.\n',
    '2021/1-water/README.md': '# Water\n\nOver water.\n',
    '2021/1-water/1.1-dijken.md': '# Dijken\n\nDe dijken zijn op orde.\n',
    '2021/1-water/1.1.1-ophogen.md': `---\nactors: [wij]\n${owner}\n---\n# Ophogen\n\nWe hogen de dijken op.\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'agenda', path)), { recursive: true });
    writeFileSync(join(root, 'agenda', path), text);
  }
}

/** Words that stand in a file of the built program as soon as a part is in it. */
const PARTS = {
  yaml: /^\/\/ .*node_modules\/yaml\//m,
  validators: /^\/\/ .*agenda:validators/m,
  commander: /^\/\/ .*node_modules\/commander\//m,
  table: /^\/\/ .*node_modules\/cli-table3\//m,
  colours: /^\/\/ .*node_modules\/chalk\//m,
  suggestions: /^\/\/ .*node_modules\/damerau-levenshtein\//m,
  rules: /^\/\/ src\/rules\/index\.ts/m,
  messages: /^\/\/ src\/rules\/messages\.ts/m,
  'rule pages': /^\/\/ .*agenda:rule-pages/m,
  schemas: /^\/\/ .*agenda:schemas/m,
  matching: /^\/\/ .*node_modules\/munkres\//m,
  git: /^\/\/ src\/platform\/git\.ts/m,
  import: /^\/\/ src\/import\/import-paper\.ts/m,
  comparison: /^\/\/ src\/views\/answers\/diff\.ts/m,
  conversation: /^\/\/ .*node_modules\/vscode-jsonrpc\//m,
} as const;

interface Loaded {
  readonly files: readonly string[];
  readonly parts: readonly (keyof typeof PARTS)[];
  readonly builtIn: readonly string[];
  readonly output: string;
}

/** Modules of Node that take time to load and that only some questions need. */
const SLOW = [
  'child_process',
  'crypto',
  'readline',
  'worker_threads',
  'http',
  'https',
  'fs/promises',
  'net',
  'os',
  'stream',
  'tty',
];

function loadedBy(args: readonly string[], cwd = agenda, env: NodeJS.ProcessEnv = {}): Loaded {
  const program = join(inject('installed'), 'bin/agenda.cjs');
  const tell = `process.on('exit', () => require('node:fs').writeSync(2, '\\n' + JSON.stringify({ files: Object.keys(require.cache), builtIn: asked })));`;
  const watch = `const asked = []; const { Module } = require('node:module'); const load = Module._load; Module._load = function (id, ...rest) { asked.push(String(id).replace('node:', '')); return load.call(this, id, ...rest); };`;
  const code = `${watch}${tell} process.argv = ['node', ${JSON.stringify(program)}, ...${JSON.stringify(args)}]; require(${JSON.stringify(program)}).load('main.cjs').main(process);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT, ...env },
  });
  const { files, builtIn } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n{'))) as {
    files: readonly string[];
    builtIn: readonly string[];
  };
  const own = files.filter((file) => file.endsWith('.cjs') && file.includes('dist'));
  const texts = own.map((file) => readFileSync(file, 'utf8'));
  return {
    files: own.map((file) => basename(file)),
    parts: (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) =>
      texts.some((text) => PARTS[part].test(text)),
    ),
    builtIn: SLOW.filter((name) => builtIn.includes(name)),
    output: stdout,
  };
}

describe('a part is found where it is', () => {
  test.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('%s', (part) => {
    const [args, cwd, env] = WITNESS[part];
    expect(loadedBy(args, cwd, env).parts).toContain(part);
  });
});

/** So narrow that cells wrap; where nobody says how wide lines may be, none does. */
const NARROW = { COLUMNS: '70' };

/** A command for each part that cannot do without it; were the words not found there, the rest would prove nothing. */
const WITNESS: Readonly<
  Record<keyof typeof PARTS, readonly [args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv]>
> = {
  yaml: [['status'], faulty],
  validators: [['status'], misspelt],
  commander: [['status', '--unheard-of'], tiny],
  table: [['list'], agenda, NARROW],
  colours: [['status', '--color'], agenda],
  suggestions: [['status'], tiny],
  rules: [['validate'], tiny],
  messages: [['validate'], misspelt],
  'rule pages': [['explain', 'ref/unknown-id'], tiny],
  schemas: [['schema'], tiny],
  matching: [['diff', '2020', '2021'], agenda],
  git: [['validate', '--since', 'HEAD'], tiny],
  import: [['import', 'nergens.pdf', '--year', '2031'], tiny],
  comparison: [['diff', '2020', '2021', '--json'], agenda],
  conversation: [['lsp'], tiny],
};

describe('a question loads what it needs, and no more', () => {
  test('agenda --version', () => {
    expect(loadedBy(['--version'])).toMatchObject({ parts: [], builtIn: [] });
  });

  test('agenda --help', () => {
    expect(loadedBy(['--help'])).toMatchObject({ parts: [], builtIn: [] });
  });

  test('a check with findings compares nothing', () => {
    expect(loadedBy(['validate', '--json'], misspelt).parts).not.toContain('comparison');
  });

  test('agenda --help, where there is no agenda', () => {
    expect(loadedBy(['--help'], elsewhere)).toMatchObject({ parts: [], builtIn: [] });
  });

  test.each(['status', 'status 2021 --as-of 2021-06-01', 'show 3.1.5 --no-color'])('agenda %s', (line) => {
    const { parts, builtIn } = loadedBy(line.split(' '));
    expect(parts).toEqual(['suggestions']);
    expect(builtIn).toEqual([]);
  });

  test('agenda list, in a pipe and where cells wrap', () => {
    expect(loadedBy(['list'])).toMatchObject({ parts: ['suggestions'], builtIn: [] });
    expect(loadedBy(['list'], agenda, NARROW)).toMatchObject({ parts: ['table', 'suggestions'], builtIn: [] });
  });

  test('agenda diff, of two plans that stand here', () => {
    expect(loadedBy(['diff', '2020', '2021'])).toMatchObject({ parts: ['suggestions', 'matching'], builtIn: [] });
  });

  test('agenda validate', () => {
    const { parts, builtIn } = loadedBy(['validate'], tiny);
    expect(parts).not.toContain('yaml');
    expect(parts).not.toContain('validators');
    expect(parts).not.toContain('commander');
    expect(parts).not.toContain('rule pages');
    expect(parts).not.toContain('schemas');
    expect(parts).not.toContain('table');
    expect(parts).not.toContain('colours');
    expect(parts).not.toContain('messages');
    expect(parts).not.toContain('conversation');
    expect(builtIn).toEqual([]);
  });

  test('agenda status, where a file does not read well', () => {
    const { parts } = loadedBy(['status'], faulty);
    expect(parts).toContain('yaml');
    expect(parts).not.toContain('rules');
  });
});

test('what is loaded together stands in few files', () => {
  expect(loadedBy(['status']).files.length).toBeLessThanOrEqual(6);
  expect(loadedBy(['validate'], tiny).files.length).toBeLessThanOrEqual(6);
});

test('what reads papers stands in files that only the thread for papers loads', () => {
  const dist = join(inject('installed'), 'dist');
  const files = readdirSync(dist).filter((file) => /\.[cm]js$/.test(file));
  const holding = files.filter((file) =>
    /node_modules\/(?:pdfjs-dist|fflate|saxes|csv-parse)\//.test(readFileSync(join(dist, file), 'utf8')),
  );
  expect(files.filter((file) => file.startsWith('paper-') && file.endsWith('.mjs')).length).toBeGreaterThan(5);
  // Word and Excel files are archives too; only who makes one loads what packs them.
  expect(holding.filter((file) => !/^paper-.*\.mjs$/.test(file))).toEqual(['repacked.cjs']);
  expect(loadedBy(['report', 'csv']).parts).not.toContain('repacked');
  expect(loadedBy(['import', 'nergens.pdf', '--year', '2031'], tiny).builtIn).not.toContain('worker_threads');
});
