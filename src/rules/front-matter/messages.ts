// What stands between the two lines of dashes at the top of a file.
import { alternatives } from '../../i18n/plural.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';

export const frontMatterMessages: readonly EngineMessage[] = [
  engineMessage(
    'front-matter/missing',
    { nl: 'Een jaarplan begint met gegevens.', en: 'A plan begins with data.' },
    ({ keys }) => ({
      message: {
        nl: `Boven de tekst ontbreken de gegevens. Daar hoort ten minste "${alternatives(keys).nl}" te staan.`,
        en: `The data above the text are missing. They must at least say "${alternatives(keys).en}".`,
      },
      hint: {
        nl: `Begin het bestand met een regel ---, dan een regel "${keys[0]}: …", dan weer een regel ---.`,
        en: `Begin the file with a line ---, then a line "${keys[0]}: …", then again a line ---.`,
      },
    }),
  ),
  engineMessage(
    'front-matter/unclosed',
    {
      nl: 'De gegevens staan tussen twee regels van precies drie streepjes.',
      en: 'The data stand between two lines of exactly three hyphens.',
    },
    ({ lacks }) =>
      lacks === 'start'
        ? {
            message: {
              nl: 'Boven de gegevens ontbreekt een regel van precies drie streepjes.',
              en: 'A line of exactly three hyphens is missing above the data.',
            },
            hint: {
              nl: 'Begin het bestand met een regel --- en laat ook de onderste staan.',
              en: 'Begin the file with a line --- and keep the one below the data too.',
            },
          }
        : {
            message: {
              nl: 'De gegevens worden niet afgesloten met een regel van precies drie streepjes.',
              en: 'The data do not end with a line of exactly three hyphens.',
            },
            hint: {
              nl: 'Zet onder de gegevens een regel met precies drie streepjes: ---',
              en: 'Put a line of exactly three hyphens below the data: ---',
            },
            first: { nl: 'hier beginnen de gegevens', en: 'the data begin here' },
          },
  ),
  engineMessage(
    'front-matter/language',
    {
      nl: 'Gegevens staan er in YAML, zonder iets achter de streepjes.',
      en: 'Data are written in YAML, with nothing after the hyphens.',
    },
    ({ written }) => ({
      message: {
        nl: `De eerste regel hoort uit precies drie streepjes te bestaan; er staat "${written}".`,
        en: `The first line must be exactly three hyphens; it says "${written}".`,
      },
      hint: { nl: 'Maak er --- van, zonder iets erachter.', en: 'Make it --- with nothing after it.' },
    }),
  ),
  engineMessage(
    'front-matter/not-a-map',
    {
      nl: 'Gegevens bestaan uit regels met een veld, een dubbele punt en een waarde.',
      en: 'Data consist of lines with a field, a colon and a value.',
    },
    () => ({
      message: {
        nl: 'Hier horen velden te staan, elk op een eigen regel: een naam, een dubbele punt, een spatie en een waarde.',
        en: 'Fields belong here, each on a line of its own: a name, a colon, a space and a value.',
      },
      hint: {
        nl: 'Is dit gewone tekst? Zet die onder de gegevens, dus onder de tweede regel met drie streepjes.',
        en: 'Is this plain text? Put it below the data, so below the second line of three hyphens.',
      },
    }),
  ),
  engineMessage(
    'front-matter/blank-line-before',
    { nl: 'De gegevens beginnen op de eerste regel.', en: 'The data begin on the first line.' },
    () => ({
      message: {
        nl: 'Voor deze streepjes staat nog iets, al is het een lege regel of een spatie. Zo zijn de gegevens niet te herkennen.',
        en: 'Something comes before these hyphens, if only a blank line or a space. The data cannot be recognised like this.',
      },
      hint: {
        nl: 'Laat het bestand met --- beginnen. De titel komt onder de gegevens.',
        en: 'Let the file begin with ---. The title comes below the data.',
      },
    }),
  ),
];
