import type { Rule } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import { inFile } from '../../source/place.ts';
import { nearDuplicatePairs } from '../../text/near-duplicates.ts';
import { profilesOf } from '../../text/similarity.ts';

/** Higher than the score from which a comparison of two years recognises a rewording (0.50), since commitments of one plan often share their subject. */
const ALIKE = 0.6;

/**
 * Two commitments with nearly the same text would be counted twice. Where they are different after all, `related` says so. Does not apply to
 * plans whose period is over, in which nobody merges commitments any more.
 */
export const nearDuplicate: Rule = {
  name: 'commitment/near-duplicate',
  severity: 'warning',
  summary: {
    nl: 'Twee inzetpunten mogen niet bijna gelijk zijn, tenzij ze naar elkaar verwijzen.',
    en: 'Two commitments must not be nearly the same, unless one refers to the other.',
  },
  *check({ plan, commitments, today }) {
    if (plan.period.to < today) return;
    for (const [a, b] of nearDuplicatePairs(profilesOf(commitments), ALIKE)) {
      const [first, second] = [commitments[a] as Commitment, commitments[b] as Commitment];
      if (first.related.includes(second.id) || second.related.includes(first.id)) continue;
      yield {
        message: {
          nl: `Dit inzetpunt lijkt sterk op ${first.number} "${first.title}".`,
          en: `This commitment is very similar to ${first.number} "${first.title}".`,
        },
        hint: {
          nl: `Voeg ze samen. Zijn het toch twee inzetpunten? Schrijf dan hier:  related: [${first.id}]`,
          en: `Merge them. Are they two different commitments? Then write here:  related: [${first.id}]`,
        },
        place: inFile(second.path),
        related: [{ place: inFile(first.path), message: { nl: 'het andere inzetpunt', en: 'the other commitment' } }],
      };
    }
  },
};
