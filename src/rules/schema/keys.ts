// Messages about which fields a file has.
import { alternatives } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import type { ProblemWords } from '../../source/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inOrder } from './lines.ts';

export const keyMessages: readonly EngineMessage[] = [
  engineMessage('schema/unknown-key', { nl: 'Alle velden moeten bestaan.', en: 'All fields must exist.' }, (words) => {
    const { key, of, meant } = words;
    const ask = didYouMean(meant);
    return {
      message: {
        nl: `"${key}" is geen veld van ${of.nl}.${ask.nl}`,
        en: `"${key}" is not a field of ${of.en}.${ask.en}`,
      },
      hint: whereItBelongs(words),
      suggestions: meant,
    };
  }),
  engineMessage(
    'schema/missing-key',
    { nl: 'Verplichte velden moeten zijn ingevuld.', en: 'Required fields must be filled in.' },
    ({ field, of, example }) => {
      const [line = '', ...within] = example;
      return {
        message: { nl: `Bij ${of.nl} ontbreekt ${field.nl}.`, en: `${capital(of.en)} needs ${field.en}.` },
        hint:
          within.length === 0
            ? { nl: `Voeg een regel toe, bijvoorbeeld:  ${line}`, en: `Add a line, for instance:  ${line}` }
            : {
                nl: `Voeg een regel "${line}" toe, en zet daaronder, twee spaties naar rechts: ${inOrder(within).nl}.`,
                en: `Add a line "${line}", and below it, indented by two spaces: ${inOrder(within).en}.`,
              },
      };
    },
  ),
  engineMessage('schema/one-of', { nl: 'Kies één van de velden.', en: 'One of the fields must be chosen.' }, (words) =>
    words.given.length === 0 ? noChoice(words) : severalChoices(words),
  ),
];

function whereItBelongs({ meant, home, allowed, under }: ProblemWords['schema/unknown-key']): Text {
  if (under) {
    const { group, field } = under;
    return {
      nl: `Zet het onder "${group}": een regel  ${group}:  en daaronder, twee spaties naar rechts, deze regel als  ${field}: …`,
      en: `Put it under "${group}": a line  ${group}:  and below it, indented by two spaces, this line as  ${field}: …`,
    };
  }
  if (meant.length > 0)
    return {
      nl: 'Verbeter de naam van het veld.',
      en: 'Correct the name of the field.',
    };
  if (home === 'heading')
    return {
      nl: 'De titel hoort in de tekst onder de gegevens, achter een hekje:  # Titel',
      en: 'The title belongs in the text below the data, after a hash:  # Title',
    };
  if (home === 'file-name')
    return {
      nl: 'Dit staat al in de naam van het bestand of de map. Verwijder deze regel.',
      en: 'The name of the file or folder already says this. Remove this line.',
    };
  if (home)
    return {
      nl: `Dit is een veld van ${home.nl}. Zet het daar.`,
      en: `This is a field of ${home.en}. Put it there.`,
    };
  if (allowed.length === 0) return { nl: 'Verwijder de regel.', en: 'Remove the line.' };
  return {
    nl: `Velden die hier nog kunnen: ${allowed.join(', ')}.`,
    en: `Fields that can still be used here: ${allowed.join(', ')}.`,
  };
}

type Choice = ProblemWords['schema/one-of'];

function noChoice({ of, fields }: Choice) {
  const { nl, en } = alternatives(fields.map(({ key }) => `"${key}"`));
  const none =
    fields.length === 2
      ? { nl: 'geen van beide staat er', en: 'neither is given' }
      : { nl: 'geen daarvan staat er', en: 'none of them is given' };
  return {
    message: { nl: `Bij ${of.nl} hoort ${nl}; ${none.nl}.`, en: `${capital(of.en)} takes ${en}; ${none.en}.` },
    hint: {
      nl: `Voeg er een toe: ${alternatives(fields.map(({ name }) => name.nl)).nl}.`,
      en: `Add one: ${alternatives(fields.map(({ name }) => name.en)).en}.`,
    },
  };
}

function severalChoices({ of, fields, given }: Choice) {
  const one = alternatives(fields.map(({ key }) => `"${key}"`));
  const both = given.map((key) => `"${key}"`);
  const [last = ''] = both.slice(-1);
  const before = both.slice(0, -1).join(', ');
  return {
    message: {
      nl: `Bij ${of.nl} hoort alleen ${one.nl}; hier staan ${before} en ${last}.`,
      en: `${capital(of.en)} takes only ${one.en}; here are ${before} and ${last}.`,
    },
    hint: {
      nl: 'Kies er één. Horen ze er allebei bij? Begin dan met een streepje een nieuw punt in de lijst.',
      en: 'Choose one. Do both belong? Then begin a new item in the list, with a hyphen.',
    },
    first: { nl: `hier staat ${both[0]}`, en: `${both[0]} is here` },
  };
}

/** The first letter of a sentence; a file's name keeps its own. */
const capital = (words: string): string =>
  words.includes('.') ? words : words.charAt(0).toUpperCase() + words.slice(1);
