// Messages about dates, web addresses and ids: texts with a fixed form.
import { meantDate } from '../../i18n/meant-date.ts';
import type { Text } from '../../i18n/text.ts';
import type { Names } from '../../lint/message-context.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { isDay, isOfOtherYear, isPartialDate } from '../../model/date.ts';
import type { ProblemWords, Shape } from '../../source/problem.ts';
import { idFrom } from '../../text/slug.ts';
import { keepsDigits, suggest } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';

export const writingMessages: readonly EngineMessage[] = [
  engineMessage(
    'schema/format',
    {
      nl: 'Een datum of webadres moet de goede vorm hebben.',
      en: 'A date or web address must have the right form.',
    },
    (words) => {
      const suggestions = words.format === 'web-address' ? meantAddress(words.written) : meantDates(words);
      const ask = didYouMean(suggestions);
      const { nl, en } = whatIsWrong(words);
      return {
        message: { nl: nl + ask.nl, en: en + ask.en },
        hint: words.format === 'web-address' ? addressHint(words) : dateHint(words, suggestions[0]),
        suggestions,
      };
    },
  ),
  engineMessage(
    'schema/pattern',
    { nl: 'Een id of verwijzing moet de goede vorm hebben.', en: 'An id or reference must have the right form.' },
    ({ field, shape, example, written }, { namesFor }, place) => {
      const suggestions = meantText(shape, written, (year) => namesFor(place, year), place.pointer?.at(-1) === 'id');
      const ask = didYouMean(suggestions);
      const what = SHAPES[shape];
      return {
        message: { nl: `"${written}" is geen ${what.nl}.${ask.nl}`, en: `"${written}" is not ${what.en}.${ask.en}` },
        hint: shapeHint(shape, written) ?? {
          nl: `Een voorbeeld van ${field.nl}: ${example}`,
          en: `An example of ${field.en}: ${example}`,
        },
        suggestions,
      };
    },
  ),
];

type Format = ProblemWords['schema/format'];

/** The right form, also for a day or month that does not exist and a year that is out of range. */
const LOOKS_RIGHT = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function whatIsWrong({ format, written }: Format): Text {
  if (format === 'web-address')
    return { nl: `"${written}" is geen volledig webadres.`, en: `"${written}" is not a complete web address.` };
  if (isOfOtherYear(written))
    return {
      nl: `Het jaar van ${written} valt buiten 1900 tot en met 2999; de agenda kan er niet mee rekenen.`,
      en: `The year of ${written} is not between 1900 and 2999; the agenda cannot use it.`,
    };
  if (LOOKS_RIGHT.test(written) && !isPartialDate(written))
    return { nl: `De datum ${written} bestaat niet.`, en: `The date ${written} does not exist.` };
  if (format === 'day' && isPartialDate(written))
    return { nl: `${written} is geen volledige datum.`, en: `${written} is not a complete date.` };
  return {
    nl: `"${written}" heeft niet de vorm van een datum.`,
    en: `"${written}" does not have the form of a date.`,
  };
}

function meantDates({ format, written }: Format): readonly string[] {
  const meant = meantDate(written);
  const exists = meant !== undefined && meant !== written && (format === 'day' ? isDay(meant) : isPartialDate(meant));
  return exists ? [meant] : [];
}

const dateHint = ({ key, field, format }: Format, meant: string | undefined): Text =>
  format === 'day'
    ? {
        nl: `Schrijf bij ${field.nl} jaar, maand en dag:  ${key}: ${meant ?? '2021-05-22'}`,
        en: `Write year, month and day for ${field.en}:  ${key}: ${meant ?? '2021-05-22'}`,
      }
    : {
        nl: 'Schrijf een dag (2021-05-22), een maand (2021-05), een kwartaal (2021-Q2), een half jaar (2021-H1) of een jaar (2021).',
        en: 'Write a day (2021-05-22), a month (2021-05), a quarter (2021-Q2), a half-year (2021-H1) or a year (2021).',
      };

const WEB = /^https?:\/\//i;
/** Such as `www.example.org/verslag`. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/;

/** Half of a character of two units, which cannot be in an address; or the end of a text that was cut. */
const NOT_WHOLE = /\p{Surrogate}|…$/u;

function meantAddress(written: string): readonly string[] {
  if (NOT_WHOLE.test(written)) return [];
  if (WITHOUT_SCHEME.test(written)) return [`https://${encodeURI(written)}`];
  return WEB.test(written) && encodeURI(written) !== written ? [encodeURI(written)] : [];
}

const addressHint = ({ written }: Format): Text =>
  WEB.test(written)
    ? {
        nl: 'In een webadres staan geen spaties of bijzondere letters; kopieer het uit de adresbalk van je browser.',
        en: "A web address has no spaces or special letters in it; copy it from your browser's address bar.",
      }
    : {
        nl: 'Een webadres begint met https://. Is er geen? Gebruik dan "reference" in plaats van "url".',
        en: 'A web address begins with https://. Is there none? Then use "reference" instead of "url".',
      };

const SHAPES: Readonly<Record<Shape, Text>> = {
  id: { nl: 'id', en: 'an id' },
  'record-reference': { nl: 'id', en: 'an id' },
  'evidence-file': { nl: 'naam van een bestand in de map evidence', en: 'the name of a file in the folder evidence' },
  'update-name': { nl: 'naam van een voortgangsmelding', en: 'the name of a progress report' },
  fingerprint: { nl: 'controlegetal', en: 'a fingerprint' },
  'one-line': { nl: 'tekst van één regel', en: 'a text of one line' },
  year: { nl: 'jaartal', en: 'a year' },
  other: { nl: 'goede naam', en: 'a good name' },
};

function shapeHint(shape: Shape, written: string): Text | undefined {
  switch (shape) {
    case 'id':
      return {
        nl: 'Een id bestaat uit kleine letters, cijfers en streepjes, en begint met een letter.',
        en: 'An id consists of lower-case letters, digits and hyphens, and begins with a letter.',
      };
    case 'record-reference':
      return {
        nl: 'Noem het id: het deel van de bestandsnaam achter het nummer, zonder .md. Voor een ander jaar: 2020/id.',
        en: "Give the id: the part of the file's name after the number, without .md. For another year: 2020/id.",
      };
    case 'evidence-file':
      return WEB.test(written)
        ? {
            nl: 'Een webadres hoort bij "url" in plaats van "file".',
            en: 'A web address belongs at "url" instead of "file".',
          }
        : {
            nl: 'Schrijf de naam zoals je die in de map evidence van dit jaar ziet; een map daarin komt ervoor, met een /.',
            en: "Write the name as you see it in this year's folder evidence; a folder within it comes first, followed by a /.",
          };
    case 'update-name':
      return {
        nl: 'Schrijf de bestandsnaam van de eerdere voortgangsmelding, zonder .md:  2021-05-22-lokale-democratie',
        en: 'Write the file name of the earlier progress report, without .md:  2021-05-22-lokale-democratie',
      };
    case 'fingerprint':
      return {
        nl: 'Het programma schrijft dit controlegetal. Zet terug wat er stond, of verwijder de regel.',
        en: 'The program writes this fingerprint. Put back what was there, or remove the line.',
      };
    case 'one-line':
      return {
        nl: 'Zet de hele tekst op één regel. Staat er een | achter de dubbele punt? Schrijf dan >- in plaats daarvan.',
        en: 'Put the whole text on one line. Is there a | after the colon? Then write >- instead.',
      };
    case 'year':
      return {
        nl: 'Schrijf per jaar een regel met het jaartal van vier cijfers en de waarde:  2026: 55',
        en: 'Write a line for each year, with the year in four digits and the value:  2026: 55',
      };
    case 'other':
      return undefined;
  }
}

/**
 * @param names the ids that the field can name, of this year's plan or of an earlier one's; undefined where it defines
 * an id
 */
function meantText(
  shape: Shape,
  written: string,
  names: (year?: number) => Names | undefined,
  definesId: boolean,
): readonly string[] {
  if (NOT_WHOLE.test(written)) return [];
  switch (shape) {
    case 'id':
      return meantIds(written, names(), definesId);
    case 'record-reference': {
      const [, year, rest = written] = /^(\d{4})[-/ ]+(?![-/ ])(.+)$/s.exec(written) ?? [];
      const ids = meantIds(rest.replace(/\.md$/i, ''), names(year === undefined ? undefined : Number(year)));
      return year === undefined ? ids : ids.map((id) => `${year}/${id}`);
    }
    case 'evidence-file': {
      const path = written.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)*(?:evidence\/)?/, '');
      return WEB.test(written) || path === written || /[:*?"<>|]|(?:^|\/)\./.test(path) ? [] : listed(path);
    }
    case 'update-name':
      return /^\d{4}-\d{2}-\d{2}-.*\.md$/.test(written) ? listed(written.split('/').at(-1)?.replace(/\.md$/, '')) : [];
    default:
      return [];
  }
}

/** The ids that stand for a name or are nearly what was written. Where an id is defined, one is made of the words. */
function meantIds(written: string, names: Names | undefined, definesId = false): readonly string[] {
  const id = wholeIdFrom(written);
  // What refers to an id that is defined here has the words without the number, if it is there at all.
  if (names === undefined) return definesId && /^[^a-zA-Z0-9]*\d/.test(written) ? [] : listed(id);
  const plain = normalise(written);
  const called = [...names].filter(([, name]) => normalise(name) === plain).map(([known]) => known);
  if (called.length > 0) return called.slice(0, 3);
  if (id === undefined) return [];
  const same = [...names].filter(([known, name]) => known === id || idFrom(name) === id).map(([known]) => known);
  return same.length > 0 ? same.slice(0, 3) : suggest(id, names.keys()).filter((known) => keepsDigits(written, known));
}

const normalise = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** An id with all the words, a number in front too: `5 bijeenkomsten` becomes `bijeenkomsten-5`. */
function wholeIdFrom(written: string): string | undefined {
  const [, number, rest = ''] = /^[^a-zA-Z0-9]*(\d+)(?!\d)(.*)$/s.exec(written) ?? [];
  const id = idFrom(number === undefined ? written : rest);
  return id === undefined || number === undefined ? id : `${id}-${number}`;
}

const listed = (meant: string | undefined): readonly string[] => (meant === undefined || meant === '' ? [] : [meant]);
