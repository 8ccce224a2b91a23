import type { Document } from '../document/document.ts';
import { fieldsOf } from './fields.ts';
import type { Objective } from './objective.ts';
import { namedOf, type Named, type RecordBase } from './shared.ts';

/** A numbered chapter of a plan. */
export interface Theme extends RecordBase {
  readonly kind: 'theme';
  readonly year: number;
  /** Such as `5`. */
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The owner who leads it. */
  readonly lead: string | undefined;
  readonly priorities: readonly Named[];
  readonly continues: readonly string[];
  readonly objectives: readonly Objective[];
}

export function themeOf(path: string, document: Document | undefined, name: { readonly year: number; readonly number: string; readonly id: string }, objectives: readonly Objective[]): Theme {
  const fields = fieldsOf(document?.data ?? {});
  return {
    kind: 'theme',
    path,
    document,
    year: name.year,
    number: name.number,
    id: name.id,
    title: document?.body?.title?.text ?? name.id,
    text: document?.body?.text ?? '',
    lead: fields.text('lead'),
    priorities: fields.groups('priorities').map(namedOf),
    continues: fields.texts('continues'),
    objectives,
  };
}
