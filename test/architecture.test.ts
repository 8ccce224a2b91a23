// The folders of src/ stand in the order in which data flows; a folder knows itself and what stands before it.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ORDER = [
  'i18n',
  'text',
  'source',
  'document',
  'model',
  'load.ts',
  'load-incremental.ts',
  'query',
  'lint',
  'rules',
  'diff',
  'edit',
  'import',
  'actions',
  'views',
  'render',
  'lsp',
  'publish',
  'templates',
  'platform',
  'cli',
  'main.ts',
  'library',
];
/** Runs when the program is built, and is no part of it. */
const BUILD = 'build';
/** Where the program begins, for people and for other programs. */
const BEGINNINGS = ['main.ts', 'library/index.ts'];
/** The only ways out: the machine, git, and where the program begins. */
const DOORS = [
  'library/index.ts',
  'main.ts',
  'platform/ask.ts',
  'platform/converse.ts',
  'platform/editor.ts',
  'platform/find-agenda.ts',
  'platform/change/apply.ts',
  'platform/change/file-state.ts',
  'platform/change/journal.ts',
  'platform/change/owner.ts',
  'platform/change/path-in.ts',
  'platform/change/prepare.ts',
  'platform/change/recover.ts',
  'platform/change/settle.ts',
  'platform/git/own-variables.ts',
  'platform/git/run.ts',
  'platform/input.ts',
  'platform/left-behind.ts',
  'platform/node.ts',
  'platform/output.ts',
  'platform/pdf.ts',
  'platform/publishing.ts',
  'platform/paper/process.ts',
  'platform/paper/read-apart.ts',
  'platform/paper/read-in-thread.ts',
  'platform/paper/thread.ts',
  'platform/put-file.ts',
  'platform/read-file.ts',
  'platform/read-tree.ts',
  'platform/report-file.ts',
  'platform/serve.ts',
  'platform/tree-version.ts',
  'platform/watching.ts',
  'platform/write-folder.ts',
];
const OUTSIDE = /^(?:node:)?(?:fs|fs\/promises|child_process|process|net|http|https|dns|worker_threads)$/;
/** What Node has for reading a file's content. */
const READING = [
  'readFileSync',
  'readFile',
  'readSync',
  'readvSync',
  'createReadStream',
  'openAsBlob',
  'cpSync',
  'copyFileSync',
];
const NO_NAMES = /(?:^|[/-])(?:utils?|helpers?|managers?|commons?)(?:[./-]|$)/;
const FEWEST_FILES = 60;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Everything it imports, types too: ours as paths from src/, the rest as it is written. */
  readonly imports: readonly string[];
}

const src = fileURLToPath(new URL('../src/', import.meta.url));
const all = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const files = all.filter((path) => path.endsWith('.ts') && !path.startsWith(`${BUILD}/`)).map(read);

function read(path: string): SourceFile {
  const text = readFileSync(src + path, 'utf8');
  const written = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    imports: written.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)),
  };
}

const topOf = (path: string): string => path.split('/')[0] as string;

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(FEWEST_FILES);
});

test('every folder is on the list', () => {
  expect(files.map(({ path }) => topOf(path)).filter((top) => !ORDER.includes(top))).toEqual([]);
  expect(
    ORDER.filter((top) => !all.some((path) => topOf(path) === top)),
    'on the list and not there',
  ).toEqual([]);
});

test('a folder imports only itself and what stands before it', () => {
  const offences = files.flatMap(({ path, imports }) =>
    imports
      .filter((name) => !isOutside(name) && ORDER.indexOf(topOf(name)) > ORDER.indexOf(topOf(path)))
      .map((name) => `${path} imports ${name}`),
  );
  expect(offences).toEqual([]);
});

test('no file leads back to itself', () => {
  const next = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const name of next.get(path) ?? []) follow(name, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  expect(circles).toEqual([]);
});

test('nothing imports what does not exist in src/', () => {
  const known = new Set(all);
  expect(
    files.flatMap(({ path, imports }) =>
      imports.filter((name) => !isOutside(name) && !known.has(name)).map((name) => `${path} imports ${name}`),
    ),
  ).toEqual([]);
});

describe('only the doors lead outside', () => {
  const inside = files.filter(({ path }) => !DOORS.includes(path));

  test('modules of Node', () => {
    expect(
      inside.flatMap(({ path, imports }) =>
        imports.filter((name) => OUTSIDE.test(name)).map((name) => `${path} imports ${name}`),
      ),
    ).toEqual([]);
  });

  test('only one file reads what stands in a file', () => {
    const readers = files.filter(({ path, text }) => {
      const used = names(path, text);
      return READING.some((name) => used.has(name));
    });
    expect(readers.map(({ path }) => path)).toEqual(['platform/read-file.ts']);
  });

  test('the global process', () => {
    expect(inside.filter(({ path, text }) => names(path, text).has('process')).map(({ path }) => path)).toEqual([]);
  });

  test('the only importers of the real world are where the program begins and itself', () => {
    expect(
      files
        .filter(
          ({ path, imports }) =>
            !BEGINNINGS.includes(path) && topOf(path) !== 'platform' && imports.some((name) => DOORS.includes(name)),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('nothing reaches a stream around render/', () => {
  const codes = files.map(({ path, text }) => ({ path, code: codeOf(path, text) }));
  const using = (pattern: RegExp): readonly string[] =>
    codes.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  test('only render/ vouches for a text', () => {
    expect(using(/\brendered\(/).filter((path) => topOf(path) !== 'render')).toEqual([]);
    expect(using(/\b(?:as|is) (?:Rendered|Printed)\b/)).toEqual(['render/rendered.ts']);
    expect(using(/\bas (?:any|never)\b/)).toEqual([]);
  });

  test('only the doors know the streams of the process, and only one of them writes', () => {
    expect(using(/\bprocess\.std(?:in|out|err)\b/).filter((path) => !DOORS.includes(path))).toEqual([]);
    expect(using(/\bstd(?:out|err)\.write\b|\bstream\.(?:write|end)\b/)).toEqual(['platform/output.ts']);
    expect(using(/\bconsole\b/)).toEqual([]);
  });
});

test('a file is named for what it is about', () => {
  expect(all.filter((path) => NO_NAMES.test(path))).toEqual([]);
});

/** A package, or a module of Node: only a path with an ending is a file of ours. */
const isOutside = (name: string): boolean => !/\.ts$/.test(name);

/** A file without its comments, and with nothing in its texts. */
function codeOf(path: string, text: string): string {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getChildCount() === 0) words.push(ts.isStringLiteralLike(node) ? "''" : node.getText());
    else for (const child of node.getChildren()) visit(child);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return words.join(' ').replaceAll(' . ', '.').replaceAll(' (', '(');
}

/** Every name that is used by itself; what stands behind a dot, or in a comment or a text, does not count. */
function names(path: string, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
      found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}
