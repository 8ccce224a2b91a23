// The part of a file that people read.
import { saying, type Rule } from './rule.ts';

export const textRules: readonly Rule[] = [
  saying(
    'text/missing-title',
    'error',
    { nl: 'De tekst begint met een titel.', en: 'The text begins with a title.' },
    () => ({
      message: { nl: 'De tekst begint niet met een titel.', en: 'The text does not begin with a title.' },
      hint: { nl: 'Zet bovenaan de tekst een regel met een hekje, een spatie en de titel:  # Titel', en: 'Put a line with a hash, a space and the title above the text:  # Title' },
    }),
  ),
  saying(
    'text/empty',
    'error',
    { nl: 'Een doelstelling en een inzetpunt zeggen wat er beloofd is.', en: 'An objective and a commitment say what is promised.' },
    () => ({
      message: { nl: 'Onder de titel staat geen tekst: wat is er beloofd?', en: 'No text stands under the title: what is promised?' },
      hint: { nl: 'Schrijf de belofte onder de titel.', en: 'Write the promise under the title.' },
    }),
  ),
  saying(
    'text/invisible-character',
    'error',
    { nl: 'Wat je leest is wat er staat.', en: 'What you read is what stands there.' },
    ({ codePoint }) => ({
      message: { nl: `Hier staat een onzichtbaar teken dat de leesrichting omdraait (${codePoint}).`, en: `An invisible character stands here that turns the reading direction round (${codePoint}).` },
      hint: { nl: 'Verwijder het teken, of typ de regel opnieuw.', en: 'Remove the character, or type the line again.' },
    }),
    { fixed: true },
  ),
];
