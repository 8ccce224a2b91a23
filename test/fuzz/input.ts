// A mutated agenda and a command, made from a seed and a number: the same two always make the same input.
import { NAMED_PIECES } from '../bad-input/endless.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import type { Content, Files, WorldOptions } from '../fake-world.ts';
import { type Chance, chanceOf } from './chance.ts';

export interface Input {
  readonly files: Files;
  readonly base: Files;
  readonly argv: readonly string[];
  readonly options: WorldOptions;
  /** What was done to the files. */
  readonly story: readonly string[];
}

/**
 * Two years, with something of everything in the second: links back, parts of tracks, amendments, corrections, sources.
 */
const BASE: Files = {
  ...POLDER,
  ...Object.fromEntries(
    Object.entries(POLDER)
      .filter(([path]) => path.startsWith('2021/'))
      .map(([path, text]) => [path.replaceAll('2021', '2020'), text.replaceAll('2021', '2020')]),
  ),
  'agenda.yaml': `${POLDER['agenda.yaml']}strategy:\n  title: Polder 2030\n  horizon: 2030\nsettings:\n  stale-after-months: 4\n  rules:\n    commitment/no-owner: error\n  rounds:\n    - { id: zomer, title: Zomer, date: 2021-06-01 }\n`,
  '2021/2-dijken/README.md': '# Dijken\n\nDe dijken zijn veilig.\n',
  '2021/2-dijken/2.1-hoogte.md': '# Hoog genoeg\n\nIn 2030 zijn alle dijken hoog genoeg.\n',
  '2021/2-dijken/2.1.1-ophogen.md':
    '---\nactors: [waterschap, vpg]\nowner: team-water\ndue: 2021-Q3\ntarget: { measure: kilometer dijk, unit: km, at-least: 4, at-most: 6 }\ncontinues: [2020/gemalen]\nrelated: [sloten]\ntags: [dijk]\nsdgs: [11, 13]\nsource:\n  document: "Dijkenplan"\n  section: "1.10"\nvisibility: public\n---\n# Dijken ophogen\n\nHet waterschap hoogt vier kilometer dijk op, en ten minste 12 gemeenten doen mee.\n',
  '2021/progress/2021-06-01-ophogen.jd.md':
    '---\nstatus: at-risk\nvalue: 2\nexplanation:\n  cause: >-\n    De klei is schaars,\n    ook elders.\n  consequence: Het duurt langer.\n  remedy: Er komt klei van ver.\nround: zomer\nby: team-water\n---\nTwee kilometer is klaar.\n',
  '2021/progress/2021-09-01-ophogen.md':
    '---\nstatus: on-track\nvalue: 4\ncorrects: 2021-06-01-ophogen.jd\nevidence:\n  - title: Bericht\n    url: https://example.org/dijk\n    date: 2021-08\n  - title: Foto\n    file: foto.jpg\ndue: 2022-03\ndecision:\n  body: Bestuur\n  date: 2021-08-30\n---\n<!-- agenda-ignore-next-line update/late-on-track -- het klopt -->\nVier kilometer is klaar.\n',
  '2021/evidence/foto.jpg': '',
  'agenda.baseline.json':
    '{\n  "schemaVersion": 1,\n  "findings": [\n    { "fingerprint": "0123456789abcdef", "rule": "update/note-missing", "file": "agenda/2021/progress/2021-06-01-ophogen.jd.md" }\n  ]\n}\n',
};

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['validate'],
  ['validate', '--json'],
  ['validate', '--json', '--advice'],
  ['validate', '--format', 'sarif'],
  ['validate', '--format', 'junit'],
  ['validate', '--format', 'github'],
  ['validate', '--format', 'gitlab'],
  ['validate', '--format', 'markdown'],
  ['validate', '--format', 'compact', '--lang', 'en'],
  ['validate', '--since', 'main', '--json'],
  ['validate', '--staged', '--report', 'new'],
  ['validate', '--changed', '--report', 'all', '--format', 'sarif'],
  ['status'],
  ['status', '2021', '--json'],
  ['status', '2021', '--theme', '2'],
  ['list', '2021'],
  ['list', '2021', '--json'],
  ['list', '2021', '--due-before', '2021-Q4', '--lang', 'en'],
  ['show', '2021/ophogen'],
  ['show', '2021/ophogen', '--json'],
  ['show', '2021/sloten', '--lang', 'en'],
  ['show', '2021/2'],
  ['show', '2021/2.1', '--json'],
  ['show', '2021/ophogen', '--template', 'update'],
  ['history', '2021/ophogen'],
  ['history', '2021/gemalen', '--json'],
  ['diff'],
  ['diff', '2020', '2021', '--json'],
  ['diff', '2020', '2021', '--format', 'markdown'],
  ['diff', '2020', '2021', '--format', 'html'],
  ['diff', '--since', 'main', '--details', 'all'],
  ['diff', '--since', 'main', '--json'],
  ['diff', '--since', 'main', '--format', 'html', '--lang', 'en'],
  ['review', '--since', 'main'],
  ['adopt', '2021', '--body', 'Bestuur', '--date', '2021-01-01', '--dry-run'],
  ['complete', '--', 'show', '2021/'],
  ['complete', '--', 'list', '--tag', ''],
];

export function inputOf(seed: number, id: number): Input {
  const chance = chanceOf(seed, id);
  const files: Record<string, Content> = { ...BASE };
  const story: string[] = [];
  for (let left = 1 + chance.below(3); left > 0; left--) story.push(mutate(files, chance));
  return {
    files,
    base: BASE,
    argv: chance.of(COMMANDS),
    options: chance.below(8) === 0 ? { terminal: true, columns: 20 + chance.below(120) } : {},
    story,
  };
}

/** Does one thing to one file. @returns what that was */
function mutate(files: Record<string, Content>, chance: Chance): string {
  const paths = Object.keys(files);
  const path = chance.of(paths);
  const content = files[path];
  const what = chance.of(WAYS);
  if (what.onFiles) what.onFiles(files, path, chance);
  else if (typeof content === 'string') files[path] = what.onText?.(content, chance, files) ?? content;
  else if (content instanceof Uint8Array) files[path] = bitten(content, chance);
  return `${what.name} ${path}`;
}

interface Way {
  readonly name: string;
  readonly onText?: (text: string, chance: Chance, files: Files) => Content;
  readonly onFiles?: (files: Record<string, Content>, path: string, chance: Chance) => void;
}

/** What files should never hold, and what YAML, Markdown, terminals and workflows take for more than text. */
const TOKENS: readonly string[] = [
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

const NAMES = [
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

function bitten(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + chance.below(4); left > 0 && changed.length > 0; left--)
    changed[chance.below(changed.length)] = chance.below(256);
  return changed;
}
