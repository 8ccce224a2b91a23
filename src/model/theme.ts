import type { Document } from '../document/document.ts';
import type { Commitment } from './commitment.ts';
import { groupsIn, textIn, textsIn } from './fields.ts';
import type { Objective } from './objective.ts';
import { type Indicator, type ItemBase, type ItemName, indicatorOf, itemBase, type Named, namedOf } from './shared.ts';

/** A numbered chapter of a plan. */
export interface Theme extends ItemBase {
  readonly kind: 'theme';
  /** The id of its owner. */
  readonly lead: string | undefined;
  /** The portfolio holder. */
  readonly holder: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly priorities: readonly Named[];
  readonly continues: readonly string[];
  readonly objectives: readonly Objective[];
  /** Commitments without an objective: all in a plan of two levels, none in a plan of three. */
  readonly commitments: readonly Commitment[];
}

export function themeOf(
  path: string,
  document: Document | undefined,
  name: ItemName,
  objectives: readonly Objective[],
  commitments: readonly Commitment[],
): Theme {
  const data = document?.data ?? {};
  return {
    kind: 'theme',
    ...itemBase(path, document, name),
    lead: textIn(data, 'lead'),
    holder: textIn(data, 'holder'),
    indicators: groupsIn(data, 'indicators').map(indicatorOf),
    priorities: groupsIn(data, 'priorities').map(namedOf),
    continues: textsIn(data, 'continues'),
    objectives,
    commitments,
  };
}
