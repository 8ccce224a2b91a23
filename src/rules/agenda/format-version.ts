import type { Rule } from '../../lint/rule.ts';
import { FORMAT } from '../../model/agenda.ts';
import { atValue } from '../../source/place.ts';

/** The agenda must have a format that this version of the program can read. */
export const formatVersion: Rule = {
  name: 'agenda/format-version',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'De agenda moet een formaat hebben dat deze versie kan lezen.',
    en: 'The agenda must have a format that this version can read.',
  },
  *checkAgenda({ agenda }) {
    // A value that is no version number is reported by the schema rules.
    if (
      agenda.format === undefined ||
      agenda.format === FORMAT ||
      !Number.isInteger(agenda.format) ||
      agenda.format < 1
    )
      return;
    yield {
      message: {
        nl: `Deze agenda heeft formaat ${agenda.format}; deze versie van het programma leest formaat ${FORMAT}.`,
        en: `This agenda has format ${agenda.format}; this version of the program reads format ${FORMAT}.`,
      },
      hint: {
        nl: `Installeer een nieuwere versie van het programma. Is het een tikfout? Schrijf dan:  format: ${FORMAT}`,
        en: `Install a newer version of the program. Is it a typing error? Then write:  format: ${FORMAT}`,
      },
      place: atValue(agenda.path, 'format'),
    };
  },
};
