// The part of a file that people read.
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';

export const textMessages: readonly EngineMessage[] = [
  engineMessage(
    'text/missing-title',
    { nl: 'De tekst begint met een titel.', en: 'The text begins with a title.' },
    () => ({
      message: { nl: 'De tekst begint niet met een titel.', en: 'The text does not begin with a title.' },
      hint: {
        nl: 'Zet boven de tekst een regel met een hekje, een spatie en de titel:  # Titel',
        en: 'Put a line above the text with a hash, a space and the title:  # Title',
      },
    }),
  ),
  engineMessage(
    'text/empty',
    {
      nl: 'Een doelstelling zegt wat er bereikt moet worden.',
      en: 'An objective says what is to be reached.',
    },
    () => ({
      message: {
        nl: 'Onder de titel staat geen tekst. Wat moet er bereikt worden?',
        en: 'There is no text under the title. What is to be reached?',
      },
      hint: {
        nl: 'Schrijf onder de titel in gewone zinnen wat er bereikt moet worden.',
        en: 'Write under the title, in plain sentences, what is to be reached.',
      },
    }),
  ),
  engineMessage(
    'text/invisible-character',
    { nl: 'Wat je leest is wat er staat.', en: 'What you read is what it says.' },
    ({ codePoint }) => ({
      message: {
        nl: `Hier staat een onzichtbaar teken dat de leesrichting omdraait (${codePoint}). Wat je ziet, is dus niet wat er staat.`,
        en: `There is an invisible character here that turns the reading direction round (${codePoint}), so what you see is not what it says.`,
      },
      hint: {
        nl: 'Verwijder het teken, of typ de regel opnieuw.',
        en: 'Remove the character, or type the line again.',
      },
    }),
  ),
];
