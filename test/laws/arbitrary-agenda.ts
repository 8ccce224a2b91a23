// Agendas of any size: valid ones, and the same after accidents.
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Content, Files } from '../fake-world.ts';

/** Every law draws the same cases each time, so that a failure today is a failure tomorrow. */
export const SEED = 2021;

export const YEAR = 2021;

// --- Words
// --------------------------------------------------------------------------------------------------------------

const WORDS = [
  'dijk',
  'sluis',
  'gemaal',
  'polder',
  'veen',
  'molen',
  'kade',
  'wetering',
  'boezem',
  'vaart',
  'duin',
  'oever',
  'plas',
  'rivier',
];
const word = fc.constantFrom(...WORDS);

/** Ids of which no two are alike: a record's words with its place among all. */
const idAt = (words: readonly string[], at: number): string => [...words, String(at)].join('-');

/** One line of what people write, quotes, colons and accents included; never only white space. */
const title = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('één', '50%', '"nieuw"', "'t", 'plan:', '#12', '[concept]', '€ 5', 'ﬁnanciën', '水', '👍🏽'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const text = fc.array(title, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));

const day = fc
  .date({ min: new Date(`${YEAR}-01-01`), max: new Date(`${YEAR}-12-31`), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const due = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  fc.constantFrom(`${YEAR}-Q2`, `${YEAR}-Q4`, YEAR, String(YEAR)),
);

// --- Records
// ------------------------------------------------------------------------------------------------------------

const target = fc.record(
  { measure: title, 'at-least': fc.integer({ min: 0, max: 1000 }) },
  { requiredKeys: ['measure'] },
);
const STATUSES = [
  'planned',
  'on-track',
  'at-risk',
  'off-track',
  'unknown',
  'done',
  'partly-done',
  'not-done',
  'stopped',
] as const;
const status = fc.constantFrom(...STATUSES);

const update = fc.record({
  day,
  tag: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  data: fc.record(
    { status, value: fc.integer({ min: 0, max: 1000 }), due, explanation: fc.record({ cause: title }) },
    { requiredKeys: ['status'] },
  ),
  note: text,
});

const commitment = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  title,
  text,
  data: fc.record(
    {
      actors: fc.uniqueArray(fc.constantFrom('vpg', 'waterschap')),
      owner: fc.constantFrom('team-water', 'team-land'),
      roles: fc.uniqueArray(fc.constantFrom('belangenbehartiging', 'dienstverlening', 'platformfunctie')),
      due,
      target,
      deliverables: fc.uniqueArray(fc.record({ id: word, title }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 4,
      }),
      sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 17 })),
    },
    { requiredKeys: [] },
  ),
  updates: fc.uniqueArray(update, { selector: (each) => `${each.day} ${each.tag}`, maxLength: 3 }),
});

const objective = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 2 }),
  title,
  text,
  commitments: fc.array(commitment, { maxLength: 4 }),
});
const theme = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 2 }),
  title,
  text,
  objectives: fc.array(objective, { maxLength: 3 }),
});

type Theme = typeof theme extends fc.Arbitrary<infer T> ? T : never;
type Commitment = typeof commitment extends fc.Arbitrary<infer T> ? T : never;

// --- Files
// --------------------------------------------------------------------------------------------------------------

const SETTINGS = {
  format: 1,
  organisation: { name: 'Vereniging van Poldergemeenten' },
  language: 'nl',
  parties: { vpg: 'Vereniging van Poldergemeenten', waterschap: 'Waterschap De Lage Landen' },
  owners: { 'team-water': 'Team Water', 'team-land': 'Team Land' },
};

const page = (data: object, body: string): string =>
  `---\n${Object.keys(data).length === 0 ? '' : stringify(data)}---\n${body}\n`;

/** A valid agenda with one plan; anything from an empty plan to some dozens of commitments. */
export const agendas: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({ title, text, themes: fc.array(theme, { maxLength: 3 }) })
  .map((plan) => {
    const files: Record<string, string> = {
      'agenda.yaml': stringify(SETTINGS),
      [`${YEAR}/README.md`]: page({ stage: 'adopted' }, `# ${plan.title}\n\n${plan.text}`),
    };
    const numbering = { next: 0 };
    for (const [at, each] of plan.themes.entries()) writeTheme(files, each, at + 1, numbering);
    return files;
  });

interface Numbering {
  next: number;
}

function writeTheme(
  files: Record<string, string>,
  { words, title: name, text: body, objectives }: Theme,
  number: number,
  ids: Numbering,
): void {
  const folder = `${YEAR}/${number}-${idAt(words, ids.next++)}`;
  files[`${folder}/README.md`] = page({}, `# ${name}\n\n${body}`);
  for (const [at, each] of objectives.entries()) {
    const own = `${number}.${at + 1}`;
    files[`${folder}/${own}-${idAt(each.words, ids.next++)}.md`] = page({}, `# ${each.title}\n\n${each.text}`);
    for (const [index, promise] of each.commitments.entries())
      writeCommitment(files, folder, `${own}.${index + 1}`, promise, ids);
  }
}

function writeCommitment(
  files: Record<string, string>,
  folder: string,
  number: string,
  { words, title: name, text: body, data, updates }: Commitment,
  ids: Numbering,
): void {
  const id = idAt(words, ids.next++);
  files[`${folder}/${number}-${id}.md`] = page(data, `# ${name}\n\n${body}`);
  for (const each of updates)
    files[`${YEAR}/progress/${each.day}-${id}${each.tag === undefined ? '' : `.${each.tag}`}.md`] = page(
      each.data,
      each.note,
    );
}

// --- Accidents
// ----------------------------------------------------------------------------------------------------------

/** What people and programs leave in files: pieces of syntax, and characters that mean trouble somewhere. */
export const DEBRIS = [
  '---',
  '---js',
  '----',
  '\n---\n',
  ': ',
  'a: b: c',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '}',
  ']',
  '- ',
  '&a',
  '*a',
  '<<: ',
  '!!js/function',
  '%YAML 1.1\n',
  '# ',
  '#',
  '|',
  '>-',
  '\0',
  '\r',
  '\r\n',
  '\ufeff',
  '\u202e',
  '\u00a0',
  '<<<<<<< HEAD\n',
  '__proto__: {}\n',
  'owner: \n',
  'status: gereed\n',
  '1e400',
  '2021-02-30',
  '\ud83d',
  '👍🏽',
] as const;

type Accident = (files: Record<string, Content>) => void;

const pick = (files: Readonly<Record<string, Content>>, at: number): string | undefined => {
  const paths = Object.keys(files);
  return paths[at % Math.max(1, paths.length)];
};

const textAt = (files: Readonly<Record<string, Content>>, path: string | undefined): string => {
  const content = path === undefined ? undefined : files[path];
  return typeof content === 'string' ? content : '';
};

const spliced: fc.Arbitrary<Accident> = fc
  .record({
    file: fc.nat(),
    at: fc.nat(),
    length: fc.nat({ max: 40 }),
    debris: fc.oneof(fc.constantFrom(...DEBRIS), fc.string({ maxLength: 10 })),
  })
  .map(({ file, at, length, debris }) => (files) => {
    const path = pick(files, file);
    const before = textAt(files, path);
    const start = at % (before.length + 1);
    if (path !== undefined) files[path] = before.slice(0, start) + debris + before.slice(start + length);
  });
const removed: fc.Arbitrary<Accident> = fc.nat().map((file) => (files) => void delete files[pick(files, file) ?? '']);
const renamed: fc.Arbitrary<Accident> = fc
  .record({
    file: fc.nat(),
    name: fc.oneof(
      fc.constantFrom('README.md', '1.1.1-sloten.md', '1-water', '2021-06-01-sloten.md', 'notitie.txt', 'x.md'),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
  })
  .map(({ file, name }) => (files) => {
    const path = pick(files, file);
    if (path === undefined) return;
    files[path.replace(/[^/]*$/, () => name.replaceAll('/', '-'))] = files[path] as Content;
    delete files[path];
  });
const overwritten: fc.Arbitrary<Accident> = fc.record({ file: fc.nat(), bytes: fc.uint8Array({ maxLength: 60 }) }).map(
  ({ file, bytes }) =>
    (files) =>
      void (files[pick(files, file) ?? 'x.md'] = bytes),
);
const replaced: fc.Arbitrary<Accident> = fc
  .record({
    file: fc.nat(),
    content: fc.constantFrom<Content>({ kind: 'symlink' }, { kind: 'special' }, { unreadable: 'EACCES' }, ''),
  })
  .map(
    ({ file, content }) =>
      (files) =>
        void (files[pick(files, file) ?? 'x.md'] = content),
  );

const accident = fc.oneof({ weight: 4, arbitrary: spliced }, removed, renamed, overwritten, replaced);

function after(files: Files, accidents: readonly Accident[]): Files {
  const spoilt: Record<string, Content> = { ...files };
  for (const each of accidents) each(spoilt);
  return spoilt;
}

/** A valid agenda to which up to eight things happened. */
export const brokenAgendas: fc.Arbitrary<Files> = fc
  .record({ files: agendas, accidents: fc.array(accident, { minLength: 1, maxLength: 8 }) })
  .map(({ files, accidents }) => after(files, accidents));

// --- Versions
// -----------------------------------------------------------------------------------------------------------

/** What people do to a text. */
const edited: fc.Arbitrary<Accident> = fc
  .record({ file: fc.nat(), at: fc.nat(), text: title })
  .map(({ file, at, text: words }) => (files) => {
    const path = pick(files, file);
    const before = textAt(files, path);
    const space = before.indexOf(' ', at % (before.length + 1));
    if (path !== undefined)
      files[path] = space === -1 ? `${before}\n${words}\n` : `${before.slice(0, space)} ${words}${before.slice(space)}`;
  });
/** Two records with one id, which is a mistake. */
const copied: fc.Arbitrary<Accident> = fc
  .record({ file: fc.nat(), number: fc.constantFrom('1.1.9', '1.2', '2.1.9') })
  .map(({ file, number }) => (files) => {
    const path = pick(files, file);
    if (path !== undefined)
      files[path.replace(/[^/]*$/, (name) => name.replace(/^[\d.]+(?=-)/, number))] = files[path] as Content;
  });

/**
 * Two versions of an agenda of two years: mostly the same, with things that happened to the first alone, the second
 * alone, and both.
 */
export const versions: fc.Arbitrary<{ readonly before: Files; readonly now: Files }> = fc
  .record({
    first: agendas,
    second: agendas,
    both: fc.array(fc.oneof(copied, accident), { maxLength: 3 }),
    before: fc.array(fc.oneof({ weight: 3, arbitrary: edited }, copied, accident), { maxLength: 4 }),
    now: fc.array(fc.oneof({ weight: 3, arbitrary: edited }, copied, accident), { maxLength: 4 }),
  })
  .map(({ first, second, both, before, now }) => {
    const next = Object.fromEntries(
      Object.entries(second).map(([path, content]) => [path.replaceAll(String(YEAR), String(YEAR + 1)), content]),
    );
    const files = after({ ...first, ...next }, both);
    return { before: after(files, before), now: after(files, now) };
  });
