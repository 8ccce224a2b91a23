import type { Balance, DraftBalance } from '../../actions/rollover.ts';
import type { Commitment } from '../../model/commitment.ts';

/** A rollover's balance, as in schemas/changes.schema.json. */
export const balanceAnswer = ({ carried, ended, dropped, withoutDue, references }: Balance): object => ({
  carried: linksTo(carried),
  ended: linksTo(ended),
  dropped: linksTo(dropped),
  withoutDue: linksTo(withoutDue),
  references,
});

/** The balance of a draft that exists, as in schemas/balance.schema.json. */
export const draftBalanceAnswer = ({ carried, ended, lost }: DraftBalance): object => ({
  carried: linksTo(carried),
  ended: linksTo(ended),
  lost: linksTo(lost),
});

const linksTo = (commitments: readonly Commitment[]): readonly string[] =>
  commitments.map(({ year, id }) => `${year}/${id}`);
