import { wasRead } from '../../model/shared.ts';
import { commitmentsOf } from '../../query/index-agenda.ts';
import { inFile } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** Somebody looks after every commitment; asked only where owners are kept at all. */
export const noOwner: Rule = {
  name: 'commitment/no-owner',
  severity: 'warning',
  summary: { nl: 'Elk inzetpunt heeft een trekker, waar trekkers worden bijgehouden.', en: 'Every commitment has an owner, where owners are kept.' },
  *check({ agenda }) {
    if (agenda.owners.size === 0) return;
    for (const { path, owner } of agenda.plans.filter(({ stage }) => stage !== 'closed').flatMap(commitmentsOf).filter(wasRead)) {
      if (owner !== undefined) continue;
      yield {
        message: { nl: 'Niemand trekt dit inzetpunt.', en: 'Nobody owns this commitment.' },
        hint: { nl: 'Voeg "owner" toe met het id van een team uit agenda.yaml.', en: 'Add "owner" with the id of a team from agenda.yaml.' },
        place: inFile(path),
      };
    }
  },
};
