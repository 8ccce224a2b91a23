// A suggestion never destroys: what it proposes removes the finding, adds none about how something is written, and
// loses no word.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepsDigits } from '../../src/text/suggest.ts';
import { agenda, type Files } from '../fake-world.ts';

const folder = fileURLToPath(new URL('../agendas/town/', import.meta.url));
const TOWN: Files = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => [path, readFileSync(folder + path, 'utf8')]),
);

interface Mistake {
  readonly what: string;
  readonly files: Files;
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly pointer: string | null;
  readonly range: { readonly start: Spot; readonly end: Spot } | null;
  readonly suggestions: readonly { readonly text: string; readonly edits: readonly Edit[] }[];
}
interface Spot {
  readonly line: number;
  readonly column: number;
}
interface Edit {
  readonly file: string;
  readonly range: { readonly start: Spot; readonly end: Spot };
  readonly text: string;
}

const STRIDE = process.env['EVERY_HINT'] === undefined ? 40 : 1;

/** Families about how something is written; others ask for more, such as the evidence of what is done. */
const ABOUT_WRITING = /^(?:file|front-matter|yaml|schema|layout|ref|link)\//;

const found = async (files: Files): Promise<readonly Found[]> =>
  (
    JSON.parse((await agenda(files, ['validate', '--json'])).out) as { readonly diagnostics: readonly Found[] }
  ).diagnostics.filter(({ rule }) => ABOUT_WRITING.test(rule));

const swapped = (word: string): string => word.replace(/^(..?)(.)(.)/, '$1$3$2');
const shortened = (word: string): string => word.slice(0, -1);
const spaced = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** The names of the town's owners, parties and holders, by id. */
const NAMES = new Map(
  [...(TOWN['agenda.yaml'] as string).matchAll(/^ {2}([a-z-]+): (?:\{ title: )?([^,{}\n]+)/gm)].map(
    ([, id = '', name = '']) => [id, name.trim()] as const,
  ),
);

function* mistakes(): Iterable<Mistake> {
  for (const [path, text] of Object.entries(TOWN) as [string, string][]) {
    if (path !== 'agenda.yaml') yield* namedWrongly(path, text);
    const data = path === 'agenda.yaml' ? text : (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
    const lines = data.split('\n');
    for (const [at, line] of lines.entries()) {
      const [, indent = '', key = '', value = ''] = /^( *(?:- )?)([a-z-]+):(?: (.*))?$/.exec(line) ?? [];
      if (key === '') continue;
      const variants = [
        ...[swapped(key), shortened(key), spaced(key)].map((other) => `${indent}${other}: ${value}`),
        ...valuesFor(value).map((other) => `${indent}${key}: ${other}`),
      ];
      for (const other of variants) {
        if (other === line) continue;
        const changed = [...lines.slice(0, at), other.trimEnd(), ...lines.slice(at + 1)].join('\n');
        yield { what: `${path}:${at + 1} ${other}`, files: { ...TOWN, [path]: text.replace(data, () => changed) } };
      }
    }
  }
}

function* namedWrongly(path: string, text: string): Iterable<Mistake> {
  const end = path.lastIndexOf('/') + 1;
  const [at, name] = [path.slice(0, end), path.slice(end)];
  const names = [
    name.replace(/\.md$/, '.txt'),
    name.replace(/\.md$/, '.MD'),
    name.replace(/-(?=[a-z])/, ' '),
    name.replace(/-(?=[a-z])/, '.'),
    name.toUpperCase(),
    name.replace(/^(\d+)\./, '0$1.'),
    name.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3-$2-$1'),
    name.replace(/\.md$/, ' (1).md'),
  ];
  for (const other of new Set(names)) {
    if (other === name || name === 'README.md') continue;
    const { [path]: _gone, ...rest } = TOWN;
    yield { what: `${path} as ${other}`, files: { ...rest, [at + other]: text } };
    // The right name is taken by another file.
    yield { what: `${at + other} beside it`, files: { ...TOWN, [at + other]: text } };
  }
}

function valuesFor(value: string): readonly string[] {
  const name = NAMES.get(value);
  return [
    ...(name === undefined ? [] : [name, name.toUpperCase()]),
    ...(/^[a-z][a-z-]+$/.test(value) ? [swapped(value), shortened(value), spaced(value), `5 ${value}`] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(value) ? [value.split('-').reverse().join('-'), value.replaceAll('-', '')] : []),
    ...(/^\d+$/.test(value) ? [`"${value}"`, `${value} procent`] : []),
    ...(/^\[[a-z-]+\]$/.test(value) ? [value.slice(1, -1), `[${spaced(value.slice(1, -1))}]`] : []),
    ...(/^[A-Z][\p{L} ]+$/u.test(value) ? [`[${value}]`, `[${value}, 2]`] : []),
  ];
}

/** The files after a suggestion was taken: an edit, or another name for the file or folder. */
function applied(files: Files, { file, rule }: Found, { text, edits }: Found['suggestions'][number]): Files {
  const path = file.replace(/^agenda\//, '');
  if (edits.length === 0) {
    expect(rule, `${rule} proposes "${text}", but nothing can be edited`).toMatch(/^layout\/|^ref\/unknown-id$/);
    const right = rule === 'ref/unknown-id' ? path.replace(/(\/\d{4}-\d\d-\d\d-)[^./]+/, `$1${text}`) : null;
    const to = right ?? path.slice(0, path.lastIndexOf('/') + 1) + text;
    expect(files, 'a proposed name is free').not.toHaveProperty([to]);
    return Object.fromEntries(Object.entries(files).map(([name, content]) => [name === path ? to : name, content]));
  }
  const [edit] = edits as [Edit];
  const lines = (files[path] as string).split('\n');
  const { start, end } = edit.range;
  expect(start.line).toBe(end.line);
  const line = lines[start.line - 1] as string;
  const written = line.slice(start.column - 1, end.column - 1);
  expect(keepsDigits(written, edit.text), `the digits of "${written}" in "${edit.text}"`).toBe(true);
  lines[start.line - 1] = line.slice(0, start.column - 1) + edit.text + line.slice(end.column - 1);
  return { ...files, [path]: lines.join('\n') };
}

const keyOf = ({ rule, file, pointer }: Found): string => `${rule} ${file} ${pointer}`;

test('every suggestion can be taken', async () => {
  expect(await found(TOWN)).toEqual([]);
  let taken = 0;
  const wrong: string[] = [];
  for (const [at, { what, files }] of [...mistakes()].entries()) {
    // All of them take a minute: every fortieth, and all on request.
    if (at % STRIDE !== 0) continue;
    const before = await found(files);
    for (const finding of before) {
      for (const suggestion of finding.suggestions) {
        taken++;
        const after = await found(applied(files, finding, suggestion));
        const added = after.filter((each) => !before.some((other) => keyOf(other) === keyOf(each)));
        const stays = after.some((each) => keyOf(each) === keyOf(finding));
        if (stays || added.length > 0)
          wrong.push(
            `${what}: ${finding.rule} proposes "${suggestion.text}"${stays ? ', stays' : ''}${added.map((each) => `, adds ${keyOf(each)}`).join('')}`,
          );
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(15);
}, 60_000);
