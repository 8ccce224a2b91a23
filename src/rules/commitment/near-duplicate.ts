import type { Rule } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import { inFile } from '../../source/place.ts';
import { nearDuplicatePairs } from '../../text/near-duplicates.ts';
import { profilesOf } from '../../text/similarity.ts';

/** Well above the score from which a rewording is recognised in another year's plan (0.50): neighbours in one plan share their subject anyway. */
const ALIKE = 0.6;

/** What is promised twice is counted twice; where two promises only look alike, `related` says so. Silent about plans whose period is over: nothing in them is merged any more. */
export const nearDuplicate: Rule = {
  name: 'commitment/near-duplicate',
  severity: 'warning',
  summary: {
    nl: 'Twee inzetpunten beloven niet bijna hetzelfde, of noemen elkaar verwant.',
    en: 'Two commitments do not promise nearly the same, or name each other as related.',
  },
  *check({ plan, commitments, today }) {
    if (plan.period.to < today) return;
    for (const [a, b] of nearDuplicatePairs(profilesOf(commitments), ALIKE)) {
      const [first, second] = [commitments[a] as Commitment, commitments[b] as Commitment];
      if (first.related.includes(second.id) || second.related.includes(first.id)) continue;
      yield {
        message: {
          nl: `Dit inzetpunt lijkt sterk op ${first.number} "${first.title}".`,
          en: `This commitment is much like ${first.number} "${first.title}".`,
        },
        hint: {
          nl: `Voeg ze samen. Zijn het toch twee beloften? Zet dan in een van beide:  related: [${first.id}]`,
          en: `Merge them. Are they two promises all the same? Then write in one of them:  related: [${first.id}]`,
        },
        place: inFile(second.path),
        related: [{ place: inFile(first.path), message: { nl: 'het andere inzetpunt', en: 'the other commitment' } }],
      };
    }
  },
};
