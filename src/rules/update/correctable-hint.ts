import type { Text } from '../../i18n/text.ts';
import type { Update } from '../../model/update.ts';

const SHOWN = 8;

/** Which update to name behind `corrects`: the latest ones that may be corrected; where there are none, there is nothing to correct. */
export function correctableHint(possible: readonly Update[]): Text {
  if (possible.length === 0)
    return {
      nl: 'Over dit inzetpunt is er geen eerdere melding om te corrigeren. Haal de regel "corrects" weg.',
      en: 'There is no earlier report on this commitment to correct. Take out the line "corrects".',
    };
  const names = possible
    .slice(-SHOWN)
    .map(({ name }) => name)
    .join(', ');
  return {
    nl: `Schrijf achter "corrects:" de bestandsnaam van een eerdere melding over dit inzetpunt, zonder .md: ${names}.`,
    en: `Write the file name of an earlier report on this commitment after "corrects:", without .md: ${names}.`,
  };
}
