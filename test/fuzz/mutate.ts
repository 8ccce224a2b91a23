// Things to do to a file: to its text, its bytes or its name.
import { NAMED_PIECES } from '../bad-input/endless.ts';
import type { Content, Files } from '../fake-world.ts';
import type { Chance } from './chance.ts';

/** Does one thing to one file. @returns what that was */
export function mutate(files: Record<string, Content>, chance: Chance): string {
  const paths = Object.keys(files);
  const path = chance.of(paths);
  const content = files[path];
  const what = chance.of(WAYS);
  if (what.onFiles) what.onFiles(files, path, chance);
  else if (typeof content === 'string') files[path] = what.onText?.(content, chance, files) ?? content;
  else if (content instanceof Uint8Array) files[path] = bitten(content, chance);
  return `${what.name} ${path}`;
}

/** The same for a text that is no file of an agenda. */
export function mutateText(text: string, chance: Chance): Content {
  const onTexts = WAYS.filter((way) => way.onText !== undefined);
  return chance.of(onTexts).onText?.(text, chance, { x: text }) ?? text;
}

interface Way {
  readonly name: string;
  readonly onText?: (text: string, chance: Chance, files: Files) => Content;
  readonly onFiles?: (files: Record<string, Content>, path: string, chance: Chance) => void;
}

/** What files should never hold, and what YAML, Markdown, terminals and workflows take for more than text. */
export const TOKENS: readonly string[] = [
  ...NAMED_PIECES.map(([, piece]) => piece),
  ...[
    '1e21',
    '-1',
    '1e400',
    '.inf',
    '-.inf',
    '.nan',
    '0',
    '99999999999999999999',
    '2021-02-30',
    '9999-12-31',
    '0000',
    '2021-Q5',
    '1.10',
    '0x1f',
    '1_000',
  ],
  ...[
    'null',
    '~',
    'true',
    'no',
    '""',
    "''",
    '[]',
    '{}',
    '[[[[',
    '- - - ',
    '!!js/function x',
    '!!binary a',
    '*a',
    '&a',
    '<<: *a',
    '%YAML 1.1',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\u009b31m',
    '"\\e[31m"',
    '"\\u202e"',
    '"\\ud83d"',
    '"https://x/\\ud83d"',
    '\u2029',
    '\u{e0041}',
    '\ud83d',
  ],
  ...[
    '::error::x',
    '##[error]x',
    '<!-- agenda-review -->',
    '<script>',
    '](javascript:x)',
    '@team',
    '#1',
    '|',
    '```',
    '$(x)',
    '${{ x }}',
    '\n---\n',
    '\n---js\n',
    '\n...\n',
  ],
  ...[
    'a'.repeat(3_000),
    'a '.repeat(2_000),
    '- a\n'.repeat(600),
    'a: b\n'.repeat(300),
    '{a: '.repeat(70),
    '['.repeat(70),
  ],
];

const KEYS = [
  'status',
  'owner',
  'actors',
  'due',
  'target',
  'deliverables',
  'continues',
  'replaces',
  'related',
  'depends-on',
  'tags',
  'sdgs',
  'source',
  'value',
  'evidence',
  'decision',
  'corrects',
  'explanation',
  'round',
  'by',
  'stage',
  'period',
  'tracks',
  'conditions',
  'amendments',
  'annexes',
  'members',
  'notice',
  'fingerprint',
  'settings',
  'parties',
  'owners',
  'organisation',
  'format',
  'language',
  'strategy',
  'priorities',
  'lead',
  'visibility',
  'roles',
  'partners',
  'Titel',
  'title',
  'id',
];

export const NAMES = [
  '2021/1-water/1.1.9-x.md',
  '2021/1-water/1.1.1-gemalen.md',
  '2021/progress/2021-13-01-sloten.md',
  '2021/progress/2021-07-01-sloten.md',
  '2021/progress/2021-07-01-nergens.md',
  '2021/3-nieuw/README.md',
  '2022/README.md',
  '2022/1-water/1.1.1-sloten.md',
  '2019/README.md',
  '1000/README.md',
  'x.md',
  '2021/evidence/a\u202eb.pdf',
  '2021/a\u001b[31m.md',
  '2021/::error::.md',
  'a\nb.md',
  '2021/1-water/readme.md',
  '2021/1-water/README.MD',
  '.x/y.md',
  '2021/2-dijken/2.1.1-\ud83d.md',
  'agenda.yml',
  '2021/README.md/x.md',
];

const place = (text: string, chance: Chance): number => chance.below(text.length + 1);
const lineEnds = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** The lines of a text with something done to one of them. */
const onLine =
  (change: (lines: string[], at: number, chance: Chance) => void) =>
  (text: string, chance: Chance): string => {
    const lines = [...lineEnds(text)];
    change(lines, chance.below(lines.length), chance);
    return lines.join('');
  };

const VALUE = /^(\s*(?:- )*[\w-]+:)[^\n]*/;

const WAYS: readonly Way[] = [
  { name: 'a token in', onText: (text, chance) => inserted(text, place(text, chance), chance.of(TOKENS)) },
  {
    name: 'many tokens in',
    onText: (text, chance) =>
      inserted(
        text,
        place(text, chance),
        chance
          .of(TOKENS)
          .slice(0, 40)
          .repeat(1 + chance.below(200)),
      ),
  },
  { name: 'a piece out of', onText: (text, chance) => without(text, place(text, chance), chance.below(30)) },
  {
    name: 'a piece twice in',
    onText: (text, chance) => {
      const at = place(text, chance);
      return inserted(text, place(text, chance), text.slice(at, at + chance.below(80)));
    },
  },
  { name: 'cut off', onText: (text, chance) => text.slice(0, place(text, chance)) },
  {
    name: 'a character changed in',
    onText: (text, chance) => {
      const at = place(text, chance);
      return inserted(without(text, at, 1), at, String.fromCodePoint(anyCode(chance)));
    },
  },
  { name: 'bytes changed in', onText: (text, chance) => bitten(new TextEncoder().encode(text), chance) },
  { name: 'Windows line ends in', onText: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'some line ends changed in',
    onText: (text, chance) => text.replace(/\n/g, () => chance.of(['\n', '\r\n', '\r', '\u2028', '\n\n'])),
  },
  { name: 'a mark of byte order before', onText: (text) => `\ufeff${text}` },
  { name: 'UTF-16 for', onText: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) },
  { name: 'Latin-1 for', onText: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff) },
  { name: 'a line out of', onText: onLine((lines, at) => void lines.splice(at, 1)) },
  { name: 'a line twice in', onText: onLine((lines, at) => void lines.splice(at, 0, lines[at] ?? '')) },
  {
    name: 'two lines swapped in',
    onText: onLine((lines, at, chance) => {
      const other = chance.below(lines.length);
      [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
    }),
  },
  {
    name: 'a line indented in',
    onText: onLine(
      (lines, at, chance) => void (lines[at] = chance.of([' ', '  ', '\t', '\u00a0', '      ']) + (lines[at] ?? '')),
    ),
  },
  {
    name: 'a line less indented in',
    onText: onLine((lines, at) => void (lines[at] = (lines[at] ?? '').replace(/^\s/, ''))),
  },
  { name: 'two lines joined in', onText: onLine((lines, at) => void (lines[at] = (lines[at] ?? '').trimEnd())) },
  {
    name: 'another value in',
    onText: onLine(
      (lines, at, chance) =>
        void (lines[at] = (lines[at] ?? '').replace(VALUE, (_line, key: string) => `${key} ${chance.of(TOKENS)}`)),
    ),
  },
  {
    name: 'another key in',
    onText: onLine(
      (lines, at, chance) =>
        void (lines[at] = (lines[at] ?? '').replace(/[\w-]+(?=:)/, () => chance.of([...KEYS, ...TOKENS]))),
    ),
  },
  {
    name: 'a field more in',
    onText: onLine((lines, at, chance) => void lines.splice(at, 0, `${chance.of(KEYS)}: ${chance.of(TOKENS)}\n`)),
  },
  {
    name: 'a line from elsewhere in',
    onText: (text, chance, files) => {
      const other = chance.of(Object.values(files).filter((each): each is string => typeof each === 'string'));
      return inserted(text, place(text, chance), chance.of([...lineEnds(other), '']));
    },
  },
  { name: 'another file in place of', onText: (_text, chance, files) => chance.of(Object.values(files)) },
  { name: 'nothing in', onText: () => '' },
  { name: 'no more', onFiles: (files, path) => void delete files[path] },
  {
    name: 'another name for',
    onFiles: (files, path, chance) => {
      const content = files[path] as Content;
      delete files[path];
      files[chance.of(NAMES)] = content;
    },
  },
  { name: 'a copy of', onFiles: (files, path, chance) => void (files[chance.of(NAMES)] = files[path] as Content) },
  {
    name: 'no plain file',
    onFiles: (files, path, chance) =>
      void (files[path] = chance.of<Content>([{ kind: 'symlink' }, { kind: 'special' }, { unreadable: 'EACCES' }])),
  },
];

const inserted = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);
const without = (text: string, at: number, length: number): string => text.slice(0, at) + text.slice(at + length);

/** Any character: mostly of ASCII, sometimes of all there are. */
const anyCode = (chance: Chance): number =>
  chance.below(2) === 0 ? chance.below(128) : chance.below(3) === 0 ? chance.below(0x110000) : chance.below(0x3000);

export function bitten(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + chance.below(4); left > 0 && changed.length > 0; left--)
    changed[chance.below(changed.length)] = chance.below(256);
  return changed;
}
