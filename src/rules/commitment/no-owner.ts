import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** Somebody looks after every commitment; asked only where owners are kept at all. */
export const noOwner: Rule = {
  name: 'commitment/no-owner',
  severity: 'warning',
  summary: {
    nl: 'Elk inzetpunt heeft een trekker, waar trekkers worden bijgehouden.',
    en: 'Every commitment has an owner, where owners are kept.',
  },
  *check({ agenda, plan, commitments }) {
    if (agenda.owners.size === 0 || plan.stage === 'closed') return;
    for (const commitment of commitments) {
      if (commitment.owners.length > 0 || wasWritten(commitment, 'owner') || !wasRead(commitment)) continue;
      yield {
        message: { nl: 'Niemand trekt dit inzetpunt.', en: 'Nobody owns this commitment.' },
        hint: {
          nl: 'Voeg "owner" toe met het id van een team uit agenda.yaml.',
          en: 'Add "owner" with the id of a team from agenda.yaml.',
        },
        place: inFile(commitment.path),
      };
    }
  },
};
