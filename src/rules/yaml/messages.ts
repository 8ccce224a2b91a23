// What the data at the top of a file may look like.
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { LONGEST_QUOTED, shorten } from '../../text/shorten.ts';
import { unseenName } from '../unseen.ts';
import { sayingOf } from './mistakes.ts';

/** A value with what stood behind its hash, as one text; without it where that is too long to be told. */
function whole(kept: string, lost: string): string {
  const text = `${kept} ${lost}`.replace(/["\\]/g, '\\$&');
  return text.length > LONGEST_QUOTED ? '"…"' : `"${text}"`;
}

export const yamlMessages: readonly EngineMessage[] = [
  engineMessage('yaml/syntax', { nl: 'De gegevens zijn te lezen.', en: 'The data can be read.' }, sayingOf),
  engineMessage(
    'yaml/duplicate-key',
    { nl: 'Een veld staat er maar één keer.', en: 'A field is given only once.' },
    ({ key }) => ({
      message: { nl: `Het veld "${key}" staat er twee keer.`, en: `The field "${key}" is given twice.` },
      hint: { nl: 'Houd één van de twee over.', en: 'Keep one of the two.' },
      first: { nl: `hier stond "${key}" al`, en: `"${key}" was already given here` },
    }),
  ),
  engineMessage(
    'yaml/alias',
    {
      nl: 'Alles staat er voluit, zonder verwijzingen binnen de gegevens.',
      en: 'Everything is written out, with no references within the data.',
    },
    ({ written }) => ({
      message: {
        nl: `"${written}" telt hier niet als tekst, maar als verwijzing binnen de gegevens. Die zijn niet toegestaan.`,
        en: `"${written}" does not count as text here but as a reference within the data. Those are not allowed.`,
      },
      hint: {
        nl: 'Is het gewone tekst? Zet de hele waarde tussen dubbele aanhalingstekens. Schrijf de waarde anders voluit.',
        en: 'Is it plain text? Put the whole value between double quotes. Otherwise write the value in full.',
      },
    }),
  ),
  engineMessage(
    'yaml/tag',
    { nl: 'Waarden hebben geen soortaanduiding.', en: 'Values carry no tag.' },
    ({ written }) => ({
      message: {
        nl: `Door het uitroepteken telt "${written}" niet als tekst, maar als aanduiding van een soort waarde. Die zijn niet toegestaan.`,
        en: `Because of the exclamation mark "${written}" does not count as text but as the kind of a value. Those are not allowed.`,
      },
      hint: {
        nl: 'Is het gewone tekst? Zet de hele waarde tussen dubbele aanhalingstekens. Verwijder anders het woord met het uitroepteken.',
        en: 'Is it plain text? Put the whole value between double quotes. Otherwise remove the word with the exclamation mark.',
      },
    }),
  ),
  engineMessage(
    'yaml/directive',
    { nl: 'Een bestand kiest niet zelf hoe het gelezen wordt.', en: 'A file does not choose how it is read.' },
    ({ written }) => ({
      message: {
        nl: `"${written}" is een opdracht aan het programma dat het bestand leest. Die zijn niet toegestaan.`,
        en: `"${written}" is an instruction to the program that reads the file. Those are not allowed.`,
      },
      hint: { nl: 'Verwijder deze regel.', en: 'Remove this line.' },
    }),
  ),
  engineMessage(
    'yaml/multi-document',
    { nl: 'Een bestand bevat één stel gegevens.', en: 'A file holds one set of data.' },
    () => ({
      message: {
        nl: 'Hier begint een tweede stel gegevens. Alles in dit bestand hoort bij elkaar te staan.',
        en: 'A second set of data begins here. All data in this file belong together.',
      },
      hint: { nl: 'Verwijder de regel met --- of ... ertussen.', en: 'Remove the line --- or ... between them.' },
    }),
  ),
  engineMessage(
    'yaml/too-deep',
    { nl: 'Gegevens zitten niet dieper dan nodig in elkaar.', en: 'Data are nested no deeper than needed.' },
    ({ limit }) => ({
      message: {
        nl: `De gegevens zitten hier meer dan ${limit} lagen diep in elkaar. Zo diep wordt niet gelezen.`,
        en: `The data are nested more than ${limit} levels deep here. They are not read that deep.`,
      },
      hint: {
        nl: 'Geen enkel veld van een agenda is zo diep. Haal weg wat er niet hoort.',
        en: 'No field of an agenda is that deep. Remove what does not belong.',
      },
    }),
  ),
  engineMessage(
    'yaml/too-many-keys',
    { nl: 'Er staan niet meer velden bij elkaar dan nodig.', en: 'There are no more fields together than needed.' },
    ({ limit }) => ({
      message: {
        nl: `Hier staan meer dan ${limit} velden bij elkaar. Zoveel velden worden niet gelezen.`,
        en: `There are more than ${limit} fields together here. That many are not read.`,
      },
      hint: {
        nl: 'Geen enkele lijst in een agenda is zo lang. Haal weg wat er niet hoort.',
        en: 'No list in an agenda is that long. Remove what does not belong.',
      },
    }),
  ),
  engineMessage(
    'yaml/too-large',
    { nl: 'Er staan niet meer gegevens in een bestand dan nodig.', en: 'A file holds no more data than needed.' },
    ({ limit }) => ({
      message: {
        nl: `De gegevens van dit bestand gaan hier voorbij de ${limit} woorden, leestekens en regels. Zoveel wordt er niet gelezen.`,
        en: `The data of this file go beyond ${limit} words, marks and lines here. That many are not read.`,
      },
      hint: {
        nl: 'Geen enkel bestand van een agenda heeft zoveel gegevens. Haal weg wat er niet hoort; lange tekst komt onder de gegevens.',
        en: 'No file of an agenda has that many data. Remove what does not belong; long text goes below the data.',
      },
    }),
  ),
  engineMessage(
    'yaml/invisible-character',
    { nl: 'In de gegevens staan geen onzichtbare tekens.', en: 'The data hold no invisible characters.' },
    ({ codePoint }) => ({
      message: {
        nl: `Hier staat een teken dat je niet ziet (${unseenName(codePoint).nl}). Zulke tekens komen vaak mee met plakken.`,
        en: `There is a character here that you cannot see (${unseenName(codePoint).en}). Such characters often come along with pasted text.`,
      },
      hint: { nl: 'Typ de regel opnieuw, met gewone spaties.', en: 'Type the line again, with ordinary spaces.' },
    }),
  ),
  engineMessage(
    'yaml/reserved-key',
    {
      nl: "Een veld heeft geen naam die in programma's iets anders betekent.",
      en: 'No field has a name that means something else to programs.',
    },
    ({ key }) => ({
      message: {
        nl: `Een veld kan niet "${key}" heten: in programma's betekent dat woord iets anders.`,
        en: `A field cannot be called "${key}": to programs that word means something else.`,
      },
      hint: { nl: 'Verwijder deze regel, of kies een andere naam.', en: 'Remove this line, or choose another name.' },
    }),
  ),
  engineMessage(
    'yaml/text-after-hash',
    { nl: 'Geen tekst gaat verloren achter een hekje.', en: 'No text is lost behind a hash.' },
    ({ kept, lost }) => ({
      message: {
        nl: `Alles vanaf het hekje telt als opmerking: "${shorten(kept)}" wordt gelezen, "${shorten(lost)}" niet.`,
        en: `Everything from the hash on counts as a remark: "${shorten(kept)}" is read, "${shorten(lost)}" is not.`,
      },
      hint: {
        nl: `Hoort het bij de tekst? Schrijf dan de hele waarde tussen aanhalingstekens:  ${whole(kept, lost)}`,
        en: `Is it part of the text? Then write the whole value between quotes:  ${whole(kept, lost)}`,
      },
    }),
  ),
  engineMessage(
    'yaml/unsafe-integer',
    { nl: 'Een getal blijft precies wat er staat.', en: 'A number stays exactly what was written.' },
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
      nl: 'Ja en nee staan er zoals elke lezer ze begrijpt.',
      en: 'Yes and no are written so that every reader agrees.',
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
    { nl: 'Een punt in een getal scheidt de decimalen.', en: 'A point in a number separates the decimals.' },
    ({ written }) => ({
      message: {
        nl: `${written} wordt gelezen als ${written.replace('.', ',')}: de punt geldt als komma, niet als scheiding van duizendtallen.`,
        en: `${written} is read as a number with three decimals: the point does not separate thousands.`,
      },
      hint: {
        nl: `Bedoel je ${written.replace('.', '')}? Schrijf het dan zonder punt.`,
        en: `Do you mean ${written.replace('.', '')}? Then write it without a point.`,
      },
    }),
  ),
];
