// The surfaces on which texts from files are shown, and what may hurt each of them: tried, or why it cannot.
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';
import { SaxesParser } from 'saxes';
import { SEARCH_INDEX } from '../../src/publish/site/search.ts';
import type { Printed } from '../../src/render/rendered.ts';
import { widthOf } from '../../src/render/width.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { agenda, type Files, type WorldOptions } from '../fake-world.ts';
import { commandsIn } from '../formats/runner.ts';
import { BROKEN, shownInEditor } from './editor.ts';
import { HARM_NAMES, type Harm } from './harms.ts';

/** What came out, in parts by name; of a workbook or document its XML. What is said beside it is for a terminal. */
export interface Shown {
  readonly parts: ReadonlyMap<string, string>;
  readonly beside: ReadonlyMap<string, string>;
}

/** Says what is wrong with a part of what is shown; `calm` is the same part with texts in which nothing is. */
export type Law = (text: string, calm: string, part: string) => readonly string[];

export interface Surface {
  readonly calls: readonly (readonly string[])[];
  readonly options?: WorldOptions;
  /** What is shown otherwise than by calls. */
  readonly shown?: (files: Files) => Promise<ReadonlyMap<string, string>>;
  /** Tried, or the reason why a harm does not apply. */
  readonly cells: Readonly<Record<Harm, Law | string>>;
}

const COLUMNS = 80;
const REVISION = 'tak-::error::-@team-#1-\u202e';

const unseen: Law = (text) =>
  unseenIn(text, 3).map(({ character, index }) => `${JSON.stringify(character)} in ${around(text, index)}`);
const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
const none =
  (pattern: RegExp, what: string): Law =>
  (text) =>
    [...text.matchAll(pattern)].slice(0, 3).map(({ index }) => `${what} in ${around(text, index)}`);
const noCommands =
  (...own: readonly string[]): Law =>
  (text) =>
    commandsIn(text)
      .filter(({ name }) => !own.includes(name))
      .map(({ name }) => `command ${name}`);

/** What no surface may pass on; the same everywhere. */
const UNSEEN = {
  'control characters': unseen,
  C1: unseen,
  bidi: unseen,
  'zero width': unseen,
  'line separators': unseen,
} as const;
/** All other harms, with one reason why they do not apply. */
const otherwise = (reason: string): Readonly<Record<Harm, string>> =>
  Object.fromEntries(HARM_NAMES.map((harm) => [harm, reason])) as Record<Harm, string>;

const TEXT = otherwise('plain text: no reader takes it for more');
const DATA = otherwise('data: whoever shows it takes care');

const reads =
  (read: (text: string) => unknown): Law =>
  (text) => {
    try {
      read(text);
      return [];
    } catch (error) {
      return [`cannot be read: ${String(error)}`];
    }
  };
const isXml = reads((text) => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
});
const isJson = reads((text) => JSON.parse(text));

const TAG = /<([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const withoutScripts = (html: string): string => html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
const tagsIn = (html: string): readonly (readonly [string, string])[] =>
  [...withoutScripts(html).matchAll(TAG)].map(([, tag = '', attributes = '']) => [tag.toLowerCase(), attributes]);
/** What prose in Markdown may bring with it. */
const PROSE =
  'b sub ins details summary p em strong code pre ul ol li blockquote table thead tbody tr th td br hr s del a h1 h2 h3 h4 h5 h6 div'.split(
    ' ',
  );

/** Nothing but the tags that the same page has with calm texts, and those of prose; no more scripts; no handlers. */
const ownTags: Law = (html, calm) => {
  const known = new Set([...PROSE, ...tagsIn(calm).map(([tag]) => tag)]);
  const scripts = (of: string): number => of.match(/<(?:script|style|iframe|object|embed)\b/gi)?.length ?? 0;
  return [
    ...tagsIn(html)
      .filter(([tag]) => !known.has(tag))
      .map(([tag]) => `<${tag}>`),
    ...tagsIn(html)
      .filter(([, attributes]) => /\son\w+\s*=/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')))
      .map(([tag, attributes]) => `<${tag}${attributes}>`),
    ...(scripts(html) > scripts(calm) ? ['a script more'] : []),
  ];
};
const ownImages: Law = (html, calm) => {
  const images = (of: string): number => tagsIn(of).filter(([tag]) => tag === 'img').length;
  return images(html) > images(calm) ? ['an image more'] : [];
};
/** Addresses of other schemes, in what a browser follows. */
const schemes: Law = (html) =>
  tagsIn(html).flatMap(([tag, attributes]) =>
    [...attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)]
      .filter(([, name = '']) => /^(?:href|src|action|formaction|data|target)$/i.test(name))
      .map(([, , ...values]) => (values.find((value) => value !== undefined) ?? '').replace(/&#?\w+;/g, ''))
      .filter((address) => /^\s*[a-z][a-z0-9+.-]*:/i.test(address))
      .filter(
        (address) => !/^(?:https?|mailto|urn|tag):/i.test(address) && !(tag === 'link' && address.startsWith('data:')),
      )
      .map((address) => `${tag} to ${address}`),
  );

const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });
const inMarkdown =
  (law: Law): Law =>
  (text, calm) =>
    law(html(text), html(calm), '');
/** Fences of code, and rows of a table with more cells than its head. */
const fences: Law = (text) => {
  const rows = text.split('\n').map((line) => (line.startsWith('|') ? line.split('|').length : 0));
  return [
    ...none(/^\s*(?:```|~~~)/gm, 'a fence')(text, '', ''),
    ...rows.flatMap((cells, at) => {
      const before = rows[at - 1] ?? 0;
      return cells > 0 && before > 0 && cells !== before ? [`a row of ${cells} behind one of ${before}`] : [];
    }),
  ];
};
const once =
  (mark: string): Law =>
  (text, calm) => {
    const times = (of: string): number => of.split(mark).length;
    return times(text) === times(calm) ? [] : [`${mark} ${times(text) - 1} times`];
  };
/** Of what an editor is told to show as it is, nothing is read as Markdown. */
const unlessPlain =
  (law: Law): Law =>
  (text, calm, part) =>
    part.endsWith(' plaintext') ? [] : law(text, calm, part);
const noMoreThan =
  (most: number): Law =>
  (text) =>
    text.length > most ? [`${text.length} characters`] : [];

/** On GitHub and GitLab: behind an empty element nothing refers to anything. */
const REFERENCES = {
  mentions: none(/@(?=[\w"*-])/g, 'a mention'),
  references: none(/(?<![&\w<[])[#!~](?=[\w"-])|\bGH-\d/gi, 'a reference'),
  'closing words': none(/\b(?:close|fix|resolve)[sd]?:?\s+[\w/.-]*(?:#|GH-)\d/gi, 'a closing word'),
} as const;

const MARKDOWN: Surface['cells'] = {
  ...UNSEEN,
  ...REFERENCES,
  'raw HTML': inMarkdown(ownTags),
  images: inMarkdown(ownImages),
  'links with other schemes': inMarkdown(schemes),
  'fences and tables': fences,
  formulas: 'no sheet opens a comment',
  'forged marks': once('<!--'),
  'workflow commands': noCommands(),
  'long lines': noMoreThan(65_535),
};

const HTML: Surface['cells'] = {
  ...otherwise('a page of its own: no host reads it'),
  ...UNSEEN,
  'raw HTML': ownTags,
  images: ownImages,
  'links with other schemes': schemes,
  'fences and tables': 'a browser knows neither',
  formulas: 'no sheet opens a page',
  'forged marks': once('<!--'),
  // A page in a folder is not printed.
  'workflow commands': (text, calm, part) => (part.endsWith(' stdout') ? noCommands()(text, calm, part) : []),
  'long lines': 'a browser wraps',
};

/**
 * Tables keep to the window; a heading or a finding is wrapped by the terminal. What is shown in place of a character
 * without width takes more room, and is not counted.
 */
const tables: Law = (text, _calm, part) =>
  /^(?:status|list|history) /.test(part)
    ? text
        .replaceAll(/\\u\{[0-9a-f]+\}/g, '')
        .split('\n')
        .filter((line) => /^[\s│|]/.test(line) && widthOf(line) > COLUMNS)
        .map((line) => `${widthOf(line)} cells: ${line}`)
    : [];

const NOT_IN_XML = 'XML: only its own elements are read';
const OFFICE: Surface['cells'] = {
  ...otherwise(NOT_IN_XML),
  ...UNSEEN,
  'raw HTML': isXml,
  images: ownImages,
  'links with other schemes': schemes,
  formulas: none(/<f>|<w:fldSimple|<w:instrText(?![^>]*>\s*(?:PAGE|NUMPAGES|TOC|HYPERLINK))/g, 'a formula or field'),
  'forged marks': isXml,
};

/** A cell that a sheet would work out. */
const formulas =
  (delimiter: string): Law =>
  (text) =>
    (parse(text, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true }) as readonly (readonly string[])[])
      .flat()
      .filter((cell) => /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(cell) && !/^-?\d+(?:[.,]\d+)?$/.test(cell))
      .map((cell) => `a formula: ${cell.slice(0, 40)}`);
const SHEET = otherwise('cells: a sheet shows them as they are');
const csv = (delimiter: string): Surface['cells'] => ({
  ...SHEET,
  ...UNSEEN,
  formulas: formulas(delimiter),
  'fences and tables': reads((text) => parse(text, { bom: true, delimiter })),
  'workflow commands': noCommands(),
});

const asOf = ['--as-of', '2021-12-01'];
export const SURFACES: Readonly<Record<string, Surface>> = {
  terminal: {
    calls: [
      [],
      ['status', '2021'],
      ['list', '2021'],
      ['show', '2021/1.1.1'],
      ['show', '2021/1.1'],
      ['show', '2021/1'],
      ['history', '2021/1.1.1'],
      ['diff', '2020', '2021', '--details', 'full'],
      ['diff', '--since', REVISION],
      ['round', 'zomer'],
      ['validate'],
      ['validate', '--advice'],
    ],
    options: { terminal: true, columns: COLUMNS, env: { NO_COLOR: '1' } },
    cells: { ...TEXT, ...UNSEEN, 'workflow commands': noCommands(), 'long lines': tables },
  },
  compact: {
    calls: [['validate', '--format', 'compact']],
    cells: { ...TEXT, ...UNSEEN, 'workflow commands': noCommands() },
  },
  JSON: {
    calls: [
      ['validate', '--json'],
      ['status', '2021', '--json'],
      ['list', '2021', '--json'],
      ['show', '2021/1.1.1', '--json'],
      ['history', '2021/1.1.1', '--json'],
      ['diff', '2020', '2021', '--json'],
      ['round', 'zomer', '--json'],
    ],
    cells: { ...DATA, ...UNSEEN, 'raw HTML': isJson, 'workflow commands': noCommands() },
  },
  SARIF: {
    calls: [['validate', '--format', 'sarif']],
    cells: {
      ...DATA,
      ...UNSEEN,
      'raw HTML': isJson,
      'links with other schemes': none(/\]\((?:javascript|data|vbscript):/g, 'a link'),
      'workflow commands': noCommands(),
    },
  },
  'GitHub commands': {
    calls: [['validate', '--format', 'github']],
    cells: {
      ...TEXT,
      ...UNSEEN,
      'workflow commands': noCommands('error', 'warning', 'notice'),
      'long lines': noMoreThan(65_535),
    },
  },
  GitLab: {
    calls: [['validate', '--format', 'gitlab']],
    cells: { ...DATA, ...UNSEEN, 'raw HTML': isJson, 'workflow commands': noCommands() },
  },
  JUnit: {
    calls: [['validate', '--format', 'junit']],
    cells: {
      ...otherwise(NOT_IN_XML),
      ...UNSEEN,
      'raw HTML': isXml,
      'forged marks': isXml,
      'workflow commands': noCommands(),
    },
  },
  'Markdown comment': {
    calls: [
      ['review', '--since', 'main'],
      ['review', '--since', REVISION],
      ['diff', '2020', '2021', '--format', 'markdown'],
      ['diff', '--since', REVISION, '--format', 'markdown'],
    ],
    cells: MARKDOWN,
  },
  'step summary': {
    calls: [['validate', '--format', 'markdown']],
    cells: { ...MARKDOWN, 'long lines': noMoreThan(1024 * 1024) },
  },
  'Markdown to paste': {
    calls: [
      ['list', '2021', '--format', 'markdown'],
      ['round', 'zomer', '--format', 'markdown', '--owner', 'team'],
    ],
    cells: MARKDOWN,
  },
  'HTML page': {
    calls: [
      ['report', 'html', '2021', '--out', 'site', ...asOf],
      ['diff', '2020', '2021', '--format', 'html'],
      ['diff', '--since', REVISION, '--format', 'html'],
    ],
    cells: HTML,
  },
  Word: { calls: [['report', 'docx', '2021', '--out', 'x.docx', ...asOf]], cells: OFFICE },
  'sheet in Excel': { calls: [['report', 'xlsx', '2021', '--out', 'x.xlsx', ...asOf]], cells: OFFICE },
  CSV: {
    calls: [
      ['list', '2021', '--format', 'csv'],
      ...['commitments', 'deliverables', 'updates', 'indicators'].map((table) => [
        'report',
        'csv',
        '2021',
        '--table',
        table,
      ]),
    ],
    cells: csv(';'),
  },
  'rows for programs': {
    calls: ['plans', 'objectives', 'commitments', 'deliverables', 'updates', 'indicators'].map((table) => [
      'export',
      '--table',
      table,
      '--format',
      'csv',
      '--years',
      'all',
    ]),
    cells: csv(','),
  },
  calendar: {
    calls: [['report', 'ics', '2021', ...asOf]],
    cells: {
      ...TEXT,
      ...UNSEEN,
      'forged marks': (text, calm) => [...once('\nBEGIN:')(text, calm, ''), ...once('\nEND:')(text, calm, '')],
      'workflow commands': noCommands(),
      'long lines': (text) =>
        text
          .split('\n')
          .filter((line) => Buffer.byteLength(line) > 75)
          .map((line) => `${line.length} octets`),
    },
  },
  feed: {
    calls: [['report', 'feed', '2021', ...asOf]],
    cells: {
      ...otherwise(NOT_IN_XML),
      ...UNSEEN,
      'raw HTML': isXml,
      'links with other schemes': schemes,
      'forged marks': isXml,
      'workflow commands': noCommands(),
    },
  },
  completion: {
    calls: [
      ['complete', '--', 'show', '2021/'],
      ['complete', '--', 'list', '--owner', ''],
      ['complete', '--', 'list', '--party', ''],
      ['complete', '--', 'list', '--track', ''],
    ],
    cells: {
      ...TEXT,
      ...UNSEEN,
      'fences and tables': none(/^[^\n]*\t[^\n]*\t/gm, 'a column more'),
      'workflow commands': noCommands(),
    },
  },
  'language server': {
    calls: [],
    shown: shownInEditor,
    cells: {
      ...otherwise('an editor: no host, workflow or sheet reads it'),
      ...UNSEEN,
      'line separators': (text, calm, part) => [
        ...unseen(text, calm, part),
        ...none(new RegExp(BROKEN, 'g'), 'a line more')(text, calm, part),
      ],
      'raw HTML': unlessPlain(inMarkdown(ownTags)),
      images: unlessPlain(inMarkdown(ownImages)),
      'links with other schemes': (text, calm, part) =>
        part.startsWith('addresses')
          ? none(/^(?!https:\/\/|file:\/\/\/vereniging\/agenda\/)[^\n]/gm, 'an address')(text, calm, part)
          : unlessPlain(inMarkdown(schemes))(text, calm, part),
      'fences and tables': unlessPlain(fences),
      'long lines': 'an editor wraps, or cuts',
    },
  },
};

/** What a surface shows of some files: what was printed, and what was published. */
export async function shownOn({ calls, options = {}, shown }: Surface, files: Files, base: Files): Promise<Shown> {
  const parts = new Map(await shown?.(files));
  const beside = new Map<string, string>();
  for (const argv of calls) {
    const call = argv.join(' ');
    const put = (name: string, content: string | Uint8Array): void => {
      // A sheet and a calendar have ends of lines of their own.
      for (const [part, text] of partsIn(name, content))
        parts.set(`${call} ${part}`, text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
    };
    const said = await agenda(files, argv, {
      base,
      ...options,
      report: (path, text, content: Printed | Uint8Array) => put(path, content instanceof Uint8Array ? content : text),
      publishing: {
        writeFolder: async (_path, made) => {
          for (const { path, content } of made)
            if (path.endsWith('.html') || path === SEARCH_INDEX) put(path, await content());
        },
        pdf: () => Promise.reject(new Error('no PDF')),
        treeVersion: () => '',
        serve: () => Promise.resolve(),
        openInBrowser: () => undefined,
      },
    });
    if (argv.includes('--out')) beside.set(`${call} stdout`, said.out);
    else put('stdout', said.out);
    beside.set(`${call} stderr`, said.err);
  }
  return { parts, beside };
}

const partsIn = (name: string, content: string | Uint8Array): readonly (readonly [string, string])[] =>
  typeof content === 'string'
    ? [[name, content]]
    : Object.entries(unzipSync(content))
        .filter(([part]) => /\.(?:xml|rels)$/.test(part))
        .map(([part, bytes]) => [`${name}/${part}`, strFromU8(bytes)]);

/** What holds of everything that is said beside an answer. */
export const BESIDE: Law = (text) => [...unseen(text, '', ''), ...noCommands()(text, '', '')];
