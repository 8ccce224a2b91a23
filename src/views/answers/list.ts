import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Row } from '../../query/row.ts';
import { commitmentAnswer } from './shared.ts';

/** The JSON answer of `agenda list`; see schemas/list.schema.json. */
export const listAnswer = (loaded: Loaded, rows: readonly Row[], asOf: IsoDate): object => ({
  schemaVersion: 1,
  kind: 'list',
  asOf,
  commitments: rows.map((row) => commitmentAnswer(loaded, row)),
  incomplete: loaded.incomplete,
});
