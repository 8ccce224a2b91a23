import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { RoundRow } from '../../query/rounds.ts';
import { fromRepository } from '../../source/tree.ts';
import { countsOf, type RoundQuestion, rowsByOwner } from '../round.ts';
import { orNull, planAnswer } from './shared.ts';

/** The JSON answer of `agenda round`; see schemas/round.schema.json. */
export const roundAnswer = (loaded: Loaded, question: RoundQuestion, asOf: IsoDate): object => {
  const { round, plan, rows, agenda } = question;
  const { id, title, date, opens, closes, closed, because } = round;
  return {
    schemaVersion: 1,
    kind: 'round',
    asOf,
    round: {
      id,
      title,
      date,
      opens: orNull(opens),
      closes: orNull(closes),
      closed: orNull(closed),
      because: orNull(because),
    },
    plan: planAnswer(plan),
    totals: countsOf(rows),
    owners: rowsByOwner(rows, agenda)
      .filter(({ owner }) => question.owner === undefined || owner === question.owner)
      .map(({ owner, name, rows: own }) => ({ owner: orNull(owner), name: orNull(name), ...countsOf(own) })),
    commitments: rows.map((row) => commitmentOf(loaded, row)),
    incomplete: loaded.incomplete,
  };
};

const commitmentOf = ({ tree }: Loaded, { row: { plan, commitment, standing }, state, reports }: RoundRow): object => ({
  commitment: `${plan.year}/${commitment.id}`,
  number: commitment.number,
  title: commitment.title,
  owners: commitment.owners,
  state,
  status: standing.status,
  reports: reports.map(({ path }) => fromRepository(tree, path)),
});
