import type { Document } from '../document/document.ts';
import type { Commitment } from './commitment.ts';
import { fieldsOf } from './fields.ts';
import { itemBase, type ItemBase, type ItemName } from './shared.ts';

/** What is to be reached at the strategy's horizon. */
export interface Objective extends ItemBase {
  readonly kind: 'objective';
  readonly continues: readonly string[];
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly commitments: readonly Commitment[];
}

export function objectiveOf(path: string, document: Document | undefined, name: ItemName, commitments: readonly Commitment[]): Objective {
  const fields = fieldsOf(document?.data ?? {});
  return {
    kind: 'objective',
    ...itemBase(path, document, name),
    continues: fields.texts('continues'),
    replaces: fields.texts('replaces'),
    related: fields.texts('related'),
    commitments,
  };
}
