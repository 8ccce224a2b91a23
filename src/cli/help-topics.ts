import type { Text } from '../i18n/text.ts';
import { EXIT } from './exit-codes.ts';

type Say = (text: Text) => string;

/** What there is to explain besides the commands. */
export interface HelpTopic {
  readonly name: string;
  readonly title: Text;
  /** Above it in the manual. */
  readonly heading: Text;
  readonly rows: (t: Say) => readonly (readonly [term: string, what: string])[];
}

const EXIT_CODES: Readonly<Record<keyof typeof EXIT, Text>> = {
  ok: {
    nl: 'gelukt; niets op of boven het niveau van --fail-on',
    en: 'done; nothing at or above the level of --fail-on',
  },
  findings: {
    nl: 'er zijn bevindingen: fouten bij validate, verschillen bij diff --exit-code',
    en: 'there are findings: errors of validate, differences with diff --exit-code',
  },
  usage: {
    nl: 'wat je typte klopt niet: een optie, een naam, of er is hier geen agenda',
    en: 'what was typed is wrong: an option, a name, or there is no agenda here',
  },
  failure: {
    nl: 'het kon niet of niet helemaal: een bestand is onleesbaar, git ontbreekt, of er zit een fout in het programma',
    en: 'it could not be done, or not completely: a file is unreadable, git is missing, or there is an error in the program',
  },
  interrupted: { nl: 'onderbroken met Ctrl-C', en: 'interrupted with Ctrl-C' },
};

const VARIABLES: Readonly<Record<string, Text>> = {
  AGENDA_ROOT: {
    nl: 'map van de agenda, als --root niets zegt',
    en: 'folder of the agenda, where --root does not say it',
  },
  NO_COLOR: { nl: 'geen kleur', en: 'no colour' },
  'FORCE_COLOR, CLICOLOR_FORCE': {
    nl: 'altijd kleur, ook in een pipe; bij 0 niet. FORCE_COLOR gaat vóór NO_COLOR',
    en: 'always use colour, in a pipe too; not if 0. FORCE_COLOR wins from NO_COLOR',
  },
  CLICOLOR: { nl: 'bij 0: geen kleur', en: 'if 0: no colour' },
  FORCE_HYPERLINK: {
    nl: 'bij 1: webadressen zijn aan te klikken, ook op een terminal die het programma niet kent; bij 0: nergens',
    en: 'if 1: web addresses can be clicked, also on a terminal that the program does not know; if 0: nowhere',
  },
  COLUMNS: { nl: 'hoe breed tekst buiten een terminal mag zijn', en: 'how wide text may be outside a terminal' },
  'LC_ALL, LC_MESSAGES, LANG': {
    nl: 'taal, als --lang en de agenda niets zeggen',
    en: 'language, where --lang and the agenda do not say it',
  },
  SOURCE_DATE_EPOCH: {
    nl: 'welke dag het vandaag is, in seconden sinds 1970, zodat antwoorden te herhalen zijn',
    en: 'which day today is, in seconds since 1970, so that answers can be repeated',
  },
  'VISUAL, EDITOR': { nl: 'tekstverwerker van --editor', en: 'editor of --editor' },
  'SOFFICE, CHROMIUM': {
    nl: 'waarmee report pdf wordt gemaakt: LibreOffice of een browser',
    en: 'what makes a report as PDF: LibreOffice or a browser',
  },
  GITHUB_STEP_SUMMARY: {
    nl: 'bestand waaraan validate --format github een tabel toevoegt',
    en: 'file to which validate --format github adds a table',
  },
};

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    name: 'exit-codes',
    title: { nl: 'wat de exitcodes betekenen', en: 'what the exit codes mean' },
    heading: { nl: 'EXITCODES', en: 'EXIT STATUS' },
    rows: (t) => Object.entries(EXIT).map(([name, code]) => [String(code), t(EXIT_CODES[name as keyof typeof EXIT])]),
  },
  {
    name: 'environment',
    title: { nl: 'naar welke omgevingsvariabelen wordt gekeken', en: 'which environment variables are looked at' },
    heading: { nl: 'OMGEVINGSVARIABELEN', en: 'ENVIRONMENT' },
    rows: (t) => Object.entries(VARIABLES).map(([name, what]) => [name, t(what)]),
  },
];
