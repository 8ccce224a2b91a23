// Messages about the data between the two lines of hyphens at the top of a file.
import { alternatives } from '../../i18n/plural.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';

export const frontMatterMessages: readonly EngineMessage[] = [
  engineMessage(
    'front-matter/missing',
    { nl: 'Een jaarplan moet met gegevens beginnen.', en: 'A plan must begin with data.' },
    ({ keys }) => ({
      message: {
        nl: `Boven de tekst ontbreken de gegevens. Daar moet ten minste "${alternatives(keys).nl}" staan.`,
        en: `The data above the text are missing. They must contain at least "${alternatives(keys).en}".`,
      },
      hint: {
        nl: `Begin het bestand met een regel ---, dan een regel "${keys[0]}: …", dan weer een regel ---.`,
        en: `Begin the file with a line ---, then a line "${keys[0]}: …", then another line ---.`,
      },
    }),
  ),
  engineMessage(
    'front-matter/unclosed',
    {
      nl: 'De gegevens moeten tussen twee regels van precies drie streepjes staan.',
      en: 'The data must be between two lines of exactly three hyphens.',
    },
    ({ lacks }) =>
      lacks === 'start'
        ? {
            message: {
              nl: 'Boven de gegevens ontbreekt een regel van precies drie streepjes.',
              en: 'A line of exactly three hyphens is missing above the data.',
            },
            hint: {
              nl: 'Begin het bestand met een regel --- en laat ook de regel --- onder de gegevens staan.',
              en: 'Begin the file with a line --- and keep the line --- below the data too.',
            },
          }
        : {
            message: {
              nl: 'De gegevens worden niet afgesloten met een regel van precies drie streepjes.',
              en: 'The data do not end with a line of exactly three hyphens.',
            },
            hint: {
              nl: 'Zet onder de gegevens een regel met precies drie streepjes, en niets erachter: ---',
              en: 'Put a line of exactly three hyphens below the data, and nothing after it: ---',
            },
            first: { nl: 'hier beginnen de gegevens', en: 'the data begin here' },
          },
  ),
  engineMessage(
    'front-matter/language',
    {
      nl: 'De gegevens moeten in YAML staan, met niets achter de streepjes.',
      en: 'The data must be in YAML, with nothing after the hyphens.',
    },
    ({ written }) => ({
      message: {
        nl: `De eerste regel moet uit precies drie streepjes bestaan; er staat "${written}".`,
        en: `The first line must be exactly three hyphens; it is "${written}".`,
      },
      hint: { nl: 'Maak er --- van, met niets erachter.', en: 'Change it to --- with nothing after it.' },
    }),
  ),
  engineMessage(
    'front-matter/not-a-map',
    {
      nl: 'De gegevens moeten uit velden bestaan: een naam, een dubbele punt en een waarde.',
      en: 'The data must consist of fields: a name, a colon and a value.',
    },
    () => ({
      message: {
        nl: 'Hier horen velden te staan, elk op een eigen regel: een naam, een dubbele punt, een spatie en een waarde.',
        en: 'Fields belong here, each on a line of its own: a name, a colon, a space and a value.',
      },
      hint: {
        nl: 'Is dit gewone tekst? Zet die dan onder de tweede regel met drie streepjes.',
        en: 'Is this plain text? Then put it below the second line of three hyphens.',
      },
    }),
  ),
  engineMessage(
    'front-matter/blank-line-before',
    { nl: 'De gegevens moeten op de eerste regel beginnen.', en: 'The data must begin on the first line.' },
    () => ({
      message: {
        nl: 'Vóór deze streepjes staat nog iets, bijvoorbeeld een lege regel of een spatie. Daardoor worden de gegevens niet herkend.',
        en: 'Something comes before these hyphens, such as a blank line or a space, so the data are not recognised.',
      },
      hint: {
        nl: 'Laat het bestand met --- beginnen. De titel komt onder de gegevens.',
        en: 'Let the file begin with ---. The title comes below the data.',
      },
    }),
  ),
];
