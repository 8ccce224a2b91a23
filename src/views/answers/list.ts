import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Group } from '../../query/group.ts';
import type { Row } from '../../query/row.ts';
import { commitmentAnswer, orNull } from './shared.ts';

/** The JSON answer of `agenda list`; see schemas/list.schema.json. */
export const listAnswer = (
  loaded: Loaded,
  rows: readonly Row[],
  asOf: IsoDate,
  groups: readonly Group[] = [],
): object => ({
  schemaVersion: 1,
  kind: 'list',
  asOf,
  commitments: rows.map((row) => commitmentAnswer(loaded, row)),
  groups: groups.map(({ key, name, rows: own }) => ({
    key: orNull(key),
    name: orNull(name),
    commitments: own.map(({ plan, commitment }) => `${plan.year}/${commitment.id}`),
  })),
  incomplete: loaded.incomplete,
});
