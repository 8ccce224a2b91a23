// The review sheet: a row for each block of the paper, in its order, as a person reads and edits it.
import type { Language } from '../../i18n/text.ts';
import type { Block } from '../block.ts';
import { startOf } from '../block.ts';
import type { RecordDraft } from '../records/record.ts';
import type { Part, Placed } from '../shapes/placed.ts';

/** A row as it is written, and as it comes back. */
export interface ReviewRow {
  /** Names the block, and tells whether it is still the same: `p120-3f2a`. */
  readonly place: string;
  readonly kind: string;
  /** Empty where the block has none. */
  readonly number: string;
  readonly title: string;
  readonly id: string;
  /** Whether the block goes on from the one above it. */
  readonly isMerged: boolean;
  readonly page: number;
  readonly text: string;
}

/** The words for what a block becomes. */
export const PART_WORDS: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  nl: {
    title: 'jaarplan',
    theme: 'thema',
    objective: 'doelstelling',
    commitment: 'inzetpunt',
    deliverable: 'onderdeel',
    text: 'tekst',
    section: 'tussenkop',
    label: 'label',
    rest: 'rest',
  },
  en: {
    title: 'plan',
    theme: 'theme',
    objective: 'objective',
    commitment: 'commitment',
    deliverable: 'deliverable',
    text: 'text',
    section: 'subheading',
    label: 'label',
    rest: 'rest',
  },
};

/** The part that a word names, in either language. */
export function partNamed(word: string): Part | undefined {
  const plain = word.trim().toLowerCase();
  return [PART_WORDS.nl, PART_WORDS.en]
    .flatMap((words) => Object.entries(words))
    .find(([, name]) => name === plain)?.[0] as Part | undefined;
}

export function reviewRows(
  placed: readonly Placed[],
  records: readonly RecordDraft[],
  language: Language,
): readonly ReviewRow[] {
  const names = namesOf(records);
  return placed.map(({ block, part }): ReviewRow => {
    const { number = '', title = '', id = '' } = names.get(block) ?? {};
    return {
      place: placeOf(block),
      kind: PART_WORDS[language][part],
      number,
      title,
      id,
      isMerged: false,
      page: block.page,
      text: block.text,
    };
  });
}

interface Names {
  readonly number: string;
  readonly title: string;
  readonly id: string;
}

/** What the draft calls each block that is a record or a deliverable. */
export function namesOf(records: readonly RecordDraft[]): ReadonlyMap<Block, Names> {
  const names = new Map<Block, Names>();
  for (const { block, number, title, id, deliverables } of records) {
    if (block) names.set(block, { number, title, id });
    for (const each of deliverables)
      if (each.blocks[0]) names.set(each.blocks[0], { number: '', title: each.title, id: each.id });
  }
  return names;
}

/** Where a block begins, and a trace of its words: of another paper, or of this one read otherwise, it is another. */
export const placeOf = (block: Block): string => `p${startOf(block)}-${traceOf(block.text)}`;

/** Four hexadecimal digits of FNV-1a (draft-eastlake-fnv): enough to see a mistake, no protection. */
function traceOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}
