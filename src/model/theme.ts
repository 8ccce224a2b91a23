import type { Document } from '../document/document.ts';
import { groupsIn, textIn, textsIn } from './fields.ts';
import type { Objective } from './objective.ts';
import { type ItemBase, type ItemName, itemBase, type Named, namedOf } from './shared.ts';

/** A numbered chapter of a plan. */
export interface Theme extends ItemBase {
  readonly kind: 'theme';
  /** The owner who leads it. */
  readonly lead: string | undefined;
  readonly priorities: readonly Named[];
  readonly continues: readonly string[];
  readonly objectives: readonly Objective[];
}

export function themeOf(
  path: string,
  document: Document | undefined,
  name: ItemName,
  objectives: readonly Objective[],
): Theme {
  const data = document?.data ?? {};
  return {
    kind: 'theme',
    ...itemBase(path, document, name),
    lead: textIn(data, 'lead'),
    priorities: groupsIn(data, 'priorities').map(namedOf),
    continues: textsIn(data, 'continues'),
    objectives,
  };
}
