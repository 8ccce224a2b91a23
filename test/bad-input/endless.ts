// One small thing over and over, in every place of an agenda: whoever reads it may not go round and round.
import { cpuTime } from '../cpu-time.ts';
import { agenda, type Files } from '../fake-world.ts';
import { laid, POLDER, SLOTEN, UPDATE } from './polder-files.ts';

/** Each of these once sent a pattern or a loop of some program round and round. */
const PIECES = [
  ...['-', '–', '-–', ' ', '\t', '\u00a0', '\u2028', '\r', '\n', '\r\n', '\n\n', ' \n', '\v', '\f', '\u0085'],
  ...[
    '#',
    '#\n',
    '# a\n',
    '## a\n',
    ' #a',
    '=',
    '===\n',
    '=======\n',
    '---\n',
    '...\n',
    '<<<<<<< a\n',
    '~~~\n',
    '``` ',
    '```\n',
  ],
  ...[
    'a:\n',
    'a: b\n',
    '"a": b\n',
    '{a: b},',
    '{a: },',
    '- id: a\n  title: b\n',
    '- ',
    '- a\n',
    '- [',
    '\n- ',
    '? ',
    '?\n',
    '1. ',
    '> ',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '\\u202e',
    '\\x1b',
    ':',
    ': ',
    ',',
    '|',
    '|\n',
    '>-\n',
    '*',
    '* a\n',
    '*a ',
    '&a ',
    '!a ',
    '! ',
    '%\n',
    '@',
    '`',
  ],
  ...[
    '<',
    '>',
    '</',
    '<a ',
    '<a>',
    '<!--',
    '-->',
    '<!-- -->',
    '&#',
    '[',
    '{',
    ']',
    '}',
    '[]',
    '![',
    '](',
    '(',
    ')',
    '$',
    '_',
    '^',
  ],
  ...[
    'a=b ',
    'a = b\n',
    'a',
    'A',
    ' a',
    'a ',
    'a.',
    'a-',
    'a, ',
    'x\n  ',
    'woord ',
    'woord\n',
    'een\n\n',
    'niet ',
    'yes\n',
    '- yes\n',
  ],
  ...['1', '1.', '1.234, ', '12 gemalen ', '2021 ', '2021-', '%41', 'https://', 'www.', '::', '##[', '\n\t'],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    'ß',
    'İ',
    'ا',
    '漢',
    '👍🏽',
    '👩\u200d',
    '🇳',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u001b',
    '\ufeff',
  ],
  ...['agenda-ignore-next-line ', '# agenda-ignore-next-line x -- y\n', '<!-- agenda-ignore-next-line x -- y -->\n'],
] as const;

/** With a name that can be read on a screen. */
export const NAMED_PIECES = [...new Set(PIECES)].map((piece) => [nameOf(piece), piece] as const);

function nameOf(piece: string): string {
  const hex = (character: string): string =>
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `;
  return piece.replace(/[^!-~]/gu, hex).trim();
}

const record = (yaml: string, body: string): string => `---\n${yaml}---\n${body}`;
const KEPT = 'owner: team-water\ndeliverables:\n  - id: schouw\n    title: Schouw\n';
const TITLE = '# Schone sloten\n';
const TEXT = 'De vereniging schouwt dit jaar alle sloten.\n';
const indented = (many: string, by: number): string => many.replaceAll('\n', `\n${' '.repeat(by)}`);

const sloten = (yaml: string, body = `${TITLE}\n${TEXT}`): Files => ({ [SLOTEN]: record(yaml, body) });
const update = (yaml: string): Files => ({ [UPDATE]: record(yaml, TEXT) });
const plan = (yaml: string, body = '# Polderagenda 2021\n'): Files => ({
  '2021/README.md': record(`stage: adopted\nconditions:\n  - id: waterwet\n    title: W\n${yaml}`, body),
});
const settings = (yaml: string): Files => ({ 'agenda.yaml': `${POLDER['agenda.yaml']}${yaml}` });

/**
 * Where it may stand: in place of a file, around the fences, in every kind of value, in a key, a remark, a title, a
 * text.
 */
export const PLACES: Readonly<Record<string, (many: string) => Files>> = {
  'in place of a file': (many) => ({ [SLOTEN]: `${many}x` }),
  'behind the first fence': (many) => ({ [SLOTEN]: `---\n${many}x` }),
  'in place of the data': (many) => sloten(`${many}x\n`),
  'as a value': (many) => sloten(`owner: ${many}x\n`),
  'in brackets': (many) => sloten(`tags: [${many}]\n`),
  'below a field': (many) => sloten(`owner:\n  ${indented(many, 2)}\n`),
  'in double quotes': (many) => sloten(`source:\n  document: "${many}"\n`),
  'in single quotes': (many) => sloten(`source:\n  document: '${many}'\n`),
  'in a folded block': (many) => update(`status: at-risk\nexplanation:\n  cause: >-\n    ${indented(many, 4)}\n`),
  'in a literal block': (many) => update(`status: at-risk\nexplanation:\n  cause: |\n    ${indented(many, 4)}\n`),
  'as a key': (many) => sloten(`${KEPT}${many}: x\n`),
  'as a quoted key': (many) => sloten(`${KEPT}"${many}": x\n`),
  'in a remark': (many) => sloten(`${KEPT}# ${many}\n`),
  'in a suppression': (many) => sloten(`${KEPT}# agenda-ignore-next-line ${many}\n`),
  'as a date': (many) => sloten(`${KEPT}due: ${many}\n`),
  'as references': (many) => sloten(`${KEPT}continues: [${many}]\n`),
  'as a name': (many) => sloten(`owner: team-water\ndeliverables:\n  - id: schouw\n    title: ${many}\n`),
  'as an address': (many) => update(`status: done\nevidence:\n  - title: x\n    url: https://example.org/${many}\n`),
  'as a file': (many) => update(`status: done\nevidence:\n  - title: x\n    file: ${many}\n`),
  'as the name of a report': (many) => update(`status: on-track\ncorrects: ${many}\n`),
  'before the title': (many) => sloten(KEPT, `${many}\n${TITLE}\n${TEXT}`),
  'in a title': (many) => sloten(KEPT, `# Schone${many}sloten\n\n${TEXT}`),
  'at the end of a title': (many) => sloten(KEPT, `# Schone sloten${many}\n\n${TEXT}`),
  'in an underlined title': (many) => sloten(KEPT, `Schone sloten${many}\n===\n\n${TEXT}`),
  'as the text': (many) => sloten(KEPT, `${TITLE}${many}`),
  'within the text': (many) => sloten(KEPT, `${TITLE}\nDe vereniging ${many} schouwt.\n`),
  'in a remark in the text': (many) => sloten(KEPT, `<!-- ${many} -->\n${TITLE}\n${TEXT}`),
  'in a suppression in the text': (many) => sloten(KEPT, `${TITLE}\n<!-- agenda-ignore-next-line ${many} -->\n${TEXT}`),
  'as a note': (many) => ({ [UPDATE]: `---\nstatus: on-track\n---\n${many}x\n` }),
  'as the text of a plan': (many) => plan('', `# Polderagenda 2021\n\n${many}x\n`),
  'as the notice of a plan': (many) => plan(`notice: "${many}"\n`),
  'in a list of names': (many) => plan(`tracks:\n  - id: klimaat\n    title: ${indented(many, 6)}\n`),
  'in the settings': (many) => settings(`settings:\n  rules:\n    ${indented(many, 4)}: off\n`),
  'in the vocabularies': (many) => ({
    'agenda.yaml': `${POLDER['agenda.yaml']}`.replace('Team Water', indented(many, 4)),
  }),
  'as the baseline': (many) => ({ 'agenda.baseline.json': `{"schemaVersion":1,"findings":["${many}` }),
};

/** The year before, so that there is something to compare with. */
const BEFORE = Object.fromEntries(
  Object.entries(POLDER)
    .filter(([path]) => path.startsWith('2021/'))
    .map(([path, text]) => [path.replaceAll('2021', '2020'), text.replaceAll('2021', '2020')]),
);
export const BASE: Files = { ...POLDER, ...BEFORE };

export const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--json', '--advice'],
  ['validate', '--format', 'sarif'],
  ['status', '2021'],
  ['list', '2021'],
  ['show', '2021/sloten'],
  ['show', '2021/sloten', '--json'],
  ['show', '2021/sloten', '--template', 'update'],
  ['history', '2021/sloten'],
  ['diff', '2020', '2021'],
  ['diff', '--since', 'main'],
  ['diff', '--since', 'main', '--format', 'html'],
  ['diff', '--since', 'main', '--json'],
  ['review', '--since', 'main'],
  ['adopt', '2021', '--body', 'Bestuur', '--date', '2021-01-01', '--dry-run'],
];

/** The same length of words, which nothing stumbles over. */
const PLAIN = 'woord ';

/** How long one command keeps the processor busy with so many characters of a piece in a place, in milliseconds. */
export const busyWith = (piece: string, place: string, command: readonly string[], length: number): Promise<number> =>
  cpuTime(() => agenda(filesWith(piece, place, length), command, { base: BASE }));

export function filesWith(piece: string, place: string, length: number): Files {
  const many = piece.repeat(Math.max(1, Math.floor(length / Buffer.byteLength(piece))));
  return laid(BASE, (PLACES[place] as (text: string) => Files)(many));
}

/** What is slow because something is read or compiled for the first time is quick the second time. */
export async function quickestOf(times: number, work: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) best = Math.min(best, await work());
  return best;
}

/** How many times as long as for plain text a piece may take, and how long in any case. */
export interface Patience {
  readonly times: number;
  readonly leastMs: number;
}

export interface Slow {
  readonly place: string;
  readonly command: string;
  readonly ms: number;
  readonly plainMs: number;
}

/** The places and commands for which a piece takes out of all proportion longer than plain text of the same length. */
export async function slowWith(
  piece: string,
  length: number,
  commands: readonly (readonly string[])[],
  { times, leastMs }: Patience,
  onStep: (what: string) => void = () => undefined,
): Promise<readonly Slow[]> {
  const slow: Slow[] = [];
  for (const place of Object.keys(PLACES)) {
    for (const command of commands) {
      onStep(`${place} · ${command.join(' ')}`);
      const once = await busyWith(piece, place, command, length);
      if (once <= leastMs) continue;
      const plainMs = await quickestOf(2, () => busyWith(PLAIN, place, command, length));
      const ms = Math.min(once, await quickestOf(2, () => busyWith(piece, place, command, length)));
      if (ms > Math.max(leastMs, times * plainMs)) slow.push({ place, command: command.join(' '), ms, plainMs });
    }
  }
  return slow;
}
