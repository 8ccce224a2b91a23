// Typing errors in the data of a record: each is told once, by what was done, at its spot, with the line as it was
// meant.
import { describe, expect, test } from 'vitest';
import { readReference } from '../../src/document/yaml/reference.ts';
import type { ProblemOf, SyntaxCause } from '../../src/source/problem.ts';

interface Slip {
  readonly data: string;
  /** The text that is pointed at. */
  readonly found: string;
  /** The line that is proposed instead. */
  readonly fixed?: string;
}

const SLIPS: Readonly<Record<SyntaxCause, readonly Slip[]>> = {
  'no-space-after-colon': [
    { data: 'owner:team-water\ndue: 2021', found: 'owner:team-water', fixed: 'owner: team-water' },
    { data: 'due: 2021\nowner:team-water', found: 'owner:team-water', fixed: 'owner: team-water' },
    { data: 'owner:team-water', found: 'owner:team-water', fixed: 'owner: team-water' },
    { data: 'target:\n  measure:sloten\n  at-least: 3', found: 'measure:sloten', fixed: 'measure: sloten' },
    { data: 'target:\n  measure:sloten', found: 'measure:sloten', fixed: 'measure: sloten' },
    { data: 'deliverables:\n  - id:kaart\n    title: Kaart', found: '- id:kaart', fixed: '- id: kaart' },
    { data: 'actors:[waterschap]\ndue: 2021', found: 'actors:[waterschap]', fixed: 'actors: [waterschap]' },
    { data: 'url:https://example.org\ndue: 2021', found: 'url:https://example.org', fixed: 'url: https://example.org' },
    { data: 'owner:team-water\r\ndue: 2021', found: 'owner:team-water', fixed: 'owner: team-water' },
  ],
  'equals-for-colon': [
    { data: 'owner = team-water\ndue: 2021', found: 'owner = team-water', fixed: 'owner: team-water' },
    { data: 'due: 2021\nowner=team-water', found: 'owner=team-water', fixed: 'owner: team-water' },
    { data: 'target:\n  measure = sloten', found: 'measure = sloten', fixed: 'measure: sloten' },
  ],
  'colon-in-text': [
    {
      data: 'source:\n  document: Water: nu en later',
      found: 'Water: nu en later',
      fixed: 'document: "Water: nu en later"',
    },
    { data: 'source:\n  document: Water:\n  section: "1"', found: 'Water:', fixed: 'document: "Water:"' },
    {
      data: 'deliverables:\n  - title: Kaart: alle sloten',
      found: 'Kaart: alle sloten',
      fixed: '- title: "Kaart: alle sloten"',
    },
    { data: 'owner: team-water due: 2021', found: 'team-water due: 2021', fixed: 'owner: "team-water due: 2021"' },
    { data: 'source:\n  document: Water: nu\n    en later', found: 'Water: nu' },
  ],
  tab: [
    { data: 'target:\n\tmeasure: sloten', found: '\t' },
    { data: 'actors:\n  \t- waterschap', found: '\t' },
  ],
  'unclosed-quote': [
    { data: 'owner: "team-water\ndue: 2021', found: '"team-water', fixed: 'owner: "team-water"' },
    { data: "due: 2021\nowner: 'team-water", found: "'team-water", fixed: "owner: 'team-water'" },
    { data: 'owner: "team-water\ndue: "2021"', found: '"team-water', fixed: 'owner: "team-water"' },
    {
      data: 'evidence:\n  - title: "Brief\n    reference: "b"\n    date: 2021',
      found: '"Brief',
      fixed: '- title: "Brief"',
    },
    { data: '"owner: team-water\ndue: 2021', found: '"owner: team-water' },
    { data: 'tags: ["foto, kaart]\ndue: 2021', found: '"foto, kaart]' },
  ],
  'quote-over-lines': [
    { data: 'round: "Het regent hard\nen blijft regenen."\nby: b', found: '"Het regent hard', fixed: 'round: >-' },
    { data: 'round: "Het regent hard\nen blijft\nregenen."', found: '"Het regent hard', fixed: 'round: >-' },
    { data: 'round: "Het regent hard\n\nen blijft regenen."', found: '"Het regent hard', fixed: 'round: >-' },
    { data: 'round: "Het regent hard\n  en blijft regenen.\nby: b', found: '"Het regent hard', fixed: 'round: >-' },
    { data: "round: 'Het regent hard\nen blijft regenen.'", found: "'Het regent hard", fixed: 'round: >-' },
    {
      data: 'explanation:\n  cause: "Het regent hard\n  en blijft regenen."',
      found: '"Het regent hard',
      fixed: 'cause: >-',
    },
    {
      data: 'evidence:\n  - title: "Brief\nvan 3 mei"\n    reference: b',
      found: '"Brief',
      fixed: '- title: >-',
    },
    { data: 'tags: ["foto,\nkaart"]\ndue: 2021', found: '"foto,' },
  ],
  apostrophe: [
    { data: "source:\n  document: 'Foto's van sloten'", found: "'", fixed: 'document: "Foto\'s van sloten"' },
    { data: "tags:\n  - 'foto's'", found: "'", fixed: '- "foto\'s"' },
    { data: "source:\n  document: 'Foto's van\n    alle sloten'", found: "'" },
  ],
  'text-after-quote': [
    {
      data: 'source:\n  document: "Nota "Water" 2021"',
      found: 'Water" 2021"',
      fixed: 'document: \'Nota "Water" 2021\'',
    },
    { data: 'source:\n  document: "Water" en meer', found: 'en meer', fixed: 'document: \'"Water" en meer\'' },
  ],
  backslash: [
    {
      data: 'source:\n  document: "C:\\Users\\water"',
      found: '"C:\\Users\\water"',
      fixed: "document: 'C:\\Users\\water'",
    },
  ],
  'reserved-start': [
    ...[
      '@water',
      '%50 klaar',
      '`water`',
      '& meer',
      '* water',
      ', water',
      '] water',
      '} water',
      '? water',
      ': water',
      '#water',
    ].map((found) => ({ data: `source:\n  document: ${found}`, found, fixed: `document: "${found}"` })),
    { data: 'actors: [waterschap, @gemeente]', found: '@gemeente]' },
    { data: 'tags: [#water, sloten]', found: '#water, sloten]' },
    { data: '%owner: team-water', found: '%owner: team-water' },
  ],
  'text-after-block-mark': ['|Water', '| Water en meer', '> Water', '>50 sloten'].map((found) => ({
    data: `source:\n  document: ${found}`,
    found,
    fixed: `document: "${found}"`,
  })),
  'unclosed-bracket': [
    { data: 'actors: [waterschap\ndue: 2021', found: '[waterschap', fixed: 'actors: [waterschap]' },
    { data: 'due: 2021\nactors: [waterschap', found: '[waterschap', fixed: 'actors: [waterschap]' },
    { data: 'actors: [waterschap\nroles: [dienstverlening]', found: '[waterschap', fixed: 'actors: [waterschap]' },
    { data: 'actors: [waterschap)\ndue: 2021', found: '[waterschap)', fixed: 'actors: [waterschap]' },
    { data: 'actors: [waterschap,\n  gemeente\ndue: 2021', found: '[waterschap,' },
    { data: 'target: { measure: sloten\ndue: 2021', found: '{ measure: sloten', fixed: 'target: { measure: sloten }' },
  ],
  'text-after-bracket': [
    { data: 'source:\n  document: [Concept] Waternota', found: 'Waternota', fixed: 'document: "[Concept] Waternota"' },
    { data: 'actors: [waterschap]]\ndue: 2021', found: ']', fixed: 'actors: "[waterschap]]"' },
  ],
  commas: [
    { data: 'actors: [waterschap,, gemeente]', found: 'actors: [waterschap,, gemeente]' },
    { data: 'target: { measure: sloten at-least: 3 }', found: 'target: { measure: sloten at-least: 3 }' },
  ],
  indentation: [
    { data: 'owner: team-water\n  due: 2021', found: 'due: 2021' },
    { data: 'owner: team-water\n\n due: 2021', found: 'due: 2021' },
    { data: 'owner: team-water\n# later\n  due: 2021', found: 'due: 2021' },
    { data: ' owner: team-water\ndue: 2021', found: 'due: 2021' },
    { data: 'target:\n    measure: sloten\n  at-least: 3', found: 'at-least: 3' },
    { data: 'deliverables:\n  - id: kaart\n   title: Kaart', found: 'title: Kaart' },
    { data: 'deliverables:\n  - id: kaart\n      title: Kaart', found: 'title: Kaart' },
    { data: 'actors:\n  - waterschap\n - gemeente', found: '- gemeente' },
    { data: 'actors:\n  - waterschap\n    due: 2021', found: 'due: 2021' },
    { data: 'actors: waterschap\n- gemeente', found: '- gemeente' },
    { data: 'actors: [waterschap,\ngemeente]\ndue: 2021', found: 'gemeente]' },
  ],
  'dash-without-space': [
    { data: 'actors:\n  -waterschap', found: '-waterschap', fixed: '- waterschap' },
    { data: 'actors:\n  -waterschap\n  -gemeente', found: '-waterschap', fixed: '- waterschap' },
    { data: 'actors:\n  - waterschap\n  -gemeente', found: '-gemeente', fixed: '- gemeente' },
    { data: 'deliverables:\n  -id: kaart\n   title: Kaart', found: '-id: kaart', fixed: '- id: kaart' },
  ],
  'other-bullet': [
    { data: 'actors:\n  * waterschap\n  * gemeente', found: '* waterschap', fixed: '- waterschap' },
    { data: 'actors:\n* waterschap\n* gemeente', found: '* waterschap', fixed: '- waterschap' },
    { data: 'actors:\n  • waterschap\n  • gemeente', found: '• waterschap', fixed: '- waterschap' },
  ],
  'no-dash': [
    { data: 'actors:\n  - waterschap\n  gemeente', found: 'gemeente', fixed: '- gemeente' },
    {
      data: 'deliverables:\n  - id: kaart\n    title: Kaart\n  id: foto\n  title: Foto',
      found: 'id: foto',
      fixed: '- id: foto',
    },
  ],
  'list-on-field-line': [{ data: 'actors: - waterschap', found: '- waterschap' }],
  'no-colon': [
    { data: 'owner team-water\ndue: 2021', found: 'owner team-water', fixed: 'owner: team-water' },
    { data: 'due: 2021\nowner team-water', found: 'owner team-water', fixed: 'owner: team-water' },
    { data: 'due: 2021\nowner; team-water\ntags: [water]', found: 'owner; team-water', fixed: 'owner: team-water' },
    { data: 'target\n  measure: sloten', found: 'target', fixed: 'target:' },
    { data: 'actors\n  - waterschap', found: 'actors', fixed: 'actors:' },
    { data: 'target:\n  measure sloten\n  at-least: 3', found: 'measure sloten', fixed: 'measure: sloten' },
  ],
  'text-without-field': [
    { data: 'owner: team-water\nAlle sloten zijn schoon.', found: 'Alle sloten zijn schoon.' },
    { data: 'Alle sloten zijn schoon.\nowner: team-water', found: 'Alle sloten zijn schoon.' },
    { data: 'source:\n  document: Een lange\ntekst over water', found: 'tekst over water' },
    { data: 'explanation:\n  cause: >-\n  Het regent hard.\ndue: 2021', found: 'Het regent hard.' },
  ],
  other: [{ data: `${'sloot'.repeat(300)}: schoon`, found: `${'sloot'.repeat(300)}: schoon` }],
};

const path = '2021/1-water/1.1.1-sloten.md';

function told(data: string): readonly ProblemOf<'yaml/syntax'>[] {
  const text = `---\n${data}\n---\nDe vereniging schouwt alle sloten.\n`;
  const { data: read, problems } = readReference({ path, text }, { start: 4, end: 4 + data.length + 1 });
  expect(read).toBeUndefined();
  return problems as readonly ProblemOf<'yaml/syntax'>[];
}

describe.each(Object.entries(SLIPS))('%s', (cause, slips) => {
  test.each(slips.map((slip) => [slip.data, slip] as const))('%j', (_data, { data, found, fixed }) => {
    const problems = told(data);
    expect(problems.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
    expect(problems[0]?.words).toEqual({ cause, found, fixed });
  });
});

describe('text that only looks like a slip', () => {
  test.each([
    'source:\n  document:\n    https://example.org/a',
    'explanation:\n  cause: >-\n    * een\n    * twee',
    'source:\n  document: Vergadering 12:30',
    'value:\n  -5',
    'tags:\n  - mail:water',
  ])('%j', (data) => {
    const text = `---\n${data}\n---\n`;
    expect(readReference({ path, text }, { start: 4, end: 4 + data.length + 1 }).problems).toEqual([]);
  });
});
