import type { Text } from '../../i18n/text.ts';
import type { Update } from '../../model/update.ts';

const SHOWN = 8;

/** The hint with the latest updates that `corrects` may name, or that there are none. */
export function correctableHint(possible: readonly Update[]): Text {
  if (possible.length === 0)
    return {
      nl: 'Over dit inzetpunt is er geen eerdere voortgangsmelding om te corrigeren. Haal de regel "corrects" weg.',
      en: 'There is no earlier progress report on this commitment to correct. Remove the line "corrects".',
    };
  const names = possible
    .slice(-SHOWN)
    .map(({ name }) => name)
    .join(', ');
  return {
    nl: `Schrijf achter "corrects:" de bestandsnaam van een eerdere voortgangsmelding over dit inzetpunt, zonder .md: ${names}.`,
    en: `Write the file name of an earlier progress report on this commitment after "corrects:", without .md: ${names}.`,
  };
}
