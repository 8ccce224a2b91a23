import type { Document } from '../document/document.ts';
import type { Commitment } from './commitment.ts';
import { fieldsOf } from './fields.ts';
import type { RecordBase } from './shared.ts';

/** What is to be reached at the strategy's horizon. */
export interface Objective extends RecordBase {
  readonly kind: 'objective';
  readonly year: number;
  /** Such as `5.1`. */
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly continues: readonly string[];
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly commitments: readonly Commitment[];
}

export function objectiveOf(path: string, document: Document | undefined, name: { readonly year: number; readonly number: string; readonly id: string }, commitments: readonly Commitment[]): Objective {
  const fields = fieldsOf(document?.data ?? {});
  return {
    kind: 'objective',
    path,
    document,
    year: name.year,
    number: name.number,
    id: name.id,
    title: document?.body?.title?.text ?? name.id,
    text: document?.body?.text ?? '',
    continues: fields.texts('continues'),
    replaces: fields.texts('replaces'),
    related: fields.texts('related'),
    commitments,
  };
}
