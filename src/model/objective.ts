import type { Document } from '../document/document.ts';
import type { Commitment } from './commitment.ts';
import { groupsIn, textIn, textsIn } from './fields.ts';
import { type Indicator, type ItemBase, type ItemName, indicatorOf, itemBase } from './shared.ts';

/** What should be achieved by the final year of the strategy. */
export interface Objective extends ItemBase {
  readonly kind: 'objective';
  /** The portfolio holder; where undefined, that of the theme. */
  readonly holder: string | undefined;
  readonly indicators: readonly Indicator[];
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
    holder: textIn(data, 'holder'),
    indicators: groupsIn(data, 'indicators').map(indicatorOf),
    continues: textsIn(data, 'continues'),
    replaces: textsIn(data, 'replaces'),
    related: textsIn(data, 'related'),
    commitments,
  };
}
