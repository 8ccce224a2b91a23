// Messages about the YAML of the data.
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { LONGEST_QUOTED, shorten } from '../../text/shorten.ts';
import { unseenName, withoutUnseen } from '../unseen.ts';
import { syntaxMessage } from './mistakes.ts';

/** A value with the text after its hash, as one text; without that text where it would be too long for a message. */
function whole(kept: string, lost: string): string {
  const text = `${kept} ${lost}`.replace(/["\\]/g, '\\$&');
  return text.length > LONGEST_QUOTED ? '"…"' : `"${text}"`;
}

export const yamlMessages: readonly EngineMessage[] = [
  engineMessage(
    'yaml/syntax',
    { nl: 'De gegevens moeten te lezen zijn.', en: 'The data must be readable.' },
    syntaxMessage,
  ),
  engineMessage(
    'yaml/duplicate-key',
    { nl: 'Een veld mag maar één keer voorkomen.', en: 'A field must be given only once.' },
    ({ key }) => ({
      message: { nl: `Het veld "${key}" staat er twee keer.`, en: `The field "${key}" is given twice.` },
      hint: { nl: 'Houd een van de twee over.', en: 'Keep one of the two.' },
      first: { nl: `hier stond "${key}" al`, en: `"${key}" was already given here` },
    }),
  ),
  engineMessage(
    'yaml/alias',
    {
      nl: 'De gegevens mogen geen verwijzingen van YAML (& en *) bevatten.',
      en: 'The data must not contain references of YAML (& and *).',
    },
    ({ written }) => ({
      message: {
        nl: `"${written}" telt hier niet als tekst, maar als verwijzing binnen de gegevens. Dat is niet toegestaan.`,
        en: `"${written}" is not read as text here but as a reference within the data. That is not allowed.`,
      },
      hint: {
        nl: 'Is het gewone tekst? Zet de hele waarde tussen dubbele aanhalingstekens. Zo niet, schrijf de waarde voluit.',
        en: 'Is it plain text? Put the whole value between double quotes. Otherwise write the value in full.',
      },
    }),
  ),
  engineMessage(
    'yaml/tag',
    {
      nl: 'Een waarde mag niet met een uitroepteken beginnen.',
      en: 'A value must not begin with an exclamation mark.',
    },
    ({ written }) => ({
      message: {
        nl: `Door het uitroepteken telt "${written}" niet als tekst, maar als soort waarde. Dat is niet toegestaan.`,
        en: `Because of the exclamation mark, "${written}" is not read as text but as the type of a value. That is not allowed.`,
      },
      hint: {
        nl: 'Is het gewone tekst? Zet de hele waarde tussen dubbele aanhalingstekens. Zo niet, verwijder het woord met het uitroepteken.',
        en: 'Is it plain text? Put the whole value between double quotes. Otherwise remove the word with the exclamation mark.',
      },
    }),
  ),
  engineMessage(
    'yaml/directive',
    {
      nl: 'De gegevens mogen geen opdrachten voor de YAML-lezer bevatten.',
      en: 'The data must not contain instructions for the YAML reader.',
    },
    ({ written }) => ({
      message: {
        nl: `"${written}" is een opdracht aan het programma dat het bestand leest. Dat is niet toegestaan.`,
        en: `"${written}" is an instruction to the program that reads the file. That is not allowed.`,
      },
      hint: { nl: 'Verwijder deze regel.', en: 'Remove this line.' },
    }),
  ),
  engineMessage(
    'yaml/multi-document',
    { nl: 'De gegevens moeten één geheel zijn.', en: 'The data must be in one block.' },
    () => ({
      message: {
        nl: 'Hier begint een tweede blok gegevens. De gegevens van een bestand moeten in één blok staan.',
        en: 'A second block of data begins here. The data of a file must be in one block.',
      },
      hint: {
        nl: 'Verwijder de regel --- of ... tussen de twee blokken.',
        en: 'Remove the line --- or ... between the two blocks.',
      },
    }),
  ),
  engineMessage(
    'yaml/too-deep',
    { nl: 'Gegevens mogen niet te diep genest zijn.', en: 'Data must not be nested too deeply.' },
    ({ limit }) => ({
      message: {
        nl: `De gegevens zijn hier meer dan ${limit} niveaus diep genest. Het programma leest niet verder.`,
        en: `The data are nested more than ${limit} levels deep here. The program does not read any deeper.`,
      },
      hint: {
        nl: 'Geen enkel veld van een agenda is zo diep. Controleer haakjes en inspringingen.',
        en: 'No field of an agenda is that deep. Check the brackets and the indentation.',
      },
    }),
  ),
  engineMessage(
    'yaml/too-many-keys',
    { nl: 'Er mogen niet te veel velden bij elkaar staan.', en: 'There must not be too many fields together.' },
    ({ limit }) => ({
      message: {
        nl: `Hier staan meer dan ${limit} velden bij elkaar. Het programma leest er niet meer.`,
        en: `There are more than ${limit} fields together here. The program does not read more.`,
      },
      hint: {
        nl: 'Geen enkele lijst in een agenda is zo lang. Verplaats wat hier niet hoort.',
        en: 'No list in an agenda is that long. Move what does not belong here.',
      },
    }),
  ),
  engineMessage(
    'yaml/too-large',
    { nl: 'Een bestand mag niet te veel gegevens bevatten.', en: 'A file must not contain too many data.' },
    ({ limit }) => ({
      message: {
        nl: `Dit bestand bevat meer dan ${limit} woorden, leestekens en regels aan gegevens. Zoveel wordt er niet gelezen.`,
        en: `The data of this file have more than ${limit} words, marks and lines. That is too much to read.`,
      },
      hint: {
        nl: 'Zoveel gegevens heeft een agenda niet nodig. Haal weg wat er niet hoort, en zet lange tekst onder de gegevens.',
        en: 'An agenda does not need so many data. Remove what does not belong here, and put long text below the data.',
      },
    }),
  ),
  engineMessage(
    'yaml/invisible-character',
    {
      nl: 'De gegevens mogen geen onzichtbare tekens bevatten.',
      en: 'The data must not contain invisible characters.',
    },
    ({ codePoint }, _context, place) => ({
      message: {
        nl: `Hier staat een teken dat je niet ziet (${unseenName(codePoint).nl}). Zulke tekens komen vaak mee met geplakte tekst.`,
        en: `There is a character here that you cannot see (${unseenName(codePoint).en}). Pasted text often contains such characters.`,
      },
      hint: { nl: 'Typ de regel opnieuw, met gewone spaties.', en: 'Type the line again, with ordinary spaces.' },
      fix: withoutUnseen(codePoint, place),
    }),
  ),
  engineMessage(
    'yaml/reserved-key',
    {
      nl: "Een veld mag geen naam hebben die in programma's iets anders betekent.",
      en: 'A field must not have a name with another meaning in programs.',
    },
    ({ key }) => ({
      message: {
        nl: `Een veld kan niet "${key}" heten: in programma's betekent dat woord iets anders.`,
        en: `A field cannot be called "${key}": that word has another meaning in programs.`,
      },
      hint: { nl: 'Verwijder deze regel, of kies een andere naam.', en: 'Remove this line, or choose another name.' },
    }),
  ),
  engineMessage(
    'yaml/text-after-hash',
    {
      nl: 'Een waarde mag geen tekst verliezen achter een hekje.',
      en: 'A value must not lose text after a hash.',
    },
    ({ kept, lost }) => ({
      message: {
        nl: `Alles vanaf het hekje is commentaar: "${shorten(kept)}" wordt gelezen, "${shorten(lost)}" niet.`,
        en: `Everything from the hash on is a comment: "${shorten(kept)}" is read, "${shorten(lost)}" is not.`,
      },
      hint: {
        nl: `Hoort het bij de tekst? Schrijf dan de hele waarde tussen aanhalingstekens:  ${whole(kept, lost)}`,
        en: `Is it part of the text? Then write the whole value between quotes:  ${whole(kept, lost)}`,
      },
    }),
  ),
  engineMessage(
    'yaml/unsafe-integer',
    {
      nl: 'Een getal mag niet te groot zijn om precies te bewaren.',
      en: 'A number must not be too large to be kept exactly.',
    },
    ({ written }) => ({
      message: {
        nl: `Dit getal is te groot om precies te bewaren: ${written}.`,
        en: `This number is too large to be kept exactly: ${written}.`,
      },
      hint: {
        nl: `Is het een kenmerk of een nummer? Schrijf dan:  "${written}"`,
        en: `Is it a reference or a code? Then write:  "${written}"`,
      },
    }),
  ),
  engineMessage(
    'yaml/ambiguous-scalar',
    {
      nl: 'Schrijf ja en nee zo dat elk programma ze hetzelfde leest.',
      en: 'Yes and no must be written so that every program reads them alike.',
    },
    ({ written }) => ({
      message: {
        nl: `"${written}" is hier gewone tekst; andere programma's lezen het als ja of nee.`,
        en: `"${written}" is plain text here; other programs read it as yes or no.`,
      },
      hint: {
        nl: `Bedoel je het woord? Schrijf dan:  "${written}"  Bedoel je ja of nee? Schrijf dan true of false.`,
        en: `Do you mean the word? Then write:  "${written}"  Do you mean yes or no? Then write true or false.`,
      },
      // It is read as the word already: only other programs are not sure.
      fix: `"${written}"`,
    }),
  ),
  engineMessage(
    'yaml/thousands-separator',
    {
      nl: 'Een getal mag geen punt hebben als scheiding van duizendtallen.',
      en: 'A number must not have a point as thousands separator.',
    },
    ({ written }) => ({
      message: {
        nl: `${written} wordt gelezen als ${written.replace('.', ',')}: de punt is hier het decimaalteken en scheidt geen duizendtallen.`,
        en: `${written} is read as a number with three decimals: the point is the decimal mark here and does not separate thousands.`,
      },
      hint: {
        nl: `Bedoel je ${written.replace('.', '')}? Schrijf het dan zonder punt.`,
        en: `Do you mean ${written.replace('.', '')}? Then write it without a point.`,
      },
    }),
  ),
];
