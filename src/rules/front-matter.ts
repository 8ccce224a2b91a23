// What stands between the two lines of dashes at the top of a file.
import { alternatives } from '../language/plural.ts';
import { saying, type Rule } from './rule.ts';

const fixed = { fixed: true } as const;

export const frontMatterRules: readonly Rule[] = [
  saying(
    'front-matter/missing',
    'error',
    { nl: 'Een jaarplan en een voortgangsmelding beginnen met gegevens.', en: 'A plan and an update begin with data.' },
    ({ keys }) => ({
      message: { nl: `Bovenaan dit bestand ontbreken de gegevens, met in elk geval ${alternatives(keys).nl}.`, en: `The data at the top of this file are missing, with at least ${alternatives(keys).en}.` },
      hint: {
        nl: `Begin het bestand met een regel ---, dan een regel "${keys[0]}: …", dan weer een regel ---.`,
        en: `Begin the file with a line ---, then a line "${keys[0]}: …", then again a line ---.`,
      },
    }),
    fixed,
  ),
  saying(
    'front-matter/unclosed',
    'error',
    { nl: 'De gegevens eindigen met een regel van precies drie streepjes.', en: 'The data end with a line of exactly three dashes.' },
    () => ({
      message: { nl: 'De gegevens bovenaan dit bestand zijn niet goed afgesloten.', en: 'The data at the top of this file are not closed properly.' },
      hint: { nl: 'Zet onder de gegevens een regel met precies drie streepjes: ---', en: 'Put a line of exactly three dashes below the data: ---' },
      first: { nl: 'hier beginnen de gegevens', en: 'the data begin here' },
    }),
    fixed,
  ),
  saying(
    'front-matter/language',
    'error',
    { nl: 'Gegevens staan er in YAML, zonder iets achter de streepjes.', en: 'Data are written in YAML, with nothing behind the dashes.' },
    ({ written }) => ({
      message: { nl: `Achter de drie streepjes mag niets staan; er staat "${written}".`, en: `Nothing may stand behind the three dashes; here it says "${written}".` },
      hint: { nl: 'Maak van deze regel precies drie streepjes: ---', en: 'Make this line exactly three dashes: ---' },
    }),
    fixed,
  ),
  saying(
    'front-matter/not-a-map',
    'error',
    { nl: 'Gegevens bestaan uit regels met een veld, een dubbele punt en een waarde.', en: 'Data consist of lines with a field, a colon and a value.' },
    () => ({
      message: { nl: 'Hier horen velden te staan, elk op een eigen regel: een naam, een dubbele punt, een spatie en een waarde.', en: 'Fields belong here, each on a line of its own: a name, a colon, a space and a value.' },
      hint: { nl: 'Bijvoorbeeld:  status: on-track', en: 'For instance:  status: on-track' },
    }),
    fixed,
  ),
  saying(
    'front-matter/blank-line-before',
    'error',
    { nl: 'De gegevens beginnen op de eerste regel.', en: 'The data begin on the first line.' },
    () => ({
      message: { nl: 'Boven de eerste streepjes staat een lege regel of spatie. Daardoor worden de gegevens niet herkend.', en: 'A blank line or space stands before the first dashes, so the data are not recognised.' },
      hint: { nl: 'Verwijder wat boven deze regel staat, zodat het bestand met --- begint.', en: 'Remove what stands above this line, so that the file begins with ---.' },
    }),
    fixed,
  ),
];
