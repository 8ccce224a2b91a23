import type { Agenda } from '../model/agenda.ts';
import { byCodePoint } from '../source/tree.ts';
import { holderOf, type Row } from './row.ts';
import { dueDayOf } from './standing.ts';

/** The properties by which commitments can be grouped. */
export const GROUPINGS = ['owner', 'holder', 'party', 'due'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Commitments with the same owner, portfolio holder or party, or due in the same quarter. */
export interface Group {
  /** An id, or a quarter such as `2021-Q4`; undefined for those that have none. */
  readonly key: string | undefined;
  /** Its name; undefined where the key is clear by itself. */
  readonly name: string | undefined;
  readonly rows: readonly Row[];
}

/**
 * Groups rows, each in the order given. A commitment with two owners is in two groups. Owners, holders and parties are
 * in the order of agenda.yaml, quarters in order of time; the group without a key is last.
 */
export function groupRows(rows: readonly Row[], by: Grouping, agenda: Agenda): readonly Group[] {
  const grouped = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const keys = KEYS[by](row);
    for (const key of keys.length > 0 ? new Set(keys) : [undefined]) {
      const group = grouped.get(key);
      if (group) group.push(row);
      else grouped.set(key, [row]);
    }
  }
  const order = orderOf(by, agenda);
  const placeOf = (key: string): number => order.indexOf(key) + (order.includes(key) ? 0 : order.length + 1);
  return [...grouped]
    .sort(([a], [b]) =>
      a === undefined || b === undefined
        ? Number(a === undefined) - Number(b === undefined)
        : placeOf(a) - placeOf(b) || byCodePoint(a, b),
    )
    .map(([key, own]) => ({ key, name: key === undefined ? undefined : nameOf(by, key, agenda), rows: own }));
}

const KEYS: Readonly<Record<Grouping, (row: Row) => readonly string[]>> = {
  owner: ({ commitment }) => commitment.owners,
  holder: (row) => [holderOf(row)].filter((holder) => holder !== undefined),
  party: ({ commitment }) => [...commitment.actors, ...commitment.partners],
  due: ({ standing }) => {
    const day = dueDayOf(standing);
    return day === undefined ? [] : [`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`];
  },
};

function orderOf(by: Grouping, { owners, holders, parties }: Agenda): readonly string[] {
  return by === 'due' ? [] : [...{ owner: owners, holder: holders, party: parties }[by].keys()];
}

function nameOf(by: Grouping, key: string, { owners, holders, parties }: Agenda): string | undefined {
  if (by === 'owner') return owners.get(key);
  if (by === 'party') return parties.get(key);
  return by === 'holder' ? holders.get(key)?.title : undefined;
}
