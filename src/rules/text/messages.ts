// Messages about the text below the data.
import type { Text } from '../../i18n/text.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { isControl, turnsDirection, unseenName, withoutUnseen } from '../unseen.ts';

export const textMessages: readonly EngineMessage[] = [
  engineMessage(
    'text/missing-title',
    { nl: 'De tekst moet een titel hebben.', en: 'The text must have a title.' },
    () => ({
      message: { nl: 'De tekst heeft geen titel.', en: 'The text has no title.' },
      hint: {
        nl: 'Zet boven de tekst een regel met een hekje, een spatie en de titel:  # Titel',
        en: 'Put a line above the text with a hash, a space and the title:  # Title',
      },
    }),
  ),
  engineMessage(
    'text/title-too-long',
    { nl: 'Een titel mag niet te lang zijn.', en: 'A title must not be too long.' },
    ({ length, most }) => ({
      message: {
        nl: `Deze titel is ${length} tekens lang; ten hoogste ${most} zijn toegestaan. De titel wordt nu nergens getoond.`,
        en: `This title is ${length} characters long; at most ${most} are allowed. It is not shown anywhere now.`,
      },
      hint: {
        nl: 'Kort de titel in, en zet de rest in de tekst eronder.',
        en: 'Shorten the title, and put the rest in the text below it.',
      },
    }),
  ),
  engineMessage(
    'text/above-title',
    { nl: 'De titel moet boven de tekst staan.', en: 'The title must be above the text.' },
    () => ({
      message: {
        nl: 'Deze tekst staat boven de titel en telt daardoor niet mee: alleen de tekst onder de titel telt.',
        en: 'This text is above the title and is therefore ignored: only the text below the title counts.',
      },
      hint: {
        nl: 'Zet de titel boven deze tekst. Een afbeelding of een opmerking mag boven de titel blijven staan.',
        en: 'Put the title above this text. An image or a comment may stay above the title.',
      },
    }),
  ),
  engineMessage(
    'text/second-title',
    { nl: 'Een bestand mag maar één titel hebben.', en: 'A file must have only one title.' },
    () => ({
      message: {
        nl: 'Dit is een tweede titel in hetzelfde bestand; alleen de eerste telt als titel.',
        en: 'This is a second title in the same file; only the first counts as the title.',
      },
      hint: {
        nl: 'Maak er een tussenkop van (##), of zet dit deel in een eigen bestand.',
        en: 'Make it a subheading (##), or move this part to its own file.',
      },
    }),
  ),
  engineMessage(
    'text/empty',
    {
      nl: 'Een doelstelling moet een tekst hebben.',
      en: 'An objective must have a text.',
    },
    () => ({
      message: {
        nl: 'Onder de titel ontbreekt de tekst.',
        en: 'There is no text below the title.',
      },
      hint: {
        nl: 'Schrijf onder de titel in gewone zinnen wat er bereikt moet zijn.',
        en: 'Write below the title, in plain sentences, what should be achieved.',
      },
    }),
  ),
  engineMessage(
    'text/invisible-character',
    {
      nl: 'De tekst mag geen tekens bevatten die de leesrichting omdraaien.',
      en: 'The text must not contain characters that reverse the reading direction.',
    },
    ({ codePoint }, _context, place) => ({
      message: whatItDoes(codePoint),
      hint: {
        nl: 'Verwijder het teken, of typ de regel opnieuw.',
        en: 'Remove the character, or type the line again.',
      },
      fix: withoutUnseen(codePoint, place),
    }),
  ),
];

function whatItDoes(codePoint: string): Text {
  const { nl, en } = unseenName(codePoint);
  if (turnsDirection(codePoint))
    return {
      nl: `Hier staat een onzichtbaar teken dat de leesrichting bepaalt (${nl}). Je leest dus misschien iets anders dan er staat.`,
      en: `There is an invisible character here that sets the reading direction (${en}), so you may read something else than what is written.`,
    };
  if (isControl(codePoint))
    return {
      nl: `Hier staat een onzichtbaar teken (${nl}). Een scherm of programma kan het als opdracht opvatten.`,
      en: `There is an invisible character here (${en}). A screen or a program may take it for a command.`,
    };
  return {
    nl: `Hier staat een onzichtbaar teken (${nl}). Zulke tekens komen vaak mee met geplakte tekst.`,
    en: `There is an invisible character here (${en}). Pasted text often contains such characters.`,
  };
}
