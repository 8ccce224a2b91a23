import type { Document } from '../document/document.ts';
import type { Commitment } from './commitment.ts';
import { textsIn } from './fields.ts';
import { type ItemBase, type ItemName, itemBase } from './shared.ts';

/** What is to be reached at the strategy's horizon. */
export interface Objective extends ItemBase {
  readonly kind: 'objective';
  readonly continues: readonly string[];
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly commitments: readonly Commitment[];
}

export function objectiveOf(
  path: string,
  document: Document | undefined,
  name: ItemName,
  commitments: readonly Commitment[],
): Objective {
  const data = document?.data ?? {};
  return {
    kind: 'objective',
    ...itemBase(path, document, name),
    continues: textsIn(data, 'continues'),
    replaces: textsIn(data, 'replaces'),
    related: textsIn(data, 'related'),
    commitments,
  };
}
