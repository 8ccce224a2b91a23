// What may stand in an agenda and may not, case by case: a name, the files that are laid over an agenda in which nothing
// is wrong, the rules that say so, and the exit code. `null` takes a file away. Without rules nothing is told.
import type { Content, Files } from '../fake-world.ts';
import { POLDER, SCHOUW, SLOTEN, UPDATE } from './polder-files.ts';

type Laid = Readonly<Record<string, Content | null>>;
export type Case = readonly [name: string, files: Laid, rules: string, exit: number];

const BODY = '# Schone sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n';
const NOTE = 'Alle sloten zijn geschouwd.\n';
const PLAN = '2021/README.md';
const THEME = '2021/1-water/README.md';
const GOAL = '2021/1-water/1.1-droge-voeten.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const LATER = '2021/progress/2021-11-01-gemalen.md';

/** The year before, closed, so that there is something to link to. */
const BEFORE: Files = Object.fromEntries(
  Object.entries(POLDER)
    .filter(([path]) => path.startsWith('2021/') && !path.includes('/progress/'))
    .map(([path, content]) => [
      path.replace('2021', '2020'),
      content.replaceAll('2021', '2020').replace('date: 2020-12-04', 'date: 2019-12-06').replace('adopted', 'closed'),
    ]),
);
/** What the files are laid over. */
export const BASE: Files = { ...POLDER, ...BEFORE };

const text = (path: string): string => POLDER[path] as string;
/** The commitment of which most cases are, with more data or another text. */
const sloten = (more: string, body = BODY): Laid => ({ [SLOTEN]: `---\n${SCHOUW}${more}---\n${body}` });
const slotenRaw = (content: Content): Laid => ({ [SLOTEN]: content });
const update = (yaml: string, note = NOTE): Laid => ({ [UPDATE]: `---\n${yaml}---\n${note}` });
/** A later report on the commitment with a target. */
const later = (yaml: string, note = NOTE): Laid => ({ [LATER]: `---\n${yaml}---\n${note}` });
const plan = (more: string): Laid => ({ [PLAN]: text(PLAN).replace('\n---\n#', `\n${more}---\n#`) });
const settings = (more: string): Laid => ({ 'agenda.yaml': `${text('agenda.yaml')}${more}` });
const agendaYaml = (from: string, to: string): Laid => ({ 'agenda.yaml': text('agenda.yaml').replace(from, to) });
const theme = (yaml: string): Laid => ({
  [THEME]: `---\nlead: team-water\n${yaml}---\n# Water\n\nIn de polder leeft iedereen met het water.\n`,
});
const extra = (name: string, yaml: string): Laid => ({
  [`2021/1-water/${name}`]: `---\nowner: team-water\n${yaml}---\n# Duikers\n\nEr komen nieuwe duikers.\n`,
});
const bytes = (content: string): Uint8Array => Uint8Array.from(content, (character) => character.charCodeAt(0) & 0xff);
const utf16 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'utf16le'));

const INDICATOR = 'indicators:\n  - id: energie\n    title: Energieverbruik\n    unit: kWh\n    better: lower\n';
const amended = (more: string): Laid =>
  plan(`amendments:\n  - of: gemalen\n    what: Tien gemalen.\n    why: Twee worden gesloopt.\n${more}`);
const round = (more: string): Laid =>
  settings(`settings:\n  rounds:\n    - { id: zomer, title: Zomer, date: 2021-06-30 }\n${more}`);

/** Nine levels of nine aliases each: a text of a gigabyte, if they were followed. */
const BOMB = Array.from(
  { length: 9 },
  (_, at) => `l${at}: &l${at} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*l${at - 1}`)).join(', ')}]\n`,
).join('');

export const FRONT_MATTER: readonly Case[] = [
  ['a program', slotenRaw(`---js\nglobalThis.ran = true\n---\n${BODY}`), 'front-matter/language', 1],
  [
    'a program, written out',
    slotenRaw(`---javascript\nglobalThis.ran = true\n---\n${BODY}`),
    'front-matter/language',
    1,
  ],
  ['a program in capitals', slotenRaw(`---JS\nglobalThis.ran = true\n---\n${BODY}`), 'front-matter/language', 1],
  [
    'a program with spaces around its name',
    slotenRaw(`--- js \nglobalThis.ran = true\n---\n${BODY}`),
    'front-matter/language',
    1,
  ],
  ['CoffeeScript', slotenRaw(`---coffee\nglobalThis.ran = true\n---\n${BODY}`), 'front-matter/language', 1],
  ['JSON', slotenRaw(`---json\n{"owner":"team-water"}\n---\n${BODY}`), 'front-matter/language', 1],
  ['TOML', slotenRaw(`---toml\nowner = "team-water"\n---\n${BODY}`), 'front-matter/language', 1],
  ['a word that every object knows', slotenRaw(`---constructor\nx: 1\n---\n${BODY}`), 'front-matter/language', 1],
  ['a word that leads to every object', slotenRaw(`---__proto__\nx: 1\n---\n${BODY}`), 'front-matter/language', 1],
  ['another such word', slotenRaw(`---valueOf\nx: 1\n---\n${BODY}`), 'front-matter/language', 1],
  ['a program further down', sloten('', `${BODY}\n---js\nglobalThis.ran = true\n---\n`), '', 0],
  ['no closing fence', slotenRaw(`---\n${SCHOUW}\n${BODY}`), 'front-matter/unclosed', 1],
  ['a fence of four dashes at the end', slotenRaw(`---\n${SCHOUW}----\n${BODY}`), 'front-matter/unclosed', 1],
  [
    'three dashes in a block of text',
    {
      ...update(
        'status: at-risk\nexplanation:\n  cause: |\n    Eerst.\n    ---\n    Dan.\n  consequence: Later.\n  remedy: Meer.\n',
      ),
    },
    '',
    0,
  ],
  ['a blank line before the fence', slotenRaw(`\n---\n${SCHOUW}---\n${BODY}`), 'front-matter/blank-line-before', 1],
  ['an empty commitment', slotenRaw(''), 'commitment/no-owner ref/unknown-id text/missing-title', 1],
  ['only fences', slotenRaw('---\n---\n'), 'commitment/no-owner ref/unknown-id text/missing-title', 1],
  ['a word for data', slotenRaw(`---\nsloten\n---\n${BODY}`), 'front-matter/not-a-map', 1],
  ['a list for data', slotenRaw(`---\n- sloten\n---\n${BODY}`), 'front-matter/not-a-map', 1],
];

export const YAML: readonly Case[] = [
  ['a bomb of nine levels', slotenRaw(`---\n${BOMB}---\n${BODY}`), 'yaml/alias', 1],
  ['an alias of itself', sloten('due: &a [*a]\n'), 'yaml/alias', 1],
  ['an alias of nothing', sloten('due: *b\n'), 'yaml/alias', 1],
  ['a merge key', sloten('<<: { due: 2021 }\n'), 'yaml/alias', 1],
  ['a hundred thousand brackets', sloten(`due: ${'['.repeat(100_000)}\n`), 'yaml/too-deep', 1],
  [
    'maps four hundred deep',
    sloten(Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')),
    'yaml/too-deep',
    1,
  ],
  [
    'a file of more than a megabyte',
    slotenRaw(`---\n${Array.from({ length: 100_000 }, (_, at) => `sleutel-${at}: 1\n`).join('')}---\n${BODY}`),
    'file/too-large',
    1,
  ],
  [
    'twenty thousand keys',
    sloten(Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join('')),
    'yaml/too-large',
    1,
  ],
  ['a key twice', sloten('owner: team-water\n'), 'yaml/duplicate-key', 1],
  ['one key as a number and as a text', agendaYaml('  abbreviation: VPG', '  1: a\n  "1": b'), 'yaml/duplicate-key', 1],
  [
    'one key in two forms of Unicode',
    agendaYaml('  abbreviation: VPG', '  é: a\n  e\u0301: b'),
    'yaml/duplicate-key',
    1,
  ],
  ['a key that leads to every object', sloten('__proto__: { x: 1 }\n'), 'yaml/reserved-key', 1],
  ['a constructor with a prototype', sloten('constructor: { prototype: { x: 1 } }\n'), 'yaml/reserved-key', 1],
  ['an old version of YAML', agendaYaml('format: 1', '%YAML 1.1\n---\nformat: 1'), 'yaml/directive', 1],
  ['two documents', settings('---\nformat: 2\n'), 'yaml/multi-document', 1],
  ['a tag of a function', sloten('due: !!js/function "function () {}"\n'), 'yaml/tag', 1],
  ['a tag of bytes', sloten('due: !!binary aGFsbG8=\n'), 'yaml/tag', 1],
  ['a tag of its own', sloten('due: !dag 2021\n'), 'yaml/tag', 1],
  ['an indent of no-break spaces', sloten('source:\n\u00a0\u00a0document: Nota\n'), 'yaml/invisible-character', 1],
  ['a key with nothing before it', sloten('\u200bdue: 2021\n'), 'yaml/invisible-character', 1],
  ['a text that is turned round', sloten('source:\n  document: "a\u202eb"\n'), 'yaml/invisible-character', 1],
  ['text behind a hash', sloten('source:\n  document: Actie #12 sloten\n'), 'yaml/text-after-hash', 0],
  [
    'an unfinished merge',
    sloten('<<<<<<< HEAD\ndue: 2021\n=======\ndue: 2022\n>>>>>>> ander\n'),
    'file/conflict-markers',
    1,
  ],
  ['a number beyond all numbers', sloten('target:\n  measure: sloten\n  at-least: 1e400\n'), 'schema/type', 1],
  ['no number', sloten('target:\n  measure: sloten\n  at-least: .nan\n'), 'schema/type', 1],
  ['twenty digits', sloten('target:\n  measure: sloten\n  at-least: 12345678901234567890\n'), 'yaml/unsafe-integer', 0],
  ['a point for thousands', sloten('target:\n  measure: sloten\n  at-least: 2.853\n'), 'yaml/thousands-separator', 0],
  ['yes for a text', sloten('source:\n  document: yes\n'), 'yaml/ambiguous-scalar', 0],
];

export const BYTES: readonly Case[] = [
  ['a mark of byte order', slotenRaw(`\ufeff${text(SLOTEN)}`), 'file/bom', 0],
  [
    'a mark of byte order with Windows line ends',
    slotenRaw(`\ufeff${text(SLOTEN).replaceAll('\n', '\r\n')}`),
    'file/bom',
    0,
  ],
  ['nothing but carriage returns', slotenRaw(text(SLOTEN).replaceAll('\n', '\r')), 'file/lone-cr', 1],
  ['Latin-1', slotenRaw(bytes(text(SLOTEN).replace('Schone', 'Schóne'))), 'file/not-utf8', 1],
  ['UTF-16', slotenRaw(utf16(`\ufeff${text(SLOTEN)}`)), 'file/not-utf8', 1],
  ['NUL', slotenRaw(text(SLOTEN).replace('Schone', 'Sch\0ne')), 'file/nul-byte', 1],
  ['ten megabytes on one line', sloten(`source:\n  document: "${'a'.repeat(10 * 2 ** 20)}"\n`), 'file/too-large', 1],
  ['both kinds of line ends', slotenRaw(text(SLOTEN).replace('\n', '\r\n')), 'file/mixed-newlines', 0],
  ['an escape in a text', sloten('', BODY.replace('schouwt', '\u001b[31mschouwt')), 'text/invisible-character', 1],
];

export const SCHEMA: readonly Case[] = [
  ['a hundred thousand wrong items', sloten(`tags: [${'1,'.repeat(100_000)}]\n`), 'yaml/too-large', 1],
  ['a list of many wrong items', sloten(`tags: [${'A B, '.repeat(3_000)}]\n`), 'schema/length', 1],
  ['a pattern that would go round', sloten(`tags: [${'a-'.repeat(2_000)}]\n`), 'schema/pattern', 1],
  ['what every object inherits', sloten('toString: x\n'), 'schema/unknown-key', 1],
  ['a schema in the file', sloten('$schema: ../../../etc/passwd\n'), 'schema/unknown-key', 1],
  ['a schema on the web', sloten('$schema: http://kwaad.example/x.json\n'), 'schema/unknown-key', 1],
  ['a key that is misspelt', sloten('onwer: team-water\n'), 'schema/unknown-key', 1],
  ['a text where a number belongs', sloten('target:\n  measure: sloten\n  at-least: tien\n'), 'schema/type', 1],
  ['a word that is not known', sloten('visibility: openbaar\n'), 'schema/enum', 1],
  ['an empty text', sloten('source:\n  document: " "\n'), 'schema/empty-text', 1],
  ['a text that is too long', sloten(`source:\n  document: ${'x'.repeat(5_000)}\n`), 'schema/length', 1],
  ['an item twice', sloten('tags: [nat, nat]\n'), 'schema/duplicate-item', 1],
  ['a day that does not exist', sloten('due: 2021-02-30\n'), 'schema/format', 1],
  ['a goal above seventeen', sloten('sdgs: [18]\n'), 'schema/range', 1],
];

export const PLACES: readonly Case[] = [
  ['a link', slotenRaw({ kind: 'symlink' }), 'file/symlink', 1],
  ['a pipe or device', slotenRaw({ kind: 'special' }), 'file/not-a-file', 1],
  ['a file that may not be read', slotenRaw({ unreadable: 'EACCES' }), 'file/unreadable', 3],
  ['an agenda.yaml that may not be read', { 'agenda.yaml': { unreadable: 'EACCES' } }, 'file/unreadable', 3],
  [
    'two names that differ in capitals',
    { '2021/evidence/Foto.jpg': '', '2021/evidence/foto.jpg': '' },
    'file/name-collision',
    1,
  ],
  [
    'two names that look the same',
    { '2021/evidence/é.jpg': '', '2021/evidence/e\u0301.jpg': '' },
    'file/name-collision',
    1,
  ],
  ['a name with a line end', { '2021/evidence/a\nb.pdf': '' }, 'file/name-not-portable', 0],
  ['a name with an escape', { '2021/evidence/a\u001b[31m.pdf': '' }, 'file/name-not-portable', 0],
  [
    'a name that is a command of a workflow',
    { '2021/1-water/::error::.md': BODY },
    'file/name-not-portable layout/bad-name',
    1,
  ],
  ['a name that begins with a dash', { '2021/1-water/-rf.md': BODY }, 'layout/bad-name', 1],
  ['a record outside every year', { 'los.md': BODY }, 'layout/unknown-file', 1],
  ['a record in the folder of the year', { '2021/1.1.9-los.md': BODY }, 'layout/wrong-folder', 1],
  ['a number with a leading zero', extra('1.01.3-duikers.md', ''), 'layout/bad-name', 1],
  ['a number twice', extra('1.1.2-duikers.md', ''), 'ref/duplicate-number', 1],
  ['an id twice', { '2021/1-water/1.1.3-sloten.md': text(GEMALEN) }, 'commitment/near-duplicate ref/duplicate-id', 1],
  ['no page for a year', { [PLAN]: null }, 'layout/missing-readme', 1],
  ['no page for a theme', { [THEME]: null }, 'layout/missing-readme', 1],
  ['no objective', { [GOAL]: null }, 'layout/missing-objective', 1],
];

export const AGENDA: readonly Case[] = [
  ['no format', agendaYaml('format: 1\n', ''), 'schema/missing-key', 1],
  ['another format', agendaYaml('format: 1', 'format: 2'), 'agenda/format-version', 1],
  ['a format that is a text', agendaYaml('format: 1', 'format: een'), 'schema/type', 1],
  ['a language that is not known', agendaYaml('language: nl', 'language: fr'), 'schema/enum', 1],
  [
    'an organisation without a name',
    agendaYaml('  name: Vereniging van Poldergemeenten\n', ''),
    'schema/missing-key',
    1,
  ],
  [
    'a party without a name',
    agendaYaml('waterschap: Waterschap De Lage Landen', 'waterschap:'),
    'schema/empty-text',
    1,
  ],
  ['an id with capitals', agendaYaml('team-water: Team Water', 'Team-Water: Team Water'), 'schema/pattern', 1],
  [
    'an owner that leads to every object',
    agendaYaml('  team-water: Team Water', '  team-water: Team Water\n  __proto__: x'),
    'yaml/reserved-key',
    1,
  ],
  ['a rule that there is not', settings('settings:\n  rules:\n    update/nergens: off\n'), 'ref/unknown-rule', 1],
  ['a level that there is not', settings('settings:\n  rules:\n    commitment/no-owner: streng\n'), 'schema/enum', 1],
  [
    'a rule that is always kept, switched off',
    settings('settings:\n  rules:\n    yaml/syntax: off\n'),
    'ref/unknown-rule',
    1,
  ],
  [
    'two words that are the same',
    settings('settings:\n  labels:\n    at-risk: vertraagd\n'),
    'agenda/label-collision',
    1,
  ],
  [
    'a word with a control character',
    settings('settings:\n  labels:\n    at-risk: "\\e[31mrood"\n'),
    'yaml/invisible-character',
    1,
  ],
  ['months below nought', settings('settings:\n  stale-after-months: -1\n'), 'schema/range', 1],
  [
    'a round on no day',
    settings('settings:\n  rounds: [{ id: zomer, title: Zomer, date: 2021-06-31 }]\n'),
    'schema/format',
    1,
  ],
  ['a round twice', round('    - { id: zomer, title: Weer zomer, date: 2021-09-30 }\n'), 'ref/duplicate-id', 1],
  [
    'a round that closes before it opens',
    round('    - { id: herfst, title: Herfst, date: 2021-09-30, opens: 2021-10-10, closes: 2021-10-01 }\n'),
    'agenda/round-order',
    1,
  ],
  [
    'a holder whose term is over',
    {
      ...agendaYaml('owners:', 'holders:\n  water: { title: Water, from: 2016-01-01, to: 2020-05-31 }\nowners:'),
      ...sloten('holder: water\n'),
    },
    'ref/holder-ended',
    0,
  ],
  ['a holder that nobody knows', sloten('holder: water\n'), 'ref/unknown-id', 1],
  ['an agenda.yml', { 'agenda.yml': text('agenda.yaml') }, 'layout/unknown-file', 1],
  ['a list for an agenda', { 'agenda.yaml': '- format: 1\n' }, 'front-matter/not-a-map', 1],
];

export const PLANS: readonly Case[] = [
  [
    'a period of another year',
    { [PLAN]: text(PLAN).replaceAll('2021-', '2019-') },
    'commitment/overdue plan/year-mismatch update/late-on-track',
    1,
  ],
  [
    'a period that ends before it begins',
    { [PLAN]: text(PLAN).replace('to: 2021-12-31', 'to: 2020-12-31') },
    'commitment/overdue plan/period-order update/late-on-track',
    1,
  ],
  ['a stage that there is not', { [PLAN]: text(PLAN).replace('adopted', 'concept') }, 'schema/enum', 1],
  [
    'levels that do not fit',
    plan('levels: [theme, commitment]\n'),
    'commitment/no-owner layout/wrong-level ref/unknown-id',
    1,
  ],
  [
    'a fingerprint that is not that of the plan',
    plan('fingerprint: sha256-plan-2:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n'),
    'plan/fingerprint',
    1,
  ],
  ['a fingerprint that is none', plan('fingerprint: zomaar\n'), 'schema/pattern', 1],
  ['an annex outside its folder', plan('annexes:\n  - title: X\n    file: ../../../etc/passwd\n'), 'schema/pattern', 1],
  ['an annex with a script', plan('annexes:\n  - title: X\n    url: javascript:alert(1)\n'), 'schema/format', 1],
  [
    'a condition twice',
    {
      [PLAN]: text(PLAN).replace(
        '    title: Nieuwe waterwet',
        '    title: Nieuwe waterwet\n  - id: waterwet\n    title: Nog een',
      ),
    },
    'ref/duplicate-id',
    1,
  ],
  ['members below nought', plan('members: -3\n'), 'schema/range', 1],
];

export const AMENDMENTS: readonly Case[] = [
  ['without a decision', amended(''), 'plan/amendment-without-decision', 1],
  [
    'of what is not there',
    plan(
      'amendments:\n  - of: nergens\n    what: Weg.\n    why: Daarom.\n    decision: { body: Bestuur, date: 2021-06-24 }\n',
    ),
    'ref/unknown-id',
    1,
  ],
  [
    'before the plan was adopted',
    amended('    decision: { body: Bestuur, date: 2020-06-24 }\n'),
    'plan/amendment-day',
    1,
  ],
  ['in the future', amended('    decision: { body: Bestuur, date: 2031-06-24 }\n'), 'plan/amendment-day', 1],
  [
    'without a reason',
    plan('amendments:\n  - of: gemalen\n    what: Tien.\n    decision: { body: Bestuur, date: 2021-06-24 }\n'),
    'schema/missing-key',
    1,
  ],
  [
    'with a field that there is not',
    amended('    decision: { body: Bestuur, date: 2021-06-24 }\n    door: mij\n'),
    'schema/unknown-key',
    1,
  ],
  [
    'with what it was, in no form that it can have had',
    amended('    decision: { body: Bestuur, date: 2021-06-24 }\n    was: { due: ooit }\n'),
    'schema/format',
    1,
  ],
  [
    'with a fingerprint that is none',
    amended('    decision: { body: Bestuur, date: 2021-06-24 }\n    fingerprint: xx\n'),
    'schema/pattern',
    1,
  ],
  [
    'editorial, and decided on all the same',
    amended('    editorial: true\n    decision: { body: Bestuur, date: 2021-06-24 }\n'),
    '',
    0,
  ],
  ['as it should be', amended('    decision: { body: Bestuur, date: 2021-06-24 }\n'), '', 0],
];

export const DELIVERABLES: readonly Case[] = [
  [
    'without an id',
    slotenRaw(`---\nowner: team-water\ndeliverables:\n  - title: Schouw\n---\n${BODY}`),
    'schema/missing-key',
    1,
  ],
  [
    'an id twice',
    slotenRaw(
      `---\nowner: team-water\ndeliverables:\n  - { id: schouw, title: Schouw }\n  - { id: schouw, title: Weer }\n---\n${BODY}`,
    ),
    'ref/duplicate-id',
    1,
  ],
  [
    'texts for deliverables',
    slotenRaw(`---\nowner: team-water\ndeliverables: [schouw, plan]\n---\n${BODY}`),
    'schema/type',
    1,
  ],
  [
    'a map for deliverables',
    slotenRaw(`---\nowner: team-water\ndeliverables: { schouw: Schouw }\n---\n${BODY}`),
    'schema/type',
    1,
  ],
  [
    'an id of another record',
    slotenRaw(
      `---\nowner: team-water\ndeliverables:\n  - { id: schouw, title: Schouw }\n  - { id: gemalen, title: Gemalen }\n---\n${BODY}`,
    ),
    '',
    0,
  ],
  [
    'due after the commitment',
    slotenRaw(
      `---\nowner: team-water\ndue: 2021-03\ndeliverables:\n  - { id: schouw, title: Schouw, due: 2021-Q4 }\n---\n${BODY}`,
    ),
    'commitment/overdue update/late-on-track',
    0,
  ],
  [
    'bounds that cross',
    slotenRaw(
      `---\nowner: team-water\ndeliverables:\n  - id: schouw\n    title: Schouw\n    target: { measure: sloten, at-least: 5, at-most: 2 }\n---\n${BODY}`,
    ),
    'commitment/target-bounds update/value-missing',
    1,
  ],
  [
    'a title of two lines',
    slotenRaw(
      `---\nowner: team-water\ndeliverables:\n  - id: schouw\n    title: |\n      Schouw\n      van alles\n---\n${BODY}`,
    ),
    'schema/pattern',
    1,
  ],
  [
    'a report on one that is not there',
    update('status: on-track\ndeliverables:\n  nergens: done\n'),
    'ref/unknown-id',
    1,
  ],
];

export const LINKS: readonly Case[] = [
  ['to what is not there', sloten('continues: [2020/nergens]\n'), 'link/unknown-target', 1],
  ['to a year that is not there', sloten('continues: [1999/sloten]\n'), 'link/unknown-target', 1],
  ['to itself', sloten('continues: [2021/sloten]\n'), 'link/same-item', 1],
  [
    'continued and replaced',
    sloten('continues: [2020/sloten]\nreplaces: [2020/sloten]\n'),
    'link/ambiguous link/still-active',
    1,
  ],
  [
    'continued by two',
    { ...sloten('continues: [2020/sloten]\n'), ...extra('1.1.3-duikers.md', 'continues: [2020/sloten]\n') },
    '',
    0,
  ],
  [
    'to a later year',
    { '2020/1-water/1.1.1-sloten.md': `---\n${SCHOUW}continues: [2021/gemalen]\n---\n${BODY}` },
    'link/not-previous-year',
    0,
  ],
  [
    'in a circle',
    {
      ...sloten('continues: [2020/gemalen]\n'),
      '2020/1-water/1.1.2-gemalen.md': `---\nowner: team-water\ncontinues: [2021/sloten]\n---\n# Gemalen\n\nDe gemalen draaien zuiniger.\n`,
    },
    'link/cycle link/not-previous-year',
    1,
  ],
  ['to a theme', sloten('continues: [2020/water]\n'), 'link/wrong-kind', 1],
  ['on itself', sloten('depends-on: [sloten]\n'), 'ref/cycle', 1],
  [
    'on each other',
    { ...sloten('depends-on: [gemalen]\n'), [GEMALEN]: text(GEMALEN).replace('[waterwet]', '[sloten]') },
    'ref/cycle',
    1,
  ],
  ['on what is not there', sloten('depends-on: [nergens]\n'), 'ref/unknown-id', 1],
  ['a path for a link', sloten('related: ["../../../etc/passwd"]\n'), 'schema/pattern', 1],
  ['a track that is not there', sloten('tracks: [nergens]\n'), 'ref/unknown-id', 1],
  ['a party that is not there', sloten('actors: [nergens]\n'), 'ref/unknown-id', 1],
];

export const UPDATES: readonly Case[] = [
  [
    'on what is not there',
    { '2021/progress/2021-07-01-nergens.md': `---\nstatus: on-track\n---\n${NOTE}` },
    'ref/unknown-id',
    1,
  ],
  [
    'on a day that does not exist',
    { '2021/progress/2021-02-30-sloten.md': `---\nstatus: on-track\n---\n${NOTE}` },
    'layout/bad-name',
    1,
  ],
  [
    'in the future',
    { '2021/progress/2031-01-01-sloten.md': `---\nstatus: on-track\n---\n${NOTE}` },
    'update/future update/late-on-track',
    1,
  ],
  [
    'before the plan',
    { '2021/progress/2019-01-01-sloten.md': `---\nstatus: on-track\n---\n${NOTE}` },
    'update/before-plan',
    1,
  ],
  ['a status that there is not', update('status: groen\n'), 'schema/enum', 1],
  ['nothing at all', { [UPDATE]: '' }, 'update/empty', 1],
  ['a template that nobody filled in', { [UPDATE]: '---\nstatus:\n---\n' }, 'schema/empty-text', 1],
  ['at risk without a cause', update('status: at-risk\n'), 'update/cause-missing', 1],
  [
    'an explanation in part',
    update('status: at-risk\nexplanation:\n  cause: Regen.\n'),
    'update/explanation-incomplete',
    0,
  ],
  [
    'done without evidence',
    update('status: done\ndeliverables: { schouw: done, baggerplan: done }\n'),
    'update/evidence-missing',
    1,
  ],
  [
    'done with a part that is not',
    update(
      'status: done\ndeliverables: { schouw: done, baggerplan: delayed }\nevidence:\n  - { title: Verslag, reference: Brief }\n',
    ),
    'update/open-deliverable',
    0,
  ],
  ['stopped without a decision', update('status: stopped\n'), 'update/stopped-without-decision', 1],
  ['moved without a decision', update('status: on-track\ndue: 2022-03\n'), 'update/moved-without-decision', 0],
  ['a value without a target', update('status: on-track\nvalue: 3\n'), 'update/value-without-target', 1],
  ['a value that is no number', later('status: on-track\nvalue: veel\n'), 'schema/type', 1],
  ['a value without end', later('status: on-track\nvalue: .inf\n'), 'schema/type', 1],
  ['no value where one was promised', later('status: on-track\n'), '', 0],
  [
    'done below the target',
    later('status: done\nvalue: 3\nevidence:\n  - { title: Verslag, reference: Brief }\n'),
    'update/below-target',
    0,
  ],
  [
    'a correction of what is not there',
    later('status: on-track\nvalue: 8\ncorrects: 2021-01-01-gemalen\n'),
    'ref/unknown-id',
    1,
  ],
  [
    'a correction of itself',
    later('status: on-track\nvalue: 8\ncorrects: 2021-11-01-gemalen\n'),
    'update/corrects-itself',
    1,
  ],
  [
    'a correction of another commitment',
    later('status: on-track\nvalue: 8\ncorrects: 2021-06-01-sloten\n'),
    'update/corrects-other-commitment',
    1,
  ],
  [
    'a correction that is a path',
    later('status: on-track\nvalue: 8\ncorrects: ../../../etc/passwd\n'),
    'schema/pattern',
    1,
  ],
  ['measured after the report', later('status: on-track\nvalue: 8\nmeasured: 2021-12\n'), 'update/measured-later', 1],
  ['spent below nought', later('status: on-track\nvalue: 8\nmoney: { spent: -1 }\n'), 'schema/range', 1],
  [
    'a light that is worse than the status',
    later(
      'status: on-track\nvalue: 8\naspects: { result: off-track, time: on-track, money: on-track }\nexplanation: { cause: Regen, consequence: Later, remedy: Pompen }\n',
      '',
    ),
    'update/lighter-than-aspects',
    0,
  ],
  ['a round that there is not', update('status: on-track\nround: nergens\n'), 'ref/unknown-id', 1],
  ['by whom nobody knows', update('status: on-track\nby: nergens\n'), 'ref/unknown-id', 1],
  ['in the year of another plan', { '2021/progress/2020-06-01-sloten.md': text(UPDATE) }, 'update/before-plan', 1],
  ['beside the agenda of its year', { 'progress/2021-06-01-sloten.md': text(UPDATE) }, 'layout/unknown-file', 1],
];

export const EVIDENCE: readonly Case[] = [
  [
    'a file that is not there',
    update('status: on-track\nevidence:\n  - { title: Foto, file: foto.jpg }\n'),
    'update/evidence-file-missing',
    1,
  ],
  [
    'a file outside its folder',
    update('status: on-track\nevidence:\n  - { title: Foto, file: ../../agenda.yaml }\n'),
    'schema/pattern',
    1,
  ],
  [
    'a file from the root',
    update('status: on-track\nevidence:\n  - { title: Foto, file: /etc/passwd }\n'),
    'schema/pattern',
    1,
  ],
  [
    'a file with backslashes',
    update('status: on-track\nevidence:\n  - { title: Foto, file: "..\\\\x" }\n'),
    'schema/pattern',
    1,
  ],
  [
    'an address with a script',
    update('status: on-track\nevidence:\n  - { title: X, url: "javascript:alert(1)" }\n'),
    'schema/format',
    1,
  ],
  [
    'an address of data',
    update('status: on-track\nevidence:\n  - { title: X, url: "data:text/html,<script>" }\n'),
    'schema/format',
    1,
  ],
  [
    'an address of a file',
    update('status: on-track\nevidence:\n  - { title: X, url: "file:///etc/passwd" }\n'),
    'schema/format',
    1,
  ],
  [
    'an address with a password',
    update('status: on-track\nevidence:\n  - { title: X, url: "https://a:b@example.org/" }\n'),
    '',
    0,
  ],
  [
    'an address with a line end',
    update('status: on-track\nevidence:\n  - { title: X, url: "https://example.org/\\nx" }\n'),
    'schema/format',
    1,
  ],
  [
    'an address that turns round',
    update('status: on-track\nevidence:\n  - { title: X, url: "https://example.org/\\u202ex" }\n'),
    'schema/format yaml/invisible-character',
    1,
  ],
  ['neither address nor file', update('status: on-track\nevidence:\n  - { title: X }\n'), 'schema/one-of', 1],
  [
    'both address and file',
    update('status: on-track\nevidence:\n  - { title: X, url: "https://example.org/", file: x.pdf }\n'),
    'schema/one-of',
    1,
  ],
  ['no list', update('status: on-track\nevidence: https://example.org/\n'), 'schema/type', 1],
];

export const INDICATORS: readonly Case[] = [
  [
    'without a unit',
    theme('indicators:\n  - { id: energie, title: Energie, better: lower }\n'),
    'schema/missing-key',
    1,
  ],
  [
    'an id twice',
    theme(`${INDICATOR}  - { id: energie, title: Weer, unit: kWh, better: lower }\n`),
    'ref/duplicate-id',
    1,
  ],
  [
    'an id of a commitment',
    theme('indicators:\n  - { id: sloten, title: Sloten, unit: km, better: higher }\n'),
    'ref/duplicate-id',
    1,
  ],
  [
    'a direction that there is not',
    theme('indicators:\n  - { id: energie, title: Energie, unit: kWh, better: omlaag }\n'),
    'schema/enum',
    1,
  ],
  ['a target in no year', theme(`${INDICATOR}    targets: { ooit: 3 }\n`), 'schema/pattern', 1],
  ['a target that is no number', theme(`${INDICATOR}    targets: { 2024: veel }\n`), 'schema/type', 1],
  [
    'a status for a measurement',
    { ...theme(INDICATOR), '2021/progress/2021-10-01-energie.md': `---\nstatus: on-track\nvalue: 41\n---\n${NOTE}` },
    'update/fields-of-kind',
    1,
  ],
  [
    'a measurement without a value',
    { ...theme(INDICATOR), '2021/progress/2021-10-01-energie.md': `---\nmeasured: 2021-09\n---\n${NOTE}` },
    '',
    0,
  ],
  [
    'as it should be',
    { ...theme(INDICATOR), '2021/progress/2021-10-01-energie.md': `---\nvalue: 41\n---\n${NOTE}` },
    '',
    0,
  ],
];

export const SUPPRESSIONS: readonly Case[] = [
  ['without a reason', sloten('', `${BODY}\n<!-- agenda-ignore-next-line text/empty -->\n`), 'meta/bad-suppression', 1],
  [
    'of a rule that there is not',
    sloten('', `${BODY}\n<!-- agenda-ignore-next-line x/y -- zomaar -->\n`),
    'meta/bad-suppression',
    1,
  ],
  [
    'of what cannot be silenced',
    slotenRaw(`---\n# agenda-ignore-next-line yaml/syntax -- zomaar\ndue: [\n---\n${BODY}`),
    'meta/bad-suppression yaml/syntax',
    1,
  ],
  [
    'of nothing',
    sloten('', `${BODY}\n<!-- agenda-ignore-next-line commitment/no-owner -- zomaar -->\n`),
    'meta/unused-suppression',
    0,
  ],
];

export const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  'front matter': FRONT_MATTER,
  YAML,
  bytes: BYTES,
  schema: SCHEMA,
  'files and places': PLACES,
  'agenda.yaml': AGENDA,
  plans: PLANS,
  amendments: AMENDMENTS,
  deliverables: DELIVERABLES,
  links: LINKS,
  updates: UPDATES,
  evidence: EVIDENCE,
  indicators: INDICATORS,
  suppressions: SUPPRESSIONS,
};
