import type { Commitment, Deliverable } from '../model/commitment.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';

/** What each type of entry is read from. */
export interface Records {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly objective: Objective;
  readonly commitment: Commitment;
  readonly deliverable: Deliverable;
  readonly update: Update;
}
export type EntryType = keyof Records;

/** One thing that two plans are compared on, whatever its type. */
export type Entry = { readonly [T in EntryType]: EntryOf<T> }[EntryType];

export interface EntryOf<T extends EntryType> {
  readonly type: T;
  readonly year: number;
  /** Undefined for a plan, and for an objective whose page is missing. */
  readonly id: string | undefined;
  /** Undefined for a plan, a deliverable and an update. */
  readonly number: string | undefined;
  readonly title: string;
  readonly text: string;
  /** The file, relative to the agenda's root. */
  readonly path: string;
  readonly parent: Entry | undefined;
  readonly record: Records[T];
  /** Whether its title and text could be read; where not, nothing is known of what changed in them. */
  readonly textKnown: boolean;
  /** The same of its fields. */
  readonly fieldsKnown: boolean;
}

/** A plan with all that stands in it, in the order of the document. */
export interface Entries {
  readonly plan: EntryOf<'plan'>;
  readonly theme: readonly EntryOf<'theme'>[];
  readonly objective: readonly EntryOf<'objective'>[];
  readonly commitment: readonly EntryOf<'commitment'>[];
}

export function entriesOf(plan: Plan): Entries {
  const planEntry = entry('plan', plan, undefined, undefined, undefined);
  const themes: EntryOf<'theme'>[] = [];
  const objectives: EntryOf<'objective'>[] = [];
  const commitments: EntryOf<'commitment'>[] = [];
  for (const theme of plan.themes) {
    const themeEntry = entry('theme', theme, idOf(theme), theme.number, planEntry);
    themes.push(themeEntry);
    for (const commitment of theme.commitments)
      commitments.push(entry('commitment', commitment, idOf(commitment), commitment.number, themeEntry));
    for (const objective of theme.objectives) {
      const objectiveEntry = entry('objective', objective, idOf(objective), objective.number, themeEntry);
      objectives.push(objectiveEntry);
      for (const commitment of objective.commitments)
        commitments.push(entry('commitment', commitment, idOf(commitment), commitment.number, objectiveEntry));
    }
  }
  return { plan: planEntry, theme: themes, objective: objectives, commitment: commitments };
}

type Paged = 'plan' | 'theme' | 'objective' | 'commitment';

function entry<T extends Paged>(
  type: T,
  record: Records[T],
  id: string | undefined,
  number: string | undefined,
  parent: Entry | undefined,
): EntryOf<T> {
  const { year, title, text, path, document } = record;
  return {
    type,
    year,
    id,
    number,
    title,
    text,
    path,
    parent,
    record,
    textKnown: document?.body !== undefined,
    fieldsKnown: document?.data !== undefined,
  };
}

/** An objective whose page is missing has its number for an id. */
const idOf = ({ number, id }: { readonly number: string; readonly id: string }): string | undefined =>
  id === number ? undefined : id;

export const deliverablesOf = (commitment: EntryOf<'commitment'>): readonly EntryOf<'deliverable'>[] =>
  commitment.record.deliverables.map((record) => ({
    type: 'deliverable',
    year: commitment.year,
    id: record.id === '' ? undefined : record.id,
    number: undefined,
    title: record.title,
    text: record.text ?? '',
    path: commitment.path,
    parent: commitment,
    record,
    textKnown: commitment.fieldsKnown,
    fieldsKnown: commitment.fieldsKnown,
  }));

/** The updates by record. Updates on an unknown id or on an indicator belong to the plan. */
export function updatesOf(
  updates: readonly Update[],
  { plan: planEntry, theme, objective, commitment }: Entries,
): readonly EntryOf<'update'>[] {
  if (updates.length === 0) return [];
  const byId = new Map<string | undefined, Entry>(
    [...theme, ...objective, ...commitment].map((each) => [each.id, each]),
  );
  return updates.map((record) => ({
    type: 'update',
    year: planEntry.year,
    id: record.of,
    number: undefined,
    title: record.name,
    text: record.note,
    path: record.path,
    parent: byId.get(record.of) ?? planEntry,
    record,
    textKnown: record.document?.body !== undefined,
    fieldsKnown: record.document?.data !== undefined,
  }));
}

/**
 * Whether two entries are the same file as it was read once: then nothing in them differs, whatever stands around them.
 */
export const areOneFile = (a: Entry, b: Entry): boolean =>
  'document' in a.record &&
  'document' in b.record &&
  a.record.document !== undefined &&
  a.record.document === b.record.document;

/** The theme under which people look for an entry; undefined for a plan. */
export function themeOf(entry: Entry): EntryOf<'theme'> | undefined {
  for (let around: Entry | undefined = entry; around; around = around.parent)
    if (around.type === 'theme') return around;
  return undefined;
}
