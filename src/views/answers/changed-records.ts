import type { AddedKind } from '../../actions/add.ts';
import { fromRepository, type Tree } from '../../source/tree.ts';
import { orNull } from './shared.ts';

/** Something in a plan that a change was about. */
export interface ChangedRecord {
  readonly year: number;
  readonly kind: AddedKind;
  readonly number: string | undefined;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** What it was; undefined for what is new. */
  readonly before?: { readonly number: string; readonly id: string };
}

/** What a change was about, as in schemas/changes.schema.json. */
export const changedRecords = (tree: Tree, records: readonly ChangedRecord[]): readonly object[] =>
  records.map(({ year, kind, number, id, title, path, before }) => ({
    year,
    kind,
    number: orNull(number),
    id,
    title,
    file: fromRepository(tree, path),
    before: before ? { number: before.number, id: before.id } : null,
  }));
