import type { Rule } from '../../lint/rule.ts';
import { isComparable } from '../../query/fingerprint.ts';
import { atValue } from '../../source/place.ts';

/** The commitments must be those that were adopted. Compares with the fingerprint in the plan, so it also works without git. */
export const fingerprint: Rule = {
  name: 'plan/fingerprint',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'De inzetpunten moeten dezelfde zijn als toen het jaarplan werd vastgesteld.',
    en: 'The commitments must be the same as when the plan was adopted.',
  },
  *check({ plan, fingerprint: current }) {
    const recorded = plan.fingerprint;
    if (recorded === undefined || plan.stage === 'draft' || !isComparable(recorded) || plan.amendments.length > 0)
      return;
    if (recorded === current) return;
    yield {
      message: {
        nl: 'Na de vaststelling van dit jaarplan is een inzetpunt veranderd, maar er staat niets onder "amendments".',
        en: 'A commitment changed after this plan was adopted, but there is nothing under "amendments".',
      },
      hint: {
        nl: 'Noem onder "amendments" wat er is veranderd en met welk besluit, of maak de wijziging ongedaan.',
        en: 'Record under "amendments" what changed and by which decision, or undo the change.',
      },
      place: atValue(plan.path, 'fingerprint'),
    };
  },
};
