// Another id for a record that only drafts know: its file, and what refers to it.
import type { Operation } from '../edit/operation.ts';
import type { Agenda } from '../model/agenda.ts';
import type { FileKind } from '../model/file-role.ts';
import type { Plan } from '../model/plan.ts';
import { type Item, itemsOf, parseReference } from '../query/index-agenda.ts';
import type { Tree } from '../source/tree.ts';
import { newNames } from './numbering.ts';
import type { DataChange } from './relocate.ts';

/** Where an id occurs. */
export interface Occurrences {
  /** The records that have it, a year each. */
  readonly records: readonly { readonly plan: Plan; readonly item: Item }[];
  /** The references to it, by the file in which they stand. */
  readonly references: readonly { readonly plan: Plan; readonly item: Item; readonly at: readonly [string, number] }[];
  /** The reports on it, by path. */
  readonly reports: readonly string[];
}

/** The fields that name records. */
const REFERRING = ['depends-on', 'continues', 'not-continues', 'replaces', 'related'];

export function occurrencesOf({ plans }: Pick<Agenda, 'plans'>, id: string): Occurrences {
  const all = plans.flatMap((plan) => itemsOf(plan).map((item) => ({ plan, item })));
  const records = all.filter(({ item }) => item.id === id && item.number !== id);
  const years = new Set(records.map(({ plan }) => plan.year));
  return {
    records,
    references: all.flatMap(({ plan, item }) =>
      REFERRING.flatMap((key) =>
        listIn(item, key).flatMap((written, at) => {
          // Without a year, what is continued is of the plan before this one.
          const home = key === 'continues' || key === 'not-continues' ? plan.continues : plan.year;
          const named = typeof written === 'string' ? parseReference(written, home) : undefined;
          return named?.id === id && years.has(named.year) ? [{ plan, item, at: [key, at] as const }] : [];
        }),
      ),
    ),
    reports: plans.flatMap(({ updates }) => updates.filter(({ of }) => of === id).map(({ path }) => path)),
  };
}

function listIn({ document }: Item, key: string): readonly unknown[] {
  const list = document?.data?.[key];
  return Array.isArray(list) ? list : [];
}

/** The new names of files, and the data that change. */
export function renaming(
  tree: Tree,
  { records, references }: Occurrences,
  id: string,
): { readonly names: ReadonlyMap<string, string>; readonly data: ReadonlyMap<string, DataChange> } {
  const renamed = records.map(({ plan, item }) => ({
    item,
    number: item.number,
    path:
      item.kind === 'theme'
        ? `${plan.year}/${item.number}-${id}/README.md`
        : `${item.path.slice(0, item.path.lastIndexOf('/'))}/${item.number}-${id}.md`,
  }));
  const data = new Map<string, { kind: FileKind; operations: Operation[] }>();
  for (const { item, at } of references) {
    const written = String(listIn(item, at[0])[at[1]]);
    const change = data.get(item.path) ?? { kind: item.kind, operations: [] };
    const to = written.includes('/') ? `${written.slice(0, written.indexOf('/'))}/${id}` : id;
    change.operations.push({ do: 'set', at: [...at], to });
    data.set(item.path, change);
  }
  return { names: newNames(tree, renamed), data };
}
