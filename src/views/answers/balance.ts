import type { Balance } from '../../actions/rollover.ts';
import type { Commitment } from '../../model/commitment.ts';

/** A rollover's balance, as in schemas/changes.schema.json. */
export const balanceAnswer = ({ carried, ended, dropped, withoutDue, references }: Balance): object => ({
  carried: linksTo(carried),
  ended: linksTo(ended),
  dropped: linksTo(dropped),
  withoutDue: linksTo(withoutDue),
  references,
});

const linksTo = (commitments: readonly Commitment[]): readonly string[] =>
  commitments.map(({ year, id }) => `${year}/${id}`);
