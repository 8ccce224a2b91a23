/** What stands for a number that is no figure of a promise. */
const NONE = '…';

/** Addresses of pages and people, with what they lead to in Markdown. */
const ADDRESS = /\]\([^)\s]*(?:\s+"[^"]*")?\)|<[a-z]+:[^>\s]*>|\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+/gi;
/** The number of a heading or of an item in a list. */
const ORDINAL = /(?<![^\n])([^\S\n]*(?:[-*+][^\S\n]+)?(?:#{1,6}[^\S\n]+)?)(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+)(?=\s)/g;
const HEADING = /(?<![^\n])([^\S\n]*#{1,6}[^\S\n]+)\d+(?=\s)/g;
/** "#119", "!45", "GH-119". */
const ISSUE = /(?<![\w&])(?:[#!]|[A-Z]{2,}-)\d+\b/g;
/** "2021-118", "36 200-XIV": the number of a file. A day such as 2021-06-30 is none. */
const FILE_NUMBER = /\b(?:19|20)\d\d-\d{2,}\b(?!-\d)|\b\d{2} \d{3}(?:[ -][IVXLC]+)\b/g;
/** What is numbered rather than counted, in Dutch and English, with its number. */
const NUMBERED =
  /\b((?:artikel(?:en)?|art\.|lid|leden|paragraaf|paragrafen|par\.|hoofdstuk(?:ken)?|bijlagen?|tabel(?:len)?|figuur|figuren|kamerstuk(?:ken)?|dossier|moties?|amendement(?:en)?|zaak|zaaknummer|besluit|nummer|nr\.?|pagina|blz\.|versie|stap|issues?|tickets?|cases?|articles?|sections?|chapters?|annex(?:es)?|appendix|tables?|figures?|paragraphs?|pages?|motions?|amendments?|bills?|version|step|no\.)\s+|§\s*)[A-Z]?\d[\d.:/-]*[a-z]?\b(?:\s*(?:,|en|and|&)\s*\d[\d.]*\b)*/gi;

/** A text without the numbers that are none of its promise: in addresses, references, and before headings. */
export const withoutReferences = (text: string): string =>
  /\d/.test(text)
    ? text
        .replace(ADDRESS, NONE)
        .replace(ORDINAL, `$1${NONE}`)
        .replace(HEADING, `$1${NONE}`)
        .replace(ISSUE, NONE)
        .replace(FILE_NUMBER, NONE)
        .replace(NUMBERED, `$1${NONE}`)
    : text;
