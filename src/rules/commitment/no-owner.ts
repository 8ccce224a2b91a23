import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** Every commitment needs an owner. Applies only where `agenda.yaml` lists owners. */
export const noOwner: Rule = {
  name: 'commitment/no-owner',
  severity: 'warning',
  summary: {
    nl: 'Elk inzetpunt moet een trekker hebben, als agenda.yaml trekkers noemt.',
    en: 'Every commitment must have an owner, if agenda.yaml lists owners.',
  },
  *check({ agenda, plan, commitments }) {
    if (agenda.owners.size === 0 || plan.stage === 'closed') return;
    for (const commitment of commitments) {
      if (commitment.owners.length > 0 || wasWritten(commitment, 'owner') || !wasRead(commitment)) continue;
      yield {
        message: { nl: 'Dit inzetpunt heeft geen trekker.', en: 'This commitment has no owner.' },
        hint: {
          nl: 'Voeg "owner" toe met het id van een team uit agenda.yaml.',
          en: 'Add "owner" with the id of a team from agenda.yaml.',
        },
        place: inFile(commitment.path),
      };
    }
  },
};
