// What the columns of a sheet hold, by the names above them.

/** What a column can hold. */
export const COLUMNS = [
  'kind',
  'number',
  'id',
  'theme',
  'objective',
  'goal',
  'title',
  'commitment',
  'text',
  'deliverable',
  'due',
] as const;
export type Column = (typeof COLUMNS)[number];

const NAMES: Readonly<Record<Column, readonly string[]>> = {
  kind: ['soort', 'type', 'kind', 'niveau', 'level'],
  number: ['nr', 'nummer', 'no', 'number', '#', 'volgnummer'],
  id: ['id', 'kenmerk'],
  theme: ['thema', 'programma', 'hoofdstuk', 'pijler', 'theme', 'programme', 'chapter', 'pillar'],
  objective: ['doelstelling', 'doel', 'opgave', 'ambitie', 'objective', 'goal', 'aim'],
  goal: [
    'tekst doelstelling',
    'toelichting doelstelling',
    'wat willen we bereiken',
    'beoogd resultaat',
    'text of objective',
    'what do we want to achieve',
  ],
  title: ['titel', 'naam', 'onderwerp', 'title', 'name', 'subject'],
  commitment: [
    'inzetpunt',
    'inzet',
    'actie',
    'actiepunt',
    'activiteit',
    'maatregel',
    'afspraak',
    'speerpunt',
    'wat gaan we doen',
    'voornemen',
    'commitment',
    'action',
    'activity',
    'measure',
    'what will we do',
  ],
  text: ['tekst', 'omschrijving', 'beschrijving', 'belofte', 'text', 'description', 'promise'],
  due: ['planning', 'streefdatum', 'einddatum', 'gereed', 'wanneer', 'termijn', 'due', 'due date', 'deadline', 'when'],
  deliverable: ['onderdeel', 'resultaat', 'product', 'mijlpaal', 'deliverable', 'result', 'output', 'milestone'],
};

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)),
);

/**
 * What stands under a head; undefined where nobody knows. Years and punctuation do not count: `Inzet 2021:` is the
 * commitment.
 */
export function columnNamed(head: string): Column | undefined {
  const plain = head
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s:.?*])[\s:.?*]+$/, '')
    .replace(/ (?:19|20)\d\d$/, '')
    .trim();
  return BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/e?n$|s$/, ''));
}

/** The words for kinds in a column of kinds. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  plan: ['plan', 'jaarplan'],
  theme: ['thema', 'theme'],
  objective: ['doelstelling', 'objective'],
  commitment: ['inzetpunt', 'commitment'],
  deliverable: ['onderdeel', 'deliverable'],
  text: ['tekst', 'text'],
  section: ['tussenkop', 'subheading'],
  rest: ['rest'],
};

export type RowKind = 'plan' | 'theme' | 'objective' | 'commitment' | 'deliverable' | 'text' | 'section' | 'rest';

/** The kind that a word names, in either language; undefined for any other. */
export function kindNamed(word: string): RowKind | undefined {
  const plain = word.trim().toLowerCase();
  return Object.keys(KINDS).find((kind) => KINDS[kind]?.includes(plain)) as RowKind | undefined;
}
