import type { Rule } from '../../lint/rule.ts';
import { FORMAT } from '../../model/agenda.ts';
import { atValue } from '../../source/place.ts';

/** The agenda is written in a format that this version reads. */
export const formatVersion: Rule = {
  name: 'agenda/format-version',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'De agenda is geschreven in een formaat dat deze versie leest.',
    en: 'The agenda is written in a format that this version reads.',
  },
  *checkAgenda({ agenda }) {
    // What is no version at all is told as such.
    if (
      agenda.format === undefined ||
      agenda.format === FORMAT ||
      !Number.isInteger(agenda.format) ||
      agenda.format < 1
    )
      return;
    yield {
      message: {
        nl: `Deze agenda is geschreven in formaat ${agenda.format}; deze versie van agenda leest formaat ${FORMAT}.`,
        en: `This agenda is written in format ${agenda.format}; this version of agenda reads format ${FORMAT}.`,
      },
      hint: {
        nl: `Installeer een nieuwere versie van agenda. Is het een tikfout? Zet hier dan  format: ${FORMAT}`,
        en: `Install a newer version of agenda. Is it a typing error? Then write  format: ${FORMAT}`,
      },
      place: atValue(agenda.path, 'format'),
    };
  },
};
