import { FORMAT } from '../../model/agenda.ts';
import { atValue } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** The agenda is written in a format that this version reads. */
export const formatVersion: Rule = {
  name: 'agenda/format-version',
  severity: 'error',
  fixed: true,
  summary: { nl: 'De agenda is geschreven in een formaat dat deze versie leest.', en: 'The agenda is written in a format that this version reads.' },
  *check({ agenda }) {
    if (agenda.format === undefined || agenda.format === FORMAT) return;
    yield {
      message: { nl: `Deze agenda is geschreven in formaat ${agenda.format}; deze versie van agenda leest formaat ${FORMAT}.`, en: `This agenda is written in format ${agenda.format}; this version of agenda reads format ${FORMAT}.` },
      hint: { nl: `Werk agenda bij, of zet hier format: ${FORMAT} als je dat bedoelt.`, en: `Update agenda, or write format: ${FORMAT} if that is what you mean.` },
      place: atValue(agenda.path, 'format'),
    };
  },
};
