import type { Commitment } from '../../model/commitment.ts';
import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { HistoryEvent } from '../../query/history.ts';
import { fromRepository } from '../../source/tree.ts';
import { orNull, textOrNull } from './shared.ts';

/** The JSON answer of `agenda history`; see schemas/history.schema.json. */
export const historyAnswer = (
  loaded: Loaded,
  commitment: Commitment,
  events: readonly HistoryEvent[],
  asOf: IsoDate,
): object => ({
  schemaVersion: 1,
  kind: 'history',
  asOf,
  year: commitment.year,
  number: commitment.number,
  id: commitment.id,
  title: commitment.title,
  events: events.map(({ date, type, plan, commitment: member, update, status, due, amendment }) => ({
    date,
    year: plan.year,
    number: member.number,
    id: member.id,
    title: member.title,
    type,
    name: orNull(update?.name),
    status: orNull(status),
    value: orNull(update?.value),
    due: orNull(due),
    text: textOrNull(update ? update.note : amendment ? amendment.what : member.text),
    file: fromRepository(loaded.tree, update ? update.path : amendment ? plan.path : member.path),
    reference: orNull((update ?? amendment ?? plan).decision?.reference),
  })),
  incomplete: loaded.incomplete,
});
