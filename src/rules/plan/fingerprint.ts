import type { Rule } from '../../lint/rule.ts';
import { isComparable } from '../../query/fingerprint.ts';
import { atValue } from '../../source/place.ts';

/** The promises are those that were adopted: seen by the plan's own fingerprint, so also without git. */
export const fingerprint: Rule = {
  name: 'plan/fingerprint',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'De beloften zijn nog die van het vastgestelde plan.',
    en: 'The promises are still those of the adopted plan.',
  },
  *check({ plan, fingerprint: current }) {
    const recorded = plan.fingerprint;
    if (recorded === undefined || plan.stage === 'draft' || !isComparable(recorded) || plan.amendments.length > 0)
      return;
    if (recorded === current) return;
    yield {
      message: {
        nl: 'Sinds dit plan is vastgesteld, is er een belofte veranderd zonder dat dat is vermeld.',
        en: 'Since this plan was adopted a promise has changed without that being recorded.',
      },
      hint: {
        nl: 'Vermeld onder "amendments" wat er is veranderd en met welk besluit, of draai de wijziging terug.',
        en: 'Record under "amendments" what changed and by which decision, or undo the change.',
      },
      place: atValue(plan.path, 'fingerprint'),
    };
  },
};
