// One record as the text of its file.
import type { Language } from '../../i18n/text.ts';
import type { TargetFound } from '../fields/targets.ts';
import type { RecordDraft } from '../records/record.ts';
import type { Placed } from '../shapes/placed.ts';
import { bodyOf, headingText } from './markdown.ts';
import { textLines, yamlIds, yamlText } from './yaml.ts';

export interface Writing {
  readonly language: Language;
  /** Whether the paper is Markdown: then its words are not made inert. */
  readonly isMarkdown: boolean;
  readonly hasObjectives: boolean;
  /** What the paper is called. */
  readonly document: string;
}

/** Deliverables whose text is longer stay in the commitment's text (schemas/README.md, Limits). */
export const LONGEST_TEXT = 2_000;

export function recordFile(record: RecordDraft, writing: Writing): string {
  const lines = [...marks(record, writing), ...fields(record, writing)];
  const matter = lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`;
  const title = record.title.replace(/\s+/g, ' ').trim();
  const body = bodyText(record, writing);
  return `${matter}# ${headingText(title)}\n${body === '' ? '' : `\n${body}\n`}`;
}

/** What a person has not yet confirmed. */
function marks(record: RecordDraft, { language }: Writing): readonly string[] {
  const words = MARKS[language];
  const guessed = [
    ...(isGuess(record.titleFrom) ? [words.title] : []),
    ...(record.kind !== 'plan' && record.idFrom !== 'person' ? [words.id] : []),
    ...(record.due ? [`${words.due} (${oneLine(record.due.words)})`] : []),
    ...(record.target ? [`${words.target} (${oneLine(record.target.words)})`] : []),
    ...(record.parties.actors.length + record.parties.partners.length > 0 ? [words.parties] : []),
  ];
  return guessed.length === 0 ? [] : [`# ${words.proposed}: ${guessed.join(', ')}`];
}

const MARKS = {
  nl: {
    proposed: 'Voorstel van agenda import',
    title: 'titel',
    id: 'id',
    due: 'streefdatum',
    target: 'streefwaarde',
    parties: 'partijen',
  },
  en: {
    proposed: 'Proposed by agenda import',
    title: 'title',
    id: 'id',
    due: 'due',
    target: 'target',
    parties: 'parties',
  },
} as const;

export const isGuess = (from: RecordDraft['titleFrom']): boolean => from === 'proposed' || from === 'made';
const oneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ');

function fields(record: RecordDraft, writing: Writing): readonly string[] {
  if (record.kind === 'plan') return planFields(writing);
  const { parties, due, target, deliverables, paperNumber } = record;
  return [
    ...(parties.actors.length > 0 ? [`actors: ${yamlIds(parties.actors)}`] : []),
    ...(parties.partners.length > 0 ? [`partners: ${yamlIds(parties.partners)}`] : []),
    ...(due ? [`due: ${due.value}`] : []),
    ...(target ? ['target:', ...targetLines(target.value, '  ')] : []),
    ...deliverableLines(deliverables),
    ...(paperNumber !== undefined && record.kind === 'commitment'
      ? [
          'source:',
          ...indented(textLines('document', writing.document, '  '), '  '),
          `  section: ${JSON.stringify(paperNumber)}`,
        ]
      : []),
  ];
}

const planFields = ({ language, hasObjectives }: Writing): readonly string[] => [
  'stage: draft',
  ...(hasObjectives ? [] : ['levels: [theme, commitment]']),
  ...textLines('notice', NOTICE[language], ''),
];

const NOTICE = {
  nl: 'Concept, met agenda import gemaakt van een document. De tekst is die van het document; titels, ids en data zijn voorstellen.',
  en: 'Draft, made of a document by agenda import. The text is the document’s; titles, ids and dates are proposals.',
} as const;

function targetLines({ measure, unit, atLeast, atMost }: TargetFound, indent: string): readonly string[] {
  return [
    `${indent}measure: ${yamlText(measure)}`,
    ...(unit === undefined ? [] : [`${indent}unit: ${yamlText(unit)}`]),
    ...(atLeast === undefined ? [] : [`${indent}at-least: ${atLeast}`]),
    ...(atMost === undefined ? [] : [`${indent}at-most: ${atMost}`]),
  ];
}

function deliverableLines(deliverables: RecordDraft['deliverables']): readonly string[] {
  if (deliverables.length === 0) return [];
  const each = deliverables.flatMap(({ id, title, text, due, target }) => [
    `  - id: ${id}`,
    ...indented(textLines('title', title, '    ')),
    ...(text !== undefined && text.length <= LONGEST_TEXT ? indented(textLines('text', text, '    ')) : []),
    ...(due ? [`    due: ${due.value}`] : []),
    ...(target ? ['    target:', ...targetLines(target.value, '      ')] : []),
  ]);
  return ['deliverables:', ...each];
}

const indented = ([first = '', ...rest]: readonly string[], by = '    '): readonly string[] => [
  `${by}${first}`,
  ...rest,
];

function bodyText(record: RecordDraft, writing: Writing): string {
  const long = record.deliverables
    .filter(({ text }) => (text?.length ?? 0) > LONGEST_TEXT)
    .flatMap(({ blocks }) => blocks);
  const parts: readonly Placed[] = [
    ...(record.block && !record.isTitle ? [promiseOf(record)] : []),
    ...record.content,
    ...long.map((block): Placed => ({ block, part: 'text', of: 'commitment' })),
  ];
  const body = bodyOf(parts, writing.isMarkdown);
  return body === '' && record.kind === 'objective' ? NO_TEXT[writing.language] : body;
}

/** The promise is a paragraph, whatever list it stood in. */
function promiseOf({ block }: RecordDraft): Placed {
  const promise = block as Placed['block'];
  return { block: { ...promise, kind: 'paragraph', level: 0 }, part: 'text', of: 'commitment' };
}

/** An objective must say what is to be reached; where the paper does not, the file says so. */
const NO_TEXT = {
  nl: 'Het document noemt bij deze kop niet wat er bereikt moet worden.',
  en: 'The document does not say under this heading what is to be reached.',
} as const;
