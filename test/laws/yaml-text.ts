// YAML to try a reader on: front matter as people write it, the same with accidents, and what the `yaml` package makes
// of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Node, ToStringOptions, YAMLMap } from 'yaml';
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';

// --- The reference
// ------------------------------------------------------------------------------------------------------

/**
 * Fails unless `value` is what the `yaml` package reads in the text, in the same order, and unless by that package's
 * account the text holds nothing that its writer should be told: a reader of plain YAML must not have answered
 * otherwise.
 */
export function assertFaithful(value: unknown, text: string): void {
  const document = parse(text);
  const reference = document.toJS();
  assert.deepEqual(surprises(document, text), []);
  assert.deepStrictEqual(value, reference);
  assert.equal(JSON.stringify(value), JSON.stringify(reference), 'keys in another order');
}

/** What the `yaml` package reads in a text, with the options that the agenda's format prescribes. */
export function referenceValue(text: string): unknown {
  return parse(text).toJS();
}

function surprises(document: Document.Parsed, text: string): readonly string[] {
  const problems = [...document.errors, ...document.warnings].map(({ code }) => code);
  return [...problems, ...markerSurprises(document), ...nodeSurprises(document, text), ...textSurprises(text)];
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

function markerSurprises({ directives }: Document.Parsed): readonly string[] {
  return directives.docStart || directives.docEnd ? ['document marker'] : [];
}

function nodeSurprises(document: Document.Parsed, text: string): readonly string[] {
  const found: string[] = [];
  visit(document, {
    Node(role, node, path) {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) found.push('alias, anchor or tag');
      if (spansLines(node, text)) found.push('value over several lines');
      if (path.filter(isCollection).length > 64) found.push('too deep');
      if (isMap(node)) found.push(...keySurprises(node));
      if (isScalar(node) && node.type === Scalar.PLAIN && isSurprisingPlain(node))
        found.push(`ambiguous ${String(role)} ${node.source}`);
    },
  });
  return found;
}

function spansLines(node: Node, text: string): boolean {
  const isBlock = isCollection(node)
    ? !node.flow
    : isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
  return !isBlock && node.range != null && text.slice(node.range[0], node.range[1]).includes('\n');
}

function keySurprises(map: YAMLMap): readonly string[] {
  const keys = map.items.map(({ key }) =>
    isNode(key) && isScalar(key) && typeof key.value === 'string' ? key.value.normalize('NFC') : undefined,
  );
  const found: string[] = [];
  if (keys.includes(undefined)) found.push('key that is not text');
  if (new Set(keys).size < keys.length) found.push('duplicate key');
  if (keys.some((key) => ['__proto__', 'constructor', 'prototype', '<<'].includes(key ?? ''))) found.push('unsafe key');
  if (keys.length > 2_000) found.push('too many keys');
  return found;
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function isSurprisingPlain({ source = '', value }: Scalar): boolean {
  if (/^(?:~|yes|no|on|off|y|n|ja|nee)$/i.test(source)) return true;
  if (/^[-+]?\d[\d_]*\.\d{3}$/.test(source) || /^[-+]?0(?:\d+|[xob][\da-f]+)$/i.test(source)) return true;
  if (typeof value !== 'number') return false;
  return !PLAIN_NUMBER.test(source) || Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** Written apart from the reader's own list on purpose: tabs count nowhere here but in comments. */
const UNSEEN_CHARACTER =
  /[\0-\x08\x0b-\x1f\x7f-\xa0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u;

function textSurprises(text: string): readonly string[] {
  const found: string[] = [];
  if (UNSEEN_CHARACTER.test(text)) found.push('unseen character');
  for (const { token, before, isScalar: isText } of tokensOf(text)) {
    const isComment = !isText && token.startsWith('#');
    if (isComment && before.trim() !== '') found.push('comment behind a value');
    if (!isComment && token.includes('\t')) found.push('tab');
  }
  return found;
}

/** Marks of the lexer's own that take no room in the text: document, flow end, scalar. */
const SCALAR_MARK = '\u{1f}';
const LEXER_MARKS: ReadonlySet<string> = new Set(['\u{02}', '\u{18}', SCALAR_MARK]);

/** The tokens of a text, each with what stands before it on its line. */
function* tokensOf(text: string): Generator<{ token: string; before: string; isScalar: boolean }> {
  let at = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = LEXER_MARKS.has(token);
    if (!isMark) {
      yield { token, before: text.slice(text.lastIndexOf('\n', at - 1) + 1, at), isScalar: previous === SCALAR_MARK };
      at += token.length;
    }
    previous = token;
  }
}

// --- Data, and ways to write it
// -----------------------------------------------------------------------------------------

export const awkwardText = fc.constantFrom(
  '',
  ' ',
  'null',
  'true',
  'no',
  '~',
  '1',
  '-1',
  '1.5',
  '2.853',
  '0x1f',
  '1e3',
  '010',
  '.5',
  '2021-12-31',
  '2022-Q2',
  '12:30',
  'a: b',
  'a #b',
  '# a',
  '- a',
  '? a',
  '[a',
  '{a',
  'a, b',
  "it's",
  'say "yes"',
  'back\\slash',
  'two\nlines',
  'two\n\nparts\n',
  '  indented',
  'trailing ',
  'tab\there',
  'é',
  'e\u0301',
  '“€”',
  '\u00a0',
  '😀',
  '<<',
  '---',
  '|',
  '&a',
  '*a',
  '!a',
  '@a',
  '%a',
);
const string = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 2, arbitrary: awkwardText },
  { weight: 1, arbitrary: fc.string() },
);
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom(0.5, -2.25, 2.853, 1e21, 1e-7, 9_007_199_254_740_993),
);
const keyName = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('id', 'title', 'status', 'due', 'at-least', 'a.b', 'Key_2', 'toString', 'n', 'on'),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/) },
  { weight: 1, arbitrary: awkwardText },
);

/** Maps and lists of the kinds of values that front matter holds, awkward ones among them. */
const { collection: data } = fc.letrec<{ value: unknown; collection: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: string },
    number,
    fc.boolean(),
    fc.constant(null),
    { weight: 4, arbitrary: tie('collection') },
  ),
  collection: fc.oneof(
    { weight: 3, arbitrary: fc.dictionary(keyName, tie('value'), { maxKeys: 6 }) },
    fc.array(tie('value'), { maxLength: 5 }),
  ),
}));

/** The ways in which the `yaml` package can write the same data. */
const STYLES = {
  standard: {},
  'lists at the indentation of their key': { indentSeq: false },
  'indented by four': { indent: 4 },
  'single quotes': { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 },
  'double quotes': { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  'literal blocks': { blockQuote: 'literal', lineWidth: 0 },
  'folded blocks': { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 40 },
  'flow collections': { flow: true, lineWidth: 0 },
  'flow collections over several lines': { flow: true, lineWidth: 40 },
} satisfies Record<string, ToStringOptions & { flow?: boolean }>;

export type Style = keyof typeof STYLES;
export const styles = Object.keys(STYLES) as Style[];

/**
 * Texts of generated data in one style. In the flow styles it is the values in the outermost map or list that are flow
 * collections.
 */
export function written(style: Style): fc.Arbitrary<string> {
  const { flow = false, ...options }: ToStringOptions & { flow?: boolean } = STYLES[style];
  return data.map((value) => {
    const document = new Document(value, { schema: 'core' });
    if (flow && isCollection(document.contents)) document.contents.items.forEach(flowInside);
    return document.toString(options);
  });
}

function flowInside(item: unknown): void {
  const node = isPair(item) ? item.value : item;
  if (isCollection(node)) node.flow = true;
}

// --- Front matter as people write it
// ------------------------------------------------------------------------------------

const id = fc.constantFrom(
  'vng',
  'bzk',
  'raadsleden',
  'gemeenten',
  'uvw',
  'code',
  'raden-op-zaterdag',
  'lokale-democratie',
  '2020/wonen',
  'jaarplan-ggu',
  'artikel-2-fvw',
);
const status = fc.constantFrom('planned', 'on-track', 'at-risk', 'partly-done', 'not-done', 'unknown', 'done');
const day = fc.constantFrom('2021-12-31', '2021-05-22', '2021-12', '2022-Q2', '"2021"', "'2022'");
const words = fc.constantFrom(
  'de',
  'VNG',
  'gemeenten',
  'het',
  'besluit over',
  'coördinatie',
  'één',
  '€ 1,5 miljoen',
  '(zie bijlage)',
  'afspraken',
  'cabinet’s',
  '“Code”',
  'Rijk,',
  '§ 5.1',
  'https://vng.nl/a?b=c#d',
  '50%',
  "boa's",
  'a/b',
  '2021',
  '12:30',
  'C#',
  'wet: AMvB',
  'actie #12',
  'ja',
  '- en -',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(' '));

/** Prose as a careful writer puts it on one line: quoted wherever leaving the quotes out would change it. */
const prose = fc.tuple(sentence, fc.constantFrom('plain', 'single', 'double')).map(([written, style]) => {
  if (style === 'plain' && /^[A-Za-zé“§€(]/.test(written) && !/: | #/.test(written) && !/^ja$/.test(written))
    return written;
  return style === 'single' ? `'${written.replaceAll("'", "''")}'` : JSON.stringify(written);
});

const flowList = (item: fc.Arbitrary<unknown>) =>
  fc.array(item, { maxLength: 5 }).map((items) => `[${items.join(', ')}]`);
const indented = (block: string, by: number) => block.replaceAll(/^(?=.)/gm, ' '.repeat(by));

const blockList = (key: string, item: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 2, 2, 2, 4)).map(([items, indent]) => {
    const lines = items.map((block) => indented(`- ${indented(block, 2).trimStart()}`, indent));
    return `${key}:\n${lines.join('\n')}`;
  });

const folded = (key: string) =>
  fc
    .tuple(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('>-', '>-', '>', '|', '|-'),
      fc.constantFrom('\n', '\n', '\n\n'),
    )
    .map(([lines, header, lineBreak]) => `${key}: ${header}\n${indented(lines.join(lineBreak), 2)}`);

const lines = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).chain((all) => fc.subarray(all, { minLength: 1 }).map((some) => some.join('\n')));
const entry = (key: string, value: fc.Arbitrary<unknown>) => value.map((written) => `${key}: ${written}`);
const section = (key: string, body: fc.Arbitrary<string>) =>
  fc.tuple(body, fc.constantFrom(2, 2, 4)).map(([block, indent]) => `${key}:\n${indented(block, indent)}`);

const amount = fc.oneof(fc.nat(400), fc.constantFrom('0.5', '-3', '12.25', 'null', 'true'));
const target = fc.oneof(
  fc.tuple(id, fc.nat(40)).map(([measure, least]) => `target: { measure: ${measure}, at-least: ${least} }`),
  section('target', lines(entry('measure', prose), entry('unit', id), entry('at-most', amount))),
);
const titled = lines(entry('id', id), entry('title', prose), entry('due', day), target);

/** Fields of commitments, updates and plans, in the layouts that people choose for them. */
const FIELDS: readonly fc.Arbitrary<string>[] = [
  entry('status', status),
  entry('due', day),
  entry('owner', id),
  entry('actors', flowList(id)),
  blockList('partners', id),
  entry('sdgs', flowList(fc.integer({ min: 1, max: 17 }))),
  entry('notice', prose),
  entry('value', amount),
  entry('annexes', fc.constantFrom('', 'null', '[]', '{}')),
  target,
  blockList('deliverables', titled),
  section('explanation', lines(folded('cause'), folded('consequence'), folded('remedy'))),
  blockList(
    'evidence',
    lines(
      entry('title', prose),
      entry(
        'url',
        fc.webUrl().filter((url) => !/:$/.test(url)),
      ),
      entry('date', day),
    ),
  ),
  entry(
    'tracks',
    fc
      .array(id, { minLength: 1, maxLength: 3 })
      .map((ids) => `[${ids.map((name) => `{ id: ${name}, title: 'Spoor' }`).join(', ')}]`),
  ),
  section('decision', lines(entry('body', prose), entry('date', day), entry('reference', prose))),
  section('parties', lines(entry('vng', prose), entry('rijk', prose), entry('"ministerie van BZK"', prose))),
  folded('summary'),
];

const interlude = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  fc.constantFrom('# toelichting: zie [bijlage]\n', '\n', '  # ingesprongen\n', '\n# "a": &b\n\n'),
);
const field = fc.oneof(...FIELDS);
const oddity = fc.oneof(
  { weight: 24, arbitrary: fc.constant(undefined) },
  fc.constantFrom(
    'einde: 2021-12-31 # verlengd',
    'inwoners: 2.853',
    'titel: over\n  twee regels',
    'anker: &a b',
    'niets: ~',
    'open: nee',
  ),
);

/** Front matter without its fences; now and then with something in it that is not plain. */
export const frontMatter: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(interlude, field), { minLength: 1, maxLength: 7 }), oddity, fc.boolean())
  .map(([fields, odd, closed]) => {
    const blocks = [
      ...uniqueByKey(fields.map(([before, block]) => before + block)),
      ...(odd === undefined ? [] : [odd]),
    ];
    return blocks.join('\n') + (closed ? '\n' : '');
  });

/** Two fields of one name would be a fault, and this is about front matter without faults. */
function uniqueByKey(blocks: readonly string[]): readonly string[] {
  const keyOf = (block: string) => /^[a-z]+(?=:)/m.exec(block)?.[0];
  return blocks.filter((block, index) => blocks.findIndex((other) => keyOf(other) === keyOf(block)) === index);
}

// --- Accidents
// ----------------------------------------------------------------------------------------------------------

const NASTY: readonly string[] = [
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n ',
  '\t',
  '\r',
  '\r\n',
  '\0',
  '\u0007',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '😀',
  'é',
  'e\u0301',
  ':',
  ': ',
  ':\n',
  '-',
  '- ',
  '-\n',
  '? ',
  '#',
  ' #',
  ' # ',
  '# ',
  '&',
  '&a ',
  '*',
  '*a',
  '!',
  '!!str ',
  '%',
  '@',
  '`',
  '|',
  '>',
  ' |\n',
  ' >-\n',
  ' |+\n',
  ' |2\n',
  '"',
  "'",
  "''",
  '\\',
  '\\n',
  '\\x41',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '{}',
  '[]',
  '{ a: b }',
  '[a, b]',
  '---',
  '---\n',
  '...',
  '\n...\n',
  '<<',
  '<<: ',
  '~',
  '=',
  '.',
  '+',
  '_',
  '0',
  '1',
  '00',
  '.5',
  '1e3',
  '0x1f',
  '0o7',
  '.inf',
  '2.853',
  '1_000',
  'null',
  'yes',
  'no',
  'True',
  'n',
  'a',
  'a: ',
  '\na: b\n',
  '\n- a\n',
  '__proto__: ',
  'constructor',
  '"a": ',
  "'a': ",
  '\n# c\n',
  '\n  # c\n',
  '\n    # c',
];

type Accident = {
  readonly kind:
    | 'insert'
    | 'remove'
    | 'replace'
    | 'swap'
    | 'repeat line'
    | 'drop line'
    | 'move line'
    | 'indent'
    | 'outdent';
  readonly at: number;
  readonly size: number;
  readonly piece: string;
};

const accident: fc.Arbitrary<Accident> = fc.record({
  kind: fc.constantFrom<Accident['kind'][]>(
    'insert',
    'insert',
    'insert',
    'remove',
    'replace',
    'swap',
    'repeat line',
    'drop line',
    'move line',
    'indent',
    'indent',
    'outdent',
    'outdent',
  ),
  at: fc.nat(5_000),
  size: fc.integer({ min: 1, max: 4 }),
  piece: fc.constantFrom(...NASTY),
});

/**
 * Front matter and other YAML that something happened to. Most of it is not plain any more, and much of it no YAML at
 * all.
 */
export const damagedYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: frontMatter }, ...styles.map(written)),
    fc.array(accident, { minLength: 1, maxLength: 3 }),
  )
  .map(([text, accidents]) => accidents.reduce(happen, text));

function happen(text: string, { kind, at, size, piece }: Accident): string {
  const place = at % (text.length + 1);
  const splice = (removed: number, inserted: string) => text.slice(0, place) + inserted + text.slice(place + removed);
  if (kind === 'insert') return splice(0, piece);
  if (kind === 'remove') return splice(size, '');
  if (kind === 'replace') return splice(1, piece);
  if (kind === 'swap') return splice(2, [...text.slice(place, place + 2)].reverse().join(''));
  return happenToLine(text.split('\n'), kind, at, size).join('\n');
}

function happenToLine(all: readonly string[], kind: Accident['kind'], at: number, size: number): readonly string[] {
  const index = at % all.length;
  const line = all[index] ?? '';
  const put = (...instead: string[]) => all.toSpliced(index, 1, ...instead);
  if (kind === 'repeat line') return put(line, line);
  if (kind === 'drop line') return put();
  if (kind === 'move line') return put().toSpliced((index + size) % all.length, 0, line);
  return put(kind === 'indent' ? ' '.repeat(size) + line : line.replace(new RegExp(`^ {1,${size}}`), ''));
}
